"""The page that explains the open data to a developer: the files, how to read them, and examples to copy."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby
from typing import Final

from markupsafe import Markup, escape

from publish.addresses.naming import API
from publish.addresses.public_address import HOST, PORT
from publish.compiling.facets import APPLICANT
from publish.compiling.instants import written
from publish.data.catalogue import DATASETS, LICENCE
from publish.data.records import PYTHON, Records
from publish.data.shelf import Kept, Shelf
from publish.frame.render import Site, environment, root_of, write_page
from publish.saying.voice import Voice
from publish.saying.words import Wording

PATH: Final = "data/"
# Where `make serve` shows a site that has no public address.
HERE: Final = f"http://{HOST}:{PORT}/"
FORMATS: Final = {
    "application/json": "JSON",
    "application/ld+json": "JSON-LD",
    "text/csv": "CSV",
    "text/turtle": "Turtle",
}
EXAMPLES: Final = ("curl", "python", "javascript")
READING: Final = ("numbers", "instants", "silence", "texts", "links", "status", "schema")
KILO: Final = 1000


@dataclass(frozen=True, slots=True)
class Line:
    """A file in the table, or all files of one kind."""

    path: str
    format: str
    size: str
    # Nothing leads to a pattern.
    linked: bool


@dataclass(frozen=True, slots=True)
class Table:
    """The files of one dataset."""

    id: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """A call to check in the example, and an answer that it asks for."""

    rulebook: str
    fact: str
    answer: str
    on: str


def write_data_pages(site: Site, shelf: Shelf, records: Records) -> None:
    """Write the page in every language."""
    templates, check = environment(), example(site)
    for language, wording in site.wordings.items():
        voice, root = Voice(wording, language, ""), root_of(PATH)
        context = {
            "v": voice,
            "coded": coded,
            "root": root,
            "home": f"{root}{language}/",
            "files": f"{root}{API}",
            "api": f"{records.naming.base or HERE}{API}",
            "absolute": bool(records.naming.base),
            "tables": tuple(tables(shelf.files, wording)),
            "licence": LICENCE,
            "reading": READING,
            "examples": EXAMPLES,
            "check": check if site.bundle.files else None,
            "python": PYTHON,
        }
        slots = {
            "title": str(escape(voice.say("data.title"))),
            "description": str(escape(voice.say("data.description"))),
            "head": "",
            "body": templates.get_template("data.html").render(context),
            "kind": "data",
        }
        write_page(site, language, PATH, slots)


def coded(text: str) -> Markup:
    """A text whose names of fields and files, between grave accents, are marked as what they are."""
    parts = (
        Markup('<code translate="no">{}</code>').format(part) if index % 2 else escape(part)
        for index, part in enumerate(text.split("`"))
    )
    return Markup().join(parts)


def tables(files: Iterable[Kept], wording: Wording) -> Iterator[Table]:
    """The files by what they hold; those that come once for each scheme or call in one line."""
    listed = list(files)
    for dataset in (*DATASETS, "about"):
        found = [kept for kept in listed if kept.dataset == dataset]
        alone = [
            Line(kept.path, FORMATS[kept.type], size(kept.size, wording), linked=True)
            for kept in found
            if kept.each is None
        ]
        many = sorted((kept for kept in found if kept.each is not None), key=lambda kept: str(kept.each))
        together = [_many(pattern, list(group), wording) for pattern, group in groupby(many, lambda kept: kept.each)]
        yield Table(dataset, (*alone, *together))


def _many(pattern: str | None, files: list[Kept], wording: Wording) -> Line:
    whole = size(sum(kept.size for kept in files), wording)
    said = wording.say("data.together", n=len(files), size=whole)
    return Line(pattern or "", FORMATS[files[0].type], said, linked=False)


def size(count: int, wording: Wording) -> str:
    """A number of bytes as a reader takes it in: two figures or more, never a fraction of a byte."""
    if count < KILO:
        return wording.say("data.bytes", n=count)
    unit, one = ("data.kilobytes", KILO) if count < KILO * KILO else ("data.megabytes", KILO * KILO)
    amount = Decimal(count) / one
    places = Decimal(1) if amount >= 10 else Decimal("0.1")
    return wording.say(unit, n=wording.formats.number(amount.quantize(places, ROUND_HALF_UP)))


def example(site: Site) -> Check | None:
    """The first call whose rules ask what kind of applicant it is."""
    for key, compiled in site.compiled.items():
        for fact in compiled.asked:
            if fact.id == APPLICANT and fact.options:
                path = f"rulebooks/{key.replace('#', '/')}.json"
                return Check(path, fact.id, fact.options[0][0], written(site.at) or "")
    return None
