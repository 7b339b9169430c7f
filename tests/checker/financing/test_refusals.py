"""A budget that cannot be read: every problem at once, each with its line, its field and a key; never half a plan."""

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.bridge import canonical, respond
from checker.financing.read_budget import read_budget, read_wishes
from checker.financing.terms import read_terms
from tests.checker.financing.budgets import CATEGORIES, Data, any_budget, any_terms, limit, terms
from tests.checker.requests import ON
from tests.checker.rulebooks import rulebook

RULES = terms(
    limit("rate", share="70", each_year=True),
    limit("aid", amount="300000", currency="EUR", rolling_years=3, per="applicant"),
    limit("public", "public_money", share="80", per="applicant"),
    limit("room", amount="1000", per="county", year=2020),
    limit("hour", "hourly_rate", amount="500", each_year=True),
    years=[2020, 2021],
    parts=["development"],
    several_projects=True,
    categories=CATEGORIES,
    other_costs="judged",
)
C: Data = {"id": "c1", "amount": "1"}
F: Data = {"id": "f1", "from": "own", "amount": "1"}


def refused(written: object, rules: Data = RULES) -> list[tuple[str | None, str, str]]:
    """The line, the field and the key of every problem."""
    return [(one.line, one.field, one.problem) for one in read_budget(read_terms(rules), written)[1]]


PROBLEMS: list[tuple[Any, tuple[str | None, str, str]]] = [
    ([], (None, "", "not_an_object")),
    (None, (None, "", "not_an_object")),
    ("budget", (None, "", "not_an_object")),
    ({"costs": [7]}, ("?", "", "not_an_object")),
    ({"used": []}, (None, "used", "not_an_object")),
    ({"sought": ["1"]}, (None, "sought", "not_an_object")),
    ({"aid": ["1"]}, (None, "aid", "not_an_object")),
    ({"cost": []}, (None, "cost", "unknown_field")),
    ({"costs": [{**C, "from": "own"}]}, ("c1", "from", "unknown_field")),
    ({"financing": [{**F, "category": "staff"}]}, ("f1", "category", "unknown_field")),
    ({"sought": [{"amount": "1", "id": "s"}]}, (None, "id", "unknown_field")),
    ({"costs": {}}, (None, "costs", "not_a_list")),
    ({"financing": "f"}, (None, "financing", "not_a_list")),
    ({"sought": 1}, (None, "sought", "not_a_list")),
    ({"aid": {}}, (None, "aid", "not_a_list")),
    ({"costs": [{**C, "id": f"c{n}"} for n in range(501)]}, (None, "costs", "too_many_lines")),
    ({"aid": [{"date": "2026-01-01"}] * 501}, (None, "aid", "too_many_lines")),
    ({"costs": [{"amount": "1"}]}, (None, "costs", "no_id")),
    ({"costs": [{"id": "", "amount": "1"}]}, (None, "costs", "no_id")),
    ({"costs": [{"id": 1, "amount": "1"}]}, (None, "costs", "no_id")),
    ({"costs": [C, C]}, ("c1", "id", "id_twice")),
    ({"sought": [{"amount": "1"}, {"amount": "1"}]}, (None, "sought", "id_twice")),
    ({"costs": [{**C, "category": "food"}]}, ("c1", "category", "unknown_category")),
    ({"costs": [{**C, "part": "delivery"}]}, ("c1", "part", "unknown_part")),
    ({"costs": [{**C, "year": 2019}]}, ("c1", "year", "unknown_year")),
    ({"costs": [{**C, "year": "2020"}]}, ("c1", "year", "unknown_year")),
    ({"costs": [{**C, "year": True}]}, ("c1", "year", "unknown_year")),
    ({"costs": [{**C, "year": Decimal("2020.0")}]}, ("c1", "year", "unknown_year")),
    ({"sought": [{"year": 2019, "amount": "1"}]}, (None, "year", "unknown_year")),
    ({"costs": [{**C, "kind": "kind"}]}, ("c1", "kind", "unknown_kind")),
    ({"financing": [{"id": "f1"}]}, ("f1", "from", "unknown_source")),
    ({"financing": [{**F, "from": "bank"}]}, ("f1", "from", "unknown_source")),
    ({"costs": [{**C, "project": 1}]}, ("c1", "project", "unknown_project")),
    ({"costs": [{**C, "project": "10"}]}, ("c1", "project", "unknown_project")),
    ({"costs": [{**C, "project": "0"}]}, ("c1", "project", "unknown_project")),
    ({"used": {"ceiling": "1"}}, (None, "used", "unknown_limit")),
    # A share is used by no other project, and a limit of each year is used once a year.
    ({"used": {"rate": "1"}}, (None, "used", "unknown_limit")),
    ({"sought": [{"project": "1", "amount": "1"}]}, (None, "sought", "unknown_year")),
    ({"costs": [{**C, "amount": "1,5"}]}, ("c1", "amount", "not_an_amount")),
    ({"costs": [{**C, "amount": "1 000"}]}, ("c1", "amount", "not_an_amount")),
    ({"costs": [{**C, "amount": True}]}, ("c1", "amount", "not_an_amount")),
    ({"costs": [{**C, "amount": []}]}, ("c1", "amount", "not_an_amount")),
    ({"costs": [{**C, "amount": {}}]}, ("c1", "amount", "not_an_amount")),
    ({"costs": [{**C, "amount": {"least": "1"}}]}, ("c1", "amount", "not_an_amount")),
    ({"exchange": 11}, (None, "exchange", "not_an_amount")),
    ({"exchange": "0"}, (None, "exchange", "not_an_amount")),
    ({"exchange": "-1"}, (None, "exchange", "not_an_amount")),
    ({"costs": [{**C, "amount": "-0.01"}]}, ("c1", "amount", "negative")),
    ({"used": {"room": "-1"}}, (None, "room", "negative")),
    ({"aid": [{"date": "2026-01-01", "amount": "-1"}]}, (None, "amount", "negative")),
    ({"costs": [{"id": "c1", "hours": "-1", "rate": "1"}]}, ("c1", "hours", "negative")),
    ({"costs": [{**C, "amount": "0.001"}]}, ("c1", "amount", "not_an_amount")),
    ({"costs": [{**C, "amount": "1000000000000000.01"}]}, ("c1", "amount", "out_of_bounds")),
    ({"costs": [{"id": "c1", "hours": "10000001", "rate": "1"}]}, ("c1", "hours", "out_of_bounds")),
    ({"costs": [{**C, "amount": {"at_least": "2", "at_most": "1"}}]}, ("c1", "amount", "wrong_order")),
    ({"costs": [{**C, "hours": "1", "rate": "1"}]}, ("c1", "amount", "amount_and_hours")),
    ({"costs": [{"id": "c1", "hours": "1"}]}, ("c1", "hours", "hours_without_rate")),
    ({"costs": [{"id": "c1", "rate": "1"}]}, ("c1", "hours", "hours_without_rate")),
    ({"costs": [{**C, "justified": "yes"}]}, ("c1", "justified", "not_yes_no")),
    ({"complete": 1}, (None, "complete", "not_yes_no")),
    ({"public_applicant": "no"}, (None, "public_applicant", "not_yes_no")),
    ({"costs": [{**C, "text": 7}]}, ("c1", "text", "not_a_text")),
    ({"aid": [{"date": "1.3.2025"}]}, (None, "date", "not_a_date")),
    ({"aid": [{"date": "2025-02-29"}]}, (None, "date", "not_a_date")),
    ({"aid": [{"date": "20250301"}]}, (None, "date", "not_a_date")),
    ({"aid": [{"amount": "1"}]}, (None, "date", "not_a_date")),
    ({"costs": [{**C, "text": "x" * 401}]}, ("c1", "text", "text_too_long")),
]
KEYS = {
    "not_an_object",
    "unknown_field",
    "not_a_list",
    "too_many_lines",
    "no_id",
    "id_twice",
    "unknown_category",
    "unknown_part",
    "unknown_year",
    "unknown_kind",
    "unknown_source",
    "unknown_project",
    "unknown_limit",
    "not_an_amount",
    "negative",
    "too_many_decimals",
    "out_of_bounds",
    "wrong_order",
    "amount_and_hours",
    "hours_without_rate",
    "not_yes_no",
    "not_a_text",
    "not_a_date",
    "text_too_long",
}


@pytest.mark.parametrize(("written", "problem"), PROBLEMS, ids=[f"{n} {p[2]}" for n, (_, p) in enumerate(PROBLEMS)])
def test_what_cannot_be_used_is_named(written: Any, problem: tuple[str | None, str, str]) -> None:
    assert problem in refused(written)


def test_three_decimals_as_a_number_are_too_many() -> None:
    text = canonical({"op": "plan", "rulebook": BOOK, "on": ON, "budget": {"costs": [{**C, "amount": "X"}]}})
    (problem,) = json.loads(respond(text.replace('"X"', "0.001")))["problems"]
    assert (problem["line"], problem["field"], problem["problem"]) == ("c1", "amount", "too_many_decimals")


def test_every_key_that_is_promised_is_given_by_some_budget() -> None:
    assert {key for _, (_, _, key) in PROBLEMS} | {"too_many_decimals"} == KEYS


def test_all_problems_are_named_at_once() -> None:
    written = {
        "costs": [{"id": "a", "amount": "x", "year": 1, "kind": "y"}, {"id": "a", "amount": "-1"}],
        "financing": [{"id": "f", "amount": "z"}],
        "aid": [{"amount": "1"}, {"date": "never"}],
        "used": {"nothing": "1", "room": "x"},
        "exchange": "much",
    }
    assert sorted(refused(written), key=str) == sorted(
        [
            ("a", "amount", "not_an_amount"),
            ("a", "year", "unknown_year"),
            ("a", "kind", "unknown_kind"),
            ("a", "id", "id_twice"),
            ("a", "amount", "negative"),
            ("f", "amount", "not_an_amount"),
            ("f", "from", "unknown_source"),
            (None, "date", "not_a_date"),
            (None, "date", "not_a_date"),
            (None, "used", "unknown_limit"),
            (None, "room", "not_an_amount"),
            (None, "exchange", "not_an_amount"),
        ],
        key=str,
    )


@pytest.mark.parametrize(
    "written",
    [
        {"costs": [{**C, "project": "1"}, {**C, "id": "c2", "project": "2"}]},
        {"costs": [{**C, "project": "2"}], "sought": [{"year": None, "amount": "1"}]},
        {"costs": [C], "sought": [{"project": "2", "amount": "1"}]},
        {"costs": [C], "financing": [{**F, "project": "2"}]},
    ],
    ids=str,
)
def test_a_scheme_for_one_project_takes_one(written: Data) -> None:
    assert refused(written, terms()) == [(None, "project", "unknown_project")]
    assert refused(written, terms(several_projects=True)) == []


@pytest.mark.parametrize(
    "written",
    [
        {},
        {"costs": [], "financing": None, "sought": [], "used": {}, "aid": [], "exchange": None, "complete": None},
        {"costs": [{"id": "c1"}], "financing": [{"id": "f1", "from": "private"}]},
        {"costs": [{**C, "amount": 7}]},
        {"costs": [{**C, "amount": {"at_least": None, "at_most": "1"}}]},
        {"costs": [{**C, "amount": {"at_least": "1", "at_most": "1"}}]},
        {"costs": [{**C, "amount": "1000000000000000"}]},
        {"costs": [{"id": "c1", "hours": "10000000", "rate": "10000000"}]},
        {"costs": [{**C, "id": f"c{n}"} for n in range(500)]},
        {"costs": [{**C, "text": "x" * 400}]},
        {"costs": [C], "financing": [{**F, "id": "c1"}]},
        {"used": {"room": {"at_least": "1"}}},
        {"used": {"room": None}},
        {"exchange": "11.523456"},
    ],
    ids=lambda written: str(written)[:60],
)
def test_what_may_be_left_out_or_is_just_within_bounds_is_read(written: Data) -> None:
    assert refused(written) == []


@pytest.mark.parametrize(
    ("wishes", "problem"),
    [
        ([], (None, "wishes", "not_an_object")),
        ({"most": "1"}, (None, "most", "unknown_field")),
        ({"grant": "x"}, (None, "grant", "not_an_amount")),
        ({"contribution": "-1"}, (None, "contribution", "negative")),
        ({"partner": {"at_least": "1"}}, (None, "partner", "not_an_amount")),
    ],
    ids=str,
)
def test_a_wish_that_cannot_be_read_is_named(wishes: Any, problem: tuple[str | None, str, str]) -> None:
    assert [(one.line, one.field, one.problem) for one in read_wishes(wishes)[1]] == [problem]


BOOK = rulebook([], [], terms=RULES)
KNOWN = {"bad_request", "bad_budget"}
ANYTHING: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    # What nearly is a value of some field.
    | st.sampled_from(["", "1", "0.5", "1e3", "-1", "staff", "cash", "own", "2020-01-01", "٣", "1" * 30, 2020, "c1"])
    | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
LINE_FIELDS = (
    "id",
    "text",
    "category",
    "part",
    "project",
    "year",
    "kind",
    "amount",
    "hours",
    "rate",
    "justified",
    "from",
)


def objects(*fields: str) -> st.SearchStrategy[Any]:
    """Objects with some of these fields, and now and then no object."""
    return st.one_of(
        st.fixed_dictionaries({}, optional=dict.fromkeys(fields, ANYTHING)),
        ANYTHING,
    )


HOSTILE = st.fixed_dictionaries(
    {},
    optional={
        "costs": st.lists(objects(*LINE_FIELDS), max_size=3) | ANYTHING,
        "financing": st.lists(objects(*LINE_FIELDS), max_size=3) | ANYTHING,
        "sought": st.lists(objects("project", "year", "amount"), max_size=3) | ANYTHING,
        "used": objects("rate", "aid", "hour", "x"),
        "aid": st.lists(objects("date", "amount"), max_size=3) | ANYTHING,
        "exchange": ANYTHING,
        "public_applicant": ANYTHING,
        "complete": ANYTHING,
    },
)


@settings(max_examples=200)
@given(HOSTILE | ANYTHING, objects("grant", "contribution", "partner"))
def test_any_budget_gets_a_plan_or_a_refusal_that_is_known(written: Any, wishes: Any) -> None:
    text = canonical({"op": "plan", "rulebook": BOOK, "on": ON, "budget": written, "wishes": wishes})
    found = json.loads(respond(text))
    assert found["ok"] or found["error"] in KNOWN
    for problem in found.get("problems", ()):
        assert problem.keys() == {"line", "field", "problem", "got", "expected"}
        assert problem["problem"] in KEYS
        assert all(isinstance(text, str | None) and len(text or "") < 500 for text in problem.values())


@settings(max_examples=30)
@given(st.data())
def test_any_budget_that_is_read_gets_a_plan(data: st.DataObject) -> None:
    rules = data.draw(any_terms(most=3))
    written = data.draw(any_budget(rules))
    for line in (*written["costs"], *written["financing"]):
        if "amount" in line and data.draw(st.integers(0, 4)) == 0:
            line["amount"] = None
    wishes = {"grant": "1000000000000000", "contribution": "0", "partner": "0.01"}
    text = canonical({"op": "plan", "rulebook": rulebook([], [], terms=rules), "on": ON, "budget": written})
    assert json.loads(respond(text))["ok"] is True
    asked = {**json.loads(text), "wishes": wishes}
    assert json.loads(respond(canonical(asked)))["ok"] is True


@pytest.mark.parametrize(
    "number", ["1e400", "-1e1000000", "1e-1000000", "NaN", "Infinity", "9" * 5000, "[" * 200 + "]" * 200]
)
def test_a_number_beyond_all_budgets_is_refused(number: str) -> None:
    for field in ("amount", "hours", "year", "project", "justified", "text"):
        line = canonical({"costs": [{"id": "c1", field: "X"}]}).replace('"X"', number)
        text = canonical({"op": "plan", "rulebook": BOOK, "on": ON, "budget": "X"}).replace('"X"', line)
        assert json.loads(respond(text))["error"] in KNOWN
