"""What a budget leaves open, so that its grant is a range, and how an editor closes it."""

from collections.abc import Iterator, Mapping
from typing import Any

from publish.compiling.budgets import SIDES
from publish.messages import Value, listed, said

Data = Mapping[str, Any]


def unsure(terms: Data, budget: Data) -> Value:
    """Why a figure is a range, and what to write; nothing where the budget is whole."""
    left = list(_left_open(terms, budget))
    return said("plan.unsure", what=listed(left, "and")) if left else ""


def _left_open(terms: Data, budget: Data) -> Iterator[Value]:
    """What is not said: aid from earlier years, what a euro costs, the amount of a line."""
    limits = terms["limits"]
    if "aid" not in budget and any(limit["rolling_years"] for limit in limits):
        yield said("plan.no_aid")
    if "exchange" not in budget and any(limit["currency"] not in (None, terms["currency"]) for limit in limits):
        yield said("plan.no_exchange")
    for side in SIDES:
        for line in budget.get(side, ()):
            amount = line.get("amount")
            if isinstance(amount, Mapping) or (amount is None and not {"hours", "rate"} <= line.keys()):
                yield said("plan.no_amount", line=line["id"])
