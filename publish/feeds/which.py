"""Which feeds there are, what each is called, and which calls stand in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from publish.compiling.facets import APPLICANT
from publish.feeds.entries import CallEntry
from publish.model.load import Collection
from publish.model.scheme import Words
from publish.saying.voice import Voice

# Below the language: the page that names every feed, and the feeds beside it.
FOLDER: Final = "subscribe/"
Group = Literal["all", "closing", "place", "applicant"]
GROUPS: Final[tuple[Group, ...]] = ("all", "closing", "place", "applicant")


@dataclass(frozen=True, slots=True)
class Feed:
    """One selection of calls, to be followed as a calendar and as a news feed."""

    group: Group
    # The place or the kind of applicant; in the other groups nothing.
    code: str = ""
    words: Words | None = None

    @property
    def name(self) -> str:
        """The name of its files, without what comes after the dot."""
        return f"{self.group}-{self.code}" if self.code else self.group

    @property
    def calendar(self) -> str:
        """The address of the calendar below the language."""
        return f"{FOLDER}{self.name}.ics"

    @property
    def news(self) -> str:
        """The address of the news feed below the language."""
        return f"{FOLDER}{self.name}.atom"

    def holds(self, entry: CallEntry) -> bool:
        """Whether a call stands in it. Where no rule says who may apply, no kind of applicant is promised anything."""
        if self.group == "closing":
            return entry.status == "closing_soon"
        if self.group == "place":
            return entry.loaded.place == self.code
        return self.group == "all" or self.code in entry.facets.applicants

    def label(self, voice: Voice) -> str:
        """What a reader calls it."""
        what = "" if self.words is None else voice.plain(self.words)
        return voice.say(f"feeds.name.{self.group}", what=what)


def feeds(collection: Collection) -> tuple[Feed, ...]:
    """Every feed. One that is empty today keeps its address, so that whoever follows it is told of the next call."""
    fact = collection.facts.facts.get(APPLICANT)
    return (
        Feed("all"),
        Feed("closing"),
        *(Feed("place", code, place.name) for code, place in collection.places.places.items()),
        *(Feed("applicant", option.code, option.label) for option in (fact.options if fact else ())),
    )


def feeds_of_page(collection: Collection, place: str | None) -> tuple[Feed, ...]:
    """The feeds that a page offers to whoever reads news: all calls, and those of its place."""
    known = collection.places.places
    return (Feed("all"), *([Feed("place", place, known[place].name)] if place in known else []))


def alternates(found: Iterable[Feed], voice: Voice, base: str) -> Iterator[dict[str, str]]:
    """What the head of a page says of feeds; base is the language's address as seen from the page."""
    return ({"title": feed.label(voice), "href": f"{base}{feed.news}"} for feed in found)
