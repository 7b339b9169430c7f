"""Facts: what the checker may ask, and what is known of them from the answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from checker.conditions.base import Condition
from checker.known import Absent, Chosen, Items, Knowledge, Known, Span, Subset
from checker.logic import FALSE, NOT_APPLICABLE, TRUE
from checker.money import CENT, shown

Type = Literal["option", "options", "yes_no", "number", "money", "percent", "date", "items"]
YES, NO = "true", "false"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that may be asked."""

    id: str
    type: Type
    group: str
    changeable: bool
    options: tuple[str, ...]
    least: Decimal | None
    most: Decimal | None
    decimals: int
    fields: tuple["Fact", ...]
    when: Condition | None

    @property
    def step(self) -> Decimal:
        """The smallest difference between two values."""
        if self.type in ("money", "percent"):
            return CENT
        return Decimal(1).scaleb(-self.decimals) if self.type == "number" else Decimal(1)


def day(text: str) -> Decimal:
    """A day like 2021-09-15 as its ordinal; a ValueError in any other form."""
    found = date.fromisoformat(text)
    # The calendar's other forms, as 2021-W37-3, are not for people.
    if found.isoformat() != text:
        raise ValueError(f"{text} is not written like 2021-09-15")
    return Decimal(found.toordinal())


def everything(fact: Fact) -> Known:
    """Every value the fact may have: what is known before an answer."""
    if fact.type == "yes_no":
        return Chosen(frozenset({YES, NO}))
    if fact.type == "option":
        return Chosen(frozenset(fact.options))
    if fact.type == "options":
        return Subset(frozenset(), frozenset(fact.options))
    if fact.type == "items":
        return Items((), complete=False)
    return Span(fact.least, fact.most, fact.step)


def applicable(facts: tuple[Fact, ...], answers: Mapping[str, Known]) -> Knowledge:
    """What is known of every fact, where one that does not apply is absent whatever was answered.

    A fact whose own condition is not yet decided may be absent, so nothing about it is decided either.
    """
    known: dict[str, Known] = {}
    for fact in facts:
        applies = TRUE if fact.when is None else fact.when.truth(Knowledge(known))
        if applies is TRUE:
            known[fact.id] = answers.get(fact.id, everything(fact))
        else:
            known[fact.id] = Absent(surely=applies in (FALSE, NOT_APPLICABLE))
    return Knowledge(known)


def written(fact: Fact, value: Known) -> object:
    """What is known of a fact in the form of an answer; None where nothing is."""
    if value == everything(fact) or isinstance(value, Absent):
        return None
    if isinstance(value, Chosen):
        options = sorted(value.possible)
        if fact.type == "yes_no":
            return options[0] == YES
        return options[0] if len(options) == 1 else {"one_of": options}
    if isinstance(value, Subset):
        if value.settled:
            return sorted(value.surely)
        return {"includes": sorted(value.surely), "excludes": sorted(set(fact.options) - value.possibly)}
    if isinstance(value, Items):
        inside = {field.id: field for field in fact.fields}
        items = [{key: written(inside[key], part) for key, part in item.items()} for item in value.items]
        return items if value.complete else {"items": items, "complete": False}
    return _written_span(fact, value)


def _written_span(fact: Fact, span: Span) -> object:
    if span.settled and span.low is not None:
        return _value(fact, span.low)
    ends = {"at_least": span.low, "at_most": span.high}
    return {end: _value(fact, limit) for end, limit in ends.items() if limit is not None and limit != _edge(fact, end)}


def _edge(fact: Fact, end: str) -> Decimal | None:
    return fact.least if end == "at_least" else fact.most


def _value(fact: Fact, number: Decimal) -> str:
    return date.fromordinal(int(number)).isoformat() if fact.type == "date" else shown(number)
