"""What holds in every case holds for everyone: against brute force, and against answers drawn at random."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.answers import read_answers
from checker.eligibility import result_of
from checker.facts import applicable, everything
from checker.known import Items, Known, Span
from checker.rulebook import read_rulebook
from publish.cases.in_every_case import MOST_CASES, in_every_case
from tests.checker.leaves import FACTS as MANY_FACTS
from tests.checker.leaves import leaves, points
from tests.checker.rulebooks import SMALL_FACTS, completions, criterion, fact, rulebook, small_rulebooks

Data = dict[str, Any]


@settings(max_examples=60, deadline=None)
@given(small_rulebooks())
def test_the_results_are_those_of_every_complete_answer(data: Data) -> None:
    book = read_rulebook(data)
    seen: list[set[str]] = [set() for _ in book.criteria]
    for answers in completions(SMALL_FACTS, {}):
        known, problems = read_answers(book.facts, answers)
        assert not problems
        for number, part in enumerate(book.criteria):
            seen[number].add(result_of(part, applicable(book.facts, known)))
    for number, part in enumerate(book.criteria):
        found = in_every_case(book, [part])
        assert found is not None
        assert {result for (result,) in found} == seen[number]


@settings(max_examples=60, deadline=None)
@given(small_rulebooks())
def test_of_two_criteria_every_pair_of_results_is_found(data: Data) -> None:
    book = read_rulebook(data)
    pair = book.criteria[:2]
    found = in_every_case(book, pair)
    assert found is not None
    results = set()
    for answers in completions(SMALL_FACTS, {}):
        known, _ = read_answers(book.facts, answers)
        results.add(tuple(result_of(part, applicable(book.facts, known)) for part in pair))
    assert set(found) == results


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_no_answer_to_a_rule_of_any_kind_has_another_result(data: st.DataObject) -> None:
    rules = [data.draw(leaves()) for _ in range(2)]
    combined = {"kind": data.draw(st.sampled_from(["all", "any"])), "of": rules}
    book = read_rulebook(rulebook(MANY_FACTS, [criterion("only", combined)]))
    found = in_every_case(book, book.criteria)
    if found is None:
        return
    known = {part.id: data.draw(st.sampled_from(list(_complete(everything(part), part)))) for part in book.facts}
    result = result_of(book.criteria[0], applicable(book.facts, known))
    assert result == "unknown" or (result,) in found


def _complete(value: Known, part: Any) -> list[Known]:
    """Some complete answers to a fact, lists of none, one and two items among them."""
    if not isinstance(value, Items):
        return list(points(value))
    fields = {field.id: [each for each in points(everything(field)) if isinstance(each, Span)] for field in part.fields}
    items = [{name: values[number % len(values)] for name, values in fields.items()} for number in range(4)]
    return [Items(tuple(items[first : first + length]), complete=True) for length in (0, 1, 2) for first in (0, 1, 2)]


def test_a_choice_of_too_many_options_is_not_decided() -> None:
    many = fact("many", "options", options=[f"o{number}" for number in range(9)])
    rule = {"kind": "includes", "fact": "many", "mode": "any", "values": many["options"]}
    book = read_rulebook(rulebook([many], [criterion("only", rule)]))
    assert in_every_case(book, book.criteria) is None


def test_beyond_so_many_cases_nothing_is_said() -> None:
    facts = [fact(f"f{number}", "yes_no") for number in range(13)]
    rule = {"kind": "all", "of": [{"kind": "declared", "fact": part["id"]} for part in facts]}
    book = read_rulebook(rulebook(facts, [criterion("only", rule)]))
    assert MOST_CASES < 2**13
    assert in_every_case(book, book.criteria) is None
    assert in_every_case(replace(book, facts=book.facts), []) == [()]


@pytest.mark.parametrize("first", ["each", "some"])
def test_a_judgement_inside_of_a_list_is_not_decided(first: str) -> None:
    listed = fact("list", "items", fields=[fact("size", "number", least=0)])
    rule: Data = {"kind": first, "fact": "list", "n": 1, "rule": {"kind": "judged", "what": "point"}}
    book = read_rulebook(rulebook([listed], [criterion("only", rule)]))
    assert in_every_case(book, book.criteria) is None
