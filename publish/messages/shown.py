"""A piece of a file that gives a message, and the same piece mended: one pair for a code, from examples.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal

PATH: Final = Path(__file__).with_name("examples.toml")

type Where = Literal["scheme", "file", "addresses", "places", "facts"]


@dataclass(frozen=True, slots=True)
class Pair:
    """A piece that gives a message and the piece that does not; where says what it is a piece of."""

    where: Where
    wrong: str
    right: str


@cache
def pairs() -> dict[str, Pair]:
    """Every pair by its code."""
    found = tomllib.loads(PATH.read_text(encoding="utf-8"))
    return {
        code: Pair(entry.get("in", "scheme"), entry["wrong"], entry["right"]) for code, entry in sorted(found.items())
    }
