"""One call in one language, said once for the calendars and for the news: both have the words of its page."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from markupsafe import Markup, escape

from publish.call.glance import Glance, glances
from publish.feeds.entries import CallEntry, Moment
from publish.model.load import Collection
from publish.model.scheme import Words
from publish.saying.conditions import conditions
from publish.saying.voice import Voice
from publish.saying.words import Wording

# The key facts that stay true however long a calendar keeps them: dates, never whether the call is open.
SHOWN: Final = frozenset({"amount", "rate", "pool", "opens", "deadline", "who", "where", "awarded", "funder"})


@dataclass(frozen=True)
class EntryWords:
    """What the feeds say of a call."""

    entry: CallEntry
    collection: Collection
    voice: Voice

    @property
    def page(self) -> str:
        """The address of its page below the language."""
        return f"{self.entry.loaded.id}/"

    @property
    def scheme(self) -> str:
        """What the scheme is called."""
        return self.voice.plain(self.entry.loaded.scheme.title)

    @property
    def title(self) -> str:
        """Which call of which scheme."""
        return f"{self.scheme} – {self.voice.plain(self.entry.call.name)}"

    @property
    def summary(self) -> str:
        """What it is, in a sentence or two."""
        return self.voice.plain(self.entry.loaded.scheme.summary)

    @property
    def funder(self) -> str:
        """Who gives the grant."""
        return self.voice.plain(self.collection.organisations.organisations[self.entry.loaded.scheme.funder].name)

    @property
    def place(self) -> str:
        """Where the scheme belongs."""
        return self.voice.plain(self.collection.places.places[self.entry.loaded.place].name)

    @property
    def themes(self) -> tuple[tuple[str, str], ...]:
        """What it is about: the code and the name."""
        known = self.collection.themes.themes
        return tuple((code, self.voice.plain(known[code])) for code in self.entry.loaded.scheme.themes)

    @cached_property
    def facts(self) -> tuple[Glance, ...]:
        """The key facts, as on the page."""
        scheme = self.entry.loaded.scheme
        funder = self.collection.organisations.organisations[scheme.funder]
        whom = conditions(scheme.money.limits, self.entry.loaded, self.entry.call, self.collection, self.voice)
        found = glances(scheme, (self.entry.call,), funder, self.voice, whom)
        return tuple(glance for glance in found if glance.id in SHOWN)

    @property
    def authority(self) -> str:
        """Whose text counts, and whether this is a translation of it."""
        original = self.entry.loaded.scheme.original
        if original == self.voice.language:
            return self.voice.say("feeds.original", funder=self.funder)
        language = self.voice.say(f"language.{original}")
        return self.voice.say("feeds.translated", language=language, funder=self.funder)

    def event(self, moment: Moment) -> str:
        """What stands in a calendar's box."""
        heading = next((glance.heading for glance in self.facts if glance.id == moment.kind), None)
        return self.voice.say("feeds.event", what=heading or self.voice.say(f"fact.{moment.kind}"), title=self.scheme)

    def alarm(self, days: int) -> str:
        """What a reminder says."""
        return self.voice.say("feeds.alarm", n=days, title=self.scheme)

    def text(self, moment: Moment) -> str:
        """All of it as plain lines, beside one moment."""
        lines = [self.summary, ""]
        for glance in self.facts:
            lines += [f"{glance.heading}: {line.striptags()}" for line in glance.lines[:1]]
            lines += [line.striptags() for line in glance.lines[1:]]
        lines += [f"{self.voice.say('reading')}: {self.voice.plain(words)}" for words in _readings((moment,))]
        return "\n".join([*lines, *self._spent(), "", self.authority])

    @cached_property
    def html(self) -> Markup:
        """The same as HTML, with the passages in another language marked."""
        voice = self.voice
        facts = Markup().join(
            Markup("<li><strong>{}:</strong> {}</li>").format(glance.heading, Markup("<br>").join(glance.lines))
            for glance in self.facts
        )
        readings = Markup().join(
            Markup("<p><strong>{}:</strong> {}</p>").format(voice.say("reading"), voice.tr(words))
            for words in _readings(self.entry.moments)
        )
        ends = Markup().join(Markup("<p>{}</p>").format(text) for text in (*self._spent(), self.authority))
        summary = voice.tr(self.entry.loaded.scheme.summary)
        return Markup("<p>{}</p><ul>{}</ul>{}{}").format(escape(summary), facts, readings, ends)

    def _spent(self) -> Iterator[str]:
        if self.entry.call.spent is not None:
            yield self.voice.say("status.now.budget_spent")


def _readings(moments: tuple[Moment, ...]) -> Iterator[Words]:
    return (moment.written.reading for moment in moments if moment.written.reading is not None)


def entry_words(entry: CallEntry, collection: Collection, wording: Wording) -> EntryWords:
    """A call in the words of one language."""
    scheme = entry.loaded.scheme
    return EntryWords(entry, collection, Voice(wording, scheme.original, scheme.currency))
