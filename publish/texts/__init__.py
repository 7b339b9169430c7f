"""What texts say: their numbers, links and marks, and which original a translation was made from."""
