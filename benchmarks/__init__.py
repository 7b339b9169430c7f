"""How fast it is, as ratios to a peer in the same run."""
