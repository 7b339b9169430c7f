"""What a budget leaves open, so that its grant is a range, and how an editor closes it."""

from collections.abc import Iterator, Mapping
from typing import Any

from publish.compiling.budgets import SIDES
from publish.messages import Value, listed, said

Data = Mapping[str, Any]


def unsure(terms: Data, budget: Data, answers: Data) -> Value:
    """Why a figure is a range, and what to write; nothing where the budget is whole."""
    left = list(_left_open(terms, budget, answers))
    return said("plan.unsure", what=listed(left, "and")) if left else ""


def _left_open(terms: Data, budget: Data, answers: Data) -> Iterator[Value]:
    """What is not said: aid from earlier years, what a euro costs, an answer, an amount."""
    limits = terms["limits"]
    if "aid" not in budget and any(limit["rolling_years"] for limit in limits):
        yield said("plan.no_aid")
    if "exchange" not in budget and any(limit["currency"] not in (None, terms["currency"]) for limit in limits):
        yield said("plan.no_exchange")
    if "public_applicant" not in budget and any(limit["caps"] == "public_money" for limit in limits):
        yield said("plan.no_public")
    read = dict.fromkeys(name for limit in limits for name in _facts(limit.get("when")))
    for name in read:
        if answers.get(name) is None:
            yield said("plan.no_answer", fact=name)
    for side in SIDES:
        for line in budget.get(side, ()):
            amount = line.get("amount")
            if isinstance(amount, Mapping) or (amount is None and not {"hours", "rate"} <= line.keys()):
                yield said("plan.no_amount", line=line["id"])


def _facts(rule: object) -> Iterator[str]:
    """The facts that a rule names, however deep it names them."""
    if isinstance(rule, Mapping):
        if isinstance(rule.get("fact"), str):
            yield rule["fact"]
        for part in rule.values():
            yield from _facts(part)
    elif isinstance(rule, list):
        for part in rule:
            yield from _facts(part)
