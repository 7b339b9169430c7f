"""Where every page lies, and that none is lost."""
