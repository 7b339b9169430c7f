"""The other way round: what a grant asks for, how large a project a contribution carries, a partner's part."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from checker.financing.corners import Case, Entry
from checker.financing.outcome import Outcome, work_out
from checker.financing.shares import NOTHING, shared_out
from checker.financing.terms import Terms
from checker.money import LARGEST

Data = dict[str, Any]
Costs = tuple[Decimal, ...]
# The largest project that is looked for: what no limit stops before has no upper bound.
FURTHEST = LARGEST * 10


@dataclass(frozen=True, slots=True)
class Plain:
    """A project with nothing but covered costs in cash; what is put in beside the grant may come from anyone."""

    terms: Terms
    case: Case
    places: tuple[tuple[str, int | None], ...]

    @property
    def furthest(self) -> int:
        """The largest costs of one year, in steps."""
        return int(FURTHEST // self.terms.step)

    def grant(self, costs: Sequence[Decimal]) -> Decimal:
        """What the grant can be to a project with such costs in each year."""
        lines = enumerate(zip(self.places, costs, strict=True))
        entries = tuple(Entry(str(number), *place, "cash", amount) for number, (place, amount) in lines if amount)
        return work_out(self.terms, replace(self.case, costs=entries), quiet=True).grant

    def needed(self, costs: Sequence[Decimal]) -> Decimal:
        """What others than the funder must put in."""
        return sum(costs, NOTHING) - self.grant(costs)

    def at(self, costs: Costs, number: int, units: int) -> Costs:
        """The costs with another amount in one year."""
        return (*costs[:number], units * self.terms.step, *costs[number + 1 :])


def plain(outcome: Outcome) -> Plain:
    """The plain project under the terms of a plan, with what has been used of its limits."""
    first = outcome.cells[0].project
    places = tuple((cell.project, cell.year) for cell in outcome.cells if cell.project == first)
    return Plain(outcome.terms, replace(outcome.case, financing=(), sought={}), places)


def for_grant(project: Plain, wished: Decimal) -> Data:
    """The smallest project that such a grant can be given to, year by year, and what must be put in beside it."""
    everything = tuple(FURTHEST for _ in project.places)
    most = project.grant(everything)
    if most < wished:
        return {"wished": wished, "reached": False, "cost": None, "contribution": None, "grant": None, "most": most}
    costs: Costs = tuple(NOTHING for _ in project.places)
    for number in range(len(costs)):
        here = min(wished, project.grant(project.at(costs, number, project.furthest)))
        costs = project.at(costs, number, _reaching(project, costs, number, here))
    cost = sum(costs, NOTHING)
    ended = project.grant(tuple(amount * 10 for amount in everything)) == most
    found: Data = {"wished": wished, "reached": True, "cost": cost, "contribution": cost - wished, "grant": wished}
    return {**found, "most": most if ended else None}


def with_contribution(project: Plain, given: Decimal) -> Data:
    """The largest project that a contribution carries; no upper bound where the grant follows every cost."""
    costs: Costs = tuple(NOTHING for _ in project.places)
    rest = NOTHING
    for number in range(len(costs)):
        far = project.at(costs, number, project.furthest)
        most = project.grant(far)
        # Beyond this each further krone is paid by others alone.
        enough = _reaching(project, costs, number, most)
        if project.grant(project.at(costs, number, project.furthest * 10)) > most:
            enough = project.furthest
        carried = project.at(costs, number, enough)
        if project.needed(carried) > given:
            costs = project.at(costs, number, _carried(project, costs, number, given))
            rest = NOTHING
            break
        if enough == project.furthest:
            return {"given": given, "cost": None, "grant": None}
        costs = carried
        rest = given - project.needed(costs)
    return {"given": given, "cost": sum(costs, NOTHING) + rest, "grant": project.grant(costs)}


def with_partner(outcome: Outcome, paid: Decimal) -> Data:
    """What changes if a partner pays so much, in cash: the applicant's own money may fall before the grant does."""
    own = tuple(entry for entry in outcome.case.financing if (entry.source, entry.kind) == ("own", "cash"))
    others = tuple(entry for entry in outcome.case.financing if entry not in own)
    before = work_out(outcome.terms, replace(outcome.case, financing=others))
    after = work_out(outcome.terms, replace(outcome.case, financing=(*others, *_added(before, paid))))
    money = sum((entry.amount for entry in own), NOTHING)
    return {"paid": paid, **_said(after, money), "before": _said(before, money)}


def _added(outcome: Outcome, paid: Decimal) -> tuple[Entry, ...]:
    """A partner's money, where something is left to pay."""
    weights = [cell.cash - outcome.grants[number] for number, cell in enumerate(outcome.cells)]
    step = outcome.terms.step
    shares = shared_out(paid, weights if any(weights) else [Decimal(1) for _ in weights], step)
    # Whole steps leave the grant whole; what is less than a step goes where most is left.
    shares[weights.index(max(weights))] += paid % step
    return tuple(
        Entry(f"partner {number}", cell.project, cell.year, "cash", amount, source="private")
        for number, (cell, amount) in enumerate(zip(outcome.cells, shares, strict=True))
        if amount
    )


def wishes(outcome: Outcome, wished: Mapping[str, Decimal]) -> Data:
    """Every wish answered: the largest project that a contribution carries, and where wished a grant and a partner."""
    project = plain(outcome)
    found: Data = {"contribution": with_contribution(project, wished["contribution"])}
    if "grant" in wished:
        found["grant"] = for_grant(project, wished["grant"])
    if "partner" in wished:
        found["partner"] = with_partner(outcome, wished["partner"])
    return found


def worst(found: Sequence[Data]) -> Data:
    """Of the answers under several terms those that hold under all: the largest project asked, the smallest carried."""
    if len(found) == 1:
        return found[0]
    said: Data = {"contribution": min((each["contribution"] for each in found), key=_carries)}
    if "grant" in found[0]:
        said["grant"] = min((each["grant"] for each in found), key=_asks)
    if "partner" in found[0]:
        said["partner"] = max((each["partner"] for each in found), key=lambda one: (one["own_needed"], one["gap"]))
    return said


def _carries(wish: Data) -> tuple[bool, Decimal]:
    """A project without an upper bound last."""
    return wish["cost"] is None, wish["cost"] or NOTHING


def _asks(wish: Data) -> tuple[bool, Decimal]:
    """What cannot be reached first, the least first; then what takes the largest project."""
    return wish["reached"], -wish["cost"] if wish["reached"] else wish["most"]


def least(holds: Callable[[int], bool], furthest: int) -> int:
    """The least number from nothing on for which something holds that, once it holds, keeps holding."""
    if holds(0):
        return 0
    low, high = 0, 1
    while high < furthest and not holds(high):
        low, high = high, high * 16
    high = min(high, furthest)
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high


def _reaching(project: Plain, costs: Costs, number: int, grant: Decimal) -> int:
    """The least costs of a year, in steps, with which the grant is so much."""
    return least(lambda units: project.grant(project.at(costs, number, units)) >= grant, project.furthest)


def _carried(project: Plain, costs: Costs, number: int, given: Decimal) -> int:
    """The most costs of a year, in steps, that a contribution carries."""
    before = project.grant(costs)
    # A smallest grant makes what is needed fall once, where the grant begins; from there it only rises.
    first = least(lambda units: project.grant(project.at(costs, number, units)) > before, project.furthest)
    if project.needed(project.at(costs, number, first)) > given:
        return int((given - project.needed(costs)) // project.terms.step)
    beyond = least(lambda more: project.needed(project.at(costs, number, first + more)) > given, project.furthest)
    return first + beyond - 1


def _said(outcome: Outcome, money: Decimal) -> Data:
    """The figures, with so much of the applicant's own money to put in."""
    found = outcome.figures()
    said = {"grant": found["grant"], "needed": found["needed"], "own_needed": outcome.own_needed()}
    return {**said, "gap": max(NOTHING, found["gap"] - money)}
