"""What is said of everybody and of nobody is what trying every complete answer says, no more and no less."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.answers import read_answers
from checker.eligibility import result_of
from checker.facts import applicable
from checker.rulebook import Rulebook, read_rulebook
from publish.lint import OF_A_CALL
from publish.lint.contradicts import contradicts
from publish.lint.everybody import everybody
from publish.lint.implied import implied
from publish.lint.never_applies import never_applies
from publish.lint.nobody import nobody
from publish.telling.problems import Problem
from tests.checker.leaves import FACTS, leaves
from tests.checker.rulebooks import SMALL_FACTS, completions, criterion, oracle, rulebook, small_rulebooks
from tests.publish.cases.tried_calls import drawn

Data = dict[str, Any]
DECIDING = ("required", "exclusion")
GOOD = {"met", "judged", "not_applicable"}


def tried_out(book: Rulebook) -> list[list[str]]:
    """The results of each criterion, for every complete answer."""
    found: list[list[str]] = [[] for _ in book.criteria]
    for answers in completions(SMALL_FACTS, {}):
        known, _ = read_answers(book.facts, answers)
        knowledge = applicable(book.facts, known)
        for number, part in enumerate(book.criteria):
            found[number].append(result_of(part, knowledge))
    return found


def numbers_of(problems: list[Problem]) -> set[int]:
    """The criteria that something is said of."""
    return {int(problem.field.split("[")[1].split("]")[0]) for problem in problems}


@settings(max_examples=150, deadline=None)
@given(small_rulebooks())
def test_nobody_and_everybody_are_those_of_brute_force(data: Data) -> None:
    call = drawn(data)
    results = [set(each) - {"not_applicable"} for each in tried_out(read_rulebook(data))]
    deciding = [part["strength"] in DECIDING for part in data["criteria"]]
    assert numbers_of(list(nobody(call))) == {n for n, r in enumerate(results) if r == {"unmet"} and deciding[n]}
    assert numbers_of(list(everybody(call))) == {n for n, r in enumerate(results) if r == {"met"}}
    assert numbers_of(list(never_applies(call))) == {n for n, r in enumerate(results) if not r}


@settings(max_examples=150, deadline=None)
@given(small_rulebooks())
def test_criteria_contradict_only_where_no_answer_fits(data: Data) -> None:
    if list(contradicts(drawn(data))):
        assert {oracle(data, complete) for complete in completions(SMALL_FACTS, {})} == {"does_not_fit"}


@settings(max_examples=150, deadline=None)
@given(small_rulebooks())
def test_two_criteria_that_nobody_meets_together_are_told(data: Data) -> None:
    results = tried_out(read_rulebook(data))
    deciding = [n for n, part in enumerate(data["criteria"]) if part["strength"] in DECIDING]
    alone = [n for n in deciding if set(results[n]) & GOOD]
    fits = [all(results[n][each] in GOOD for n in alone) for each in range(len(results[0]))]
    assert bool(list(contradicts(drawn(data)))) == (not any(fits))


@settings(max_examples=150, deadline=None)
@given(small_rulebooks())
def test_what_is_implied_turns_nobody_away_whom_the_other_lets_pass(data: Data) -> None:
    results = tried_out(read_rulebook(data))
    for problem in implied(drawn(data)):
        other = next(n for n, part in enumerate(data["criteria"]) if part["id"] == dict(problem.filling)["other"])
        (number,) = numbers_of([problem])
        pairs = zip(results[number], results[other], strict=True)
        assert all(mine in ("met", "not_applicable") for mine, theirs in pairs if theirs in GOOD)


@settings(max_examples=60, deadline=None)
@given(st.lists(leaves(), min_size=1, max_size=3))
def test_rules_of_every_kind_can_be_linted(rules: list[Data]) -> None:
    call = drawn(rulebook(FACTS, [criterion(f"c{number}", rule) for number, rule in enumerate(rules)]))
    for each in OF_A_CALL:
        for problem in each(call):
            assert problem.severity == "warning"
