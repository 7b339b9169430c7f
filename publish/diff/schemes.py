"""All that differs in one scheme, and schemes that came, went or moved."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from publish.call.glance import capital, glances, total
from publish.diff.fields import At, field_changes
from publish.diff.grants import grants
from publish.diff.lines import Chapter, Line, Part
from publish.diff.outcomes import outcomes
from publish.diff.sides import Side
from publish.diff.teller import Teller, short
from publish.diff.texts import excerpts
from publish.model.load import Loaded
from publish.model.scheme import Example, PlanExample, Scheme
from publish.saying.conditions import conditions
from publish.saying.voice import Voice
from publish.saying.words import Wording

PARTS: Final[Mapping[str, Part]] = {
    "calls": "dates",
    "money": "money",
    "criteria": "conditions",
    "facts": "conditions",
    "documents": "documents",
    "awards": "awards",
    "notice": "behind",
    "accepted": "behind",
}
# What is run at each check, and told as a whole.
RUN: Final = ("examples", "plans")
MOST_DETAILS: Final = 12


def chapters(before: Side, after: Side, wording: Wording) -> Iterator[Chapter]:
    """A chapter for each scheme of either state, also one that has another address now."""
    was = {each.to.strip("/"): each.address.strip("/") for each in after.collection.ledger.moved}
    paired: set[str] = set()
    for loaded in after.collection.schemes:
        name = loaded.id if before.scheme(loaded.id) else was.get(loaded.id, loaded.id)
        old = before.scheme(name)
        paired.add(name)
        # What could not be read is neither new nor gone.
        if old is not None or not before.is_unread(loaded.document.path):
            yield _chapter(_teller(before, old, loaded, wording), _teller(after, loaded, loaded, wording))
    for loaded in before.collection.schemes:
        if loaded.id not in paired and not after.is_unread(loaded.document.path):
            yield _gone(_teller(before, loaded, loaded, wording), after)


def _teller(side: Side, loaded: Loaded | None, like: Loaded, wording: Wording) -> Teller:
    scheme = (loaded or like).scheme
    return Teller(side, loaded, Voice(wording, scheme.original, scheme.currency))


def _chapter(old: Teller, new: Teller) -> Chapter:
    loaded = new.loaded
    if loaded is None:
        raise TypeError("a scheme is there in the later state")
    lines = [_new(new)] if old.loaded is None else [*_between(old, new)]
    return Chapter(new.voice.plain(loaded.scheme.title), loaded.id, lines)


def _between(old: Teller, new: Teller) -> Iterator[Line]:
    if old.loaded is None or new.loaded is None:
        return
    if old.loaded.id != new.loaded.id:
        yield Line("page", new.say("scheme.moved", before=f"/{old.loaded.id}/", after=f"/{new.loaded.id}/"))
    before, after = old.loaded.scheme, new.loaded.scheme
    for name in Scheme.model_fields:
        values = getattr(before, name), getattr(after, name)
        if values[0] != values[1]:
            at = At(old, new, PARTS.get(name, "page"))
            yield from _run(at, name, *values) if name in RUN else field_changes(at, "Scheme", name, values, name)
    if before.awards is not None and after.awards is not None and total(before.awards) != total(after.awards):
        sums = old.voice.money(total(before.awards)), new.voice.money(total(after.awards))
        what = capital(new.say("field.total"))
        yield Line("awards", new.say("changed", what=what, before=sums[0], after=sums[1]), "awards")
    if old.loaded.notice != new.loaded.notice:
        what = capital(new.say("field.notice"))
        text = new.say("altered", what=what)
        yield Line("page", text, "", tuple(excerpts(new, old.loaded.notice, new.loaded.notice)))
    yield from outcomes(old, new)
    yield from grants(old, new)


def _new(teller: Teller) -> Line:
    """A scheme that was not there, with its key facts."""
    loaded = teller.loaded
    if loaded is None:
        raise TypeError("a new scheme is there")
    scheme = loaded.scheme
    funder = teller.side.collection.organisations.organisations.get(scheme.funder)
    call = next(reversed(scheme.calls), None)
    whom = conditions(scheme.money.limits, loaded, call, teller.side.collection, teller.voice)
    facts = () if funder is None else glances(scheme, scheme.calls, funder, teller.voice, whom)
    details = [
        teller.say("labelled", label=each.heading, value=short("; ".join(line.striptags() for line in each.lines)))
        for each in facts
    ]
    return Line("page", teller.say("scheme.new"), "", tuple(details))


def _gone(teller: Teller, after: Side) -> Chapter:
    loaded = teller.loaded
    if loaded is None:
        raise TypeError("a scheme that went was there")
    why = next((each for each in after.collection.ledger.gone if each.address == f"/{loaded.id}/"), None)
    text = (
        teller.say("scheme.gone")
        if why is None
        else teller.say("scheme.because", because=teller.voice.plain(why.because))
    )
    return Chapter(teller.voice.plain(loaded.scheme.title), loaded.id, [Line("page", text)])


def _run(at: At, name: str, before: tuple[Any, ...], after: tuple[Any, ...]) -> Iterator[Line]:
    """Examples: for readers where they are shown, else for editors; each field by its name in the file."""
    old, new = ({each.id: each for each in part} for part in (before, after))
    for key in dict.fromkeys([*new, *old]):
        then, now = old.get(key), new.get(key)
        if then == now:
            continue
        shown = any(isinstance(each, PlanExample) and each.shown for each in (then, now))
        here = replace(at, part="money" if shown else "behind")
        teller, some = (at.old, then) if now is None else (at.new, now)
        if some is None:
            continue
        word = "altered" if then is not None and now is not None else "gone" if now is None else "new"
        details = _differences(then, now) if word == "altered" else ()
        yield here.line(teller.say(word, what=teller.thing(some)), f"{name}[{key}]", details)
    if [key for key in old if key in new] != [key for key in new if key in old]:
        label = at.new.say(f"field.{name}")
        yield replace(at, part="behind").line(at.new.say("order", what=label), name)


def _differences(before: Example | PlanExample | None, after: Example | PlanExample | None) -> tuple[str, ...]:
    """Each field that differs, as the file has it."""
    old, new = (
        dict(_flat("", None if each is None else each.model_dump(mode="json", by_alias=True)))
        for each in (before, after)
    )
    paths = [path for path in dict.fromkeys([*old, *new]) if old.get(path) != new.get(path)]
    lines = [f"{path}: {_plain(old.get(path))} → {_plain(new.get(path))}" for path in paths]
    more = [f"… +{len(lines) - MOST_DETAILS}"] if len(lines) > MOST_DETAILS else []
    return (*lines[:MOST_DETAILS], *more)


def _flat(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _flat(f"{path}.{key}".removeprefix("."), part)
    elif isinstance(value, list) and any(isinstance(part, dict) for part in value):
        for number, part in enumerate(value):
            yield from _flat(f"{path}[{number}]", part)
    elif value is not None:
        yield path, value


def _plain(value: Any) -> str:
    return "–" if value is None else short(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
