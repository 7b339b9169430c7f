"""What earlier checks found, by all that it depends on: what an edit does not touch is not worked out again."""
