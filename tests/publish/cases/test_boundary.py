"""Boundary cases stand where they say, and come to what the engine says of the answers as they are written."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.answers import read_answers
from checker.eligibility import judge
from checker.facts import applicable
from publish.cases.boundary import START, Case, as_example, bases_of, cases_of
from publish.cases.thresholds import sides
from publish.cases.tried import Tried
from tests.checker.leaves import FACTS, leaves
from tests.checker.rulebooks import SMALL_FACTS, completions, criterion, oracle, rulebook, small_rulebooks
from tests.command_line import CHECKABLE
from tests.publish.cases.tried_calls import drawn, real, tried
from tests.publish.lint.told import DATA

Data = dict[str, Any]


def answers_of(case: Case, cases: list[Case]) -> Data:
    """All answers of a case, those it starts from included, as a file has them."""
    base = {} if case.base is None else next(each for each in cases if each.id == case.base.id).answers
    return {name: answer for name, answer in {**base, **case.answers}.items() if answer is not None}


@settings(max_examples=80, deadline=None)
@given(small_rulebooks())
def test_each_case_stands_on_its_side_and_has_the_outcome_of_brute_force(data: Data) -> None:
    call = drawn(data)
    cases = cases_of(call)
    for case in cases:
        written = answers_of(case, cases)
        known, problems = read_answers(call.rulebook.facts, written)
        assert not problems
        assert judge(call.rulebook, known).outcome == case.outcome
        assert case.side is None or case.side.reached(applicable(call.rulebook.facts, known))
        if case.outcome != "open":
            numbers = {key: int(value) if key in ("number", "grandchild") else value for key, value in written.items()}
            assert {oracle(data, complete) for complete in completions(SMALL_FACTS, numbers)} == {case.outcome}


@settings(max_examples=60, deadline=None)
@given(small_rulebooks())
def test_answers_that_fit_are_found_wherever_there_are_any(data: Data) -> None:
    outcomes = {oracle(data, complete) for complete in completions(SMALL_FACTS, {})}
    bases = bases_of(drawn(data))
    assert bool(bases) == bool(outcomes - {"does_not_fit"})
    assert all(base.verdict.outcome in outcomes for base in bases)


@settings(max_examples=60, deadline=None)
@given(st.lists(leaves(), min_size=1, max_size=3), st.sampled_from(["required", "exclusion"]))
def test_rules_of_every_kind_have_cases_that_stand_where_they_say(rules: list[Data], strength: str) -> None:
    criteria = [criterion(f"c{number}", rule, strength=strength) for number, rule in enumerate(rules)]
    call = drawn(rulebook(FACTS, criteria))
    cases = cases_of(call)
    for case in cases:
        known, problems = read_answers(call.rulebook.facts, answers_of(case, cases))
        assert not problems
        assert judge(call.rulebook, known).outcome == case.outcome
        assert case.side is None or case.side.reached(applicable(call.rulebook.facts, known))


@pytest.mark.parametrize("scheme", CHECKABLE)
def test_in_the_real_schemes_every_side_has_an_example(scheme: str) -> None:
    call = real(scheme)
    cases = cases_of(call)
    assert len(cases) == len(list(sides(call)))
    assert {case.covered for case in cases} <= {example.id for example in call.examples}


@pytest.mark.parametrize("scheme", CHECKABLE)
def test_from_the_first_example_alone_a_case_is_found_for_every_other_side(scheme: str) -> None:
    call = real(scheme)
    examples = call.loaded.scheme.examples[:1]
    first = call.loaded.scheme.model_copy(update={"examples": examples})
    alone = Tried(replace(call.loaded, scheme=first), call.compiled)
    cases = cases_of(alone)
    found = [case for case in cases if not case.covered]
    assert found
    assert len({case.id for case in found}) == len(found)
    for side in sides(alone):
        assert any(side.reached(applicable(call.rulebook.facts, case.known)) for case in cases), side.key
    for case in found:
        assert case.base is not None
        assert case.base.id == examples[0].id
        assert case.outcome != "open"


def test_cases_without_an_example_that_fits_start_from_answers_that_were_found(tmp_path: Path) -> None:
    cases = cases_of(tried(DATA / "told" / "no_examples.yml", tmp_path))
    assert [(case.id, case.answers, case.outcome) for case in cases] == [
        (START, {"months": "12"}, "fits"),
        ("months_above_12", {"months": "13"}, "does_not_fit"),
    ]


def test_other_answers_are_moved_so_that_one_criterion_alone_changes(tmp_path: Path) -> None:
    cases = {case.id: case for case in cases_of(tried(DATA / "told" / "one_side_of_each_kind_of_limit.yml", tmp_path))}
    ceiling = cases["ceiling_above_500000"]
    assert ceiling.answers == {"grant": "500001", "size": "1000002"}
    assert [(change.criterion.id, change.after) for change in ceiling.changes] == [("ceiling", "unmet")]


def test_a_case_that_is_an_example_already_is_told_with_its_name(tmp_path: Path) -> None:
    cases = cases_of(tried(DATA / "silent" / "judged_beyond_the_limit.yml", tmp_path))
    assert [(case.id, case.covered, case.result, case.outcome) for case in cases] == [
        ("a", "a", "met", "fits"),
        ("b", "b", "judged", "fits_if_judged"),
    ]


def test_a_case_says_as_an_example_what_decides_it(tmp_path: Path) -> None:
    cases = {case.id: case for case in cases_of(tried(DATA / "told" / "one_side_of_each_kind_of_limit.yml", tmp_path))}
    example = as_example(cases["months_below_3"])
    assert (example.like, example.expect, example.because) == ("within_all_limits", "does_not_fit", ("months",))


def test_the_same_rules_give_the_same_names(tmp_path: Path) -> None:
    call = tried(DATA / "told" / "one_side_of_each_kind_of_limit.yml", tmp_path)
    again = Tried(call.loaded, call.compiled)
    assert [case.id for case in cases_of(call)] == [case.id for case in cases_of(again)]
    assert "credits_above_10" in {case.id for case in cases_of(call)}
