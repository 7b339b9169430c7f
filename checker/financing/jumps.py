"""Between the extremes of a budget a grant may jump: at its smallest amount, and where it is rounded to large steps.

An unknown amount is taken to be in whole kroner, as budgets are: what it leaves to others then only rises with it.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from checker.financing.budget import Budget
from checker.financing.outcome import Outcome
from checker.financing.shares import NOTHING
from checker.financing.terms import SMALLEST, Terms
from checker.money import exact, shown

Data = dict[str, Any]
# What the grant leaves to others.
LEFT = ("needed", "gap", "gap_cash", "own_needed")
WHOLE = Decimal(1)


def widen(plan: Data, terms: Terms, budget: Budget, outcomes: Sequence[Outcome]) -> None:
    """Let what others must put in reach as far as a jump of the grant can leave it, where an amount is not known."""
    if all(line.amount[0] == line.amount[1] for line in (*budget.costs, *budget.financing)):
        return
    smallest = any(limit.bound == "at_least" and limit.caps in SMALLEST for limit in terms.limits)
    may_be_nothing = smallest and any(not outcome.grant for outcome in outcomes)
    slack = max(NOTHING, terms.step - WHOLE) * sum(not cell.empty for cell in outcomes[0].cells)
    if not slack and not may_be_nothing:
        return
    for figures in (plan["whole"], *plan["by_year"], *plan["by_project"], *plan["cells"]):
        for name in LEFT:
            if isinstance(figures.get(name), Mapping):
                figures[name] = _wider(figures[name], slack, figures["costs"] if may_be_nothing else None)


def _wider(between: Mapping[str, str], slack: Decimal, costs: Any) -> Data:
    low, high = exact(between["at_least"]), Decimal(between["at_most"]) + slack
    if costs is not None:
        high = max(high, Decimal(costs["at_most"] if isinstance(costs, Mapping) else costs))
    return {"at_least": shown(max(NOTHING, low - slack)), "at_most": shown(high)}
