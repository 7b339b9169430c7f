"""A budget and its funding plan in words and pictures."""
