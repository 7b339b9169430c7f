"""A threshold without examples on both sides."""

from collections.abc import Iterator

from publish.cases.boundary import as_example, cases_of
from publish.cases.example_yaml import example_line, in_one_line
from publish.cases.tried import Tried
from publish.telling.problems import Problem


def untested(tried: Tried) -> Iterator[Problem]:
    """Each side on which no example stands, with one that would; where no example fits, that alone is told."""
    facts = {fact.id: fact for fact in tried.rulebook.facts}
    missing = [case for case in cases_of(tried) if not case.covered]
    if any(case.side is None for case in missing):
        code = "lint.no_example_fits" if tried.examples else "lint.no_examples"
        field = "examples" if tried.examples else "criteria"
        yield tried.warning(code, (field,), at_key=True, scheme=tried.loaded.id)
        return
    for case in missing:
        if case.side is not None:
            answers, write = in_one_line(case.answers, facts), example_line(as_example(case), facts)
            loc = case.side.leaf.loc
            yield tried.warning("lint.untested", loc, write=write, answers=answers, outcome=case.outcome)
