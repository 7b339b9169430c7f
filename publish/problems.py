"""What an editor is told: a place, one sentence, and what to write instead."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from publish.messages import MESSAGES

type Loc = tuple[str | int, ...]
type Severity = Literal["error", "warning"]

MOST_SHOWN: Final = 100
LONGEST_QUOTE: Final = 60
LONGEST_LINE: Final = 110


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line. Line and column count from 1; end is the column after its last character."""

    path: str
    line: int
    column: int
    end: int
    source: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing an editor must know, where it stands, and what to write; also is a second place it is about."""

    code: str
    place: Place
    field: str
    message: str
    got: str | None = None
    write: str | None = None
    severity: Severity = "error"
    also: Place | None = None


def sentence(code: str, **params: object) -> str:
    """The message of a code; what comes from the file is cut short and made visible."""
    return MESSAGES[code].format_map(
        {name: quoted(str(value)) if name in ("got", "key") else visible(str(value)) for name, value in params.items()}
    )


def dotted(loc: Loc) -> str:
    """A path into a file as an editor reads it: calls[0].deadline.date."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{quoted(step)}" for step in loc)
    return "".join(steps).removeprefix(".")


def quoted(text: str) -> str:
    """A text on one line, short and visible."""
    line = " ".join(text[: LONGEST_QUOTE * 2].splitlines()) if "\n" in text else text[: LONGEST_QUOTE * 2]
    return visible(line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1] + "…")


def visible(text: str) -> str:
    """A text in which no character hides, moves the cursor or turns the direction."""
    return "".join(character if character.isprintable() else f"<U+{ord(character):04X}>" for character in text)


def name_of(character: str) -> str:
    """A character that cannot be shown, by number and name."""
    return f"U+{ord(character):04X} ({unicodedata.name(character, 'a control character').lower()})"


def show(problems: Iterable[Problem]) -> str:
    """All problems in the order of the files, each with its line, and the count at the end."""
    ordered = sorted(
        dict.fromkeys(problems), key=lambda problem: (problem.place.path, problem.place.line, problem.place.column)
    )
    blocks = [_block(problem) for problem in ordered[:MOST_SHOWN]]
    if len(ordered) > MOST_SHOWN:
        blocks.append(f"… and {len(ordered) - MOST_SHOWN} more.")
    return "\n\n".join([*blocks, summary(ordered)])


def summary(problems: Iterable[Problem]) -> str:
    """How much is wrong, and that it had no effect."""
    found = list(dict.fromkeys(problems))
    errors = sum(problem.severity == "error" for problem in found)
    counts = [(errors, "problem"), (len(found) - errors, "warning")]
    said = " and ".join(_count(number, word) for number, word in counts if number) or "No problems"
    where = f" in {_count(len({problem.place.path for problem in found}), 'file')}" if found else ""
    return f"{said}{where}.{' Nothing was changed.' if errors else ''}"


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _block(problem: Problem) -> str:
    place = problem.place
    parts = [f"{place.path}:{place.line}:{place.column}", *(["warning"] if problem.severity == "warning" else [])]
    lines = [": ".join([*parts, *([problem.field] if problem.field else []), problem.message])]
    for each in (place, problem.also):
        if each and each.source:
            lines += _excerpt(each)
    if problem.write:
        lines.append(f"      = write: {visible(problem.write)}")
    return "\n".join(lines)


def _excerpt(place: Place) -> list[str]:
    """The line and the carets under its stretch; of a long line the part around them."""
    first = max(0, place.column - 31) if len(place.source) > LONGEST_LINE else 0
    last = first + LONGEST_LINE
    before, marked = place.source[first : place.column - 1], place.source[place.column - 1 : min(place.end - 1, last)]
    after = place.source[place.column - 1 + len(marked) : last]
    cut, rest = "…" * (first > 0), "…" * (last < len(place.source))
    text = f"{cut}{visible(before)}{visible(marked)}{visible(after)}{rest}".rstrip()
    carets = " " * _width(cut + visible(before)) + "^" * max(1, _width(visible(marked)))
    return [f"{place.line:>5} | {text}", f"{'':>5} | {carets}"]


def _width(text: str) -> int:
    """The columns a text takes in a terminal."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.combining(character) > 0 for character in text)
