"""Every kind of condition, by the examples of conditions/<kind>.json, and what holds of all kinds."""

from collections import Counter

import pytest

from checker.answers import read_answers
from checker.conditions import KINDS
from checker.facts import applicable
from checker.known import Knowledge
from checker.logic import Truth
from checker.rulebook import read_rulebook
from tests.checker.condition_examples import Example, examples

EXAMPLES = examples()


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
    answers, problems = read_answers(book.facts, example.answers)
    assert problems == []
    knowledge = Knowledge(applicable(book.facts, answers).facts, example.judged)
    assert book.criteria[0].rule.truth(knowledge).value == example.truth
