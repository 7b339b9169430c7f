"""News feeds that other programs follow (RFC 4287)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from publish.compiling.instants import written
from publish.feeds.entry_words import EntryWords
from publish.languages import Language
from publish.model.scheme import Words

ATOM: Final = "http://www.w3.org/2005/Atom"
# Drawn once: ids made from it stay the same wherever the site lives.
NAMES: Final = UUID("6c1d7a0e-52f5-4b1e-9d06-3f3b8a8f5f10")
# Programs ask for the whole feed each time.
MOST: Final = 200
END: Final = "</feed>"


@dataclass(frozen=True, slots=True)
class News:
    """One entry, written already, and when it was news."""

    updated: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a feed says of itself; its addresses as seen from where it lies, or in full."""

    language: Language
    name: str
    title: str
    subtitle: str
    site: str
    # When anything on the site last changed: what an empty feed has to say.
    updated: datetime
    itself: str
    page: str


def feed(head: Head, news: Iterable[News]) -> bytes:
    """A feed of entries, the latest first."""
    found = sorted(news, key=lambda each: each.updated, reverse=True)[:MOST]
    made = Element("feed", {"xmlns": ATOM, "xml:lang": head.language})
    _add(made, "id", name(head.language, "feed", head.name))
    _add(made, "title", head.title)
    _add(made, "subtitle", head.subtitle)
    _add(made, "updated", written(found[0].updated if found else head.updated))
    _add(SubElement(made, "author"), "name", head.site)
    _link(made, "self", head.itself, "application/atom+xml", head.language)
    _link(made, "alternate", head.page, "text/html", head.language)
    indent(made, "")
    text = tostring(made, encoding="unicode")
    entries = "".join(each.text for each in found)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text.removesuffix(END)}{entries}{END}\n'.encode()


def entry(words: EntryWords, base: str, *, closing: datetime | None = None) -> News:
    """A call as news; that it closes soon is news of its own, from the day that was so."""
    made, voice, scheme = Element("entry"), words.voice, words.entry.loaded.scheme
    updated = words.entry.updated if closing is None else max(words.entry.updated, closing)
    kind = "call" if closing is None else "closing"
    _add(made, "id", name(voice.language, kind, words.entry.id))
    _said(made, "title", words.title, scheme.title, words)
    _add(made, "updated", written(updated))
    _add(SubElement(made, "author"), "name", words.funder)
    _link(made, "alternate", f"{base}{words.page}", "text/html", voice.language)
    for code, label in (*words.themes, (words.entry.loaded.place, words.place)):
        SubElement(made, "category", term=code, label=label)
    _said(made, "summary", words.summary, scheme.summary, words)
    _add(made, "content", str(words.html)).set("type", "html")
    indent(made, "")
    return News(updated, tostring(made, encoding="unicode") + "\n")


def name(*parts: str) -> str:
    """The id of a feed or an entry, for ever."""
    return uuid5(NAMES, "\n".join(parts)).urn


def _said(parent: Element, tag: str, text: str, words: Words, said: EntryWords) -> None:
    """A text, with its language where that is not the feed's."""
    made, language = _add(parent, tag, text), said.voice.lang(words)
    if language is not None:
        made.set("xml:lang", language)


def _add(parent: Element, tag: str, text: str | None) -> Element:
    made = SubElement(parent, tag)
    made.text = text
    return made


def _link(parent: Element, rel: str, address: str, kind: str, language: str) -> None:
    SubElement(parent, "link", rel=rel, href=address, type=kind, hreflang=language)
