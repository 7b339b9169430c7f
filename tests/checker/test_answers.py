"""Reading answers: answers.json holds, for a fact of each type, what is refused and why, and what is read as what."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.answers import MOST_ITEMS, Problem, read_answers
from checker.bridge import canonical, read_json
from checker.facts import Fact, everything, written
from checker.rulebook import read_rulebook
from tests.checker.condition_examples import with_defaults
from tests.checker.leaves import FACTS, answers
from tests.checker.rulebooks import fact, rulebook

Data = dict[str, Any]
GROUPS = read_json((Path(__file__).parent / "answers.json").read_text(encoding="utf-8"))
REFUSED = [(group["fact"], answer, problem) for group in GROUPS for answer, problem in group["refused"]]
READ = [(group["fact"], answer, form) for group in GROUPS for answer, form in group["read"]]
TYPES = ("option", "yes_no", "options", "number", "money", "percent", "date", "items")
COUNTY = fact("county", "option", options=["03", "18"])


def facts_of(*parts: Data) -> tuple[Fact, ...]:
    """Facts as the engine reads them."""
    return read_rulebook(rulebook([with_defaults(part) for part in parts], [])).facts


def problems_of(answer: object, *parts: Data) -> list[Problem]:
    """The problems of answers to some facts."""
    return read_answers(facts_of(*parts), answer)[1]


def test_every_type_has_answers_that_are_read_and_answers_that_are_refused() -> None:
    for groups in (REFUSED, READ):
        assert {part["type"] for part, _, _ in groups} == set(TYPES)


@pytest.mark.parametrize(("part", "answer", "problem"), REFUSED, ids=repr)
def test_what_is_no_answer_is_refused_with_its_problem(part: Data, answer: object, problem: str) -> None:
    known, problems = read_answers(facts_of(part), {part["id"]: answer})
    assert known == {}
    assert [(found.fact, found.problem) for found in problems] == [(part["id"], problem)]


@pytest.mark.parametrize(("part", "answer", "form"), READ, ids=repr)
def test_an_answer_is_read_as_it_is_written_back(part: Data, answer: object, form: object) -> None:
    (asked,) = facts_of(part)
    known, problems = read_answers((asked,), {part["id"]: answer})
    assert problems == []
    found = written(asked, known[part["id"]])
    # In JSON true and 1 differ, in Python they do not.
    assert canonical(found) == canonical(form)


@pytest.mark.parametrize("number", [1.0, 0.1, float("nan"), float("inf"), 1j, b"1", (1,), {1}], ids=repr)
def test_what_is_not_exact_is_no_number(number: object) -> None:
    for kind in ("number", "money", "percent"):
        (problem,) = problems_of({"n": number}, fact("n", kind))
        assert problem.problem == "not_a_number"


def test_dont_know_leaves_everything_possible() -> None:
    for part in FACTS:
        (asked,) = facts_of(part)
        assert read_answers((asked,), {asked.id: None}) == ({asked.id: everything(asked)}, [])


def test_what_is_not_named_is_not_known() -> None:
    assert read_answers(facts_of(COUNTY), {}) == ({}, [])


@pytest.mark.parametrize("answers", [None, [], "county", 1, True, [["county", "03"]]], ids=repr)
def test_answers_are_an_object(answers: object) -> None:
    (problem,) = problems_of(answers, COUNTY)
    assert (problem.fact, problem.problem, problem.got) == ("", "not_answers", type(answers).__name__)


@pytest.mark.parametrize(
    ("name", "near"), [("conty", "county"), ("County", "county"), ("county ", "county"), ("pledge", ""), ("", "")]
)
def test_an_unknown_fact_is_named_with_the_one_that_may_be_meant(name: str, near: str) -> None:
    assert problems_of({name: "03"}, COUNTY) == [Problem(name, "unknown_fact", name, near)]


def test_every_problem_is_told_at_once() -> None:
    found = problems_of({"county": "99", "firms": "x", "frims": 1}, COUNTY, fact("firms", "number"))
    assert [(problem.fact, problem.problem) for problem in found] == [
        ("county", "unknown_option"),
        ("firms", "not_a_number"),
        ("frims", "unknown_fact"),
    ]


def test_a_problem_in_an_item_says_which_item() -> None:
    courses = fact("courses", "items", fields=[fact("credits", "number", least=0)])
    (problem,) = problems_of({"courses": [{"credits": 5}, {"credits": "x"}]}, courses)
    assert (problem.problem, problem.got) == ("not_a_number", "x")
    assert problem.expected.startswith("item 2, credits: ")


def test_too_many_items_are_refused() -> None:
    courses = fact("courses", "items", fields=[fact("credits", "number", least=0)])
    assert problems_of({"courses": [{}] * MOST_ITEMS}, courses) == []
    (problem,) = problems_of({"courses": [{}] * (MOST_ITEMS + 1)}, courses)
    assert problem.problem == "not_a_list"
    assert str(MOST_ITEMS) in problem.expected


def test_what_was_got_is_told_shortly() -> None:
    (problem,) = problems_of({"county": "x" * 10_000}, COUNTY)
    assert problem.got == "x" * 80


def test_bounds_are_told_also_where_one_end_is_open() -> None:
    told = {
        (None, 3): "any to 3",
        (0, None): "0 to any",
        (1, 2): "1 to 2",
    }
    for (least, most), expected in told.items():
        for number in (-(10**6), 10**6):
            for problem in problems_of({"n": number}, fact("n", "number", least=least, most=most)):
                assert problem.expected == expected


def test_the_decimals_that_a_number_may_have_are_told() -> None:
    (problem,) = problems_of({"n": "1.25"}, fact("n", "number", least=0, decimals=1))
    assert (problem.problem, problem.expected) == ("too_many_decimals", "at most 1")


@given(answers())
def test_what_is_written_back_is_read_as_the_same(given_answers: Data) -> None:
    book = read_rulebook(rulebook(FACTS, []))
    known, problems = read_answers(book.facts, given_answers)
    assert problems == []
    again = {name: written(book.fact(name), value) for name, value in known.items()}
    assert read_answers(book.facts, read_json(canonical(again))) == (known, [])


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.decimals()
    | st.text(max_size=12)
    | st.sampled_from(["03", "2021-01-01", "1"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["one_of", "none_of", "includes", "excludes", "at_least", "at_most", "items", "complete", "price"]
            ),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([part["id"] for part in FACTS]), JSON, max_size=3))
def test_any_answer_is_read_or_refused_by_name(given_answers: Data) -> None:
    book = read_rulebook(rulebook(FACTS, []))
    known, problems = read_answers(book.facts, given_answers)
    assert {*known, *(problem.fact for problem in problems)} == set(given_answers)
    assert not set(known) & {problem.fact for problem in problems}
