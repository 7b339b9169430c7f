"""A slip in what others start from is told once, with how many they are."""

import shutil
from pathlib import Path

import pytest

from publish.check import check
from publish.model.files import scheme_files
from publish.telling.once import once
from publish.telling.problems import Place, Problem, filling, message, show

ROOT = Path(__file__).parents[3]
PLACE = Place("x.yml", 1, 1, 2, "")
LIKE = {"base": None, "second": "base", "third": "second", "alone": None}


def told(found: list[tuple[str, str, str]]) -> list[str]:
    """What is said of figures, each with its plan, its name and what was expected."""
    problems = [
        (plan, Problem("plan.figure", PLACE, plan, filling(figure=figure, expected=expected, found="1", unsure="")))
        for plan, figure, expected in found
    ]
    return [f"{each.field}: {message(each).partition('.')[2].strip()}" for each in once(problems, LIKE)]


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ([("base", "grant", "2")], ["base: "]),
        (
            [("base", "grant", "2"), ("second", "grant", "3"), ("third", "grant", "4")],
            ["base: The same goes for 2 that start from it (like: base)."],
        ),
        (
            [("second", "grant", "2"), ("third", "grant", "2")],
            ["second: The same goes for 1 that starts from it (like: second)."],
        ),
        ([("base", "grant", "2"), ("second", "own", "2")], ["base: ", "second: "]),
        ([("base", "grant", "2"), ("alone", "grant", "2")], ["base: ", "alone: "]),
        ([("third", "grant", "2"), ("third", "own", "2")], ["third: ", "third: "]),
    ],
)
def test_only_what_one_takes_over_is_told_once(found: list[tuple[str, str, str]], said: list[str]) -> None:
    assert told(found) == said


def test_a_circle_of_plans_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LIKE, "base", "third")
    assert told([("base", "grant", "2")]) == ["base: "]


@pytest.mark.parametrize(
    ("right", "wrong"), [("part: delivery", "part: delivry"), ("amount: 500 000", "amount: 600 000")]
)
def test_a_slip_in_a_budget_that_others_start_from_is_told_once(right: str, wrong: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "schemes", tmp_path / "schemes", ignore=shutil.ignore_patterns("addresses.yml"))
    path = next(each for each in scheme_files(tmp_path / "schemes") if each.stem == "industriklynger")
    for other in set(scheme_files(tmp_path / "schemes")) - {path}:
        other.unlink()
    before, base, after = path.read_text(encoding="utf-8").partition("  - id: two_courses\n")
    assert after.count("like: two_courses\n") > 1
    path.write_text(f"{before}{base}{after.replace(right, wrong, 1)}", encoding="utf-8")
    found = check(tmp_path)[1]
    assert "(like: two_courses)" in show(found)
    assert len({(each.code, message(each).partition(":")[0]) for each in found}) == len(found)
