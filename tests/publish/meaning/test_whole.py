"""What is wrong with the meaning of a scheme is said exactly, at its place, with what to write."""

import shutil
from pathlib import Path

import pytest

from publish.check import check
from publish.telling.problems import show

DATA = Path(__file__).parents[1] / "data" / "meaning"
GOOD = sorted((DATA / "good").glob("*.yml"))
BAD = sorted((DATA / "bad").glob("*.yml"))


def printed(scheme: Path, room: Path) -> str:
    """What an editor reads after a check of this scheme among the shared files."""
    schemes = room / "schemes"
    shutil.copytree(DATA / "shared", schemes)
    shutil.copyfile(scheme, schemes / "place" / "scheme.yml")
    _, problems = check(room)
    return show(problems)


def test_there_are_good_and_bad_schemes() -> None:
    assert GOOD
    assert len(BAD) >= 20


@pytest.mark.parametrize("scheme", GOOD, ids=lambda path: path.stem)
def test_a_good_scheme_has_no_problem(scheme: Path, tmp_path: Path) -> None:
    assert printed(scheme, tmp_path) == show([])


@pytest.mark.parametrize("scheme", BAD, ids=lambda path: path.stem)
def test_a_bad_scheme_gets_exactly_this_message(scheme: Path, tmp_path: Path) -> None:
    assert printed(scheme, tmp_path).strip() == scheme.with_suffix(".txt").read_text(encoding="utf-8").strip()


def test_all_problems_of_a_file_come_at_once(tmp_path: Path) -> None:
    text = (DATA / "good" / "small.yml").read_text(encoding="utf-8")
    for before, after in (
        ("funder: funder", "funder: founder"),
        ("is: municipality", "is: city"),
        ("2020 klokka", "2021 klokka"),
    ):
        assert before in text
        text = text.replace(before, after)
    scheme = tmp_path / "several.yml"
    scheme.write_text(text, encoding="utf-8")
    told = printed(scheme, tmp_path / "room")
    assert told.count("scheme.yml:") == 3
