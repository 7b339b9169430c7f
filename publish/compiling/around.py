"""What is told of one scheme for the sake of the others: a little of each of them, and all of them together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

# The Language Act of 21 May 2021 no. 42, section 13, asks central bodies of the state for this of each, over time.
# Neutral county authorities owe "a reasonable balance", municipalities nothing of the kind: of them nothing is said.
LEAST: Final = 25


@dataclass(frozen=True, slots=True)
class Outline:
    """What the others may hear of a scheme."""

    id: str
    place: str
    funder: str
    # The calls' own addresses on its page, and the instants at which one of them opens or closes.
    calls: tuple[str, ...]
    turns: tuple[str, ...]
    # The sites that it writes with https, and its words in each kind of Norwegian.
    secure: tuple[str, ...]
    nb: int
    nn: int


@dataclass(frozen=True, slots=True)
class Around:
    """All schemes, as each of them is told of the others."""

    pages: frozenset[str] = frozenset()
    secure: frozenset[str] = frozenset()
    # Of the first scheme of each funder: what all of its schemes have too little of, and how much they have.
    scarce: Mapping[str, tuple[str, int]] = field(default_factory=dict)


def around_of(outlines: Iterable[Outline]) -> Around:
    """What the schemes are together."""
    every = tuple(outlines)
    funders: dict[str, list[Outline]] = {}
    for outline in every:
        funders.setdefault(outline.funder, []).append(outline)
    scarce = {found[0].id: short for found in funders.values() if (short := _scarce(found))}
    pages = {each.id for each in every} | {each.place for each in every}
    return Around(frozenset(pages), frozenset(site for each in every for site in each.secure), scarce)


def _scarce(outlines: list[Outline]) -> tuple[str, int] | None:
    words = {"nb": sum(each.nb for each in outlines), "nn": sum(each.nn for each in outlines)}
    total = words["nb"] + words["nn"]
    language = min(words, key=words.__getitem__)
    short = total > 0 and words[language] * 100 < LEAST * total
    return (language, words[language] * 100 // total) if short else None
