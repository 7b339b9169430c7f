"""Later than a day."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import Reader
from checker.conditions.bounds import InSpan


@dataclass(frozen=True, slots=True)
class After(InSpan):
    """A day later than the limit."""

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        fact = reader.fact(data["fact"], "date")
        return cls(fact, reader.value(fact, data["date"]) + reader.step(fact), None, reader.step(fact))
