"""Two sums are equal."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Self

from checker.conditions.base import Cuts, Leaf, Reader
from checker.conditions.bounds import turn, weighed, within
from checker.known import Knowledge
from checker.logic import Truth

NOTHING, ONE = Decimal(0), Decimal(1)


@dataclass(frozen=True, slots=True)
class Balance(Leaf):
    """What is on the left adds up to what is on the right."""

    left: tuple[str, ...]
    right: tuple[str, ...]

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        return cls(reader.amounts(data["left"]), reader.amounts(data["right"]))

    def truth(self, knowledge: Knowledge) -> Truth:
        """False once the two can no longer meet."""
        difference = weighed(self._weights(), knowledge)
        return difference if isinstance(difference, Truth) else within(*difference, NOTHING, NOTHING)

    def facts(self) -> tuple[str, ...]:
        """Both sides."""
        return self.left + self.right

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """Around the one amount that balances, once all the others are known."""
        yield from turn(self._weights(), NOTHING, knowledge, least=True)
        yield from turn(self._weights(), NOTHING, knowledge, least=False)

    def _weights(self) -> dict[str, Decimal]:
        weights = dict.fromkeys(self.facts(), NOTHING)
        for fact in self.left:
            weights[fact] += ONE
        for fact in self.right:
            weights[fact] -= ONE
        return weights
