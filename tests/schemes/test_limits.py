"""Every limit in the real schemes is shown from each side by an example, every declaration by both answers."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from checker.conditions import Condition
from checker.conditions.base import OverItems
from checker.conditions.bounds import InSpan
from checker.conditions.judged import Judged
from checker.eligibility import judge
from checker.facts import NO, YES, Fact, applicable, everything
from checker.known import Chosen, Items, Knowledge, Known, Span, pieces
from checker.logic import FALSE, TRUE, Truth
from checker.rulebook import DECIDING, Criterion
from tests.schemes.collection import CALLS, book_of, examples_of, known_in

FITS = ("fits", "fits_if_judged")


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
    values = {value for example in examples_of(call) for value in values_of(asked.id, known_in(call, example))}
    for piece in pieces(everything(asked), [cut for _, cut in limit.cuts(Knowledge({}))]):
        assert isinstance(piece, Span)
        assert any(within(piece, value) for value in values), f"no example from {piece.low} to {piece.high}"


SUMS = [
    (call, criterion.id, number, leaf)
    for call in CALLS
    for criterion in book_of(call).criteria
    for number, leaf in enumerate(leaves(criterion.rule))
    if (not isinstance(leaf, InSpan | Judged) and len(leaf.facts()) != 1) or isinstance(leaf, OverItems)
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
    for example in examples_of(call):
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


@pytest.mark.parametrize("call", CALLS)
def test_every_criterion_that_is_checked_is_shown_met_and_unmet(call: str) -> None:
    book = book_of(call)
    shown: dict[str, set[str]] = {}
    for example in examples_of(call):
        for finding in judge(book, known_in(call, example)).findings:
            shown.setdefault(finding.criterion.id, set()).add(finding.result)
    for criterion in book.criteria:
        # Where an officer decides beyond the limit, no answer is a no.
        judged = any(isinstance(leaf, Judged) for leaf in leaves(criterion.rule))
        if criterion.kind == "checked" and criterion.strength in DECIDING:
            assert {"met", "judged" if judged else "unmet"} <= shown[criterion.id], criterion.id


DECLARED = [
    (call, criterion)
    for call in CALLS
    for criterion in book_of(call).criteria
    if criterion.kind == "declared" and criterion.strength in DECIDING
]


@pytest.mark.parametrize(
    ("call", "criterion"), DECLARED, ids=[f"{call} {criterion.id}" for call, criterion in DECLARED]
)
def test_the_other_answer_to_a_declaration_turns_a_yes_into_a_no(call: str, criterion: Criterion) -> None:
    book = book_of(call)
    (name,) = criterion.rule.facts()
    wanted, other = (NO, YES) if criterion.strength == "exclusion" else (YES, NO)
    holding = [known_in(call, example) for example in examples_of(call) if example.expect in FITS]
    holding = [known for known in holding if applicable(book.facts, known).facts[name] == Chosen(frozenset({wanted}))]
    assert holding, "no example in which it applies and holds"
    for known in holding:
        found = judge(book, known | {name: Chosen(frozenset({other}))})
        deciding = [one for one in found.findings if one.criterion.strength in DECIDING]
        assert [one.criterion.id for one in deciding if one.result == "unmet"] == [criterion.id]
        assert found.outcome == "does_not_fit"
