"""Budgets of a scheme file become the budgets that the calculator takes, one over another."""

from typing import Any

import pytest

from publish.compiling.budgets import budget_of
from publish.model.scheme import Scheme

TEXT = {"nb": "Leder", "en": "Leader"}


def scheme(*plans: dict[str, Any]) -> Scheme:
    return Scheme.model_validate(
        {
            "original": "nb",
            "title": TEXT,
            "summary": TEXT,
            "funder": "funder",
            "notice": "scheme.txt",
            "currency": "NOK",
            "updated": "2026-11-22",
            "who": TEXT,
            "plans": [{"id": f"p{n}", "expect": {}, "quote": "x", **plan} for n, plan in enumerate(plans)],
        }
    )


def last(*plans: dict[str, Any]) -> dict[str, Any]:
    made = scheme(*plans)
    return budget_of(made, made.plans[-1])


def test_amounts_become_plain_and_what_is_left_out_stays_out() -> None:
    line = {"id": "c", "year": "2020", "amount": "1 400 000.50", "category": "wages", "justified": "true"}
    given = {
        "costs": [line],
        "financing": [{"id": "f", "from": "own", "kind": "in_kind", "hours": "10", "rate": "500"}],
    }
    assert last({"budget": given}) == {
        "costs": [{"id": "c", "year": 2020, "amount": "1400000.5", "category": "wages", "justified": True}],
        "financing": [{"id": "f", "from": "own", "kind": "in_kind", "hours": "10", "rate": "500"}],
    }
    assert last({}) == {}


def test_a_text_is_that_of_the_notice_or_the_id() -> None:
    lines = [{"id": "a", "text": TEXT}, {"id": "b", "text": {"en": "Leader"}}]
    assert [line["text"] for line in last({"budget": {"costs": lines}})["costs"]] == ["Leder", "b"]


def test_an_amount_between_two_is_written_as_its_ends() -> None:
    lines = [{"id": "a", "at_least": "1", "at_most": "2"}, {"id": "b", "at_least": "3"}, {"id": "c", "amount": None}]
    assert [line["amount"] for line in last({"budget": {"costs": lines}})["costs"]] == [
        {"at_least": "1", "at_most": "2"},
        {"at_least": "3"},
        None,
    ]


def test_a_plan_like_another_replaces_lines_by_id_and_adds_the_new_ones() -> None:
    first = {"budget": {"costs": [{"id": "a", "year": "2020", "amount": "1"}, {"id": "b", "amount": "2"}]}}
    then = {"like": "p0", "budget": {"costs": [{"id": "c", "amount": "4"}, {"id": "a", "amount": "3"}]}}
    assert last(first, then)["costs"] == [
        {"id": "a", "year": 2020, "amount": "3"},
        {"id": "b", "amount": "2"},
        {"id": "c", "amount": "4"},
    ]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ({"hours": "2", "rate": "500"}, {"amount": "7"}, {"amount": "7"}),
        ({"hours": "2", "rate": "500"}, {"hours": "3"}, {"hours": "3", "rate": "500"}),
        ({"amount": "7"}, {"hours": "2", "rate": "500"}, {"hours": "2", "rate": "500"}),
        ({"at_least": "1", "at_most": "2"}, {"amount": "7"}, {"amount": "7"}),
        ({"amount": "7"}, {"at_least": "1"}, {"amount": {"at_least": "1"}}),
        ({"at_least": "1", "at_most": "2"}, {"at_least": "0"}, {"amount": {"at_least": "0"}}),
        ({"amount": "7"}, {"year": "2021"}, {"amount": "7", "year": 2021}),
        ({"amount": "7"}, {"amount": None}, {"amount": None}),
    ],
    ids=str,
)
def test_an_amount_takes_the_place_of_another_way_to_say_it(
    before: dict[str, Any], after: dict[str, Any], found: dict[str, Any]
) -> None:
    plans: list[dict[str, Any]] = [
        {"budget": {"costs": [{"id": "a", **before}]}},
        {"like": "p0", "budget": {"costs": [{"id": "a", **after}]}},
    ]
    assert last(*plans)["costs"] == [{"id": "a", **found}]


def test_what_else_a_budget_says_is_taken_over_or_replaced_whole() -> None:
    first = {"budget": {"sought": [{"amount": "5"}], "used": {"ceiling": "1 000"}, "exchange": "11.52"}}
    then = {"like": "p0", "budget": {"sought": [{"project": "2", "year": "2020", "amount": "6"}], "complete": "true"}}
    last_one = {"like": "p1", "budget": {"aid": [{"date": "2025-03-01", "amount": "10"}], "public_applicant": "false"}}
    assert last(first, then, last_one) == {
        "sought": [{"project": "2", "year": 2020, "amount": "6"}],
        "used": {"ceiling": "1000"},
        "exchange": "11.52",
        "complete": True,
        "aid": [{"date": "2025-03-01", "amount": "10"}],
        "public_applicant": False,
    }
