"""Plans that the checker cannot make are a problem of their file, and shared facts answer with figures that fit."""

import shutil
from pathlib import Path

import pytest

from publish.check import check
from publish.financing import examples as plan_examples
from publish.financing.words import WHY, reason
from publish.messages import words
from publish.messages.en import WORDS
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
