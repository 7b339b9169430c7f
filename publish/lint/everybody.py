"""A criterion that everybody meets, or that excludes nobody."""

from collections.abc import Iterator

from publish.cases.tried import Tried
from publish.telling.problems import Problem


def everybody(tried: Tried) -> Iterator[Problem]:
    """Where it applies, no case is ever a no, and none is left to an officer."""
    for number, criterion in enumerate(tried.rulebook.criteria):
        cases = tried.where_it_applies(number)
        if cases and set(cases) == {"met"}:
            code = "lint.excludes_nobody" if criterion.strength == "exclusion" else "lint.everybody"
            yield tried.warning(code, tried.rule_of(number), cases=len(cases))
