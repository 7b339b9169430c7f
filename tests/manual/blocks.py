"""The marked pieces of the manual's pages: <!-- kind: name --> and the fenced block after it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MARKED = re.compile(r"^<!-- (?P<kind>\w+): (?P<name>[\w-]+) -->\n```\w*\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
# Written by an editor; every other piece is what the program says.
WRITTEN = ("before", "after", "then", "adds", "notice", "part", "lacks", "all")
MANUAL = Path(__file__).resolve().parents[2] / "content"


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page: what it is, which change it belongs to, and its text."""

    kind: str
    name: str
    text: str


def blocks(page: Path) -> Iterator[Block]:
    """Every marked piece of a page, in order."""
    for match in MARKED.finditer(page.read_text(encoding="utf-8")):
        yield Block(match["kind"], match["name"], match["text"])


def pages(language: str) -> list[Path]:
    """The pages of the manual in one language."""
    return sorted((MANUAL / language / "editors").glob("*.md"))


def named(language: str, name: str) -> list[Block]:
    """What the manual tells to write for one change."""
    return [block for page in pages(language) for block in blocks(page) if block.name == name and block.kind in WRITTEN]
