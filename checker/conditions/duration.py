"""Whole months, or days, from one date to another."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal, Self

from checker.conditions.base import Cuts, Leaf, Reader, among, limit
from checker.conditions.bounds import span_of
from checker.known import Knowledge, Span
from checker.logic import FALSE, TRUE, UNKNOWN, Truth, all_of

Unit = Literal["months", "days"]
UNITS: tuple[Unit, ...] = ("months", "days")
FIRST, LAST = date.min.toordinal(), date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Duration(Leaf):
    """How long from start to end, first and last day included: 1 January to 31 December is twelve months."""

    start: str
    end: str
    unit: Unit
    at_least: int | None
    at_most: int | None

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        start, end = reader.fact(data["start"], "date"), reader.fact(data["end"], "date")
        return cls(start, end, among(data["unit"], UNITS), limit(data["at_least"]), limit(data["at_most"]))

    def truth(self, knowledge: Knowledge) -> Truth:
        """Decided when it holds, or fails, for the shortest and the longest that are left."""
        start, end = span_of(self.start, knowledge), span_of(self.end, knowledge)
        if isinstance(start, Truth) or isinstance(end, Truth):
            return all_of(truth for truth in (start, end) if isinstance(truth, Truth))
        # A project that ends before it starts has no length: the answers contradict each other.
        if start.settled and end.settled and _ordinal(end.low, LAST) < _ordinal(start.low, FIRST):
            return UNKNOWN
        tests = []
        if self.at_most is not None:
            tests.append(self._last_day_holds(start, end, self.at_most))
        if self.at_least is not None:
            tests.append(self._reaches(start, end, self.at_least))
        return all_of(tests)

    def facts(self) -> tuple[str, ...]:
        """Both dates."""
        return (self.start, self.end)

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """Where the end turns, once the start is known, and the other way round."""
        start, end = span_of(self.start, knowledge), span_of(self.end, knowledge)
        if isinstance(start, Truth) or isinstance(end, Truth):
            return
        # Up to its last day a length still holds, or on the day before is not reached yet.
        for length, before in ((self.at_most, 0), (self.at_least, 1)):
            if length is None:
                continue
            if start.settled:
                yield self.end, Decimal(self._last_day(_ordinal(start.low, FIRST), length) - before)
            elif end.settled:
                yield self.start, Decimal(self._first_day(_ordinal(end.low, LAST) + before, length) - 1)

    def _last_day_holds(self, start: Span, end: Span, length: int) -> Truth:
        return _decide(
            lambda first, last: last <= self._last_day(first, length),
            worst=(_ordinal(start.low, FIRST), _ordinal(end.high, LAST)),
            best=(_ordinal(start.high, LAST), _ordinal(end.low, FIRST)),
        )

    def _reaches(self, start: Span, end: Span, length: int) -> Truth:
        return _decide(
            lambda first, last: last >= self._last_day(first, length),
            worst=(_ordinal(start.high, LAST), _ordinal(end.low, FIRST)),
            best=(_ordinal(start.low, FIRST), _ordinal(end.high, LAST)),
        )

    def _last_day(self, first: int, length: int) -> int:
        """The last day of so many whole months, or days, that begin on a day."""
        if self.unit == "days":
            return min(first + length - 1, LAST)
        day = date.fromordinal(first)
        months = day.year * 12 + day.month - 1 + length
        year, month = divmod(months, 12)
        if year > date.max.year:
            return LAST
        length_of_month = monthrange(year, month + 1)[1]
        if day.day > length_of_month:
            return date(year, month + 1, length_of_month).toordinal()
        return date(year, month + 1, day.day).toordinal() - 1

    def _first_day(self, last: int, length: int) -> int:
        """The earliest day from which so many whole months, or days, reach at least to a day."""
        low, high = FIRST, last + 1
        while low < high:
            middle = (low + high) // 2
            if self._last_day(middle, length) >= last:
                high = middle
            else:
                low = middle + 1
        return low


def _ordinal(day: Decimal | None, otherwise: int) -> int:
    return otherwise if day is None else int(day)


def _decide(holds: Callable[[int, int], bool], worst: tuple[int, int], best: tuple[int, int]) -> Truth:
    if holds(*worst):
        return TRUE
    return UNKNOWN if holds(*best) else FALSE
