"""A new scheme from beginning to end: the shared files it needs, the check of it all, and the files themselves."""

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from publish.check import check
from publish.languages import LANGUAGES
from publish.model.load import SCHEMES
from publish.new.answers import Answers, Draft
from publish.new.text import scalar, written
from publish.telling.problems import Problem

SHARED: Final = ("facts.yml", "organisations.yml", "places.yml", "themes.yml")


@dataclass(frozen=True, slots=True)
class Begun:
    """The files of a new scheme by their place in the tree."""

    files: dict[Path, str]
    notice: Path


def begin(draft: Draft, answers: Answers, words: Mapping[str, str]) -> tuple[Begun, list[Problem]]:
    """The files of a new scheme, and what a check of them says; nothing is written yet."""
    folder = draft.root / SCHEMES
    files = {draft.path: written(draft, answers, words)}
    if answers.funder_name and answers.funder not in draft.collection.organisations.organisations:
        body = _entry(
            answers.funder,
            "{" + f"{answers.language}: {_inside(answers.funder_name)}" + "}",
            [f"    place: {draft.place}"],
        )
        files[folder / "organisations.yml"] = _with(folder / "organisations.yml", body)
    if draft.place not in draft.collection.places.places:
        place = _entry(draft.place, _everywhere(answers.place_name or draft.place.capitalize()), [])
        files[folder / "places.yml"] = _with(folder / "places.yml", place)
    return Begun(files, draft.notice), _checked(draft, files)


def write(begun: Begun, draft: Draft) -> list[Path]:
    """Write the notice, the shared files and the scheme; the scheme last, and never over another."""
    draft.path.parent.mkdir(parents=True, exist_ok=True)
    beside = draft.path.with_suffix(".txt")
    made = []
    if begun.notice != beside:
        with begun.notice.open("rb") as there, beside.open("xb") as here:
            shutil.copyfileobj(there, here)
        made.append(beside)
    for path in reversed(begun.files):
        with path.open("x" if path == draft.path else "w", encoding="utf-8", newline="\n") as file:
            file.write(begun.files[path])
        made.append(path)
    return made


def in_the_way(draft: Draft) -> Path | None:
    """What is there already and must not be written over."""
    beside = draft.path.with_suffix(".txt")
    taken = [draft.path] if draft.path.exists() else []
    return next(iter(taken + ([beside] if beside.exists() and draft.notice != beside else [])), None)


def _everywhere(name: str) -> str:
    """The name of a place in every language, where it is the same in most."""
    return "{" + ", ".join(f"{language}: {_inside(name)}" for language in LANGUAGES) + "}"


def _inside(name: str) -> str:
    """A text inside braces, where commas and brackets mean something too."""
    text = scalar(name)
    plain = text == name and not set(name) & set(",[]{}:?#'\"&*!|>%@`")
    return text if plain or text != name else "'" + name.replace("'", "''") + "'"


def _entry(name: str, names: str, more: list[str]) -> str:
    return "\n".join([f"  {name}:", f"    name: {names}", *more, ""])


def _with(path: Path, entry: str) -> str:
    """A shared file with an entry at its end."""
    return path.read_text(encoding="utf-8").rstrip() + "\n" + entry


def _checked(draft: Draft, files: Mapping[Path, str]) -> list[Problem]:
    """What the check says of the new scheme alone among the shared files."""
    with tempfile.TemporaryDirectory() as room:
        root = Path(room)
        there = draft.root / SCHEMES
        for path in [*(there / name for name in SHARED), *(there / "registers").glob("*.yml")]:
            target = root / path.relative_to(draft.root)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
        for path in (draft.root / "content").glob("*/**/*.md"):
            target = root / path.relative_to(draft.root)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.touch()
        for path, text in files.items():
            target = root / path.relative_to(draft.root)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        shutil.copyfile(draft.notice, (root / draft.path.relative_to(draft.root)).with_suffix(".txt"))
        return check(root)[1]
