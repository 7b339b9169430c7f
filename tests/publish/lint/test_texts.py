"""What the linter says of the texts of a scheme: exactly this, and nothing of texts that are right."""

import re
import shutil
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from publish.check import check
from publish.lint import OF_ALL, lint, to_come
from publish.lint.accepted import unanswered
from publish.messages import TONGUES
from publish.telling.problems import Problem, message, show
from tests.publish.lint.told import DATA, SHARED

ROOT = Path(__file__).resolve().parents[3]
TEXTS = DATA / "texts"
CASES: dict[str, dict[str, Any]] = tomllib.loads((TEXTS / "cases.toml").read_text(encoding="utf-8"))
SECTION = re.compile(r"^[a-z]+:.*\n(?:[ #-].*\n)*", re.MULTILINE)
STATE = "  state: {name: {nb: Staten}, place: place, central_state: true}\n"


def room_of(case: dict[str, Any], room: Path) -> Path:
    """A root that holds the base with the sections of a case in place of its own."""
    schemes = room / "schemes"
    shutil.copytree(SHARED, schemes)
    base = (TEXTS / "base.yml").read_text(encoding="utf-8")
    sections = {each.partition(":")[0]: each for text in (base, case["piece"]) for each in SECTION.findall(text)}
    (schemes / "place" / "scheme.yml").write_text("".join(sections.values()), encoding="utf-8")
    shutil.copyfile(TEXTS / "base.txt", schemes / "place" / "scheme.txt")
    with (schemes / "organisations.yml").open("a", encoding="utf-8") as file:
        file.write(STATE)
    if "ledger" in case:
        lines = "".join(f'  - "{address}"\n' for address in case["ledger"])
        (schemes / "addresses.yml").write_text(f"addresses:\n{lines}", encoding="utf-8")
    return room


def findings(room: Path) -> list[Problem]:
    """Every finding of the lints of texts that the file does not answer."""
    checked, problems = check(room)
    assert checked is not None, show(problems)
    return list(unanswered(checked, [problem for each in OF_ALL for problem in each(checked)]))


def line_of(problem: Problem) -> str:
    """A finding as the cases write it: its code, its field, and the words that the carets stand under."""
    place = problem.place
    pointed = place.source[place.column - 1 : place.end - 1].strip("\"'")
    return f"{problem.code} {problem.field} {pointed}"


@pytest.mark.parametrize("name", CASES)
def test_of_a_text_exactly_this_is_told(name: str, tmp_path: Path) -> None:
    found = findings(room_of(CASES[name], tmp_path))
    assert [line_of(problem) for problem in found] == CASES[name]["told"]
    assert {problem.severity for problem in found} <= {"warning"}
    assert all(message(problem, tongue) for problem in found for tongue in TONGUES)


def test_every_lint_of_texts_has_something_to_tell() -> None:
    told = {line.split()[0] for case in CASES.values() for line in case["told"]}
    assert told == {
        "lint.accepted_unused",
        "lint.anchor",
        "lint.contact_country",
        "lint.contact_name",
        "lint.contact_source",
        "lint.contact_unreal",
        "lint.deadline_holiday",
        "lint.deadline_midnight",
        "lint.deadline_past",
        "lint.deadline_weekend",
        "lint.language_share",
        "lint.link_http",
        "lint.link_text",
        "lint.number",
        "lint.number_rule",
        "lint.quote_day",
        "lint.quote_deadline",
        "lint.quote_figure",
        "lint.shown_plan",
        "lint.translation_number",
    }


def test_a_number_is_told_with_what_the_rule_has_in_the_words_of_a_colleague(tmp_path: Path) -> None:
    (found,) = findings(room_of(CASES["a_percentage_beside_a_rule_with_another"], tmp_path))
    expected = "teksten sier 60 %, men det står verken i dataene eller i kunngjøringen. Regelen her har 50 %."
    assert message(found, "nb") == expected


def test_what_is_missing_in_a_plan_on_the_page_is_told_as_an_amount(tmp_path: Path) -> None:
    (found,) = findings(room_of(CASES["a_plan_on_the_page_with_too_little_money"], tmp_path))
    assert "det holder ikke: det mangler 25 000 NOK." in message(found, "nb")


def test_a_deadline_beside_other_words_is_told_with_these_words_and_what_hangs_on_it(tmp_path: Path) -> None:
    found = findings(room_of(CASES["a_deadline_that_its_own_quotation_contradicts"], tmp_path))
    told = show(found, "sv")
    assert "orden ur utlysningen bredvid säger 1. oktober 2030, men här står det 2031-10-01" in told
    assert "kommer för sent" in told
    assert "17.00, men här står det 12:00" in told
    # Both places: the date and the quotation.
    assert all(problem.also is not None and "quote" in problem.also.source for problem in found)


@pytest.mark.parametrize(("day", "told"), [("2030-05-30", ["2030-06-01"]), ("2030-05-31", []), ("2031-01-01", [])])
def test_a_file_that_was_changed_on_a_day_to_come_is_told(
    day: str, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(to_come, "today", lambda: date.fromisoformat(day))
    checked, _ = check(room_of({"piece": ""}, tmp_path))
    assert checked is not None
    found = [problem for problem in lint(checked) if problem.code == "lint.updated_future"]
    assert [problem.got for problem in found] == told


def test_the_texts_of_the_real_schemes_give_no_reason_to_say_anything() -> None:
    assert show(findings(ROOT)) == show([])
