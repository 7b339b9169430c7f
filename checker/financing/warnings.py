"""What the applicant should know about a budget: lines that are left out, something to write, something missing."""

from collections.abc import Callable, Iterable
from typing import Any

from checker.financing.budget import Budget, Line
from checker.financing.cells import ids, total
from checker.financing.corners import Entry
from checker.financing.outcome import Outcome
from checker.financing.shares import NOTHING
from checker.financing.terms import Terms

Data = dict[str, Any]


def line_warnings(terms: Terms, budget: Budget) -> list[Data]:
    """What can be said of the lines without any sum."""
    lines = (*budget.costs, *budget.financing)
    found = [
        _about("no_costs", (), show=not budget.costs),
        _about("no_amount", (line for line in lines if line.amount == (NOTHING, None))),
        _about("no_year", (line for line in lines if terms.years and line.year is None)),
        _about("no_part", (line for line in budget.costs if terms.parts and line.part is None)),
        _about("in_kind_silent", _in_kind(lines) if terms.in_kind is None else ()),
        _about("in_kind_excluded", _in_kind(lines) if terms.in_kind == "excluded" else ()),
    ]
    for category in terms.categories:
        here = [line for line in budget.costs if line.category == category.id]
        if category.covered == "if_justified":
            found.append(_about("justify", here, category=category.id))
    return [data for data in found if data is not None]


def outcome_warnings(outcome: Outcome, budget: Budget) -> list[Data]:
    """What the sums of one case say."""
    return [warning for find in FINDERS for warning in find(outcome, budget)]


def _excluded(outcome: Outcome, budget: Budget) -> list[Data]:
    out = [entry for entry in _counted(outcome) if entry.coverage == "left_out"]
    categories = dict.fromkeys(entry.category for entry in out)
    return [
        {"warning": "excluded", "category": category, "lines": ids(lines), "amount": total(lines)}
        for category in categories
        if (lines := [entry for entry in out if entry.category == category])
    ]


def _judged(outcome: Outcome, budget: Budget) -> list[Data]:
    if outcome.terms.other_costs != "judged":
        return []
    lines = [entry for entry in _counted(outcome) if entry.category is None]
    return [{"warning": "judged", "lines": ids(lines), "amount": total(lines)}] if lines else []


def _in_kind_one_sided(outcome: Outcome, budget: Budget) -> list[Data]:
    found = []
    for cell in outcome.cells:
        place: Data = {"project": cell.project if outcome.terms.several_projects else None, "year": cell.year}
        if cell.given > cell.in_kind:
            found.append({"warning": "in_kind_without_cost", **place, "amount": cell.given - cell.in_kind})
        if cell.in_kind > cell.given:
            found.append({"warning": "in_kind_without_financing", **place, "amount": cell.in_kind - cell.given})
    return found


def _over(outcome: Outcome, budget: Budget) -> list[Data]:
    over = outcome.figures()["over"]
    return [{"warning": "over", "amount": over}] if over else []


def _planned(outcome: Outcome, budget: Budget) -> list[Data]:
    planned = {limit.id for limit in outcome.terms.limits if limit.firmness == "planned"}
    named = dict.fromkeys(one.limit for one in outcome.node.binding() if one.limit in planned)
    return [{"warning": "planned", "limit": name} for name in named]


def _below_floor(outcome: Outcome, budget: Budget) -> list[Data]:
    named = dict.fromkeys(step["limit"] for step in outcome.steps if step["step"] == "below_floor" and step["before"])
    return [{"warning": "below_floor", "limit": name} for name in named]


def _sought_above(outcome: Outcome, budget: Budget) -> list[Data]:
    above = sum(outcome.case.sought.values(), NOTHING) - outcome.grant
    return [{"warning": "sought_above", "amount": above}] if outcome.case.sought and above > 0 else []


def _own_short(outcome: Outcome, budget: Budget) -> list[Data]:
    return [
        {
            "warning": "own_short",
            "limit": floor["limit"],
            "project": floor["project"],
            "year": floor["year"],
            "amount": floor["short"],
        }
        for floor in outcome.floors()
        if floor["short"]
    ]


def _counted(outcome: Outcome) -> list[Entry]:
    """The costs that are in a sum: each in its year, where years count."""
    return [entry for entry in outcome.case.costs if not outcome.terms.years or entry.year is not None]


FINDERS: tuple[Callable[[Outcome, Budget], list[Data]], ...] = (
    _excluded,
    _judged,
    _in_kind_one_sided,
    _over,
    _planned,
    _below_floor,
    _sought_above,
    _own_short,
)


def _in_kind(lines: Iterable[Line]) -> list[Line]:
    return [line for line in lines if line.kind == "in_kind"]


def _about(key: str, lines: Iterable[Line], *, show: bool = False, **more: str) -> Data | None:
    named = [line.id for line in lines]
    return {"warning": key, "lines": named, **more} if named or show else None
