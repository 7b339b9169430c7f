"""What the answer to a shared question says of one call: the call may know the question with an older register."""

from dataclasses import dataclass
from typing import Any

from checker.facts import NO, YES, Fact, everything
from checker.known import Chosen, Known, Subset

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Shared:
    """A shared fact with every option that any call knows, and those that are offered today."""

    fact: Fact
    offered: frozenset[str]


def same_question(one: Data, other: Data) -> bool:
    """Whether two facts of rulebooks ask the same; their registers may be of different days."""
    return all(one.get(key) == other.get(key) for key in {*one, *other} - {"options"})


def carried(shared: Shared, own: Fact, value: Known) -> Known:
    """What is left of a call's fact. An option that its register does not have leaves everything, never a no."""
    options = frozenset({YES, NO}) if own.type == "yes_no" else frozenset(own.options)
    if isinstance(value, Chosen):
        return value if value.possible <= options else everything(own)
    if isinstance(value, Subset):
        if not value.possibly <= options:
            return Subset(value.surely & options, options)
        # Only what was offered can have been left out on purpose.
        return Subset(value.surely, options - (shared.offered - value.possibly))
    return value
