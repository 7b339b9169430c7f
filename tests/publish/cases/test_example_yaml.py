"""An example that is written down is read as it was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts import Fact
from checker.rulebook import read_facts
from publish.cases.example_yaml import Answer, Written, example_line, example_lines, in_one_line, text
from publish.reading.read import parse
from publish.reading.source import decode
from tests.checker.rulebooks import fact as data_of

FACTS = {
    fact.id: fact
    for fact in read_facts(
        [
            data_of("county", "option", options=["03", "19", "abroad"]),
            data_of("areas", "options", options=["no", "south"]),
            data_of("cost", "money"),
            data_of("start", "date"),
            data_of("ready", "yes_no"),
            data_of("projects", "items", fields=[data_of("sum", "money"), data_of("where", "option", options=["03"])]),
        ]
    )
}


def read(lines: str) -> object:
    """What a file that holds these lines is read as."""
    document = parse(decode(f"x:\n{lines}\n".encode(), "x.yml"))
    assert document.problems == ()
    return document.value_at(("x",))


def test_codes_that_look_like_something_else_stand_in_quotes() -> None:
    answers: dict[str, Answer] = {
        "county": "03",
        "areas": ["no", "south"],
        "cost": "100.50",
        "start": "2021-01-01",
        "ready": True,
    }
    written = in_one_line(answers, FACTS)
    assert written == '{county: "03", areas: ["no", south], cost: 100.50, start: 2021-01-01, ready: true}'
    assert read(f"  {written}") == {**answers, "ready": "true"}


def test_an_example_takes_the_form_of_those_in_the_files() -> None:
    example = Written("b", "a", {"cost": "5"}, "does_not_fit", ("cost",), "Høyst fire kroner.")
    assert example_lines(example, FACTS) == [
        "- id: b",
        "  like: a",
        "  answers: {cost: 5}",
        "  expect: does_not_fit",
        "  because: [cost]",
        "  quote: Høyst fire kroner.",
    ]


def test_each_item_of_a_list_has_a_line() -> None:
    answers: dict[str, Answer] = {"projects": [{"sum": "1", "where": "03"}, {"sum": "2"}], "cost": None}
    lines = example_lines(Written("b", None, answers, "open", (), "x"), FACTS)
    assert lines == [
        "- id: b",
        "  answers:",
        "    projects:",
        '      - {sum: 1, where: "03"}',
        "      - {sum: 2}",
        "    cost: null",
        "  expect: open",
        "  quote: x",
    ]
    assert read("\n".join(f"  {line}" for line in lines)) == [
        {"id": "b", "answers": {"projects": answers["projects"], "cost": None}, "expect": "open", "quote": "x"}
    ]


def test_the_form_for_one_line_is_read_as_the_same() -> None:
    example = Written("b", "a", {"projects": [{"sum": "1"}]}, "open", ("x", "y"), "Hva, om: noe?")
    several = "\n".join(f"  {line}" for line in example_lines(example, FACTS))
    assert read(several) == read(f"  {example_line(example, FACTS)}")


WORDS = st.text(st.sampled_from(list("aå\"'\\:#,[]{}-!&*?|>%@`~=.0 «»")), min_size=1, max_size=12)


@given(WORDS.map(str.strip).filter(bool))
def test_any_sentence_is_read_as_it_was(words: str) -> None:
    assert read(f"  - quote: {text(words)}") == [{"quote": words}]
    assert read(f"  - {{quote: {text(words, inside=True)}}}") == [{"quote": words}]


@pytest.mark.parametrize("words", ["yes", "No", "null", "~", "12", "1.5", "- a", "a: b", "a #b", "a:", "True"])
def test_a_sentence_that_yaml_would_take_for_something_else_stands_in_quotes(words: str) -> None:
    assert text(words) == f'"{words}"'


def test_an_answer_to_a_fact_that_is_not_known_is_written_as_a_text() -> None:
    facts: dict[str, Fact] = {}
    assert in_one_line({"x": "03"}, facts) == '{x: "03"}'
