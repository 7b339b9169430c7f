"""A county's name, mark and five values: what is taken, and what is refused with something to write instead."""

from pathlib import Path

import pytest

from publish.frame.assets import assets
from publish.identity.file import identity_problems, look
from publish.identity.model import Identity
from publish.telling.problems import Problem, message
from tests.publish.conftest import ROOT

FINNMARK = """name: Tilskudd i Finnmark
colour: "#5b1a52"
accent: 9a3412
band: "#2b1742"
corners: sharp
headings: sans
mark: |
  <?xml version="1.0" encoding="UTF-8"?>
  <!-- from a drawing program -->
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" id="layer">
    <title>Finnmark</title>
    <g fill="none" stroke="#123456" stroke-width="2"><path d="M4 44 24 8l20 36z"/></g>
    <circle class="accent" cx="24" cy="30" r="5"/>
  </svg>
"""


def written(room: Path, text: str) -> Path:
    (room / "identity.yml").write_text(text, encoding="utf-8")
    return room


def problems(room: Path, text: str) -> list[Problem]:
    return identity_problems(written(room, text))


def test_another_county_gets_its_own_look_and_all_of_it_can_be_read(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    assert problems(content, FINNMARK) == []
    (tmp_path / "theme").symlink_to(ROOT / "theme")
    made = assets(tmp_path / "theme", tmp_path)
    style = (tmp_path / made.style).read_text(encoding="utf-8")
    for line in ("--own-colour: #5b1a52;", "--own-accent: #9a3412;", "--own-corners: 0rem;", "var(--sans);"):
        assert line in style
    assert made.look.identity.name == "Tilskudd i Finnmark"
    # The letters of headings are not fetched where no heading has them.
    assert len(made.first) == 1
    icon = (tmp_path / made.files["mark.svg"]).read_text(encoding="utf-8")
    assert '<path d="M4 44 24 8l20 36z"></path>' in icon
    assert "#5b1a52" in icon
    assert "drawing program" not in icon


def test_the_site_itself_passes() -> None:
    assert identity_problems(ROOT / "content") == []


def test_without_a_file_the_site_looks_as_it_was_made(tmp_path: Path) -> None:
    assert look(tmp_path).identity == Identity()


@pytest.mark.parametrize(
    ("field", "colour", "words"),
    [
        ("colour", "#5aa897", "the colour on the pale shade of the colour has a contrast of 2.3 to 1"),
        ("accent", "#ffcc00", "the accent on the pale shade of the accent has a contrast of 1.2 to 1"),
        ("band", "#7fb3a7", "white text on the band has a contrast of 2.3 to 1"),
    ],
)
def test_a_colour_that_is_hard_to_read_is_refused_with_one_that_would_do(
    tmp_path: Path, field: str, colour: str, words: str
) -> None:
    (problem,) = problems(tmp_path, f'{field}: "{colour}"\n')
    assert problem.code == "identity.contrast"
    assert words in message(problem)
    assert isinstance(problem.write, str)
    assert problems(tmp_path, f"{field}: {problem.write}\n") == []


def test_what_is_no_colour_is_told_for_each_of_them(tmp_path: Path) -> None:
    found = problems(tmp_path, "colour: green\nband: rgb(1,2,3)\n")
    assert [(each.code, each.field) for each in found] == [("identity.colour", "colour"), ("identity.colour", "band")]


@pytest.mark.parametrize(
    ("svg", "words"),
    [
        ('<svg viewBox="0 0 9 9"><script>1</script></svg>', "<script>"),
        ('<svg viewBox="0 0 9 9"><path d="M0 0" onclick="x()"/></svg>', "onclick"),
        ('<svg viewBox="0 0 9 9"><path style="fill:red"/></svg>', "style"),
        ('<svg viewBox="0 0 9 9"><rect fill="url(https://example.org/x)"/></svg>', "url("),
        ('<svg viewBox="0 0 9 9"><use href="#x"/></svg>', "<use>"),
        ("<svg><path/></svg>", "viewBox"),
        ("<p>no</p>", "SVG"),
        ("<svg viewBox='0 0 9 9'>", "SVG"),
        ('<!DOCTYPE svg><svg viewBox="0 0 9 9"/>', "DOCTYPE"),
    ],
)
def test_a_mark_holds_nothing_but_shapes(tmp_path: Path, svg: str, words: str) -> None:
    (problem,) = problems(tmp_path, f"mark: |\n  {svg}\n")
    assert problem.code == "identity.mark"
    assert words in message(problem)


def test_a_value_that_there_is_not_is_told_with_those_there_are(tmp_path: Path) -> None:
    found = problems(tmp_path, "corners: softly\ncolor: red\n")
    assert [each.code for each in found] == ["value.choice", "field.misspelt"]
