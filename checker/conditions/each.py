"""Every item of a list."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import Condition, OverItems, Reader
from checker.conditions.items import items_of, truths_of
from checker.known import Knowledge
from checker.logic import FALSE, NOT_APPLICABLE, UNKNOWN, Truth, all_of


@dataclass(frozen=True, slots=True)
class Each(OverItems):
    """A condition holds for every item; of no items it says nothing."""

    fact: str
    fields: frozenset[str]
    of: tuple[Condition]

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        fact = reader.fact(data["fact"], "items")
        return cls(fact, reader.fields(fact), (reader.inside(fact).condition(data["rule"]),))

    def truth(self, knowledge: Knowledge) -> Truth:
        """False as soon as one item fails; unknown while items may still come."""
        items = items_of(self.fact, knowledge)
        if isinstance(items, Truth):
            return items
        result = all_of(truths_of(items, self.of[0], knowledge))
        if items.complete or result is FALSE:
            return result
        return UNKNOWN if items.items or result is NOT_APPLICABLE else result
