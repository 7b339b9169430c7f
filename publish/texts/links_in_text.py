"""The links in a Markdown text: what they say, where they lead, and where they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_LINK: Final = re.compile(r"(?<!!)\[(?P<text>[^\[\]\n]{1,300})\]\((?P<target>[^()\s]{1,2000})(?:\s+\"[^\"\n]*\")?\)")
_CODE: Final = re.compile(r"^(?:```|~~~).*?^(?:```|~~~)|`[^`\n]*`", re.MULTILINE | re.DOTALL)
# Words that say nothing to someone who hears the links of a page one after the other.
EMPTY: Final = frozenset(
    {
        *("her", "lenke", "lenka", "lenken", "här", "länk", "länken", "here", "link"),
        *("klikk her", "trykk her", "se her", "sjå her", "les mer her", "les meir her", "les mer", "les meir"),
        *("klicka här", "se här", "läs mer här", "läs mer", "click here", "see here", "read more", "this link"),
        *("denne lenken", "denne lenka", "den här länken"),
    }
)


@dataclass(frozen=True, slots=True)
class TextLink:
    """A link: its words and its target, and where the link begins."""

    text: str
    target: str
    start: int

    @property
    def says_nothing(self) -> bool:
        """Whether its words do not say where it leads."""
        words = re.sub(r"[*_.:!»”’>→ ]+", " ", self.text).strip().casefold()
        return words in EMPTY


def links_in(text: str) -> Iterator[TextLink]:
    """Every link of a text that is no example of code."""
    rest = _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    for match in _LINK.finditer(rest):
        yield TextLink(match["text"], match["target"], match.start())
