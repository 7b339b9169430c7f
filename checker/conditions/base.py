"""What every kind of condition offers."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, ClassVar, Protocol

from checker.known import Absent, Cut, Knowledge, Known
from checker.logic import NOT_APPLICABLE, UNKNOWN, Truth

Cuts = Iterable[tuple[str, Cut]]
# The types of facts that are counted or measured, and those with one answer.
NUMBERS, ONE_ANSWER = ("number", "money", "percent"), ("option", "yes_no")


class Condition(Protocol):
    """A statement about facts: its truth, the facts it reads, and where its truth may change."""

    def truth(self, knowledge: Knowledge) -> Truth:
        """What is known of the statement."""

    def facts(self) -> tuple[str, ...]:
        """The facts it reads, in order, each as often as it is read."""

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """For its facts, the values at which the truth may change."""

    def children(self) -> tuple["Condition", ...]:
        """The conditions it is made of."""


class Reader(Protocol):
    """How a condition is read from the rulebook: values are typed by the fact they are compared with."""

    def condition(self, data: dict[str, Any]) -> Condition:
        """A condition within a condition."""

    def fact(self, name: str, *types: str) -> str:
        """A fact of one of these types; another is a fault of the rulebook, and so is one there is not."""

    def amounts(self, names: list[str]) -> tuple[str, ...]:
        """One or more facts that can be added."""

    def all_options(self, fact: str) -> frozenset[str]:
        """Every option of a fact."""

    def options(self, fact: str, codes: list[str]) -> frozenset[str]:
        """Some options of a fact; one it does not have is a fault of the rulebook."""

    def value(self, fact: str, text: str) -> Decimal:
        """A number, amount, percentage or day (as its ordinal)."""

    def step(self, fact: str) -> Decimal:
        """The smallest difference between two values of a fact."""

    def fields(self, fact: str) -> frozenset[str]:
        """The facts of an item of a list."""

    def inside(self, fact: str) -> "Reader":
        """A reader that knows the facts of an item of a list."""


class Kind(Protocol):
    """A kind of condition."""

    def read(self, data: dict[str, Any], reader: Reader) -> Condition:
        """From the rulebook."""


class Leaf:
    """A condition that is not made of others."""

    __slots__: ClassVar[tuple[str, ...]] = ()

    def children(self) -> tuple[Condition, ...]:
        """None."""
        return ()


class Group:
    """A condition that is made of others and reads what they read."""

    __slots__: ClassVar[tuple[str, ...]] = ()
    of: tuple[Condition, ...]

    def facts(self) -> tuple[str, ...]:
        """Those of its parts."""
        return tuple(fact for part in self.of for fact in part.facts())

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """Those of its parts."""
        for part in self.of:
            yield from part.cuts(knowledge)

    def children(self) -> tuple[Condition, ...]:
        """Its parts."""
        return self.of


class OverItems:
    """A condition on the items of a list: to everything outside, the list is one fact."""

    __slots__: ClassVar[tuple[str, ...]] = ()
    fact: str
    fields: frozenset[str]
    of: tuple[Condition]

    def facts(self) -> tuple[str, ...]:
        """The list, and what its items are compared with outside of it."""
        return (self.fact, *(fact for fact in self.of[0].facts() if fact not in self.fields))

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """None: a list is not divided."""
        return ()

    def children(self) -> tuple[Condition, ...]:
        """None: what holds inside an item is not a statement about the application."""
        return ()


def among[T](value: object, allowed: tuple[T, ...]) -> T:
    """The one of these that the value is; a ValueError where it is none."""
    for one in allowed:
        if type(value) is type(one) and value == one:
            return one
    raise ValueError(f"{value} is none of {allowed}")


def whole(value: object) -> int:
    """How many; a ValueError where it is no number of things."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(f"{value} is no number of things")
    return value


def limit(value: object) -> int | None:
    """How many at least or at most, where that is said."""
    return None if value is None else whole(value)


def value_of(fact: str, knowledge: Knowledge) -> Known | Truth:
    """What is known of a fact, or the truth of any statement about it where it does not (surely) apply."""
    value = knowledge.facts[fact]
    if isinstance(value, Absent):
        return NOT_APPLICABLE if value.surely else UNKNOWN
    return value
