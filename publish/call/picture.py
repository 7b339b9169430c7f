"""The timeline of a call: what stands in its list, and where in its picture."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from markupsafe import Markup

from publish.model.scheme import Call, Sourced
from publish.saying.voice import Voice

LABELS: Final = 104
EDGE: Final = 14
ROW: Final = 30
HEAD: Final = 30
WIDTHS: Final = {"narrow": 330, "wide": 700}
# Room for the name of a month or a year on the axis.
TICK: Final = 58


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline: dated, or with no date in the notice."""

    number: int
    kind: str
    label: str
    start: date | None
    end: date | None
    when: str
    text: Markup
    origin: Sourced

    @property
    def dated(self) -> bool:
        """Whether the notice gives a day."""
        return self.start is not None or self.end is not None


@dataclass(frozen=True, slots=True)
class Mark:
    """An entry in the picture: a bar, or a point where both ends are the same."""

    entry: Entry
    y: int
    left: float
    right: float

    @property
    def is_point(self) -> bool:
        """Whether it is too short for a bar."""
        return self.right - self.left < 6


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of the dated entries at one width."""

    name: str
    width: int
    height: int
    left: int
    right: int
    first: date
    last: date
    ticks: tuple[tuple[float, str], ...]
    marks: tuple[Mark, ...]


def entries(call: Call, voice: Voice) -> tuple[Entry, ...]:
    """Everything the notice says happens, in order: dated first, then the rest as the notice has it."""
    found = sorted(_entries(call, voice), key=lambda entry: (not entry.dated, entry.start or entry.end or date.max))
    return tuple(_numbered(found))


def pictures(found: Iterable[Entry], voice: Voice) -> tuple[Picture, ...]:
    """The drawing for a telephone and for a desk; none where fewer than two things are dated."""
    dated = [entry for entry in found if entry.dated]
    if len(dated) < 2:
        return ()
    return tuple(_picture(name, width, dated, voice) for name, width in WIDTHS.items())


def _entries(call: Call, voice: Voice) -> Iterator[Entry]:
    if call.opens is not None:
        text = Markup.escape(voice.say("timeline.opens"))
        day = call.opens.date
        yield Entry(0, "opens", voice.say("timeline.kind.opens"), day, day, voice.instant(call.opens), text, call.opens)
    if call.deadline is not None:
        words, day = call.deadline.text, call.deadline.date
        text = voice.tr(words) if words else Markup.escape(voice.say("timeline.deadline"))
        when = voice.instant(call.deadline, weekday=True)
        yield Entry(0, "deadline", voice.say("timeline.kind.deadline"), day, day, when, text, call.deadline)
    if call.ongoing is not None:
        words = call.ongoing.text
        text = voice.tr(words) if words else Markup.escape(voice.say(f"status.now.{call.ongoing.kind}"))
        label, when = voice.say("timeline.kind.deadline"), voice.say("status.dated.ongoing")
        yield Entry(0, "deadline", label, None, None, when, text, call.ongoing)
    for stone in call.milestones:
        when = voice.days(stone.start, stone.end)
        label = voice.say(f"timeline.kind.{stone.kind}")
        yield Entry(0, stone.kind, label, stone.start, stone.end, when, voice.tr(stone.text), stone)


def _numbered(found: Iterable[Entry]) -> Iterator[Entry]:
    for number, entry in enumerate(found, 1):
        yield Entry(number, entry.kind, entry.label, entry.start, entry.end, entry.when, entry.text, entry.origin)


def _picture(name: str, width: int, dated: list[Entry], voice: Voice) -> Picture:
    days = [day for entry in dated for day in (entry.start, entry.end) if day is not None]
    first, last = min(days), max(days)
    left, right = LABELS + EDGE, width - EDGE
    span = max((last - first).days, 1)

    def x(day: date) -> float:
        return round(left + (right - left) * (day - first).days / span, 1)

    def mark(index: int, entry: Entry) -> Mark:
        y = HEAD + ROW * index + ROW // 2
        return Mark(entry, y, x(entry.start or entry.end or first), x(entry.end or entry.start or last))

    marks = tuple(mark(index, entry) for index, entry in enumerate(dated))
    ticks = tuple((x(day), text) for day, text in _ticks(first, last, (right - left) / span, voice))
    return Picture(name, width, HEAD + ROW * len(dated) + 8, left, right, first, last, ticks, marks)


def _ticks(first: date, last: date, scale: float, voice: Voice) -> Iterator[tuple[date, str]]:
    """The turns of months or years that have room for their names."""
    step = next((months for months in (1, 2, 3, 6, 12, 24, 60) if months * 30 * scale >= TICK), 120)
    year, month = first.year, 1
    while (day := date(year, month, 1)) <= last:
        # The name stands to the right of its line.
        if day >= first and (last - day) >= timedelta(days=TICK / scale / 2):
            yield day, str(year) if step >= 12 else voice.formats.month(day)
        year, month = year + (month + step - 1) // 12, (month + step - 1) % 12 + 1
