"""The pages that every page leads to, in one place: a new kind of page adds a line here."""

from typing import Final

# An address below the language, and the key of its words.
type Entry = tuple[str, str]

HEADER: Final[tuple[Entry, ...]] = (
    ("", "chrome.schemes"),
    ("match/", "nav.match"),
    ("calendar/", "nav.calendar"),
    ("subscribe/", "nav.subscribe"),
    ("awards/", "nav.awards"),
)
# Beside the menu, where one looks for it.
BESIDE: Final[tuple[Entry, ...]] = (("search/", "nav.search"),)
FOOTER: Final[tuple[Entry, ...]] = (
    ("archive/", "nav.archive"),
    ("funders/", "nav.funders"),
    ("data/", "nav.data"),
)
# For editors: led to by messages and from the editors' own pages, and in no menu.
QUIET: Final = ("editors/messages/", "editors/style/")


def addresses() -> tuple[str, ...]:
    """Every address that stands here, once."""
    return tuple(dict.fromkeys(path for path, _ in (*HEADER, *BESIDE, *FOOTER)))
