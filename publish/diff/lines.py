"""What is told: lines under the parts of a page, and the schemes and lists they belong to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, Self

type Part = Literal["dates", "money", "conditions", "applicants", "documents", "awards", "page", "behind"]

# In this order; what a reader never sees stands last.
ORDER: Final[tuple[Part, ...]] = (
    "dates",
    "money",
    "conditions",
    "applicants",
    "documents",
    "awards",
    "page",
    "behind",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence, where in the file it is about, and what else belongs to it."""

    part: Part
    text: str
    field: str = ""
    details: tuple[str, ...] = ()

    @property
    def is_noticed(self) -> bool:
        """Whether a reader of the site would notice."""
        return self.part != "behind"

    def behind(self) -> Self:
        """The same for editors alone."""
        return replace(self, part="behind")


@dataclass(frozen=True, slots=True)
class Chapter:
    """All that is told of a scheme, or of a list that schemes share."""

    heading: str
    name: str
    lines: Sequence[Line]

    def parts(self) -> list[tuple[Part, list[Line]]]:
        """Its lines by the parts of the page, in order; none twice."""
        lines = list(dict.fromkeys(self.lines))
        found = [(part, [line for line in lines if line.part == part]) for part in ORDER]
        return [(part, lines) for part, lines in found if lines]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that differs between two states, and which files could not be compared in full."""

    before: str
    after: str
    unread: Sequence[str]
    chapters: Sequence[Chapter]

    @property
    def is_noticed(self) -> bool:
        """Whether a reader of the site would notice anything."""
        return any(line.is_noticed for chapter in self.chapters for line in chapter.lines)
