"""The applicant says yes."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import Reader
from checker.conditions.options import Among


@dataclass(frozen=True, slots=True)
class Declared(Among):
    """A statement of the applicant's own, taken as it is given."""

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        fact = reader.fact(data["fact"], "yes_no")
        return cls(fact, reader.options(fact, ["true"]))
