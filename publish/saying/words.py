"""The site's own words: content/<language>/strings.yml, the same keys in every language."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Final

from publish.identity.file import identity_problems, look
from publish.languages import LANGUAGES, Language
from publish.reading.document import Document, Tree
from publish.reading.read import read
from publish.saying.formats import Formats
from publish.telling.problems import Loc, Problem

CATEGORIES: Final = frozenset({"zero", "one", "two", "few", "many", "other"})
FILE: Final = "strings.yml"
# The key of every text that some page needs; a test keeps it to what the files of words have.
NEEDED: Final = Path(__file__).with_name("needed.txt")
PARAM: Final = re.compile(r"\{([a-z_]+)\}")
# The site's name: one in every language, from content/identity.yml.
NAME: Final = "site.name"

# A text, or one text for each plural category.
type Entry = str | dict[str, str]


@dataclass(frozen=True)
class Wording:
    """What the site says in one language."""

    language: Language
    entries: Mapping[str, Entry] = field(repr=False)

    @property
    def formats(self) -> Formats:
        """How the language writes numbers and dates."""
        return Formats(self.language)

    def has(self, key: str) -> bool:
        """Whether there is a text for this key."""
        return key in self.entries

    def say(self, key: str, **params: object) -> str:
        """The text of a key with its {params} filled in; n decides the plural."""
        entry = self.entries[key]
        if isinstance(entry, dict):
            count = params["n"]
            if not isinstance(count, int | Decimal):
                raise TypeError(f"{key}: n is {count!r}, not a number")
            params["n"] = self.formats.number(count)
            entry = entry.get(self.formats.plural(count), entry["other"])
        # Not str.format: that would let a text reach into the objects it is given.
        return PARAM.sub(lambda match: str(params[match[1]]), entry)

    def under(self, prefix: str) -> dict[str, Entry]:
        """Every text below a key, by the rest of its key; for the browser, which fills in the {params} itself."""
        start = f"{prefix}."
        return {key.removeprefix(start): entry for key, entry in self.entries.items() if key.startswith(start)}


def wordings(
    content: Path, languages: tuple[Language, ...] = LANGUAGES
) -> tuple[dict[Language, Wording], list[Problem]]:
    """The words of every language, and what is wrong with their files."""
    documents = {language: read(content / language / FILE, content.parent) for language in languages}
    problems = [problem for document in documents.values() for problem in document.problems]
    name = look(content).identity.name
    found = {
        language: Wording(language, {NAME: name, **dict(_entries(document.tree or {}, ""))})
        for language, document in documents.items()
    }
    return found, problems or list(_unlike(documents, found))


def word_problems(content: Path, needed: Iterable[str] | None = None) -> list[Problem]:
    """What is wrong with the name, the look and the words of the site; a tree without words has promised none."""
    identity = identity_problems(content)
    if not any(content.glob(f"*/{FILE}")):
        return identity
    found, problems = wordings(content)
    there = {key for wording in found.values() for key in wording.entries}
    wanted = NEEDED.read_text(encoding="utf-8").split() if needed is None else needed
    lacking = [key for key in wanted if key not in there]
    # Of a file that cannot be read nobody knows which texts it has.
    if lacking and all(problem.code.startswith("words.") for problem in problems):
        documents = [read(content / language / FILE, content.parent) for language in LANGUAGES]
        problems += [
            each.problem("words.needed", tuple(key.split(".")), got=key) for key in lacking for each in documents
        ]
    return [*identity, *problems]


def _unlike(documents: Mapping[Language, Document], found: Mapping[Language, Wording]) -> Iterator[Problem]:
    """Each text that a language lacks, or that is filled with something else than in most languages."""
    for key in {key: None for wording in found.values() for key in wording.entries}:
        loc: Loc = tuple(key.split("."))
        entries = {language: wording.entries[key] for language, wording in found.items() if key in wording.entries}
        for language in [language for language in found if language not in entries]:
            yield documents[language].problem("words.missing", loc, got=key, others=", ".join(entries))
        plural = [isinstance(entry, dict) for entry in entries.values()]
        params = [params_of(entry) for entry in entries.values()]
        most = max(params, key=params.count)
        for language, entry in entries.items():
            if plural.count(isinstance(entry, dict)) * 2 < len(plural):
                yield documents[language].problem("words.plural", loc, got=key)
            elif params_of(entry) != most:
                wanted = ", ".join(f"{{{name}}}" for name in sorted(most)) or "–"
                yield documents[language].problem("words.blanks", loc, got=key, wanted=wanted)


def _entries(tree: Mapping[str, Tree], prefix: str) -> Iterator[tuple[str, Entry]]:
    """The texts of a tree by their keys joined with dots."""
    for name, part in tree.items():
        key = f"{prefix}{name}"
        if isinstance(part, str):
            yield key, part
        elif isinstance(part, dict) and part.keys() <= CATEGORIES:
            yield key, {category: str(text) for category, text in part.items()}
        elif isinstance(part, dict):
            yield from _entries(part, f"{key}.")


def params_of(entry: Entry) -> frozenset[str]:
    """The names of the {params} in a text."""
    texts = entry.values() if isinstance(entry, dict) else (entry,)
    return frozenset(name for text in texts for name in PARAM.findall(text))
