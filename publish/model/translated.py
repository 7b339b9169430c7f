"""Which original each translation was last made from: short digests, one line a passage, beside the schemes.

The lines are in the order of their names with an empty one between, so that two editors' lines merge in git.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

from publish.languages import LANGUAGES, Language
from publish.model.files import record_at
from publish.model.passages import Passage, passages
from publish.model.scheme import Scheme

HEAD: Final = "# Written by `.venv/bin/python build.py translated`: which original each translation was made from.\n"
# Ends of sentences, paragraphs and items of a list.
_SENTENCE: Final = re.compile(r"(?<=[.!?:;])\s+(?=[^\s.a-zæøåäö])|\n\s*\n|\n\s*[-*•]\s")
_LINE: Final = re.compile(r"(?P<name>\S+) (?P<of>[0-9a-f,]+)(?P<rest>(?: (?:nb|nn|sv|en):[0-9a-f]{8})*)")


@dataclass(frozen=True, slots=True)
class Recorded:
    """A passage as it was when its translations were last up to date."""

    of: tuple[str, ...]
    translations: Mapping[str, str]


type Records = Mapping[str, Sequence[Recorded]]


def record_of(folder: Path, scheme: str) -> str:
    """What was recorded of a scheme; nothing where nothing was."""
    path = record_at(folder, scheme)
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() and not path.is_symlink() else ""


def records(text: str) -> Records:
    """Every line that is one; a passage may have several, after a merge."""
    found: dict[str, list[Recorded]] = {}
    for line in text.splitlines():
        if match := _LINE.fullmatch(line.strip()):
            pairs = dict(pair.split(":") for pair in match["rest"].split())
            found.setdefault(match["name"], []).append(Recorded(tuple(match["of"].split(",")), pairs))
    return found


def written(scheme: Scheme) -> str:
    """The record of a scheme whose translations are up to date."""
    lines = (_line(passage, scheme.original) for passage in passages(scheme) if scheme.original in passage.texts)
    return HEAD + "".join(f"\n{line}\n" for line in sorted(line for line in lines if line))


def changed(passage: Passage, original: Language, found: Records) -> tuple[list[Language], list[str]]:
    """The languages whose text is older than the original, and the sentences that were not there then."""
    if original not in passage.texts or passage.name not in found:
        return [], []
    now = {digest(sentence): sentence for sentence in sentences(passage.texts[original])}
    stale, new = [], dict[str, str]()
    for language in LANGUAGES:
        if language == original or language not in passage.texts:
            continue
        same = [
            each for each in found[passage.name] if each.translations.get(language) == digest(passage.texts[language])
        ]
        if same and all(each.of != tuple(now) for each in same):
            stale.append(language)
            new |= {key: sentence for key, sentence in now.items() if all(key not in each.of for each in same)}
    return stale, list(new.values())


def sentences(text: str) -> list[str]:
    """A text in its sentences."""
    return [part.strip() for part in _SENTENCE.split(text) if digest(part) != digest("")]


def digest(text: str) -> str:
    """A text without its punctuation and spacing, in eight signs."""
    bare = re.sub(r"[^\w%+]+", " ", text).strip()
    return blake2b(bare.encode(), digest_size=4).hexdigest()


def write_record(folder: Path, scheme: str, value: Scheme) -> bool:
    """Record that the translations of a scheme are up to date; whether that was news."""
    path, text = record_at(folder, scheme), written(value)
    if record_of(folder, scheme) == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return True


def _line(passage: Passage, original: Language) -> str:
    of = ",".join(dict.fromkeys(map(digest, sentences(passage.texts[original]))))
    rest = "".join(
        f" {language}:{digest(passage.texts[language])}"
        for language in LANGUAGES
        if language != original and language in passage.texts
    )
    return f"{passage.name} {of}{rest}" if of and rest else ""
