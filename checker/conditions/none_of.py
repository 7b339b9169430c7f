"""The answer is none of these."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import ONE_ANSWER, Reader
from checker.conditions.options import Among


@dataclass(frozen=True, slots=True)
class NoneOf(Among):
    """One of the options that are not named."""

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        fact = reader.fact(data["fact"], *ONE_ANSWER)
        return cls(fact, reader.all_options(fact) - reader.options(fact, data["values"]))
