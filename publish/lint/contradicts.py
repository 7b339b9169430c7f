"""Criteria that contradict each other, so that nobody can fit the scheme."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from checker.facts import applicable
from checker.rulebook import Criterion
from publish.cases.boundary import difference
from publish.cases.boundary_search import Search
from publish.cases.every_case import read_by
from publish.cases.example_yaml import in_one_line
from publish.cases.in_every_case import in_every_case
from publish.cases.tried import Tried
from publish.messages import listed, said
from publish.telling.problems import Problem

GOOD = frozenset({"met", "judged", "not_applicable"})


def contradicts(tried: Tried) -> Iterator[Problem]:
    """Two criteria that no case meets at once, else more; an example that fits shows that there are none."""
    if any(example.fits for example in tried.examples):
        return
    possible = [number for number, _ in tried.deciding if _alone(tried, number)]
    pairs = [pair for pair in combinations(possible, 2) if _together(tried, pair) and _cases(tried, pair)]
    for group in pairs or _larger(tried, possible):
        found = _problem(tried, group, _cases(tried, group) or 0)
        if found is not None:
            yield found


def _alone(tried: Tried, number: int) -> bool:
    results = tried.each_alone[number]
    return results is None or any(result in GOOD for (result,) in results)


def _cases(tried: Tried, group: Sequence[int]) -> int | None:
    """How many cases there are, when none of them meets all of the criteria."""
    results = in_every_case(tried.rulebook, [tried.rulebook.criteria[number] for number in group])
    if not results or any(set(each) <= GOOD for each in results):
        return None
    return len(results)


def _together(tried: Tried, pair: Sequence[int]) -> bool:
    """Whether two criteria read a fact in common."""
    first, second = (_facts(tried, tried.rulebook.criteria[number]) for number in pair)
    return bool(first & second)


def _facts(tried: Tried, criterion: Criterion) -> set[str]:
    conditions = [part for part in (criterion.when, criterion.rule) if part is not None]
    return read_by(tried.rulebook.facts, conditions)


def _larger(tried: Tried, numbers: Sequence[int]) -> list[tuple[int, ...]]:
    """The smallest set found among criteria that hang together, by leaving out one after the other."""
    for group in _components(tried, numbers):
        if not _cases(tried, group):
            continue
        left = list(group)
        for number in group:
            fewer = [other for other in left if other != number]
            if len(fewer) > 1 and _cases(tried, fewer):
                left = fewer
        return [tuple(left)]
    return []


def _components(tried: Tried, numbers: Sequence[int]) -> list[list[int]]:
    groups: list[tuple[set[str], list[int]]] = []
    for number in numbers:
        facts, members = _facts(tried, tried.rulebook.criteria[number]), [number]
        for group in [group for group in groups if group[0] & facts]:
            groups.remove(group)
            facts, members = facts | group[0], [*group[1], *members]
        groups.append((facts, sorted(members)))
    return [members for _, members in groups if len(members) > 2]


def _problem(tried: Tried, group: Sequence[int], cases: int) -> Problem | None:
    """With answers that meet the last of them, and others that meet the rest; none where such are not found."""
    *others, last = group
    mine, theirs = _answers(tried, [last]), _answers(tried, others)
    if mine is None or theirs is None:
        return None
    names = listed((said("quoted", text=tried.rulebook.criteria[number].id) for number in others), "and")
    also = tried.rule_of(others[0])
    return tried.warning(
        "lint.contradicts", tried.rule_of(last), also=also, others=names, cases=cases, mine=mine, theirs=theirs
    )


def _answers(tried: Tried, numbers: Sequence[int]) -> str | None:
    """Answers that meet some criteria, as an example writes them."""
    criteria = tuple(tried.rulebook.criteria[number] for number in numbers)
    book = replace(tried.rulebook, criteria=criteria)
    found = Search(book).fitting({})
    if found is None:
        return None
    known = applicable(book.facts, found)
    asked = {name: value for name, value in found.items() if known.facts[name] == value}
    return in_one_line(difference(book, {}, asked), {fact.id: fact for fact in book.facts})
