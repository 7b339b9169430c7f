"""The outline of a scheme: what its neighbours may hear of it."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from publish.addresses.naming import call_anchor
from publish.compiling.around import Around, Outline, around_of
from publish.compiling.checked import Checked
from publish.compiling.instants import instant
from publish.model.load import Loaded
from publish.model.passages import passages
from publish.telling.problems import Loc
from publish.texts.links_in_text import links_in

_WORD: Final = re.compile(r"[^\W\d_]+")


def outline(loaded: Loaded) -> Outline:
    """What the others may hear of a scheme."""
    scheme, texts = loaded.scheme, [each.texts for each in passages(loaded.scheme)]
    links = [link.target for each in texts for text in each.values() for link in links_in(text)]
    links += [url for _, url in addressed(loaded)]
    moments = [each for call in scheme.calls for each in (call.opens, call.deadline, call.spent, call.awarded) if each]
    sites = {parts.netloc for parts in map(urlsplit, links) if parts.scheme == "https"}
    return Outline(
        loaded.id,
        loaded.place,
        scheme.funder,
        tuple(call_anchor(call) for call in scheme.calls),
        tuple(instant(moment).isoformat() for moment in moments),
        tuple(sorted(sites)),
        sum(len(_WORD.findall(each.get("nb", ""))) for each in texts),
        sum(len(_WORD.findall(each.get("nn", ""))) for each in texts),
    )


def around(checked: Checked) -> Around:
    """What there is around each of the checked schemes."""
    return checked.around or around_of(outline(loaded) for loaded in checked.collection.schemes)


def addressed(loaded: Loaded) -> Iterator[tuple[Loc, str]]:
    """The addresses that stand in fields of their own."""
    if loaded.scheme.apply and loaded.scheme.apply.url:
        yield ("apply", "url"), loaded.scheme.apply.url
    for number, link in enumerate(loaded.scheme.links):
        if link.url:
            yield ("links", number, "url"), link.url
