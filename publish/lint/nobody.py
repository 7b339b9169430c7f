"""A criterion that nobody can meet, or that excludes everybody."""

from collections.abc import Iterator

from publish.cases.tried import Tried
from publish.telling.problems import Problem


def nobody(tried: Tried) -> Iterator[Problem]:
    """Where it applies, every case is a no."""
    for number, criterion in tried.deciding:
        cases = tried.where_it_applies(number)
        if cases and set(cases) == {"unmet"}:
            code = "lint.excludes_everybody" if criterion.strength == "exclusion" else "lint.nobody"
            yield tried.warning(code, tried.rule_of(number), cases=len(cases))
