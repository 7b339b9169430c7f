"""What is known of facts with options."""

from checker.conditions.base import value_of
from checker.known import Chosen, Knowledge, Subset
from checker.logic import Truth


def chosen_of(fact: str, knowledge: Knowledge) -> Chosen | Truth:
    """What is known of a fact with one answer."""
    value = value_of(fact, knowledge)
    if isinstance(value, Chosen | Truth):
        return value
    raise TypeError(f"{fact} is not a choice of one option")


def subset_of(fact: str, knowledge: Knowledge) -> Subset | Truth:
    """What is known of a fact with several answers."""
    value = value_of(fact, knowledge)
    if isinstance(value, Subset | Truth):
        return value
    raise TypeError(f"{fact} is not a choice of several options")
