"""How hard the pages are to read, as information: a line for each page, a column for each language."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import Final

from publish.languages import LANGUAGES, Language
from publish.model.load import Collection
from publish.model.passages import passages
from publish.reading.document import Tree
from publish.reading.read import read
from publish.texts.lix import COMPOUND, Lix, lix
from publish.texts.prose import prose

type Counted = Mapping[Language, Lix]
STRINGS: Final = "strings.yml"
# Of a scheme, what no page shows as running text.
UNSHOWN: Final = ("examples.", "plans.", "facts.")
BLOCK_END: Final = re.compile(r"</(?:p|li|h[1-6]|td|th|dt|dd|blockquote|pre)>")
TAG: Final = re.compile(r"<[^>]+>")
FRONT_MATTER: Final = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
PARAM: Final = re.compile(r"\{[a-z_]+\}")
COLUMNS: Final = ("LIX", *LANGUAGES, f"≥ {COMPOUND}")
LONGEST: Final = 2


def readability(root: Path, collection: Collection) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The table: the hardest page first; beside it the longest words of its first language."""
    found = [*_schemes(collection), *_pages(root / "content")]
    found.sort(key=lambda each: (-max(counted.value or 0 for counted in each[1].values()), each[0]))
    return COLUMNS, [_row(name, counted) for name, counted in found]


def _row(name: str, counted: Counted) -> tuple[str, ...]:
    figures = [counted[language].value if language in counted else None for language in LANGUAGES]
    longest = next(iter(counted.values())).longest[:LONGEST]
    return (name, *("–" if figure is None else str(figure) for figure in figures), ", ".join(longest))


def _schemes(collection: Collection) -> Iterator[tuple[str, Counted]]:
    """The texts of each scheme. What is quoted is in no one's power to change."""
    for loaded in collection.schemes:
        found = [each.texts for each in passages(loaded.scheme) if not each.name.startswith(UNSHOWN)]
        original = loaded.scheme.original
        languages = (original, *(language for language in LANGUAGES if language != original))
        yield (
            f"{loaded.id}/",
            {language: lix(_plain(texts[language]) for texts in found if language in texts) for language in languages},
        )


def _pages(content: Path) -> Iterator[tuple[str, Counted]]:
    """The editorial pages, and the site's own words as if they were one."""
    found: dict[str, dict[Language, Lix]] = {}
    for language in LANGUAGES:
        for path in sorted((content / language).rglob("*.md")):
            text = FRONT_MATTER.sub("", path.read_text(encoding="utf-8-sig", errors="replace"))
            found.setdefault(path.relative_to(content / language).as_posix(), {})[language] = lix([_plain(text)])
        words = read(content / language / STRINGS, content.parent).tree
        found.setdefault(STRINGS, {})[language] = lix(PARAM.sub("", text) for text in _texts(words))
    yield from found.items()


def _plain(text: str) -> str:
    """Markdown without its signs; every block ends."""
    return unescape(TAG.sub("", BLOCK_END.sub("\n\n", prose(text))))


def _texts(tree: Tree) -> Iterable[str]:
    """All texts of a file."""
    if isinstance(tree, str):
        yield tree
    for part in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from _texts(part)
