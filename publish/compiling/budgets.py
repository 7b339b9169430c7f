"""Budgets of a scheme file as the calculator takes them."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, Final

from checker.money import shown
from publish.model.money import BudgetLine, PlanExample
from publish.model.scheme import Scheme
from publish.model.sourced import Model, Words

Data = dict[str, Any]

SIDES: Final = ("costs", "financing")
SINGLE: Final = frozenset({"amount", "at_least", "at_most"})
HOURLY: Final = frozenset({"hours", "rate"})


def budget_of(scheme: Scheme, plan: PlanExample) -> Data:
    """The budget of a plan, with the one it starts from: its lines replaced by id, new ones after them."""
    base = next((budget_of(scheme, earlier) for earlier in scheme.plans if earlier.id == plan.like), {})
    given = _given(plan.budget)
    sides = {
        side: _lines(base.get(side, []), getattr(plan.budget, side), scheme.original)
        for side in SIDES
        if side in base or side in given
    }
    return base | {name: _plain(value) for name, value in given.items()} | sides


def _lines(base: list[Data], lines: Iterable[BudgetLine], language: str) -> list[Data]:
    found = {line["id"]: line for line in base}
    for line in lines:
        found[line.id] = _line(found.get(line.id, {}), line, language)
    return list(found.values())


def _line(base: Data, line: BudgetLine, language: str) -> Data:
    """A line over an earlier one: an amount takes the place of hours, and hours of an amount."""
    given = _given(line)
    if given.keys() & (SINGLE | HOURLY):
        gone = {"amount"} | (HOURLY if given.keys() & SINGLE else frozenset())
        base = {name: value for name, value in base.items() if name not in gone}
    ends = {end: given.pop(end) for end in ("at_least", "at_most") if end in given}
    plain = {"from" if name == "source" else name: _plain(value) for name, value in given.items()}
    if ends:
        plain["amount"] = _plain(ends)
    if isinstance(line.text, Words):
        plain["text"] = getattr(line.text, language) or line.id
    return base | plain


def _given(part: Model) -> Data:
    """The fields that were written."""
    return {name: getattr(part, name) for name in type(part).model_fields if name in part.model_fields_set}


def _plain(value: object) -> Any:
    if isinstance(value, Decimal):
        return shown(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return _plain(_given(value)) if isinstance(value, Model) else value
