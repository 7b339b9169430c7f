"""A line indented too far or too little is told with its spaces, and the rest of the file is read as it was meant."""

import pytest

from publish.reading.document import Document
from publish.reading.read import parse
from publish.reading.source import decode

TEXT = """documents:
  - id: plan
    kind: plan
    text: {nb: Plan}
  - id: letter
    kind: letter
    text: {nb: Brev}
  - id: accounts
    kind: accounts
    text: {nb: Regnskap}
contacts:
  - name: Kari
    email: kari
"""


def read(text: str) -> Document:
    return parse(decode(text.encode(), "x.yml"))


def moved(line: int, by: int) -> str:
    """The text with a line, counted from 1, moved to the right."""
    lines = TEXT.split("\n")
    written = lines[line - 1]
    lines[line - 1] = " " * (len(written) - len(written.lstrip()) + by) + written.lstrip()
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("line", "by", "needs"), [(2, -1, 2), (5, 1, 2), (5, 2, 2), (5, 3, 2), (5, -1, 2), (6, 1, 4), (6, -1, 4), (9, 2, 4)]
)
def test_a_line_moved_sideways_is_told_with_the_spaces_it_has_and_needs(line: int, by: int, needs: int) -> None:
    document = read(moved(line, by))
    assert document.tree is None
    assert [(each.code, each.place.line) for each in document.problems] == [("yaml.spaces", line)]
    assert dict(document.problems[0].filling) == {"has": needs + by, "needs": needs}
    assert document.rest is not None
    assert document.rest.tree == read(TEXT).tree
    assert document.rest.lost == ()


def test_what_is_told_of_a_line_that_was_moved_points_where_it_stands() -> None:
    rest = read(moved(5, 1)).rest
    assert rest is not None
    place = rest.place_of(("documents", 1, "id"))
    assert place.source[place.column - 1 : place.end - 1] == "letter"


def test_two_lines_moved_in_one_list_are_both_told() -> None:
    lines = moved(5, 1).split("\n")
    lines[8] = f"  {lines[8]}"
    assert [(each.code, each.place.line) for each in read("\n".join(lines)).problems] == [
        ("yaml.spaces", 5),
        ("yaml.spaces", 9),
    ]


def test_a_line_that_fits_in_two_places_is_not_moved_by_a_guess() -> None:
    document = read("names:\n    nb: Plan\n  sv: Plan\n")
    assert [each.code for each in document.problems] == ["yaml.fit"]


def test_an_item_that_cannot_be_read_keeps_its_id() -> None:
    document = read(TEXT.replace("kind: letter", 'kind: "letter'))
    assert document.rest is not None
    assert document.rest.lost == (("documents", 1),)
    assert document.rest.value_at(("documents", 1)) == {"id": "letter"}
