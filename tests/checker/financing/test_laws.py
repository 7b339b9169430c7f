"""What holds for every budget in which all is known."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checker.financing.outcome import Outcome
from tests.checker.financing.budgets import LARGE, USUAL, Data, cents, known_plans, number, outcome, planned
from tests.checker.financing.oracle import Oracle

Plans = tuple[Data, Data]
MORE = (USUAL | LARGE).map(cents)
FIGURES = [
    "costs",
    "left_out",
    "total_cost",
    "eligible_cost",
    "grant",
    "own_cash",
    "own_in_kind",
    "own",
    "other_cash",
    "other_in_kind",
    "other",
    "contribution",
    "needed",
    "gap_cash",
    "gap_in_kind",
    "gap",
    "over",
]


def figures(found: Outcome) -> list[Mapping[str, Decimal]]:
    """The figures of every place."""
    projects, years = (None, *found.projects), (None, *found.terms.years)
    return [found.figures(project, year) for project in projects for year in years]


def decided(found: Outcome) -> tuple[Any, ...]:
    """All that a plan says but for the names of lines."""
    named = [[candidate for node in (found.node,) for candidate in node.binding()], found.node.every()]
    return figures(found), named, found.floors(), found.own_needed()


def with_line(written: Data, side: str, position: int, **more: Any) -> Data:
    """A budget with one line changed."""
    rows = [*written[side]]
    rows[position] = {**rows[position], **more}
    return {**written, side: rows}


def pick(data: st.DataObject, written: Data, side: str, *, kind: str | None = "cash") -> int:
    """The place of a line with an amount."""
    rows = [n for n, row in enumerate(written[side]) if "amount" in row and row["kind"] in (kind or row["kind"], kind)]
    assume(rows)
    return data.draw(st.sampled_from(rows))


@settings(max_examples=100)
@given(known_plans())
def test_what_is_paid_and_what_is_missing_is_what_it_costs_at_every_place(asked: Plans) -> None:
    for found in figures(outcome(*asked)):
        assert found["grant"] + found["own"] + found["other"] + found["gap"] - found["over"] == found["costs"]
        assert found["needed"] == found["costs"] - found["grant"]
        assert found["own"] == found["own_cash"] + found["own_in_kind"]
        assert found["other"] == found["other_cash"] + found["other_in_kind"]
        assert found["contribution"] == found["own"] + found["other"]
        assert found["gap"] == found["gap_cash"] + found["gap_in_kind"]


@settings(max_examples=100)
@given(known_plans())
def test_nothing_is_negative_and_no_grant_is_above_the_cash_it_may_pay(asked: Plans) -> None:
    found, oracle = outcome(*asked), Oracle(*asked)
    assert all(amount >= 0 for place in figures(found) for amount in place.values())
    for number_, cell in enumerate(found.cells):
        sums = oracle.sums[cell.project, cell.year]
        assert Fraction(found.grants[number_]) <= min(sums.cash, sums.eligible_cash)
        assert Fraction(found.figures(cell.project, cell.year)["eligible_cost"]) <= sums.total_cost


@settings(max_examples=100)
@given(known_plans())
def test_the_grant_is_within_every_limit_at_its_place_and_whole_steps(asked: Plans) -> None:
    found, oracle = outcome(*asked), Oracle(*asked)
    granted = {(cell.project, cell.year): Fraction(found.grants[n]) for n, cell in enumerate(found.cells)}
    assert all(grant % oracle.step == 0 for grant in granted.values())
    for area, most in oracle.ceilings():
        assert sum(granted[place] for place in area) <= most


@settings(max_examples=100)
@given(known_plans())
def test_years_and_projects_add_up_to_the_whole(asked: Plans) -> None:
    found = outcome(*asked)
    for name in FIGURES:
        whole = found.figures()[name]
        assert sum(found.figures(project)[name] for project in found.projects) == whole
        assert sum(found.figures(year=year)[name] for year in found.terms.years or (None,)) == whole


@settings(max_examples=40)
@given(known_plans())
def test_what_is_shown_adds_up_to_what_is_shown(asked: Plans) -> None:
    found = planned(*asked)
    for name in FIGURES:
        whole = number(found["whole"][name])
        for parts in (found["by_year"], found["by_project"]):
            assert not parts or sum(number(part[name]) for part in parts) == whole
    assert number(found["whole"]["grant"]) % Decimal(asked[0]["step"]) == 0
    parted = sum(number(part["costs"]) for part in found["by_part"])
    assert parted <= number(found["whole"]["costs"])
    if asked[0]["parts"] and all(line["part"] for line in asked[1]["costs"]):
        assert parted == number(found["whole"]["costs"])
    for step in found["steps"]:
        if step["step"] in ("sum", "shared_out"):
            assert sum(number(part["amount"]) for part in step["parts"]) == number(step["amount"])
        if step["step"] in ("needed", "present", "gap"):
            name = {"present": "contribution"}.get(step["step"], step["step"])
            assert step["amount"] == found["whole"][name]


@settings(max_examples=40)
@given(known_plans())
def test_what_decides_is_the_lowest_of_what_could(asked: Plans) -> None:
    found = planned(*asked)
    places = [(one["limit"], one["project"], one["year"]) for one in found["limits"]]
    assert all(number(one["amount"]) >= 0 for one in (*found["limits"], *found["steps"]))
    assert len(set(places)) == len(places)
    assert [place for place, one in zip(places, found["limits"], strict=True) if one["binding"]] == [
        (one["limit"], one["project"], one["year"]) for one in found["limits"] if one in [*_as_limits(found)]
    ]
    if not asked[0]["several_projects"] and not asked[0]["years"] and found["binding"]:
        (first,) = found["binding"]
        amounts = [number(one["amount"]) for one in found["limits"]]
        assert number(first["amount"]) == min(amounts)
        assert number(first["amount"]) - number(found["whole"]["grant"]) < Decimal(asked[0]["step"])
        rest = sorted(amounts)[1:]
        assert found["next"] is None if not rest else number(found["next"]["amount"]) == rest[0]


def _as_limits(found: Data) -> list[Data]:
    return [{**one, "binding": True} for one in found["binding"]]


@settings(max_examples=120)
@given(known_plans(), st.data())
def test_a_larger_cost_never_gives_a_smaller_grant(asked: Plans, data: st.DataObject) -> None:
    rules, written = asked
    position = pick(data, written, "costs")
    line = written["costs"][position]
    larger = with_line(written, "costs", position, amount=str(Decimal(line["amount"]) + Decimal(data.draw(MORE))))
    before, after = outcome(rules, written), outcome(rules, larger)
    assert after.grant >= before.grant
    assert after.figures()["needed"] - before.figures()["needed"] > -Decimal(rules["step"]) * len(before.cells)


@settings(max_examples=120)
@given(known_plans(), st.data())
def test_more_money_from_others_never_gives_a_larger_grant(asked: Plans, data: st.DataObject) -> None:
    rules, written = asked
    position = pick(data, written, "financing")
    line = written["financing"][position]
    larger = with_line(written, "financing", position, amount=str(Decimal(line["amount"]) + Decimal(data.draw(MORE))))
    assert outcome(rules, larger).grant <= outcome(rules, written).grant


@settings(max_examples=100)
@given(known_plans(), st.data())
def test_in_kind_never_gives_a_smaller_total_cost(asked: Plans, data: st.DataObject) -> None:
    rules, written = asked
    side = data.draw(st.sampled_from(["costs", "financing"]))
    position = pick(data, written, side, kind="in_kind")
    line = written[side][position]
    larger = with_line(written, side, position, amount=str(Decimal(line["amount"]) + Decimal(data.draw(MORE))))
    before, after = outcome(rules, written).figures(), outcome(rules, larger).figures()
    assert all(after[name] >= before[name] for name in ("total_cost", "eligible_cost", "contribution"))


@settings(max_examples=100)
@given(known_plans(), st.data())
def test_a_line_in_two_halves_is_the_same_line(asked: Plans, data: st.DataObject) -> None:
    rules, written = asked
    side = data.draw(st.sampled_from(["costs", "financing"]))
    position = pick(data, written, side, kind=None)
    line = written[side][position]
    whole = int(Decimal(line["amount"]) * 100)
    part = data.draw(st.integers(0, whole))
    halved = with_line(written, side, position, amount=cents(part))
    halved[side].append({**line, "id": "other half", "amount": cents(whole - part)})
    assert decided(outcome(rules, halved)) == decided(outcome(rules, written))


@settings(max_examples=100)
@given(known_plans(), st.randoms(use_true_random=False))
def test_the_order_of_lines_is_no_matter(asked: Plans, random: Any) -> None:
    rules, written = asked
    mixed = {side: random.sample(written[side], len(written[side])) for side in ("costs", "financing", "sought")}
    assert decided(outcome(rules, {**written, **mixed})) == decided(outcome(rules, written))


@settings(max_examples=40)
@given(known_plans())
def test_an_empty_line_changes_no_sum(asked: Plans) -> None:
    rules, written = asked
    line = {"id": "empty", "kind": "cash", "amount": "0", "project": "1"}
    if rules["years"]:
        line["year"] = rules["years"][0]
    more = {**written, "costs": [*written["costs"], line]}
    found, before = outcome(rules, more), outcome(rules, written)
    assert found.figures() == before.figures()
    assert found.floors() == before.floors() or "1" not in before.projects


@settings(max_examples=40)
@given(known_plans())
def test_a_line_without_its_year_is_in_no_sum(asked: Plans) -> None:
    rules, written = asked
    assume(rules["years"])
    line = {"id": "lost", "kind": "cash", "amount": "1000", "part": (rules["parts"] or [None])[0]}
    # In a project there is, or the plan would have one more.
    line["project"] = next((row.get("project") for row in (*written["costs"], *written["financing"])), "1")
    found, before = planned(rules, {**written, "costs": [*written["costs"], line]}), planned(rules, written)
    assume(written["costs"])
    for name in ("whole", "by_year", "by_project", "by_part", "binding", "limits", "floors"):
        assert found[name] == before[name], name
    assert "no_year" in [warning["warning"] for warning in found["warnings"]]
