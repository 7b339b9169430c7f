"""What a plan answers of the questions of the eligibility check."""

from collections.abc import Mapping
from typing import Any

from checker.financing.budget import Budget
from checker.financing.shares import NOTHING
from checker.financing.terms import Terms

Data = dict[str, Any]
# With further lines these can only grow: what is there is the least they can be.
GROWING = ("total_cost", "eligible_cost", "own", "other_cash", "contribution")


def plan_answers(terms: Terms, budget: Budget, plan: Mapping[str, Any]) -> Data:
    """The answers, in the forms of checker/answers.py: exact once the budget is whole, until then at least so much."""
    if not any(high is None or high > NOTHING for _, high in (line.amount for line in budget.costs)):
        return {}
    found: Data = {}
    for fact, source in terms.answers.items():
        answer = _items(source, budget, plan) if "each" in source else _figure(source, budget, plan, {})
        if answer is not None:
            found[fact] = answer
    for category in terms.categories:
        # A cost that is not covered may stand in a budget and be paid by the applicant: only they know if it is sought.
        here = (line for line in budget.costs if line.category == category.id)
        sought = (line for line in here if line.applied or (line.applied is None and category.covered != "no"))
        lines = [line for line in sought if line.amount[0] > NOTHING]
        if lines and category.asks is not None:
            found[category.asks] = True
    return found


def _items(source: Mapping[str, Any], budget: Budget, plan: Mapping[str, Any]) -> object:
    """A list with an item for each project."""
    items = []
    for project in plan["by_project"] or [{"project": None}]:
        fields = {
            name: _figure(field, budget, plan, {"project": project["project"]})
            for name, field in source["fields"].items()
        }
        items.append({name: answer for name, answer in fields.items() if answer is not None})
    return items if budget.complete else {"items": items, "complete": False}


def _figure(source: Mapping[str, Any], budget: Budget, plan: Mapping[str, Any], place: Mapping[str, Any]) -> object:
    name = source["figure"]
    if name == "grant":
        return _grant(source, budget, plan, place)
    if name == "other" and not budget.complete:
        # In kind counts as the applicant's own first: what others give so may still be too much.
        name = "other_cash"
    if source.get("part") is not None:
        amount = next(part["costs"] for part in plan["by_part"] if part["part"] == source["part"])
    else:
        amount = _at(plan, place.get("project"), source.get("year"))[name]
    if budget.complete:
        return _answer(amount)
    least = amount["at_least"] if isinstance(amount, Mapping) else amount
    return {"at_least": least} if least != "0" and name in GROWING else None


def _grant(source: Mapping[str, Any], budget: Budget, plan: Mapping[str, Any], place: Mapping[str, Any]) -> object:
    """What is sought, where that is said; else what the plan comes to, once it is whole."""
    project, year = place.get("project"), source.get("year")
    sought = {
        key: amount
        for key, amount in (budget.sought or {}).items()
        if project in (None, key[0]) and year in (None, key[1])
    }
    if sought:
        lows, highs = zip(*sought.values(), strict=True)
        low = sum(lows, NOTHING)
        high = None if None in highs else sum((end for end in highs if end is not None), NOTHING)
        ends = {"at_least": str(low)} if high is None else {"at_least": str(low), "at_most": str(high)}
        return str(low) if low == high else ends
    return _answer(_at(plan, project, year)["grant"]) if budget.complete else None


def _answer(amount: Any) -> object:
    """An amount as an answer; None where nothing is known of it."""
    if not isinstance(amount, Mapping):
        return amount
    ends = {end: value for end, value in amount.items() if value is not None and (end, value) != ("at_least", "0")}
    return ends or None


def _at(plan: Mapping[str, Any], project: str | None, year: int | None) -> Mapping[str, Any]:
    """The figures of a place."""
    if project is None and year is None:
        whole: Mapping[str, Any] = plan["whole"]
        return whole
    return next(found for found in plan["cells"] if (found["project"], found["year"]) == (project, year))
