"""Deciding by cases: what holds in every case that the answers leave open is decided, though no part of it is.

A fact that is read twice can hide a decision from part-by-part logic ("twelve months at most" and "thirteen at
least" are both unknown, yet never both true). Its remaining values are divided into pieces within which no
condition changes; each combination of pieces is a case.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from math import prod

from checker.conditions import Condition
from checker.facts import Fact, applicable, everything
from checker.known import Cut, Knowledge, Known, pieces

# Beyond this many cases nothing more is decided: the answer stays open, which is never wrong.
MOST_CASES = 256


def parents(facts: tuple[Fact, ...], names: Iterable[str]) -> list[str]:
    """The facts named and, before each, those that decide whether it applies; as often as they are read."""
    by_id = {fact.id: fact for fact in facts}
    found: list[str] = []
    for name in names:
        condition = by_id[name].when
        if condition is not None:
            found.extend(parents(facts, condition.facts()))
        found.append(name)
    return found


def cuts_by_fact(
    facts: tuple[Fact, ...], conditions: Iterable[Condition], answers: Mapping[str, Known]
) -> dict[str, list[Cut]]:
    """Where each fact turns one of the conditions, or the presence of a fact."""
    knowledge = applicable(facts, answers)
    found: dict[str, list[Cut]] = {}
    for condition in (*conditions, *(fact.when for fact in facts if fact.when is not None)):
        for name, cut in condition.cuts(knowledge):
            found.setdefault(name, []).append(cut)
    return found


def divided(fact: Fact, answers: Mapping[str, Known], cuts: Mapping[str, list[Cut]]) -> list[Known]:
    """What is left of a fact, in pieces."""
    return pieces(answers.get(fact.id, everything(fact)), cuts.get(fact.id, []))


def every_case[T](
    facts: tuple[Fact, ...],
    conditions: tuple[Condition, ...],
    answers: Mapping[str, Known],
    names: Iterable[str],
    evaluate: Callable[[Knowledge], T],
) -> T | None:
    """What is the same in every case; None where cases differ, or nothing is read twice, or there are too many."""
    wanted = list(names)
    # What decides whether another fact applies is read there too.
    read = Counter(parents(facts, wanted)) + Counter(set(parents(facts, wanted)) - set(wanted))
    cuts = cuts_by_fact(facts, conditions, answers)
    parts = {fact.id: divided(fact, answers, cuts) for fact in facts if read[fact.id] > 1}
    parts = {name: options for name, options in parts.items() if len(options) > 1}
    if not parts or prod(len(options) for options in parts.values()) > MOST_CASES:
        return None
    results = (evaluate(applicable(facts, case)) for case in _cases(answers, parts))
    first = next(results)
    return first if all(result == first for result in results) else None


def _cases(answers: Mapping[str, Known], parts: Mapping[str, list[Known]]) -> Iterator[dict[str, Known]]:
    for combination in product(*parts.values()):
        yield {**answers, **dict(zip(parts, combination, strict=True))}
