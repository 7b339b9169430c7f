"""What a page that the search finds can be filtered and sorted by: the list's own filters, and its kind."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from markupsafe import escape

from publish.browsing.browse import FILTERS, Filter, List, Option, values_of
from publish.browsing.edition import Edition
from publish.compiling.facets import Facets
from publish.compiling.instants import written
from publish.frame.render import Site
from publish.saying.standing import LASTING
from publish.saying.words import Wording

KINDS: Final = ("call", "funder", "place", "page")
NAMES: Final = ("kind", *FILTERS)
# Where the values begin in a row, with the kind.
KIND: Final = 4
FUNDERS: Final = "funders/"
# Each with the key of its words; the first holds where none is chosen.
SORTS: Final = (("best", "search.best"), ("next", "browse.sort.next"), ("title", "browse.sort.title"))
# What the script says, by the part of the words it stands in.
SAID: Final[Mapping[str, tuple[str, ...]]] = {
    "search": (
        *("count", "pages", "nothing", "nothing_chosen", "none_chosen", "loading", "more", "loosen", "kind"),
        *("also", "award", "instead", "same", "show", "small"),
    ),
    "browse": ("chosen", "reset"),
    "status": ("pill", "left", "last_day"),
}


@dataclass(frozen=True, slots=True, order=True)
class Page:
    """A page in an index: its address below the language, what the index calls it, and its name."""

    address: str
    id: str
    title: str


def pages_text(site: Site, pages: Iterable[Page]) -> str:
    """All pages of an index for the script that joins them to what is found."""
    places = _places(site)
    # Where nothing else decides, this is the order.
    rows = sorted((_row(site, page, places) for page in pages), key=lambda row: KINDS.index(row[KIND]))
    data = {"built": written(site.at), "names": NAMES, "pages": rows}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _row(site: Site, page: Page, places: Mapping[str, set[str]]) -> list[Any]:
    """One page: id, name, deadline, the dates its status hangs on if time can change it, and the values by filter."""
    facets = site.found_by.get(page.address)
    if facets is None:
        values = {"kind": _kind(page.address, places), "place": " ".join(sorted(places.get(page.address, ())))}
        return [page.id, page.title, "", None, *(values.get(name, "") for name in NAMES)]
    values = {name: " ".join(values_of(facets, name)) for name in FILTERS} | {"kind": "call"}
    return [page.id, page.title, facets.closes or "", _window(site, facets), *(values[name] for name in NAMES)]


def _kind(address: str, places: Mapping[str, set[str]]) -> str:
    if address.startswith(FUNDERS):
        return "funder"
    return "place" if address in places else "page"


def _places(site: Site) -> dict[str, set[str]]:
    """Where a page belongs that is not a call's: a place to itself, a funder to where its schemes are."""
    found: dict[str, set[str]] = {place: {place} for place in site.collection.places.places}
    for each in site.found_by.values():
        found.setdefault(f"{FUNDERS}{each.funder}", set()).add(each.place)
    return found


def _window(site: Site, facets: Facets) -> dict[str, Any] | None:
    if facets.call is None or facets.status in LASTING:
        return None
    window: dict[str, Any] = site.compiled[f"{facets.id}#{facets.call}"].rulebook["window"]
    return window


def filters_of(edition: Edition) -> tuple[Filter, ...]:
    """The filters of the page: the kinds, and those of the list that leave a choice."""
    say, site = edition.voice.say, edition.site
    kinds = tuple(Option(kind, escape(say(f"search.kind.{kind}")), 0) for kind in KINDS)
    # Where time can change nothing, a status that no call has will never be had.
    live = any(_window(site, facets) for facets in site.found_by.values())
    listed = (
        replace(each, options=tuple(option for option in each.options if option.count or live))
        for each in List(edition).filters
    )
    return Filter("kind", say("search.kind_of_page"), kinds), *listed


def script_words(wording: Wording) -> dict[str, Any]:
    """The words of the script, by their keys without the part they stand in."""
    return {
        key: text
        for part, names in SAID.items()
        for key, text in wording.under(part).items()
        if key.split(".")[0] in names
    }
