"""Answers moved to one side of a threshold, in each way there is; whether they stand there is for the caller to see."""

from collections.abc import Iterator
from decimal import ROUND_FLOOR, Decimal
from typing import Final

from checker.conditions import Condition
from checker.conditions.count import Count
from checker.conditions.includes import Includes
from checker.conditions.options import Among
from checker.conditions.sum_ import Sum
from checker.facts import NO, YES, Fact, applicable, everything
from checker.known import Chosen, Items, Known, Span, Subset
from checker.logic import TRUE
from checker.rulebook import Rulebook
from publish.cases.slots import ONE, Answers, Slot, answered, fact_at, known_at, one_of, parts_at, turns
from publish.cases.thresholds import STEPS, Leaf, Side

type Move = tuple[tuple[Slot, ...], Answers]

# How many facts may have to be answered otherwise before the one in question is asked at all.
MOST_BEFORE: Final = 3


def moves(rulebook: Rulebook, side: Side, answers: Answers) -> Iterator[Move]:
    """The slots that are changed, and the answers with them changed."""
    for before, ready in _asked(rulebook, side, answers, MOST_BEFORE):
        for slot, value in _values(rulebook, side, ready):
            yield (*before, slot), answered(ready, slot, value)


def _asked(rulebook: Rulebook, side: Side, answers: Answers, most: int) -> Iterator[Move]:
    """The answers, with those before it answered so that the criterion applies and its facts are asked."""
    knowledge = applicable(rulebook.facts, answers)
    hindrance = next((each for each in _whens(rulebook, side) if each.truth(knowledge) is not TRUE), None)
    if hindrance is None:
        yield (), answers
        return
    for name in dict.fromkeys(hindrance.facts()) if most else ():
        slot: Slot = (name,)
        fact = rulebook.fact(name)
        free = answered(answers, slot, everything(fact))
        for part in parts_at(rulebook, free, slot, [hindrance]):
            changed = answered(answers, slot, one_of(fact, part, answers.get(name)))
            if hindrance.truth(applicable(rulebook.facts, changed)) is TRUE:
                for before, ready in _asked(rulebook, side, changed, most - 1):
                    yield (slot, *before), ready


def _whens(rulebook: Rulebook, side: Side) -> list[Condition]:
    """What must hold for the side to be asked about, the first condition first."""
    leaf, found = side.leaf, []
    names = [leaf.over] if leaf.over is not None else list(leaf.condition.facts())
    waiting = [name for name in names if name is not None]
    while waiting:
        when = next((fact.when for fact in rulebook.facts if fact.id == waiting[0]), None)
        waiting.pop(0)
        if when is not None:
            found.append(when)
            waiting.extend(when.facts())
    own = leaf.criterion.when
    return [*reversed(found), *([own] if own is not None and not side.about_when else [])]


def _values(rulebook: Rulebook, side: Side, answers: Answers) -> Iterator[tuple[Slot, Known]]:
    leaf, condition = side.leaf, side.leaf.condition
    if isinstance(condition, Count):
        slot: Slot = (condition.fact,)
        wanted = int((side.limit or Decimal(0)) + STEPS.get(side.where, 0))
        yield slot, _of_length(rulebook.fact(condition.fact), answers.get(condition.fact), wanted)
        return
    for slot in _slots(leaf, answers):
        fact, now = fact_at(rulebook, slot), known_at(rulebook, answers, slot)
        if isinstance(condition, Among):
            found = _options(condition, fact, now)
        elif isinstance(condition, Includes):
            found = _subsets(condition, fact, now)
        else:
            found = _numbers(rulebook, leaf, answers, slot)
        yield from ((slot, value) for value in found)


def _slots(leaf: Leaf, answers: Answers) -> Iterator[Slot]:
    """Where the answers stand that the condition reads, in a list those of each item."""
    over = leaf.over
    if isinstance(leaf.condition, Sum) and leaf.condition.over is not None:
        over, names = leaf.condition.over, leaf.condition.of
    else:
        names = tuple(dict.fromkeys(leaf.condition.facts()))
    listed = answers.get(over) if over is not None else None
    items = listed.items if isinstance(listed, Items) else ()
    inside = {field.id for field in leaf.facts[over].fields} if over is not None else set()
    for name in names:
        if over is not None and name in inside:
            yield from ((over, number, name) for number in range(len(items)))
        else:
            yield (name,)


def _options(condition: Among, fact: Fact, now: Known) -> Iterator[Known]:
    """Each option on the side, the one that is chosen now first."""
    right = [option for option in (*fact.options, YES, NO) if option in condition.values]
    kept = [option for option in right if isinstance(now, Chosen) and now.possible == {option}]
    yield from (Chosen(frozenset({option})) for option in dict.fromkeys((*kept, *right)))


def _subsets(condition: Includes, fact: Fact, now: Known) -> Iterator[Known]:
    """What is chosen now with one more or one less of those that count, then none and all of them."""
    chosen = now.surely if isinstance(now, Subset) and now.settled else frozenset()
    named = [option for option in fact.options if option in condition.values]
    more = [chosen | {option} for option in named]
    less = [chosen - {option} for option in reversed(named)]
    whole = [chosen | condition.values, chosen - condition.values]
    yield from (Subset(each, each) for each in dict.fromkeys((chosen, *less, *more, *whole)))


def _numbers(rulebook: Rulebook, leaf: Leaf, answers: Answers, slot: Slot) -> Iterator[Known]:
    """The values around each turn: in whole kroner first, as a person would write them."""
    fact = fact_at(rulebook, slot)
    for cut in turns(rulebook, answers, slot, [leaf.condition], leaf.over):
        if not isinstance(cut, Decimal):
            continue
        whole = cut.quantize(ONE, ROUND_FLOOR)
        near = [whole, whole + ONE] if fact.type == "money" else []
        for number in dict.fromkeys((*near, cut, cut + fact.step)):
            if (fact.least is None or number >= fact.least) and (fact.most is None or number <= fact.most):
                yield Span(number, number, fact.step)


def _of_length(fact: Fact, now: Known | None, wanted: int) -> Known:
    """So many answers, those that are chosen now first; or so many items, amounts shared out among the new ones."""
    if not isinstance(now, Items):
        chosen = now.surely if isinstance(now, Subset) else frozenset()
        order = sorted(fact.options, key=lambda option: option not in chosen)
        return Subset(frozenset(order[:wanted]), frozenset(order[:wanted]))
    items = list(now.items)
    while items and len(items) < wanted:
        items[-1:] = _halved(fact, dict(items[-1]))
    if not items:
        items = [{field.id: one_of(field, everything(field)) for field in fact.fields}] * wanted
    return Items(tuple(items[:wanted]), complete=True)


def _halved(fact: Fact, item: dict[str, Known]) -> list[dict[str, Known]]:
    """Two items that come to what one did."""
    first, second = dict(item), dict(item)
    for field in fact.fields:
        known = item[field.id]
        if field.type == "money" and isinstance(known, Span) and known.settled and known.low is not None:
            half = (known.low / 2).quantize(ONE, ROUND_FLOOR)
            first[field.id] = Span(half, half, known.step)
            second[field.id] = Span(known.low - half, known.low - half, known.step)
    return [first, second]
