"""What must be true of a scheme beyond its form."""
