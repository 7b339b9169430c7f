"""An editor's push becomes the live site, or is refused with the reason. Nothing here but git and a web server."""
