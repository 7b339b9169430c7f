"""What a push would take away from the public: pages, and addresses that were promised."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from deploy.names import Refusal
from deploy.repository import Entry, Repository

LEDGER: Final = b"schemes/addresses.yml"
ADDRESS: Final = re.compile(r"^ *- +(/\S*)$", re.MULTILINE)
SCHEME: Final = re.compile(rb"schemes/(?!registers/)[^/]+/[^/]+\.yml")
PAGE: Final = re.compile(rb"content/[^/]+/.+\.md")
# A push that takes away more than this share of the pages is a slip until it is said not to be.
SHARE: Final = 5


def removal_refusals(
    repository: Repository, before: Sequence[Entry], now: Sequence[Entry], *, confirmed: bool
) -> Iterator[Refusal]:
    """Too many pages gone at once, and addresses taken out of the ledger."""
    had, has = _pages(before), _pages(now)
    gone = had - has
    if gone and not confirmed and (len(gone) * SHARE > len(had) or not has):
        yield "deploy.removal", {"count": len(gone), "all": len(had)}
    for address in sorted(_promised(repository, before) - _promised(repository, now)):
        yield "deploy.ledger", {"got": address}


def _pages(entries: Sequence[Entry]) -> set[bytes]:
    return {entry.path for entry in entries if SCHEME.fullmatch(entry.path) or PAGE.fullmatch(entry.path)}


def _promised(repository: Repository, entries: Sequence[Entry]) -> set[str]:
    """The addresses of a ledger, as `build.py addresses` writes them: a line each."""
    found = [entry.oid for entry in entries if entry.path == LEDGER]
    text = next(repository.blobs(found), b"").decode(errors="replace")
    return set(ADDRESS.findall(f"\n{text}".partition("\naddresses:")[2].replace("\r", "")))
