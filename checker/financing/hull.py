"""From the extremes of a plan to one plan: what is the same in all is known, the rest lies between."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from checker.money import shown

# What tells two entries of a list apart.
NAMES = ("step", "warning", "limit", "category", "project", "year", "part")

# Steps that take out what an officer may or may not accept.
TAKEN_OUT = ("left_out", "not_listed")


def hull(values: Sequence[Any]) -> Any:
    """One value for all extremes: amounts as texts, or as their two ends."""
    first = values[0]
    if all(isinstance(value, Decimal) for value in values):
        low, high = min(values), max(values)
        return shown(low) if low == high else {"at_least": shown(low), "at_most": shown(high)}
    if all(isinstance(value, dict) for value in values):
        keys = dict.fromkeys(key for value in values for key in value)
        return {key: hull([value[key] for value in values if key in value]) for key in keys}
    if all(isinstance(value, list) for value in values):
        return _list(values)
    return first if all(value == first for value in values) else None


def _list(values: Sequence[list[Any]]) -> list[Any]:
    """Entries of the same name become one; of other lists all that stands in any."""
    found: dict[Any, list[Any]] = {}
    for value in values:
        for entry in value:
            found.setdefault(_name(entry), []).append(entry)
    return [hull(_with_none(entries, len(values))) for entries in found.values()]


def _with_none(entries: list[Any], every: int) -> list[Any]:
    """A warning, or costs taken out, that are not there in all extremes may be about nothing."""
    first = entries[0]
    if len(entries) == every or not isinstance(first, dict):
        return entries
    if "warning" not in first and first.get("step") not in TAKEN_OUT:
        return entries
    return [*entries, {key: Decimal(0) if isinstance(value, Decimal) else value for key, value in first.items()}]


def _name(entry: Any) -> Any:
    if isinstance(entry, dict):
        return tuple((key, str(entry.get(key))) for key in NAMES if key in entry)
    return entry


def without_end(found: Any, further: Any) -> Any:
    """An upper end that moves when the bound on unknown amounts is moved is no end."""
    if isinstance(found, dict) and set(found) == {"at_least", "at_most"}:
        open_ended = not isinstance(further, dict) or found["at_most"] != further.get("at_most")
        return {**found, "at_most": None if open_ended else found["at_most"]}
    if isinstance(found, dict) and isinstance(further, dict):
        return {key: without_end(value, further.get(key)) for key, value in found.items()}
    if isinstance(found, list) and isinstance(further, list) and len(found) == len(further):
        return [without_end(one, other) for one, other in zip(found, further, strict=True)]
    return found
