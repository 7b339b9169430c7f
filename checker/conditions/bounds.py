"""Comparing spans with limits: the arithmetic that the kinds about numbers, amounts and days share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from checker.conditions.base import Cuts, Leaf, value_of
from checker.known import Knowledge, Span
from checker.logic import FALSE, TRUE, UNKNOWN, Truth, all_of

End = Decimal | None
Ends = tuple[End, End]


@dataclass(frozen=True, slots=True)
class InSpan(Leaf):
    """A number, amount, percentage or day from low to high, both included; None is without end."""

    fact: str
    low: End
    high: End
    step: Decimal

    def truth(self, knowledge: Knowledge) -> Truth:
        """Decided when all that is left lies inside or outside."""
        span = span_of(self.fact, knowledge)
        return span if isinstance(span, Truth) else within(span.low, span.high, self.low, self.high)

    def facts(self) -> tuple[str, ...]:
        """The fact it is about."""
        return (self.fact,)

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """At each end."""
        if self.low is not None:
            yield self.fact, self.low - self.step
        if self.high is not None:
            yield self.fact, self.high


def span_of(fact: str, knowledge: Knowledge) -> Span | Truth:
    """What is known of a number, amount, percentage or day."""
    value = value_of(fact, knowledge)
    if isinstance(value, Span | Truth):
        return value
    raise TypeError(f"{fact} is not a number, amount or day")


def at_most(low: End, high: End, limit: Decimal) -> Truth:
    """Whether everything from low to high is at most the limit."""
    if high is not None and high <= limit:
        return TRUE
    return FALSE if low is not None and low > limit else UNKNOWN


def at_least(low: End, high: End, limit: Decimal) -> Truth:
    """Whether everything from low to high is at least the limit."""
    if low is not None and low >= limit:
        return TRUE
    return FALSE if high is not None and high < limit else UNKNOWN


def within(low: End, high: End, least: End, most: End) -> Truth:
    """Whether everything from low to high lies between two limits, either of which may be open."""
    tests = []
    if least is not None:
        tests.append(at_least(low, high, least))
    if most is not None:
        tests.append(at_most(low, high, most))
    return all_of(tests)


def total(spans: Iterable[Ends]) -> Ends:
    """The least and the greatest sum of several spans."""
    low: End = Decimal(0)
    high: End = Decimal(0)
    for least, most in spans:
        low = None if low is None or least is None else low + least
        high = None if high is None or most is None else high + most
    return low, high


def weighed(weights: Mapping[str, Decimal], knowledge: Knowledge) -> Ends | Truth:
    """The least and the greatest sum of facts times their weights: one that stands on both sides counts once."""
    spans = {fact: span_of(fact, knowledge) for fact in weights}
    missing = [span for span in spans.values() if isinstance(span, Truth)]
    if missing:
        return all_of(missing)
    return total(_times(span, weights[fact]) for fact, span in spans.items() if isinstance(span, Span))


def turn(weights: Mapping[str, Decimal], limit: Decimal, knowledge: Knowledge, *, least: bool) -> Cuts:
    """Where one fact turns whether the sum is at least, or at most, the limit, once all the others are known."""
    spans = {fact: span_of(fact, knowledge) for fact in weights}
    open_facts = [fact for fact, span in spans.items() if isinstance(span, Truth) or not span.settled]
    span = spans[open_facts[0]] if len(open_facts) == 1 else UNKNOWN
    if isinstance(span, Truth) or not (weight := weights[open_facts[0]]):
        return
    known = [(fact, other) for fact, other in spans.items() if isinstance(other, Span) and other.settled]
    others, _ = total(_times(other, weights[fact]) for fact, other in known)
    at = (limit - (others or Decimal(0))) / weight
    # A cut belongs to what lies below it: to the values that do not reach yet, or to those that still do.
    if (weight > 0) == least:
        yield open_facts[0], at.quantize(span.step, ROUND_CEILING) - span.step
    else:
        yield open_facts[0], at.quantize(span.step, ROUND_FLOOR)


def _times(span: Span, weight: Decimal) -> Ends:
    if not weight:
        return weight, weight
    low, high = (None if end is None else end * weight for end in (span.low, span.high))
    return (low, high) if weight > 0 else (high, low)
