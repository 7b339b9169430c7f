"""A finding in a text of a scheme, with its place at the words that it is about."""

from dataclasses import replace

from publish.reading.document import Document
from publish.telling.problems import Loc, Place, Problem, filling


def told(
    document: Document,
    code: str,
    loc: Loc,
    *,
    at: str = "",
    write: str | None = None,
    also: Loc | None = None,
    **params: object,
) -> Problem:
    """A warning about a text; at is what of it to point at, also a second place it is about."""
    found = document.problem(code, loc, also=also)
    place = _pointed(document, found.place, at) if at else found.place
    return replace(found, place=place, severity="warning", write=write, filling=filling(got=found.got, **params))


def _pointed(document: Document, place: Place, at: str) -> Place:
    """Where these words stand in a text; the whole text where they cannot be found in it."""
    column = place.source.find(at, place.column - 1)
    if column >= 0:
        return replace(place, column=column + 1, end=column + 1 + len(at))
    indent = len(place.source) - len(place.source.lstrip())
    for number in range(place.line, len(document.lines)):
        line = document.lines[number]
        if line.strip() and len(line) - len(line.lstrip()) <= indent:
            break
        if (column := line.find(at)) >= 0:
            return Place(place.path, number + 1, column + 1, column + 1 + len(at), line)
    return place
