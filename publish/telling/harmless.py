"""Texts from outside on a page of a forge: no mark of Markdown, no tag, nobody called."""

import re
from typing import Final

from publish.telling.visible import visible

# An address of another site stands as it is; what ends a sentence is no part of it.
SPLIT: Final = re.compile(r"(https?://[^\s<>«»”’]*[^\s<>«»”’.,;:!?)\"'])")
ADDRESS: Final = re.compile(r"https?://\S+")
SIGN: Final = re.compile(r"[\\`*_\[\]<>|~]")
# Before a name or a number these would call a person or another thread.
CALLED: Final = re.compile(r"(?<!\w)@(?=\w)|(?<![\w/])#(?=\w)")


def code(text: str) -> str:
    """A text between backticks, none of which is its own."""
    return f"`{visible(text).replace('`', '´')}`"


def plain(text: str) -> str:
    """A sentence in which nothing is a mark of Markdown, a tag, or calls a person or another thread."""
    escaped = "".join(
        f"<{part}>" if ADDRESS.fullmatch(part) else SIGN.sub(r"\\\g<0>", part) for part in SPLIT.split(text)
    )
    return CALLED.sub("\\g<0>\u2060", escaped)
