"""Calendars and news to subscribe to: the files, and the page that names them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from markupsafe import escape

from checker.calls import CLOSING_SOON
from publish.feeds import atom, calendars
from publish.feeds.entries import CallEntry, entries
from publish.feeds.entry_words import EntryWords, entry_words
from publish.feeds.which import FOLDER, GROUPS, Feed, Group, alternates, feeds
from publish.frame.render import Site, environment, root_of, write_page
from publish.languages import Language
from publish.saying.voice import Voice

SCRIPT: Final = "subscribe.js"


@dataclass(frozen=True, slots=True)
class _Written:
    """One call as it stands in every feed of a language."""

    entry: CallEntry
    words: EntryWords
    dates: bytes
    news: atom.News
    closing: atom.News | None


@dataclass(frozen=True, slots=True)
class _Tongue:
    """One language of the site, and where it lies for the feeds: in full, or as seen from their folder."""

    site: Site
    language: Language
    voice: Voice
    updated: datetime

    @property
    def public(self) -> str | None:
        """The language's public address, where the site has one."""
        base = self.site.shells[self.language].site_url
        return f"{base}{self.language}/" if base else None

    @property
    def name(self) -> str:
        """What the site is called."""
        return self.voice.say("site.name")


def write_feeds(site: Site) -> None:
    """In every language each feed twice, as a calendar and as news; the dates of each call; the page of feeds."""
    found = entries(site.collection, site.compiled, site.found_by, site.at)
    listed = feeds(site.collection)
    updated = max((entry.updated for entry in found), default=site.at)
    for language in site.shells:
        wording = site.wordings[language]
        tongue = _Tongue(site, language, Voice(wording, language, ""), updated)
        written = [_written(entry, entry_words(entry, site.collection, wording), tongue) for entry in found]
        for each in written:
            _write_call(each, tongue)
        for feed in listed:
            _write_feed(feed, written, tongue)
        write_page(site, language, FOLDER, _page(listed, found, tongue))


def _written(entry: CallEntry, words: EntryWords, tongue: _Tongue) -> _Written:
    page = None if tongue.public is None else f"{tongue.public}{words.page}"
    base = tongue.public or "../"
    closing = None
    if entry.window.closes is not None:
        closing = atom.entry(words, base, closing=entry.window.closes - CLOSING_SOON)
    dates = b"".join(calendars.event(words, moment, page) for moment in entry.moments)
    return _Written(entry, words, dates, atom.entry(words, base), closing)


def _write_call(each: _Written, tongue: _Tongue) -> None:
    """The dates of one call beside its page; nothing where the notice gives none."""
    if each.dates:
        target = tongue.site.out / tongue.language / f"{each.entry.id}.ics"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(calendars.one_call(tongue.name, tongue.language, [each.dates]))


def _write_feed(feed: Feed, written: Sequence[_Written], tongue: _Tongue) -> None:
    held = [each for each in written if feed.holds(each.entry)]
    closing = feed.group == "closing"
    news = [each.closing if closing else each.news for each in held]
    folder = tongue.site.out / tongue.language
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    (folder / feed.calendar).write_bytes(
        calendars.calendar(_calendar_head(feed, tongue), [each.dates for each in held if each.dates])
    )
    (folder / feed.news).write_bytes(atom.feed(_news_head(feed, tongue), [each for each in news if each is not None]))


def _calendar_head(feed: Feed, tongue: _Tongue) -> calendars.Head:
    return calendars.Head(
        language=tongue.language,
        name=f"{tongue.name}: {feed.label(tongue.voice)}",
        description=tongue.voice.say("feeds.how.authority"),
        site=tongue.name,
        updated=tongue.updated,
        url=None if tongue.public is None else f"{tongue.public}{FOLDER}",
        source=None if tongue.public is None else f"{tongue.public}{feed.calendar}",
    )


def _news_head(feed: Feed, tongue: _Tongue) -> atom.Head:
    base = tongue.public or "../"
    return atom.Head(
        language=tongue.language,
        name=feed.name,
        title=f"{tongue.name}: {feed.label(tongue.voice)}",
        subtitle=tongue.voice.say("feeds.how.authority"),
        site=tongue.name,
        updated=tongue.updated,
        itself=f"{base}{feed.news}",
        page=base,
    )


def _page(listed: Sequence[Feed], found: Sequence[CallEntry], tongue: _Tongue) -> dict[str, str]:
    """The page that names every feed in plain words."""
    voice, templates = tongue.voice, environment()
    rows = {group: list(_rows(group, listed, found, tongue)) for group in GROUPS}
    general: tuple[Group, ...] = ("all", "closing")
    groups = (
        ("general", [row for group in general for row in rows[group]]),
        *((group, rows[group]) for group in GROUPS if group not in general),
    )
    script = f"{root_of(FOLDER)}{tongue.site.assets.files[SCRIPT]}"
    offered = alternates([feed for feed in listed if feed.group in general], voice, tongue.public or "../")
    head = templates.get_template("alternates.html").render(feeds=list(offered))
    context = {"v": voice, "home": "../", "groups": groups, "public": tongue.public is not None}
    return {
        "title": escape(voice.say("feeds.title")),
        "description": escape(voice.say("feeds.description")),
        "head": head + templates.get_template("scripts.html").render(scripts=[script]),
        "body": templates.get_template("subscribe.html").render(context),
        "kind": "subscribe",
    }


def _rows(group: str, listed: Sequence[Feed], found: Sequence[CallEntry], tongue: _Tongue) -> Iterator[dict[str, Any]]:
    for feed in listed:
        if feed.group == group:
            near = tongue.public or "../"
            calendar = f"{near}{feed.calendar}"
            yield {
                "id": feed.name,
                "label": feed.label(tongue.voice),
                "count": sum(feed.holds(entry) for entry in found),
                "calendar": calendar,
                # What a program for calendars answers to; it needs the whole address.
                "follow": f"webcal:{calendar.partition(':')[2]}" if tongue.public else calendar,
                "news": f"{near}{feed.news}",
            }
