"""How hard the pages are to read, as information: a line for each page, a column for each language."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from publish.languages import LANGUAGES, Language
from publish.model.load import Collection, Loaded
from publish.model.passages import passages
from publish.reading.document import Tree
from publish.reading.read import read
from publish.texts.lix import COMPOUND, Lix, lix
from publish.texts.unmarked import unmarked

type Counted = Mapping[Language, Lix]
STRINGS: Final = "strings.yml"
# Of a scheme, what no page shows as running text.
UNSHOWN: Final = ("examples.", "plans.", "facts.")
PARAM: Final = re.compile(r"\{[a-z_]+\}")
COLUMNS: Final = ("LIX", *LANGUAGES, f"≥ {COMPOUND}")
LONGEST: Final = 2


def readability(root: Path, collection: Collection) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The table: the hardest page first; beside it the longest words of its first language."""
    found = [*((f"{loaded.id}/", of_scheme(loaded)) for loaded in collection.schemes), *_pages(root / "content")]
    found.sort(key=lambda each: (-max(counted.value or 0 for counted in each[1].values()), each[0]))
    return COLUMNS, [_row(name, counted) for name, counted in found]


def _row(name: str, counted: Counted) -> tuple[str, ...]:
    figures = [counted[language].value if language in counted else None for language in LANGUAGES]
    longest = next(iter(counted.values())).longest[:LONGEST]
    return (name, *("–" if figure is None else str(figure) for figure in figures), ", ".join(longest))


def of_scheme(loaded: Loaded) -> dict[Language, Lix]:
    """The texts of a scheme, its own language first. What is quoted is in no one's power to change."""
    found = [each.texts for each in passages(loaded.scheme) if not each.name.startswith(UNSHOWN)]
    original = loaded.scheme.original
    languages = (original, *(language for language in LANGUAGES if language != original))
    return {language: lix(unmarked(texts[language]) for texts in found if language in texts) for language in languages}


def of_page(path: Path) -> Lix:
    """An editorial page, or the site's own words as if they were one."""
    if path.name == STRINGS:
        return lix(PARAM.sub("", text) for text in _texts(read(path, path.parent).tree))
    return lix([unmarked(path.read_text(encoding="utf-8-sig", errors="replace"))])


def _pages(content: Path) -> Iterator[tuple[str, Counted]]:
    found: dict[str, dict[Language, Lix]] = {}
    for language in LANGUAGES:
        for path in (*sorted((content / language).rglob("*.md")), content / language / STRINGS):
            found.setdefault(path.relative_to(content / language).as_posix(), {})[language] = of_page(path)
    yield from found.items()


def _texts(tree: Tree) -> Iterable[str]:
    """All texts of a file."""
    if isinstance(tree, str):
        yield tree
    for part in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from _texts(part)
