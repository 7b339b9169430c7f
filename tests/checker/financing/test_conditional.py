"""Limits that hold for some applicants alone: held, they are as any limit; not held, as none; unknown, both."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checker.answers import read_answers
from checker.financing.plan import plan
from checker.financing.read_budget import read_budget, read_wishes
from checker.financing.terms import MOST_CONDITIONS, Terms, read_terms
from checker.known import Knowledge
from checker.logic import FALSE
from checker.rulebook import FactReader, read_facts
from checker.together import Answered, Fence
from tests.checker.financing.budgets import (
    ON,
    Data,
    any_budget,
    any_terms,
    budget,
    cost,
    ends,
    known_plans,
    limit,
    pays,
    planned,
    terms,
)
from tests.checker.financing.oracle import Oracle
from tests.checker.financing.test_unknown import within

BLANK: Data = {"group": "g", "changeable": False, "unit": None, "least": None, "most": None, "fields": [], "when": None}
KINDS = ("association", "company", "other")
FACTS = read_facts(
    [
        {**BLANK, "id": "kind", "type": "option", "options": list(KINDS)},
        {**BLANK, "id": "class", "type": "number", "options": [], "least": 1, "most": 6},
    ]
)
READER = FactReader({fact.id: fact for fact in FACTS})
WHENS: tuple[Data, ...] = (
    *({"kind": "is", "fact": "kind", "value": kind} for kind in KINDS),
    {"kind": "at_least", "fact": "class", "value": "6"},
    {"kind": "not", "of": {"kind": "is", "fact": "kind", "value": "company"}},
)
PEOPLE = [{"kind": kind, "class": number} for kind in KINDS for number in (1, 6)]


def read(rules: Data) -> Terms:
    """Terms whose limits may have conditions."""
    return read_terms(rules, FACTS, READER.condition)


def answered(answers: Data, *fences: Fence) -> Answered:
    """What is known from some answers."""
    known, problems = read_answers(FACTS, answers)
    assert not problems
    return Answered(FACTS, known, fences)


def asked(rules: Data, written: Data, answers: Data, *fences: Fence, **wished: str) -> Data:
    """The plan of a budget for someone who answers so."""
    here = read(rules)
    found, problems = read_budget(here, written)
    wishes, more = read_wishes(wished)
    assert not problems + more, (problems, more)
    return plan(here, found, ON, wishes, answered(answers, *fences))


def held(rules: Data, answers: Data) -> Data:
    """The terms with those limits that hold for someone, and no conditions."""
    knowledge = answered(answers).knowledge
    kept = [one for one in rules["limits"] if "when" not in one or holds(one["when"], knowledge)]
    return {**rules, "limits": [{key: value for key, value in one.items() if key != "when"} for one in kept]}


def holds(when: Data, knowledge: Knowledge) -> bool:
    return READER.condition(when).truth(knowledge) is not FALSE


def plain(found: Data) -> Data:
    """A plan but for what it says of conditions."""
    return {key: value for key, value in found.items() if key not in ("conditional", "hinges")}


@st.composite
def conditional_plans(draw: st.DrawFn) -> tuple[Data, Data]:
    """Terms with some limits for some alone, and a budget in which all is known."""
    rules, written = draw(known_plans(4))
    assume(rules["limits"])
    limits = [{**one, "when": draw(st.sampled_from(WHENS))} if draw(st.booleans()) else one for one in rules["limits"]]
    rules = {**rules, "limits": limits}
    try:
        read(rules)
    except ValueError:
        # A share over the whole that follows from a rate must follow from one that holds with it.
        assume(False)
    # What is used of a limit is known by its id, whether it holds or not.
    return rules, written


@settings(max_examples=60)
@given(conditional_plans(), st.sampled_from(PEOPLE))
def test_to_someone_who_has_answered_the_limits_that_hold_are_all_the_limits(
    made: tuple[Data, Data], person: Data
) -> None:
    rules, written = made
    there = {one["id"] for one in held(rules, person)["limits"]}
    here = {**written, "used": {name: amount for name, amount in written["used"].items() if name in there}}
    found = asked(rules, written, person)
    assert plain(found) == plain(planned(held(rules, person), here))
    assert found["hinges"] == []


@settings(max_examples=60)
@given(conditional_plans())
def test_unknown_is_between_the_least_and_the_most_of_those_it_may_be(made: tuple[Data, Data]) -> None:
    rules, written = made
    found = asked(rules, written, {})
    each = [asked(rules, written, person) for person in PEOPLE]
    for name, shown in found["whole"].items():
        amounts = [ends(one["whole"][name]) for one in each]
        assert ends(shown) == (min(low for low, _ in amounts), max(high or Decimal(0) for _, high in amounts)), name
    for place in ("by_year", "by_project"):
        for number, figures in enumerate(found[place]):
            grants = [Decimal(str(one[place][number]["grant"])) for one in each]
            assert ends(figures["grant"]) == (min(grants), max(grants))


@settings(max_examples=60)
@given(conditional_plans())
def test_the_grant_of_someone_unknown_is_that_of_an_account_of_every_applicant(made: tuple[Data, Data]) -> None:
    rules, written = made
    grants = [Oracle(held(rules, person), written).lowest() for person in PEOPLE]
    low, high = ends(asked(rules, written, {})["whole"]["grant"])
    assert (Fraction(low), Fraction(high or 0)) == (min(grants), max(grants))


@settings(max_examples=40)
@given(conditional_plans(), st.sampled_from(PEOPLE))
def test_one_answer_never_leaves_what_was_said_before_it(made: tuple[Data, Data], person: Data) -> None:
    rules, written = made
    before, after = asked(rules, written, {}), asked(rules, written, {"kind": person["kind"]})
    for name, shown in after["whole"].items():
        assert all(end is None or within(end, before["whole"][name]) for end in ends(shown)), name


@settings(max_examples=40)
@given(conditional_plans())
def test_the_questions_that_are_named_are_those_that_can_change_a_figure(made: tuple[Data, Data]) -> None:
    rules, written = made
    named = asked(rules, written, {})["hinges"]
    figures = {(each["kind"], each["class"]): asked(rules, written, each)["whole"] for each in PEOPLE}
    by_kind = any(figures[KINDS[0], n] != figures[kind, n] for kind in KINDS for n in (1, 6))
    by_class = any(figures[kind, 1] != figures[kind, 6] for kind in KINDS)
    assert set(named) == {name for name, matters in (("kind", by_kind), ("class", by_class)) if matters}


@settings(max_examples=40)
@given(st.data())
def test_a_limit_that_always_holds_is_a_limit_without_a_condition(data: st.DataObject) -> None:
    rules = data.draw(any_terms())
    written = data.draw(any_budget(rules))
    always = {"kind": "any", "of": [WHENS[1], WHENS[4]]}
    for_all = {**rules, "limits": [{**one, "when": always} for one in rules["limits"]]}
    found = asked(for_all, written, {})
    assert plain(found) == plain(planned(rules, written))
    assert all(one["holds"] is True and one["facts"] == [] for one in found["conditional"])


ASSOCIATIONS = limit("association", share="60", when=WHENS[0])
COMPANIES = limit("company", share="40", when=WHENS[1])


def grant(rules: Data, answers: Data, *fences: Fence) -> Any:
    return asked(rules, budget(cost("c", "1000")), answers, *fences)["whole"]["grant"]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"kind": "association"}, "600"),
        ({"kind": "company"}, "400"),
        ({"kind": "other"}, "1000"),
        ({"kind": {"one_of": ["association", "company"]}}, {"at_least": "400", "at_most": "600"}),
        ({"kind": {"none_of": ["association"]}}, {"at_least": "400", "at_most": "1000"}),
        ({}, {"at_least": "400", "at_most": "1000"}),
    ],
    ids=str,
)
def test_a_rate_by_applicant(answers: Data, expected: object) -> None:
    assert grant(terms(ASSOCIATIONS, COMPANIES), answers) == expected


def test_who_cannot_be_granted_anything_is_no_way_that_the_limits_may_be() -> None:
    member = READER.condition({"kind": "one_of", "fact": "kind", "values": ["association", "company"]})
    fence = Fence((member,), lambda knowledge: member.truth(knowledge) is FALSE)
    rules = terms(ASSOCIATIONS, COMPANIES)
    assert grant(rules, {}, fence) == {"at_least": "400", "at_most": "600"}
    # Someone who is outside has the limits that hold for them, and a no elsewhere.
    assert grant(rules, {"kind": "other"}, fence) == "1000"


def test_what_is_not_state_aid_needs_neither_earlier_aid_nor_an_exchange_rate() -> None:
    aid = limit("aid", amount="300000", currency="EUR", rolling_years=3, per="applicant", when=WHENS[1])
    assert grant(terms(aid), {"kind": "association"}) == "1000"
    assert grant(terms(aid), {"kind": "company"}) == {"at_least": "0", "at_most": "1000"}


def test_every_kind_of_limit_may_have_a_condition() -> None:
    written = budget(
        cost("cash", "1000", category="travel"),
        cost("own", kind="in_kind", hours="1", rate="500"),
        financing=[pays("own_too", kind="in_kind", hours="1", rate="500"), pays("town", "100", "public")],
    )
    kinds: dict[str, Data] = {
        "grant": {"amount": "100"},
        "contribution": {"amount": "900", "bound": "at_least"},
        "own_contribution": {"amount": "900", "bound": "at_least"},
        "eligible_cost": {"amount": "100"},
        "public_money": {"amount": "200"},
        "category": {"amount": "100", "category": "travel"},
        "in_kind": {"amount": "100"},
        "hourly_rate": {"amount": "100"},
    }
    categories = [{"id": "travel", "covered": "yes", "asks": None}]
    for caps, more in kinds.items():
        rules = terms(limit("it", caps, **more, when=WHENS[1]), categories=categories)
        ways = [asked(rules, written, {"kind": kind})["whole"] for kind in ("company", "association")]
        assert ways[0] != ways[1], caps
        found = asked(rules, written, {})
        assert found["hinges"] == ["kind"], caps
        assert found["conditional"] == [{"limit": "it", "holds": None, "facts": ["kind"]}]


def test_a_wish_is_answered_for_whoever_it_is_hardest_for() -> None:
    wished = {"grant": "600", "contribution": "300", "partner": "100"}
    rules, written = terms(ASSOCIATIONS, COMPANIES), budget(cost("c", "1000"), financing=[pays("o", "300")])
    one_of_both = {"kind": {"one_of": ["association", "company"]}}
    either = asked(rules, written, one_of_both, **wished)["wishes"]
    company = asked(rules, written, {"kind": "company"}, **wished)["wishes"]
    assert either == company
    assert (either["grant"]["cost"], either["contribution"]["cost"]) == ("1500", "500")
    capped = terms(limit("cap", amount="500", when=WHENS[0]), COMPANIES)
    reached = asked(capped, written, one_of_both, **wished)["wishes"]["grant"]
    assert (reached["reached"], reached["most"]) == (False, "500")


RATES = [limit(kind, share="60", each_year=True, when=when) for kind, when in zip(KINDS, WHENS[:3], strict=True)]
OWN = limit("own", "contribution", bound="at_least", share="40")
SEVERAL: Data = {"several_projects": True, "years": [2020, 2021]}


@pytest.mark.parametrize(
    ("rates", "own", "fits"),
    [
        (RATES, OWN, True),
        (RATES[:2], OWN, False),
        (RATES[:2], {**OWN, "when": WHENS[1]}, True),
        (RATES[:1], {**OWN, "when": WHENS[1]}, False),
    ],
    ids=["a rate for everyone", "none for others", "asked of companies, which have one", "asked of those without"],
)
def test_a_share_over_the_whole_follows_from_a_rate_that_holds_with_it(
    rates: Iterable[Data], own: Data, *, fits: bool
) -> None:
    rules = terms(*rates, own, **SEVERAL)
    if fits:
        assert read(rules).limits
    else:
        with pytest.raises(ValueError, match="does not fit"):
            read(rules)


def test_more_conditions_than_can_be_told_apart_are_refused() -> None:
    whens = [{"kind": "at_least", "fact": "class", "value": str(n)} for n in range(MOST_CONDITIONS + 1)]
    with pytest.raises(ValueError, match="conditions"):
        read(terms(*(limit(f"l{n}", amount="1", when=when) for n, when in enumerate(whens))))


def test_a_condition_without_facts_is_refused() -> None:
    with pytest.raises(ValueError, match="facts"):
        read_terms(terms(ASSOCIATIONS))
