"""Plans that the checker cannot make are a problem of their file, and shared facts answer with figures that fit."""

import shutil
from pathlib import Path

import pytest

import build
from publish.check import as_it_is, check
from publish.financing import examples as plan_examples
from publish.financing.words import WHY, reason
from publish.messages import words
from publish.messages.en import WORDS
from publish.telling.command_line import run
from publish.telling.problems import show

ROOT = Path(__file__).resolve().parents[3]
SHARED = Path(__file__).parents[1] / "data" / "meaning"


def test_a_plan_that_the_checker_cannot_make_is_a_problem_of_its_scheme(monkeypatch: pytest.MonkeyPatch) -> None:
    failed = {"ok": False, "error": "check_failed", "problems": []}
    monkeypatch.setattr(plan_examples, "looked_at", lambda _: failed)
    checked, problems = check(ROOT)
    assert checked is None
    assert {problem.code for problem in problems} == {"plan.unread"}
    assert "(check_failed)" in show(problems)


def test_a_shared_fact_has_no_year_and_no_part_of_one_scheme(tmp_path: Path) -> None:
    schemes = tmp_path / "schemes"
    shutil.copytree(SHARED / "shared", schemes)
    shutil.copyfile(SHARED / "good" / "small.yml", schemes / "place" / "scheme.yml")
    facts = schemes / "facts.yml"
    text = facts.read_text(encoding="utf-8")
    before = "    unit: months\n"
    assert before in text
    facts.write_text(text.replace(before, f"{before}    figure: grant\n    year: 2020\n"), encoding="utf-8")
    _, problems = check(tmp_path)
    assert [(problem.code, problem.place.path) for problem in problems] == [
        ("figure.type", "schemes/facts.yml"),
        ("figure.year", "schemes/facts.yml"),
    ]


@pytest.mark.parametrize("key", sorted(WHY))
def test_every_problem_of_a_budget_has_a_sentence_of_its_own(key: str) -> None:
    told = words(reason({"problem": key, "got": None, "expected": ""}), "en")
    assert told == WORDS[f"budget.{key}"]
    assert sum(other == told for other in WORDS.values()) <= 2  # an answer and a budget may be told the same
    assert key.replace("_", " ") != told


def test_a_problem_says_what_was_read_and_what_to_write() -> None:
    problem = {"problem": "not_yes_no", "got": "ja\n", "expected": "true, false"}
    assert words(reason(problem), "en") == 'expected true or false, got "ja"; write true, false'


def test_a_problem_without_a_sentence_is_said_by_its_key() -> None:
    assert words(reason({"problem": "something_new", "got": True, "expected": ["a", "b"]}), "en") == (
        'the budget is not accepted (something_new), got "true"; write a, b'
    )


def tree_with(bad: str, room: Path) -> Path:
    """A root that holds one scheme with a slip among the shared files."""
    schemes = room / "schemes"
    shutil.copytree(SHARED / "shared", schemes)
    shutil.copyfile(SHARED / "bad" / f"{bad}.yml", schemes / "place" / "scheme.yml")
    return room


def test_the_steps_of_a_plan_that_comes_to_something_else_can_be_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build, "ROOT", tree_with("plan_that_comes_to_something_else", tmp_path))
    budget = tmp_path / "budget.json"
    budget.write_text('{"costs": [{"id": "work", "year": 2020, "amount": 1000000}]}', encoding="utf-8")
    monkeypatch.setenv("UTLYSNING_LANGUAGE", "en")
    assert run(build.COMMANDS, ["plan", "place/scheme", "--budget", str(budget)]) == 0
    out, err = capsys.readouterr()
    assert "700\u00a0000" in out
    assert "plan.figure" in err


def test_with_anything_else_wrong_there_is_no_plan(tmp_path: Path) -> None:
    _, problems = check(tree_with("limit_id_twice", tmp_path))
    assert problems
    assert as_it_is(tmp_path, problems, "plan") is None
