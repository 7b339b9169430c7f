"""From one value to another, both included."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import NUMBERS, Reader
from checker.conditions.bounds import InSpan


@dataclass(frozen=True, slots=True)
class Between(InSpan):
    """A number, amount or percentage between two limits."""

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        fact = reader.fact(data["fact"], *NUMBERS)
        return cls(fact, reader.value(fact, data["low"]), reader.value(fact, data["high"]), reader.step(fact))
