"""An officer decides."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import Cuts, Leaf, Reader
from checker.known import Knowledge
from checker.logic import UNKNOWN, Truth, known


@dataclass(frozen=True, slots=True)
class Judged(Leaf):
    """Nothing that the applicant answers decides this."""

    what: str

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        return cls(data["what"])

    def truth(self, knowledge: Knowledge) -> Truth:
        """Unknown, unless the judgement is taken one way to see whether it matters."""
        return UNKNOWN if knowledge.judged is None else known(knowledge.judged)

    def facts(self) -> tuple[str, ...]:
        """None."""
        return ()

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """None."""
        return ()
