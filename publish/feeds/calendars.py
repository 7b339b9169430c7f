"""Calendars that other programs follow (RFC 5545 and 7986). Nothing else knows icalendar."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneStandard, vText

from publish.compiling.instants import midnight_in
from publish.feeds.entries import Moment
from publish.feeds.entry_words import EntryWords
from publish.languages import Language

# The smallest block in which calendars show a title.
BLOCK: Final = timedelta(minutes=30)
REMINDERS: Final = (14, 3)
# On a day without a clock time the reminder comes when the working day has begun.
MORNING: Final = timedelta(hours=9)
REFRESH: Final = timedelta(days=1)
# Behind the @ of every UID, for ever.
SITE_ID: Final = "utlysning"
END: Final = b"END:VCALENDAR\r\n"


@dataclass(frozen=True, slots=True)
class Head:
    """What a calendar says of itself. The address is that of its page, where the site has a public one."""

    language: Language
    name: str
    description: str
    site: str
    updated: datetime
    url: str | None
    source: str | None


def calendar(head: Head, events: Iterable[bytes]) -> bytes:
    """A calendar to follow, of events that are written already: each is written once for all it stands in."""
    made = _empty(head.site, head.language)
    made.add("last-modified", head.updated)
    language = {"LANGUAGE": str(head.language)}
    for name, text in (("name", head.name), ("description", head.description)):
        made.add(name, vText(text), parameters=language)
    # As programs named these before there was a standard.
    made.add("x-wr-calname", vText(head.name))
    made.add("x-wr-caldesc", vText(head.description))
    made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "P1D")
    if head.url is not None:
        made.add("url", head.url)
    if head.source is not None:
        made.add("source", head.source, parameters={"VALUE": "URI"})
    return _with(made, list(events))


def one_call(site: str, language: Language, events: Iterable[bytes]) -> bytes:
    """The dates of one call, to be put into a calendar that has a name already: a name here would open a new one."""
    return _with(_empty(site, language), list(events))


def event(words: EntryWords, moment: Moment, url: str | None) -> bytes:
    """One moment of a call."""
    made, language = Event(), {"LANGUAGE": str(words.voice.language)}
    made.add("uid", uid(words, moment))
    # Without a METHOD both say when the event was last changed; the clock of the build says nothing of that.
    made.add("dtstamp", words.entry.updated)
    made.add("last-modified", words.entry.updated)
    made.add("sequence", moment.moves)
    for name, when in _span(moment):
        made.add(name, when)
    made.add("summary", words.event(moment), parameters=language)
    made.add("description", words.text(moment), parameters=language)
    made.add("categories", [words.place, *(name for _, name in words.themes)], parameters=language)
    # A deadline takes nobody's time.
    made.add("transp", "TRANSPARENT")
    made.add("x-microsoft-cdo-busystatus", "FREE")
    if url is not None:
        made.add("url", url)
    if moment.kind == "deadline":
        for days in REMINDERS:
            made.add_component(_reminder(words, moment, days))
    return bytes(made.to_ical())


def uid(words: EntryWords, moment: Moment) -> str:
    """The same in every language, calendar and build, wherever the site lives; fit to be a file name."""
    return f"{words.entry.id.replace('/', '.')}.{moment.kind}@{SITE_ID}"


def _empty(site: str, language: Language) -> Calendar:
    # No METHOD: PUBLISH asks for an organiser with an address, and a calendar to follow needs none.
    made = Calendar()
    made.add("prodid", vText(f"-//{site}//{site}//{language.upper()}"))
    made.add("version", "2.0")
    return made


def _with(made: Calendar, events: list[bytes]) -> bytes:
    if not events:
        made.add_component(_nothing())
    return bytes(made.to_ical()).removesuffix(END) + b"".join(events) + END


def _span(moment: Moment) -> Iterator[tuple[str, object]]:
    """A whole day is its own day everywhere. A clock time is an instant: a deadline ends there, all else begins."""
    if moment.whole_day:
        yield "dtstart", moment.written.date
        yield "dtend", moment.written.date + timedelta(days=1)
    elif moment.kind == "deadline":
        yield "dtstart", max(moment.at - BLOCK, midnight_in(moment.written.zone, moment.written.date))
        yield "dtend", moment.at
    else:
        yield "dtstart", moment.at
        yield "dtend", moment.at + BLOCK


def _reminder(words: EntryWords, moment: Moment, days: int) -> Alarm:
    made = Alarm()
    made.add("action", "DISPLAY")
    made.add("trigger", timedelta(days=-days) + (MORNING if moment.whole_day else timedelta()))
    made.add("description", words.alarm(days), parameters={"LANGUAGE": str(words.voice.language)})
    return made


def _nothing() -> Timezone:
    """What a calendar without events holds: the format wants one component at least."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "UTC")
    standard.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001 - the format wants the zone's own clock
    standard.add("tzoffsetfrom", timedelta())
    standard.add("tzoffsetto", timedelta())
    zone.add_component(standard)
    return zone
