"""The other way round: forward again, each answer gives what it promised, and one step less or more does not."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checker.financing.budgets import (
    USUAL,
    Data,
    any_budget,
    any_terms,
    budget,
    cents,
    cost,
    known_plans,
    limit,
    number,
    outcome,
    pays,
    planned,
    terms,
)

MONEY = USUAL.map(cents)


@st.composite
def one_place(draw: st.DrawFn) -> Data:
    """Terms of one project without budget years: there is one way to spread a cost."""
    rules = draw(any_terms(MONEY, 4, one_place=True))
    floor = limit("floor", amount=draw(MONEY), bound="at_least")
    rules["limits"] += draw(st.sampled_from([[], [floor]]))
    return {**rules, "other_costs": "covered"}


def grant_to(rules: Data, amount: Decimal) -> Decimal:
    """The grant to a project of so much."""
    return outcome(rules, budget(cost("c", f"{amount:f}"), public_applicant=False)).grant


@settings(max_examples=80)
@given(one_place(), MONEY)
def test_a_project_of_the_cost_gets_the_grant_that_is_wished_and_one_step_less_does_not(
    rules: Data, wished: str
) -> None:
    found = planned(rules, budget(cost("c", "1")), grant=wished)["wishes"]["grant"]
    step = Decimal(rules["step"])
    if not found["reached"]:
        assert number(found["most"]) < Decimal(wished)
        assert grant_to(rules, Decimal(10) ** 13) <= number(found["most"])
        return
    size = number(found["cost"])
    assert size % step == 0
    assert grant_to(rules, size) >= Decimal(wished)
    assert size == 0 or grant_to(rules, size - step) < Decimal(wished)
    assert number(found["contribution"]) == size - Decimal(wished)


@settings(max_examples=80)
@given(one_place(), MONEY)
def test_the_largest_project_that_a_contribution_carries_needs_no_more_and_the_next_does(
    rules: Data, given_: str
) -> None:
    found = planned(rules, budget(cost("c", "1")), contribution=given_)["wishes"]["contribution"]
    step = Decimal(rules["step"])
    if found["cost"] is None:
        far = Decimal(10) ** 13
        assert far - grant_to(rules, far) <= Decimal(given_)
        return
    size = number(found["cost"])
    assert size - grant_to(rules, size) <= Decimal(given_)
    if number(found["grant"]):
        assert grant_to(rules, size) == number(found["grant"])
        assert size + step - grant_to(rules, size + step) > Decimal(given_)
    else:
        # Nothing is granted to a project that this alone pays for.
        assert size <= Decimal(given_)
    assert size > Decimal(given_) - step


@settings(max_examples=40)
@given(known_plans(3), MONEY)
def test_a_partner_changes_what_a_line_of_the_same_amount_would_change(asked: tuple[Data, Data], paid: str) -> None:
    rules, written = asked
    # The applicant's own money may fall before the grant does.
    own = [line for line in written["financing"] if (line["from"], line["kind"]) == ("own", "cash")]
    money = sum(outcome(rules, {**written, "financing": own}).figures()["own_cash"] for _ in own[:1])
    others = [line for line in written["financing"] if line not in own]
    before = outcome(rules, {**written, "financing": others})
    found = planned(rules, written, partner=paid)["wishes"]["partner"]
    for name in ("grant", "needed"):
        assert number(found["before"][name]) == before.figures()[name]
    assert number(found["before"]["gap"]) == max(Decimal(0), before.figures()["gap"] - money)
    assert number(found["before"]["own_needed"]) == before.own_needed()
    assert number(found["grant"]) <= number(found["before"]["grant"])
    assert number(found["needed"]) == before.figures()["costs"] - number(found["grant"])
    if len(before.cells) == 1:
        (cell,) = before.cells
        line = pays("partner", paid, "private", kind="cash", project=cell.project)
        line |= {"year": cell.year} if cell.year else {}
        after = outcome(rules, {**written, "financing": [*others, line]})
        assert number(found["own_needed"]) == after.own_needed()
        for name in ("grant", "needed"):
            assert number(found[name]) == after.figures()[name]
        assert number(found["gap"]) == max(Decimal(0), after.figures()["gap"] - money)


@settings(max_examples=30)
@given(st.data())
def test_what_the_plan_has_is_what_the_contribution_is_looked_up_with_where_none_is_wished(data: st.DataObject) -> None:
    rules = data.draw(any_terms(MONEY, 3))
    written = data.draw(any_budget(rules, MONEY))
    found = planned(rules, written)
    assert found["wishes"].keys() == {"contribution"}
    assert found["wishes"]["contribution"]["given"] == found["whole"]["contribution"]


YEARS = {"years": [2020, 2021, 2022]}
COUNTY = [
    limit(f"ceiling_{year}", amount=str(most), year=year)
    for year, most in zip((2020, 2021, 2022), (1400, 1500, 1500), strict=True)
]


@pytest.mark.parametrize(
    ("rules", "wished", "size"),
    [
        (terms(limit("rate", share="75"), limit("ceiling", amount="800000")), "800000", "1066667"),
        (terms(limit("rate", share="75"), limit("ceiling", amount="800000")), "600000", "800000"),
        (terms(limit("rate", share="75"), limit("ceiling", amount="800000")), "0", "0"),
        (terms(limit("rate", share="70", each_year=True), *COUNTY, **YEARS), "4400", "6286"),
        (terms(limit("own", "own_contribution", share="30", bound="at_least")), "70", "100"),
        (terms(limit("rate", share="50"), limit("floor", amount="100", bound="at_least")), "10", "200"),
        (terms(limit("rate", share="50"), step="100"), "100", "200"),
        (terms(limit("rate", share="33.33"), step="0.01"), "1", "3.01"),
    ],
    ids=str,
)
def test_the_smallest_project_that_reaches_a_grant(rules: Data, wished: str, size: str) -> None:
    found = planned(rules, budget(), grant=wished)["wishes"]["grant"]
    assert (found["reached"], found["cost"]) == (True, size)
    assert found["contribution"] == f"{(Decimal(size) - Decimal(wished)).normalize():f}"


def test_a_grant_above_every_limit_is_not_reached_and_the_most_is_said() -> None:
    rules = terms(limit("rate", share="75"), limit("ceiling", amount="800000"))
    found = planned(rules, budget(), grant="800001")["wishes"]["grant"]
    assert (found["reached"], found["cost"], found["most"]) == (False, None, "800000")


def test_a_contribution_has_no_upper_end_where_the_grant_pays_all() -> None:
    assert planned(terms(), budget())["wishes"]["contribution"] == {"given": "0", "cost": None, "grant": None}


@pytest.mark.parametrize(
    ("given_", "size", "grant"), [("300", "1000", "700"), ("0", "0", "0"), ("1000", "2400", "1400")]
)
def test_the_largest_project_that_a_contribution_carries(given_: str, size: str, grant: str) -> None:
    rules = terms(limit("rate", share="70"), limit("ceiling", amount="1400"))
    assert planned(rules, budget(), contribution=given_)["wishes"]["contribution"] == {
        "given": given_,
        "cost": size,
        "grant": grant,
    }


def test_with_something_unknown_a_wish_is_answered_by_what_holds_in_any_case() -> None:
    rules = terms(limit("rate", share="70"), limit("ceiling", amount="1400", per="applicant"))
    written = budget(
        cost("c", "2000"),
        financing=[pays("f", {"at_least": "300", "at_most": "600"})],
        used={"ceiling": {"at_least": "0", "at_most": "1300"}},
    )
    found = planned(rules, written, grant="100")["wishes"]
    # The least there may be put in, and the least that may be left of the ceiling.
    assert found["contribution"] == {"given": "300", "cost": "400", "grant": "100"}
    assert (found["grant"]["reached"], found["grant"]["most"]) == (True, "100")


def test_a_wish_is_of_a_project_of_its_own_and_not_of_what_is_paid_or_sought_already() -> None:
    rules = terms(
        limit("rate", share="70"), limit("ceiling", amount="1400"), limit("public", "public_money", share="80")
    )
    lines = {"financing": [pays("f", "900", "public"), pays("g", "50")], "sought": [{"amount": "10"}]}
    found = planned(
        rules, budget(cost("c", "1000"), **lines, public_applicant=False), grant="1400", contribution="300"
    )["wishes"]
    assert found == planned(rules, budget(public_applicant=False), grant="1400", contribution="300")["wishes"]
    assert found["grant"]["cost"] == "2000"
