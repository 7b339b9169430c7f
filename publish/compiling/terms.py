"""What a notice says about money as plain data: limits, kinds of cost, and which figure answers which question."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, Final

from checker.money import shown
from publish.compiling.asked import AskedFact
from publish.compiling.rules import compiled
from publish.model.load import Collection, Loaded
from publish.model.money import Limit, Money, Pool
from publish.model.scheme import Fact, Scheme

Data = dict[str, Any]

POOL: Final = "pool"
OTHERS: Final = {"yes": "covered", "no": "not_covered", "judged": "judged"}


def terms(loaded: Loaded, collection: Collection, asked: Iterable[AskedFact]) -> Data | None:
    """The terms of a call; none where the notice has no conditions, so that there is nothing to apply for."""
    scheme, money = loaded.scheme, loaded.scheme.money
    if not scheme.criteria:
        return None
    return {
        "currency": scheme.currency,
        "step": shown(Decimal(1) if money.step is None else money.step),
        "in_kind": None if money.in_kind is None else money.in_kind.counts,
        "several_projects": money.several_projects is not None,
        "years": list(money.budget_years),
        "parts": [part.id for part in money.parts],
        "other_costs": _other_costs(money),
        "categories": [{"id": cost.id, "covered": cost.covered, "asks": cost.asks} for cost in money.costs],
        "limits": [*_pool(money), *(_limit(limit) for limit in money.limits)],
        "answers": dict(_answers(loaded, collection, asked)),
    }


def answered_by_budget(scheme: Scheme, collection: Collection) -> frozenset[str]:
    """The questions that a budget answers, so that nothing which decides a budget can hang on them."""
    facts = {**collection.facts.facts, **scheme.facts}
    figures = {name for name, fact in facts.items() if fact.figure is not None}
    return frozenset(figures | {cost.asks for cost in scheme.money.costs if cost.asks is not None})


def _other_costs(money: Money) -> str:
    """Where a notice lists what it covers and says no more, the rest is not covered."""
    if money.other_costs is not None:
        return OTHERS[money.other_costs.covered]
    return "not_covered" if any(cost.covered == "yes" for cost in money.costs) else "covered"


def _pool(money: Money) -> Iterator[Data]:
    pool: Pool | None = money.pool
    if pool is not None:
        yield {
            "id": POOL,
            "caps": "grant",
            "bound": "at_most",
            "amount": shown(pool.amount),
            "share": None,
            "of": None,
            "per": "call",
            "year": None,
            "each_year": pool.per_year and bool(money.budget_years),
            "category": None,
            "currency": None,
            "rolling_years": None,
            "firmness": "fixed",
            "approximate": False,
        }


def _limit(limit: Limit) -> Data:
    return {
        "id": limit.id,
        "caps": limit.caps,
        "bound": limit.bound,
        "amount": None if limit.amount is None else shown(limit.amount),
        "share": None if limit.share is None else shown(limit.share),
        "of": limit.of,
        "per": limit.per,
        "year": limit.year,
        "each_year": limit.each_year,
        "category": limit.category,
        "currency": limit.currency,
        "rolling_years": limit.rolling_years,
        "firmness": limit.firmness,
        "approximate": limit.approximate,
        # A limit for everybody, in money or not, is written as it always was.
        **({} if limit.when is None else {"when": compiled(limit.when)}),
        **({"kinds": ["cash"]} if limit.kinds else {}),
    }


def _answers(loaded: Loaded, collection: Collection, asked: Iterable[AskedFact]) -> Iterator[tuple[str, Data]]:
    """The questions of a call that a figure of the plan answers."""
    known = {**collection.facts.facts, **loaded.scheme.facts}
    for entry in asked:
        fact = known.get(entry.id)
        if fact is None or fact.figure is None:
            continue
        if fact.figure == "projects":
            fields = {name: _figure(field) for name, field in fact.fields.items() if field.figure is not None}
            yield entry.id, {"each": "project", "fields": fields}
        else:
            yield entry.id, _figure(fact)


def _figure(fact: Fact) -> Data:
    return {"figure": fact.figure, "year": fact.year, "part": fact.part}
