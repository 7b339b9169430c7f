"""Deciding by cases over numbers, amounts, days and lists: what was decided stays so, whatever is answered next."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.changes import smallest_changes
from checker.eligibility import judge
from checker.rulebook import read_rulebook
from tests.checker.leaves import FACTS, answers, leaves, narrowed
from tests.checker.rulebooks import criterion, fact, rulebook
from tests.checker.test_eligibility import judged, known

Data = dict[str, Any]

CONDITIONS = leaves() | st.builds(
    lambda kind, of: {"kind": kind, "of": of if kind != "not" else of[0]},
    st.sampled_from(["all", "any", "not"]),
    st.lists(leaves(), min_size=1, max_size=2),
)


@st.composite
def books(draw: st.DrawFn) -> Data:
    """Up to three criteria over the small form of all types."""
    criteria = [
        criterion(f"c{number}", draw(CONDITIONS), strength=draw(st.sampled_from(["required", "exclusion"])))
        for number in range(draw(st.integers(1, 3)))
    ]
    return rulebook(FACTS, criteria)


@settings(max_examples=600, deadline=None)
@given(books(), answers(), st.data())
def test_further_answers_never_turn_a_verdict_around(data: Data, given_answers: Data, draw: st.DataObject) -> None:
    book = read_rulebook(data)
    before = known(book, given_answers)
    outcome = judge(book, before).outcome
    later = judge(book, draw.draw(narrowed(book, before))).outcome
    if outcome not in ("open", later):
        # Of a share of nothing, and of what ends before it starts, nothing can be said.
        assert later == "open"
        assert {"share", "duration"} & {kind for part in data["criteria"] for kind in kinds(part["rule"])}


@settings(max_examples=300, deadline=None)
@given(books(), answers())
def test_a_change_that_is_offered_leaves_a_yes_possible(data: Data, given_answers: Data) -> None:
    book = read_rulebook(data)
    before = known(book, given_answers)
    for change in smallest_changes(book, before, judge(book, before)):
        kept = {name: value for name, value in before.items() if name not in change.facts}
        assert judge(book, kept).outcome != "does_not_fit"
        for name, values in change.to.items():
            assert all(judge(book, kept | {name: value}).outcome != "does_not_fit" for value in values or ())


def kinds(rule: Data) -> set[str]:
    """The kinds of condition in a rule."""
    inner = rule.get("of") if rule["kind"] in ("all", "any", "not") else None
    parts = inner if isinstance(inner, list) else [inner] if inner else []
    return {rule["kind"]}.union(*map(kinds, parts))


def test_a_count_that_must_be_exactly_three_is_possible() -> None:
    limits = ({"at_least": "3", "at_most": None}, {"at_least": None, "at_most": "3"})
    rules = [{"kind": "sum", "facts": ["women", "men"], "over": None, **limit} for limit in limits]
    data = rulebook(
        [fact("women", "number", least=0), fact("men", "number", least=0)],
        [criterion(f"c{number}", rule) for number, rule in enumerate(rules)],
    )
    assert judged(data, {"men": 0}).outcome == "open"
    assert judged(data, {"men": 0, "women": 3}).outcome == "fits"
    assert judged(data, {"men": 4}).outcome == "does_not_fit"


def test_a_share_of_people_turns_between_whole_people() -> None:
    half = {"kind": "share", "part": ["women"], "whole": ["people"], "at_least": "50", "at_most": None}
    few = {"kind": "at_most", "fact": "women", "value": "3"}
    data = rulebook(
        [fact("women", "number", least=0), fact("people", "number", least=0)],
        [criterion("half", half), criterion("few", few)],
    )
    assert judged(data, {"people": 5}).outcome == "open"
    assert judged(data, {"people": 5, "women": 3}).outcome == "fits"
    assert judged(data, {"people": 8}).outcome == "does_not_fit"


def test_the_day_that_a_length_needs_is_told_to_the_day() -> None:
    rule = {"kind": "duration", "start": "start", "end": "end", "unit": "months", "at_least": 24, "at_most": None}
    book = read_rulebook(rulebook([fact("start", "date"), fact("end", "date")], [criterion("two_years", rule)]))
    before = known(book, {"start": "2021-01-01", "end": "2022-06-30"})
    wanted = {
        "start": known(book, {"start": {"at_most": "2020-07-01"}}),
        "end": known(book, {"end": {"at_least": "2022-12-31"}}),
    }
    found = {
        name: values
        for change in smallest_changes(book, before, judge(book, before))
        for name, values in change.to.items()
    }
    assert found == {name: (answer[name],) for name, answer in wanted.items()}
