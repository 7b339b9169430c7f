"""Of several answers: any, all or none of these are among them."""

from dataclasses import dataclass
from typing import Any, Literal, Self

from checker.conditions.base import Cuts, Leaf, Reader, among
from checker.conditions.options import subset_of
from checker.known import Knowledge
from checker.logic import FALSE, TRUE, UNKNOWN, Truth, negation

Mode = Literal["any", "all", "none"]
MODES: tuple[Mode, ...] = ("any", "all", "none")


@dataclass(frozen=True, slots=True)
class Includes(Leaf):
    """Which of the named options are among the answers."""

    fact: str
    mode: Mode
    values: frozenset[str]

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        fact = reader.fact(data["fact"], "options")
        return cls(fact, among(data["mode"], MODES), reader.options(fact, data["values"]))

    def truth(self, knowledge: Knowledge) -> Truth:
        """Decided by what is surely and what is possibly chosen."""
        subset = subset_of(self.fact, knowledge)
        if isinstance(subset, Truth):
            return subset
        if self.mode == "all":
            if self.values <= subset.surely:
                return TRUE
            return UNKNOWN if self.values <= subset.possibly else FALSE
        found = UNKNOWN
        if self.values & subset.surely:
            found = TRUE
        elif not self.values & subset.possibly:
            found = FALSE
        return found if self.mode == "any" else negation(found)

    def facts(self) -> tuple[str, ...]:
        """The fact it is about."""
        return (self.fact,)

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """Each named option is chosen or not."""
        yield self.fact, self.values
