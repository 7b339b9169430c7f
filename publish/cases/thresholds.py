"""The thresholds in the rules of a call: each has sides, and an answer stands on one of them, close or far away."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from checker.conditions import Condition
from checker.conditions.balance import Balance
from checker.conditions.bounds import InSpan
from checker.conditions.count import Count
from checker.conditions.duration import Duration
from checker.conditions.includes import Includes
from checker.conditions.options import Among
from checker.conditions.share import Share
from checker.conditions.sum_ import Sum
from checker.facts import NO, YES, Fact
from checker.known import Items, Knowledge
from checker.logic import FALSE, TRUE
from checker.money import HUNDRED, shown
from checker.rulebook import Criterion, FactReader
from publish.cases.measures import distance
from publish.cases.tried import Tried
from publish.compiling.rules import Data
from publish.telling.problems import Loc

# At a limit, less or more than it; among some options; a condition on several options holds or fails.
AT, BELOW, ABOVE, AMONG, HOLDS, FAILS = "at", "below", "above", "among", "holds", "fails"
STEPS: Final = {BELOW: -1, ABOVE: 1}
WHOLE: Final = Decimal(1)
# Of these a yes says nothing that the question does not say.
PLAIN: Final = ("declared", "judged")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A condition that is not made of others, and where it stands; over names the list whose items it is about."""

    criterion: Criterion
    loc: Loc
    rule: Data
    condition: Condition
    over: str | None
    facts: Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a threshold: at its limit or just past it; of a choice, options that the rule treats alike."""

    leaf: Leaf
    where: str
    limit: Decimal | None = None

    @property
    def key(self) -> str:
        """The side by a name that lasts as long as its rule: at_12, above_12, among_company."""
        condition = self.leaf.condition
        if isinstance(condition, Among):
            order = (*self.leaf.facts[condition.fact].options, YES, NO)
            return f"{self.where}_{next(option for option in order if option in condition.values)}"
        return self.where if self.limit is None else f"{self.where}_{_written(self)}"

    def reached(self, knowledge: Knowledge) -> bool:
        """Whether the answers stand on this side, and close."""
        when = None if self.about_when else self.leaf.criterion.when
        if when is not None and when.truth(knowledge) is not TRUE:
            return False
        if self.leaf.over is None:
            return self._stands(knowledge)
        items = knowledge.facts[self.leaf.over]
        if not isinstance(items, Items):
            return False
        return any(self._stands(knowledge.with_facts(item)) for item in items.items)

    @property
    def about_when(self) -> bool:
        """Whether it decides if the criterion applies, rather than if it is met."""
        return "when" in self.leaf.loc

    def _stands(self, knowledge: Knowledge) -> bool:
        if self.limit is None:
            return self.leaf.condition.truth(knowledge) is (FALSE if self.where == FAILS else TRUE)
        found = distance(self.leaf.condition, self.limit, knowledge)
        if found is None:
            return False
        near, unit = abs(found), unit_of(self.leaf)
        if self.where == AT:
            exact = isinstance(self.leaf.condition, InSpan)
            return not near if exact else near < unit and self.leaf.condition.truth(knowledge) is TRUE
        return 0 < near <= unit and (found < 0) == (self.where == BELOW)


def sides(tried: Tried) -> Iterator[Side]:
    """The sides of every threshold in the criteria that decide, in the order of the file, each once."""
    for number, criterion in tried.deciding:
        seen: set[tuple[Loc, str]] = set()
        leaves = list(_leaves_of(tried, number, criterion))
        for side in (side for leaf in leaves for side in _sides_of(leaf, leaves)):
            if (side.leaf.loc, side.key) not in seen and possible(side):
                seen.add((side.leaf.loc, side.key))
                yield side


def possible(side: Side) -> bool:
    """Whether there are answers on this side at all."""
    leaf, condition, limit = side.leaf, side.leaf.condition, side.limit
    if limit is None:
        return True
    if isinstance(condition, InSpan):
        fact = leaf.facts[condition.fact]
        at = limit + STEPS.get(side.where, 0) * fact.step
        return (fact.least is None or at >= fact.least) and (fact.most is None or at <= fact.most)
    if isinstance(condition, Count):
        most = len(leaf.facts[condition.fact].options) if leaf.facts[condition.fact].type == "options" else None
        at = limit + STEPS.get(side.where, 0)
        return at >= 0 and (most is None or at <= most)
    if isinstance(condition, Share) and side.where == ABOVE:
        return limit < HUNDRED or not set(condition.part) <= set(condition.whole)
    return limit > 0 or side.where != BELOW or isinstance(condition, Balance)


def unit_of(leaf: Leaf) -> Decimal:
    """How far from a limit is just past it: one krone, one day, one of what is counted."""
    if isinstance(leaf.condition, InSpan):
        fact = leaf.facts[leaf.condition.fact]
        return WHOLE if fact.type in ("money", "percent") else fact.step
    return WHOLE


def _sides_of(leaf: Leaf, leaves: Sequence[Leaf]) -> Iterator[Side]:
    if leaf.rule["kind"] in PLAIN:
        return
    if isinstance(leaf.condition, Among):
        yield from _choices(leaf, leaf.condition.fact, leaves)
        return
    for limit, least in _limits(leaf.condition):
        yield Side(leaf, AT, limit)
        yield Side(leaf, BELOW if least else ABOVE, limit)
    if isinstance(leaf.condition, Includes):
        yield Side(leaf, HOLDS)
        yield Side(leaf, FAILS)


def _choices(leaf: Leaf, name: str, leaves: Sequence[Leaf]) -> Iterator[Side]:
    """Groups of options that a whole rule, or when, treats alike; a choice that it leaves is no threshold."""
    fact, field = leaf.facts[name], leaf.loc[:3]
    same = [other for other in leaves if other.loc[:3] == field and other.over == leaf.over]
    conditions = [other.condition for other in same if isinstance(other.condition, Among)]
    sets = [condition.values for condition in conditions if condition.fact == name]
    groups: dict[tuple[bool, ...], list[str]] = {}
    for option in (YES, NO) if fact.type == "yes_no" else fact.options:
        groups.setdefault(tuple(option in values for values in sets), []).append(option)
    # First what the rule names, then the rest.
    for _, options in sorted(groups.items(), key=lambda group: -sum(group[0])) if len(groups) > 1 else ():
        condition = Among(name, frozenset(options))
        yield Side(replace(leaf, loc=field, condition=condition), AMONG)


def _limits(condition: Condition) -> Iterator[tuple[Decimal, bool]]:
    """Each limit, and whether it is one to reach."""
    if isinstance(condition, InSpan):
        ends = (condition.low, condition.high)
    elif isinstance(condition, Balance):
        ends = (Decimal(0), Decimal(0))
    elif isinstance(condition, Count | Share | Sum | Duration):
        least, most = condition.at_least, condition.at_most
        ends = (None if least is None else Decimal(least), None if most is None else Decimal(most))
    else:
        return
    if ends[0] is not None:
        yield ends[0], True
    if ends[1] is not None:
        yield ends[1], False


def _leaves_of(tried: Tried, number: int, criterion: Criterion) -> Iterator[Leaf]:
    data = tried.compiled.rulebook["criteria"][number]
    facts = {fact.id: fact for fact in tried.rulebook.facts}
    for field in ("when", "rule"):
        if data[field] is not None and (field == "when" or criterion.kind == "checked"):
            yield from _leaves(data[field], ("criteria", number, field), criterion, facts, None)


def _leaves(rule: Data, loc: Loc, criterion: Criterion, facts: dict[str, Fact], over: str | None) -> Iterator[Leaf]:
    kind = rule["kind"]
    if kind in ("all", "any", "at_least_n"):
        field = "of" if kind == "at_least_n" else kind
        for index, part in enumerate(rule["of"]):
            yield from _leaves(part, (*loc, field, index), criterion, facts, over)
    elif kind == "not":
        yield from _leaves(rule["of"], (*loc, "not"), criterion, facts, over)
    elif kind in ("each", "some"):
        inside = {**facts, **{part.id: part for part in facts[rule["fact"]].fields}}
        yield from _leaves(rule["rule"], (*loc, "rule"), criterion, inside, rule["fact"])
    else:
        yield Leaf(criterion, loc, rule, FactReader(facts).condition(rule), over, facts)


def _written(side: Side) -> str:
    """A limit as part of a name."""
    condition, limit = side.leaf.condition, side.limit or Decimal(0)
    if isinstance(condition, InSpan) and side.leaf.facts[condition.fact].type == "date":
        return date.fromordinal(int(limit)).isoformat().replace("-", "_")
    return shown(limit).replace(".", "_")
