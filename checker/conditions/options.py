"""Choosing among options: what the kinds about them share."""

from dataclasses import dataclass

from checker.conditions.base import Cuts, Leaf, value_of
from checker.known import Chosen, Knowledge, Subset
from checker.logic import FALSE, TRUE, UNKNOWN, Truth


@dataclass(frozen=True, slots=True)
class Among(Leaf):
    """The one answer is among some options."""

    fact: str
    values: frozenset[str]

    def truth(self, knowledge: Knowledge) -> Truth:
        """Decided when all that the answer can still be lies on one side."""
        chosen = chosen_of(self.fact, knowledge)
        if isinstance(chosen, Truth):
            return chosen
        if chosen.possible <= self.values:
            return TRUE
        return UNKNOWN if chosen.possible & self.values else FALSE

    def facts(self) -> tuple[str, ...]:
        """The fact it is about."""
        return (self.fact,)

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """Between these options and the others."""
        yield self.fact, self.values


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
