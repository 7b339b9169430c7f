"""YAML in, texts with places or problems out: data/read/good has a .json beside each file, data/read/bad a .txt."""

import json
import time
import tracemalloc
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from publish.messages import CODES
from publish.reading import read as reading
from publish.reading.read import Document, parse, read
from publish.reading.source import decode
from publish.telling.problems import show

DATA = Path(__file__).parents[1] / "data" / "read"
GOOD = sorted((DATA / "good").glob("*.yml"))
BAD = sorted((DATA / "bad").glob("*.yml"))


def document(text: str | bytes) -> Document:
    return parse(decode(text if isinstance(text, bytes) else text.encode(), "x.yml"))


def shown(text: str | bytes) -> str:
    """All that is printed, but for the count at the end."""
    return show(document(text).problems).rsplit("\n\n", 1)[0]


def plain(tree: Any) -> bool:
    """Whether a tree holds nothing but fields, lists, texts and nothing."""
    if isinstance(tree, dict):
        return all(type(name) is str and plain(part) for name, part in tree.items())
    return all(plain(part) for part in tree) if isinstance(tree, list) else tree is None or type(tree) is str


def test_there_are_good_and_bad_files() -> None:
    assert GOOD
    assert BAD


def test_every_file_has_its_answer_beside_it() -> None:
    assert {path.with_suffix(".json") for path in GOOD} == set((DATA / "good").glob("*.json"))
    assert {path.with_suffix(".txt") for path in BAD} == set((DATA / "bad").glob("*.txt"))


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_file_is_a_tree_of_texts(path: Path) -> None:
    found = read(path, path.parent)
    assert show(found.problems) == "No problems."
    assert found.tree == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_the_python_parser_reads_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read(path, path.parent)
    monkeypatch.setattr(reading, "LOADER", yaml.SafeLoader)
    assert read(path, path.parent) == fast


# To the Python parser {nb:, sv: x} is a field without a value.
@pytest.mark.parametrize("path", [each for each in BAD if each.stem != "colon-in-brackets"], ids=lambda path: path.stem)
def test_the_python_parser_refuses_the_same_files(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LOADER", yaml.SafeLoader)
    assert read(path, path.parent).problems


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_file_prints_its_problems(path: Path) -> None:
    assert show(read(path, path.parent).problems) + "\n" == path.with_suffix(".txt").read_text(encoding="utf-8")


def test_a_duplicate_key_names_both_lines() -> None:
    problem = document("title: a\nnote: b\ntitle: c\n").problems[0]
    assert problem.place.line == 3
    assert problem.also is not None
    assert problem.also.line == 1


def test_an_unclosed_quote_points_at_the_opening_one_and_where_it_was_noticed() -> None:
    problem = document('title: "a\nnote: "b"\n').problems[0]
    assert (problem.place.line, problem.place.column) == (1, 8)
    assert problem.also is not None
    assert problem.also.line == 2


def test_a_comment_after_a_value_has_two_spaces_before_it() -> None:
    assert document("title: Call  # note\n").tree == {"title": "Call"}
    assert document("title: Call # note\n").problems
    assert document("title: Call\t# note\n").problems
    assert document("title: Call \t # note\n").problems


def test_letters_are_composed() -> None:
    assert document("title: A\u030a\nA\u030a: b\n").tree == {"title": "\u00c5", "\u00c5": "b"}


def test_line_ends_and_a_byte_order_mark_make_no_difference() -> None:
    assert document(b"\xef\xbb\xbftitle: a\r\nnote: |\r\n  b\r\n  c\r\n").tree == {"title": "a", "note": "b\nc\n"}
    assert document(b"title: a\rnote: b\r").tree == {"title": "a", "note": "b"}


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("title: Søknad\n".encode("cp1252"), "1:9: the byte 0xF8 (ø in Windows-1252) is not UTF-8"),
        (b"a: b\r\nc: \xed\xa0\x80\n", "2:4: the byte 0xED (í in Windows-1252) is not UTF-8"),
        (b"a: \xc0\xaf\n", "1:4: the byte 0xC0 (À in Windows-1252) is not UTF-8"),
        (b"a: b\xc3", "1:5: the byte 0xC3 (Ã in Windows-1252) is not UTF-8"),
        ("a: b".encode("utf-16"), "1:1: this is UTF-16 (save it as UTF-8), not a text file."),
        ("title: b".encode("utf-16-le"), "1:1: this is UTF-16 (save it as UTF-8), not a text file."),
        ("title: b".encode("utf-16-be"), "1:1: this is UTF-16 (save it as UTF-8), not a text file."),
        (b"PK\x03\x04\x14\0", "1:1: this is a ZIP archive or an Office document, not a text file."),
        (b"%PDF-1.7\n%\xe2\xe3", "1:1: this is a PDF, not a text file."),
        (b"a: b\0c\n", "1:5: the character U+0000 (a control character) does not belong in a text"),
        (b"a: \x1b[31mb\n", "1:4: the character U+001B (a control character) does not belong in a text"),
        (b"a: b\xc2\x85c\n", "1:5: the character U+0085 (a control character) does not belong in a text"),
        (b"\xef\xbb\xbf\xef\xbb\xbfa: b\n", "1:1: the character U+FEFF (zero width no-break space) does not belong"),
        (b"", "1:1: the file is empty."),
        (b" \r\n\t\n", "1:1: the file is empty."),
    ],
)
def test_bytes_that_are_no_text_are_named(data: bytes, line: str) -> None:
    assert shown(data).startswith(f"x.yml:{line}")


def test_an_invisible_character_is_shown_in_its_line() -> None:
    assert "a: b<U+0000>c" in shown(b"a: b\0c\n")


def test_after_a_strange_character_the_rest_is_still_read() -> None:
    assert [problem.code for problem in document("a: b\u202e\nc: d #2\n").problems] == ["character", "yaml.comment"]


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert "it is not there" in show(read(tmp_path / "x.yml", tmp_path).problems)
    assert "it is not a file" in show(read(tmp_path, tmp_path).problems)


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("a: b\n", encoding="utf-8")
    (tmp_path / "x.yml").symlink_to(tmp_path / "secret")
    assert [problem.code for problem in read(tmp_path / "x.yml", tmp_path).problems] == ["file.link"]


def test_places_are_named_from_the_root_of_the_project(tmp_path: Path) -> None:
    folder = tmp_path / "schemes" / "no"
    folder.mkdir(parents=True)
    (folder / "x.yml").write_text("a: b: c\n", encoding="utf-8")
    assert read(folder / "x.yml", tmp_path).problems[0].place.path == "schemes/no/x.yml"


def test_values_and_fields_have_places() -> None:
    found = document("calls:\n  - id: first\n    deadline: {date: 2026-03-31}\n")
    value, key = found.place_of(("calls", 0, "deadline", "date")), found.key_place_of(("calls", 0, "deadline", "date"))
    assert (value.line, value.column, value.end) == (3, 22, 32)
    assert (key.line, key.column, key.end) == (3, 16, 20)
    assert found.place_of(("calls", 0)).column == 5
    assert found.place_of(()).line == 1


def test_what_is_missing_stands_where_the_part_around_it_is_named() -> None:
    found = document("calls:\n  - id: first\n    deadline: {date: 2026-03-31}\n")
    assert found.place_of(("calls", 0, "deadline", "time")) == found.key_place_of(("calls", 0, "deadline"))
    assert found.place_of(("calls", 0, "rule", "not", "of")) == found.place_of(("calls", 0))
    assert found.place_of(("money",)).line == 1


BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefghij", "bcdefghijk", strict=True)
)
EXPENSIVE = {
    "an alias bomb": BOMB,
    "an alias of itself": "a: &a [*a]\n",
    "brackets 10,000 deep": "a: " + "[" * 10_000,
    "braces 10,000 deep": "a: " + "{a: " * 10_000,
    "hyphens 10,000 deep": "- " * 10_000,
    "fields 1,000 deep": "".join(" " * depth + "a:\n" for depth in range(1_000)),
    "a text of 1 MB": "a: " + "x" * 1_000_000,
    "many values": "a: [" + "b, " * 300_000 + "]",
    "many fields": "".join(f"a{number}: b\n" for number in range(80_000)),
    "many duplicates": "a: b\n" * 190_000,
    "many anchors": "a: [" + "&a b, " * 160_000 + "]",
    "many tabs": "\ta\n" * 330_000,
    "many NULs": "\0" * 999_000,
    "many direction overrides": "a: " + "\u202e" * 300_000,
    "tabs before nothing": "a: b" + "\t" * 990_000,
    "spaces before a comment": "a: b" + " " * 990_000 + "#",
    "a line of values over a line of spaces": "a: [" + "b, " * 40_000 + "c]\n" + " " * 800_000 + "#d\n",
    "piled marks": "a: " + "\u0301\u0323" * 240_000,
    "piled marks as escapes": 'a: "' + "\\u0301\\u0323" * 80_000 + '"',
    "a long word before a colon": "a" * 990_000 + ": b",
    "colons": "a: " + "b: " * 330_000,
    "quotes": "a: " + "'" * 990_000,
}


@pytest.mark.parametrize("text", EXPENSIVE.values(), ids=EXPENSIVE.keys())
def test_an_expensive_file_is_read_in_bounded_time(text: str) -> None:
    before = time.perf_counter()
    assert len(show(document(text).problems)) < 50_000
    assert time.perf_counter() - before < 30  # a guard against blow-up, not a measurement


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("an alias of itself", ["yaml.alias", "yaml.alias"]),
        ("brackets 10,000 deep", ["yaml.deep"]),
        ("a text of 1 MB", ["file.large"]),
        ("many values", ["yaml.many"]),
        ("many anchors", ["yaml.alias"] * 100),
        ("many tabs", ["yaml.tab"] * 20),
    ],
)
def test_an_expensive_file_is_refused_for_what_it_is(name: str, codes: list[str]) -> None:
    assert [problem.code for problem in document(EXPENSIVE[name]).problems] == codes


def test_of_very_many_problems_the_first_are_shown_and_the_rest_counted() -> None:
    problem = document("a: b: c\n").problems[0]
    many = [replace(problem, field=f"f{number}") for number in range(103)]
    assert show(many).count("x.yml:1:4") == 100
    assert show(many).endswith("… and 3 more.\n\n103 problems in 1 file. Nothing was changed.")
    assert show([problem, problem]) == show([problem])


@pytest.mark.parametrize("text", EXPENSIVE.values(), ids=EXPENSIVE.keys())
def test_an_expensive_file_is_read_in_bounded_memory(text: str) -> None:
    data = text.encode()
    tracemalloc.start()
    parse(decode(data, "x.yml"))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 64_000_000


def test_a_file_of_50_mb_is_not_read_to_its_end(tmp_path: Path) -> None:
    with (tmp_path / "x.yml").open("wb") as file:
        file.write(b"a: b\n")
        file.truncate(50_000_000)
    tracemalloc.start()
    problems = read(tmp_path / "x.yml", tmp_path).problems
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [problem.code for problem in problems] == ["file.large"]
    assert peak < 4_000_000


LIKE_YAML = st.text(st.sampled_from("ab: -#'\"[]{}|>&*!%@`,?\n\n\n  \t~=<1.é\u0301\u202e\0\u2028\x85\r\\"), max_size=80)


@settings(max_examples=500, deadline=2000)
@given(LIKE_YAML | st.text(max_size=200))
def test_any_text_is_a_tree_of_texts_or_problems_in_the_file(text: str) -> None:
    found = document(text.encode(errors="replace"))
    assert found.problems if found.tree is None else plain(found.tree)
    for problem in found.problems:
        assert problem.code in CODES
        assert problem.place.column <= len(problem.place.source) + 1
        assert problem.place.source in ("", *found.lines)
    assert all(character.isprintable() or character == "\n" for character in show(found.problems))


@settings(deadline=2000)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    found = document(data)
    assert found.tree is not None or show(found.problems)


@settings(deadline=2000)
@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=50))
def test_a_quoted_text_is_read_as_it_is_but_composed(text: str) -> None:
    found = document("a: '" + text.replace("'", "''") + "'\n")
    if not found.problems:
        assert found.tree is not None
        assert found.tree["a"] == unicodedata.normalize("NFC", text)
