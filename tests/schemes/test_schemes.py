"""The real schemes: their examples, their quotations and their registers."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel

from checker.changes import smallest_changes
from checker.eligibility import judge
from checker.rulebook import DECIDING
from publish.model.scheme import Example
from publish.telling.problems import show
from tests.schemes.collection import CALLS, CHECKABLE, CHECKED, PROBLEMS, SCHEMES, book_of, examples_of, known_in

LEAST_EXAMPLES = 8
EXAMPLES = [(call, example) for call in CALLS for example in examples_of(call)]
NAMES = [f"{call.partition('#')[0]}/{example.id}" for call, example in EXAMPLES]

# Counties in force: the notice of each year asks with its own.
COUNTIES = {date(2018, 9, 30): 18, date(2020, 10, 1): 11, date(2026, 11, 22): 15}


def test_the_schemes_have_no_problem() -> None:
    assert show(PROBLEMS) == show([])
    assert len(SCHEMES) >= 5


@pytest.mark.parametrize(("call", "example"), EXAMPLES, ids=NAMES)
def test_an_example_has_the_outcome_that_its_sentence_gives_it(call: str, example: Example) -> None:
    found = judge(book_of(call), known_in(call, example))
    assert found.outcome == example.expect
    decisive = {"does_not_fit": "unmet", "open": "unknown"}.get(found.outcome, "judged")
    deciding = {
        one.criterion.id for one in found.findings if one.result == decisive and one.criterion.strength in DECIDING
    }
    assert set(example.because) <= deciding


@pytest.mark.parametrize(("call", "example"), EXAMPLES, ids=NAMES)
def test_a_change_that_is_offered_helps(call: str, example: Example) -> None:
    book, known = book_of(call), known_in(call, example)
    for change in smallest_changes(book, known, judge(book, known)):
        kept = {name: value for name, value in known.items() if name not in change.facts}
        assert judge(book, kept).outcome != "does_not_fit"
        for name, values in change.to.items():
            for value in values or ():
                assert judge(book, kept | {name: value}).outcome != "does_not_fit"


@pytest.mark.parametrize("name", CHECKABLE)
def test_a_scheme_that_can_be_checked_has_examples_of_every_outcome(name: str) -> None:
    examples = SCHEMES[name].scheme.examples
    assert len(examples) >= LEAST_EXAMPLES
    assert {example.expect for example in examples} >= {"open", "does_not_fit"}
    assert {example.expect for example in examples} & {"fits", "fits_if_judged"}


def letters(text: str) -> str:
    """A text without its layout and its signs."""
    return re.sub(r"[\W_]+", "", text)


def quotes(value: Any) -> Iterator[str]:
    """Every quotation in a scheme."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            part = getattr(value, name)
            if name in ("quote", "applicants_quote") and part is not None:
                yield part
            yield from quotes(part)
    elif isinstance(value, tuple | list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from quotes(part)


@pytest.mark.parametrize("name", SCHEMES)
def test_every_quotation_stands_in_the_notice(name: str) -> None:
    notice, found = letters(SCHEMES[name].notice), list(quotes(SCHEMES[name].scheme))
    assert len(found) >= 10
    for quote in found:
        start = 0
        for part in map(letters, quote.split("[…]")):
            assert part in notice[start:], quote
            start = notice.index(part, start) + len(part)


def test_the_ten_awards_add_up_to_nearly_seventeen_million() -> None:
    awards = SCHEMES["norge/regional-naeringskompetanse"].scheme.awards
    assert awards is not None
    assert len(awards.recipients) == 10
    assert sum(award.amount for award in awards.recipients) == Decimal(16_800_000)
    assert all(not name.startswith(" ") for award in awards.recipients for name in (award.recipient, award.project))


def counties_on(day: date) -> dict[str, str]:
    """The counties in force on a day: code and name."""
    assert CHECKED is not None
    entries = CHECKED.collection.registers["counties_no"].entries
    in_force = [e for e in entries if (e.valid_from or date.min) <= day <= (e.valid_to or date.max)]
    assert len({e.code for e in in_force}) == len({e.name for e in in_force}) == len(in_force)
    return {e.code: e.name for e in in_force}


@pytest.mark.parametrize(("day", "number"), COUNTIES.items(), ids=str)
def test_the_counties_are_those_of_their_time(day: date, number: int) -> None:
    counties = counties_on(day)
    assert len(counties) == number
    assert counties["03"] == "Oslo"
    assert "3" not in counties


@pytest.mark.parametrize("turn", [date(2018, 1, 1), date(2020, 1, 1), date(2024, 1, 1)], ids=str)
def test_no_county_is_missing_or_twice_on_the_day_before_a_reform_or_the_day_of_it(turn: date) -> None:
    before, after = counties_on(date.fromordinal(turn.toordinal() - 1)), counties_on(turn)
    assert before != after
    assert {"03": "Oslo", "11": "Rogaland", "15": "Møre og Romsdal", "18": "Nordland"}.items() <= (
        before.items() & after.items()
    )


@pytest.mark.parametrize(
    ("call", "number", "code"),
    [("norge/kompetansepiloter#2020", 11, "54"), ("troms/kommunesamarbeid#2018", 18, "19")],
)
def test_a_call_asks_with_the_counties_of_its_time(call: str, number: int, code: str) -> None:
    options = book_of(call).fact("county").options
    assert len(set(options) - {"abroad"}) == number
    assert {"03", code} <= set(options)
