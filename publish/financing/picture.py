"""Who pays what, as bars on one scale, and the same in a table: as checker/browser/plan_picture.js draws them."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from publish.financing.say import Data, PlanSay, is_some, is_zero, machine

# From left to right.
SEGMENTS: Final = ("grant", "own_cash", "own_in_kind", "other_cash", "other_in_kind", "gap")
ALWAYS: Final = ("grant", "own_cash", "gap")
LABEL, THICK, APART = 24, 30, 14


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a bar: where it begins and how long it is, in parts of a hundred."""

    name: str
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Bar:
    """The costs of a year or of the whole, part by part; `end` is where they end if the financing goes beyond."""

    label: str
    total: str
    y: int
    pieces: tuple[Piece, ...]
    end: str | None


@dataclass(frozen=True, slots=True)
class PlanPicture:
    """The drawing, and what is said with it."""

    title: str
    desc: str
    height: int
    bars: tuple[Bar, ...]
    legend: tuple[tuple[str, str, str], ...]

    @property
    def labelled(self) -> bool:
        """Whether each bar needs its name."""
        return len(self.bars) > 1


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what it is, and its amount in each column as the reader and as a machine has it."""

    name: str
    label: str
    cells: tuple[tuple[str, str, str], ...]


def picture(plan: Data, say: PlanSay) -> PlanPicture | None:
    """A bar for the whole, and one for each year; none while an amount is unknown."""
    whole, years = plan["whole"], plan["by_year"]
    rows = [(say.say("picture.whole") if years else "", whole), *((str(year["year"]), year) for year in years)]
    if not all(isinstance(figures[name], str) for _, figures in rows for name in (*SEGMENTS, "costs", "over")):
        return None
    longest = max(Decimal(figures["costs"]) + Decimal(figures["over"]) for _, figures in rows)
    if not longest:
        return None
    pitch = THICK + APART + (LABEL if len(rows) > 1 else 0)
    named = [name for name in (*SEGMENTS, "over") if not is_zero(whole[name])]
    legend = tuple((name, say.say(f"segment.{name}"), say.figure(whole[name])) for name in named)
    parts = "; ".join(say.say("picture.part", name=label, amount=amount) for _, label, amount in legend)
    return PlanPicture(
        title=say.say("picture.title", amount=say.figure(whole["costs"])),
        desc=say.say("picture.desc", parts=parts),
        height=len(rows) * pitch - APART + 2,
        bars=tuple(_bar(row, index * pitch + 1, longest, say) for index, row in enumerate(rows)),
        legend=legend,
    )


def _bar(row: tuple[str, Data], y: int, longest: Decimal, say: PlanSay) -> Bar:
    label, figures = row
    pieces, start = [], Decimal(0)
    for name in SEGMENTS:
        value = Decimal(figures[name])
        if value:
            pieces.append(Piece(name, _percent(start, longest), _percent(value, longest)))
        start += value
    end = None if is_zero(figures["over"]) else _percent(Decimal(figures["costs"]), longest)
    return Bar(label, say.figure(figures["costs"]), y, tuple(pieces), end)


def _percent(value: Decimal, longest: Decimal) -> str:
    return format((value * 100 / longest).quantize(Decimal("0.01")), "f")


def share_rows(plan: Data, say: PlanSay) -> tuple[Row, ...]:
    """What stands in the picture's parts, year by year and whole, and the costs that they add up to."""
    columns = [(str(year["year"]), year) for year in plan["by_year"]]
    columns.append((say.say("picture.whole"), plan["whole"]))
    shown = [name for name in (*SEGMENTS, "over") if name in ALWAYS or not is_zero(plan["whole"][name])]
    rows = [_row(name, say.say(f"segment.{name}"), columns, say) for name in shown]
    return (*rows, _row("costs", say.say("picture.total"), columns, say))


def _row(name: str, label: str, columns: list[tuple[str, dict[str, Any]]], say: PlanSay) -> Row:
    cells = []
    for column, figures in columns:
        amount = figures[name]
        # What is too much is taken off, so that a column adds up to the costs.
        off = name == "over" and isinstance(amount, str) and is_some(amount)
        cells.append((column, say.money(f"-{amount}") if off else say.figure(amount), machine(amount)))
    return Row(name, label, tuple(cells))
