"""Reading a budget from plain data: every problem named at once, nothing guessed."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from checker.financing import values
from checker.financing.budget import FIRST_PROJECT, UNKNOWN, Budget, Ends, Line, Place, Problem, Source
from checker.financing.fields import Fields
from checker.financing.shares import worth_of
from checker.financing.terms import Terms
from checker.financing.values import LONGEST_TEXT, MOST_PROJECTS, said

# Hours and what one costs: within these a product is exact.
MOST_HOURS: Final = Decimal(10) ** 7
COST_FIELDS: Final = (
    "id",
    "text",
    "category",
    "part",
    "project",
    "year",
    "kind",
    "amount",
    "hours",
    "rate",
    "justified",
    "applied",
)
FINANCING_FIELDS: Final = ("id", "text", "from", "kind", "project", "year", "amount", "hours", "rate")
SOUGHT_FIELDS: Final = ("project", "year", "amount")
AID_FIELDS: Final = ("date", "amount")
WISHES: Final = ("grant", "contribution", "partner")
FIELDS: Final = ("costs", "financing", "sought", "used", "aid", "exchange", "public_applicant", "complete")


class Reading(Fields):
    """Reads one budget and keeps what could not be read."""

    def __init__(self, terms: Terms) -> None:
        super().__init__()
        self.terms = terms

    def budget(self, data: object) -> Budget:
        """The budget, as far as it can be read."""
        whole = self.mapping(data, None, "", FIELDS)
        costs = tuple(self.line(part, COST_FIELDS) for part in self.lines(whole, "costs"))
        financing = tuple(self.line(part, FINANCING_FIELDS) for part in self.lines(whole, "financing"))
        sought = self.sought(whole)
        self._projects([*(line.project for line in costs + financing), *(project for project, _ in sought or ())])
        return Budget(
            costs=costs,
            financing=financing,
            sought=sought,
            used=self.used(whole),
            aid=self.aid(whole),
            exchange=self.take(whole, None, "exchange", values.exchange),
            public_applicant=self.take(whole, None, "public_applicant", values.yes_no),
            complete=self.take(whole, None, "complete", values.yes_no) or False,
        )

    def lines(self, whole: Mapping[str, Any], side: str) -> list[Any]:
        """The lines of one side, each under an id of its own."""
        data = self.rows(whole, side)
        seen: set[str] = set()
        for line in data:
            name = line.get("id") if isinstance(line, Mapping) else None
            if not isinstance(name, str) or not name or len(name) > LONGEST_TEXT:
                self.problems.append(Problem(None, side, "no_id", said(name), '"c1"'))
            elif name in seen:
                self.problems.append(Problem(name, "id", "id_twice", name))
            else:
                seen.add(name)
        return data

    def line(self, data: object, fields: tuple[str, ...]) -> Line:
        """One line of either side."""
        name = data.get("id") if isinstance(data, Mapping) else None
        name = name if isinstance(name, str) else "?"
        row = self.mapping(data, name, "", fields)
        terms = self.terms
        self.take(row, name, "text", values.text)
        hours, rate = (self.take(row, name, key, values.plain) for key in ("hours", "rate"))
        return Line(
            id=name,
            kind=self.take(row, name, "kind", values.one_of("unknown_kind", ("cash", "in_kind"))) or "cash",
            project=self.take(row, name, "project", values.project) or FIRST_PROJECT,
            year=self.take(row, name, "year", values.one_of("unknown_year", terms.years)) if terms.years else None,
            amount=self.amount(row, name, hours, rate),
            hours=hours,
            rate=rate,
            category=self.take(
                row, name, "category", values.one_of("unknown_category", [c.id for c in terms.categories])
            ),
            part=self.take(row, name, "part", values.one_of("unknown_part", terms.parts)),
            justified=self.take(row, name, "justified", values.yes_no),
            applied=self.take(row, name, "applied", values.yes_no),
            source=self._source(row, name) if "from" in fields else "own",
        )

    def _source(self, row: Mapping[str, Any], name: str) -> Source:
        found: Source | None = self.take(
            row, name, "from", values.one_of("unknown_source", ("own", "public", "private"))
        )
        if found is None and not any(p.line == name and p.field == "from" for p in self.problems):
            self.problems.append(Problem(name, "from", "unknown_source", "", "own, public, private"))
        return found or "own"

    def amount(self, row: Mapping[str, Any], name: str | None, hours: Decimal | None, rate: Decimal | None) -> Ends:
        """An amount, or hours at so much; unknown where there is neither."""
        if hours is None and rate is None:
            return self.take(row, name, "amount", values.ends) or UNKNOWN
        if row.get("amount") is not None:
            self.problems.append(Problem(name, "amount", "amount_and_hours", said(row["amount"])))
        if hours is None or rate is None or max(hours, rate) > MOST_HOURS:
            missing = "out_of_bounds" if hours is not None and rate is not None else "hours_without_rate"
            got = " × ".join("?" if one is None else str(one) for one in (hours, rate))
            self.problems.append(Problem(name, "hours", missing, got))
            return UNKNOWN
        worth = worth_of(hours, rate)
        return worth, worth

    def sought(self, whole: Mapping[str, Any]) -> Mapping[Place, Ends] | None:
        """What is applied for, by project and year; a year that is not said is the whole."""
        found: dict[Place, Ends] = {}
        for row in self.rows(whole, "sought"):
            part = self.mapping(row, None, "sought", SOUGHT_FIELDS)
            project = self.take(part, None, "project", values.project) or FIRST_PROJECT
            year = self.take(part, None, "year", values.one_of("unknown_year", self.terms.years))
            amount = self.take(part, None, "amount", values.ends)
            if year is None and self.terms.several_projects and self.terms.years:
                # A whole over the years of one project would cross the limits of a year.
                years = ", ".join(map(str, self.terms.years))
                self.problems.append(Problem(None, "sought", "unknown_year", said(part.get("year")), years))
            if (project, year) in found:
                self.problems.append(Problem(None, "sought", "id_twice", f"{project} {year}"))
            if amount is not None:
                found[project, year] = amount
        return found or None

    def used(self, whole: Mapping[str, Any]) -> Mapping[str, Ends]:
        """What has been used already, by limit."""
        limits = tuple(limit.id for limit in self.terms.limits if self.terms.is_shared(limit))
        data = whole.get("used")
        found = data if isinstance(data, Mapping) else {}
        if data is not None and found is not data:
            self.problems.append(Problem(None, "used", "not_an_object", said(data), "{…}"))
        for name in found:
            if name not in limits:
                self.problems.append(Problem(None, "used", "unknown_limit", said(name), ", ".join(limits)))
        return {name: self.take(found, None, name, values.ends) or UNKNOWN for name in found if name in limits}

    def aid(self, whole: Mapping[str, Any]) -> tuple[tuple[date, Ends], ...] | None:
        """Aid granted before, each on its day; None where it is not said."""
        if whole.get("aid") is None:
            return None
        found = []
        for row in self.rows(whole, "aid"):
            part = self.mapping(row, None, "aid", AID_FIELDS)
            day = self.take(part, None, "date", values.day)
            if isinstance(row, Mapping) and row.get("date") is None:
                self.problems.append(Problem(None, "date", "not_a_date", "", "2025-03-01"))
            if day is not None:
                found.append((day, self.take(part, None, "amount", values.ends) or UNKNOWN))
        return tuple(found)

    def _projects(self, named: Iterable[str]) -> None:
        many = set(named)
        if len(many) > (MOST_PROJECTS if self.terms.several_projects else 1):
            self.problems.append(Problem(None, "project", "unknown_project", ", ".join(sorted(many))[:80]))


def read_budget(terms: Terms, data: object) -> tuple[Budget, list[Problem]]:
    """The budget and every problem in it; with a problem it is not to be used."""
    reading = Reading(terms)
    budget = reading.budget(data)
    return budget, reading.problems


def read_wishes(data: object) -> tuple[dict[str, Decimal], list[Problem]]:
    """The wishes, each an amount, and every problem."""
    if data is None:
        return {}, []
    reading = Fields()
    whole = reading.mapping(data, None, "wishes", WISHES)
    found = {name: reading.take(whole, None, name, values.plain) for name in WISHES}
    return {name: amount for name, amount in found.items() if amount is not None}, reading.problems
