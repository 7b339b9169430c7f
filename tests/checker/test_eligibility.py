"""A verdict is what every complete answer agrees on, and nothing else."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.answers import read_answers
from checker.eligibility import Eligibility, judge
from checker.known import Known
from checker.rulebook import Rulebook, read_rulebook
from tests.checker.rulebooks import completions, criterion, fact, oracle, rulebook, small_answers, small_rulebooks

Data = dict[str, Any]


def known(book: Rulebook, answers: Data) -> dict[str, Known]:
    """Answers as the engine knows them."""
    found, problems = read_answers(book.facts, answers)
    assert not problems
    return found


def judged(data: Data, answers: Data) -> Eligibility:
    """The engine's verdict."""
    book = read_rulebook(data)
    return judge(book, known(book, answers))


@settings(max_examples=400, deadline=None)
@given(small_rulebooks(), small_answers())
def test_decided_is_what_all_completions_agree_on_and_open_is_what_they_do_not(data: Data, answers: Data) -> None:
    possible = {oracle(data, complete) for complete in completions(data["facts"], answers)}
    outcome = judged(data, answers).outcome
    assert outcome == (possible.pop() if len(possible) == 1 else "open")


@settings(max_examples=200, deadline=None)
@given(small_rulebooks(), small_answers(), st.data())
def test_more_answers_never_flip_a_decided_verdict(data: Data, answers: Data, draw: st.DataObject) -> None:
    before = judged(data, answers).outcome
    if before == "open":
        return
    complete = draw.draw(st.sampled_from(list(completions(data["facts"], answers))))
    more = draw.draw(st.sets(st.sampled_from(sorted(complete))))
    assert judged(data, answers | {name: complete[name] for name in more}).outcome == before


def test_two_rules_that_contradict_each_other_are_a_no_before_any_answer() -> None:
    data = rulebook(
        [fact("months", "number", least=1)],
        [
            criterion("short", {"kind": "at_most", "fact": "months", "value": "12"}),
            criterion("long", {"kind": "at_least", "fact": "months", "value": "13"}),
        ],
    )
    assert judged(data, {}).outcome == "does_not_fit"


def test_unknown_headcount_leaves_the_verdict_open() -> None:
    data = rulebook(
        [fact("firms", "number", least=0)], [criterion("three", {"kind": "at_least", "fact": "firms", "value": "3"})]
    )
    assert judged(data, {}).outcome == "open"
    assert judged(data, {"firms": {"at_least": 3}}).outcome == "fits"


def test_an_unknown_exclusion_is_never_a_yes() -> None:
    data = rulebook(
        [fact("paid", "yes_no")], [criterion("paid", {"kind": "declared", "fact": "paid"}, strength="exclusion")]
    )
    assert judged(data, {}).outcome == "open"
    assert judged(data, {"paid": False}).outcome == "fits"
    assert judged(data, {"paid": True}).outcome == "does_not_fit"


def test_an_unknown_answer_is_neither_equal_nor_unequal() -> None:
    facts = [fact("kind", "option", options=["a", "b"])]
    for rule in ({"kind": "is", "fact": "kind", "value": "a"}, {"kind": "none_of", "fact": "kind", "values": ["a"]}):
        assert judged(rulebook(facts, [criterion("c", rule)]), {}).outcome == "open"


def test_a_priority_never_changes_the_outcome() -> None:
    data = rulebook([fact("yes", "yes_no")], [criterion("p", {"kind": "declared", "fact": "yes"}, strength="priority")])
    assert {judged(data, answers).outcome for answers in ({}, {"yes": True}, {"yes": False})} == {"fits"}


def test_a_fault_in_a_rule_is_unknown_and_never_a_no() -> None:
    rule = {"kind": "share", "part": ["own"], "whole": ["cost"], "at_least": "30", "at_most": None}
    data = rulebook([fact("own", "money", least=0), fact("cost", "money", least=0)], [criterion("c", rule)])
    assert judged(data, {"own": "0", "cost": "0"}).findings[0].result == "unknown"


def test_a_judged_point_that_an_answer_makes_needless_is_not_counted() -> None:
    rule = {"kind": "any", "of": [{"kind": "declared", "fact": "yes"}, {"kind": "judged", "what": "point"}]}
    data = rulebook([fact("yes", "yes_no")], [criterion("c", rule)])
    assert judged(data, {"yes": True}).outcome == "fits"
    assert judged(data, {"yes": False}).outcome == "fits_if_judged"
