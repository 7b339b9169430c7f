"""Editing in the browser: the configuration of a content manager, made from the model that the check reads by."""
