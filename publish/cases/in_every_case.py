"""What comes of some criteria in every case there is: the ground of all that is said of everybody and of nobody."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from checker.eligibility import Result, conditions_of, result_of
from checker.rulebook import Criterion, Rulebook
from publish.cases.every_case import Undecided, every_case
from publish.cases.loosened import Loosener, Unclear

# Beyond so many cases nothing is said, rather than guessed.
MOST_CASES: Final = 4000

type Results = tuple[Result, ...]


def in_every_case(rulebook: Rulebook, criteria: Sequence[Criterion], most: int = MOST_CASES) -> list[Results] | None:
    """The results of the criteria in each case; none where a case cannot be told, or there are too many."""
    loosener = Loosener({fact.id: fact for fact in rulebook.facts})
    try:
        loose = [_loosened(criterion, loosener) for criterion in criteria]
        asked = [fact if fact.when is None else replace(fact, when=loosener(fact.when)) for fact in rulebook.facts]
        facts = (*loosener.quantities.values(), *asked)
        cases = list(islice(every_case(facts, conditions_of(loose)), most + 1))
    except (Undecided, Unclear):
        return None
    if len(cases) > most:
        return None
    found = [tuple(result_of(criterion, case) for criterion in loose) for case in cases]
    return None if any("unknown" in results for results in found) else found


def _loosened(criterion: Criterion, loosener: Loosener) -> Criterion:
    when = None if criterion.when is None else loosener(criterion.when)
    return replace(criterion, when=when, rule=loosener(criterion.rule))
