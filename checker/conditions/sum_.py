"""The sum of several amounts, or of amounts over the items of a list."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Self

from checker.conditions.base import Cuts, Leaf, Reader
from checker.conditions.bounds import End, span_of, total, within
from checker.conditions.items import items_of
from checker.known import Knowledge, Span
from checker.logic import Truth, all_of
from checker.money import CENT


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
        inner = reader if data["over"] is None else reader.inside(data["over"])
        first = data["facts"][0]
        limits = [None if data[key] is None else inner.value(first, data[key]) for key in ("at_least", "at_most")]
        return cls(tuple(data["facts"]), data["over"], *limits)

    def truth(self, knowledge: Knowledge) -> Truth:
        """Decided by the least and the greatest sum that is left."""
        spans, complete = self._spans(knowledge)
        missing = [span for span in spans if isinstance(span, Truth)]
        if missing:
            return all_of(missing)
        low: End
        high: End
        low, high = total(span for span in spans if isinstance(span, Span))
        # Items that may still come can only add: amounts are never negative.
        return within(low, high if complete else None, self.at_least, self.at_most)

    def facts(self) -> tuple[str, ...]:
        """The amounts, or the list they are in."""
        return self.of if self.over is None else (self.over,)

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """Where one amount turns it, once all the others are known."""
        if self.over is not None:
            return
        spans = {fact: span_of(fact, knowledge) for fact in self.of}
        open_facts = [fact for fact, span in spans.items() if not isinstance(span, Truth) and not span.settled]
        if len(open_facts) != 1:
            return
        others = sum(
            (
                span.low or Decimal(0)
                for fact, span in spans.items()
                if isinstance(span, Span) and fact != open_facts[0]
            ),
            Decimal(0),
        )
        if self.at_most is not None:
            yield open_facts[0], self.at_most - others
        if self.at_least is not None:
            yield open_facts[0], self.at_least - others - CENT

    def _spans(self, knowledge: Knowledge) -> tuple[list[Span | Truth], bool]:
        if self.over is None:
            return [span_of(fact, knowledge) for fact in self.of], True
        items = items_of(self.over, knowledge)
        if isinstance(items, Truth):
            return [items], True
        inside = [knowledge.with_facts(item) for item in items.items]
        return [span_of(fact, scope) for scope in inside for fact in self.of], items.complete
