"""Limits that hold for some applicants alone: a condition that nobody or everybody meets, that decides nothing."""

from collections.abc import Iterator, Sequence

from checker.answers import read_answers
from checker.facts import applicable
from checker.logic import FALSE, NOT_APPLICABLE, TRUE
from checker.rulebook import Criterion
from publish.cases.in_every_case import Results, in_every_case
from publish.cases.tried import Tried
from publish.compiling.examples import answers_of_plan
from publish.messages import listed
from publish.model.money import Limit
from publish.telling.problems import Problem

# What must be the same for two ceilings to be about one thing.
SAME = ("caps", "bound", "of", "per", "year", "each_year", "category", "currency", "rolling_years", "kinds")


def conditional_limits(tried: Tried) -> Iterator[Problem]:
    """Every finding in the conditions of limits."""
    limits = tried.loaded.scheme.money.limits
    if tried.rulebook.terms is None or all(limit.when is None for limit in limits):
        return
    rules = {each.id: each.when for each in tried.rulebook.terms.limits if each.when is not None}
    criteria = [Criterion(name, "checked", "required", None, when, "", ()) for name, when in rules.items()]
    cases = in_every_case(tried.rulebook, criteria)
    if cases is not None:
        yield from _in_cases(tried, list(rules), cases)
        yield from _gap(tried, list(rules), cases)
    yield from _untested(tried)


def _in_cases(tried: Tried, names: list[str], cases: list[Results]) -> Iterator[Problem]:
    """What never holds, what always does, and what is never the lowest where it holds."""
    holds = {name: [results[number] == "met" for results in cases] for number, name in enumerate(names)}
    limits = tried.loaded.scheme.money.limits
    for number, limit in enumerate(limits):
        if limit.when is None:
            continue
        loc = ("money", "limits", number, "when")
        if not any(holds[limit.id]):
            yield tried.warning("lint.limit_never", loc, cases=len(cases))
        elif all(holds[limit.id]):
            yield tried.warning("lint.limit_always", loc, cases=len(cases))
        else:
            lower = next((other for other in limits if _outdoes(other, limit, holds, len(cases))), None)
            if lower is not None:
                also = ("money", "limits", limits.index(lower), "id")
                yield tried.warning("lint.limit_outdone", ("money", "limits", number, "id"), also=also, other=lower.id)


def _gap(tried: Tried, names: list[str], cases: list[Results]) -> Iterator[Problem]:
    """Answers for which none of the scheme's rates holds, so that the grant could be all of the costs."""
    limits = enumerate(tried.loaded.scheme.money.limits)
    rates = [
        (n, each) for n, each in limits if (each.caps, each.bound) == ("grant", "at_most") and each.share is not None
    ]
    if not rates or any(rate.when is None for _, rate in rates):
        return
    places = [names.index(rate.id) for _, rate in rates]
    bare = sum(all(results[place] != "met" for place in places) for results in cases)
    if bare:
        loc = ("money", "limits", rates[-1][0], "when")
        rest = listed([rate.id for _, rate in rates], "and")
        yield tried.warning("lint.limit_gap", loc, limits=rest, bare=bare, cases=len(cases))


def _outdoes(other: Limit, limit: Limit, holds: dict[str, list[bool]], cases: int) -> bool:
    """Whether another ceiling on the same is lower, and holds wherever this one does."""
    if other is limit or limit.bound != "at_most" or any(getattr(other, k) != getattr(limit, k) for k in SAME):
        return False
    there: Sequence[bool] = holds.get(other.id, [True] * cases)
    pairs = (other.amount, limit.amount), (other.share, limit.share)
    lower = any(one is not None and two is not None and one < two for one, two in pairs)
    return lower and all(one for one, two in zip(there, holds[limit.id], strict=True) if two)


def _untested(tried: Tried) -> Iterator[Problem]:
    """A condition without a plan on both sides of it, by the answers that stand beside the budgets."""
    scheme, asked, facts = tried.loaded.scheme, tried.compiled.asked, tried.rulebook.facts
    given = (answers_of_plan(scheme, plan, asked) for plan in scheme.plans)
    known = [applicable(facts, read_answers(facts, answers)[0]) for answers in given]
    by_id = {} if tried.rulebook.terms is None else {each.id: each.when for each in tried.rulebook.terms.limits}
    for number, limit in enumerate(scheme.money.limits):
        when = by_id.get(limit.id)
        if when is None:
            continue
        truths = {when.truth(each) for each in known}
        loc = ("money", "limits", number, "when")
        if TRUE not in truths:
            yield tried.warning("lint.limit_unmet", loc, limit=limit.id)
        if not truths & {FALSE, NOT_APPLICABLE}:
            yield tried.warning("lint.limit_unescaped", loc, limit=limit.id)
