"""A line that is indented too far or too little, set where the lines around it have theirs, so that all can be read."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from publish.reading.document import Document, Span
from publish.reading.source import Source
from publish.telling.problems import Place, Problem, filling

# A slip of the hand is a few spaces, and shows on its line or a few below it.
FARTHEST: Final = 4
LINES_ABOVE: Final = 3
# More ways of setting a line are no work of a moment.
MOST_WAYS: Final = 24
# What a line begins with: the hyphen of an item, and the name of a field.
BEGINS: Final = re.compile(r"(- +)?([\w-]+:)?")

type Parsed = tuple[Document, int | None]


@dataclass(frozen=True, slots=True)
class Straightened:
    """The lines as they were meant, the line that was moved, counted from 0, and by how much."""

    lines: list[str]
    line: int
    moved: int

    def problem(self, source: Source) -> Problem:
        """What is told in place of the complaint of YAML."""
        written = source.lines[self.line]
        has = _indent(written)
        place = Place(source.path, self.line + 1, has + 1, has + 2, written)
        return Problem("yaml.spaces", place, "", filling(has=has, needs=has + self.moved))


def straightened(
    source: Source, lines: list[str], field: range, slip: int, parsed: Callable[[Source], Parsed]
) -> Straightened | None:
    """The lines with one of a field moved so that it can be read, if one way to do it is plainly the best."""
    found: dict[tuple[int, int], tuple[bool, int]] = {}
    for at, moved in islice(dict.fromkeys(_ways(lines, field, slip - 1)), MOST_WAYS):
        tried = _moved(lines, at, moved)
        text = "\n".join(line if number in field else "" for number, line in enumerate(tried))
        further = parsed(replace(source, lines=tuple(tried), text=text, problems=()))[1]
        if further is None or further > max(slip, _next(tried, field, at) + 1):
            like = (_begins(lines[at]), _indent(tried[at]))
            found[at, moved] = further is None, sum((_begins(line), _indent(line)) == like for line in tried)
    best = [way for way, rank in found.items() if rank == max(found.values())]
    if len(best) != 1:
        return None
    at, moved = best[0]
    return Straightened(_moved(lines, at, moved), at, moved)


def set_back(document: Document, source: Source, straight: list[Straightened]) -> Document:
    """The places of a document that was read with lines moved, as they stand in the file."""
    moved = {each.line: each.moved for each in straight}

    def back(span: Span) -> Span:
        at, start, end = span
        return at, start - moved.get(at, 0), end - moved.get(at, 0)

    def placed(place: Place) -> Place:
        by = moved.get(place.line - 1, 0)
        return replace(place, column=place.column - by, end=place.end - by, source=source.lines[place.line - 1])

    return replace(
        document,
        lines=source.lines,
        values={loc: back(span) for loc, span in document.values.items()},
        keys={loc: back(span) for loc, span in document.keys.items()},
        problems=tuple(replace(each, place=placed(each.place)) for each in document.problems),
    )


def _ways(lines: list[str], field: range, slip: int) -> Iterator[tuple[int, int]]:
    """Lines at a slip, and how far each may be moved to stand as one like it does elsewhere in its field."""
    above = [number for number in range(min(slip, field.stop - 1), field.start, -1) if lines[number].strip()]
    if len(above) > 1 and re.match(r" *- [\w-]+:", lines[above[1]]):
        # The fields of an item begin where the name after its hyphen does.
        by = _indent(lines[above[0]]) - _indent(lines[above[1]]) - len("- ")
        yield from [(above[1], by)] if 0 < abs(by) <= FARTHEST and _indent(lines[above[1]]) + by > 0 else []
    first = next((number for number in above[1:] if _begins(lines[number]) == _begins(lines[slip])), slip)
    for at in (*above[: LINES_ABOVE + 1], first):
        begins, has = _begins(lines[at]), _indent(lines[at])
        others = {_indent(lines[number]) for number in field if number != at and _begins(lines[number]) == begins}
        yield from ((at, other - has) for other in sorted(others) if begins and 0 < abs(other - has) <= FARTHEST)


def _begins(line: str) -> str:
    found = BEGINS.match(line.strip())
    return found[0] if found else ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _moved(lines: list[str], at: int, moved: int) -> list[str]:
    """The lines with one of them further in or out."""
    return [*lines[:at], " " * (_indent(lines[at]) + moved) + lines[at].lstrip(" "), *lines[at + 1 :]]


def _next(lines: list[str], field: range, at: int) -> int:
    """The line after a line and all that belongs to it."""
    after = (number for number in range(at + 1, field.stop) if lines[number].strip())
    return next((number for number in after if _indent(lines[number]) <= _indent(lines[at])), field.stop)
