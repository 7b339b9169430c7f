"""In a period."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Self

from checker.conditions.base import Cuts, Leaf, Reader
from checker.conditions.bounds import span_of, within
from checker.known import Knowledge
from checker.logic import Truth


@dataclass(frozen=True, slots=True)
class Within(Leaf):
    """A day from the first to the last of a period."""

    fact: str
    low: Decimal
    high: Decimal
    step: Decimal

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        fact = reader.fact(data["fact"], "date")
        return cls(fact, reader.value(fact, data["start"]), reader.value(fact, data["end"]), reader.step(fact))

    def truth(self, knowledge: Knowledge) -> Truth:
        """Decided when all that is left lies inside or outside."""
        span = span_of(self.fact, knowledge)
        return span if isinstance(span, Truth) else within(span.low, span.high, self.low, self.high)

    def facts(self) -> tuple[str, ...]:
        """The fact it is about."""
        return (self.fact,)

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """At both ends."""
        yield self.fact, self.low - self.step
        yield self.fact, self.high
