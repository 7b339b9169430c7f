"""Characters that do not belong in a text, and what one that cannot be shown is called."""

import re
import unicodedata
from typing import Final

from publish.messages import Said, Value, said

MOST_MARKS: Final = 8
# Control characters, line separators, direction overrides and isolates, tags, lost characters and stray halves.
FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffd-\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
# The last code point of a kind that begins where the one before it ends.
KINDS: Final = (
    (0x08, "control"),
    (0x09, "tab"),
    (0x1F, "control"),
    (0x7E, "other"),
    (0x9F, "control"),
    (0x2027, "other"),
    (0x2029, "line"),
    (0x202E, "direction"),
    (0x2065, "other"),
    (0x2069, "direction"),
    (0xD7FF, "other"),
    (0xDFFF, "half"),
    (0xFEFE, "other"),
    (0xFEFF, "no_break"),
    (0xFFFC, "other"),
    (0xFFFD, "lost"),
    (0xDFFFF, "other"),
    (0xE007F, "tag"),
)


def name_of(character: str) -> Value:
    """A character that cannot be shown, by its number and its kind."""
    kind = next((kind for last, kind in KINDS if ord(character) <= last), "other")
    return said("character", number=f"U+{ord(character):04X}", name=Said(f"character.{kind}"))


def stacked_marks(text: str) -> int | None:
    """Where more marks are put on one letter than any language does. Asked before normalising, which sorts them."""
    for run in re.finditer(r"[\u0300-\U0010ffff]{9,}", text):
        marks = 0
        for index, character in enumerate(run[0], run.start()):
            marks = marks + 1 if unicodedata.combining(character) else 0
            if marks > MOST_MARKS:
                return index
    return None
