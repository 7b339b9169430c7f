"""The calendar: what opens and what closes, year by year, as a list and as a picture of the year."""

import calendar
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from markupsafe import Markup

from publish.addresses.naming import call_anchor
from publish.browsing.edition import Edition
from publish.call.view import CallPage
from publish.compiling.instants import instant, written
from publish.model.scheme import Call

MONTHS: Final = range(1, 13)
# The numbers above the days that have room for them.
DAYS: Final = (1, 5, 10, 15, 20, 25, 31)
EDGE: Final = 10
HEAD: Final = 26


@dataclass(frozen=True, slots=True)
class Event:
    """A call opens or closes."""

    day: date
    kind: Literal["opens", "deadline"]
    label: str
    when: str
    page: CallPage
    call: Call

    @property
    def anchor(self) -> str:
        """Where the call stands on the page of its scheme."""
        return call_anchor(self.call)

    @property
    def is_ahead(self) -> bool:
        """Whether it is a deadline that can still be met."""
        return self.kind == "deadline" and self.call in self.page.ahead

    @property
    def until(self) -> str | None:
        """The first instant that is too late."""
        return None if self.call.deadline is None else written(instant(self.call.deadline))

    @property
    def calendar(self) -> str:
        """Its calendar file, below the language."""
        return f"{self.page.loaded.id}/{self.call.id}.ics"

    @property
    def name(self) -> Markup:
        """What the call is called."""
        return self.page.voice.tr(self.call.name)


@dataclass(frozen=True, slots=True)
class Mark:
    """What happens on a day of the picture, and how often."""

    x: float
    y: float
    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class Line:
    """A month of the picture: its name, and where its days begin and end."""

    name: str
    y: float
    end: float


@dataclass(frozen=True, slots=True)
class Size:
    """How large the picture is drawn: for a telephone or for a desk."""

    name: str
    left: int
    day: int
    row: int
    mark: int

    @property
    def width(self) -> int:
        """The whole width."""
        return self.left + 30 * self.day + 2 * EDGE

    @property
    def height(self) -> int:
        """The whole height."""
        return HEAD + 12 * self.row

    def x(self, day: int) -> int:
        """Where a day of the month stands."""
        return self.left + EDGE + (day - 1) * self.day

    def y(self, month: int) -> int:
        """Where a month stands."""
        return HEAD + (month - 1) * self.row + self.row // 2


SIZES: Final = (Size("narrow", 44, 9, 20, 6), Size("wide", 96, 19, 22, 8))


@dataclass(frozen=True, slots=True)
class Planner:
    """The picture of a year: a row for each month, a column for each day."""

    size: Size
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    days: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Year:
    """A year and all that opens or closes in it, in order."""

    year: int
    events: tuple[Event, ...]
    what: str
    pictures: tuple[Planner, ...]


def years(edition: Edition) -> tuple[Year, ...]:
    """The year of the build first, then those to come, then those that have been, the latest first."""
    found: dict[int, list[Event]] = {}
    for event in sorted(_events(edition), key=lambda event: (event.day, event.page.loaded.id, event.kind)):
        found.setdefault(event.day.year, []).append(event)
    now = edition.site.at.year
    order = sorted(found, key=lambda year: (year < now, -year if year < now else year))
    return tuple(_year(year, tuple(found[year]), edition) for year in order)


def ongoing(edition: Edition) -> list[tuple[CallPage, Call]]:
    """The calls that can be applied to at any time, which no year's list has."""
    ahead = ((page, call) for page in edition.pages for call in page.ahead)
    return [(page, call) for page, call in ahead if call.ongoing is not None]


def _events(edition: Edition) -> Iterator[Event]:
    say = edition.voice.say
    for page in edition.pages:
        for call in page.scheme.calls:
            if call.opens is not None:
                when = page.voice.instant(call.opens)
                yield Event(call.opens.date, "opens", say("calendar.kind_opens"), when, page, call)
            if call.deadline is not None:
                kind = "rolling" if call.deadline.kind == "rolling" else "deadline"
                when = page.voice.instant(call.deadline)
                yield Event(call.deadline.date, "deadline", say(f"calendar.kind_{kind}"), when, page, call)


def _year(year: int, events: tuple[Event, ...], edition: Edition) -> Year:
    counts = Counter[str](event.kind for event in events)
    keys = (("opens", "calendar.opens"), ("deadline", "calendar.deadlines"))
    said = [edition.voice.say(key, n=counts[kind]) for kind, key in keys if counts[kind]]
    pictures = tuple(_planner(year, events, size, edition) for size in SIZES)
    return Year(year, events, edition.voice.formats.every(said), pictures)


def _planner(year: int, events: tuple[Event, ...], size: Size, edition: Edition) -> Planner:
    formats, short = edition.voice.formats, size.name == "narrow"
    lines = (
        Line(formats.month_name(month, short=short), size.y(month), size.x(calendar.monthrange(year, month)[1]))
        for month in MONTHS
    )
    counts = Counter((event.day, event.kind) for event in events)
    # A deadline is drawn over an opening on the same day.
    ordered = sorted(counts.items(), key=lambda item: (item[0][1] == "deadline", item[0]))
    marks = (Mark(size.x(day.day), size.y(day.month), kind, count) for (day, kind), count in ordered)
    return Planner(size, tuple(lines), tuple(marks), tuple((size.x(day), day) for day in DAYS))
