"""At least one must hold."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import Condition, Group, Reader
from checker.known import Knowledge
from checker.logic import Truth, any_of


@dataclass(frozen=True, slots=True)
class Any_(Group):
    """At least one of these holds."""

    of: tuple[Condition, ...]

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        return cls(tuple(reader.condition(part) for part in data["of"]))

    def truth(self, knowledge: Knowledge) -> Truth:
        """True as soon as one is true."""
        return any_of(part.truth(knowledge) for part in self.of)
