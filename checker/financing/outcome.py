"""One case worked out: the grant, the figures of every place, what is required of others, the steps, the warnings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from checker.financing.cells import Cell, cells
from checker.financing.corners import Case
from checker.financing.figures import Figures, figures
from checker.financing.grant import Candidate, Granting, Node
from checker.financing.shares import NOTHING, share_up
from checker.financing.terms import FLOORS, Limit, Terms

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case, worked out."""

    terms: Terms
    case: Case
    cells: tuple[Cell, ...]
    node: Node
    grants: dict[int, Decimal]
    steps: tuple[Data, ...]

    @property
    def grant(self) -> Decimal:
        """The whole grant."""
        return sum(self.grants.values(), NOTHING)

    def figures(self, project: str | None = None, year: int | None = None) -> Figures:
        """The figures of everything, of a project, of a year, or of both."""
        return figures(self.cells, self.grants, self.numbers(project, year))

    def numbers(self, project: str | None = None, year: int | None = None) -> list[int]:
        """Which cells are of a project and a year."""
        every = enumerate(self.cells)
        return [n for n, cell in every if project in (None, cell.project) and year in (None, cell.year)]

    @property
    def projects(self) -> list[str]:
        """Every project once."""
        return list(dict.fromkeys(cell.project for cell in self.cells))

    def spread(self) -> list["Outcome"]:
        """Where a limit over several places decides: how the grant of each place may still fall, and rise."""
        places = [number for node in self.node.shared() for number in node.cells]
        if not places:
            return []
        ways = (dict.fromkeys(places, NOTHING), {number: self.node.most(number) for number in places})
        return [replace(self, grants={**self.grants, **way}) for way in ways]

    def floors(self) -> list[Data]:
        """What a limit requires of others, and what is there."""
        limits = [limit for limit in self.terms.limits_on(*FLOORS) if limit.bound == "at_least"]
        return [self._floor(limit, project, year) for limit in limits for project, year in self._places(limit)]

    def _places(self, limit: Limit) -> list[tuple[str | None, int | None]]:
        level = self.terms.level(limit)
        projects: Sequence[str | None] = self.projects if self.terms.several_projects else (None,)
        years: Sequence[int | None] = self.terms.years or (None,)
        if level == "whole":
            return [(None, None)]
        return [
            (project, year)
            for project in ((None,) if level == "year" else projects)
            for year in ((None,) if level == "project" else years)
            if limit.year in (None, year)
        ]

    def _floor(self, limit: Limit, project: str | None, year: int | None) -> Data:
        found = self.figures(project, year)
        base = found["eligible_cost" if limit.of == "eligible_cost" else "total_cost"]
        required = share_up(base, limit.share) if limit.share is not None else limit.amount or NOTHING
        present = found["own_cash" if limit.in_cash else "own"]
        if limit.caps == "contribution":
            present = found["own_cash"] + found["other_cash"] if limit.in_cash else found["contribution"]
        short = max(NOTHING, required - present)
        said: Data = {"limit": limit.id, "project": project, "year": year}
        return {**said, "required": required, "present": present, "short": short}

    def own_needed(self) -> Decimal:
        """What the applicant must put in: what no one else pays, and no less than a limit requires."""
        found = self.figures()
        required: dict[str, Decimal] = {}
        for floor in self.floors():
            required[floor["limit"]] = required.get(floor["limit"], NOTHING) + floor["required"]
        # Money that is asked for comes on top of what the applicant alone puts in in kind.
        in_kind = found["own_in_kind"] + found["gap_in_kind"]
        own = [
            required[limit.id] + (in_kind if limit.in_cash else NOTHING)
            for limit in self.terms.limits_on("own_contribution")
            if limit.id in required
        ]
        return max([NOTHING, found["needed"] - found["other"], *own])


def work_out(terms: Terms, case: Case, *, quiet: bool = False) -> Outcome:
    """The outcome of a case; quietly, for its figures alone."""
    counted = cells(terms, case, quiet=quiet)
    granting = Granting(terms, case, counted, quiet)
    node = granting.whole()
    grants = granting.shared(node, node.amount)
    return Outcome(terms, case, tuple(counted), node, grants, tuple(granting.steps))


def placed(candidate: Candidate, terms: Terms) -> Data:
    """A limit at its place, as data."""
    limit = next((limit for limit in terms.limits if limit.id == candidate.limit), None)
    project, year = candidate.place
    return {
        "limit": candidate.limit,
        "project": project,
        "year": year,
        "amount": candidate.amount,
        "firmness": "fixed" if limit is None else limit.firmness,
        "approximate": limit is not None and limit.approximate,
    }


def by_part(terms: Terms, cells: Sequence[Cell]) -> list[Data]:
    """The costs of each part that must be shown apart: all that must be paid for."""
    return [{"part": part, "costs": sum((cell.parts[part] for cell in cells), NOTHING)} for part in terms.parts]
