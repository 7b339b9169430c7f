"""The figures of a plan at one place: costs, the grant, who contributes what, and what is missing."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from checker.financing.cells import SOURCES, Cell
from checker.financing.shares import NOTHING

Figures = dict[str, Decimal]


def figures(cells: Sequence[Cell], grants: Mapping[int, Decimal], numbers: Sequence[int]) -> Figures:
    """The sums over some cells. Always: grant + own + other + gap - over = costs."""
    parts = [_of(cells[number], grants[number]) for number in numbers]
    return {name: sum((part[name] for part in parts), NOTHING) for name in NAMES}


def _of(cell: Cell, grant: Decimal) -> Figures:
    cash, in_kind = cell.cash_from, cell.in_kind_from
    own, other_cash = cash["own"] + in_kind["own"], cash["public"] + cash["private"]
    other_in_kind = in_kind["public"] + in_kind["private"]
    paid = grant + cell.cash_given
    gap_cash = max(NOTHING, cell.cash - paid)
    gap_in_kind = cell.in_kind - sum((in_kind[source] for source in SOURCES), NOTHING)
    return {
        "costs": cell.costs,
        "left_out": cell.left_out,
        "total_cost": cell.total_cost,
        "eligible_cost": cell.eligible_cost,
        "grant": grant,
        "own_cash": cash["own"],
        "own_in_kind": in_kind["own"],
        "own": own,
        "other_cash": other_cash,
        "other_in_kind": other_in_kind,
        "other": other_cash + other_in_kind,
        "contribution": own + other_cash + other_in_kind,
        "needed": cell.costs - grant,
        "gap_cash": gap_cash,
        "gap_in_kind": gap_in_kind,
        "gap": gap_cash + gap_in_kind,
        "over": max(NOTHING, paid - cell.cash),
    }


NAMES = (
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
)
