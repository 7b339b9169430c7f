"""One page in one language: its words, its formats, and how a passage in another language is marked."""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Final

from markupsafe import Markup, escape

from publish.compiling.instants import END_OF_DAY, START_OF_DAY
from publish.languages import LANGUAGES, Language
from publish.model.scheme import Instant, Words
from publish.saying.formats import Formats
from publish.saying.unbroken import unbroken
from publish.saying.words import Wording
from publish.texts.opening import opening
from publish.texts.prose import prose

CLOCK_FORM: Final = {END_OF_DAY: "end_of_day", START_OF_DAY: "start_of_day"}


@dataclass(frozen=True)
class Voice:
    """The language of a page, and the language its facts were written in."""

    wording: Wording
    original: Language
    currency: str

    @property
    def language(self) -> Language:
        """The page's language."""
        return self.wording.language

    @property
    def formats(self) -> Formats:
        """How the language writes numbers and dates."""
        return self.wording.formats

    def say(self, key: str, **params: object) -> str:
        """The site's own words."""
        return self.wording.say(key, **params)

    def has(self, key: str) -> bool:
        """Whether there are words for this key."""
        return self.wording.has(key)

    def choice(self, words: Words) -> tuple[Language, str]:
        """The text in the page's language, else in the original's, else in the first there is."""
        for language in (self.language, self.original, *LANGUAGES):
            text: str | None = getattr(words, language)
            if text is not None:
                return language, text
        return self.language, ""

    def plain(self, words: Words) -> str:
        """The text alone."""
        return self.choice(words)[1]

    def lang(self, words: Words) -> str | None:
        """The language of the text where it is not the page's."""
        language = self.choice(words)[0]
        return None if language == self.language else language

    def tr(self, words: Words) -> Markup:
        """The text, marked with its language where that is not the page's."""
        return self.marked(self.plain(words), self.lang(words))

    def marked(self, text: str, language: str | None) -> Markup:
        """A text with its language."""
        held = unbroken(text)
        return escape(held) if language is None else Markup('<span lang="{}">{}</span>').format(language, held)

    def prose(self, words: Words, heading: int = 4) -> Markup:
        """Markdown as safe HTML, marked with its language where that is not the page's."""
        return self._prose(self.plain(words), self.lang(words), heading)

    def opened(self, words: Words) -> tuple[Markup, Markup]:
        """The same in two, where it is long: what everyone reads, and the rest."""
        first, rest = (self._prose(part, self.lang(words), 4) for part in opening(self.plain(words)))
        return first, rest

    def _prose(self, text: str, language: str | None, heading: int) -> Markup:
        html = Markup(prose(unbroken(text), heading))  # noqa: S704 - sanitised
        return html if language is None or not text else Markup('<div lang="{}">{}</div>').format(language, html)

    def quoted_in(self) -> str | None:
        """The language of the notice where it is not the page's."""
        return None if self.original == self.language else self.original

    def money(self, amount: Decimal) -> str:
        """An amount in the scheme's currency."""
        return self.formats.money(amount, self.currency)

    def percent(self, share: Decimal) -> str:
        """A share."""
        return self.formats.percent(share)

    def day(self, day: date) -> str:
        """A day."""
        return self.formats.day(day)

    def instant(self, moment: Instant, *, weekday: bool = False) -> str:
        """A day, its clock time and whose clock it is."""
        day = self.formats.weekday(moment.date) if weekday else self.formats.day(moment.date)
        zone = self.zone(moment.zone)
        if isinstance(moment.time, time):
            return self.say("instant.clock", date=day, time=self.formats.clock(moment.time), zone=zone)
        return self.say(f"instant.{CLOCK_FORM[moment.time]}", date=day, zone=zone)

    def zone(self, name: str) -> str:
        """Whose clock it is: norsk tid; of a zone without words of its own, tid i Tallinn."""
        key = f"zone.{name.lower().replace('/', '_')}"
        return self.say(key) if self.has(key) else self.say("zone.elsewhere", city=self.formats.city(name))

    def days(self, start: date | None, end: date | None) -> str:
        """A day, or from one to another; a whole year as the year alone."""
        if start is not None and end is not None:
            return self._stretch(start, end)
        if start is not None:
            return self.say("timeline.from", date=self.day(start))
        return "" if end is None else self.say("timeline.by", date=self.day(end))

    def _stretch(self, start: date, end: date) -> str:
        if start == end:
            return self.day(start)
        if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
            years = str(start.year), str(end.year)
            return years[0] if years[0] == years[1] else "–".join(years)
        return self.say("timeline.until", **{"from": self.day(start)}, to=self.day(end))
