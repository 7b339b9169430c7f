"""The real site, as the tests of the site have it."""

from tests.site.conftest import address, built_site, checked

__all__ = ["address", "built_site", "checked"]
