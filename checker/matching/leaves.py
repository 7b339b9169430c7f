"""Conditions of many calls at one place, answered by sets: by the options they name, by their limits in order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import reduce
from operator import and_, or_
from typing import Protocol

from checker.conditions import Condition
from checker.conditions.bounds import InSpan
from checker.conditions.options import Among
from checker.known import Absent, Chosen, Knowledge, Span
from checker.logic import FALSE, NOT_APPLICABLE, TRUE, UNKNOWN, Truth
from checker.matching.bits import Prefixes, Truths, bitset, prefixes

NOWHERE = Truths(0, 0, 0)
BELOW_ALL, ABOVE_ALL = Decimal("-Infinity"), Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of the facts of a form, and the truth of conditions on them as far as it was asked for."""

    knowledge: Knowledge
    truths: dict[int, Truth] = field(default_factory=dict)


class Test(Protocol):
    """What many calls ask of the same facts at one place."""

    @property
    def mask(self) -> int:
        """Who asks it."""

    def truths(self, known: Given) -> Truths:
        """Where it holds."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The answer to one fact is among some options; by option, who takes it."""

    fact: str
    mask: int
    takers: Mapping[str, int]

    def truths(self, known: Given) -> Truths:
        """True where every option that is left is taken, false where none is."""
        value = known.knowledge.facts[self.fact]
        if isinstance(value, Absent):
            return absent(self.mask, value)
        if not isinstance(value, Chosen):
            raise TypeError(f"{self.fact} is not a choice of one option")
        takers = [self.takers.get(option, 0) for option in value.possible]
        return Truths(reduce(and_, takers), self.mask ^ reduce(or_, takers), self.mask)


@dataclass(frozen=True, slots=True)
class Limits:
    """One number, amount or day lies between two ends; who is satisfied from where on, and up to where."""

    fact: str
    mask: int
    step: Decimal
    lows: Prefixes
    highs: Prefixes

    def cuts(self) -> Iterator[Decimal]:
        """Where any of them turns."""
        yield from (limit - self.step for limit in self.lows.limits)
        yield from (-limit for limit in self.highs.limits)

    def truths(self, known: Given) -> Truths:
        """True where both ends of what is left lie inside, false where all of it lies outside."""
        value = known.knowledge.facts[self.fact]
        if isinstance(value, Absent):
            return absent(self.mask, value)
        if not isinstance(value, Span):
            raise TypeError(f"{self.fact} is not a number, amount or day")
        low = BELOW_ALL if value.low is None else value.low
        high = ABOVE_ALL if value.high is None else value.high
        inside = self.lows.up_to(low) & self.highs.up_to(-high)
        possible = self.lows.up_to(high) & self.highs.up_to(-low) if low != high else inside
        return Truths(inside, self.mask ^ possible, self.mask)


@dataclass(frozen=True, slots=True)
class Whole:
    """A condition that is judged once for all who ask exactly it."""

    leaf: int
    condition: Condition
    mask: int

    def truths(self, known: Given) -> Truths:
        """The one truth, for all; at the next place it is known."""
        if self.leaf not in known.truths:
            known.truths[self.leaf] = _truth(self.condition, known.knowledge)
        truth = known.truths[self.leaf]
        if truth is NOT_APPLICABLE:
            return NOWHERE
        return Truths(self.mask if truth is TRUE else 0, self.mask if truth is FALSE else 0, self.mask)


def _truth(condition: Condition, knowledge: Knowledge) -> Truth:
    """A fault in a rule is unknown, never a no."""
    try:
        return condition.truth(knowledge)
    except (ArithmeticError, KeyError, TypeError, ValueError):
        return UNKNOWN


def absent(mask: int, value: Absent) -> Truths:
    """Of a fact that does not apply nothing is said; of one that may not, nothing is known."""
    return NOWHERE if value.surely else Truths(0, 0, mask)


def tests(asked: Mapping[int, list[int]], leaves: Mapping[int, Condition], size: int) -> tuple[Test, ...]:
    """The leaves of one form at one place, each with who asks it, as few tests as they can be."""
    choices: dict[str, dict[str, list[int]]] = {}
    lows: dict[str, dict[Decimal | None, list[int]]] = {}
    highs: dict[str, dict[Decimal | None, list[int]]] = {}
    askers: dict[str, list[int]] = {}
    steps: dict[str, Decimal] = {}
    found: list[Test] = []
    for leaf, members in asked.items():
        condition = leaves[leaf]
        if isinstance(condition, Among):
            askers.setdefault(condition.fact, []).extend(members)
            takers = choices.setdefault(condition.fact, {})
            for option in condition.values:
                takers.setdefault(option, []).extend(members)
        elif isinstance(condition, InSpan):
            askers.setdefault(condition.fact, []).extend(members)
            steps[condition.fact] = condition.step
            lows.setdefault(condition.fact, {}).setdefault(condition.low, []).extend(members)
            high = None if condition.high is None else -condition.high
            highs.setdefault(condition.fact, {}).setdefault(high, []).extend(members)
        else:
            found.append(Whole(leaf, condition, bitset(members, size)))
    for fact, takers in choices.items():
        sets = {option: bitset(members, size) for option, members in takers.items()}
        found.append(Choices(fact, bitset(askers[fact], size), sets))
    for fact, step in steps.items():
        mask = bitset(askers[fact], size)
        found.append(Limits(fact, mask, step, prefixes(lows[fact], size), prefixes(highs[fact], size)))
    return tuple(found)
