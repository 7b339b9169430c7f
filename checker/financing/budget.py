"""What the applicant writes: lines of cost and of financing, and what is already used of a limit."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal

Kind = Literal["cash", "in_kind"]
Source = Literal["own", "public", "private"]
End = Decimal | None
Ends = tuple[Decimal, End]
Place = tuple[str, int | None]

FIRST_PROJECT: Final = "1"
UNKNOWN: Final[Ends] = (Decimal(0), None)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its amount lies between two ends, both included; no upper end is None."""

    id: str
    kind: Kind
    project: str
    year: int | None
    amount: Ends
    hours: Decimal | None
    rate: Decimal | None
    category: str | None = None
    part: str | None = None
    justified: bool | None = None
    applied: bool | None = None
    source: Source = "own"


@dataclass(frozen=True, slots=True)
class Budget:
    """All lines, what is sought, and what has been used of a limit already."""

    costs: tuple[Line, ...] = ()
    financing: tuple[Line, ...] = ()
    sought: Mapping[Place, Ends] | None = None
    used: Mapping[str, Ends] | None = None
    aid: tuple[tuple[date, Ends], ...] | None = None
    exchange: Decimal | None = None
    public_applicant: bool | None = None
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """What cannot be used: the line, its field, why (a key), what was read and what was expected."""

    line: str | None
    field: str
    problem: str
    got: str
    expected: str = ""
