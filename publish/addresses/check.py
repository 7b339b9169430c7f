"""Every address of the site against the ledger: none may be lost, and none may be in the way of another."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from publish.addresses import nav
from publish.addresses.naming import call_anchor
from publish.languages import LANGUAGES
from publish.messages import counted, listed, said
from publish.model.ledger import Ledger
from publish.model.load import SCHEMES, Collection
from publish.reading.document import Document
from publish.telling.problems import Problem

FILE: Final = "addresses.yml"
HEADING: Final = "addresses:"
START: Final = """\
# Every address that the site has had below a language; nothing is taken out.
# `.venv/bin/python build.py addresses` adds what is new.
# When a page goes, say where to: moved leads readers on, gone tells them why.
#
# moved:
#   - {address: /norge/old/, to: /norge/new/}
# gone:
#   - address: /norge/old/
#     because: {nb: …, nn: …, sv: …, en: …}
addresses:
"""
MOVED: Final = "moved: [{{address: {got}, to: /…/}}]"
GONE: Final = "gone: [{{address: {got}, because: {{nb: …, nn: …, sv: …, en: …}}}}]"


def published(collection: Collection, content: Path) -> tuple[str, ...]:
    """Every address that this collection gives, in order; content/ holds the editorial pages."""
    found = {f"/{path}" for path in fixed(content)}
    for loaded in collection.schemes:
        found |= {f"/{loaded.place}/", f"/{loaded.id}/", f"/funders/{loaded.scheme.funder}/"}
        found |= {f"/{loaded.id}/#{call_anchor(call)}" for call in loaded.scheme.calls}
    return tuple(sorted(found))


def fixed(content: Path) -> tuple[str, ...]:
    """The addresses that do not come from schemes."""
    editorial = sorted({f"{path.stem}/" for path in content.glob("*/*.md")})
    manual = {path.stem for path in content.glob("*/editors/*.md")}
    manuals = sorted("editors/" if name == "index" else f"editors/{name}/" for name in manual)
    return tuple(dict.fromkeys((*nav.addresses(), *nav.QUIET, *editorial, *manuals)))


def address_problems(collection: Collection, content: Path) -> list[Problem]:
    """What the ledger does not allow; a tree without a ledger has promised nothing."""
    document = collection.shared.get("addresses")
    now = frozenset(published(collection, content))
    found = [*_taken(collection, content)]
    if document is not None:
        found += [*_lost(document, collection.ledger, now), *_told(document, collection.ledger, now)]
        found += _new(document, collection.ledger, now)
    return found


def write_ledger(root: Path, collection: Collection) -> int:
    """Add what is new to the ledger, leaving everything above the list as it is; how many were added."""
    path = root / SCHEMES / FILE
    known = collection.ledger.addresses
    everything = sorted({*known, *published(collection, root / "content")})
    text = path.read_text(encoding="utf-8") if path.exists() else START
    head = text[: text.index(f"\n{HEADING}") + 1] if f"\n{HEADING}" in text else text.removesuffix(f"{HEADING}\n")
    lines = "".join(f"  - {address}\n" for address in everything)
    path.write_text(f"{head}{HEADING}\n{lines}", encoding="utf-8")
    return len(everything) - len(set(known))


def _lost(document: Document, ledger: Ledger, now: frozenset[str]) -> Iterator[Problem]:
    for index, address in enumerate(ledger.addresses):
        page = address.partition("#")[0]
        # A call goes where its page goes.
        if address not in now and not {address, page} & ledger.told:
            key = "write.gone" if "#" in address else "write.moved_or_gone"
            write = said(key, moved=MOVED.format(got=address), gone=GONE.format(got=address))
            yield document.problem("address.lost", ("addresses", index), write=write)


def _told(document: Document, ledger: Ledger, now: frozenset[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    entries = [("moved", index, each.address) for index, each in enumerate(ledger.moved)]
    entries += [("gone", index, each.address) for index, each in enumerate(ledger.gone)]
    for field, index, address in entries:
        loc = (field, index, "address")
        if address in now:
            yield document.problem("address.alive", loc)
        if address in seen:
            yield document.problem("address.twice", loc)
        seen.add(address)
    for index, gone in enumerate(ledger.gone):
        missing = [language for language in LANGUAGES if getattr(gone.because, language) is None]
        if missing:
            yield document.problem("address.silent", ("gone", index, "because"), at_key=True, missing=listed(missing))
    for index, moved in enumerate(ledger.moved):
        if moved.to not in now:
            yield document.problem("address.nowhere", ("moved", index, "to"))


def _new(document: Document, ledger: Ledger, now: frozenset[str]) -> Iterator[Problem]:
    new = sorted(now - set(ledger.addresses))
    if new:
        count = counted("addresses", len(new))
        yield document.problem("address.new", ("addresses",), at_key=True, severity="warning", got=new[0], count=count)


def _taken(collection: Collection, content: Path) -> Iterator[Problem]:
    names = {path.partition("/")[0] for path in fixed(content)}
    for place in collection.places.places:
        if place in names:
            yield collection.shared["places"].problem("address.taken", ("places", place), at_key=True, got=place)
