"""A file as it comes: bytes, then a tree of texts with places."""
