"""Scheme files that the content manager would write otherwise than they were meant, so that it is not to open them."""

import re
from collections.abc import Iterator
from typing import Final

from publish.reading.document import Document, Tree

# Read as numbers, and written back shorter or with an exponent.
NUMBERS: Final = re.compile(
    r"0[0-9]+|\+[0-9]+|[0-9]+\.[0-9]*0|[0-9]+\.|0[xo][0-9a-fA-F]+|[0-9.]+[eE][+-]?[0-9]+|[0-9]{16,}"
)


def unfit(document: Document) -> bool:
    """A field whose name is a number becomes a list; a number with more digits than it needs loses them."""
    return any(name.isdecimal() for name in _names(document.tree)) or any(
        NUMBERS.fullmatch(document.lines[line][start:end]) for line, start, end in document.values.values()
    )


def _names(tree: Tree) -> Iterator[str]:
    if isinstance(tree, dict):
        for name, value in tree.items():
            yield name
            yield from _names(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from _names(value)
