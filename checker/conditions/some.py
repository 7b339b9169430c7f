"""At least so many items of a list."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import Condition, OverItems, Reader, whole
from checker.conditions.items import items_of, truths_of
from checker.known import Knowledge
from checker.logic import TRUE, UNKNOWN, Truth, known


@dataclass(frozen=True, slots=True)
class Some(OverItems):
    """A condition holds for at least n items."""

    fact: str
    n: int
    fields: frozenset[str]
    of: tuple[Condition]

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        fact = reader.fact(data["fact"], "items")
        return cls(fact, whole(data["n"]), reader.fields(fact), (reader.inside(fact).condition(data["rule"]),))

    def truth(self, knowledge: Knowledge) -> Truth:
        """True once enough items hold, false once too few can."""
        items = items_of(self.fact, knowledge)
        if isinstance(items, Truth):
            return items
        truths = truths_of(items, self.of[0], knowledge)
        if truths.count(TRUE) >= self.n:
            return TRUE
        if not items.complete or truths.count(TRUE) + truths.count(UNKNOWN) >= self.n:
            return UNKNOWN
        return known(False)
