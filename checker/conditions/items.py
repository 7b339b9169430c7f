"""What is known of the items of a list."""

from checker.conditions.base import Condition, value_of
from checker.known import Items, Knowledge
from checker.logic import Truth


def items_of(fact: str, knowledge: Knowledge) -> Items | Truth:
    """What is known of a list."""
    value = value_of(fact, knowledge)
    if isinstance(value, Items | Truth):
        return value
    raise TypeError(f"{fact} is not a list")


def truths_of(items: Items, condition: Condition, knowledge: Knowledge) -> list[Truth]:
    """The truth of a condition for each item; inside an item its own facts come first."""
    return [condition.truth(knowledge.with_facts(item)) for item in items.items]
