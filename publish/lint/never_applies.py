"""A criterion or a question that never applies to anyone."""

from collections.abc import Iterator

from checker.rulebook import Criterion
from publish.cases.in_every_case import in_every_case
from publish.cases.tried import Tried
from publish.telling.problems import Problem


def never_applies(tried: Tried) -> Iterator[Problem]:
    """In no case its `when` holds, or in each case what it reads is not asked."""
    for number, results in enumerate(tried.each_alone):
        if results and {result for (result,) in results} == {"not_applicable"}:
            criterion = tried.rulebook.criteria[number]
            loc = ("criteria", number, "when") if criterion.when is not None else tried.rule_of(number)
            yield tried.warning("lint.never_applies", loc, cases=len(results))
    for fact in tried.rulebook.facts:
        if fact.when is None or fact.id not in tried.loaded.scheme.facts:
            continue
        asked = Criterion(fact.id, "checked", "required", None, fact.when, "", ())
        results = in_every_case(tried.rulebook, [asked])
        if results and "met" not in {result for (result,) in results}:
            yield tried.warning("lint.never_applies", ("facts", fact.id, "when"), cases=len(results))
