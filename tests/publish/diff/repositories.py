"""A small tree of schemes in a real repository, and what is said of a change in it."""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from publish.diff import compared
from publish.diff.lines import Report
from publish.diff.sides import sides
from publish.diff.written import Format, written
from publish.languages import LANGUAGES, Language
from publish.messages import Tongue
from publish.saying.words import wordings

ROOT = Path(__file__).resolve().parents[3]
TREE = Path(__file__).with_name("data") / "tree"
SCHEME = "schemes/norge/grant.yml"
WORDS, _ = wordings(ROOT / "content")
# Whatever the machine's own settings are.
ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
NAMED = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def git(root: Path, *arguments: str) -> str:
    """What git says."""
    environment = {**os.environ, **ALONE, **NAMED}
    done = subprocess.run(
        ["git", *arguments], cwd=root, env=environment, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout.strip()


def repository(folder: Path) -> Path:
    """The small tree, committed."""
    root = folder / "tree"
    shutil.copytree(TREE, root)
    for language in LANGUAGES:
        (root / "content" / language).mkdir(parents=True)
        (root / "content" / language / "about.md").write_text("# Om\n\nEn side om fondet.\n", encoding="utf-8")
        (root / "content" / language / "strings.yml").write_text("site: {name: Siden}\n", encoding="utf-8")
    git(root, "init", "--quiet", "--initial-branch", "main")
    commit(root)
    return root


def commit(root: Path) -> None:
    """Everything as it lies there becomes a commit."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "x")


def edit(root: Path, before: str, after: str, path: str = SCHEME) -> None:
    """Replace a text that stands in a file."""
    text = (root / path).read_text(encoding="utf-8")
    assert before in text, before
    (root / path).write_text(text.replace(before, after), encoding="utf-8")


def report(root: Path, asked: str | None = None, language: Language = "en", tongue: Tongue = "en") -> Report:
    """What differs."""
    with TemporaryDirectory() as folder:
        before, after = sides(root, asked, Path(folder))
        return compared(before, after, WORDS[language], tongue)


def told(root: Path, asked: str | None = None, language: Language = "en", form: Format = "text") -> str:
    """What differs, in words; spaces that hold a number together as any others."""
    text = written(report(root, asked, language), form, WORDS[language], 100)
    return text.replace("\u00a0", " ")
