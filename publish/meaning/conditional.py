"""Limits that hold for some applicants alone: their conditions, and which of them can hold together."""

from collections.abc import Iterator
from typing import Final

from checker.financing.terms import MOST_CONDITIONS
from checker.rulebook import FactReader, read_facts
from checker.together import Answered, together
from publish.compiling.asked import asked_facts, every_fact
from publish.compiling.compile import fact_data
from publish.compiling.rules import compiled, facts_in
from publish.compiling.terms import answered_by_budget
from publish.meaning.rules import calls_of, in_rule, judged_later
from publish.model.load import Collection, Loaded
from publish.model.money import Limit, Money
from publish.telling.problems import Loc, Problem

# What a broken condition may fail with; what is wrong with it is told where it stands.
BROKEN: Final = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


def condition_problems(loaded: Loaded, collection: Collection) -> Iterator[Problem]:
    """Every problem in the conditions of limits, and limits that no applicant could meet together."""
    document, limits = loaded.document, loaded.scheme.money.limits
    for number, limit in enumerate(limits):
        loc: Loc = ("money", "limits", number, "when")
        if limit.when is None:
            continue
        rule = compiled(limit.when)
        for call in calls_of(loaded):
            yield from in_rule(document, loc, rule, every_fact(loaded, call, collection))
        yield from judged_later(document, loc, rule)
        fed = [name for name in facts_in(rule) if name in answered_by_budget(loaded.scheme, collection)]
        if fed:
            yield document.problem("limit.when_budget", loc, fact=fed[0])
    conditions = list(dict.fromkeys(str(compiled(limit.when)) for limit in limits if limit.when is not None))
    if len(conditions) > MOST_CONDITIONS:
        yield document.problem("limit.when_many", ("money", "limits"), n=len(conditions), most=MOST_CONDITIONS)
    for way in ways(loaded, collection):
        yield from _crossing(loaded, way)


def ways(loaded: Loaded, collection: Collection) -> list[frozenset[str]]:
    """Every set of limits that may hold together; none where that cannot be told."""
    limits = loaded.scheme.money.limits
    conditional = {limit.id: compiled(limit.when) for limit in limits if limit.when is not None}
    if len(conditional) > MOST_CONDITIONS:
        return []
    always = frozenset(limit.id for limit in limits) - set(conditional)
    found: dict[frozenset[str], None] = {}
    for call in calls_of(loaded) if conditional else ():
        try:
            facts = read_facts([fact_data(fact) for fact in asked_facts(loaded, call, collection)])
            reader = FactReader({fact.id: fact for fact in facts})
            conditions = [reader.condition(rule) for rule in conditional.values()]
            every = together(conditions, Answered(facts))
        except BROKEN:
            return []
        for way in every:
            held = {name for name, holds in zip(conditional, way, strict=True) if holds}
            found[always | held] = None
    return list(found) or [always]


def held_in(said: Money, way: frozenset[str]) -> Money:
    """What a notice says of money to those for whom these limits hold."""
    return said.model_copy(update={"limits": tuple(limit for limit in said.limits if limit.id in way)})


def _crossing(loaded: Loaded, way: frozenset[str]) -> Iterator[Problem]:
    """A smallest grant above a highest one that holds for the same applicants leaves them none."""
    said = loaded.scheme.money
    both = [(n, limit) for n, limit in enumerate(said.limits) if limit.id in way and _over_all(limit, said)]
    for number, floor in both:
        for other, ceiling in both:
            if (floor.bound, ceiling.bound) == ("at_least", "at_most") and _above(floor, ceiling):
                loc, also = (("money", "limits", each, "amount") for each in (number, other))
                yield loaded.document.problem("limit.crossed", loc, also=also, limit=ceiling.id)


def _over_all(limit: Limit, said: Money) -> bool:
    """Whether a limit is an amount for the whole grant, in the currency of the scheme."""
    yearly = bool(said.budget_years) and (limit.each_year or limit.year is not None)
    apart = said.several_projects is not None and limit.per == "project"
    return limit.caps == "grant" and limit.currency is None and not yearly and not apart


def _above(floor: Limit, ceiling: Limit) -> bool:
    return floor.amount is not None and ceiling.amount is not None and floor.amount > ceiling.amount
