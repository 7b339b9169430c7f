"""The sum of several amounts, or of amounts over the items of a list."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Self

from checker.conditions.base import Cuts, Leaf, Reader
from checker.conditions.bounds import total, turn, weighed, within
from checker.conditions.items import items_of
from checker.known import Knowledge
from checker.logic import Truth, all_of


@dataclass(frozen=True, slots=True)
class Sum(Leaf):
    """A sum between limits."""

    of: tuple[str, ...]
    over: str | None
    at_least: Decimal | None
    at_most: Decimal | None

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        inner = reader if data["over"] is None else reader.inside(reader.fact(data["over"], "items"))
        facts = inner.amounts(data["facts"])
        limits = [None if data[key] is None else inner.value(facts[0], data[key]) for key in ("at_least", "at_most")]
        return cls(facts, data["over"], *limits)

    def truth(self, knowledge: Knowledge) -> Truth:
        """Decided by the least and the greatest sum that is left."""
        if self.over is None:
            found = weighed(self._weights(), knowledge)
            return found if isinstance(found, Truth) else within(*found, self.at_least, self.at_most)
        items = items_of(self.over, knowledge)
        if isinstance(items, Truth):
            return items
        sums = [weighed(self._weights(), knowledge.with_facts(item)) for item in items.items]
        missing = [one for one in sums if isinstance(one, Truth)]
        if missing:
            return all_of(missing)
        low, high = total(one for one in sums if not isinstance(one, Truth))
        # Items that may still come can only add: amounts are never negative.
        return within(low, high if items.complete else None, self.at_least, self.at_most)

    def facts(self) -> tuple[str, ...]:
        """The amounts, or the list they are in."""
        return self.of if self.over is None else (self.over,)

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """Where one amount turns it, once all the others are known."""
        for limit, least in ((self.at_least, True), (self.at_most, False)):
            if limit is not None and self.over is None:
                yield from turn(self._weights(), limit, knowledge, least=least)

    def _weights(self) -> dict[str, Decimal]:
        return {fact: Decimal(times) for fact, times in Counter(self.of).items()}
