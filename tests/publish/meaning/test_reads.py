"""What each finding rests on is written for codes and fields that there are, and leaves out none that decides."""

import pytest
from pydantic import BaseModel

from publish.meaning.reads import LIMIT_FIELDS, RESTS_ON, RULEBOOK, Doubts, loc_of
from publish.messages import CODES
from publish.model.money import Cost, Limit
from publish.model.scheme import Call, Criterion, Document, Fact
from publish.telling.problems import Place, Problem, dotted

# What is for readers and decides nothing.
FOR_READERS = {
    Criterion: {"quote", "reading", "text", "says", "evidence"},
    Fact: {"question", "hint", "label", "changeable", "unit", "item"},
    Document: {"quote", "reading", "text"},
    Call: {"name", "milestones"},
    Cost: {"quote", "reading", "text"},
    Limit: {"quote", "reading", "text", "firmness", "approximate"},
}
PARTS = {
    Criterion: "/criteria/*/",
    Fact: "/facts/*/",
    Document: "/documents/*/",
    Call: "/calls/*/",
    Cost: "/money/costs/*/",
    Limit: "/money/limits/*/",
}


def test_only_codes_that_there_are_rest_on_something() -> None:
    assert set(RESTS_ON) <= set(CODES)


@pytest.mark.parametrize("model", PARTS)
def test_every_field_that_decides_a_verdict_or_a_grant_is_among_the_rules(model: type[BaseModel]) -> None:
    rules = {path.removeprefix(PARTS[model]).removesuffix("!") for path in RULEBOOK if path.startswith(PARTS[model])}
    assert rules | FOR_READERS[model] == set(model.model_fields)
    assert set(LIMIT_FIELDS) <= set(Limit.model_fields)


def test_a_place_is_read_from_the_way_it_is_printed() -> None:
    for loc in (("criteria", 3, "rule", "of", 0, "is"), ("facts", "kind"), ()):
        assert loc_of(dotted(loc)) == loc


@pytest.mark.parametrize(
    ("code", "field", "unsure", "changed"),
    [
        ("call.order", "calls[0].deadline.date", ("calls", 0, "deadline", "zone"), True),
        ("call.order", "calls[0].deadline.date", ("calls", 0, "deadline", "quote"), False),
        ("call.order", "calls[0].deadline.date", ("calls", 1), False),
        ("quote.missing", "criteria[0].quote", ("notice",), True),
        ("criterion.rule", "criteria[1]", ("criteria", 1, "rule", "all", 0), False),
        ("criterion.rule", "criteria[1]", ("criteria", 1), True),
        ("a.new_one", "criteria[1]", ("contacts", 0, "tel"), True),
    ],
)
def test_a_finding_stands_unless_what_it_rests_on_is_unsure(
    code: str, field: str, unsure: tuple[str | int, ...], changed: bool
) -> None:
    problem = Problem(code, Place("schemes/a/b.yml", 1, 1, 2, ""), field)
    assert Doubts({"schemes/a/b.yml": {unsure}}).changes(problem) is changed
    assert not Doubts({"schemes/a/c.yml": {unsure}}).changes(problem)
