"""The manual for editors tells the truth: what it says to write is accepted, and what it shows is what is said."""

import re
from pathlib import Path

import pytest

from build import COMMANDS
from publish.languages import LANGUAGES
from tests.manual.blocks import MANUAL, MARKED, WRITTEN, Block, blocks, named, pages
from tests.manual.example import DATA, ROOT, SCHEME, change, found, put, tree
from tests.manual.mistakes import MISTAKES, mistaken
from tests.manual.program import ANSWERS

NAMES = [page.name for page in pages("nb")]
HEADING = re.compile(r"^(#+) ", re.MULTILINE)
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PICTURE = re.compile(r"!\[([^]]*)]\(([^)]+)\)")
COMMAND = re.compile(r"build\.py (\w+)([^`\n]*)")
CHANGES = sorted({block.name for page in pages("nb") for block in blocks(page) if block.kind == "after"})
MOST_BYTES, MOST_ALTOGETHER = 60_000, 600_000


def text(language: str, name: str) -> str:
    return (MANUAL / language / "editors" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_pages_with_the_same_steps(language: str) -> None:
    assert [page.name for page in pages(language)] == NAMES
    for name in NAMES:
        assert HEADING.findall(text(language, name)) == HEADING.findall(text("nb", name)), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_tells_to_write_the_same(language: str) -> None:
    for name in NAMES:
        page = MANUAL / language / "editors" / name
        given = [(block.kind, block.name, block.text if block.kind in WRITTEN else "") for block in blocks(page)]
        there = MANUAL / "nb" / "editors" / name
        assert given == [(each.kind, each.name, each.text if each.kind in WRITTEN else "") for each in blocks(there)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_piece_of_a_file_is_marked_or_of_another_file(language: str) -> None:
    for page in pages(language):
        unmarked = MARKED.sub("", page.read_text(encoding="utf-8"))
        assert {code for kind, code in FENCED.findall(unmarked) if kind == "yaml" and "gone:" not in code} == set()


def test_the_example_is_in_order(tmp_path: Path) -> None:
    assert found(tree(tmp_path / "tree")) == []


@pytest.mark.parametrize("name", CHANGES)
def test_what_a_page_tells_to_write_is_in_order(name: str, tmp_path: Path) -> None:
    root = tree(tmp_path / "tree")
    change(root, named("nb", name))
    assert found(root) == []


def test_a_warning_that_is_answered_as_the_page_tells_is_not_said_again(tmp_path: Path) -> None:
    root = mistaken("weekend", "nb", tmp_path)
    assert [problem.code for problem in found(root)] == ["lint.deadline_weekend"]
    change(root, named("nb", "accepted"))
    assert found(root) == []


def test_the_pieces_that_are_shown_as_they_stand_are_those_of_the_example() -> None:
    example = (DATA / "moteplasser.yml").read_text(encoding="utf-8")
    parts = [block for page in pages("nb") for block in blocks(page) if block.kind == "part"]
    assert len(parts) > 1
    for block in parts:
        assert block.text in example


def test_a_language_that_is_missing_stops_nothing(tmp_path: Path) -> None:
    root = tree(tmp_path / "tree")
    pieces = {block.kind: block.text for block in blocks(MANUAL / "nb" / "editors" / "translate.md")}
    put(root / SCHEME, pieces["part"], pieces["lacks"])
    assert found(root) == []


def test_every_mistake_stands_on_a_page() -> None:
    shown = {block.name for page in pages("nb") for block in blocks(page) if block.kind in {"says", "refused"}}
    assert shown == set(MISTAKES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_what_a_page_shows_is_what_the_program_says(language: str, name: str, tmp_path: Path) -> None:
    shown = [block for block in blocks(MANUAL / language / "editors" / name) if block.kind in ANSWERS]
    for number, block in enumerate(shown):
        room = tmp_path / str(number)
        assert block.text.strip() == ANSWERS[block.kind](block.name, language, room), "run python -m tests.manual"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_is_one_that_there_is(language: str) -> None:
    commands = {command.name: {option.name for option in command.options} for command in COMMANDS}
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for name in NAMES:
        page = text(language, name)
        for command, rest in COMMAND.findall(page):
            assert command in commands, name
            assert set(re.findall(r"--\w[\w-]*", rest)) <= commands[command], name
        assert set(re.findall(r"\bmake (\w+)`|^make (\w+)$", page)) <= {(target, "") for target in targets} | {
            ("", target) for target in targets
        }


@pytest.mark.parametrize("language", LANGUAGES)
def test_pictures_are_small_and_told_in_words(language: str) -> None:
    folder = MANUAL / language / "editors"
    shown = [match for name in NAMES for match in PICTURE.findall(text(language, name))]
    assert {name for _, name in shown} == {path.name for path in folder.glob("*.png")}
    for words, name in shown:
        assert len(words) > 30
        assert (folder / name).stat().st_size < MOST_BYTES


def test_all_pictures_together_are_small() -> None:
    assert sum(path.stat().st_size for path in MANUAL.glob("*/editors/*.png")) < MOST_ALTOGETHER


def test_a_piece_that_is_not_in_the_file_is_told(tmp_path: Path) -> None:
    root = tree(tmp_path / "tree")
    with pytest.raises(AssertionError, match="not in"):
        change(root, [Block("before", "x", "nowhere: 1\n"), Block("after", "x", "nowhere: 2\n")])
