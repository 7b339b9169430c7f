"""A new scheme from a few answers: what is asked, what is written, and that it passes the check before it is."""
