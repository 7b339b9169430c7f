"""Only what can still change the verdict is asked, and asking it is enough."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.eligibility import judge
from checker.questions import next_questions
from checker.rulebook import read_rulebook
from tests.checker.rulebooks import completions, criterion, fact, rulebook, small_answers, small_rulebooks
from tests.checker.test_eligibility import known

Data = dict[str, Any]


def asked(data: Data, answers: Data) -> list[str]:
    """The next facts."""
    book = read_rulebook(data)
    given_answers = known(book, answers)
    return [question.fact for question in next_questions(book, given_answers, judge(book, given_answers))]


@settings(max_examples=300, deadline=None)
@given(small_rulebooks(), small_answers(), st.data())
def test_answering_what_is_asked_always_ends_in_a_verdict(data: Data, answers: Data, draw: st.DataObject) -> None:
    complete = draw.draw(st.sampled_from(list(completions(data["facts"], answers))))
    book = read_rulebook(data)
    for _ in range(len(data["facts"]) + 1):
        names = asked(data, answers)
        if not names:
            break
        answers = answers | {names[0]: complete[names[0]]}
    assert judge(book, known(book, answers)).outcome != "open"


@settings(max_examples=300, deadline=None)
@given(small_rulebooks(), small_answers())
def test_nothing_is_asked_once_the_verdict_is_decided(data: Data, answers: Data) -> None:
    book = read_rulebook(data)
    assert bool(asked(data, answers)) == (judge(book, known(book, answers)).outcome == "open")


def test_parents_are_asked_before_their_children() -> None:
    facts = [
        fact("kind", "option", options=["a", "b"]),
        fact("child", "yes_no", when={"kind": "is", "fact": "kind", "value": "a"}),
    ]
    data = rulebook(facts, [criterion("c", {"kind": "declared", "fact": "child"})])
    assert asked(data, {}) == ["kind"]
    assert asked(data, {"kind": "a"}) == ["child"]
    assert asked(data, {"kind": "b"}) == []


def test_a_question_says_how_much_it_settles_and_whether_it_can_end_it() -> None:
    facts = [fact("yes", "yes_no"), fact("months", "number", least=1)]
    criteria = [
        criterion(
            "both",
            {
                "kind": "any",
                "of": [{"kind": "declared", "fact": "yes"}, {"kind": "at_most", "fact": "months", "value": "12"}],
            },
        ),
        criterion("yes", {"kind": "declared", "fact": "yes"}),
    ]
    book = read_rulebook(rulebook(facts, criteria))
    first = next_questions(book, {}, judge(book, {}))[0]
    assert (first.fact, first.settles_at_least, first.settles_at_most, first.can_end) == ("yes", 1, 2, True)
