"""The terms of money of one call: what each limit caps, what is covered, what counts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Literal, get_args

from checker.conditions.base import Condition, among
from checker.facts import Fact
from checker.money import HUNDRED, exact
from checker.together import Answered, together

Caps = Literal[
    "grant",
    "contribution",
    "own_contribution",
    "eligible_cost",
    "public_money",
    "category",
    "in_kind",
    "hourly_rate",
]
Per = Literal["project", "applicant", "county", "call"]
Covered = Literal["yes", "no", "if_justified"]
InKind = Literal["counts_as_contribution", "counts_as_cost", "excluded"]
OtherCosts = Literal["covered", "not_covered", "judged"]
# Where a limit holds: in one project and year, in a year over all projects, in a project over all years, or over all.
Level = Literal["cell", "year", "project", "whole"]
FLOORS: tuple[Caps, ...] = ("contribution", "own_contribution")
# Limits from below that a project can be too small for.
SMALLEST: tuple[Caps, ...] = ("grant", "eligible_cost")
# What is counted before any share is taken: these stand at the single project and year, or nothing adds up.
COSTS: tuple[Caps, ...] = ("eligible_cost", "category", "in_kind", "hourly_rate")
# Limits that are arithmetic, and are named like none of a scheme.
ARITHMETIC = ("eligible_cash", "left", "sought", "sum")
# Each further condition may double the ways that a plan is worked out in.
MOST_CONDITIONS = 8


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit: an amount in the currency, or a share in per cent of a base."""

    id: str
    caps: Caps
    bound: Literal["at_most", "at_least"]
    amount: Decimal | None
    share: Decimal | None
    of: Literal["eligible_cost", "total_cost", "total_cash"] | None
    per: Per
    year: int | None
    each_year: bool
    category: str | None
    rolling_years: int | None
    foreign: bool
    firmness: Literal["fixed", "planned"]
    approximate: bool
    # Holds only for those for whom this does.
    when: Condition | None = None
    # What others must put in is money, and no time or premises.
    in_cash: bool = False


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of cost, whether it is covered, and the question that a line of it answers with yes."""

    id: str
    covered: Covered
    asks: str | None


@dataclass(frozen=True, slots=True)
class Terms:
    """All that a call says of money."""

    currency: str
    step: Decimal
    in_kind: InKind | None
    several_projects: bool
    years: tuple[int, ...]
    parts: tuple[str, ...]
    other_costs: OtherCosts
    categories: tuple[Category, ...]
    limits: tuple[Limit, ...]
    answers: Mapping[str, Any]

    def category(self, name: str | None) -> Category | None:
        """A kind of cost by its id."""
        return next((category for category in self.categories if category.id == name), None)

    @property
    def counts_in_kind(self) -> bool:
        """Whether time and premises count as something."""
        return self.in_kind in ("counts_as_contribution", "counts_as_cost")

    def limits_on(self, *caps: Caps) -> tuple[Limit, ...]:
        """The limits on something."""
        return tuple(limit for limit in self.limits if limit.caps in caps)

    def level(self, limit: Limit) -> Level:
        """Where a limit holds."""
        yearly = limit.each_year or limit.year is not None
        if not self.several_projects:
            return "whole" if self.years and not yearly else "cell"
        if limit.per != "project":
            return "year" if self.years and yearly else "whole"
        return "project" if self.years and not yearly else "cell"

    def is_shared(self, limit: Limit) -> bool:
        """Whether other projects may use of a limit, and it holds in one place, so that it is used once."""
        in_one_place = limit.year is not None or not (limit.each_year and self.years)
        own = limit.per == "project" or limit.rolling_years is not None
        return limit.caps == "grant" and limit.amount is not None and not own and in_one_place

    def ways(self, answered: Answered) -> list["Terms"]:
        """The terms as they may be by what is answered: with each set of limits that may hold together."""
        conditions: list[Condition] = []
        for limit in self.limits:
            if limit.when is not None and limit.when not in conditions:
                conditions.append(limit.when)
        if not conditions:
            return [self]
        if len(conditions) > MOST_CONDITIONS:
            raise ValueError("limits on more conditions than can be told apart")
        found = []
        for way in together(conditions, answered):
            held = [condition for condition, holds in zip(conditions, way, strict=True) if holds]
            here = tuple(limit for limit in self.limits if limit.when is None or limit.when in held)
            found.append(replace(self, limits=here))
        return found


def read_terms(
    data: Mapping[str, Any],
    facts: tuple[Fact, ...] = (),
    condition: Callable[[dict[str, Any]], Condition] | None = None,
) -> Terms:
    """The terms that plain data describes; a ValueError, KeyError or TypeError where they cannot be."""
    terms = Terms(
        currency=data["currency"],
        step=exact(data["step"]),
        in_kind=None if data["in_kind"] is None else among(data["in_kind"], get_args(InKind)),
        several_projects=data["several_projects"],
        years=tuple(data["years"]),
        parts=tuple(data["parts"]),
        other_costs=among(data["other_costs"], get_args(OtherCosts)),
        categories=tuple(_category(part) for part in data["categories"]),
        limits=tuple(_limit(part, data["currency"], condition) for part in data["limits"]),
        answers=data["answers"],
    )
    if len({limit.id for limit in terms.limits}) < len(terms.limits):
        raise ValueError("two limits of one name")
    for way in terms.ways(Answered(facts)):
        _refuse_what_does_not_nest(way)
    return terms


def _category(data: Mapping[str, Any]) -> Category:
    return Category(data["id"], among(data["covered"], get_args(Covered)), data["asks"])


def _limit(data: Mapping[str, Any], currency: str, condition: Callable[[dict[str, Any]], Condition] | None) -> Limit:
    amount, share = (None if data[key] is None else exact(data[key]) for key in ("amount", "share"))
    if (amount is None) == (share is None) or (share is None) != (data["of"] is None):
        raise ValueError(f"{data['id']} is an amount, or a share of something")
    if data["id"] in ARITHMETIC or (share is not None and not 0 <= share <= HUNDRED):
        raise ValueError(f"{data['id']} is no limit")
    if data["caps"] in COSTS and data["of"] == "eligible_cost":
        raise ValueError(f"{data['id']} is taken before it is known what is eligible")
    when, kinds = data.get("when"), data.get("kinds")
    if when is not None and condition is None:
        raise ValueError(f"{data['id']} holds for some alone, and there are no facts to tell whom")
    if kinds is not None and (kinds != ["cash"] or data["caps"] not in FLOORS or data["bound"] != "at_least"):
        raise ValueError(f"{data['id']}: what others must put in may be asked for in cash, and nothing else")
    return Limit(
        id=data["id"],
        caps=among(data["caps"], get_args(Caps)),
        bound=among(data["bound"], ("at_most", "at_least")),
        amount=amount,
        share=share,
        of=None if data["of"] is None else among(data["of"], ("eligible_cost", "total_cost")),
        per=among(data["per"], get_args(Per)),
        year=data["year"],
        each_year=data["each_year"],
        category=data["category"],
        rolling_years=data["rolling_years"],
        foreign=data["currency"] not in (None, currency),
        firmness=among(data["firmness"], ("fixed", "planned")),
        approximate=data["approximate"],
        when=None if when is None or condition is None else condition(when),
        in_cash=kinds is not None,
    )


def _refuse_what_does_not_nest(terms: Terms) -> None:
    """Limits lie inside one another, or their lowest is not the grant."""
    if terms.step <= 0 or len(set(terms.years)) < len(terms.years):
        raise ValueError("no such step or years")
    single = not terms.years and not terms.several_projects
    for limit in terms.limits:
        level = terms.level(limit)
        over_all = single or level == "whole"
        if limit.rolling_years is not None and not over_all:
            raise ValueError(f"{limit.id} holds over all, or earlier aid would count twice")
        if limit.bound == "at_least" and limit.caps in SMALLEST and not over_all:
            raise ValueError(f"{limit.id}: a smallest grant in a part could be broken by a limit on the whole")
        if (limit.bound == "at_least" and limit.caps == "public_money") or (limit.foreign and limit.caps != "grant"):
            raise ValueError(f"{limit.id} is no limit that can be kept")
        if limit.caps in COSTS and level != "cell":
            raise ValueError(f"{limit.id} holds in each year of each project, or not at all")
        if level == "project" and not _implied(limit, terms):
            raise ValueError(f"{limit.id} for a project's whole does not fit with limits for a year")


def _implied(limit: Limit, terms: Terms) -> bool:
    """Whether a share that others must put in follows from a rate of the grant in each year."""
    rates = (
        rate
        for rate in terms.limits_on("grant")
        if rate.bound == "at_most" and rate.share is not None and terms.level(rate) == "cell" and rate.year is None
    )
    share = limit.share
    if limit.caps not in FLOORS or limit.bound != "at_least" or share is None:
        return False
    if limit.in_cash and terms.counts_in_kind:
        # The rest that a rate leaves may be put in without a krone.
        return False
    return any(
        rate.share is not None and rate.share + share <= HUNDRED and rate.of in (limit.of, "eligible_cost")
        for rate in rates
    )
