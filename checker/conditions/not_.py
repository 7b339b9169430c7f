"""Must not hold."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import Condition, Group, Reader
from checker.known import Knowledge
from checker.logic import Truth, negation


@dataclass(frozen=True, slots=True)
class Not(Group):
    """The opposite of a condition."""

    of: tuple[Condition]

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        return cls((reader.condition(data["of"]),))

    def truth(self, knowledge: Knowledge) -> Truth:
        """Unknown stays unknown."""
        return negation(self.of[0].truth(knowledge))
