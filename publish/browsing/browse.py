"""The list of all schemes: what each can be filtered and sorted by, and the filters with their counts."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from markupsafe import Markup, escape

from publish.browsing.bands import Band, amount_band, said, share_band
from publish.browsing.edition import Edition
from publish.call.glance import capital
from publish.call.view import CallPage
from publish.compiling.facets import APPLICANT, Facets
from publish.model.scheme import FactOption, Words
from publish.saying.standing import LASTING, STATUSES

# What stands in the data of a row where a scheme has nothing of a kind; no id is written so.
NOTHING: Final = "none-given"
FILTERS: Final = ("status", "who", "place", "theme", "amount", "rate", "currency", "year")
SORTS: Final = ("next", "newest", "title", "amount")
# A list of this length is drawn as it scrolls by.
LONG: Final = 60


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a filter."""

    value: str
    text: Markup
    count: int


@dataclass(frozen=True, slots=True)
class Filter:
    """Choices of one kind; any of those that are chosen will do."""

    id: str
    heading: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A scheme in the list: its page, and its data by the name each filter or order has."""

    page: CallPage
    data: Mapping[str, str]

    @property
    def live(self) -> bool:
        """Whether time can still change where it stands."""
        return self.page.standing.status not in LASTING


@dataclass(frozen=True)
class List:
    """All schemes of one language, as a list to choose from."""

    edition: Edition

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every scheme: what closes next first, then what closed last."""
        largest = _ranks(self.edition)
        return tuple(Row(page, self._data(page, largest)) for page in self.edition.pages)

    @property
    def long(self) -> bool:
        """Whether the list is too long to be drawn whole."""
        return len(self.rows) > LONG

    @cached_property
    def filters(self) -> tuple[Filter, ...]:
        """The filters that leave a choice."""
        made = (self._filter(name) for name in FILTERS)
        return tuple(each for each in made if sum(option.count > 0 for option in each.options) > 1)

    def sorts(self) -> tuple[tuple[str, str], ...]:
        """The orders to choose from."""
        return tuple((name, self.edition.voice.say(f"browse.sort.{name}")) for name in SORTS)

    def _data(self, page: CallPage, largest: Mapping[str, int]) -> dict[str, str]:
        found = self.edition.of(page)
        values = {name: " ".join(values_of(found, name)) for name in FILTERS}
        order = {"closes": found.closes or "", "newest": found.opens or found.closes or ""}
        return values | order | {"largest": str(largest[found.id])}

    def _filter(self, name: str) -> Filter:
        counts: Counter[str] = Counter()
        for facets in self.edition.facets.values():
            counts.update(values_of(facets, name))
        options = (Option(value, self._label(name, value), counts[value]) for value in self._values(name, counts))
        return Filter(name, self.edition.voice.say(f"browse.filter.{name}"), tuple(options))

    def _values(self, name: str, counts: Mapping[str, int]) -> list[str]:
        """The values in the order they are offered; what is not given comes last."""
        # A status may come to be while the page is open.
        found = set(STATUSES) if name == "status" else set(counts)
        given = sorted(found - {NOTHING}, key=self._order[name])
        return [*given, NOTHING] if NOTHING in found else given

    def _label(self, name: str, value: str) -> Markup:
        if value == NOTHING:
            return escape(self.edition.voice.say("browse.not_given"))
        return self._labels[name](value)

    @cached_property
    def _order(self) -> Mapping[str, Callable[[str], Any]]:
        collection = self.edition.site.collection
        kinds = _positions(option.code for option in self._shared)
        return {
            "status": _positions(STATUSES).__getitem__,
            "who": lambda code: (kinds.get(code, len(kinds)), code),
            "place": lambda place: self.edition.voice.plain(self.edition.place(place)),
            "theme": _positions(collection.themes.themes).__getitem__,
            "amount": lambda band: (band.partition("-")[0], int(band.partition("-")[2])),
            "rate": int,
            "currency": str,
            "year": lambda year: -int(year),
        }

    @cached_property
    def _labels(self) -> Mapping[str, Callable[[str], Markup]]:
        voice, collection = self.edition.voice, self.edition.site.collection
        return {
            "status": lambda status: escape(voice.say(f"status.pill.{status}")),
            "who": self._kind,
            "place": lambda place: voice.tr(self.edition.place(place)),
            "theme": lambda theme: voice.tr(collection.themes.themes[theme]),
            "amount": lambda band: escape(self._bands[band]),
            "rate": lambda band: escape(self._bands[band]),
            "currency": lambda currency: escape(capital(voice.formats.currency(currency.upper()))),
            "year": escape,
        }

    @cached_property
    def _bands(self) -> dict[str, str]:
        found = [band for facets in self.edition.facets.values() for band in _bands(facets)]
        return {band.id: capital(said(band, self.edition.wording)) for band in set(found)}

    def _kind(self, code: str) -> Markup:
        """What a kind of applicant is called: shared by all schemes, or a scheme's own."""
        return self.edition.voice.tr(self._kinds[code]) if code in self._kinds else escape(code)

    @cached_property
    def _kinds(self) -> dict[str, Words]:
        asked = (fact for compiled in self.edition.site.compiled.values() for fact in compiled.asked)
        found = {code: label for fact in asked if fact.id == APPLICANT for code, label in fact.options}
        return found | {option.code: option.label for option in self._shared}

    @property
    def _shared(self) -> tuple[FactOption, ...]:
        fact = self.edition.site.collection.facts.facts.get(APPLICANT)
        return () if fact is None else fact.options


def values_of(facets: Facets, name: str) -> tuple[str, ...]:
    """The values of a scheme under one filter."""
    bands = {"amount" if band.unit else "rate": band.id for band in _bands(facets)}
    found: Mapping[str, tuple[str, ...]] = {
        "status": (facets.status or "undated",),
        "who": facets.applicants,
        "place": (facets.place,),
        "theme": facets.themes,
        "amount": (bands["amount"],) if "amount" in bands else (),
        "rate": (bands["rate"],) if "rate" in bands else (),
        "currency": (facets.currency.lower(),),
        "year": () if facets.year is None else (str(facets.year),),
    }
    return found[name] or (NOTHING,)


def _bands(facets: Facets) -> tuple[Band, ...]:
    amounts = () if facets.ceiling is None else (amount_band(facets.ceiling, facets.currency),)
    return amounts if facets.rate is None else (*amounts, share_band(facets.rate))


def _ranks(edition: Edition) -> dict[str, int]:
    """Places from the highest amount: one currency at a time, since two do not compare, the commonest first."""
    common = Counter(each.currency for each in edition.facets.values())

    def key(each: Facets) -> tuple[object, ...]:
        return each.ceiling is None, -common[each.currency], each.currency, -(each.ceiling or 0), each.id

    return {each.id: rank for rank, each in enumerate(sorted(edition.facets.values(), key=key))}


def _positions(values: Iterable[str]) -> dict[str, int]:
    return {value: index for index, value in enumerate(values)}
