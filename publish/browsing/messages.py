"""The page that tells editors what each code of a message means, why it matters, and how it looks wrong and right."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from publish.browsing.edition import Edition
from publish.languages import Language
from publish.messages import CODES, TONGUES, Tongue, helped, template
from publish.messages.shown import Pair, pairs
from publish.telling.problems import HELP
from publish.telling.visible import visible

# The parts of the page, and the areas of the codes in each; a code whose area says too little stands by itself.
PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "files": ("file", "character", "marks"),
    "yaml": ("yaml",),
    "fields": ("field", "item", "value", "list"),
    "values": (
        *("amount", "percent", "whole", "yes_no", "date", "clock", "zone", "slug", "name", "code", "reserved"),
        *("email", "phone", "tel", "url", "text", "identity"),
    ),
    "names": ("notice", "place", "address", "name.unknown", "id", "quote", "words", "reading"),
    "rules": ("criterion", "fact", "when", "option", "rule", "rules"),
    "money": ("limit", "money", "cost", "figure"),
    "dates": ("instant", "call", "move", "milestone", "contact"),
    "examples": ("example", "plan"),
    "lint": ("lint",),
    "watch": ("watch",),
}
# Nynorsk is read by those who read bokmål.
READ_AS: Final[Mapping[Language, Tongue]] = {"nb": "nb", "nn": "nb", "sv": "sv", "en": "en"}
PARAM: Final = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A code: its sentence with its gaps, what it means, and a piece of a file wrong and right, where there is one."""

    code: str
    sentence: str
    help: str
    pair: Pair | None


@dataclass(frozen=True, slots=True)
class Part:
    """The codes of one part of the page."""

    id: str
    entries: tuple[Entry, ...]


def write_messages(edition: Edition) -> None:
    """The page in one language."""
    say, tongue = edition.voice.say, READ_AS[edition.language]
    edition.write(
        HELP,
        "messages.html",
        say("messages.title"),
        say("messages.description"),
        parts=tuple(parts(tongue)),
        tongue=tongue,
        foreign=edition.language not in TONGUES,
        shown=visible_lines,
    )


def parts(tongue: Tongue) -> Iterator[Part]:
    """Every code in its part, in the order of the table of messages."""
    for name in PARTS:
        entries = tuple(_entry(code, tongue) for code in CODES if part_of(code) == name)
        if entries:
            yield Part(name, entries)


def visible_lines(piece: str) -> str:
    """A piece of a file in which no character hides; a tab is shown as an arrow."""
    return "\n".join(visible(line.replace("\t", "→")) for line in piece.rstrip().split("\n"))


def part_of(code: str) -> str:
    """The part of the page that a code stands in."""
    found = {area: name for name, areas in PARTS.items() for area in areas}
    return found.get(code) or found[code.partition(".")[0]]


def _entry(code: str, tongue: Tongue) -> Entry:
    said = PARAM.sub("…", template(code, tongue)).replace("….", "…")
    return Entry(code, said[:1].upper() + said[1:], helped(code, tongue), pairs().get(code))
