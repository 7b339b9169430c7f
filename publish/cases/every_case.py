"""Every case that some conditions can tell apart: each fact divided where one of them turns, one piece of each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.conditions import Condition
from checker.facts import Fact, everything
from checker.known import Absent, Cut, Knowledge, Known, pieces
from checker.logic import TRUE, UNKNOWN


class Undecided(Exception):
    """Whether a fact applies is not decided by the facts before it, so that its cases cannot be told."""


def every_case(facts: Sequence[Fact], conditions: Sequence[Condition]) -> Iterator[Knowledge]:
    """Each combination of pieces of the facts that are read, those that decide whether one applies included."""
    wanted = read_by(facts, conditions)
    chosen = [fact for fact in facts if fact.id in wanted]
    whens = [fact.when for fact in chosen if fact.when is not None]
    cuts = _cuts(facts, [*conditions, *whens])
    parts = {fact.id: pieces(everything(fact), cuts.get(fact.id, [])) for fact in chosen}
    return _cases(chosen, parts, {})


def read_by(facts: Iterable[Fact], conditions: Iterable[Condition]) -> set[str]:
    """The facts that some conditions read, and those that decide whether one of these applies."""
    by_id = {fact.id: fact for fact in facts}
    found: set[str] = set()
    waiting = [name for condition in conditions for name in condition.facts()]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        when = by_id[name].when
        waiting.extend(() if when is None else when.facts())
    return found


def _cuts(facts: Iterable[Fact], conditions: Iterable[Condition]) -> dict[str, list[Cut]]:
    """Where each fact turns one of the conditions, once it applies."""
    open_form = Knowledge({fact.id: everything(fact) for fact in facts})
    found: dict[str, list[Cut]] = {}
    for condition in conditions:
        for name, cut in condition.cuts(open_form):
            found.setdefault(name, []).append(cut)
    return found


def _cases(facts: Sequence[Fact], parts: Mapping[str, list[Known]], known: dict[str, Known]) -> Iterator[Knowledge]:
    if not facts:
        yield Knowledge(known)
        return
    fact, rest = facts[0], facts[1:]
    applies = TRUE if fact.when is None else fact.when.truth(Knowledge(known))
    if applies is UNKNOWN:
        raise Undecided
    for part in parts[fact.id] if applies is TRUE else [Absent(surely=True)]:
        yield from _cases(rest, parts, {**known, fact.id: part})
