"""What the page about all calls says of each: its name, where it leads, its dates, and the criteria that can decide."""

from collections.abc import Iterator
from typing import Any

from checker.bridge import canonical
from publish.addresses.naming import call_anchor
from publish.compiling.compile import digest
from publish.compiling.current import current
from publish.frame.assets import FOLDER
from publish.frame.render import Site
from publish.languages import Language
from publish.matching.index import MatchIndex
from publish.model.load import Loaded
from publish.model.scheme import Call, Words
from publish.saying.voice import Voice

Data = dict[str, Any]


def write_match_texts(site: Site, index: MatchIndex, language: Language) -> tuple[str, str]:
    """Write the texts of a language; their address below the root, and their digest."""
    calls = {name: text for loaded in site.collection.schemes for name, text in _calls(site, index, loaded, language)}
    texts = {"calls": calls, "language": language}
    found = digest(texts)
    address = f"{FOLDER}/match-{language}-{found[:16]}.json"
    (site.out / address).write_text(canonical({**texts, "digest": found}), encoding="utf-8")
    return address, found


def _calls(site: Site, index: MatchIndex, loaded: Loaded, language: Language) -> Iterator[tuple[str, Data]]:
    scheme = loaded.scheme
    voice = Voice(site.wordings[language], scheme.original, scheme.currency)
    criteria = {criterion.id: criterion for criterion in scheme.criteria}
    place = site.collection.places.places[loaded.place].name
    funder = site.collection.organisations.organisations[scheme.funder].name
    for call in scheme.calls:
        name, last = f"{loaded.id}#{call.id}", call is current(loaded, site.compiled, site.at)
        yield (
            name,
            {
                "title": _text(scheme.title, voice),
                "href": f"{loaded.id}/" if last else f"{loaded.id}/#{call_anchor(call)}",
                "place": voice.plain(place),
                "funder": voice.plain(funder),
                # Whether its page takes answers, and amounts among them.
                "takes": last and bool(criteria),
                "amounts": scheme.currency == index.currency,
                **_dates(loaded.id, call, voice),
                "criteria": {each: _text(criteria[each].text, voice) for each in index.named.get(name, ())},
            },
        )


def _dates(scheme: str, call: Call, voice: Voice) -> Data:
    """The dates as sentences name them, the day of the deadline, and the calendar file that lies beside the page."""
    found: Data = {"opens": call.opens, "closes": call.deadline}
    dates: Data = {name: voice.instant(moment) for name, moment in found.items() if moment is not None}
    if call.ongoing is not None:
        dates["ongoing"] = call.ongoing.kind
    if call.deadline is None:
        return dates
    if call.deadline.kind == "until_spent":
        dates["may_close"] = True
    return {**dates, "last_day": call.deadline.date.isoformat(), "calendar": f"{scheme}/{call.id}.ics"}


def _text(words: Words, voice: Voice) -> list[str]:
    """A text, and its language where that is not the page's."""
    language = voice.lang(words)
    return [voice.plain(words)] if language is None else [voice.plain(words), language]
