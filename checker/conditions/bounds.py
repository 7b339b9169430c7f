"""Comparing spans with limits: the arithmetic that the kinds about numbers, amounts and days share."""

from collections.abc import Iterable
from decimal import Decimal

from checker.conditions.base import value_of
from checker.known import Knowledge, Span
from checker.logic import FALSE, TRUE, UNKNOWN, Truth, all_of

End = Decimal | None


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


def total(spans: Iterable[Span]) -> tuple[End, End]:
    """The least and the greatest sum of several spans."""
    low: End = Decimal(0)
    high: End = Decimal(0)
    for span in spans:
        low = None if low is None or span.low is None else low + span.low
        high = None if high is None or span.high is None else high + span.high
    return low, high
