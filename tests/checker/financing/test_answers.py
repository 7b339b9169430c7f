"""What a plan answers of the eligibility check: its figures once it is whole, until then what more lines leave true."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checker.financing.budgets import (
    USUAL,
    Data,
    any_budget,
    any_terms,
    budget,
    cents,
    cost,
    lines,
    pays,
    planned,
    terms,
)

MONEY = USUAL.map(cents)
ASKED = ("total_cost", "eligible_cost", "grant", "own", "other", "contribution")


def figure(name: str, year: int | None = None, part: str | None = None) -> Data:
    """Which figure answers a question."""
    return {"figure": name, "year": year, "part": part}


def questions(rules: Data) -> Data:
    """A question for every figure, of the whole and of the first year."""
    found: Data = {name: figure(name) for name in ASKED}
    found |= {f"{name}_{year}": figure(name, year) for name in ASKED for year in rules["years"][:1]}
    return found | {part: figure("total_cost", part=part) for part in rules["parts"]}


@st.composite
def asking(draw: st.DrawFn) -> tuple[Data, Data]:
    """Terms with questions, and a budget with a cost."""
    rules = draw(any_terms(MONEY, 3, one_place=draw(st.booleans())))
    rules["answers"] = questions(rules)
    first = {**draw(lines("first", rules, MONEY)), "amount": "1000", "kind": "cash"}
    for key in ("hours", "rate"):
        first.pop(key, None)
    written = draw(any_budget(rules, MONEY))
    return rules, {**written, "costs": [first, *written["costs"]], "sought": []}


@settings(max_examples=60)
@given(asking())
def test_the_answers_of_a_whole_budget_are_its_figures(asked: tuple[Data, Data]) -> None:
    rules, written = asked
    found = planned(rules, {**written, "complete": True})
    for name in ASKED:
        assert found["answers"][name] == found["whole"][name]
        for year in found["by_year"][:1]:
            assert found["answers"][f"{name}_{year['year']}"] == year[name]
    for part in found["by_part"]:
        assert found["answers"][part["part"]] == part["costs"]


@settings(max_examples=80)
@given(asking(), st.data())
def test_the_answers_of_a_budget_that_is_not_whole_hold_whatever_is_added(
    asked: tuple[Data, Data], data: st.DataObject
) -> None:
    rules, written = asked
    early = planned(rules, written)["answers"]
    more = data.draw(any_budget(rules, MONEY))
    for side in ("costs", "financing"):
        more[side] = [*written[side], *({**line, "id": f"more {line['id']}"} for line in more[side])]
    late = planned(rules, {**written, "costs": more["costs"], "financing": more["financing"], "complete": True})
    for fact, answer in early.items():
        if answer is not True:
            assert set(answer) == {"at_least"}
            assert Decimal(answer["at_least"]) <= Decimal(late["answers"][fact]), fact
        else:
            assert late["answers"][fact] is True


RULES = terms(answers={name: figure(name) for name in ASKED})


@pytest.mark.parametrize(
    ("written", "answers"),
    [
        (budget(), {}),
        (budget(complete=True), {}),
        (budget(cost("c", "0")), {}),
        (budget(cost("c", "10")), {"total_cost": {"at_least": "10"}, "eligible_cost": {"at_least": "10"}}),
        (budget(cost("c")), {}),
        (budget(cost("c", "10"), sought=[{"amount": "4"}]), {"grant": "4"}),
        (budget(cost("c", "10"), sought=[{"amount": {"at_least": "4"}}]), {"grant": {"at_least": "4"}}),
        (budget(cost("c", {"at_least": "3", "at_most": "9"})), {"total_cost": {"at_least": "3"}}),
        (
            budget(cost("c", {"at_least": "3", "at_most": "9"}), complete=True),
            {"total_cost": {"at_least": "3", "at_most": "9"}},
        ),
        (
            budget(cost("c", "9"), financing=[pays("f", "2"), pays("g", "3", "public")]),
            {"own": {"at_least": "2"}, "other": {"at_least": "3"}, "contribution": {"at_least": "5"}},
        ),
        (budget(cost("c", "9"), financing=[pays("f", "2")], complete=True), {"grant": "7", "own": "2", "other": "0"}),
    ],
    ids=str,
)
def test_what_is_answered(written: Data, answers: Any) -> None:
    found = planned(RULES, written)["answers"]
    assert {name: found.get(name) for name in answers} == answers
    assert answers or found == {}


@pytest.mark.parametrize(
    ("amount", "covered", "applied", "says"),
    [
        ("10", "no", True, True),
        # Only the applicant knows whether a cost that is not covered is applied for.
        ("10", "no", None, None),
        ("10", "no", False, None),
        ("10", "if_justified", None, True),
        ("10", "if_justified", False, None),
        ({"at_least": "0.01"}, "yes", None, True),
        ("0", "no", True, None),
        (None, "no", True, None),
    ],
)
def test_a_line_of_a_kind_answers_the_question_about_it(
    amount: Any, covered: str, applied: bool | None, says: bool | None
) -> None:
    rules = terms(categories=[{"id": "equipment", "covered": covered, "asks": "durable"}])
    written = budget(cost("a", "1"), cost("b", amount, category="equipment", applied=applied))
    assert planned(rules, written)["answers"].get("durable") is says


def test_projects_are_answered_one_by_one() -> None:
    fields = {"cost": figure("total_cost"), "grant_2020": figure("grant", 2020), "own": figure("own")}
    rules = terms(
        several_projects=True, years=[2020, 2021], answers={"projects": {"each": "project", "fields": fields}}
    )
    written = budget(
        cost("a", "100", year=2020, project="1"),
        cost("b", "50", year=2021, project="1"),
        cost("c", "70", year=2021, project="2"),
        financing=[pays("f", "30", year=2020, project="1")],
    )
    assert planned(rules, written)["answers"] == {
        "projects": {
            "items": [{"cost": {"at_least": "150"}, "own": {"at_least": "30"}}, {"cost": {"at_least": "70"}}],
            "complete": False,
        }
    }
    assert planned(rules, {**written, "complete": True})["answers"] == {
        "projects": [
            {"cost": "150", "grant_2020": "70", "own": "30"},
            {"cost": "70", "grant_2020": "0", "own": "0"},
        ]
    }


def test_what_others_give_in_kind_is_no_least_while_the_applicant_may_give_in_kind_too() -> None:
    written = budget(cost("c", "100", kind="in_kind"), financing=[pays("f", "100", "public", kind="in_kind")])
    assert planned(RULES, written)["answers"] == {
        "total_cost": {"at_least": "100"},
        "contribution": {"at_least": "100"},
    }
    written["financing"].append(pays("g", "60", kind="in_kind"))
    assert planned(RULES, {**written, "complete": True})["answers"]["other"] == "40"
