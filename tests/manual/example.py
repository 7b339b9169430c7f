"""The example that the manual walks through: a small scheme in a tree of its own, changed as the pages tell."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from textwrap import indent

from publish.check import examine
from publish.messages import Tongue
from publish.telling.problems import Problem, show
from tests.manual.blocks import Block

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(__file__).resolve().parent / "data"
SCHEME, NOTICE = "schemes/eksempel/moteplasser.yml", "schemes/eksempel/moteplasser.txt"
NAMES = "{nb: Eksempel kommune, nn: Eksempel kommune, sv: Eksempel kommune, en: Eksempel kommune}"
BODY = f"  eksempel_kommune:\n    name: {NAMES}\n"
PLACE = "  eksempel:\n    name: {nb: Eksempel, nn: Eksempel, sv: Eksempel, en: Eksempel}\n"


def tree(root: Path) -> Path:
    """The files that every scheme shares, and the example alone among the schemes."""
    (root / SCHEME).parent.mkdir(parents=True)
    for name in ("facts.yml", "themes.yml"):
        shutil.copyfile(ROOT / "schemes" / name, root / "schemes" / name)
    shutil.copytree(ROOT / "schemes" / "registers", root / "schemes" / "registers")
    (root / "schemes/organisations.yml").write_text(f"organisations:\n{BODY}    place: eksempel\n", encoding="utf-8")
    (root / "schemes/places.yml").write_text(f"places:\n{PLACE}", encoding="utf-8")
    for name in (SCHEME, NOTICE):
        shutil.copyfile(DATA / Path(name).name, root / name)
    return root


def change(root: Path, blocks: Iterable[Block]) -> None:
    """Do what a page tells: write one piece in the place of another or below it, add one, add to the notice."""
    old = last = ""
    for block in blocks:
        if block.kind == "before":
            old = block.text
        elif block.kind == "after":
            put(root / SCHEME, old, block.text)
        elif block.kind == "then":
            put(root / SCHEME, last, last + block.text)
        elif block.kind == "adds":
            add(root / SCHEME, block.text)
        elif block.kind == "notice":
            add(root / NOTICE, block.text)
        last = block.text


def put(path: Path, old: str, new: str) -> None:
    """Write one piece in the place of another, as deep in the file as that one stands."""
    text = path.read_text(encoding="utf-8")
    lines = "".join(rf"(?P=deep){re.escape(line)}\n" for line in old.splitlines())
    matches = list(re.finditer("^" + lines.replace("(?P=deep)", "(?P<deep> *)", 1), text, re.MULTILINE))
    assert matches, f"not in {path.name}:\n{old}"
    assert len(matches) == 1, f"more than once in {path.name}:\n{old}"
    whole = indent(new, matches[0]["deep"])
    path.write_text(text[: matches[0].start()] + whole + text[matches[0].end() :], encoding="utf-8")


def add(path: Path, text: str) -> None:
    """Add a piece at the end of a file."""
    path.write_text(path.read_text(encoding="utf-8") + "\n" + text, encoding="utf-8")


def found(root: Path) -> list[Problem]:
    """What the check says, warnings too."""
    # The days of the example lie ahead of those on which it is tested.
    return [problem for problem in examine(root)[1] if problem.code != "lint.updated_future"]


def said(root: Path, language: Tongue) -> str:
    """What the check says, as an editor reads it."""
    return show(found(root), language)
