"""Texts from outside as they can be shown: on one line, short, and with no character that hides or turns."""

import unicodedata
from typing import Final

LONGEST_QUOTE: Final = 60


def quoted(text: str) -> str:
    """A text on one line, short and visible."""
    line = " ".join(text[: LONGEST_QUOTE * 2].splitlines()) if "\n" in text else text[: LONGEST_QUOTE * 2]
    return visible(line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1] + "…")


def visible(text: str) -> str:
    """A text in which no character hides, moves the cursor or turns the direction."""
    return "".join(character if character.isprintable() else f"<U+{ord(character):04X}>" for character in text)


def width(text: str) -> int:
    """The columns a text takes in a terminal."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.category(character) in ("Mn", "Me") for character in text)
