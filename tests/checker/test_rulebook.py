"""A rulebook is understood whole, or not at all."""

from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.rulebook import CONDITIONAL, FORMAT, Unreadable, read_rulebook
from tests.checker.condition_examples import examples
from tests.checker.rulebooks import criterion, fact, rulebook, small_rulebooks

Data = dict[str, Any]

FACTS = [
    fact("county", "option", options=["03", "18"]),
    fact("areas", "options", options=["a", "b"]),
    fact("rooted", "yes_no"),
    fact("firms", "number", least=0),
    fact("cost", "money", least=0),
    fact("start", "date"),
    fact("end", "date"),
    fact("courses", "items", fields=[fact("credits", "number", least=0)]),
]

# Rules that say nothing the engine knows, or say it of a fact that cannot be so.
FAULTY: dict[str, Data] = {
    "a kind there is not": {"kind": "at_most_n", "of": []},
    "no kind": {"fact": "rooted"},
    "a kind that is no text": {"kind": ["is"], "fact": "county", "value": "03"},
    "a fact there is not": {"kind": "declared", "fact": "routed"},
    "an option the fact lacks": {"kind": "is", "fact": "county", "value": "19"},
    "one option of several the fact lacks": {"kind": "one_of", "fact": "county", "values": ["03", "19"]},
    "an option among the excluded the fact lacks": {"kind": "none_of", "fact": "county", "values": ["19"]},
    "a choice the fact lacks": {"kind": "includes", "fact": "areas", "mode": "any", "values": ["c"]},
    "a yes or no that is neither": {"kind": "is", "fact": "rooted", "value": "maybe"},
    "a mode there is not": {"kind": "includes", "fact": "areas", "mode": "some", "values": ["a"]},
    "a unit there is not": {
        "kind": "duration",
        "start": "start",
        "end": "end",
        "unit": "weeks",
        "at_least": 1,
        "at_most": 2,
    },
    "is of a number": {"kind": "is", "fact": "firms", "value": "3"},
    "is of several options": {"kind": "is", "fact": "areas", "value": "a"},
    "includes of one option": {"kind": "includes", "fact": "county", "mode": "any", "values": ["03"]},
    "at least of a choice": {"kind": "at_least", "fact": "county", "value": "3"},
    "at most of a day": {"kind": "at_most", "fact": "start", "value": "2021-01-01"},
    "between of a choice": {"kind": "between", "fact": "areas", "low": "1", "high": "2"},
    "before of a number": {"kind": "before", "fact": "firms", "date": "2021-01-01"},
    "within of an amount": {"kind": "within", "fact": "cost", "start": "2021-01-01", "end": "2021-12-31"},
    "declared of a number": {"kind": "declared", "fact": "firms"},
    "a document that is not asked for": {"kind": "document", "document": "agreement"},
    "duration of numbers": {
        "kind": "duration",
        "start": "firms",
        "end": "firms",
        "unit": "days",
        "at_least": 1,
        "at_most": 2,
    },
    "count of a number": {"kind": "count", "fact": "firms", "at_least": 1, "at_most": None},
    "count of one option": {"kind": "count", "fact": "county", "at_least": 1, "at_most": None},
    "each of no list": {"kind": "each", "fact": "areas", "rule": {"kind": "declared", "fact": "rooted"}},
    "some of no list": {"kind": "some", "fact": "firms", "n": 1, "rule": {"kind": "declared", "fact": "rooted"}},
    "a field outside of its list": {"kind": "at_most", "fact": "credits", "value": "10"},
    "share of a choice": {"kind": "share", "part": ["county"], "whole": ["cost"], "at_least": "30", "at_most": None},
    "share of nothing": {"kind": "share", "part": ["cost"], "whole": [], "at_least": "30", "at_most": None},
    "sum of nothing": {"kind": "sum", "facts": [], "over": None, "at_least": "1", "at_most": None},
    "sum of days": {"kind": "sum", "facts": ["start"], "over": None, "at_least": "1", "at_most": None},
    "sum over no list": {"kind": "sum", "facts": ["cost"], "over": "areas", "at_least": "1", "at_most": None},
    "balance of a list": {"kind": "balance", "left": ["cost"], "right": ["courses"]},
    "a limit that is no number": {"kind": "at_least", "fact": "firms", "value": "three"},
    "a limit with three decimals": {"kind": "at_least", "fact": "cost", "value": "0.001"},
    "a limit beyond all budgets": {"kind": "at_least", "fact": "cost", "value": "1e400"},
    "a day that is not in the calendar": {"kind": "by", "fact": "start", "date": "2021-02-30"},
    "a day in another form": {"kind": "by", "fact": "start", "date": "2021-W01-1"},
    "a count that is text": {"kind": "count", "fact": "areas", "at_least": "1", "at_most": None},
    "a count that is a yes": {"kind": "count", "fact": "areas", "at_least": True, "at_most": None},
    "a count below zero": {"kind": "count", "fact": "areas", "at_least": -1, "at_most": None},
    "n that is text": {"kind": "at_least_n", "n": "1", "of": [{"kind": "declared", "fact": "rooted"}]},
    "parts that are no list": {"kind": "all", "of": {"kind": "declared", "fact": "rooted"}},
    "a fault deep inside": {
        "kind": "not",
        "of": {"kind": "any", "of": [{"kind": "is", "fact": "county", "value": "99"}]},
    },
}

# What may stand elsewhere in a rulebook that is not understood.
SPOILT: dict[str, Callable[[Data], object]] = {
    "a type there is not": lambda book: book["facts"][0].update(type="colour"),
    "decimals there are not": lambda book: book["facts"][3].update(decimals=3),
    "a bound that is no number": lambda book: book["facts"][3].update(least="none"),
    "a strength there is not": lambda book: book["criteria"][0].update(strength="must"),
    "a kind of criterion there is not": lambda book: book["criteria"][0].update(kind="guessed"),
    "a parent after its child": lambda book: book["facts"][0].update(when={"kind": "declared", "fact": "rooted"}),
    "a parent that is the child": lambda book: book["facts"][2].update(when={"kind": "declared", "fact": "rooted"}),
    "facts that are no list": lambda book: book.update(facts={}),
    "criteria that are text": lambda book: book.update(criteria="all"),
    "a window that is none": lambda book: book.update(window=None),
    "an instant that is none": lambda book: book["window"].update(opens="soon"),
    "a pause without an end": lambda book: book["window"].update(paused=[["2021-01-01T00:00:00Z"]]),
    "a document that is text": lambda book: book.update(documents=["agreement"]),
}


def book_with(rule: Data) -> Data:
    """A rulebook that is whole but for this rule."""
    return deepcopy(rulebook(FACTS, [criterion("c", rule)]))


def sound() -> Data:
    """A rulebook that is whole."""
    return book_with({"kind": "declared", "fact": "rooted"})


def refusal(data: Any) -> str:
    """Why it is not read."""
    with pytest.raises(Unreadable) as refused:
        read_rulebook(data)
    return str(refused.value)


def test_a_whole_rulebook_is_read() -> None:
    book = read_rulebook(sound())
    assert [one.id for one in book.facts] == [part["id"] for part in FACTS]
    assert [one.id for one in book.criteria] == ["c"]


@pytest.mark.parametrize("version", [CONDITIONAL + 1, FORMAT + 98, "2", None])
def test_a_rulebook_of_another_format_asks_for_a_newer_engine(version: object) -> None:
    assert refusal(sound() | {"format": version}) == "newer_rulebook"
    assert refusal({"format": version}) == "newer_rulebook"


@pytest.mark.parametrize("data", [None, [], "rulebook", 1, True, {}, {"facts": []}], ids=repr)
def test_what_is_no_rulebook_is_refused(data: object) -> None:
    assert refusal(data) == "not_a_rulebook"


@pytest.mark.parametrize("key", ["scheme", "call", "window", "facts", "criteria", "documents", "digest"])
def test_a_rulebook_without_one_of_its_parts_is_refused(key: str) -> None:
    data = sound()
    del data[key]
    assert refusal(data) == "not_a_rulebook"


@pytest.mark.parametrize("part", ["facts", "criteria", "documents", "window"])
def test_a_part_without_one_of_its_keys_is_refused(part: str) -> None:
    whole = sound() | {"documents": [{"id": "d", "kind": "form", "need": "required"}]}
    sample = whole[part] if part == "window" else whole[part][0]
    for key in set(sample) - {"unit", "kind" if part == "window" else ""}:
        data = deepcopy(whole)
        del (data[part] if part == "window" else data[part][0])[key]
        assert refusal(data) == "not_a_rulebook", key


@pytest.mark.parametrize("rule", FAULTY.values(), ids=FAULTY)
def test_a_rule_that_is_not_understood_gives_no_verdict(rule: Data) -> None:
    assert refusal(book_with(rule)) == "not_a_rulebook"


@pytest.mark.parametrize("rule", FAULTY.values(), ids=FAULTY)
def test_a_condition_on_a_criterion_that_is_not_understood_gives_no_verdict(rule: Data) -> None:
    data = sound()
    data["criteria"][0]["when"] = rule
    assert refusal(data) == "not_a_rulebook"


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_a_spoilt_rulebook_gives_no_verdict(spoil: Callable[[Data], object]) -> None:
    data = sound()
    spoil(data)
    assert refusal(data) == "not_a_rulebook"


@pytest.mark.parametrize("example", examples()[::7], ids=lambda example: example.name)
def test_a_rule_without_one_of_its_keys_is_refused(example: Any) -> None:
    for key in example.rule:
        rule = {name: value for name, value in example.rule.items() if name != key}
        assert refusal(rulebook(example.facts, [criterion("c", rule)])) == "not_a_rulebook", key


PLACES = st.lists(st.integers(0, 30), min_size=1, max_size=6)
JUNK: st.SearchStrategy[object] = st.sampled_from(
    [None, True, 0, -1, "", "x", "03", [], [[]], {}, {"kind": "all"}, 10**30]
)


@settings(max_examples=400, deadline=None)
@given(small_rulebooks(), PLACES, JUNK)
def test_a_rulebook_with_anything_in_any_place_is_read_or_refused(data: Data, path: list[int], junk: object) -> None:
    spoilt: Any = deepcopy(data)
    place = spoilt
    for step in path:
        keys = sorted(place) if isinstance(place, dict) else list(range(len(place)))
        key = keys[step % len(keys)]
        if not isinstance(place[key], dict | list) or not place[key]:
            place[key] = junk
            break
        place = place[key]
    # Any other exception fails the test.
    with suppress(Unreadable):
        read_rulebook(spoilt)
