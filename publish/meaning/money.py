"""Whether the money of a scheme makes sense: limits that say all they must, and that fit into one another."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final

from publish.compiling.terms import POOL
from publish.meaning.choices import only
from publish.meaning.conditional import condition_problems, held_in, ways
from publish.messages import Said, listed
from publish.model.load import Collection, Loaded
from publish.model.money import Cost, Limit, Money
from publish.model.scheme import Scheme
from publish.reading.document import Document
from publish.reading.nearest import perhaps
from publish.telling.problems import Loc, Problem

# What the plan calls its own arithmetic.
RESERVED: Final = (POOL, "sought", "left", "eligible_cash", "sum")
FLOORS: Final = ("contribution", "own_contribution")
# These are counted line by line before any share is taken of them.
COSTS: Final = ("eligible_cost", "category", "in_kind", "hourly_rate")
HUNDRED: Final = Decimal(100)


def money(loaded: Loaded, collection: Collection) -> Iterator[Problem]:
    """Every problem in what a scheme says about money."""
    document, said = loaded.document, loaded.scheme.money
    for number, limit in enumerate(said.limits):
        for check in LIMITS:
            yield from check(document, ("money", "limits", number), limit, said)
    found = list(condition_problems(loaded, collection))
    for way in ways(loaded, collection):
        here = held_in(said, way)
        for number, limit in enumerate(said.limits):
            if limit.id in way:
                found += _nested(document, ("money", "limits", number), limit, here)
    # What crosses in several ways is told once.
    yield from dict.fromkeys(found)
    yield from _years(document, said)
    if said.step is not None and not said.step:
        yield document.problem("money.step", ("money", "step"))
    for number, cost in enumerate(said.costs):
        yield from _asks(document, ("money", "costs", number, "asks"), cost, loaded.scheme, collection)


def _form(document: Document, loc: Loc, limit: Limit, said: Money) -> Iterator[Problem]:
    """An amount or a share of something; what belongs to one kind of limit stands in no other."""
    if (limit.amount is None) == (limit.share is None) or (limit.share is None) != (limit.of is None):
        yield document.problem("limit.form", loc)
    elif limit.caps == "hourly_rate" and limit.amount is None:
        yield document.problem("limit.hourly_rate", (*loc, "share"), at_key=True)
    if limit.caps in FLOORS and limit.bound == "at_most":
        yield document.problem("limit.floor", (*loc, "bound"), caps=limit.caps)
    if limit.kinds and limit.caps not in FLOORS:
        yield document.problem("limit.cash", (*loc, "kinds"), at_key=True, caps=limit.caps)
    if limit.caps in COSTS and limit.of == "eligible_cost":
        yield document.problem("limit.of", (*loc, "of"), caps=limit.caps)
    if limit.caps in (*COSTS, "public_money") and limit.bound == "at_least":
        yield document.problem("limit.ceiling", (*loc, "bound"), caps=limit.caps)
    if limit.id in RESERVED:
        yield document.problem("limit.reserved", (*loc, "id"))


def _pool(document: Document, loc: Loc, limit: Limit, said: Money) -> Iterator[Problem]:
    """No ceiling is above the pool."""
    ceiling = limit.amount if limit.caps == "grant" and limit.bound == "at_most" and limit.currency is None else None
    if said.pool is not None and ceiling is not None and ceiling > said.pool.amount:
        yield document.problem("limit.pool", (*loc, "amount"))


def _category(document: Document, loc: Loc, limit: Limit, said: Money) -> Iterator[Problem]:
    """A limit on a kind of cost names one that there is."""
    costs = [cost.id for cost in said.costs]
    if limit.caps == "category" and limit.category is None:
        yield document.problem("limit.category_missing", (*loc, "caps"), allowed=listed(costs))
    elif limit.caps != "category" and limit.category is not None:
        yield document.problem("limit.category_alone", (*loc, "category"), at_key=True, caps=limit.caps)
    elif limit.category is not None and limit.category not in costs:
        what, near = Said("no.cost"), perhaps(limit.category, costs)
        yield document.problem("name.unknown", (*loc, "category"), what=what, only=only("cost", costs), write=near)


def _aid(document: Document, loc: Loc, limit: Limit, said: Money) -> Iterator[Problem]:
    """Euros and rolling years belong to a ceiling on the grant."""
    for field in ("currency", "rolling_years"):
        if getattr(limit, field) is not None and (limit.caps != "grant" or limit.amount is None):
            yield document.problem("limit.aid", (*loc, field), at_key=True, field=field)
            return
    if limit.rolling_years is not None and limit.currency is None:
        yield document.problem("limit.rolling", (*loc, "rolling_years"), at_key=True)


def _when(document: Document, loc: Loc, limit: Limit, said: Money) -> Iterator[Problem]:
    """A limit for a year has a budget year to be for."""
    years = listed(said.budget_years)
    if limit.year is not None and limit.each_year:
        yield document.problem("limit.year_twice", (*loc, "each_year"), at_key=True)
    if (limit.year is not None or limit.each_year) and not said.budget_years:
        field = "each_year" if limit.each_year else "year"
        yield document.problem("limit.no_years", (*loc, field), at_key=True, field=field)
    elif limit.year is not None and limit.year not in said.budget_years:
        yield document.problem("limit.year", (*loc, "year"), allowed=years)


def _nested(document: Document, loc: Loc, limit: Limit, said: Money) -> Iterator[Problem]:
    """Limits lie inside one another, or the lowest of them would not be the grant."""
    yearly = limit.each_year or limit.year is not None
    whole = bool(said.budget_years) and not yearly
    several = said.several_projects is not None
    if limit.caps in COSTS:
        if whole:
            yield document.problem("limit.whole_cost", (*loc, "caps"), caps=limit.caps)
        elif several and limit.per != "project":
            yield document.problem("limit.cost_per", (*loc, "per"), caps=limit.caps)
    elif whole and several and limit.per == "project":
        if limit.caps not in FLOORS:
            yield document.problem("limit.whole_project", (*loc, "caps"), caps=limit.caps)
        elif not _follows(limit, said):
            yield document.problem("limit.whole_floor", (*loc, "caps"), caps=limit.caps)
        elif limit.kinds and said.in_kind is not None and said.in_kind.counts != "excluded":
            yield document.problem("limit.whole_cash", (*loc, "kinds"), at_key=True)


def _over_all(document: Document, loc: Loc, limit: Limit, said: Money) -> Iterator[Problem]:
    """A smallest grant, and the aid of earlier years, are of the whole: in parts they would cross or count twice."""
    yearly = bool(said.budget_years) and (limit.each_year or limit.year is not None)
    apart = yearly or (said.several_projects is not None and limit.per == "project")
    if apart and limit.caps == "grant" and limit.bound == "at_least":
        yield document.problem("limit.smallest", (*loc, "bound"))
    if apart and limit.rolling_years is not None:
        yield document.problem("limit.rolling_apart", (*loc, "rolling_years"), at_key=True)


def _follows(floor: Limit, said: Money) -> bool:
    """Whether what others must put in follows from a rate of the grant in each year."""
    return floor.share is not None and any(
        rate.caps == "grant"
        and rate.bound == "at_most"
        and rate.per == "project"
        and rate.each_year
        and rate.share is not None
        and rate.share + floor.share <= HUNDRED
        and rate.of == floor.of
        for rate in said.limits
    )


def _years(document: Document, said: Money) -> Iterator[Problem]:
    """No budget year comes twice."""
    for number, year in enumerate(said.budget_years):
        first = said.budget_years.index(year)
        if first < number:
            also = ("money", "budget_years", first)
            yield document.problem("money.year_twice", ("money", "budget_years", number), also=also)


def _asks(document: Document, loc: Loc, cost: Cost, scheme: Scheme, collection: Collection) -> Iterator[Problem]:
    """A budget line can answer a question of yes or no."""
    facts = {**collection.facts.facts, **scheme.facts}
    declared = [criterion.id for criterion in scheme.criteria if criterion.kind == "declared"]
    yes_no = [*(name for name, fact in facts.items() if fact.type == "yes_no"), *declared]
    if cost.asks is None or cost.asks in yes_no:
        return
    if cost.asks in facts:
        yield document.problem("cost.asks", loc, type=facts[cost.asks].type)
    else:
        what, near = Said("no.question"), perhaps(cost.asks, yes_no)
        yield document.problem("name.unknown", loc, what=what, only=only("question", yes_no), write=near)


LIMITS: Final[tuple[Callable[[Document, Loc, Limit, Money], Iterator[Problem]], ...]] = (
    _form,
    _pool,
    _category,
    _aid,
    _when,
    _over_all,
)
