"""The build: from scheme files to a site, a folder for each stage and each kind of page."""
