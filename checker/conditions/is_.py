"""The answer is this one."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import ONE_ANSWER, Reader
from checker.conditions.options import Among


@dataclass(frozen=True, slots=True)
class Is(Among):
    """An option, or yes or no."""

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        fact = reader.fact(data["fact"], *ONE_ANSWER)
        return cls(fact, reader.options(fact, [data["value"]]))
