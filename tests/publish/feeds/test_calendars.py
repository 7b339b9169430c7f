"""Calendars as other programs read them: every date of every call, to the second, in every language."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject  # type: ignore[import-untyped]

from publish.call.glance import glances
from publish.compiling.instants import instant
from publish.languages import LANGUAGES, Language
from publish.model.scheme import Call
from publish.saying.voice import Voice
from tests.publish.conftest import AT
from tests.publish.feeds.subscribed import (
    INDUSTRY,
    NORRBOTTEN,
    PILOTS,
    TROMS,
    Source,
    call,
    dated,
    real,
    subscribed,
    with_calls,
)

OSLO, STOCKHOLM = "Europe/Oslo", "Europe/Stockholm"
# As a file has it; then when the block ends, worked out by hand, or the day it fills.
DEADLINES: tuple[tuple[str, str, str, datetime | date], ...] = (
    ("2026-07-01", "17:00", OSLO, datetime(2026, 7, 1, 15, tzinfo=UTC)),
    ("2026-12-01", "17:00", OSLO, datetime(2026, 12, 1, 16, tzinfo=UTC)),
    ("2026-07-01", "12:00", STOCKHOLM, datetime(2026, 7, 1, 10, tzinfo=UTC)),
    ("2027-01-15", "23:59", STOCKHOLM, datetime(2027, 1, 15, 22, 59, tzinfo=UTC)),
    ("2026-12-01", "12:00", "Europe/Helsinki", datetime(2026, 12, 1, 10, tzinfo=UTC)),
    # The nights on which the clock is turned.
    ("2026-03-29", "12:00", OSLO, datetime(2026, 3, 29, 10, tzinfo=UTC)),
    ("2026-10-25", "12:00", OSLO, datetime(2026, 10, 25, 11, tzinfo=UTC)),
    ("2026-10-25", "end-of-day", STOCKHOLM, date(2026, 10, 25)),
    ("2026-12-31", "end-of-day", OSLO, date(2026, 12, 31)),
    ("2028-02-29", "end-of-day", OSLO, date(2028, 2, 29)),
)


@pytest.fixture(scope="module")
def source() -> Source:
    """The real schemes."""
    return real()


def events(text: bytes) -> dict[str, Any]:
    """The events by their UID, once it is known that a second parser finds the same."""
    found: dict[str, Any] = {str(event["UID"]): event for event in icalendar.Calendar.from_ical(text).walk("VEVENT")}
    second = vobject.readOne(text.decode())
    theirs = {each.uid.value: each for each in second.contents.get("vevent", [])}
    assert theirs.keys() == found.keys()
    for name, event in found.items():
        assert theirs[name].dtstart.value == event["DTSTART"].dt
        assert theirs[name].dtend.value == event["DTEND"].dt
        assert theirs[name].summary.value == str(event["SUMMARY"])
        assert theirs[name].description.value == str(event["DESCRIPTION"])
    return found


def one(source: Source, room: Path, found: Call, language: Language = "nb", **more: Any) -> Any:
    """The deadline of one call."""
    collection = with_calls(source.collection, {INDUSTRY: (found,)}, **more)
    text = subscribed(source, room, AT, collection)[language].of_call(f"{INDUSTRY}/{found.id}")
    return events(text)[f"norge.industriklynger.{found.id}.deadline@utlysning"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_date_of_every_call_is_in_the_calendar_of_all_calls(
    source: Source, tmp_path: Path, language: Language
) -> None:
    found = events(subscribed(source, tmp_path, AT)[language].calendar("all"))
    expected = {}
    for loaded in source.collection.schemes:
        for each in loaded.scheme.calls:
            for kind, moment in (("opens", each.opens), ("deadline", each.deadline), ("awarded", each.awarded)):
                if moment is not None:
                    expected[f"{loaded.id.replace('/', '.')}.{each.id}.{kind}@utlysning"] = moment
    assert len(expected) == 5
    assert found.keys() == expected.keys()
    for name, moment in expected.items():
        end = found[name]["DTEND"].dt
        if isinstance(end, datetime):
            assert end == instant(moment)
            assert end.utcoffset() == timedelta()
        else:
            # The day after is where the day ends; the first instant that is too late is its midnight.
            midnight = datetime(end.year, end.month, end.day, tzinfo=ZoneInfo(moment.zone))
            assert midnight - timedelta(days=moment.time == "start-of-day") == instant(moment)
            assert found[name]["DTSTART"].dt == moment.date


@pytest.mark.parametrize("written", DEADLINES, ids=lambda written: " ".join(map(str, written[:3])))
def test_a_deadline_ends_at_its_instant_or_fills_its_own_day(
    source: Source, tmp_path: Path, written: tuple[str, str, str, datetime | date]
) -> None:
    day, time, zone, expected = written
    event = one(source, tmp_path, call("x", deadline=dated(day, time, zone)))
    start, end = event["DTSTART"].dt, event["DTEND"].dt
    if isinstance(expected, datetime):
        assert end == expected
        assert end - start == timedelta(minutes=30)
        assert b"Z" in event["DTEND"].to_ical()
        assert start.astimezone(ZoneInfo(zone)).date().isoformat() == day
    else:
        assert not isinstance(start, datetime)
        assert start == expected
        assert end - start == timedelta(days=1)


def test_a_deadline_early_in_the_morning_does_not_begin_the_day_before(source: Source, tmp_path: Path) -> None:
    event = one(source, tmp_path, call("x", deadline=dated("2026-07-01", "00:10", OSLO)))
    assert event["DTSTART"].dt == datetime(2026, 6, 30, 22, tzinfo=UTC)
    assert event["DTEND"].dt == datetime(2026, 6, 30, 22, 10, tzinfo=UTC)


def test_an_opening_begins_at_its_instant_and_has_no_reminder(source: Source, tmp_path: Path) -> None:
    opens = {"date": "2026-06-01", "time": "09:00", "zone": OSLO}
    found = call("x", opens=opens, deadline=dated("2026-07-01", "17:00", OSLO))
    collection = with_calls(source.collection, {INDUSTRY: (found,)})
    text = subscribed(source, tmp_path, AT, collection)["nb"].of_call(f"{INDUSTRY}/x")
    event = events(text)["norge.industriklynger.x.opens@utlysning"]
    assert event["DTSTART"].dt == datetime(2026, 6, 1, 7, tzinfo=UTC)
    assert list(event.walk("VALARM")) == []
    assert str(event["SUMMARY"]).startswith("Åpner: ")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", "14 dager til søknadsfristen: "),
        ("nn", "14 dagar til søknadsfristen: "),
        ("sv", "14 dagar till sista ansökningsdag: "),
        ("en", "14 days until the deadline: "),
    ],
)
def test_reminders_come_14_and_3_days_before_in_the_words_of_the_language(
    source: Source, tmp_path: Path, language: Language, words: str
) -> None:
    clock = one(source, tmp_path / "a", call("x", deadline=dated("2026-07-01", "17:00", OSLO)), language)
    day = one(source, tmp_path / "b", call("x", deadline=dated("2026-07-01", "end-of-day", OSLO)), language)
    assert [alarm["TRIGGER"].dt for alarm in clock.walk("VALARM")] == [timedelta(days=-14), timedelta(days=-3)]
    # A whole day begins at midnight on the reader's clock: nine hours later is 9 in the morning of that day.
    assert [alarm["TRIGGER"].dt for alarm in day.walk("VALARM")] == [
        timedelta(days=-14, hours=9),
        timedelta(days=-3, hours=9),
    ]
    for event in (clock, day):
        first, second = event.walk("VALARM")
        assert str(first["DESCRIPTION"]).startswith(words)
        assert str(second["DESCRIPTION"]).startswith(words.replace("14", "3"))
        assert {str(alarm["ACTION"]) for alarm in (first, second)} == {"DISPLAY"}


def test_an_event_is_the_same_in_every_language_calendar_and_build_and_at_every_address(
    source: Source, tmp_path: Path
) -> None:
    here = subscribed(source, tmp_path / "a", AT)
    there = subscribed(source, tmp_path / "b", datetime(2020, 6, 1, tzinfo=UTC), url="https://example.org/x/")
    names = set(events(here["nb"].calendar("all")))
    for language in LANGUAGES:
        assert set(events(here[language].calendar("all"))) == names
        assert set(events(there[language].calendar("all"))) == names
    troms = set(events(here["nb"].calendar("place-troms")))
    assert troms == {"troms.kommunesamarbeid.2018.deadline@utlysning"}
    assert troms == set(events(here["sv"].of_call(f"{TROMS}/2018")))


def test_a_moved_deadline_keeps_its_uid_and_raises_its_sequence(source: Source, tmp_path: Path) -> None:
    first = dated("2026-03-01", "12:00", OSLO)
    once = dated("2026-03-15", "17:00", OSLO, moved=[{"date": "2026-03-01", "time": "12:00", "on": "2026-02-20"}])
    twice = dated(
        "2026-04-01",
        "17:00",
        OSLO,
        moved=[
            {"date": "2026-03-01", "time": "12:00", "on": "2026-02-20"},
            {"date": "2026-03-15", "on": "2026-03-10"},
        ],
    )
    found = [
        one(source, tmp_path / str(number), call("x", deadline=each), updated=date(2026, 1, 1 + number))
        for number, each in enumerate((first, once, twice))
    ]
    assert [event["SEQUENCE"] for event in found] == [0, 1, 2]
    assert len({str(event["UID"]) for event in found}) == 1
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        assert [event[name].dt for event in found] == [datetime(2026, 1, day, tzinfo=UTC) for day in (1, 2, 3)]
    assert "flyttet" not in str(found[0]["DESCRIPTION"])
    said = str(found[2]["DESCRIPTION"])
    assert "Fristen ble flyttet 20. februar 2026. Før var den 1. mars 2026 kl. 12:00 (norsk tid)." in said
    assert "Fristen ble flyttet 10. mars 2026. Før var den 15. mars 2026 kl. 17:00 (norsk tid)." in said


def test_a_calendar_says_nothing_of_when_it_was_built(source: Source, tmp_path: Path) -> None:
    early = subscribed(source, tmp_path / "a", datetime(2019, 2, 1, tzinfo=UTC))
    late = subscribed(source, tmp_path / "b", AT)
    for language in LANGUAGES:
        assert early[language].calendar("all") == late[language].calendar("all")
        assert early[language].of_call(f"{NORRBOTTEN}/2019") == late[language].of_call(f"{NORRBOTTEN}/2019")


def test_lines_are_folded_and_end_as_the_format_wants_and_letters_stay_whole(source: Source, tmp_path: Path) -> None:
    written = subscribed(source, tmp_path, AT)
    for path in sorted(tmp_path.rglob("*.ics")):
        text = path.read_bytes()
        assert text.endswith(b"END:VCALENDAR\r\n")
        assert b"\n" not in text.replace(b"\r\n", b"")
        assert max(len(line) for line in text.split(b"\r\n")) <= 75
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", text.decode())
        assert b"BEGIN:VCALENDAR" in text
        assert text.count(b"BEGIN:VCALENDAR") == text.count(b"VERSION:2.0") == 1
    assert "ø".encode() in written["nb"].calendar("all")


def test_signs_that_mean_something_to_the_format_come_back_as_they_were(source: Source, tmp_path: Path) -> None:
    title = 'A, b; c: "d" \\n e\\ BEGIN:VEVENT 🌲 ' + "å" * 90
    summary = "Først\n\nBEGIN:VALARM\r\nså; END:VEVENT, <b>&amp;"
    loaded = source.collection.schemes[0]
    words = type(loaded.scheme.title)
    more: dict[str, Any] = {"title": words.model_construct(nb=title), "summary": words.model_construct(nb=summary)}
    for each in more.values():
        for language in ("nn", "sv", "en"):
            object.__setattr__(each, language, None)
    event = one(source, tmp_path, call("x", deadline=dated("2026-07-01", "17:00", OSLO)), **more)
    assert str(event["SUMMARY"]) == f"Søknadsfrist: {title}"
    assert str(event["DESCRIPTION"]).startswith("Først\n\nBEGIN:VALARM")
    assert len(list(event.walk("VALARM"))) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_event_says_who_how_much_until_when_and_whose_text_counts(
    source: Source, tmp_path: Path, language: Language
) -> None:
    found = events(subscribed(source, tmp_path, AT)[language].calendar("all"))
    event = found["norge.kompetansepiloter.2020.deadline@utlysning"]
    said = str(event["DESCRIPTION"]).lower()
    scheme = next(loaded.scheme for loaded in source.collection.schemes if loaded.id == PILOTS)
    wording = source.words[language]
    for words in (scheme.summary, scheme.who, scheme.where):
        assert words is not None
        assert str(getattr(words, language)).lower() in said
    for expected in (
        wording.formats.money(1_400_000, "NOK"),
        wording.say(
            "instant.end_of_day", date=wording.formats.day(date(2020, 10, 1)), zone=wording.say("zone.europe_oslo")
        ),
        str(getattr(scheme.calls[0].deadline.reading, language)) if scheme.calls[0].deadline else "",
    ):
        assert expected.replace("\u00a0", " ").lower() in said
    translated = wording.say("feeds.translated", language=wording.say("language.nb"), funder="{funder}").split(".")[0]
    assert (translated.lower() in said) == (language != "nb")
    assert event["SUMMARY"].params["LANGUAGE"] == language
    assert str(event["CATEGORIES"].cats[0]) == getattr(source.collection.places.places["norge"].name, language)
    assert str(event["TRANSP"]) == "TRANSPARENT"
    assert not {"LOCATION", "ORGANIZER", "ATTENDEE", "GEO"} & set(event)


def test_addresses_are_there_where_the_site_has_one_and_otherwise_left_out(source: Source, tmp_path: Path) -> None:
    without = icalendar.Calendar.from_ical(subscribed(source, tmp_path / "a", AT)["sv"].calendar("all"))
    assert not {"URL", "SOURCE", "METHOD"} & set(without)
    assert all("URL" not in event for event in without.walk("VEVENT"))
    public = subscribed(source, tmp_path / "b", AT, url="https://example.org/x/")["sv"].calendar("all")
    with_url = icalendar.Calendar.from_ical(public)
    assert str(with_url["SOURCE"]) == "https://example.org/x/sv/subscribe/all.ics"
    pages = {str(event["URL"]) for event in with_url.walk("VEVENT")}
    assert f"https://example.org/x/sv/{TROMS}/" in pages
    assert all(page.startswith("https://example.org/x/sv/") for page in pages)


def test_a_calendar_to_follow_has_a_name_and_says_how_often_to_ask(source: Source, tmp_path: Path) -> None:
    found = subscribed(source, tmp_path, AT)["nb"]
    followed = icalendar.Calendar.from_ical(found.calendar("place-troms"))
    assert str(followed["NAME"]) == str(followed["X-WR-CALNAME"]) == "Utlysning: Utlysninger i Troms"
    assert b"REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n" in found.calendar("place-troms")
    # A file of one call goes into a calendar that the reader has already.
    assert not {"NAME", "X-WR-CALNAME"} & set(icalendar.Calendar.from_ical(found.of_call(f"{TROMS}/2018")))


def test_a_calendar_without_events_is_still_one(source: Source, tmp_path: Path) -> None:
    text = subscribed(source, tmp_path, AT)["nb"].calendar("closing")
    assert [part.name for part in icalendar.Calendar.from_ical(text).subcomponents] == ["VTIMEZONE"]
    assert events(text) == {}


def test_a_call_without_dates_has_no_file(source: Source, tmp_path: Path) -> None:
    subscribed(source, tmp_path, AT)
    assert not list(tmp_path.rglob("regional-naeringskompetanse/*.ics"))


def test_the_calendar_of_what_closes_soon_holds_the_last_thirty_days(source: Source, tmp_path: Path) -> None:
    closes = datetime(2020, 10, 1, 22, tzinfo=UTC)
    for number, (at, expected) in enumerate(
        (
            (closes - timedelta(days=30, seconds=1), False),
            (closes - timedelta(days=30), True),
            (closes - timedelta(seconds=1), True),
            (closes, False),
        )
    ):
        found = events(subscribed(source, tmp_path / str(number), at)["nb"].calendar("closing"))
        assert ("norge.kompetansepiloter.2020.deadline@utlysning" in found) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_key_facts_of_a_page_say_what_a_deadline_was(source: Source, language: Language) -> None:
    moved = [{"date": "2026-03-01", "time": "12:00", "on": "2026-02-20"}]
    found = call("x", deadline=dated("2026-04-01", "17:00", OSLO, moved=moved))
    scheme = source.collection.schemes[0].scheme
    funder = source.collection.organisations.organisations[scheme.funder]
    voice = Voice(source.words[language], scheme.original, scheme.currency)
    deadline = next(glance for glance in glances(scheme, (found,), funder, voice) if glance.id == "deadline")
    now, before = deadline.lines
    formats = voice.formats
    assert formats.day(date(2026, 4, 1)) in now
    assert "17:00" in now
    assert formats.day(date(2026, 2, 20)) in before
    assert formats.day(date(2026, 3, 1)) in before
    assert "12:00" in before


def test_what_a_calendar_says_of_itself_is_escaped_too(source: Source, tmp_path: Path) -> None:
    text = subscribed(source, tmp_path, AT)["nb"].calendar("all").replace(b"\r\n ", b"")
    said = source.words["nb"].say("feeds.how.authority").replace(",", "\\,").encode()
    for name in (b"DESCRIPTION;LANGUAGE=nb:", b"X-WR-CALDESC:"):
        assert b"\r\n" + name + said + b"\r\n" in text


def test_a_name_with_a_comma_is_escaped(source: Source, tmp_path: Path) -> None:
    places = source.collection.places
    troms = places.places["troms"]
    named = troms.model_copy(update={"name": troms.name.model_copy(update={"nb": "A, b; c"})})
    other = places.model_copy(update={"places": {**places.places, "troms": named}})
    text = subscribed(source, tmp_path, AT, replace(source.collection, places=other))["nb"].calendar("place-troms")
    assert b"NAME;LANGUAGE=nb:Utlysning: Utlysninger i A\\, b\\; c\r\n" in text
