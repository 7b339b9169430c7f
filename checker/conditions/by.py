"""On a day or earlier."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import Reader
from checker.conditions.bounds import InSpan


@dataclass(frozen=True, slots=True)
class By(InSpan):
    """A day no later than the limit."""

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        fact = reader.fact(data["fact"], "date")
        return cls(fact, None, reader.value(fact, data["date"]), reader.step(fact))
