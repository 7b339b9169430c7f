"""Single answers of a form, in lists too: what stands there, what else could, and where a condition turns on it."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

from checker.conditions import Condition
from checker.conditions.base import OverItems
from checker.conditions.bounds import span_of, total
from checker.conditions.sum_ import Sum
from checker.facts import Fact, applicable, everything
from checker.known import Chosen, Cut, Items, Knowledge, Known, Span, Subset, pieces
from checker.rulebook import Rulebook

# A fact, or a field of the item of a list at an index.
type Slot = tuple[str] | tuple[str, int, str]
type Answers = Mapping[str, Known]

ONE: Final = Decimal(1)
# What stands for an amount or a day of which nothing is asked.
SOME_AMOUNT: Final = Decimal(1_000_000)
SOME_DAY: Final = Decimal(739_617)


def fact_at(rulebook: Rulebook, slot: Slot) -> Fact:
    """The fact that is answered there."""
    fact = rulebook.fact(slot[0])
    return fact if len(slot) == 1 else next(part for part in fact.fields if part.id == slot[2])


def known_at(rulebook: Rulebook, answers: Answers, slot: Slot) -> Known:
    """What is known there."""
    fact = rulebook.fact(slot[0])
    known = answers.get(slot[0], everything(fact))
    if len(slot) == 1 or not isinstance(known, Items):
        return known
    return known.items[slot[1]][slot[2]]


def answered(answers: Answers, slot: Slot, value: Known) -> dict[str, Known]:
    """The same answers with another one there."""
    if len(slot) == 1:
        return {**answers, slot[0]: value}
    known = answers[slot[0]]
    if not isinstance(known, Items):
        raise TypeError(f"{slot[0]} is not a list")
    items = [{**item, slot[2]: value} if n == slot[1] else item for n, item in enumerate(known.items)]
    return {**answers, slot[0]: Items(tuple(items), known.complete)}


def opened(rulebook: Rulebook, answers: Answers, slot: Slot) -> dict[str, Known]:
    """The same answers with nothing known there."""
    return answered(answers, slot, everything(fact_at(rulebook, slot)))


def slots_of(rulebook: Rulebook, answers: Answers, names: Iterable[str]) -> Iterator[Slot]:
    """Where some facts are answered: a list by the fields of its items."""
    for name in dict.fromkeys(names):
        fact, known = rulebook.fact(name), answers.get(name)
        if fact.type != "items" or not isinstance(known, Items):
            yield (name,)
            continue
        yield from ((name, number, field.id) for number in range(len(known.items)) for field in fact.fields)


def fields_read(conditions: Iterable[Condition]) -> set[str]:
    """The facts of items that some conditions read, among others."""
    found: set[str] = set()
    for condition in conditions:
        if isinstance(condition, OverItems):
            found.update(condition.of[0].facts())
        elif isinstance(condition, Sum) and condition.over is not None:
            found.update(condition.of)
        found |= fields_read(condition.children())
    return found


def turns(
    rulebook: Rulebook, answers: Answers, slot: Slot, conditions: Iterable[Condition], over: str | None = None
) -> list[Cut]:
    """Where some conditions (on the items of a list) turn on the answer there, all the others being as they are."""
    knowledge = applicable(rulebook.facts, opened(rulebook, answers, slot))
    if over is not None:
        return [cut for condition in conditions for cut in _turns_in_item(condition, slot, knowledge, over)]
    return [cut for condition in conditions for cut in _turns(condition, slot, knowledge)]


def parts_at(rulebook: Rulebook, answers: Answers, slot: Slot, conditions: Iterable[Condition]) -> list[Known]:
    """What could stand there, in pieces within which none of the conditions changes."""
    found = pieces(known_at(rulebook, answers, slot), turns(rulebook, answers, slot, conditions))
    return list(dict.fromkeys(found)) if not any(isinstance(part, Items) for part in found) else found


def _turns(condition: Condition, slot: Slot, knowledge: Knowledge) -> Iterator[Cut]:
    if isinstance(condition, OverItems):
        yield from _turns_in_item(condition.of[0], slot, knowledge, condition.fact)
    elif isinstance(condition, Sum) and condition.over is not None:
        yield from _turns_of_sum(condition, slot, knowledge)
    elif condition.children():
        for part in condition.children():
            yield from _turns(part, slot, knowledge)
    elif len(slot) == 1:
        yield from (cut for name, cut in condition.cuts(knowledge) if name == slot[0])


def _turns_in_item(inner: Condition, slot: Slot, knowledge: Knowledge, over: str) -> Iterator[Cut]:
    items = knowledge.facts[over]
    if not isinstance(items, Items) or (len(slot) == 3 and slot[0] != over):
        return
    wanted = slot[2] if len(slot) == 3 else slot[0]
    for number, item in enumerate(items.items):
        if len(slot) == 3 and slot[1] != number:
            continue
        yield from (cut for name, cut in inner.cuts(knowledge.with_facts(item)) if name == wanted)


def _turns_of_sum(condition: Sum, slot: Slot, knowledge: Knowledge) -> Iterator[Cut]:
    """The limits, less what the other amounts come to."""
    items = knowledge.facts[condition.over or ""]
    if len(slot) == 1 or slot[0] != condition.over or slot[2] not in condition.of or not isinstance(items, Items):
        return
    spans = [
        span
        for number, item in enumerate(items.items)
        for fact in condition.of
        if (number, fact) != slot[1:] and isinstance(span := span_of(fact, knowledge.with_facts(item)), Span)
    ]
    rest, most = total((span.low, span.high) for span in spans)
    if rest is None or rest != most:
        return
    step = _step_of(items.items[slot[1]][slot[2]])
    if condition.at_most is not None:
        yield condition.at_most - rest
    if condition.at_least is not None:
        yield condition.at_least - rest - step


def _step_of(known: Known) -> Decimal:
    return known.step if isinstance(known, Span) else ONE


def one_of(fact: Fact, part: Known, now: Known | None = None) -> Known:
    """One answer out of a piece: what stands there now where it can, else the nearest that a person would write."""
    if isinstance(part, Chosen):
        order = (*fact.options, "true", "false")
        kept = now.possible if isinstance(now, Chosen) and now.settled and now.possible <= part.possible else None
        # A register may have no entry on the day.
        first = next((frozenset({option}) for option in order if option in part.possible), part.possible)
        return Chosen(kept or first)
    if isinstance(part, Subset):
        return Subset(part.surely, part.surely)
    if isinstance(part, Span):
        number = _number_in(fact, part, now)
        return Span(number, number, part.step)
    return part


def _number_in(fact: Fact, span: Span, now: Known | None) -> Decimal:
    unit = ONE if fact.type == "money" else span.step
    low = None if span.low is None else span.low.quantize(unit, ROUND_CEILING)
    high = None if span.high is None else span.high.quantize(unit, ROUND_FLOOR)
    if low is not None and high is not None and low > high:
        low = high = span.low
    at = now.low if isinstance(now, Span) and now.settled else None
    if at is not None:
        if low is not None and at < low:
            return low
        return high if high is not None and at > high else at
    if high is not None:
        return high
    if fact.type == "date":
        return low or SOME_DAY
    if low:
        return low
    return SOME_AMOUNT if fact.type == "money" else ONE
