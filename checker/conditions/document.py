"""A document is there."""

from dataclasses import dataclass
from typing import Any, Self

from checker.conditions.base import Reader
from checker.conditions.options import Among


@dataclass(frozen=True, slots=True)
class Document(Among):
    """The applicant says that a document of the checklist is there."""

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        fact = reader.fact(document_fact(data["document"]), "yes_no")
        return cls(fact, reader.options(fact, ["true"]))


def document_fact(document: str) -> str:
    """The fact that says whether a document is there."""
    return f"document_{document}"
