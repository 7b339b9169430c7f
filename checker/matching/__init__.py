"""Which calls fit: every call of the collection judged at once, one bit a criterion of a call."""
