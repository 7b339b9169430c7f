"""A site's name, mark and look: content/identity.yml, the shades that follow from it, and whether they can be read."""
