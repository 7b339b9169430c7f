"""Each code of the help page has a piece that gives it, and a mended piece that gives nothing."""

import re
import shutil
from pathlib import Path

import pytest

from publish.check import check
from publish.messages import CODES
from publish.messages.shown import Pair, pairs
from publish.reading.read import parse
from publish.reading.source import decode
from publish.reading.source import load as load_source
from publish.reading.syntax import explain
from publish.telling.problems import message, show

SHARED = Path(__file__).parents[1] / "data" / "meaning"
SMALL = (SHARED / "good" / "small.yml").read_text(encoding="utf-8")
SECTION = re.compile(r"^[a-z]+:.*\n(?:[ #-].*\n)*", re.MULTILINE)


def with_sections(base: str, piece: str) -> str:
    """A scheme in which the sections of a piece stand in place of its own."""
    sections = {section.partition(":")[0]: section for section in SECTION.findall(base)}
    # The examples of the small scheme are about its criteria, and would say so.
    sections.pop("examples")
    return "".join((sections | {each.partition(":")[0]: each for each in SECTION.findall(piece)}).values())


def codes(pair: Pair, piece: str, room: Path) -> set[str]:
    """The codes of the errors in a piece."""
    if pair.where == "file":
        found = list(parse(decode(piece.encode(), "x.yml")).problems)
    else:
        schemes = room / "schemes"
        shutil.copytree(SHARED / "shared", schemes, dirs_exist_ok=True)
        scheme = with_sections(SMALL, piece if pair.where == "scheme" else "")
        (schemes / "place" / "scheme.yml").write_text(scheme, encoding="utf-8")
        if pair.where != "scheme":
            (schemes / f"{pair.where}.yml").write_text(piece, encoding="utf-8")
        found = [problem for problem in check(room)[1] if problem.severity == "error"]
    assert show(found)
    return {problem.code for problem in found}


@pytest.mark.parametrize("code", pairs())
def test_the_wrong_piece_gives_exactly_its_code_and_the_right_one_none(code: str, tmp_path: Path) -> None:
    pair = pairs()[code]
    assert codes(pair, pair.wrong, tmp_path) == {code}
    assert codes(pair, pair.right, tmp_path) == set()


# What no piece of a page can show: bytes that are no text, and files that are too large.
BYTES = {
    "file.kind": b"PK\x03\x04",
    "file.large": b"#" * 1_000_001,
    "file.utf8": "title: Søknad".encode("cp1252"),
    "yaml.deep": b"a: " + b"[" * 50,
    "yaml.many": b"a: [" + b"b, " * 40_000 + b"]",
}
# Told of in the tests of what they come from.
ELSEWHERE = {
    "address.new": "addresses/test_check.py",
    "identity.colour": "identity/test_file.py",
    "identity.contrast": "identity/test_file.py",
    "identity.mark": "identity/test_file.py",
    "plan.terms": "meaning/test_whole.py",
    "plan.unread": "financing/test_examples.py",
    "rules.unread": "compiling/test_examples.py",
    "value.refused": "model/test_validate.py",
    "words.blanks": "saying/test_words.py",
    "words.missing": "saying/test_words.py",
    "words.needed": "saying/test_words.py",
    "words.plural": "saying/test_words.py",
}


@pytest.mark.parametrize("code", BYTES)
def test_bytes_that_no_page_can_show_give_their_code(code: str) -> None:
    assert code in {problem.code for problem in parse(decode(BYTES[code], "x.yml")).problems}


def test_a_file_that_is_not_there_and_a_link_give_their_code(tmp_path: Path) -> None:
    (tmp_path / "link.yml").symlink_to(tmp_path / "x.yml")
    for name, code in (("x.yml", "file.unreadable"), ("link.yml", "file.link")):
        assert [problem.code for problem in load_source(tmp_path / name, tmp_path).problems] == [code]


def test_a_text_that_no_page_can_show_gives_its_code(tmp_path: Path) -> None:
    piece = f"summary: {{nb: {'x' * 20_001}}}\n"
    assert codes(Pair("scheme", piece, ""), piece, tmp_path) == {"text.long"}


def test_what_the_parser_has_never_said_before_is_quoted() -> None:
    problem = explain("x.yml", ("a: b",), "a new complaint", (0, 0), opened=None, last=None)
    assert problem.code == "yaml.syntax"
    assert "a new complaint" in message(problem)


def test_every_code_has_an_example() -> None:
    shown = {*pairs(), *BYTES, *ELSEWHERE, "file.unreadable", "file.link", "text.long", "yaml.syntax"}
    # What a colleague would say, and what should be looked over, have examples of their own.
    assert {code for code in CODES if code.partition(".")[0] not in ("lint", "watch")} == shown


@pytest.mark.parametrize("code", ELSEWHERE)
def test_the_tests_that_are_named_tell_of_the_code(code: str) -> None:
    folder = Path(__file__).parents[1]
    texts = [folder / ELSEWHERE[code], *(folder / "data").glob("*/bad/*.txt")]
    assert any(code in path.read_text(encoding="utf-8") for path in texts)
