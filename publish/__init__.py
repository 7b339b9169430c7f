"""The build: from scheme files to a site, one stage a file."""
