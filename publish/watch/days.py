"""Calls whose days have come near or gone by without the file saying what came of it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from checker.calls import CLOSING_SOON, Status, Window, read_window, status
from publish.compiling.checked import Checked
from publish.model.load import Loaded
from publish.model.scheme import Call
from publish.telling.problems import Problem

# Nothing more is said of a scheme once one of its calls stands here.
AHEAD: Final[frozenset[Status]] = frozenset({"forecast", "open", "closing_soon", "paused"})
OVER: Final[frozenset[Status]] = frozenset({"closed", "budget_spent"})
# What a funder promises to have done by a day.
PROMISED: Final = frozenset({"assessment", "award"})


def passed_and_near(checked: Checked, at: datetime) -> Iterator[Problem]:
    """What is to be looked at on a day, scheme by scheme. The words name days, never how many are left."""
    for loaded in checked.collection.schemes:
        windows = [
            read_window(checked.compiled[f"{loaded.id}#{call.id}"].rulebook["window"]) for call in loaded.scheme.calls
        ]
        standings = [status(window, at) for window in windows]
        for number, (window, now) in enumerate(zip(windows, standings, strict=True)):
            yield from _ahead(loaded, number, window, now, at)
        if standings and standings[-1] in OVER and AHEAD.isdisjoint(standings):
            yield _without_outcome(loaded, len(standings) - 1, at)


def _ahead(loaded: Loaded, number: int, window: Window, now: Status, at: datetime) -> Iterator[Problem]:
    call, here = loaded.scheme.calls[number], ("calls", number)
    if now == "closing_soon" and call.deadline is not None:
        yield _told(loaded, "watch.closes", (*here, "deadline", "date"), day=call.deadline.date)
    near = window.opens is not None and window.opens - at <= CLOSING_SOON
    if now == "forecast" and call.opens is not None and near:
        yield _told(loaded, "watch.opens", (*here, "opens", "date"), day=call.opens.date)
    if now == "open" and window.closes is None and call.opens is not None:
        yield _told(loaded, "watch.endless", (*here, "opens", "date"), day=call.opens.date)


def _without_outcome(loaded: Loaded, number: int, at: datetime) -> Problem:
    """A call that is over, with neither awards nor a next one: what was promised is named where it was."""
    call, here = loaded.scheme.calls[number], ("calls", number)
    promised = _promised(call, at)
    if promised is not None:
        return _told(loaded, "watch.promised", (*here, "milestones", promised[0]), day=promised[1])
    over = call.deadline or call.spent
    field = "deadline" if call.deadline else "spent"
    return _told(loaded, "watch.outcome", (*here, field), day=None if over is None else over.date)


def _promised(call: Call, at: datetime) -> tuple[int, date] | None:
    """The last milestone of awards or assessment that has passed, and its day."""
    # The day has passed wherever on earth the funder sits.
    before = (at - timedelta(days=1)).date()
    days = [
        (number, milestone.end or milestone.start)
        for number, milestone in enumerate(call.milestones)
        if milestone.kind in PROMISED
    ]
    passed = [(number, day) for number, day in days if day is not None and day < before]
    return max(passed, key=lambda found: found[1], default=None)


def _told(loaded: Loaded, code: str, loc: tuple[str | int, ...], *, day: date | None) -> Problem:
    return loaded.document.problem(code, loc, severity="warning", at_key=True, day=day)
