"""One project in one year: what it costs, what of it counts, and who pays for it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from checker.financing.budget import Source
from checker.financing.corners import Case, Entry
from checker.financing.shares import NOTHING, part_of, share_of, worth_of
from checker.financing.terms import Limit, Terms

Step = dict[str, Any]
SOURCES: tuple[Source, ...] = ("own", "public", "private")


@dataclass(frozen=True, slots=True)
class Cell:
    """The sums of one project in one year (None where years do not count)."""

    project: str
    year: int | None
    cash: Decimal
    in_kind: Decimal
    left_out: Decimal
    total_cost: Decimal
    total_cash: Decimal
    eligible_cost: Decimal
    eligible_cash: Decimal
    cash_from: dict[Source, Decimal]
    in_kind_from: dict[Source, Decimal]
    given: Decimal
    parts: dict[str, Decimal]
    empty: bool
    steps: tuple[Step, ...]

    @property
    def costs(self) -> Decimal:
        """All that must be paid for."""
        return self.cash + self.in_kind

    @property
    def cash_given(self) -> Decimal:
        """What all but the funder pay."""
        return sum(self.cash_from.values(), NOTHING)

    @property
    def left(self) -> Decimal:
        """What is left to finance in cash."""
        return max(NOTHING, self.cash - self.cash_given)

    def base(self, of: str | None) -> Decimal:
        """What a share is of."""
        if of == "total_cash":
            return self.total_cash
        return self.eligible_cost if of == "eligible_cost" else self.total_cost


def cells(terms: Terms, case: Case, *, quiet: bool = False) -> list[Cell]:
    """Every project in every year, in order; a line without its year is in none. Quietly: no steps are kept."""
    projects = sorted(
        {entry.project for entry in (*case.costs, *case.financing)} | {p for p, _ in case.sought} or {"1"}
    )
    places = [(project, year) for project in projects for year in terms.years or (None,)]
    return [_Counting(terms, case, place, quiet=quiet).cell() for place in places]


class _Counting:
    """Counts one cell, step by step."""

    def __init__(self, terms: Terms, case: Case, place: tuple[str, int | None], *, quiet: bool) -> None:
        self.terms, self.quiet = terms, quiet
        self.project, self.year = place
        self.costs = [entry for entry in case.costs if (entry.project, entry.year) == place]
        self.financing = [entry for entry in case.financing if (entry.project, entry.year) == place]
        self.empty = not self.costs and not self.financing
        self.steps: list[Step] = []

    def cell(self) -> Cell:
        """The sums, from top to bottom."""
        self._in_kind_that_counts()
        cash_lines = [entry for entry in self.costs if entry.kind == "cash"]
        kind_lines = [entry for entry in self.costs if entry.kind == "in_kind"]
        self.step("costs", total(self.costs), lines=ids(self.costs))
        self._left_out()
        cash, in_kind = total(cash_lines), total(kind_lines)
        counted_cash = total(entry for entry in cash_lines if entry.coverage != "left_out")
        in_kind_from, matched = self._matched(in_kind, counted_cash)
        counted_kind = min(matched, total(entry for entry in kind_lines if entry.coverage != "left_out"))
        paid_kind = min(matched, total(entry for entry in kind_lines if entry.coverage == "covered"))
        covered = self._covered(cash_lines, counted_cash + counted_kind)
        total_cost = counted_cash + counted_kind
        self.step("total_cost", total_cost)
        eligible = self._eligible(
            covered + (paid_kind if self.terms.in_kind == "counts_as_cost" else NOTHING), total_cost
        )
        return Cell(
            project=self.project,
            year=self.year,
            cash=cash,
            in_kind=in_kind,
            left_out=total(entry for entry in self.costs if entry.coverage == "left_out"),
            total_cost=total_cost,
            total_cash=counted_cash,
            eligible_cost=eligible,
            eligible_cash=min(covered, eligible),
            cash_from=_by_source(entry for entry in self.financing if entry.kind == "cash"),
            in_kind_from=in_kind_from,
            given=total(entry for entry in self.financing if entry.kind == "in_kind"),
            parts={part: total(entry for entry in self.costs if entry.part == part) for part in self.terms.parts},
            empty=self.empty,
            steps=() if self.empty else tuple(self.steps),
        )

    def step(self, key: str, amount: Decimal, **more: object) -> None:
        """Write down what was done."""
        if self.quiet:
            return
        project = self.project if self.terms.several_projects else None
        self.steps.append({"step": key, "project": project, "year": self.year, "amount": amount, **more})

    def _in_kind_that_counts(self) -> None:
        """Without in kind where the scheme does not count it; else at no more than an hour may cost."""
        if not self.terms.counts_in_kind:
            out = [entry for entry in (*self.costs, *self.financing) if entry.kind == "in_kind"]
            left = total(entry for entry in self.costs if entry.kind == "in_kind")
            self.costs = [entry for entry in self.costs if entry.kind == "cash"]
            self.financing = [entry for entry in self.financing if entry.kind == "cash"]
            if out:
                self.step("in_kind_left_out", left, lines=ids(out))
            return
        for limit in self._limits("hourly_rate"):
            cut = [entry for entry in (*self.costs, *self.financing) if _over(entry, limit)]
            if cut:
                before = total(cut)
                self.costs = [_at_rate(entry, limit) for entry in self.costs]
                self.financing = [_at_rate(entry, limit) for entry in self.financing]
                after = total(_at_rate(entry, limit) for entry in cut)
                self.step("hour_rate", before - after, limit=limit.id, lines=ids(cut))

    def _left_out(self) -> None:
        out = [entry for entry in self.costs if entry.coverage == "left_out"]
        for category in dict.fromkeys(entry.category for entry in out):
            lines = [entry for entry in out if entry.category == category]
            self.step("left_out", total(lines), category=category, lines=ids(lines))

    def _matched(self, in_kind: Decimal, cash: Decimal) -> tuple[dict[Source, Decimal], Decimal]:
        """In kind that stands both as a cost and as someone's contribution, the applicant's own first."""
        lines = [entry for entry in self.financing if entry.kind == "in_kind"]
        given = _by_source(lines)
        most = in_kind
        if lines or in_kind:
            most = min(in_kind, total(lines))
            self.step("in_kind", most, cost=in_kind, given=total(lines))
        for limit in self._limits("in_kind"):
            before, most = most, min(most, self._in_kind_most(limit, cash))
            self.step("in_kind_cap", most, limit=limit.id, before=before)
        counted: dict[Source, Decimal] = {}
        left = most
        for source in SOURCES:
            counted[source] = min(given[source], left)
            left -= counted[source]
        return counted, most

    def _in_kind_most(self, limit: Limit, cash: Decimal) -> Decimal:
        """In kind up to a cap: a share of all costs, itself among them."""
        if limit.share is None:
            return limit.amount or NOTHING
        return part_of(cash, limit.share)

    def _covered(self, lines: list[Entry], base: Decimal) -> Decimal:
        """Cash costs that the scheme covers, each kind up to its cap."""
        covered = [entry for entry in lines if entry.coverage == "covered"]
        other = [entry for entry in lines if entry.coverage == "not_listed"]
        if other:
            self.step("not_listed", total(other), lines=ids(other))
        kinds: dict[str | None, Decimal] = {}
        for entry in covered:
            kinds[entry.category] = kinds.get(entry.category, NOTHING) + entry.amount
        for limit in self._limits("category"):
            if limit.category in kinds:
                before = kinds[limit.category]
                after = kinds[limit.category] = min(before, self.worth(limit, base))
                self.step("category_cap", after, limit=limit.id, category=limit.category, before=before)
        return sum(kinds.values(), NOTHING)

    def _eligible(self, eligible: Decimal, total_cost: Decimal) -> Decimal:
        self.step("eligible_cost", eligible)
        for limit in self._limits("eligible_cost"):
            if limit.bound == "at_most":
                before, eligible = eligible, min(eligible, self.worth(limit, total_cost))
                self.step("eligible_cost_cap", eligible, limit=limit.id, before=before)
        return eligible

    def worth(self, limit: Limit, base: Decimal) -> Decimal:
        """A limit as an amount."""
        return share_of(base, limit.share) if limit.share is not None else limit.amount or NOTHING

    def _limits(self, caps: Any) -> list[Limit]:
        return [limit for limit in self.terms.limits_on(caps) if limit.year in (None, self.year)]


def total(entries: Iterable[Entry]) -> Decimal:
    """The sum of some lines."""
    return sum((entry.amount for entry in entries), NOTHING)


def ids(entries: Iterable[Entry]) -> list[str]:
    """The names of some lines."""
    return [entry.id for entry in entries]


def _by_source(entries: Iterable[Entry]) -> dict[Source, Decimal]:
    found = dict.fromkeys(SOURCES, NOTHING)
    for entry in entries:
        found[entry.source] += entry.amount
    return found


def _over(entry: Entry, limit: Limit) -> bool:
    return entry.kind == "in_kind" and entry.rate is not None and limit.amount is not None and entry.rate > limit.amount


def _at_rate(entry: Entry, limit: Limit) -> Entry:
    if not _over(entry, limit) or entry.hours is None or limit.amount is None:
        return entry
    return replace(entry, amount=worth_of(entry.hours, limit.amount), rate=limit.amount)
