"""Which conditions may hold together: every way that the answers leave open, and no way that cannot be."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import prod

from checker.cases import MOST_CASES, cuts_by_fact, divided, parents
from checker.conditions.base import Condition
from checker.facts import Fact, applicable
from checker.known import Knowledge, Known
from checker.logic import TRUE, UNKNOWN, Truth

type Way = tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Fence:
    """Something that must hold, or nothing else matters: what it is made of, and whether it surely does not."""

    conditions: tuple[Condition, ...]
    broken: Callable[[Knowledge], bool]


@dataclass(frozen=True, slots=True)
class Answered:
    """Questions, what is answered of them, and what every answer must lie within."""

    facts: tuple[Fact, ...] = ()
    answers: Mapping[str, Known] = field(default_factory=dict)
    fences: tuple[Fence, ...] = ()

    @property
    def knowledge(self) -> Knowledge:
        """What is known of every fact."""
        return applicable(self.facts, self.answers)


def together(conditions: Sequence[Condition], answered: Answered) -> list[Way]:
    """Every way, for each condition whether it holds; one way where all are decided.

    Beyond so many cases each may hold or not beside the others: a way too many, but never one too few.
    """
    known = answered.knowledge
    undecided = tuple(each for each in conditions if truth(each, known) is UNKNOWN)
    found: dict[Way, None] = {}
    for here in _cases(undecided, answered) if undecided else (known,):
        truths = (truth(each, here) for each in conditions)
        found |= dict.fromkeys(product(*((True, False) if each is UNKNOWN else (each is TRUE,) for each in truths)))
    return list(found)


def truth(condition: Condition, knowledge: Knowledge) -> Truth:
    """What is known of a condition. A fault in it is unknown, never a no."""
    try:
        return condition.truth(knowledge)
    except (ArithmeticError, KeyError, TypeError, ValueError):
        return UNKNOWN


def _cases(conditions: tuple[Condition, ...], answered: Answered) -> list[Knowledge]:
    """What is known where each fact that the conditions read is in one of its pieces, within the fences."""
    facts, answers = answered.facts, answered.answers
    read = _read(conditions, facts)
    fences = [fence for fence in answered.fences if _read(fence.conditions, facts) <= read]
    turning = (*conditions, *(each for fence in fences for each in fence.conditions))
    cuts = cuts_by_fact(facts, turning, answers)
    parts = {fact.id: divided(fact, answers, cuts) for fact in facts if fact.id in read}
    if prod(map(len, parts.values())) > MOST_CASES:
        parts = {}
    cases = [
        applicable(facts, {**answers, **dict(zip(parts, pieces, strict=True))}) for pieces in product(*parts.values())
    ]
    return [case for case in cases if not any(fence.broken(case) for fence in fences)] or cases


def _read(conditions: Sequence[Condition], facts: tuple[Fact, ...]) -> set[str]:
    return set(parents(facts, (name for each in conditions for name in each.facts())))
