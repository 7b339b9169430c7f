"""The search: its index, and what is found filtered by."""
