"""A budget as a file: as each language writes it, harmless in a spreadsheet, and the same lines when it comes back."""

import csv
import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publish.languages import LANGUAGES, Language
from tests.checker.browser.budget_page import CATEGORIES, TERMS, page
from tests.checker.browser.node import called

COSTS: list[dict[str, Any]] = [
    {"text": "Prosjektleder", "category": "project_management", "year": 2020, "amount": "1234567.50"},
    {"text": "=1+1;\t\"a\"\n'b'", "project": "3", "amount": "0.05"},
    {"text": "Egne timer", "kind": "in_kind", "hours": "7.5", "rate": "1250.25", "year": 2021},
    {"text": "", "category": "licences", "justified": True, "amount": None},
    {"text": "Uten grunn", "category": "licences", "justified": False, "amount": "1400"},
]
FINANCING: list[dict[str, Any]] = [
    {"text": "'-x, y", "from": "public", "amount": "1234.5", "year": 2022},
    {"text": "@hjem", "from": "own", "kind": "in_kind", "amount": "100"},
    {"text": "+47", "from": "private", "amount": "7"},
]
PLAN = {
    "whole": {
        "grant": "1000.5",
        "own": "7",
        "other": {"at_least": "1", "at_most": "2"},
        "gap": {"at_least": "3", "at_most": None},
    }
}


def full(lines: list[dict[str, Any]], side: str) -> list[dict[str, Any]]:
    return [{"id": f"{side[0]}{n}", "kind": "cash", "project": "1", **line} for n, line in enumerate(lines, 1)]


BUDGET = {"costs": full(COSTS, "costs"), "financing": full(FINANCING, "financing")}


def exported(budget: dict[str, Any], language: Language, plan: object = None) -> str:
    (text,) = called("budget_csv.js", "csvOf", [[budget, plan, page(language)]])
    assert isinstance(text, str)
    return text


def again(text: str, language: Language) -> dict[str, Any]:
    """The budget that a file becomes when it is pasted."""
    (found,) = called("budget_paste.js", "pasted", [[text, {"side": "costs", "from": "text"}, page(language)]])
    empty = called("budget_lines.js", "emptyRow", [[TERMS]])[0]
    given = [
        [side, {**empty, **row, "id": f"{side[0]}{n}"}, TERMS]
        for side in ("costs", "financing")
        for n, row in enumerate(found["rows"][side], 1)
    ]
    lines = called("budget_lines.js", "lineOf", given)
    return {side: [line for line in lines if line["id"][0] == side[0]] for side in ("costs", "financing")}


def cleaned(budget: dict[str, Any]) -> dict[str, Any]:
    """With line ends and tabs as the one line of a field has them."""
    return {
        side: [{**line, "text": line["text"].replace("\t", " ").replace("\n", " ")} for line in lines]
        for side, lines in budget.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_lines_come_back(language: Language) -> None:
    assert again(exported(BUDGET, language, PLAN), language) == cleaned(BUDGET)


def test_they_come_back_by_way_of_a_spreadsheet_too() -> None:
    rows = csv.reader(io.StringIO(exported(BUDGET, "nb", PLAN).removeprefix("\ufeff")), delimiter=";")
    out = io.StringIO()
    csv.writer(out, delimiter="\t").writerows(rows)
    assert again(out.getvalue(), "nb") == cleaned(BUDGET)


def test_a_file_is_understood_in_another_language() -> None:
    there = again(exported(BUDGET, "sv"), "en")
    assert there == cleaned(BUDGET)


@pytest.mark.parametrize(
    ("language", "delimiter", "amount"),
    [("nb", ";", "1234567,50"), ("sv", ";", "1234567,50"), ("en", ",", "1234567.50")],
)
def test_a_language_has_its_own_border_and_decimals(language: Language, delimiter: str, amount: str) -> None:
    text = exported(BUDGET, language)
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=delimiter))
    assert len({len(row) for row in rows}) == 1
    assert rows[1][-1] == amount


def test_no_cell_is_a_formula() -> None:
    rows = csv.reader(io.StringIO(exported(BUDGET, "nb", PLAN).removeprefix("\ufeff")), delimiter=";")
    assert [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r")] == []


def test_the_sums_and_the_plan_stand_below_the_lines() -> None:
    rows = list(csv.reader(io.StringIO(exported(BUDGET, "nb", PLAN).removeprefix("\ufeff")), delimiter=";"))[-6:]
    assert [(row[0], row[1], row[-1]) for row in rows] == [
        ("Sum", "Kostnad", "1245344,43"),
        ("Sum", "Finansiering", "1341,50"),
        ("Beregnet", "Tilskudd", "1000,5"),
        ("Beregnet", "Egenfinansiering", "7"),
        ("Beregnet", "Bidrag fra andre", "fra 1 til 2"),
        ("Beregnet", "Mangler", "minst 3"),
    ]


texts = st.text(alphabet="=+-@'\";,\tab æ1", max_size=8).map(lambda text: " ".join(text.split()))
costs = st.fixed_dictionaries(
    {
        "text": texts,
        "amount": st.none() | st.decimals(min_value=0, max_value=10**9, places=2).map(lambda value: f"{value:f}"),
    },
    optional={"category": st.sampled_from(sorted(CATEGORIES)), "year": st.sampled_from(TERMS["years"])},
)


@settings(max_examples=25)
@given(st.lists(costs, min_size=1, max_size=6))
def test_whatever_is_written_comes_back(lines: list[dict[str, Any]]) -> None:
    budget = {"costs": full(lines, "costs"), "financing": []}
    assert again(exported(budget, "nb"), "nb") == budget
