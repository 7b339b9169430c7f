"""The pages that gather schemes."""
