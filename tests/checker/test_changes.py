"""The smallest change that turns a no into a yes."""

from itertools import combinations
from typing import Any

from hypothesis import given, settings

from checker.changes import smallest_changes
from checker.eligibility import judge
from checker.facts import written
from checker.rulebook import read_rulebook
from tests.checker.rulebooks import completions, criterion, fact, oracle, rulebook, small_answers, small_rulebooks
from tests.checker.test_eligibility import known

Data = dict[str, Any]


def changes(data: Data, answers: Data) -> list[tuple[str, ...]]:
    """The engine's smallest changes."""
    book = read_rulebook(data)
    given_answers = known(book, answers)
    return [change.facts for change in smallest_changes(book, given_answers, judge(book, given_answers))]


def by_trying(data: Data, answers: Data) -> list[tuple[str, ...]]:
    """Every smallest set of changeable answers that, forgotten, leaves a complete answer that is not a no."""
    able = [part["id"] for part in data["facts"] if part["changeable"] and part["id"] in answers]
    for size in range(1, len(able) + 1):
        found = []
        for names in combinations(able, size):
            kept = {name: answer for name, answer in answers.items() if name not in names}
            if any(oracle(data, complete) != "does_not_fit" for complete in completions(data["facts"], kept)):
                found.append(names)
        if found:
            return found
    return []


@settings(max_examples=400, deadline=None)
@given(small_rulebooks(), small_answers())
def test_the_changes_are_those_that_trying_everything_finds(data: Data, answers: Data) -> None:
    book = read_rulebook(data)
    if judge(book, known(book, answers)).outcome == "does_not_fit":
        assert sorted(changes(data, answers)) == sorted(by_trying(data, answers))
    else:
        assert changes(data, answers) == []


def test_what_the_applicant_is_cannot_be_changed() -> None:
    data = rulebook(
        [fact("county", "option", options=["03", "18"], changeable=False), fact("months", "number", least=1)],
        [
            criterion("county", {"kind": "none_of", "fact": "county", "values": ["03"]}),
            criterion("months", {"kind": "at_most", "fact": "months", "value": "12"}),
        ],
    )
    assert changes(data, {"county": "03", "months": 14}) == []
    assert changes(data, {"county": "18", "months": 14}) == [("months",)]


def test_either_of_two_amounts_can_mend_a_share_and_the_limit_is_exact() -> None:
    rule = {"kind": "share", "part": ["own"], "whole": ["cost"], "at_least": "30", "at_most": None}
    facts = [fact("own", "money", least=0), fact("cost", "money", least=0)]
    book = read_rulebook(rulebook(facts, [criterion("own", rule)]))
    answers = known(book, {"own": "299999.99", "cost": "1000000"})
    found = smallest_changes(book, answers, judge(book, answers))
    assert [change.facts for change in found] == [("own",), ("cost",)]
    told = [
        written(book.fact(name), value)
        for change in found
        for name, values in change.to.items()
        for value in values or ()
    ]
    assert told == [{"at_least": "300000"}, {"at_most": "999999.96"}]
