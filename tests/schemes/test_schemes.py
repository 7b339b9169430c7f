"""The real schemes: their examples, their thresholds, their quotations and their registers."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel

from checker.answers import read_answers
from checker.changes import smallest_changes
from checker.conditions import Condition
from checker.conditions.base import OverItems
from checker.conditions.bounds import InSpan
from checker.conditions.judged import Judged
from checker.eligibility import judge
from checker.facts import Fact, applicable, everything
from checker.known import Items, Knowledge, Known, Span, pieces
from checker.logic import FALSE, TRUE, Truth
from checker.rulebook import DECIDING, Rulebook, read_rulebook
from publish.examples import answers_of
from publish.problems import show
from publish.scheme import Example
from tests.schemes.collection import CHECKED, COMPILED, PROBLEMS, SCHEMES

LEAST_EXAMPLES = 8
CHECKABLE = [name for name, loaded in SCHEMES.items() if loaded.scheme.criteria]
CALLS = [f"{name}#{call.id}" for name in CHECKABLE for call in SCHEMES[name].scheme.calls]
EXAMPLES = [(call, example) for call in CALLS for example in SCHEMES[call.split("#")[0]].scheme.examples]

# Sides of a limit that no example need show, and why.
NOT_SHOWN: dict[tuple[str, str, str], str] = {}

# Counties in force: the notice of each year asks with its own.
COUNTIES = {date(2018, 9, 30): 18, date(2020, 10, 1): 11, date(2026, 11, 22): 15}


def book_of(call: str) -> Rulebook:
    """The rulebook of a call."""
    return read_rulebook(COMPILED[call].rulebook)


def known_in(call: str, example: Example) -> dict[str, Known]:
    """The answers of an example, as the engine knows them."""
    answers = answers_of(SCHEMES[call.split("#")[0]], example.id, COMPILED[call].asked)
    known, problems = read_answers(book_of(call).facts, answers)
    assert problems == []
    return known


def test_the_schemes_have_no_problem() -> None:
    assert show(PROBLEMS) == show([])
    assert len(SCHEMES) >= 5


@pytest.mark.parametrize(
    ("call", "example"), EXAMPLES, ids=[f"{call.split('#')[0]}/{one.id}" for call, one in EXAMPLES]
)
def test_an_example_has_the_outcome_that_its_sentence_gives_it(call: str, example: Example) -> None:
    found = judge(book_of(call), known_in(call, example))
    assert found.outcome == example.expect
    decisive = {"does_not_fit": "unmet", "open": "unknown"}.get(found.outcome, "judged")
    deciding = {
        one.criterion.id for one in found.findings if one.result == decisive and one.criterion.strength in DECIDING
    }
    assert set(example.because) <= deciding


@pytest.mark.parametrize(
    ("call", "example"), EXAMPLES, ids=[f"{call.split('#')[0]}/{one.id}" for call, one in EXAMPLES]
)
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


@pytest.mark.parametrize("call", CALLS)
def test_every_criterion_is_shown_met_and_unmet(call: str) -> None:
    book = book_of(call)
    shown: dict[str, set[str]] = {}
    for example in SCHEMES[call.split("#")[0]].scheme.examples:
        for finding in judge(book, known_in(call, example)).findings:
            shown.setdefault(finding.criterion.id, set()).add(finding.result)
    checked = [
        c for c in book.criteria if c.strength in DECIDING and any(not isinstance(p, Judged) for p in leaves(c.rule))
    ]
    lacking = {c.id: {"met", "unmet"} - shown[c.id] for c in checked if not {"met", "unmet"} <= shown[c.id]}
    # Where an officer decides beyond the limit, no answer is a no.
    assert {name for name, results in lacking.items() if results != {"unmet"} or "judged" not in shown[name]} == set()


def leaves(condition: Condition) -> Iterator[Condition]:
    """The conditions that are not made of others, those on the items of a list included."""
    parts = condition.of if isinstance(condition, OverItems) else condition.children()
    if parts:
        for part in parts:
            yield from leaves(part)
    if not condition.children():
        yield condition


LIMITS = [
    (call, criterion.id, leaf)
    for call in CALLS
    for criterion in book_of(call).criteria
    for leaf in leaves(criterion.rule)
    if isinstance(leaf, InSpan)
]


@pytest.mark.parametrize(
    ("call", "criterion", "limit"), LIMITS, ids=[f"{call} {name} {leaf.fact}" for call, name, leaf in LIMITS]
)
def test_every_side_of_a_limit_is_shown_by_an_example(call: str, criterion: str, limit: InSpan) -> None:
    asked = fact_of(book_of(call).facts, limit.fact)
    values = {
        value
        for example in SCHEMES[call.split("#")[0]].scheme.examples
        for value in values_of(asked.id, known_in(call, example))
    }
    for piece in pieces(everything(asked), [cut for _, cut in limit.cuts(Knowledge({}))]):
        assert isinstance(piece, Span)
        if (call, criterion, f"{piece.low} to {piece.high}") not in NOT_SHOWN:
            assert any(within(piece, value) for value in values), f"no example from {piece.low} to {piece.high}"


SUMS = [
    (call, criterion.id, number, leaf)
    for call in CALLS
    for criterion in book_of(call).criteria
    for number, leaf in enumerate(leaves(criterion.rule))
    if not isinstance(leaf, InSpan | Judged) and len(leaf.facts()) != 1 or isinstance(leaf, OverItems)
]


@pytest.mark.parametrize(
    ("call", "criterion", "number", "leaf"), SUMS, ids=[f"{call} {name} {number}" for call, name, number, _ in SUMS]
)
def test_a_condition_on_several_amounts_or_items_is_shown_true_and_false(
    call: str, criterion: str, number: int, leaf: Condition
) -> None:
    assert {TRUE, FALSE} <= set(truths(call, leaf))


def truths(call: str, leaf: Condition) -> Iterator[Truth]:
    """What the examples leave a condition with: for one on items, by item."""
    for example in SCHEMES[call.split("#")[0]].scheme.examples:
        knowledge = applicable(book_of(call).facts, known_in(call, example))
        if set(leaf.facts()) <= set(knowledge.facts):
            yield leaf.truth(knowledge)
            continue
        for value in knowledge.facts.values():
            if isinstance(value, Items):
                yield from (leaf.truth(knowledge.with_facts(item)) for item in value.items)


def fact_of(facts: tuple[Fact, ...], name: str) -> Fact:
    """A fact, or one of an item."""
    return next(one for fact in facts for one in (fact, *fact.fields) if one.id == name)


def values_of(name: str, known: dict[str, Known]) -> Iterator[Decimal]:
    """The single values that an example gives a fact, or a fact of its items."""
    items = [item for value in known.values() if isinstance(value, Items) for item in value.items]
    for scope in (known, *items):
        value = scope.get(name)
        if isinstance(value, Span) and value.settled and value.low is not None:
            yield value.low


def within(span: Span, value: Decimal) -> bool:
    """Whether a value lies in a span."""
    return (span.low is None or span.low <= value) and (span.high is None or value <= span.high)


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
    options = fact_of(book_of(call).facts, "county").options
    assert len(set(options) - {"abroad"}) == number
    assert {"03", code} <= set(options)
