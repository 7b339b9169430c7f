"""Which calls fit: one index of all rules, and its page."""
