"""This much or less."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import NUMBERS, Reader
from checker.conditions.bounds import InSpan


@dataclass(frozen=True, slots=True)
class AtMost(InSpan):
    """A number, amount or percentage of at most the limit."""

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        fact = reader.fact(data["fact"], *NUMBERS)
        return cls(fact, None, reader.value(fact, data["value"]), reader.step(fact))
