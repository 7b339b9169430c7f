"""Every passage of a scheme with its name, which stays when passages move, and where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from publish.languages import LANGUAGES, Language
from publish.model.sourced import Words
from publish.model.walk import parts
from publish.telling.problems import Loc


@dataclass(frozen=True, slots=True)
class Passage:
    """One text in the languages it is written in."""

    name: str
    loc: Loc
    texts: Mapping[Language, str]


# What was asked last: several ask the same of one scheme after the other, and a walk through a model takes its time.
_LATEST: list[tuple[BaseModel, tuple[Passage, ...]]] = []


def passages(value: BaseModel) -> tuple[Passage, ...]:
    """Every text of a file that is written in languages."""
    for known, found in _LATEST:
        if known is value:
            return found
    found = tuple(_passages(value))
    _LATEST[:] = [(value, found)]
    return found


def _passages(value: BaseModel) -> Iterator[Passage]:
    names: dict[Loc, str] = {}
    for loc, part in parts(value):
        own = getattr(part, "id", None) or getattr(part, "code", None)
        step = own if isinstance(own, str) and loc and isinstance(loc[-1], int) else "".join(str(s) for s in loc[-1:])
        names[loc] = f"{_above(names, loc)}{step}"
        if isinstance(part, Words):
            yield Passage(
                names[loc], loc, {tongue: text for tongue in LANGUAGES if (text := getattr(part, tongue)) is not None}
            )


def _above(names: Mapping[Loc, str], loc: Loc) -> str:
    """The name of what a part stands in, with the fields between them."""
    for end in range(len(loc) - 1, 0, -1):
        if loc[:end] in names:
            between = "".join(f"{step}." for step in loc[end:-1])
            return f"{names[loc[:end]]}.{between}"
    return "".join(f"{step}." for step in loc[:-1])
