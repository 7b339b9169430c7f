"""The site while it is being written: an edit rebuilds what it touches, and the open pages follow."""
