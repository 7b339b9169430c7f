"""A budget's lines: amounts as they are typed, sums that are exact, and the columns that a scheme needs."""

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from publish.financing.form import columns
from tests.checker.browser.budget_page import TERMS
from tests.checker.browser.node import called, cases

UNITS = ["kr", "NOK"]
EMPTY = {"text": "", "category": "", "part": "", "from": "own", "kind": "cash", "project": "1", "year": ""}
ROW = {**EMPTY, "id": "c1", "amount": "", "hours": "", "rate": "", "timed": False, "justified": "", "applied": ""}
amounts = st.decimals(min_value=0, max_value=10**12, places=2).map(str)


def test_amounts_are_read_as_the_file_says() -> None:
    every = cases("budget_amounts.json")
    read = called(
        "budget_lines.js", "figureOf", [[case["typed"], UNITS, case.get("field", "amount")] for case in every]
    )
    wanted = [case["figure"] for case in every]
    assert [(case["typed"], got) for case, got in zip(every, read, strict=True)] == [
        (case["typed"], want) for case, want in zip(every, wanted, strict=True)
    ]


@settings(max_examples=5)
@given(st.lists(st.lists(amounts, max_size=6), min_size=50, max_size=50))
def test_a_sum_shown_is_the_sum_of_what_is_shown(lists: list[list[str]]) -> None:
    for values, total in zip(lists, called("budget_lines.js", "sum", [[values] for values in lists]), strict=True):
        assert Decimal(total) == sum(map(Decimal, values))


@settings(max_examples=5)
@given(st.lists(st.tuples(amounts, amounts), min_size=50, max_size=50))
def test_hours_at_a_rate_come_to_the_nearest_hundredth(pairs: list[tuple[str, str]]) -> None:
    for (hours, rate), product in zip(
        pairs, called("budget_lines.js", "product", [list(pair) for pair in pairs]), strict=True
    ):
        assert Decimal(product) == (Decimal(hours) * Decimal(rate)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def test_a_reading_that_is_chosen_is_read_as_itself() -> None:
    readings = ["1500", "1.500", "1.234", "0.5"]
    typed = called("budget_said.js", "asTyped", [[reading] for reading in readings])
    assert typed == ["1500", "1.5", "1.2340", "0.5"]
    assert "readings" not in str(called("budget_lines.js", "figureOf", [[text] for text in typed]))


def test_what_is_not_written_is_not_sent_and_an_amount_that_is_missing_is_null() -> None:
    rows = [
        {**ROW, "text": " Lønn "},
        {**ROW, "amount": "1 000,50", "category": "travel", "year": "2020", "project": "2"},
    ]
    lines = called("budget_lines.js", "lineOf", [["costs", row, TERMS, UNITS] for row in rows])
    assert lines == [
        {"id": "c1", "text": "Lønn", "kind": "cash", "amount": None, "project": "1"},
        {
            "id": "c1",
            "text": "",
            "kind": "cash",
            "amount": "1000.50",
            "project": "2",
            "year": 2020,
            "category": "travel",
        },
    ]


def test_hours_and_a_rate_stand_in_place_of_an_amount_in_kind_alone() -> None:
    timed = {**ROW, "timed": True, "hours": "7,5", "rate": "750", "amount": "9"}
    lines = called(
        "budget_lines.js", "lineOf", [["financing", {**timed, "kind": kind}, TERMS] for kind in ("in_kind", "cash")]
    )
    assert lines[0] == {
        "id": "c1",
        "text": "",
        "kind": "in_kind",
        "hours": "7.5",
        "rate": "750",
        "project": "1",
        "from": "own",
    }
    assert (lines[1]["amount"], "hours" in lines[1]) == ("9", False)


def test_a_reason_is_asked_for_only_where_it_must_be_given() -> None:
    rows = [{**ROW, "category": name, "justified": "true"} for name in ("licences", "travel")]
    lines = called("budget_lines.js", "lineOf", [["costs", row, TERMS] for row in rows])
    assert [line.get("justified") for line in lines] == [True, None]


def test_whether_a_line_is_applied_for_is_asked_only_of_what_is_not_covered() -> None:
    rows = [{**ROW, "category": name, "applied": "false"} for name in ("equipment", "licences", "travel")]
    lines = called("budget_lines.js", "lineOf", [["costs", row, TERMS] for row in rows])
    assert [line.get("applied") for line in lines] == [False, None, None]


def test_a_line_comes_back_into_its_fields_as_it_was() -> None:
    rows = [
        {
            **ROW,
            "text": "A",
            "amount": "1000.50",
            "category": "licences",
            "justified": "false",
            "year": "2021",
            "project": "3",
        },
        {**ROW, "kind": "in_kind", "timed": True, "hours": "10", "rate": "750.25"},
    ]
    lines = called("budget_lines.js", "lineOf", [["costs", row, TERMS] for row in rows])
    assert called("budget_lines.js", "rowOf", [[line, TERMS] for line in lines]) == rows


def test_the_page_and_its_scripts_agree_on_the_columns() -> None:
    every = [TERMS, {**TERMS, "several_projects": False, "years": [], "categories": [], "parts": ["development"]}]
    for terms in every:
        for side, keys in columns(terms):
            assert called("budget_lines.js", "columns", [[side, terms]]) == [list(keys)]
