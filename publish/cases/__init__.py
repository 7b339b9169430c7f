"""What can be said of rules: every case there is, thresholds, and the boundary cases to approve."""
