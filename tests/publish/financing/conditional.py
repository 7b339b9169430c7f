"""A scheme whose limits depend on who asks, for the tests that read it."""

import shutil
from pathlib import Path

from publish.check import check
from publish.compiling.checked import Checked
from publish.telling.problems import show

DATA = Path(__file__).parents[1] / "data"


def conditional(room: Path, *replaced: tuple[str, str]) -> Checked:
    """The scheme in a room of its own, checked; with some of its text replaced."""
    checked, problems = check(laid_out(room, *replaced))
    assert checked is not None, show(problems)
    return checked


def laid_out(room: Path, *replaced: tuple[str, str]) -> Path:
    """Its files."""
    shutil.copytree(DATA / "meaning" / "shared", room / "schemes")
    text = (DATA / "conditional" / "scheme.yml").read_text(encoding="utf-8")
    for old, new in replaced:
        assert old in text, old
        text = text.replace(old, new)
    (room / "schemes" / "place" / "scheme.yml").write_text(text, encoding="utf-8")
    shutil.copy(DATA / "conditional" / "scheme.txt", room / "schemes" / "place" / "scheme.txt")
    return room
