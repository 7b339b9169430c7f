"""Amounts as a share of other amounts."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Self

from checker.conditions.base import Cuts, Leaf, Reader
from checker.conditions.bounds import at_least, at_most, turn, weighed
from checker.known import Knowledge
from checker.logic import UNKNOWN, Truth, all_of
from checker.money import HUNDRED, exact

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Share(Leaf):
    """The sum of the parts is at least, or at most, so many per cent of the sum of the whole."""

    part: tuple[str, ...]
    whole: tuple[str, ...]
    at_least: Decimal | None
    at_most: Decimal | None

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        limits = [None if data[key] is None else exact(data[key]) for key in ("at_least", "at_most")]
        return cls(reader.amounts(data["part"]), reader.amounts(data["whole"]), *limits)

    def truth(self, knowledge: Knowledge) -> Truth:
        """Compared by multiplication, so nothing is rounded; a share of nothing is unknown."""
        tests = []
        for percent, holds in ((self.at_least, at_least), (self.at_most, at_most)):
            if percent is None:
                continue
            difference = weighed(self._weights(percent), knowledge)
            if isinstance(difference, Truth):
                return difference
            tests.append(holds(*difference, NOTHING))
        whole = weighed(dict.fromkeys(self.whole, Decimal(1)), knowledge)
        if not isinstance(whole, Truth) and whole[1] is not None and whole[1] <= 0:
            return UNKNOWN
        return all_of(tests)

    def facts(self) -> tuple[str, ...]:
        """The parts, then the whole."""
        return self.part + self.whole

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """Where one amount turns it, once all the others are known."""
        for percent, least in ((self.at_least, True), (self.at_most, False)):
            if percent is not None:
                yield from turn(self._weights(percent), NOTHING, knowledge, least=least)

    def _weights(self, percent: Decimal) -> dict[str, Decimal]:
        """A hundred times the part, less so many times the whole: from nothing upwards the share is reached."""
        weights = dict.fromkeys(self.facts(), NOTHING)
        for fact in self.part:
            weights[fact] += HUNDRED
        for fact in self.whole:
            weights[fact] -= percent
        return weights
