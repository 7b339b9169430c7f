"""What is known of a fact: every value it may still have.

An answer leaves one value, no answer leaves all of them, a partial answer something between. A condition that
holds for each remaining value is true, one that holds for none is false, anything else is unknown.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from typing import Self

# Each further option doubles the cases. Beyond so many a choice stays whole: what hangs on it stays open, never wrong.
MOST_DIVIDED = 8


@dataclass(frozen=True, slots=True)
class Chosen:
    """One of these options (an `option` or `yes_no` fact)."""

    possible: frozenset[str]

    def split(self, options: frozenset[str]) -> list[Self]:
        """The parts inside and outside of some options."""
        parts = (self.possible & options, self.possible - options)
        return [type(self)(part) for part in parts if part]

    @property
    def settled(self) -> bool:
        """Whether one value is left."""
        return len(self.possible) == 1


@dataclass(frozen=True, slots=True)
class Subset:
    """Several options: those surely chosen and those possibly chosen (an `options` fact)."""

    surely: frozenset[str]
    possibly: frozenset[str]

    def split(self, options: frozenset[str]) -> list[Self]:
        """Cases for each of some options: chosen or not."""
        undecided = options & self.possibly - self.surely
        cases = [self]
        for option in sorted(undecided) if len(undecided) <= MOST_DIVIDED else ():
            cases = [
                part
                for case in cases
                for part in (
                    type(self)(case.surely | {option}, case.possibly),
                    type(self)(case.surely, case.possibly - {option}),
                )
            ]
        return cases

    @property
    def settled(self) -> bool:
        """Whether one value is left."""
        return self.surely == self.possibly


@dataclass(frozen=True, slots=True)
class Span:
    """A number, amount, percentage or day (as its ordinal) from low to high, both included; None is without end."""

    low: Decimal | None
    high: Decimal | None
    step: Decimal

    def split(self, cut: Decimal) -> list[Self]:
        """The parts up to and including the cut, and above it; between two values a cut falls behind the lower one."""
        cut = cut.quantize(self.step, ROUND_FLOOR)
        above = self.low is not None and self.low > cut
        below = self.high is not None and self.high <= cut
        if above or below:
            return [self]
        return [type(self)(self.low, cut, self.step), type(self)(cut + self.step, self.high, self.step)]

    @property
    def settled(self) -> bool:
        """Whether one value is left."""
        return self.low is not None and self.low == self.high


@dataclass(frozen=True, slots=True)
class Items:
    """A list of items, each a set of facts of its own; complete when no further item may come."""

    items: tuple[Mapping[str, "Known"], ...]
    complete: bool

    @property
    def settled(self) -> bool:
        """Whether every value of every item is known."""
        return self.complete and all(value.settled for item in self.items for value in item.values())


@dataclass(frozen=True, slots=True)
class Absent:
    """The fact does not apply, or may not apply, to this applicant."""

    surely: bool

    @property
    def settled(self) -> bool:
        """Nothing is left to answer once it surely does not apply."""
        return self.surely


Known = Chosen | Subset | Span | Items | Absent
Cut = Decimal | frozenset[str]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known of every fact, and how points for an officer's judgement are taken."""

    facts: Mapping[str, Known]
    judged: bool | None = None

    def with_facts(self, facts: Mapping[str, Known]) -> "Knowledge":
        """The same with some facts replaced or added."""
        return Knowledge({**self.facts, **facts}, self.judged)

    def with_judged(self, judged: bool) -> "Knowledge":
        """The same with every judged point taken one way."""
        return Knowledge(self.facts, judged)


def pieces(value: Known, cuts: list[Cut]) -> list[Known]:
    """The value divided at every cut: within a piece no condition that gave a cut changes."""
    parts: list[Known] = [value]
    for cut in cuts:
        divided: list[Known] = []
        for part in parts:
            divided.extend(_split(part, cut))
        parts = divided
    return parts


def _split(part: Known, cut: Cut) -> list[Known]:
    """A part divided by a cut of its own sort; any other cut leaves it whole."""
    if isinstance(part, Span) and isinstance(cut, Decimal):
        return list(part.split(cut))
    if isinstance(part, Chosen | Subset) and isinstance(cut, frozenset):
        return list(part.split(cut))
    return [part]
