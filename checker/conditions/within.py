"""In a period."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import Reader
from checker.conditions.bounds import InSpan


@dataclass(frozen=True, slots=True)
class Within(InSpan):
    """A day from the first to the last of a period."""

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        fact = reader.fact(data["fact"], "date")
        return cls(fact, reader.value(fact, data["start"]), reader.value(fact, data["end"]), reader.step(fact))
