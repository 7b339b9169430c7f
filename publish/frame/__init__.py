"""What every page stands in: its frame, styles and scripts, and the Python that the browser gets."""
