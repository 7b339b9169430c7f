"""The answer is one of these."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import ONE_ANSWER, Reader
from checker.conditions.options import Among


@dataclass(frozen=True, slots=True)
class OneOf(Among):
    """One of several options."""

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        fact = reader.fact(data["fact"], *ONE_ANSWER)
        return cls(fact, reader.options(fact, data["values"]))
