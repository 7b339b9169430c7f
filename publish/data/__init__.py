"""The open data: everything the site knows, for programs."""
