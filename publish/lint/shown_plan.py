"""A budget that readers are shown as an example to follow, and that does not add up or breaks a limit."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from publish.compiling.budgets import budget_of
from publish.compiling.checked import Checked
from publish.compiling.compile import Compiled
from publish.compiling.examples import answers_of_plan
from publish.financing.examples import looked_at, plan_request
from publish.lint.told import told
from publish.messages import Said, Value, listed, said
from publish.model.load import Loaded
from publish.model.money import PlanExample
from publish.reading.readings import written_amount
from publish.telling.problems import Problem

# What an example should not need to be warned of: more than a limit gives, or less than it asks.
BEYOND: Final = {"own_short", "sought_above", "below_floor"}


def shown_plan(checked: Checked) -> Iterator[Problem]:
    """Each plan on a page whose money is too little or too much."""
    for loaded in checked.collection.schemes:
        for number, plan in enumerate(loaded.scheme.plans):
            # What the calls of a scheme say of money is the same in each.
            compiled = next((checked.compiled[f"{loaded.id}#{call.id}"] for call in loaded.scheme.calls), None)
            if plan.shown and compiled is not None and compiled.rulebook["terms"] is not None:
                wrong = list(_wrong(loaded, compiled, plan))
                if wrong:
                    yield told(
                        loaded.document, "lint.shown_plan", ("plans", number, "shown"), wrong=listed(wrong, "and")
                    )


def _wrong(loaded: Loaded, compiled: Compiled, plan: PlanExample) -> Iterator[Value]:
    answers = answers_of_plan(loaded.scheme, plan, compiled.asked)
    response = looked_at(plan_request(compiled, budget_of(loaded.scheme, plan), answers, wishes=False))
    if not response["ok"]:
        return
    found = response["plan"]
    for name in ("gap", "over"):
        if least := _least(found["whole"][name]):
            yield said(f"plan.{name}", amount=f"{written_amount(Decimal(least))} {loaded.scheme.currency}")
    warnings = {entry["warning"] for entry in found["warnings"]}
    yield from (Said(f"plan.{name}") for name in sorted(BEYOND & warnings))


def _least(amount: str | Mapping[str, Any]) -> str:
    """What an amount is at the least; nothing where it may be nothing."""
    least = amount if isinstance(amount, str) else amount["at_least"] or "0"
    return least if Decimal(least) > 0 else ""
