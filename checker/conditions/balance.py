"""Two sums are equal."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import Cuts, Leaf, Reader
from checker.conditions.bounds import span_of, total
from checker.known import Knowledge, Span
from checker.logic import FALSE, TRUE, UNKNOWN, Truth, all_of


@dataclass(frozen=True, slots=True)
class Balance(Leaf):
    """What is on the left adds up to what is on the right."""

    left: tuple[str, ...]
    right: tuple[str, ...]

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        return cls(tuple(data["left"]), tuple(data["right"]))

    def truth(self, knowledge: Knowledge) -> Truth:
        """False once the two can no longer meet."""
        spans = [span_of(fact, knowledge) for fact in self.facts()]
        missing = [span for span in spans if isinstance(span, Truth)]
        if missing:
            return all_of(missing)
        numbers = [span for span in spans if isinstance(span, Span)]
        left, right = total(numbers[: len(self.left)]), total(numbers[len(self.left) :])
        for one, other in ((left, right), (right, left)):
            if one[1] is not None and other[0] is not None and one[1] < other[0]:
                return FALSE
        return TRUE if left[0] == left[1] == right[0] == right[1] is not None else UNKNOWN

    def facts(self) -> tuple[str, ...]:
        """Both sides."""
        return self.left + self.right

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """Around the one amount that balances, once all the others are known."""
        spans = {fact: span_of(fact, knowledge) for fact in self.facts()}
        open_facts = [fact for fact, span in spans.items() if isinstance(span, Span) and not span.settled]
        if len(open_facts) != 1 or any(isinstance(span, Truth) for span in spans.values()):
            return
        turn = sum(
            ((span.low or 0) * (1 if (fact in self.right) == (open_facts[0] in self.left) else -1))
            for fact, span in spans.items()
            if isinstance(span, Span) and fact != open_facts[0]
        )
        span = spans[open_facts[0]]
        if isinstance(span, Span):
            yield open_facts[0], span.step * 0 + turn
            yield open_facts[0], turn - span.step
