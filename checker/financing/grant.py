"""The grant: the lowest of its limits in each cell, in each year, and over all; each node names what decides it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from checker.financing.budget import Source
from checker.financing.cells import Cell, Step
from checker.financing.corners import Case
from checker.financing.shares import NOTHING, down_to, share_of, share_up, shared_out
from checker.financing.terms import FLOORS, Level, Limit, Terms

Place = tuple[str | None, int | None]
# What must be put in as money is a step of its own.
IN_CASH = {"own_contribution": "own_cash", "contribution": "others_cash"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One limit at one place, and the grant it would allow there."""

    limit: str
    place: Place
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Node:
    """A place where limits meet: a cell, a year over projects, or all of it."""

    place: Place
    cells: tuple[int, ...]
    candidates: tuple[Candidate, ...]
    amount: Decimal
    empty: bool
    children: tuple["Node", ...] = ()

    @property
    def ordered(self) -> list[Candidate]:
        """The lowest first; of equals, the one the scheme names first."""
        return sorted(self.candidates, key=lambda one: one.amount)

    def binding(self) -> list[Candidate]:
        """What decides: where it is the sum of the parts, what decides each of them."""
        if self.empty:
            return []
        lowest = self.ordered[0]
        if lowest.limit == "sum":
            return [candidate for child in self.children for candidate in child.binding()]
        return [lowest]

    def shared(self) -> list["Node"]:
        """The places whose grant is less than their parts could have."""
        here = [self] if self.children and self.amount < sum(child.amount for child in self.children) else []
        return here or [node for child in self.children for node in child.shared()]

    def most(self, number: int) -> Decimal:
        """What one cell could have by its own limits."""
        if not self.children:
            return self.amount
        return next(child.most(number) for child in self.children if number in child.cells)

    def every(self) -> list[Candidate]:
        """Every limit in it, from the parts upwards."""
        inside = [candidate for child in self.children for candidate in child.every()]
        if self.empty:
            return inside
        return inside + [candidate for candidate in self.candidates if candidate.limit != "sum"]


@dataclass(slots=True)
class Granting:
    """Works out the grant of one case."""

    terms: Terms
    case: Case
    cells: Sequence[Cell]
    quiet: bool = False
    steps: list[Step] = field(default_factory=list)

    def whole(self) -> Node:
        """The grant over all, from its parts."""
        cells = [self._cell(number) for number in range(len(self.cells))]
        if self.terms.several_projects and self.terms.years:
            parts = [self._year(year, [c for c in cells if c.place[1] == year]) for year in self.terms.years]
        else:
            parts = cells
        if len(parts) == 1 and not self.terms.years and not self.terms.several_projects:
            return parts[0]
        return self._node((None, None), "whole", range(len(self.cells)), parts)

    def shared(self, node: Node, amount: Decimal) -> dict[int, Decimal]:
        """The grant of each cell, in proportion to what each could be."""
        if not node.children:
            return dict.fromkeys(node.cells, amount)
        weights = [child.amount for child in node.children]
        parts = weights if sum(weights) == amount else shared_out(amount, weights, self.terms.step)
        if parts is not weights:
            said = [_part(child.place, part) for child, part in zip(node.children, parts, strict=True)]
            self._step(node.place, "shared_out", amount, parts=said)
        found: dict[int, Decimal] = {}
        for child, part in zip(node.children, parts, strict=True):
            found |= self.shared(child, part)
        return found

    def _cell(self, number: int) -> Node:
        cell = self.cells[number]
        self.steps.extend(cell.steps)
        return self._node((cell.project if self.terms.several_projects else None, cell.year), "cell", [number], [])

    def _year(self, year: int, parts: list[Node]) -> Node:
        return self._node((None, year), "year", [number for part in parts for number in part.cells], parts)

    def _node(self, place: Place, level: Level, numbers: Iterable[int], parts: list[Node]) -> Node:
        inside = tuple(numbers)
        cells = [self.cells[number] for number in inside]
        found = [self._limit(limit, place, cells) for limit in self._ceilings(level, place[1])]
        if level == "cell":
            found += [self._arithmetic("eligible_cash", place, cells), self._arithmetic("left", place, cells)]
        found += self._sought(level, place, cells)
        if parts:
            amount = sum((part.amount for part in parts), NOTHING)
            said = [_part(part.place, part.amount) for part in parts]
            if len(parts) > 1 or found:
                self._step(place, "sum", amount, parts=said)
            found.append(Candidate("sum", place, amount))
        node = Node(place, inside, tuple(found), NOTHING, all(cell.empty for cell in cells), tuple(parts))
        return replace(node, amount=self._lowest(node, level, cells))

    def _lowest(self, node: Node, level: Level, cells: Sequence[Cell]) -> Decimal:
        first, *rest = node.ordered
        amount = down_to(first.amount, self.terms.step)
        if rest or first.limit != "sum":
            more = {"binding": first.limit, "next": rest[0].limit if rest else None}
            self._step(node.place, "lowest", amount, before=first.amount, to=self.terms.step, **more)
        for limit in self.terms.limits:
            if limit.bound == "at_least" and self.terms.level(limit) == level and limit.year in (None, node.place[1]):
                measured = amount if limit.caps == "grant" else sum((cell.eligible_cost for cell in cells), NOTHING)
                if limit.caps in ("grant", "eligible_cost") and measured < self._worth(limit, cells):
                    self._step(node.place, "below_floor", NOTHING, limit=limit.id, before=amount)
                    amount = NOTHING
        return amount

    def _ceilings(self, level: Level, year: int | None) -> list[Limit]:
        """Limits on the grant at a place, and requirements on others that leave it so much."""
        found = []
        for limit in self.terms.limits:
            upper = limit.caps in ("grant", "public_money") and limit.bound == "at_most"
            asked = limit.caps in FLOORS and limit.bound == "at_least"
            here = self.terms.level(limit) == level and limit.year in (None, year)
            if (upper or asked) and here:
                found.append(limit)
        return found

    def _limit(self, limit: Limit, place: Place, cells: Sequence[Cell]) -> Candidate:
        base = sum((cell.base(limit.of) for cell in cells), NOTHING)
        worth = self._worth(limit, cells)
        minus, of = self._minus(limit, cells, worth)
        if limit.caps in FLOORS:
            # A grant is money: what is given in kind leaves nothing for it.
            base = worth = sum((cell.total_cash if limit.in_cash else cell.total_cost for cell in cells), NOTHING)
        amount = max(NOTHING, worth - minus)
        if limit.foreign:
            amount = down_to(amount * self.case.exchange, self.terms.step)
        said = {"share": limit.share, "of": limit.of, "base": base, "minus": minus, "minus_of": of}
        self._step(place, IN_CASH[limit.caps] if limit.in_cash else "limit", amount, limit=limit.id, **said)
        return Candidate(limit.id, place, amount)

    def _worth(self, limit: Limit, cells: Sequence[Cell]) -> Decimal:
        if limit.share is None:
            return limit.amount or NOTHING
        base = sum((cell.base(limit.of) for cell in cells), NOTHING)
        return share_up(base, limit.share) if limit.bound == "at_least" else share_of(base, limit.share)

    def _minus(self, limit: Limit, cells: Sequence[Cell], worth: Decimal) -> tuple[Decimal, str | None]:
        """What counts against a limit before the grant does."""
        if limit.caps in FLOORS:
            return worth, "required"
        if limit.caps == "public_money":
            sources: tuple[Source, ...] = ("public", "own") if self.case.public_applicant else ("public",)
            given = (cell.cash_from[source] + cell.in_kind_from[source] for cell in cells for source in sources)
            return sum(given, NOTHING), "public"
        if limit.rolling_years is not None:
            return self.case.aid, "aid"
        if limit.id in self.case.used:
            return self.case.used[limit.id], "used"
        return NOTHING, None

    def _arithmetic(self, key: str, place: Place, cells: Sequence[Cell]) -> Candidate:
        (cell,) = cells
        if key == "left":
            self._step(place, key, cell.left, cost=cell.cash, contributions=cell.cash_given)
            return Candidate(key, place, cell.left)
        self._step(place, key, cell.eligible_cash)
        return Candidate(key, place, cell.eligible_cash)

    def _sought(self, level: Level, place: Place, cells: Sequence[Cell]) -> list[Candidate]:
        """What is applied for. Sought without a year beside budget years, it is sought for the whole."""
        asked = self.case.sought
        if level == "cell":
            here = [asked[key] for key in {(cell.project, cell.year) for cell in cells} if key in asked]
        else:
            whole = level == "whole" and self.terms.years
            here = [amount for (_, year), amount in asked.items() if whole and year is None]
        if not here:
            return []
        amount = sum(here, NOTHING)
        self._step(place, "sought", amount)
        return [Candidate("sought", place, amount)]

    def _step(self, place: Place, key: str, amount: Decimal, **more: Any) -> None:
        project, year = place
        if self.quiet:
            return
        if all(cell.empty for cell in self.cells if project in (None, cell.project) and year in (None, cell.year)):
            return
        self.steps.append({"step": key, "project": project, "year": year, "amount": amount, **more})


def _part(place: Place, amount: Decimal) -> dict[str, Any]:
    return {"project": place[0], "year": place[1], "amount": amount}
