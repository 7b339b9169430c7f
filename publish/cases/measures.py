"""How far answers stand from a limit: in kroner, months, days or whatever the condition counts."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from checker.conditions import Condition
from checker.conditions.balance import Balance
from checker.conditions.bounds import InSpan, span_of, weighed
from checker.conditions.count import Count
from checker.conditions.duration import Duration
from checker.conditions.share import Share
from checker.conditions.sum_ import Sum
from checker.known import Items, Knowledge, Span, Subset
from checker.logic import FALSE, TRUE, Truth
from checker.money import HUNDRED

DAY: Final = Decimal(1)


def distance(condition: Condition, limit: Decimal, knowledge: Knowledge) -> Decimal | None:
    """How far the answers stand above a limit, or below it; none where an answer is missing."""
    measure = next(measure for kind, measure in MEASURES.items() if isinstance(condition, kind))
    return measure(condition, limit, knowledge)


def _of_span(condition: InSpan, limit: Decimal, knowledge: Knowledge) -> Decimal | None:
    span = span_of(condition.fact, knowledge)
    return None if isinstance(span, Truth) or not span.settled or span.low is None else span.low - limit


def _of_share(condition: Share, limit: Decimal, knowledge: Knowledge) -> Decimal | None:
    """In kroner of the part."""
    weights = dict.fromkeys(condition.facts(), Decimal(0))
    for fact in condition.part:
        weights[fact] += 1
    for fact in condition.whole:
        weights[fact] -= limit / HUNDRED
    return None if condition.truth(knowledge) not in (TRUE, FALSE) else _exact(weights, knowledge)


def _of_balance(condition: Balance, limit: Decimal, knowledge: Knowledge) -> Decimal | None:
    weights = dict.fromkeys(condition.facts(), Decimal(0))
    for fact in condition.left:
        weights[fact] += 1
    for fact in condition.right:
        weights[fact] -= 1
    return _exact(weights, knowledge)


def _of_sum(condition: Sum, limit: Decimal, knowledge: Knowledge) -> Decimal | None:
    weights = {fact: Decimal(condition.of.count(fact)) for fact in condition.of}
    if condition.over is None:
        found = _exact(weights, knowledge)
        return None if found is None else found - limit
    items = knowledge.facts[condition.over]
    if not isinstance(items, Items) or not items.complete:
        return None
    sums = [_exact(weights, knowledge.with_facts(item)) for item in items.items]
    return None if None in sums else sum((each for each in sums if each is not None), Decimal(0)) - limit


def _of_count(condition: Count, limit: Decimal, knowledge: Knowledge) -> Decimal | None:
    known = knowledge.facts[condition.fact]
    if isinstance(known, Items):
        return Decimal(len(known.items)) - limit if known.complete else None
    return Decimal(len(known.surely)) - limit if isinstance(known, Subset) and known.settled else None


def _of_duration(condition: Duration, limit: Decimal, knowledge: Knowledge) -> Decimal | None:
    """In days after the last day of so many months, or days."""
    start, end = span_of(condition.start, knowledge), span_of(condition.end, knowledge)
    if not isinstance(start, Span) or not isinstance(end, Span) or not (start.settled and end.settled):
        return None
    if start.low is None or end.low is None or end.low < start.low:
        return None
    length = Duration(condition.start, condition.end, condition.unit, None, int(limit))
    last = next((cut for _, cut in length.cuts(knowledge.with_facts({condition.end: Span(None, None, DAY)}))), None)
    return end.low - last if isinstance(last, Decimal) else None


def _exact(weights: Mapping[str, Decimal], knowledge: Knowledge) -> Decimal | None:
    found = weighed(weights, knowledge)
    return None if isinstance(found, Truth) or found[0] is None or found[0] != found[1] else found[0]


MEASURES: Final[Mapping[type, Callable[[Any, Decimal, Knowledge], Decimal | None]]] = {
    InSpan: _of_span,
    Share: _of_share,
    Balance: _of_balance,
    Sum: _of_sum,
    Count: _of_count,
    Duration: _of_duration,
}
