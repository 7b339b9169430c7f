"""Which answers stand on which side of a threshold, and how close is close."""

from typing import Any

import pytest

from checker.answers import read_answers
from checker.facts import applicable
from publish.cases.thresholds import sides
from tests.checker.leaves import FACTS
from tests.checker.rulebooks import criterion, fact, rulebook
from tests.publish.cases.tried_calls import drawn

Data = dict[str, Any]
RULES: list[tuple[Data, list[str]]] = [
    ({"kind": "at_least", "fact": "whole", "value": "3"}, ["at_3", "below_3"]),
    ({"kind": "at_most", "fact": "tenths", "value": "2.5"}, ["at_2_5", "above_2_5"]),
    ({"kind": "between", "fact": "whole", "low": "2", "high": "2"}, ["at_2", "below_2", "above_2"]),
    ({"kind": "between", "fact": "whole", "low": "0", "high": "6"}, ["at_0", "at_6"]),
    ({"kind": "before", "fact": "start", "date": "2021-01-01"}, ["at_2020_12_31", "above_2020_12_31"]),
    ({"kind": "share", "part": ["grant"], "whole": ["cost"], "at_least": "30", "at_most": None}, ["at_30", "below_30"]),
    ({"kind": "share", "part": ["grant"], "whole": ["grant", "own"], "at_least": None, "at_most": "100"}, ["at_100"]),
    ({"kind": "balance", "left": ["grant"], "right": ["cost"]}, ["at_0", "below_0", "above_0"]),
    ({"kind": "count", "fact": "several", "at_least": 3, "at_most": 3}, ["at_3", "below_3"]),
    ({"kind": "one_of", "fact": "one", "values": ["b"]}, ["among_b", "among_a"]),
    ({"kind": "one_of", "fact": "one", "values": ["a", "b", "c"]}, []),
    ({"kind": "includes", "fact": "several", "mode": "all", "values": ["x"]}, ["holds", "fails"]),
    ({"kind": "declared", "fact": "yes"}, []),
    ({"kind": "judged", "what": "point"}, []),
    (
        {"kind": "any", "of": [{"kind": "is", "fact": "one", "value": v} for v in "ab"]},
        ["among_a", "among_b", "among_c"],
    ),
    ({"kind": "each", "fact": "items", "rule": {"kind": "at_most", "fact": "credits", "value": "4"}}, ["at_4"]),
]
STANDING: list[tuple[Data, Data, list[str]]] = [
    ({"kind": "at_most", "fact": "cost", "value": "100"}, {"cost": "100"}, ["at_100"]),
    ({"kind": "at_most", "fact": "cost", "value": "100"}, {"cost": "101"}, ["above_100"]),
    ({"kind": "at_most", "fact": "cost", "value": "100"}, {"cost": "100.01"}, ["above_100"]),
    ({"kind": "at_most", "fact": "cost", "value": "100"}, {"cost": "101.01"}, []),
    ({"kind": "at_most", "fact": "cost", "value": "100"}, {"cost": "99.99"}, []),
    ({"kind": "at_most", "fact": "cost", "value": "100"}, {"cost": {"at_most": "100"}}, []),
    ({"kind": "at_least", "fact": "percent", "value": "30"}, {"percent": "29.5"}, ["below_30"]),
    (
        {"kind": "share", "part": ["grant"], "whole": ["cost"], "at_least": None, "at_most": "75"},
        {"grant": "75", "cost": "100"},
        ["at_75"],
    ),
    (
        {"kind": "share", "part": ["grant"], "whole": ["cost"], "at_least": None, "at_most": "75"},
        {"grant": "76", "cost": "101"},
        ["above_75"],
    ),
    (
        {"kind": "share", "part": ["grant"], "whole": ["cost"], "at_least": None, "at_most": "75"},
        {"grant": "0", "cost": "0"},
        [],
    ),
    (
        {"kind": "duration", "start": "start", "end": "end", "unit": "months", "at_least": None, "at_most": 12},
        {"start": "2021-01-01", "end": "2021-12-31"},
        ["at_12"],
    ),
    (
        {"kind": "duration", "start": "start", "end": "end", "unit": "months", "at_least": None, "at_most": 12},
        {"start": "2021-01-01", "end": "2022-01-01"},
        ["above_12"],
    ),
    (
        {"kind": "duration", "start": "start", "end": "end", "unit": "months", "at_least": 12, "at_most": None},
        {"start": "2021-01-01", "end": "2020-12-30"},
        [],
    ),
    (
        {"kind": "sum", "facts": ["price"], "over": "items", "at_least": None, "at_most": "10"},
        {"items": [{"price": "6"}, {"price": "4.50"}]},
        ["above_10"],
    ),
    (
        {"kind": "sum", "facts": ["price"], "over": "items", "at_least": None, "at_most": "10"},
        {"items": {"items": [{"price": "10"}], "complete": False}},
        [],
    ),
    ({"kind": "count", "fact": "items", "at_least": 2, "at_most": None}, {"items": [{}]}, ["below_2"]),
    ({"kind": "one_of", "fact": "one", "values": ["a"]}, {"one": {"one_of": ["b", "c"]}}, ["among_b"]),
    ({"kind": "one_of", "fact": "one", "values": ["a"]}, {"one": {"one_of": ["a", "c"]}}, []),
]


def keys(rule: Data) -> list[str]:
    """The sides of a rule."""
    return [side.key for side in sides(drawn(rulebook(FACTS, [criterion("only", rule)])))]


@pytest.mark.parametrize(("rule", "expected"), RULES, ids=lambda part: str(part)[:60])
def test_a_rule_has_the_sides_that_answers_can_stand_on(rule: Data, expected: list[str]) -> None:
    assert keys(rule) == expected


@pytest.mark.parametrize(("rule", "answers", "expected"), STANDING, ids=lambda part: str(part)[:60])
def test_answers_stand_on_a_side_when_they_are_close(rule: Data, answers: Data, expected: list[str]) -> None:
    call = drawn(rulebook(FACTS, [criterion("only", rule)]))
    known, problems = read_answers(call.rulebook.facts, answers)
    assert not problems
    knowledge = applicable(call.rulebook.facts, known)
    assert [side.key for side in sides(call) if side.reached(knowledge)] == expected


def test_a_criterion_that_does_not_apply_has_no_one_on_its_sides() -> None:
    rule = {"kind": "at_least", "fact": "number", "value": "2"}
    when = {"kind": "declared", "fact": "yes"}
    facts = [fact("yes", "yes_no"), fact("number", "number", least=0)]
    call = drawn(rulebook(facts, [criterion("only", rule, when=when)]))
    known, _ = read_answers(call.rulebook.facts, {"number": "2", "yes": False})
    assert not any(side.reached(applicable(call.rulebook.facts, known)) for side in sides(call))


def test_what_only_makes_an_application_stronger_has_no_sides() -> None:
    rule = {"kind": "at_least", "fact": "whole", "value": "3"}
    assert not list(sides(drawn(rulebook(FACTS, [criterion("only", rule, strength="priority")]))))
