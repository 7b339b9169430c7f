"""The extremes of a budget with unknown amounts: within them lies every figure.

Every figure of a plan rises or falls with each of these groups, all else equal, so its least and its greatest value
lie where each group is at one of its ends.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Literal

from checker.financing.budget import Budget, Ends, Kind, Line, Place, Source
from checker.financing.terms import Terms

Coverage = Literal["covered", "not_listed", "left_out"]
Group = tuple[str, ...]
# Whether what an officer decides is covered, and all that bears on the grant alone: the generous end is the high one.
COVERAGE: Group = ("coverage",)
LIMITS: Group = ("limits",)
# What nobody has said yet.
ABSENT = Decimal(0)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line with one amount, and whether the scheme covers it."""

    id: str
    project: str
    year: int | None
    kind: Kind
    amount: Decimal
    coverage: Coverage = "covered"
    category: str | None = None
    part: str | None = None
    source: Source = "own"
    hours: Decimal | None = None
    rate: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A budget in which every amount is known."""

    costs: tuple[Entry, ...]
    financing: tuple[Entry, ...]
    sought: Mapping[Place, Decimal]
    used: Mapping[str, Decimal]
    aid: Decimal
    exchange: Decimal
    public_applicant: bool


@dataclass(frozen=True, slots=True)
class Corners:
    """All extremes of a budget; `bound` stands for an amount without an upper end."""

    terms: Terms
    budget: Budget
    on: date
    bound: Decimal

    def cases(self) -> Iterator[Case]:
        """One where all is known, else one for each choice of ends."""
        groups = self._open()
        for choice in product((False, True), repeat=len(groups)):
            yield self._case(dict(zip(groups, choice, strict=True)))

    def lasting(self, years: int) -> date:
        """The first day whose aid still counts: so many years back, that day included."""
        try:
            return self.on.replace(year=self.on.year - years)
        except ValueError:
            return self.on.replace(year=self.on.year - years, day=28)

    def in_kind_is_open(self) -> bool:
        """Whether it is not known how much time and premises count."""
        lines = [line for line in (*self.budget.costs, *self.budget.financing) if line.kind == "in_kind"]
        return any(line.amount[0] != line.amount[1] for line in lines) or any(
            line.kind == "in_kind" and self._uncertain(line) for line in self.budget.costs
        )

    def _open(self) -> list[Group]:
        """The groups in which something is not known."""
        budget, terms = self.budget, self.terms
        found = [_cost(line) for line in budget.costs if line.amount[0] != line.amount[1]]
        found += [_financing(line) for line in budget.financing if line.amount[0] != line.amount[1]]
        found += [COVERAGE for line in budget.costs if self._uncertain(line)]
        beside = [*(budget.sought or {}).values(), *(budget.used or {}).values(), *(end for _, end in budget.aid or ())]
        found += [LIMITS for low, high in beside if low != high]
        unsaid = (
            budget.aid is None and any(limit.rolling_years for limit in terms.limits),
            budget.exchange is None and any(limit.foreign for limit in terms.limits),
            budget.public_applicant is None and bool(terms.limits_on("public_money")),
        )
        return list(dict.fromkeys(found + [LIMITS for missing in unsaid if missing]))

    def _uncertain(self, line: Line) -> bool:
        category = self.terms.category(line.category)
        if category is not None:
            return category.covered == "if_justified" and line.justified is not False
        return self.terms.other_costs == "judged"

    def _case(self, high: Mapping[Group, bool]) -> Case:
        budget, generous = self.budget, high.get(LIMITS, False)
        foreign = any(limit.foreign for limit in self.terms.limits)
        exchange = budget.exchange or (self.bound if generous else ABSENT)
        return Case(
            costs=tuple(self._entry(line, _cost(line), high) for line in budget.costs),
            financing=tuple(self._entry(line, _financing(line), high) for line in budget.financing),
            sought={place: self._end(ends, high=generous) for place, ends in (budget.sought or {}).items()},
            used={limit: self._end(ends, high=not generous) for limit, ends in (budget.used or {}).items()},
            aid=self._aid(high=not generous),
            exchange=exchange if foreign else Decimal(1),
            public_applicant=not generous if budget.public_applicant is None else budget.public_applicant,
        )

    def _end(self, ends: Ends, *, high: bool) -> Decimal:
        upper = self.bound if ends[1] is None else ends[1]
        return upper if high else ends[0]

    def _aid(self, *, high: bool) -> Decimal:
        """What was granted within the rolling years; everything it may be where nothing is said."""
        if self.budget.aid is None:
            return self.bound if high else ABSENT
        years = max((limit.rolling_years or 0 for limit in self.terms.limits), default=0)
        first = self.lasting(years)
        counted = (self._end(ends, high=high) for day, ends in self.budget.aid if first <= day <= self.on)
        return sum(counted, ABSENT)

    def _entry(self, line: Line, group: Group, high: Mapping[Group, bool]) -> Entry:
        return Entry(
            id=line.id,
            project=line.project,
            year=line.year,
            kind=line.kind,
            amount=self._end(line.amount, high=high.get(group, False)),
            coverage=self._coverage(line, generous=high.get(COVERAGE, False)),
            category=line.category,
            part=line.part,
            source=line.source,
            hours=line.hours,
            rate=line.rate,
        )

    def _coverage(self, line: Line, *, generous: bool) -> Coverage:
        category = self.terms.category(line.category)
        if category is None:
            listed = self.terms.other_costs == "covered" or (self.terms.other_costs == "judged" and generous)
            return "covered" if listed else "not_listed"
        if category.covered == "yes" or (generous and self._uncertain(line)):
            return "covered"
        return "left_out"


def _cost(line: Line) -> Group:
    return ("cost", line.kind)


def _financing(line: Line) -> Group:
    return ("own" if line.source == "own" else "others", line.kind)
