"""The answer is this one."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import ONE_ANSWER, Cuts, Leaf, Reader
from checker.conditions.options import chosen_of
from checker.known import Knowledge
from checker.logic import FALSE, TRUE, UNKNOWN, Truth


@dataclass(frozen=True, slots=True)
class Is(Leaf):
    """An option, or yes or no."""

    fact: str
    values: frozenset[str]

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        fact = reader.fact(data["fact"], *ONE_ANSWER)
        return cls(fact, reader.options(fact, [data["value"]]))

    def truth(self, knowledge: Knowledge) -> Truth:
        """Decided when all that the answer can still be lies on one side."""
        chosen = chosen_of(self.fact, knowledge)
        if isinstance(chosen, Truth):
            return chosen
        if chosen.possible <= self.values:
            return TRUE
        return UNKNOWN if chosen.possible & self.values else FALSE

    def facts(self) -> tuple[str, ...]:
        """The fact it is about."""
        return (self.fact,)

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """Between the named options and the others."""
        yield self.fact, self.values
