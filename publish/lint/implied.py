"""A criterion that another one makes superfluous."""

from collections.abc import Iterator
from itertools import combinations

from checker.conditions import Condition
from publish.cases.every_case import read_by
from publish.cases.in_every_case import Results, in_every_case
from publish.cases.tried import Tried
from publish.telling.problems import Problem

MET = frozenset({"met", "not_applicable"})
GOOD = MET | {"judged"}
# There may be hundreds of pairs.
MOST_CASES = 300


def implied(tried: Tried) -> Iterator[Problem]:
    """Whoever meets another criterion meets this one too; of two that say the same, the later one."""
    facts = {number: read_by(tried.rulebook.facts, _conditions(tried, number)) for number, _ in tried.deciding}
    # What is never a no, or always, is told by itself.
    open_ones = [number for number in facts if len(set(tried.where_it_applies(number))) > 1]
    told: set[int] = set()
    for first, second in combinations(open_ones, 2):
        if not facts[first] & facts[second]:
            continue
        results = in_every_case(tried.rulebook, [tried.rulebook.criteria[n] for n in (first, second)], MOST_CASES)
        for number, other, at in ((second, first, 1), (first, second, 0)):
            if results and number not in told and other not in told and _follows(results, at):
                told.add(number)
                name = tried.rulebook.criteria[other].id
                also = tried.rule_of(other)
                yield tried.warning("lint.implied", tried.rule_of(number), also=also, other=name, cases=len(results))


def _conditions(tried: Tried, number: int) -> list[Condition]:
    criterion = tried.rulebook.criteria[number]
    return [part for part in (criterion.when, criterion.rule) if part is not None]


def _follows(results: list[Results], at: int) -> bool:
    return all(each[at] in MET for each in results if each[1 - at] in GOOD)
