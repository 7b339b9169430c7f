"""Which colours must be read on which: every pair of theme/assets/tokens.css that a page puts together."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final, Literal

from publish.identity.colours import contrast
from publish.identity.model import Identity
from publish.identity.shades import shades

type Mode = Literal["light", "dark"]
MODES: Final[tuple[Mode, ...]] = ("light", "dark")
TOKENS: Final = Path(__file__).resolve().parents[2] / "theme" / "assets" / "tokens.css"
TEXT: Final = 4.5
# Lines around what is filled in, shapes that say something, the ring around what has focus.
SHAPE: Final = 3.0
GROUNDS: Final = ("paper", "surface", "sunk")
# What is read, on what, and how clearly.
PAIRS: Final[tuple[tuple[str, str, float], ...]] = (
    *((text, ground, TEXT) for text in ("ink", "ink-soft", "spruce", "fjord", "no") for ground in GROUNDS),
    *((text, ground, TEXT) for text in ("berry", "open", "still", "yes") for ground in ("paper", "surface")),
    *(("ink", tint, TEXT) for tint in ("spruce-tint", "berry-tint", "no-tint", "open-tint", "still-tint")),
    *(("ink-soft", tint, TEXT) for tint in ("spruce-tint", "berry-tint")),
    ("spruce", "spruce-tint", TEXT),
    ("berry", "berry-tint", TEXT),
    ("no", "no-tint", TEXT),
    ("open", "open-tint", TEXT),
    ("still", "still-tint", TEXT),
    ("on-strong", "spruce", TEXT),
    *((text, ground, TEXT) for text in ("on-band", "on-band-soft", "band-berry") for ground in ("band", "band-edge")),
    ("band-ink", "band-berry", TEXT),
    *(("line-strong", ground, SHAPE) for ground in GROUNDS),
    *(("focus", ground, SHAPE) for ground in GROUNDS),
)
# The value of content/identity.yml that a colour comes from.
OWN: Final[Mapping[str, str]] = {
    "spruce": "colour",
    "spruce-tint": "colour",
    "yes": "colour",
    "berry": "accent",
    "berry-tint": "accent",
    "band-berry": "band",
    "band": "band",
    "band-edge": "band",
    "on-band-soft": "band",
}
COLOUR: Final = re.compile(r"--([a-z-]+):\s*(?:light-dark\(\s*([^,;]+?)\s*,\s*([^;]+?)\s*\)|([^;]+?))\s*;")
NAMED: Final = re.compile(r"var\(--([a-z-]+)\)")


@dataclass(frozen=True, slots=True)
class Read:
    """One colour on another, as it turns out."""

    text: str
    ground: str
    mode: Mode
    ratio: float
    least: float

    @property
    def enough(self) -> bool:
        """Whether it can be read."""
        return self.ratio >= self.least

    @property
    def figure(self) -> Decimal:
        """The ratio with one decimal, never rounded up to what it is not."""
        return Decimal(int(self.ratio * 10)) / 10


def colours(identity: Identity, mode: Mode) -> dict[str, str]:
    """Every colour of the site by its name in tokens.css, as it is with a county's values."""
    known = {**shades(identity), **_written(mode)}
    found = {}
    for name in _written(mode):
        value = known[name]
        while other := NAMED.fullmatch(value):
            value = known[other[1]]
        if value.startswith("#"):
            found[name] = value
    return found


def read_pairs(identity: Identity) -> Iterator[Read]:
    """Every pair in both modes."""
    for mode in MODES:
        found = colours(identity, mode)
        for text, ground, least in PAIRS:
            yield Read(text, ground, mode, contrast(found[text], found[ground]), least)


@cache
def _written(mode: Mode) -> dict[str, str]:
    """What tokens.css says, before any name in it is looked up."""
    found = COLOUR.findall(TOKENS.read_text(encoding="utf-8"))
    return {name: alike or (light if mode == "light" else dark) for name, light, dark, alike in found}
