"""All that is said of an application, and in which order."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings

from checker.rulebook import read_rulebook
from checker.verdict import ORDER, Verdict, verdict
from tests.checker.rulebooks import criterion, fact, rulebook, small_answers, small_rulebooks
from tests.checker.test_eligibility import known

Data = dict[str, Any]
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)

YES = {name: {"kind": "declared", "fact": name} for name in ("one", "two", "three")}
FACTS = [*(fact(name, "yes_no") for name in YES), fact("firms", "number", least=0)]
JUDGED = {"kind": "judged", "what": "quality"}


def verdict_on(data: Data, answers: Data, on: datetime = NOW) -> Verdict:
    """The verdict on answers in their outer form."""
    book = read_rulebook(data)
    return verdict(book, known(book, answers), on)


def results(found: Verdict) -> list[tuple[str, str]]:
    """Criteria and results in the order told."""
    return [(reason.finding.criterion.id, reason.finding.result) for reason in found.reasons]


def test_first_comes_what_decided_it_then_what_is_open_then_what_is_met() -> None:
    criteria = [
        criterion("met", YES["one"]),
        criterion("judged", JUDGED),
        criterion("aside", YES["one"], when={"kind": "not", "of": YES["one"]}),
        criterion("open", YES["three"]),
        criterion("unmet", YES["two"]),
        criterion("met_too", YES["one"]),
        criterion("unmet_too", YES["two"]),
        criterion("open_too", YES["three"]),
    ]
    assert results(verdict_on(rulebook(FACTS, criteria), {"one": True, "two": False})) == [
        ("unmet", "unmet"),
        ("unmet_too", "unmet"),
        ("open", "unknown"),
        ("open_too", "unknown"),
        ("met", "met"),
        ("met_too", "met"),
        ("judged", "judged"),
        ("aside", "not_applicable"),
    ]


LEASE = {
    "id": "lease",
    "kind": "attachment",
    "need": "required",
    "when": {"kind": "is", "fact": "owner", "value": "false"},
}
OWNER = fact("owner", "yes_no")
# What is answered, and whether the lease is needed.
NEEDED = [({}, None), ({"owner": True}, False), ({"owner": False}, True)]


@pytest.mark.parametrize(("answers", "needed"), NEEDED)
def test_a_document_of_some_alone_is_needed_as_far_as_the_answers_tell(
    answers: dict[str, bool], needed: bool | None
) -> None:
    (entry,) = verdict_on(rulebook([OWNER], [], documents=[LEASE]), answers).evidence
    assert entry.needed is needed


def test_a_document_that_waits_for_what_nobody_asks_this_applicant_is_not_needed() -> None:
    house = fact("house", "yes_no")
    owner = fact("owner", "yes_no", when={"kind": "is", "fact": "house", "value": "true"})
    (entry,) = verdict_on(rulebook([house, owner], [], documents=[LEASE]), {"house": False}).evidence
    assert entry.needed is False


@settings(max_examples=100, deadline=None)
@given(small_rulebooks(), small_answers())
def test_every_criterion_is_told_once_in_the_order_of_results(data: Data, answers: Data) -> None:
    found = verdict_on(data, answers)
    for reasons in (found.reasons, found.priorities):
        places = [ORDER.index(reason.finding.result) for reason in reasons]
        assert places == sorted(places)
    told = [reason.finding.criterion.id for reason in (*found.reasons, *found.priorities)]
    assert sorted(told) == sorted(part["id"] for part in data["criteria"])


def test_priorities_and_recommendations_stand_apart() -> None:
    strengths = ("required", "priority", "exclusion", "recommended")
    data = rulebook(FACTS, [criterion(strength, YES["one"], strength=strength) for strength in strengths])
    found = verdict_on(data, {"one": False})
    assert results(found) == [("required", "unmet"), ("exclusion", "met")]
    assert [reason.finding.criterion.id for reason in found.priorities] == ["priority", "recommended"]


def test_an_exclusion_that_does_not_hold_speaks_for_the_applicant() -> None:
    data = rulebook(FACTS, [criterion("paid", YES["one"], strength="exclusion")])
    assert results(verdict_on(data, {"one": False})) == [("paid", "met")]
    assert results(verdict_on(data, {"one": True})) == [("paid", "unmet")]


PLACES: list[tuple[Data, list[tuple[str, str, tuple[str, ...]]]]] = [
    (YES["one"], [("", "true", ("one",))]),
    ({"kind": "not", "of": YES["one"]}, [("0", "true", ("one",))]),
    ({"kind": "all", "of": [YES["one"], YES["two"]]}, [("0", "true", ("one",)), ("1", "false", ("two",))]),
    (
        {"kind": "any", "of": [{"kind": "all", "of": [YES["one"], {"kind": "not", "of": YES["two"]}]}, YES["three"]]},
        [("0.0", "true", ("one",)), ("0.1.0", "false", ("two",)), ("1", "unknown", ("three",))],
    ),
    (
        {"kind": "at_least_n", "n": 1, "of": [{"kind": "at_least", "fact": "firms", "value": "3"}, JUDGED]},
        [("0", "unknown", ("firms",)), ("1", "unknown", ())],
    ),
]


@pytest.mark.parametrize(("rule", "tests"), PLACES, ids=str)
def test_a_condition_inside_a_criterion_is_told_with_its_place(
    rule: Data, tests: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    (reason,) = verdict_on(rulebook(FACTS, [criterion("c", rule)]), {"one": True, "two": False}).reasons
    assert [(test.at, test.truth.value, test.facts) for test in reason.tests] == tests


def test_a_condition_on_items_is_one_test_of_the_list() -> None:
    courses = fact("courses", "items", fields=[fact("credits", "number", least=0)])
    rule = {"kind": "each", "fact": "courses", "rule": {"kind": "at_most", "fact": "credits", "value": "10"}}
    (reason,) = verdict_on(rulebook([courses], [criterion("c", rule)]), {"courses": [{"credits": 11}]}).reasons
    assert [(test.at, test.truth.value, test.facts) for test in reason.tests] == [("", "false", ("courses",))]


def test_the_checklist_says_what_is_there_and_what_it_proves() -> None:
    documents = [
        {"id": "agreement", "kind": "attachment", "need": "required"},
        {"id": "plan", "kind": "description", "need": "required"},
        {"id": "licence", "kind": "form", "need": "if_applicable"},
        {"id": "letter", "kind": "attachment", "need": "required"},
    ]
    asked = [fact(f"document_{name}", "yes_no") for name in ("agreement", "licence", "letter")]
    criteria = [
        criterion("cooperation", {"kind": "document", "document": "agreement"}, evidence=["agreement", "plan"]),
        criterion("licences", {"kind": "document", "document": "licence"}),
        criterion("support", {"kind": "document", "document": "letter"}, evidence=["agreement"]),
    ]
    data = rulebook(asked, criteria, documents=documents)
    found = verdict_on(data, {"document_agreement": True, "document_licence": False})
    assert [(entry.document.id, entry.present, entry.proves) for entry in found.evidence] == [
        ("agreement", True, ("cooperation", "support")),
        ("plan", None, ("cooperation",)),
        ("licence", False, ()),
        ("letter", None, ()),
    ]


@settings(max_examples=100, deadline=None)
@given(small_rulebooks(), small_answers())
def test_the_instant_changes_the_status_of_the_call_and_nothing_else(data: Data, answers: Data) -> None:
    data["window"] |= {"opens": "2021-01-01T00:00:00Z", "closes": "2021-09-15T15:00:00Z"}
    found = [verdict_on(data, answers, datetime(year, 6, 1, tzinfo=UTC)) for year in (2020, 2021, 2022)]
    assert [one.call_status for one in found] == ["forecast", "open", "closed"]
    for field in ("outcome", "reasons", "priorities", "next", "changes", "evidence"):
        assert getattr(found[0], field) == getattr(found[1], field) == getattr(found[2], field)


def test_a_closed_call_is_no_reason_against_the_application() -> None:
    data = rulebook(FACTS, [criterion("c", YES["one"])])
    data["window"]["closes"] = "2021-09-15T15:00:00Z"
    found = verdict_on(data, {"one": True})
    assert (found.outcome, found.call_status) == ("fits", "closed")


def test_a_decided_verdict_asks_nothing_and_an_open_one_offers_no_change() -> None:
    data = rulebook(FACTS, [criterion("one", YES["one"]), criterion("two", YES["two"])])
    decided, undecided = verdict_on(data, {"one": False}), verdict_on(data, {"one": True})
    assert (decided.outcome, decided.next, [change.facts for change in decided.changes]) == (
        "does_not_fit",
        (),
        [("one",)],
    )
    assert (undecided.outcome, [one.fact for one in undecided.next], undecided.changes) == ("open", ["two"], ())
