"""Every one must hold."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import Condition, Group, Reader
from checker.known import Knowledge
from checker.logic import Truth, all_of


@dataclass(frozen=True, slots=True)
class All(Group):
    """Every one of these holds."""

    of: tuple[Condition, ...]

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        return cls(tuple(reader.condition(part) for part in data["of"]))

    def truth(self, knowledge: Knowledge) -> Truth:
        """False as soon as one is false."""
        return all_of(part.truth(knowledge) for part in self.of)
