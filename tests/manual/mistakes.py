"""What an editor may do wrong, as data."""

from pathlib import Path
from typing import Final

import yaml

from publish.messages import Tongue
from publish.model.load import SCHEMES, load
from publish.model.translated import write_record
from tests.manual.blocks import named
from tests.manual.example import DATA, NOTICE, SCHEME, add, change, tree

MISTAKES: Final = yaml.safe_load((DATA / "mistakes.yml").read_text(encoding="utf-8"))
# Nynorsk is told in bokmål.
TONGUES: Final[dict[str, Tongue]] = {"nb": "nb", "nn": "nb", "sv": "sv", "en": "en"}


def mistaken(name: str, language: str, room: Path) -> Path:
    """A tree in which an editor did what a page tells, and then made a mistake."""
    mistake = MISTAKES[name]
    root = mistaken(mistake["first"], language, room) if "first" in mistake else tree(room / "tree")
    add(root / NOTICE, mistake.get("notice", ""))
    if "after" in mistake:
        change(root, named(language, mistake["after"]))
    if mistake.get("recorded"):
        collection, _ = load(root)
        assert collection is not None
        write_record(root / SCHEMES, collection.schemes[0].id, collection.schemes[0].scheme)
    path = root / SCHEME
    text = path.read_text(encoding="utf-8")
    assert mistake["old"] in text, f"{name}: not in the example: {mistake['old']}"
    path.write_text(text.replace(mistake["old"], mistake["new"], 1), encoding="utf-8")
    return root
