"""The funding plan of a budget, as data: every figure exact, or between the two ends that what is unknown leaves."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from checker.financing.answers import plan_answers
from checker.financing.budget import Budget
from checker.financing.conditional import conditional, hinges
from checker.financing.corners import Corners
from checker.financing.hull import hull, without_end
from checker.financing.jumps import widen
from checker.financing.outcome import Outcome, by_part, placed, work_out
from checker.financing.shares import NOTHING
from checker.financing.terms import Terms
from checker.financing.warnings import line_warnings, outcome_warnings
from checker.financing.wishes import wishes, worst
from checker.money import LARGEST
from checker.together import Answered

Data = dict[str, Any]
NOBODY = Answered()


def plan(
    terms: Terms,
    budget: Budget,
    on: date,
    wished: Mapping[str, Decimal] | None,
    answered: Answered = NOBODY,
) -> Data:
    """The plan: figures, limits, steps, warnings, answers for the eligibility check; wishes unless there are none."""
    ways = terms.ways(answered)
    found = _within(ways, budget, on, LARGEST, wished)
    if any(line.amount[1] is None for line in (*budget.costs, *budget.financing)) or _open(ways, budget):
        found = without_end(found, _within(ways, budget, on, LARGEST * 10, wished))
    found["warnings"] = line_warnings(terms, budget) + found["warnings"]
    found["balanced"] = _balanced(found["whole"]) if budget.costs or budget.financing else None
    if found["next"] is not None and found["next"]["limit"] is None:
        # Which limit is next hangs on what is unknown.
        found["next"] = None
    found["answers"] = plan_answers(terms, budget, found)
    found["cells"] = [cell for cell in found["cells"] if cell["project"] and cell["year"]]
    found["conditional"] = conditional(terms, ways, answered)
    found["hinges"] = hinges(found["conditional"], ways, found.pop("told"))
    return found


def _open(ways: Sequence[Terms], budget: Budget) -> bool:
    """Whether something beside the lines is without an upper end."""
    beside = [*(budget.sought or {}).values(), *(budget.used or {}).values(), *(end for _, end in budget.aid or ())]
    return any(high is None for _, high in beside) or any(
        limit.foreign or limit.rolling_years for terms in ways for limit in terms.limits
    )


def _within(
    ways: Sequence[Terms], budget: Budget, on: date, bound: Decimal, wished: Mapping[str, Decimal] | None
) -> Data:
    by_way = [[work_out(terms, case) for case in Corners(terms, budget, on, bound).cases()] for terms in ways]
    outcomes = [outcome for way in by_way for outcome in way]
    # One budget under other limits is known in each of them.
    apart = [_apart(shared) for way in by_way if len(way) > 1 for outcome in way for shared in outcome.spread()]
    beyond = [_figures(outcome) for terms in ways for outcome in _beyond(terms, Corners(terms, budget, on, bound))]
    found: Data = hull([*(_data(outcome, budget) for outcome in outcomes), *apart, *beyond])
    for terms, way in zip(ways, by_way, strict=True):
        if len(way) > 1:
            widen(found, terms, budget, way)
    found["told"] = [_told(way) for way in by_way]
    if wished is None:
        return found | {"wishes": {}}
    # Looked for where the grant is at its least: a promise that holds whatever the unknown turns out to be.
    least = [min(way, key=lambda outcome: outcome.grant) for way in by_way]
    contribution = min(outcome.figures()["contribution"] for outcome in outcomes)
    found["wishes"] = hull([worst([wishes(outcome, {"contribution": contribution, **wished}) for outcome in least])])
    return found


def _told(outcomes: Sequence[Outcome]) -> Any:
    """The figures of the whole under some terms."""
    return hull([{**outcome.figures(), "own_needed": outcome.own_needed()} for outcome in outcomes])


def _data(outcome: Outcome, budget: Budget) -> Data:
    terms = outcome.terms
    binding = outcome.node.binding()
    following = next((one for one in outcome.node.ordered[1:] if one.limit != "sum"), None)
    several = terms.several_projects
    return {
        "currency": terms.currency,
        "several_projects": several,
        "years": list(terms.years),
        **_figures(outcome),
        "by_part": by_part(terms, outcome.cells),
        "binding": [placed(one, terms) for one in binding],
        "next": None if following is None else placed(following, terms),
        "limits": [{**placed(one, terms), "binding": one in binding} for one in outcome.node.every()],
        "floors": outcome.floors(),
        "steps": [*outcome.steps, *_ending(outcome)],
        "warnings": outcome_warnings(outcome, budget),
    }


def _beyond(terms: Terms, corners: Corners) -> list[Outcome]:
    """What no grant is above where in kind is not known, and a share of it is asked for in cash.

    With more in kind a rate gives more and such a share leaves less: the highest grant may lie between the extremes.
    """
    asked = [limit for limit in terms.limits if limit.in_cash and limit.share is not None]
    if not asked or not terms.counts_in_kind or not corners.in_kind_is_open():
        return []
    # Of the cash alone the share is no greater, and the grant no smaller.
    others = tuple(limit for limit in terms.limits if limit not in asked)
    least = tuple(replace(limit, of="total_cash") for limit in asked if limit.of == "total_cost")
    freed = replace(terms, limits=(*others, *least))
    return [replace(work_out(freed, case, quiet=True), terms=terms) for case in corners.cases()]


def _figures(outcome: Outcome) -> Data:
    """The figures of the whole and of every place in it."""
    return {"whole": {**outcome.figures(), "own_needed": outcome.own_needed()}, **_apart(outcome)}


def _apart(outcome: Outcome) -> Data:
    """The figures of each year, each project, and each project's years."""
    several = outcome.terms.several_projects
    return {
        "by_year": [{"year": year, **outcome.figures(year=year)} for year in outcome.terms.years],
        "by_project": [{"project": one, **outcome.figures(project=one)} for one in outcome.projects if several],
        "cells": _cells(outcome),
    }


def _cells(outcome: Outcome) -> list[Data]:
    """The figures of every place within the whole that a question may be about."""
    every = [(project, year) for project in (None, *outcome.projects) for year in (None, *outcome.terms.years)]
    places = [place for place in every if place != (None, None)]
    return [{"project": project, "year": year, **outcome.figures(project, year)} for project, year in places]


def _ending(outcome: Outcome) -> list[Data]:
    """The last steps: what must be put in, what is there, what is missing."""
    found = outcome.figures()
    said: list[Data] = [
        {"step": "needed", "amount": found["needed"], "cost": found["costs"], "grant": found["grant"]},
        {"step": "present", "amount": found["contribution"], "own": found["own"], "other": found["other"]},
        {"step": "gap", "amount": found["gap"]},
    ]
    return [{**step, "project": None, "year": None} for step in said]


def _balanced(whole: Mapping[str, Any]) -> bool | None:
    """Whether what is put in is what must be paid; None while it is not known."""
    missing, beyond = whole["gap"], whole["over"]
    if missing == beyond == "0":
        return True
    surely = any(one["at_least"] != "0" if isinstance(one, dict) else one != str(NOTHING) for one in (missing, beyond))
    return False if surely else None
