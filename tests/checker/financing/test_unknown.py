"""With amounts unknown: every way to fill them in lies within what the plan shows, and its ends are ends of some."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checker.financing.budgets import (
    CATEGORIES,
    Data,
    any_budget,
    any_terms,
    budget,
    cost,
    ends,
    limit,
    outcome,
    outcomes,
    pays,
    planned,
    terms,
)

SMALL = st.integers(0, 60).map(str)


@st.composite
def partly_known(draw: st.DrawFn) -> tuple[Data, Data]:
    """Terms without floors and a budget with up to three amounts between two ends."""
    rules = {**draw(any_terms(SMALL, 3)), "step": "1"}
    written = draw(any_budget(rules, SMALL))
    rows = [row for row in (*written["costs"], *written["financing"]) if "amount" in row]
    for row in draw(st.lists(st.sampled_from(rows), max_size=3, unique_by=id)) if rows else ():
        low = int(row["amount"])
        row["amount"] = {"at_least": str(low), "at_most": str(low + draw(st.integers(1, 40)))}
    return rules, written


def filled_in(written: Data, inside: st.DataObject | None = None) -> Iterator[Data]:
    """The budget with every unknown amount at one of its ends; and once somewhere between, where it is drawn."""
    rows = [row for side in ("costs", "financing") for row in written[side] if isinstance(row.get("amount"), dict)]
    ways: list[tuple[str, ...]] = [(row["amount"]["at_least"], row["amount"]["at_most"]) for row in rows]
    for choice in product(*ways):
        yield _with(written, dict(zip((row["id"] for row in rows), choice, strict=True)))
    if inside is not None:
        drawn = {row["id"]: str(inside.draw(st.integers(*map(int, way)))) for row, way in zip(rows, ways, strict=True)}
        yield _with(written, drawn)


def _with(written: Data, amounts: dict[str, str]) -> Data:
    sides = {
        side: [{**row, "amount": amounts[row["id"]]} if row["id"] in amounts else row for row in written[side]]
        for side in ("costs", "financing")
    }
    return {**written, **sides}


def places(found: Data) -> list[Data]:
    """The figures of every place of a plan."""
    return [found["whole"], *found["by_year"], *found["by_project"]]


def within(amount: Decimal, shown: Any) -> bool:
    """Whether an amount is one that is shown."""
    low, high = ends(shown)
    return low <= amount and (high is None or amount <= high)


@settings(max_examples=80)
@given(partly_known(), st.data())
def test_every_way_to_fill_in_is_within_what_is_shown_and_some_are_its_ends(
    asked: tuple[Data, Data], data: st.DataObject
) -> None:
    rules, written = asked
    shown = planned(rules, written)
    # A grant that is shared out: what one place gets falls when another costs more.
    shared = any(step["step"] == "shared_out" for found in outcomes(rules, written) for step in found.steps)
    seen: list[list[Data]] = []
    for full in filled_in(written, data):
        found = outcome(rules, full)
        seen.append([dict(found.figures(place.get("project"), place.get("year"))) for place in places(shown)])
    for number, place in enumerate(places(shown)):
        for name in seen[0][number]:
            amounts = [figures[number][name] for figures in seen]
            assert all(within(amount, place[name]) for amount in amounts), (number, name, place[name], amounts)
            if number and shared:
                # The grant of one place hangs on the costs of the others: its ends may be those of no corner.
                continue
            if any("kinds" in one and one.get("share") for one in rules["limits"]):
                # With more in kind a share in cash leaves less where a rate gives more: an end may be no corner's.
                continue
            low, high = ends(place[name])
            assert low in amounts, (name, place[name], amounts)
            assert high in amounts, (name, place[name], amounts)


@settings(max_examples=25)
@given(partly_known(), st.data())
def test_what_a_limit_is_worth_is_within_what_is_shown(asked: tuple[Data, Data], data: st.DataObject) -> None:
    rules, written = asked
    shown = {(one["limit"], one["project"], one["year"]): one for one in planned(rules, written)["limits"]}
    for full in filled_in(written, data):
        for one in planned(rules, full)["limits"]:
            known = shown[one["limit"], one["project"], one["year"]]
            assert within(Decimal(one["amount"]), known["amount"])
            assert known["binding"] in (None, one["binding"])


# In whole kroner, as an unknown amount is taken to be.
FAR = ("1000000000000000", "999999999999999", "123456789")


@settings(max_examples=40)
@given(partly_known(), st.sampled_from(FAR))
def test_an_amount_that_is_not_written_has_no_upper_end(asked: tuple[Data, Data], far: str) -> None:
    rules, written = asked
    rows = [row["id"] for row in (*written["costs"], *written["financing"]) if isinstance(row.get("amount"), dict)]
    open_ended = {
        side: [{**row, "amount": None} if row["id"] in rows else row for row in written[side]]
        for side in ("costs", "financing")
    }
    shown = planned(rules, {**written, **open_ended})
    for amounts in ([far] * len(rows), ["0"] * len(rows)):
        found = outcome(rules, _with(written, dict(zip(rows, amounts, strict=True))))
        for name, amount in found.figures().items():
            assert within(amount, shown["whole"][name]), (name, shown["whole"][name], amount)
    for place in places(shown):
        assert all((ends(amount)[1] or 0) < 10**14 for name, amount in place.items() if name not in ("year", "project"))


def test_an_unknown_cost_gives_a_grant_up_to_the_ceiling() -> None:
    found = planned(terms(limit("rate", share="50"), limit("ceiling", amount="400")), budget(cost("c1")))
    assert found["whole"]["costs"] == {"at_least": "0", "at_most": None}
    assert found["whole"]["grant"] == {"at_least": "0", "at_most": "400"}
    assert found["whole"]["gap"] == {"at_least": "0", "at_most": None}
    assert found["balanced"] is None
    # Nobody can say yet what decides.
    assert found["next"] is None
    assert {one["limit"]: one["binding"] for one in found["limits"]}["rate"] is None


@pytest.mark.parametrize(
    ("line", "low", "high"),
    [
        (cost("c", "100", category="licences"), "0", "50"),
        (cost("c", "100", category="licences", justified=True), "0", "50"),
        (cost("c", "100", category="licences", justified=False), "0", "0"),
        (cost("c", "100", category="staff"), "50", "50"),
        (cost("c", "100", category="equipment"), "0", "0"),
        (cost("c", "100"), "0", "50"),
    ],
    ids=str,
)
def test_what_an_officer_decides_is_between_covered_and_not(line: Data, low: str, high: str) -> None:
    rules = terms(limit("rate", share="50"), other_costs="judged", categories=CATEGORIES)
    grant = planned(rules, budget(line))["whole"]["grant"]
    assert ends(grant) == (Decimal(low), Decimal(high))


def test_a_line_that_is_not_justified_stays_out_beside_one_that_may_be() -> None:
    written = budget(cost("a", "100", category="licences", justified=False), cost("b", "10", category="licences"))
    assert planned(terms(categories=CATEGORIES), written)["whole"]["total_cost"] == {"at_least": "0", "at_most": "10"}


def test_the_unknown_on_both_sides_of_one_place_meets() -> None:
    written = budget(cost("a", None, kind="in_kind"), financing=[pays("f", None, kind="in_kind")])
    found = planned(terms(), written)["whole"]
    assert found["own_in_kind"] == found["gap_in_kind"] == {"at_least": "0", "at_most": None}
    assert found["gap_cash"] == "0"
    assert found["grant"] == "0"


def test_a_share_in_cash_leaves_a_grant_within_what_is_shown_however_much_is_in_kind() -> None:
    rules = terms(
        limit("rate", share="50"),
        limit("own", "own_contribution", share="10", bound="at_least", kinds=["cash"]),
    )
    shown = planned(rules, _partly_in_kind({"at_least": "0", "at_most": "3000"}))["whole"]
    assert ends(shown["grant"]) == (Decimal(500), Decimal(900))
    for amount in range(0, 3001, 100):
        found = outcome(rules, _partly_in_kind(str(amount)))
        figures = {**found.figures(), "own_needed": found.own_needed()}
        assert all(within(figure, shown[name]) for name, figure in figures.items()), amount


def _partly_in_kind(amount: Any) -> Data:
    return budget(
        cost("cash", "1000"),
        cost("work", amount, kind="in_kind"),
        financing=[pays("own", amount, kind="in_kind")],
    )
