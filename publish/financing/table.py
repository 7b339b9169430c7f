"""A plan as lines and tables for people: what the grant comes to, what decides it, and where each step comes from."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from publish.model.money import Money
from publish.model.scheme import Scheme
from publish.model.sourced import Sourced, Words
from publish.reading.readings import written_amount
from publish.telling.console import Rows
from publish.telling.visible import visible

Data = Mapping[str, Any]

NBSP: Final = "\u00a0"

FIGURES: Final[Mapping[str, str]] = {
    "costs": "all costs",
    "left_out": "of these not covered",
    "total_cost": "total cost",
    "eligible_cost": "of this the grant may pay",
    "grant": "grant",
    "needed": "needed from others than the funder",
    "own": "own contribution",
    "other": "contributions of others",
    "gap": "missing",
    "over": "too much",
}
SHORT: Final = ("total_cost", "grant", "own", "other", "gap")
# Steps that are arithmetic alone, and those that take a kind of thing in or out.
ARITHMETIC: Final[Mapping[str, str]] = {
    "eligible_cash": "no more than the expenses it may pay",
    "left": "no more than what is left to finance",
    "sought": "no more than is sought",
    "sum": "the parts together",
    "pool": "the money of the whole call",
}
IN_KIND: Final = ("in_kind", "in_kind_left_out")


def told(plan: Data, scheme: Scheme) -> Iterator[str | Rows]:
    """All of a plan, the answer first."""
    whole = plan["whole"]
    yield f"{plan['scheme']}, call {plan['call']}, amounts in {plan['currency']}"
    yield ("figure", "amount"), [(name, amount(whole[key])) for key, name in FIGURES.items()]
    for entry in plan["binding"]:
        yield f"Decided by {_limit(entry, scheme)}"
    if plan["next"] is not None:
        yield f"Next would be {_limit(plan['next'], scheme)}"
    for floor in plan["floors"]:
        needed, there, short = (amount(floor[key]) for key in ("required", "present", "short"))
        yield f"{floor['limit']}{_place(floor)}: needs {needed}, has {there}, short of {short}."
    for key in ("year", "project"):
        if plan[f"by_{key}"]:
            yield ""
            yield _by(key, plan[f"by_{key}"])
    for warning in plan["warnings"]:
        yield _warning(warning)
    yield ""
    yield ("step", "where", "amount", "from"), [_step(step, scheme) for step in plan["steps"]]
    yield from _wishes(plan["wishes"])


def amount(value: str | Mapping[str, str | None] | None) -> str:
    """An amount, or between which two it lies."""
    if value is None:
        return "no upper bound"
    if isinstance(value, str):
        return _unbroken(value)
    least, most = value["at_least"] or "0", value["at_most"]
    return f"{_unbroken(least)} or more" if most is None else f"{_unbroken(least)} – {_unbroken(most)}"


def _unbroken(value: str) -> str:
    """An amount that no column breaks in two."""
    return written_amount(Decimal(value)).replace(" ", NBSP)


def _by(key: str, entries: list[Data]) -> Rows:
    rows = [(str(entry[key]), *(amount(entry[figure]) for figure in SHORT)) for entry in entries]
    return (key, *(FIGURES[figure] for figure in SHORT)), rows


def _limit(entry: Data, scheme: Scheme) -> str:
    name = entry["limit"]
    said = {"planned": entry["firmness"] == "planned", "approximate": entry["approximate"] is True}
    notes = [note for note, there in said.items() if there]
    marked = f" ({', '.join(notes)})" if notes else ""
    return f"{name}{_place(entry)}: {amount(entry['amount'])}{marked}. {_source(name, scheme)}".rstrip()


def _source(name: str | None, scheme: Scheme) -> str:
    """Where a limit comes from: its sentence, or that it is arithmetic."""
    money = scheme.money
    limit = next((limit for limit in money.limits if limit.id == name), money.pool if name == "pool" else None)
    if limit is None:
        return ARITHMETIC.get(name or "", "")
    return _quoted(limit, limit.text, scheme)


def _quoted(part: Sourced | None, text: Words | None, scheme: Scheme) -> str:
    if part is not None and part.quote is not None:
        return f"“{part.quote}”"
    return "" if text is None else text.en or getattr(text, scheme.original) or ""


def _place(entry: Data) -> str:
    named = [f"project {entry['project']}"] if entry.get("project") else []
    named += [str(entry["year"])] if entry.get("year") else []
    return f" ({', '.join(named)})" if named else ""


def _step(step: Data, scheme: Scheme) -> tuple[str, str, str, str]:
    about = step.get("limit") or step.get("category") or step.get("binding")
    name = f"{step['step']}: {about}" if about else step["step"]
    return name, _place(step).strip(" ()"), amount(step["amount"]), _from(step, scheme)


def _from(step: Data, scheme: Scheme) -> str:
    """The sentence that a step rests on, or the lines it adds up."""
    money: Money = scheme.money
    if step["step"] in IN_KIND and money.in_kind is not None:
        return _quoted(money.in_kind, money.in_kind.text, scheme)
    if step.get("limit"):
        return _source(step["limit"], scheme)
    cost = next((cost for cost in money.costs if cost.id == step.get("category")), None)
    if cost is not None:
        return _quoted(cost, cost.text, scheme)
    if step.get("lines"):
        return ", ".join(visible(str(line)) for line in step["lines"])
    return ARITHMETIC.get(step["step"], "")


def _warning(warning: Data) -> str:
    about = [str(warning[key]) for key in ("category", "limit") if warning.get(key)]
    lines = [visible(str(line)) for line in warning.get("lines") or ()]
    money = [amount(warning["amount"])] if warning.get("amount") is not None else []
    told_of = ", ".join([*about, *lines, *money])
    said = warning["warning"].replace("_", " ")
    return f"Note: {said}{_place(warning)}{f': {told_of}' if told_of else ''}."


def _wishes(wishes: Data) -> Iterator[str]:
    """What each wish takes."""
    grant, given, partner = (wishes.get(key) for key in ("grant", "contribution", "partner"))
    if grant is not None and grant["reached"]:
        cost, paid = amount(grant["cost"]), amount(grant["contribution"])
        yield f"A grant of {amount(grant['wished'])} takes a project of {cost}, of which others pay {paid}."
    elif grant is not None:
        yield f"A grant of {amount(grant['wished'])} cannot be reached: the largest is {amount(grant['most'])}."
    if given is not None:
        cost, reached = amount(given["cost"]), amount(given["grant"])
        yield f"A contribution of {amount(given['given'])} carries a project of {cost}, with a grant of {reached}."
    if partner is not None:
        paid, needed, gap = (amount(partner[key]) for key in ("paid", "own_needed", "gap"))
        before = amount(partner["before"]["own_needed"])
        yield f"With {paid} more from a partner you need {needed} of your own (before: {before}); missing: {gap}."
