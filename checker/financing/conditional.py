"""Limits that hold for some applicants alone: whether each holds, and which answers would tell."""

from collections.abc import Mapping, Sequence
from typing import Any

from checker.conditions.base import Condition
from checker.facts import Fact
from checker.financing.terms import Terms
from checker.known import Absent, Knowledge
from checker.logic import UNKNOWN
from checker.together import Answered, truth

Data = dict[str, Any]


def conditional(terms: Terms, ways: Sequence[Terms], answered: Answered) -> list[Data]:
    """Each such limit: whether it holds, None while that is not decided, and the questions that are still open."""
    held = [{limit.id for limit in way.limits} for way in ways]
    knowledge, by_id = answered.knowledge, {fact.id: fact for fact in answered.facts}
    found = []
    for limit in terms.limits:
        if limit.when is not None:
            seen = {limit.id in ids for ids in held}
            holds = None if len(seen) > 1 else seen.pop()
            asked = [] if holds is not None else list(dict.fromkeys(_open(limit.when, knowledge, by_id)))
            found.append({"limit": limit.id, "holds": holds, "facts": asked})
    return found


def hinges(conditional: Sequence[Data], ways: Sequence[Terms], told: Sequence[Any]) -> list[str]:
    """The questions whose answers may change a figure, all that others decide being the same."""
    asked = dict.fromkeys(name for each in conditional for name in each["facts"])
    return [name for name in asked if _matters(name, conditional, ways, told)]


def _matters(fact: str, conditional: Sequence[Data], ways: Sequence[Terms], told: Sequence[Any]) -> bool:
    own = {each["limit"] for each in conditional if fact in each["facts"]}
    seen: dict[frozenset[str], Any] = {}
    for way, figures in zip(ways, told, strict=True):
        others = frozenset(limit.id for limit in way.limits if limit.id not in own)
        if seen.setdefault(others, figures) != figures:
            return True
    return False


def _open(condition: Condition, knowledge: Knowledge, facts: Mapping[str, Fact]) -> list[str]:
    """What is not answered of an undecided condition; of what may not apply, what decides that."""
    if truth(condition, knowledge) is not UNKNOWN:
        return []
    if parts := condition.children():
        return [name for part in parts for name in _open(part, knowledge, facts)]
    found: list[str] = []
    for name in condition.facts():
        value, when = knowledge.facts[name], facts[name].when
        if isinstance(value, Absent) and when is not None:
            found += _open(when, knowledge, facts)
        elif not value.settled:
            found.append(name)
    return found
