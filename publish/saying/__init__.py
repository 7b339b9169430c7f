"""Words: the site's own, dates and money as each language writes them, and rules told."""
