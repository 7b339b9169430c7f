"""Which calls a person should look at on a day, though nobody has changed a file."""

from datetime import datetime
from typing import Any

import pytest

from publish.compiling.checked import Checked
from publish.compiling.compile import compile_all
from publish.model.scheme import Call
from publish.watch.days import passed_and_near
from tests.publish.feeds.subscribed import INDUSTRY, call, dated, real, with_calls

OSLO = "Europe/Oslo"
DEADLINE = dated("2027-03-15", "12:00", OSLO)
OPENS = {"date": "2027-02-01", "time": "start-of-day", "zone": OSLO}
AWARDS_DUE = {
    "id": "answer",
    "kind": "award",
    "start": "2027-05-01",
    "end": "2027-06-15",
    "text": {"nb": "Svar innen 15. juni"},
}
FIXED = {"opens": OPENS, "deadline": DEADLINE}


def told(on: str, *calls: Call) -> list[tuple[str, str]]:
    """What is said of one scheme on a day: the code, and the day that it names."""
    collection = with_calls(real().collection, {INDUSTRY: calls})
    checked = Checked(collection, compile_all(collection))
    found = passed_and_near(checked, datetime.fromisoformat(f"{on}T12:00:00Z"))
    return [
        (problem.code, str(dict(problem.filling)["day"]))
        for problem in found
        if problem.place.path == f"schemes/{INDUSTRY}.yml"
    ]


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2026-12-31", []),
        ("2027-01-10", [("watch.opens", "2027-02-01")]),
        ("2027-02-02", []),
        ("2027-02-20", [("watch.closes", "2027-03-15")]),
        ("2027-03-16", [("watch.outcome", "2027-03-15")]),
        ("2030-01-01", [("watch.outcome", "2027-03-15")]),
    ],
)
def test_a_call_is_looked_at_before_it_opens_before_it_closes_and_after(on: str, said: list[tuple[str, str]]) -> None:
    assert told(on, call("2027", **FIXED)) == said


@pytest.mark.parametrize(
    ("on", "said"),
    [("2027-06-16", "watch.outcome"), ("2027-06-17", "watch.promised"), ("2028-01-01", "watch.promised")],
)
def test_a_decision_that_was_promised_by_a_day_is_asked_for_after_it(on: str, said: str) -> None:
    assert [code for code, _ in told(on, call("2027", **FIXED, milestones=[AWARDS_DUE]))] == [said]


@pytest.mark.parametrize(
    "after",
    [
        {"opens": {"date": "2028-02-01", "time": "start-of-day", "zone": OSLO}},
        {"deadline": dated("2028-03-15", "12:00", OSLO)},
    ],
)
def test_a_call_with_a_next_one_needs_no_outcome(after: dict[str, Any]) -> None:
    calls = (call("2027", **FIXED), call("2028", **after))
    # In whichever order the file has them.
    assert told("2027-09-01", *calls) == told("2027-09-01", *reversed(calls)) == []


def test_a_call_with_awards_is_done() -> None:
    awarded = {"date": "2027-06-01", "time": "start-of-day", "zone": OSLO}
    assert told("2027-09-01", call("2027", **FIXED, awarded=awarded)) == []


def test_only_the_last_of_several_calls_that_are_over_is_asked_about() -> None:
    older = call("2026", deadline=dated("2026-03-15", "12:00", OSLO))
    assert told("2027-09-01", older, call("2027", **FIXED)) == [("watch.outcome", "2027-03-15")]


def test_a_call_that_nothing_ends_is_asked_about_as_long_as_it_is_open() -> None:
    assert told("2029-01-01", call("2027", opens=OPENS)) == [("watch.endless", "2027-02-01")]


def test_a_call_whose_money_is_spent_is_over() -> None:
    spent = {"date": "2027-02-10", "time": "12:00", "zone": OSLO}
    assert told("2027-02-11", call("2027", opens=OPENS, spent=spent)) == [("watch.outcome", "2027-02-10")]


def test_a_scheme_without_dates_or_calls_is_left_in_peace() -> None:
    assert told("2029-01-01", call("2027")) == []
    assert told("2029-01-01") == []
