"""How many items of a list, or how many chosen answers."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Self

from checker.conditions.base import Cuts, Leaf, Reader, limit, value_of
from checker.conditions.bounds import within
from checker.known import Items, Knowledge, Subset
from checker.logic import Truth


@dataclass(frozen=True, slots=True)
class Count(Leaf):
    """A number of items or answers."""

    fact: str
    at_least: int | None
    at_most: int | None

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        return cls(reader.fact(data["fact"], "options", "items"), limit(data["at_least"]), limit(data["at_most"]))

    def truth(self, knowledge: Knowledge) -> Truth:
        """Decided by those that are surely there and those that may still come."""
        value = value_of(self.fact, knowledge)
        if isinstance(value, Truth):
            return value
        if isinstance(value, Items):
            low, high = len(value.items), len(value.items) if value.complete else None
        elif isinstance(value, Subset):
            low, high = len(value.surely), len(value.possibly)
        else:
            raise TypeError(f"{self.fact} cannot be counted")
        return within(
            Decimal(low),
            None if high is None else Decimal(high),
            None if self.at_least is None else Decimal(self.at_least),
            None if self.at_most is None else Decimal(self.at_most),
        )

    def facts(self) -> tuple[str, ...]:
        """The fact it is about."""
        return (self.fact,)

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """Each option that may still be chosen."""
        value = value_of(self.fact, knowledge)
        if isinstance(value, Subset):
            yield self.fact, value.possibly
