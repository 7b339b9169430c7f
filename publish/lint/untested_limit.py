"""A limit on the grant that decides in no plan."""

from collections.abc import Iterator

from publish.cases.tried import Tried
from publish.financing.examples import planned
from publish.telling.problems import Problem


def untested_limit(tried: Tried) -> Iterator[Problem]:
    """Each highest grant that no budget of the file reaches."""
    limits = [
        (number, limit)
        for number, limit in enumerate(tried.loaded.scheme.money.limits)
        if limit.caps == "grant" and limit.bound == "at_most"
    ]
    if not limits or tried.compiled.rulebook["terms"] is None:
        return
    # What a plan expects, the check has seen; the others are worked through only where that leaves a limit.
    expected = {name for plan in tried.loaded.scheme.plans for name in plan.expect.binding or ()}
    if all(limit.id in expected for _, limit in limits):
        return
    plans = (planned(tried.loaded, tried.compiled, plan) for plan in tried.loaded.scheme.plans)
    binding = {entry["limit"] for plan in plans if plan["ok"] for entry in plan["plan"]["binding"]}
    for number, limit in limits:
        if limit.id not in expected | binding:
            yield tried.warning("lint.untested_limit", ("money", "limits", number, "id"), limit=limit.id)
