"""The largest grant worked out another way: fractions, one constraint at a time, or every grant tried by itself.

Nothing of the engine is used here. Terms and budget are the plain data themselves.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import ceil, floor
from typing import Any

Data = dict[str, Any]
Place = tuple[str, int | None]
Places = frozenset[Place]


def down(amount: Fraction, step: Fraction) -> Fraction:
    """The greatest multiple of a step that is no greater."""
    return floor(amount / step) * step


def up(amount: Fraction, step: Fraction) -> Fraction:
    """The least multiple of a step that is no less."""
    return ceil(amount / step) * step


CENT = Fraction(1, 100)
NONE = Fraction(0)


def add(amounts: Iterable[Fraction]) -> Fraction:
    """A sum."""
    return sum(amounts, NONE)


@dataclass(frozen=True)
class Sums:
    """What is counted at one place."""

    cash: Fraction
    in_kind: Fraction
    counted_in_kind: Fraction
    total_cost: Fraction
    counted_cash: Fraction
    eligible_cost: Fraction
    eligible_cash: Fraction
    from_cash: dict[str, Fraction]
    from_in_kind: dict[str, Fraction]


class Oracle:
    """A budget under its terms, all known."""

    def __init__(self, rules: Data, written: Data) -> None:
        self.rules, self.written = rules, written
        self.step = Fraction(rules["step"])
        every = [*written["costs"], *written["financing"], *(written.get("sought") or [])]
        projects = sorted({line.get("project") or "1" for line in every} or {"1"})
        self.places = [(project, year) for project in projects for year in rules["years"] or [None]]
        self.sums = {place: self.count(place) for place in self.places}

    def here(self, side: str, place: Place) -> list[Data]:
        """The lines of a place."""
        years = bool(self.rules["years"])
        return [
            line
            for line in self.written[side]
            if ((line.get("project") or "1"), line.get("year") if years else None) == place
            and (line["kind"] == "cash" or self.rules["in_kind"] in ("counts_as_contribution", "counts_as_cost"))
        ]

    def of(self, caps: str, year: int | None) -> list[Data]:
        """The limits on something in a year."""
        return [one for one in self.rules["limits"] if one["caps"] == caps and one["year"] in (None, year)]

    def amount(self, line: Data, year: int | None) -> Fraction:
        """What a line is worth: hours at no more than an hour may cost, to the nearest cent, halves up."""
        if line.get("hours") is None:
            return Fraction(line.get("amount") or 0)
        caps = [Fraction(one["amount"]) for one in self.of("hourly_rate", year)] if line["kind"] == "in_kind" else []
        worth = Fraction(line["hours"]) * min([Fraction(line["rate"]), *caps])
        return down(worth + CENT / 2, CENT)

    def covered(self, line: Data) -> str:
        """Whether a line is covered, in the total only, or left out."""
        kind = {one["id"]: one["covered"] for one in self.rules["categories"]}.get(line.get("category"))
        if kind is None:
            return "yes" if self.rules["other_costs"] == "covered" else "not_listed"
        return "yes" if kind == "yes" else "no"

    def count(self, place: Place) -> Sums:
        """All that is counted at a place."""
        year = place[1]
        costs = [(line, self.amount(line, year), self.covered(line)) for line in self.here("costs", place)]
        given = dict.fromkeys(("own", "public", "private"), NONE)
        paid = dict(given)
        for line in self.here("financing", place):
            (paid if line["kind"] == "cash" else given)[line["from"]] += self.amount(line, year)
        cash = add(worth for line, worth, _ in costs if line["kind"] == "cash")
        in_kind = add(worth for line, worth, _ in costs if line["kind"] == "in_kind")
        counted_cash = add(worth for line, worth, how in costs if line["kind"] == "cash" and how != "no")
        most = min(in_kind, add(given.values()))
        for one in self.of("in_kind", year):
            most = min(most, self.in_kind_worth(one, counted_cash))
        kept = min(most, add(worth for line, worth, how in costs if line["kind"] == "in_kind" and how != "no"))
        total = counted_cash + kept
        payable = NONE
        payable_lines = [(line, worth) for line, worth, how in costs if line["kind"] == "cash" and how == "yes"]
        for category in (None, *(entry["id"] for entry in self.rules["categories"])):
            worth = add(worth for line, worth in payable_lines if line.get("category") == category)
            caps = [self.worth(one, total) for one in self.of("category", year) if one["category"] == category]
            payable += min([worth, *caps])
        payable_in_kind = min(
            most, add(worth for line, worth, how in costs if line["kind"] == "in_kind" and how == "yes")
        )
        eligible = payable + (payable_in_kind if self.rules["in_kind"] == "counts_as_cost" else NONE)
        eligible = min([eligible, *(self.worth(one, total) for one in self.of("eligible_cost", year))])
        left, counted = most, {}
        for source, worth in given.items():
            counted[source] = min(worth, left)
            left -= counted[source]
        return Sums(cash, in_kind, most, total, counted_cash, eligible, min(payable, eligible), paid, counted)

    def in_kind_worth(self, one: Data, cash: Fraction) -> Fraction:
        """The most in kind that is no greater a share of itself and the cash together."""
        if one["share"] is None:
            return Fraction(one["amount"])
        share = Fraction(one["share"]) / 100
        return Fraction(10**18) if share == 1 else down(cash * share / (1 - share), CENT)

    def worth(self, one: Data, base: Fraction) -> Fraction:
        """A limit as an amount, a share in whole cents."""
        if one["share"] is None:
            return Fraction(one["amount"])
        share = base * Fraction(one["share"]) / 100
        return up(share, CENT) if one["bound"] == "at_least" else down(share, CENT)

    def areas(self, one: Data) -> Iterator[Places]:
        """Every set of places that a limit holds for by itself."""
        each_project = self.rules["several_projects"] and one["per"] == "project"
        yearly = self.rules["years"] and (one["each_year"] or one["year"] is not None)
        groups: dict[Any, set[Place]] = {}
        for project, year in self.places:
            if one["year"] in (None, year):
                key = (project if each_project else None, year if yearly else None)
                groups.setdefault(key, set()).add((project, year))
        yield from map(frozenset, groups.values())

    def ceilings(self) -> Iterator[tuple[Places, Fraction]]:
        """Every set of places and what the grant to it can't be above."""
        for place, sums in self.sums.items():
            yield frozenset({place}), sums.eligible_cash
            yield frozenset({place}), max(Fraction(0), sums.cash - sum(sums.from_cash.values()))
        for one in self.rules["limits"]:
            for area in self.areas(one):
                yield from ((area, max(Fraction(0), most)) for most in self.ceiling(one, area))
        yield from self.sought()

    def ceiling(self, one: Data, area: Places) -> Iterator[Fraction]:
        """What one limit leaves for the grant to an area."""
        total = sum((self.sums[place].total_cost for place in area), Fraction(0))
        worth = self.worth(one, self.base(one, area))
        if one["caps"] in ("contribution", "own_contribution") and one["bound"] == "at_least":
            money = sum((self.sums[place].counted_cash for place in area), Fraction(0))
            yield (money if one.get("kinds") == ["cash"] else total) - worth
        elif one["caps"] == "grant" and one["bound"] == "at_most":
            yield worth - Fraction((self.written.get("used") or {}).get(one["id"], 0))
        elif one["caps"] == "public_money":
            sources = ["public", "own"] if self.written.get("public_applicant") else ["public"]
            here = [self.sums[place] for place in area]
            yield worth - sum(sums.from_cash[source] + sums.from_in_kind[source] for sums in here for source in sources)

    def base(self, one: Data, area: Places) -> Fraction:
        """What a share is of."""
        name = "eligible_cost" if one["of"] == "eligible_cost" else "total_cost"
        return sum((getattr(self.sums[place], name) for place in area), Fraction(0))

    def sought(self) -> Iterator[tuple[Places, Fraction]]:
        """What is applied for: at its place, or for the whole where budget years are not named."""
        whole = Fraction(0)
        beside = False
        for row in self.written.get("sought") or []:
            place = (row.get("project") or "1", row.get("year"))
            if place[1] is None and self.rules["years"]:
                whole, beside = whole + Fraction(row["amount"]), True
            else:
                yield frozenset({place}), Fraction(row["amount"])
        if beside:
            yield frozenset(self.places), whole

    def floors(self) -> list[tuple[Places, Fraction]]:
        """Every set of places and what the grant to it must be, if it is anything."""
        found = [one for one in self.rules["limits"] if one["caps"] == "grant" and one["bound"] == "at_least"]
        return [(area, self.worth(one, self.base(one, area))) for one in found for area in self.areas(one)]

    def lowest(self) -> Fraction:
        """The grant by taking the lowest from the inside out, where there are no floors."""
        bounds: dict[Places, Fraction] = {}
        for area, most in self.ceilings():
            bounds[area] = min(most, bounds.get(area, most))
        bounds.setdefault(frozenset(self.places), sum(bounds.values(), Fraction(0)))
        return self._inside(frozenset(self.places), bounds)

    def _inside(self, area: Places, bounds: dict[Places, Fraction]) -> Fraction:
        inner = [one for one in bounds if one < area]
        outermost = [one for one in inner if not any(one < other for other in inner)]
        least = down(bounds[area], self.step)
        return min(least, add(self._inside(one, bounds) for one in outermost)) if outermost else least

    def enumerated(self) -> Fraction:
        """The grant by trying every one, for amounts so small that there are few."""
        ceilings, floors = list(self.ceilings()), self.floors()
        single = {next(iter(area)): most for area, most in reversed(ceilings) if len(area) == 1}
        choices: list[Sequence[Fraction]] = [
            [number * self.step for number in range(floor(single[place] / self.step) + 1)] for place in self.places
        ]
        best = Fraction(0)
        for grants in product(*choices):
            at = dict(zip(self.places, grants, strict=True))
            sums = [(sum(at[place] for place in area), most) for area, most in ceilings]
            least = [(sum(at[place] for place in area), low) for area, low in floors]
            if all(grant <= most for grant, most in sums) and all(not grant or grant >= low for grant, low in least):
                best = max(best, add(grants))
        return best
