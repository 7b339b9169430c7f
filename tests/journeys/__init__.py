"""First visits: what a newcomer wants, the way there as data, walked and counted in real Chromium."""
