"""Colours: how they are written, how they differ in light, other shades of them. Nothing else knows ColorAide."""

import math
import re
from typing import Final

from coloraide import Color

HEX: Final = re.compile(r"#?(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
# A light orange without it reads as pink.
WARM: Final = (20.0, 70.0)
WARMER: Final = 17.0


def as_hex(text: str) -> str | None:
    """The colour as the site writes it, #rrggbb; none when it is no such colour."""
    if not HEX.fullmatch(text):
        return None
    digits = text.removeprefix("#").lower()
    return f"#{digits if len(digits) == 6 else ''.join(2 * digit for digit in digits)}"


def contrast(one: str, other: str) -> float:
    """How much lighter one colour is than another, as WCAG 2 counts it: from 1 to 21."""
    return float(Color(one).contrast(other, method="wcag21"))


def lightness(colour: str) -> float:
    """From 0 to 1, as the eye sees it."""
    return float(Color(colour).convert("oklch")["lightness"])


def shade(colour: str, light: float, share: float = 1.0, most: float = 0.4, *, warmer: bool = False) -> str:
    """The same hue at a lightness, with a share of its strength and at most so much of it."""
    made = Color(colour).convert("oklch")
    hue, strength = float(made["hue"]), float(made["chroma"])
    hue = 0.0 if math.isnan(hue) else hue
    if warmer and WARM[0] <= hue <= WARM[1]:
        hue += WARMER
    made["lightness"], made["chroma"], made["hue"] = light, min(strength * share, most), hue
    return made.convert("srgb").fit(method="raytrace").to_string(hex=True)
