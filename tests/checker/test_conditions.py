"""Every kind of condition, by the examples of conditions/<kind>.json, and what holds of all kinds."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.answers import read_answers
from checker.cases import cuts_by_fact, divided
from checker.conditions import KINDS
from checker.facts import applicable
from checker.known import Knowledge, Known, Span
from checker.logic import FALSE, TRUE, UNKNOWN, Truth
from checker.rulebook import Rulebook, read_rulebook
from tests.checker.condition_examples import Example, examples
from tests.checker.leaves import answers, book_of, leaves, narrowed, points

Data = dict[str, Any]
EXAMPLES = examples()
# Kinds that read more than one fact, or the items of a list.
SEVERAL = {"duration", "each", "some", "share", "sum", "balance"}


def test_every_kind_has_examples_and_every_file_is_a_kind() -> None:
    assert {example.kind for example in EXAMPLES} == set(KINDS)


def test_the_examples_of_a_file_are_of_its_kind() -> None:
    assert [example.name for example in EXAMPLES if example.rule["kind"] != example.kind] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_shown_true_false_unknown_and_not_applicable(kind: str) -> None:
    # What an officer decides applies to everyone.
    wanted = {truth.value for truth in Truth} - ({"not_applicable"} if kind == "judged" else set())
    assert {example.truth for example in EXAMPLES if example.kind == kind} == wanted


def test_no_two_examples_of_a_rule_are_the_same() -> None:
    seen = Counter(repr((example.facts, example.rule, example.answers, example.judged)) for example in EXAMPLES)
    assert [text for text, times in seen.items() if times > 1] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_the_truth_is_as_the_example_says(example: Example) -> None:
    book = read_rulebook(example.rulebook)
    knowledge = Knowledge(applicable(book.facts, known_in(book, example.answers)).facts, example.judged)
    assert book.criteria[0].rule.truth(knowledge).value == example.truth


@settings(max_examples=1500, deadline=None)
@given(leaves(), answers())
def test_within_a_piece_the_truth_is_one_and_the_same(rule: Data, given_answers: Data) -> None:
    book = book_of(rule)
    condition, known = book.criteria[0].rule, known_in(book, given_answers)
    cuts = cuts_by_fact(book.facts, [condition], known)
    for name in cuts:
        for piece in divided(book.fact(name), known, cuts):
            found = {condition.truth(applicable(book.facts, known | {name: point})) for point in points(piece)}
            # Where nothing can be said (a share of nothing), nothing is claimed.
            decided = found - {UNKNOWN}
            assert decided <= {condition.truth(applicable(book.facts, known | {name: piece}))}


@settings(max_examples=1500, deadline=None)
@given(leaves(), answers(), st.data())
def test_knowing_more_never_flips_a_decided_truth(rule: Data, given_answers: Data, draw: st.DataObject) -> None:
    book = book_of(rule)
    condition, known = book.criteria[0].rule, known_in(book, given_answers)
    before = condition.truth(applicable(book.facts, known))
    more = draw.draw(narrowed(book, known))
    after = condition.truth(applicable(book.facts, more))
    if before is not UNKNOWN:
        assert after is before or (after is UNKNOWN and without_sense(rule, more))


@settings(max_examples=800, deadline=None)
@given(leaves().filter(lambda rule: rule["kind"] not in SEVERAL), answers())
def test_unknown_means_that_both_are_still_possible(rule: Data, given_answers: Data) -> None:
    book = book_of(rule)
    condition, known = book.criteria[0].rule, known_in(book, given_answers)
    if rule["fact"] == "items" or condition.truth(applicable(book.facts, known)) is not UNKNOWN:
        return
    name = rule["fact"]
    pieces = divided(book.fact(name), known, cuts_by_fact(book.facts, [condition], known))
    every = [known | {name: point} for piece in pieces for point in points(piece)]
    assert {condition.truth(applicable(book.facts, one)) for one in every} == {TRUE, FALSE}


def known_in(book: Rulebook, given_answers: Data) -> dict[str, Known]:
    """Answers as the engine knows them."""
    known, problems = read_answers(book.facts, given_answers)
    assert problems == []
    return known


def without_sense(rule: Data, known: dict[str, Known]) -> bool:
    """A share of nothing, or a stretch of time that ends before it starts: of these nothing can be said."""
    if rule["kind"] == "duration":
        start, end = known.get("start"), known.get("end")
        if not isinstance(start, Span) or not isinstance(end, Span) or start.high is None or end.low is None:
            return False
        return start.high > end.low
    if rule["kind"] == "share":
        wholes = [known.get(name) for name in rule["whole"]]
        return all(isinstance(whole, Span) and whole.high == 0 for whole in wholes)
    return False
