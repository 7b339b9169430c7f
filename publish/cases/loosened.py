"""Rules whose facts can be divided into cases: what is asked of several facts together becomes a quantity of its own.

A share, a sum, a length of time or a number of items has no limits in any one fact. As a quantity that may take any
value it has; that only adds cases, so what holds in all of them holds for everyone.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import islice
from typing import Any, Final

from checker.conditions import Condition
from checker.conditions.all import All
from checker.conditions.any import Any_
from checker.conditions.at_least_n import AtLeastN
from checker.conditions.balance import Balance
from checker.conditions.base import Cuts, Leaf, value_of
from checker.conditions.bounds import InSpan
from checker.conditions.count import Count
from checker.conditions.duration import Duration
from checker.conditions.each import Each
from checker.conditions.judged import Judged
from checker.conditions.not_ import Not
from checker.conditions.options import Among
from checker.conditions.share import Share
from checker.conditions.some import Some
from checker.conditions.sum_ import Sum
from checker.facts import NO, YES, Fact, Type
from checker.known import Chosen, Knowledge
from checker.logic import FALSE, NOT_APPLICABLE, TRUE, UNKNOWN, Truth, all_of
from checker.money import HUNDRED
from publish.cases.every_case import every_case

type End = Decimal | int | None
type Within = tuple[End, End, int]

# What a list can be to a condition on each of its items.
HOLDS, FAILS, NONE = "holds", "fails", "none"
MOST_CASES_OF_AN_ITEM: Final = 500


class Unclear(Exception):
    """A condition whose cases cannot all be told."""


@dataclass(frozen=True, slots=True)
class Measured(Leaf):
    """A condition on a quantity that several facts make together; where one of them does not apply, nor does it."""

    needs: tuple[str, ...]
    of: Condition

    def truth(self, knowledge: Knowledge) -> Truth:
        """That of the quantity."""
        missing = [found for name in self.needs if isinstance(found := value_of(name, knowledge), Truth)]
        return all_of(missing) if missing else self.of.truth(knowledge)

    def facts(self) -> tuple[str, ...]:
        """The facts, and the quantity."""
        return (*self.needs, *self.of.facts())

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """Those of the quantity."""
        return self.of.cuts(knowledge)


@dataclass(frozen=True, slots=True)
class OfItems(Leaf):
    """Whether something holds of the items of a list; of an empty one nothing is said."""

    quantity: str

    def truth(self, knowledge: Knowledge) -> Truth:
        """As the list is taken to be."""
        found = knowledge.facts[self.quantity]
        if not isinstance(found, Chosen) or not found.settled:
            return UNKNOWN
        return {HOLDS: TRUE, FAILS: FALSE, NONE: NOT_APPLICABLE}[next(iter(found.possible))]

    def facts(self) -> tuple[str, ...]:
        """The list."""
        return (self.quantity,)

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """What it can be."""
        yield from ((self.quantity, frozenset({way})) for way in (HOLDS, FAILS, NONE))


@dataclass(frozen=True)
class Loosener:
    """Rewrites conditions, and keeps the quantities they speak of."""

    facts: Mapping[str, Fact]
    quantities: dict[str, Fact] = field(default_factory=dict)

    def __call__(self, condition: Condition) -> Condition:
        """The condition on facts and quantities that can be divided."""
        if isinstance(condition, All | Any_ | AtLeastN):
            return replace(condition, of=tuple(self(part) for part in condition.of))
        if isinstance(condition, Not):
            return replace(condition, of=(self(condition.of[0]),))
        if isinstance(condition, InSpan | Among | Judged):
            return condition
        if isinstance(condition, Count) and self.facts[condition.fact].type == "options":
            return condition
        rewrite = next((way for kind, way in WAYS.items() if isinstance(condition, kind)), None)
        return condition if rewrite is None else rewrite(self, condition)

    def spanned(
        self, name: str, needs: tuple[str, ...], ends: tuple[End, End], within: tuple[End, End, int]
    ) -> Condition:
        """A condition on a number from one end to another, which lies within others and has so many decimals."""
        least, most, decimals = within
        self.quantities[name] = _quantity(name, "number", least=least, most=most, decimals=decimals)
        low, high = (None if end is None else Decimal(end) for end in ends)
        return Measured(tuple(dict.fromkeys(needs)), InSpan(name, low, high, self.quantities[name].step))

    def inside(self, name: str, condition: Condition) -> set[Truth]:
        """Every truth that a condition can have of an item."""
        facts = {**self.facts, **{part.id: part for part in self.facts[name].fields}}
        loosener = Loosener(facts)
        loose = loosener(condition)
        if any(isinstance(part, Judged) for part in _within(loose)):
            raise Unclear
        spread = (*loosener.quantities.values(), *facts.values())
        cases = list(islice(every_case(spread, (loose,)), MOST_CASES_OF_AN_ITEM + 1))
        if len(cases) > MOST_CASES_OF_AN_ITEM:
            raise Unclear
        return {loose.truth(case) for case in cases}


def _quantity(
    name: str, kind: Type, *, options: tuple[str, ...] = (), least: End = None, most: End = None, decimals: int = 0
) -> Fact:
    low, high = (None if end is None else Decimal(end) for end in (least, most))
    return Fact(name, kind, "", True, options, low, high, decimals, (), None)


def _within(condition: Condition) -> list[Condition]:
    return [condition, *(each for part in condition.children() for each in _within(part))]


def _share(loosener: Loosener, share: Share) -> Condition:
    part, whole = Counter(share.part), Counter(share.whole)
    name = f"share {sorted(part.elements())} of {sorted(whole.elements())}"
    most = HUNDRED if part <= whole else None
    return loosener.spanned(name, share.facts(), (share.at_least, share.at_most), (0, most, 3))


def _sum(loosener: Loosener, total: Sum) -> Condition:
    name = f"sum {sorted(total.of)} over {total.over}"
    if total.over is not None:
        return loosener.spanned(name, (total.over,), (total.at_least, total.at_most), (0, None, 2))
    facts = [loosener.facts[fact] for fact in total.of]
    mosts = [fact.most for fact in facts if fact.most is not None]
    most = sum(mosts, Decimal(0)) if len(mosts) == len(facts) else None
    least = sum((fact.least or Decimal(0) for fact in facts), Decimal(0))
    return loosener.spanned(name, total.facts(), (total.at_least, total.at_most), (least, most, 2))


def _balance(loosener: Loosener, balance: Balance) -> Condition:
    name = f"balance {sorted(balance.left)} against {sorted(balance.right)}"
    return loosener.spanned(name, balance.facts(), (0, 0), (None, None, 2))


def _duration(loosener: Loosener, duration: Duration) -> Condition:
    name = f"{duration.unit} from {duration.start} to {duration.end}"
    # Between eleven months and twelve there are days.
    least, decimals = (1, 0) if duration.unit == "days" else (Decimal("0.1"), 1)
    return loosener.spanned(name, duration.facts(), (duration.at_least, duration.at_most), (least, None, decimals))


def _count(loosener: Loosener, count: Count) -> Condition:
    ends = (count.at_least, count.at_most)
    return loosener.spanned(f"number of {count.fact}", (count.fact,), ends, (0, None, 0))


def _each(loosener: Loosener, each: Each) -> Condition:
    truths = loosener.inside(each.fact, each.of[0])
    if UNKNOWN in truths:
        raise Unclear
    ways = [HOLDS] * (TRUE in truths) + [FAILS] * (FALSE in truths) + [NONE]
    name = f"each {each.fact}: {each.of[0]}"
    loosener.quantities[name] = _quantity(name, "option", options=tuple(ways))
    return Measured((each.fact,), OfItems(name))


def _some(loosener: Loosener, some: Some) -> Condition:
    truths = loosener.inside(some.fact, some.of[0])
    if UNKNOWN in truths:
        raise Unclear
    name = f"some {some.n} {some.fact}: {some.of[0]}"
    ways = (YES, NO) if TRUE in truths else (NO,)
    loosener.quantities[name] = _quantity(name, "option", options=ways)
    return Measured((some.fact,), Among(name, frozenset({YES})))


WAYS: Final[dict[type, Callable[[Loosener, Any], Condition]]] = {
    Share: _share,
    Sum: _sum,
    Balance: _balance,
    Duration: _duration,
    Count: _count,
    Each: _each,
    Some: _some,
}
