"""At least so many must hold."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import Condition, Group, Reader, whole
from checker.known import Knowledge
from checker.logic import Truth, at_least


@dataclass(frozen=True, slots=True)
class AtLeastN(Group):
    """At least n of these hold."""

    n: int
    of: tuple[Condition, ...]

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        return cls(whole(data["n"]), tuple(reader.condition(part) for part in data["of"]))

    def truth(self, knowledge: Knowledge) -> Truth:
        """False once too few can still hold."""
        return at_least(self.n, (part.truth(knowledge) for part in self.of))
