"""Dates and clock times in a zone, as instants in UTC: resolved here, so that the browser needs no zone data."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from publish.model.scheme import Deadline, Instant

START_OF_DAY, END_OF_DAY = "start-of-day", "end-of-day"


def instant(moment: Instant) -> datetime:
    """The instant in UTC. The end of a day is the first instant of the next: the first that is too late."""
    zone = ZoneInfo(moment.zone)
    if moment.time == END_OF_DAY:
        local = datetime.combine(moment.date + timedelta(days=1), time(), zone)
    elif moment.time == START_OF_DAY:
        local = datetime.combine(moment.date, time(), zone)
    else:
        local = datetime.combine(moment.date, _clock(moment), zone)
    return local.astimezone(UTC)


def former(deadline: Deadline) -> tuple[Instant, ...]:
    """What the deadline was before each time it was moved, the first one first."""
    return tuple(
        Instant(date=move.date, time=deadline.time if move.time is None else move.time, zone=deadline.zone)
        for move in deadline.moved
    )


def in_gap_or_overlap(moment: Instant) -> bool:
    """Whether the clock skips or repeats this time that night."""
    if moment.time in (START_OF_DAY, END_OF_DAY):
        return False
    naive = datetime.combine(moment.date, _clock(moment))
    zone = ZoneInfo(moment.zone)
    first, second = naive.replace(tzinfo=zone, fold=0), naive.replace(tzinfo=zone, fold=1)
    return first.utcoffset() != second.utcoffset()


def written(moment: datetime | None) -> str | None:
    """An instant as the rulebook writes it."""
    return None if moment is None else moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def midnight_in(zone: str, day: date) -> datetime:
    """The first instant of a day in a zone."""
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)


def _clock(moment: Instant) -> time:
    if isinstance(moment.time, str):
        raise TypeError(f"{moment.time} is no clock time")
    return moment.time
