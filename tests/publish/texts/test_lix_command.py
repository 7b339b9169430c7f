"""The table has a line for every page that people read and a column for each language."""

from publish.texts.lix_command import readability
from tests.publish.conftest import ROOT, Made


def test_every_scheme_and_every_editorial_page_has_a_line(made: Made) -> None:
    columns, rows = readability(ROOT, made.collection)
    assert columns[:5] == ("LIX", "nb", "nn", "sv", "en")
    names = {row[0] for row in rows}
    assert {f"{loaded.id}/" for loaded in made.collection.schemes} <= names
    assert {path.relative_to(ROOT / "content/nb").as_posix() for path in (ROOT / "content/nb").rglob("*.md")} <= names
    assert "strings.yml" in names


def test_the_hardest_page_stands_first(made: Made) -> None:
    _, rows = readability(ROOT, made.collection)
    hardest = [max(int(cell) for cell in row[1:5] if cell != "–") for row in rows]
    assert hardest == sorted(hardest, reverse=True)
