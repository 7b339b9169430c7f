"""What a grant can come to, what must be put in beside it, and what is missing."""
