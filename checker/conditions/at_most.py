"""This much or less."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Self

from checker.conditions.base import NUMBERS, Cuts, Leaf, Reader
from checker.conditions.bounds import at_most, span_of
from checker.known import Knowledge
from checker.logic import Truth


@dataclass(frozen=True, slots=True)
class AtMost(Leaf):
    """A number, amount or percentage of at most the limit."""

    fact: str
    limit: Decimal
    step: Decimal

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        fact = reader.fact(data["fact"], *NUMBERS)
        return cls(fact, reader.value(fact, data["value"]), reader.step(fact))

    def truth(self, knowledge: Knowledge) -> Truth:
        """Decided when all that is left lies on one side of the limit."""
        span = span_of(self.fact, knowledge)
        return span if isinstance(span, Truth) else at_most(span.low, span.high, self.limit)

    def facts(self) -> tuple[str, ...]:
        """The fact it is about."""
        return (self.fact,)

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """At the limit."""
        yield self.fact, self.limit
