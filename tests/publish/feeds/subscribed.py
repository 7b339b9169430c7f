"""The calendars and the news of any calls, and how to make calls up."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from publish.compiling.compile import Compiled, compile_all
from publish.feeds.files import write_feeds
from publish.frame.assets import Assets
from publish.frame.render import Site
from publish.frame.shell import Shell
from publish.identity.file import look
from publish.languages import LANGUAGES, Language
from publish.model.load import Collection, load
from publish.model.scheme import Call, Scheme
from publish.saying.words import Wording, wordings
from tests.publish.conftest import BUNDLE, ROOT

# The page is no part of these tests; its links are.
PARTS = ("<head>", "head", "</head><body>", "body", "</body>")
INDUSTRY, PILOTS, NORRBOTTEN, TROMS = (
    "norge/industriklynger",
    "norge/kompetansepiloter",
    "norrbotten/rorlighet-och-matchning",
    "troms/kommunesamarbeid",
)


@dataclass(frozen=True)
class Source:
    """The real schemes and the site's words."""

    collection: Collection
    compiled: Mapping[str, Compiled]
    words: Mapping[Language, Wording]


@cache
def real() -> Source:
    """Read once; no page is drawn."""
    collection, _ = load(ROOT)
    words, problems = wordings(ROOT / "content")
    assert collection is not None
    assert not problems
    return Source(collection, compile_all(collection), words)


def dated(date: str, time: str, zone: str, **more: Any) -> dict[str, Any]:
    """A deadline as a file has it."""
    return {"kind": "fixed", "date": date, "time": time, "zone": zone, **more}


def call(name: str, **more: Any) -> Call:
    """A call as a file has it."""
    return Call.model_validate({"id": name, "name": {"nb": f"Utlysning {name}"}, **more})


def with_calls(collection: Collection, calls: Mapping[str, tuple[Call, ...]], **more: Any) -> Collection:
    """The collection with other calls in some of its schemes, and with other fields beside them."""

    def changed(scheme: Scheme, found: tuple[Call, ...]) -> Scheme:
        return scheme.model_copy(update={"calls": found, **more})

    schemes = tuple(
        replace(loaded, scheme=changed(loaded.scheme, calls[loaded.id])) if loaded.id in calls else loaded
        for loaded in collection.schemes
    )
    return replace(collection, schemes=schemes)


@dataclass(frozen=True)
class Subscribed:
    """What was written for one language."""

    out: Path
    language: Language

    def calendar(self, name: str) -> bytes:
        return (self.out / self.language / "subscribe" / f"{name}.ics").read_bytes()

    def news(self, name: str) -> bytes:
        return (self.out / self.language / "subscribe" / f"{name}.atom").read_bytes()

    def of_call(self, name: str) -> bytes:
        return (self.out / self.language / f"{name}.ics").read_bytes()

    def page(self) -> str:
        return (self.out / self.language / "subscribe" / "index.html").read_text(encoding="utf-8")


def subscribed(
    source: Source,
    out: Path,
    at: datetime,
    collection: Collection | None = None,
    *,
    url: str = "",
) -> dict[Language, Subscribed]:
    """Every feed of a collection, as of an instant."""
    found = source.collection if collection is None else collection
    shells = {language: Shell(language, url, PARTS) for language in LANGUAGES}
    assets = Assets("style.css", {"subscribe.js": "subscribe.js"}, (), look(ROOT / "content"))
    site = Site(found, compile_all(found), BUNDLE, shells, source.words, assets, out, at)
    write_feeds(site)
    return {language: Subscribed(out, language) for language in LANGUAGES}
