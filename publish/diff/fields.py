"""Two states of a part, field by field: whatever field there is, a change in it is told."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Self

from publish.call.glance import capital
from publish.diff.lines import Line, Part
from publish.diff.moments import moved
from publish.diff.sums import together
from publish.diff.teller import Teller, raw
from publish.diff.texts import excerpts, worded
from publish.model.conditions import Form
from publish.model.scheme import Instant, Words
from publish.model.sourced import Model

# Sentences of the notice and of other texts, in one language.
PROSE: Final = frozenset({"quote", "applicants_quote", "choice", "service"})
# The part of the page says this already.
PLAIN: Final = frozenset({"Scheme.money", "Scheme.awards"})
MOST_DETAILS: Final = 8
LONGEST: Final = 200
# What a part is known by stands in its name already.
NAMING: Final = frozenset({"id", "code", "quote", "reading"})


@dataclass(frozen=True)
class At:
    """Where we are: both states, the part of the page, the things around, and the path in the file."""

    old: Teller
    new: Teller
    part: Part
    around: str = ""
    path: str = ""

    def within(self, thing: str, path: str) -> Self:
        """Further in."""
        return replace(self, around=self.what(thing), path=path)

    def what(self, thing: str) -> str:
        """A thing and what it is a part of."""
        return self.new.say("within", thing=self.around, what=thing) if self.around else thing

    def line(self, text: str, path: str, details: Sequence[str] = ()) -> Line:
        """A sentence with a capital."""
        return Line(self.part, capital(text), path, tuple(details))


def changes(at: At, before: Model, after: Model, leave: frozenset[str] = frozenset()) -> Iterator[Line]:
    """Every field in which two states of a part differ."""
    told = together(at.old, at.new, before, after)
    if told is not None:
        yield at.line(told.sentence(at.around), at.path)
        leave |= told.fields
    for name, field in type(after).model_fields.items():
        if name not in leave and getattr(before, name) != getattr(after, name):
            path = f"{at.path}.{field.alias or name}".removeprefix(".")
            yield from field_changes(
                at, type(after).__name__, name, (getattr(before, name), getattr(after, name)), path
            )


def field_changes(at: At, owner: str, name: str, values: tuple[Any, Any], path: str) -> Iterator[Line]:
    """What differs in one field."""
    before, after = values
    label = at.new.label(owner, name)
    what, some = at.what(label), after if after is not None else before
    if isinstance(some, dict) or _is_list(before) or _is_list(after):
        yield from _entries(at, label, _by_key(before), _by_key(after), path)
    elif before is None or after is None:
        yield _come_or_gone(at, what, (owner, name), values, path)
    elif isinstance(some, Words):
        yield from (at.line(text, path, details) for text, details in worded(at.new, what, before, after))
    elif isinstance(some, Instant):
        sentence = moved(at.old, at.new, what, before, after)
        yield from [] if sentence is None else [at.line(sentence, path)]
        leave = frozenset({"date", "time", "zone"}) if sentence is not None else frozenset()
        yield from changes(at.within(label, path), before, after, leave)
    elif isinstance(some, Model):
        inside = replace(at, path=path) if f"{owner}.{name}" in PLAIN else at.within(label, path)
        yield from changes(inside, before, after)
    elif name in PROSE:
        yield at.line(at.new.say("altered", what=what), path, excerpts(at.new, before, after))
    else:
        yield _changed(at, what, (owner, name), values, path)


def _come_or_gone(at: At, what: str, field: tuple[str, str], values: tuple[Any, Any], path: str) -> Line:
    before, after = values
    teller, some = (at.old, before) if after is None else (at.new, after)
    if isinstance(some, Model) and not isinstance(some, Words | Instant):
        details = described(teller, some)
        return at.line(at.new.say("gone" if after is None else "new", what=what), path, details)
    told = teller.value(*field, some)
    key = {"before": told} if after is None else {"after": told}
    return at.line(at.new.say("removed" if after is None else "added", what=what, **key), path)


def _changed(at: At, what: str, field: tuple[str, str], values: tuple[Any, Any], path: str) -> Line:
    """From one value to another; long ones below each other."""
    before, after = (teller.value(*field, value) for teller, value in zip((at.old, at.new), values, strict=True))
    if before == after:
        before, after = (raw(value) for value in values)
    if len(before) + len(after) > LONGEST or any(isinstance(value, Form) for value in values):
        details = at.new.say("was", text=before), at.new.say("is", text=after)
        return at.line(at.new.say("altered", what=what), path, details)
    return at.line(at.new.say("changed", what=what, before=before, after=after), path)


def _entries(at: At, label: str, old: Mapping[Any, Any], new: Mapping[Any, Any], path: str) -> Iterator[Line]:
    """What came, what went, what changed, and whether the order is another."""
    for key in [key for key in new if key not in old]:
        yield _entry(at, "new", label, (key, new[key]), path)
    for key in [key for key in old if key not in new]:
        yield _entry(at, "gone", label, (key, old[key]), path)
    common = [key for key in new if key in old]
    for key in common:
        if old[key] != new[key]:
            inside = at.within(at.new.thing(new[key], str(key)), f"{path}[{_written(key)}]")
            if isinstance(new[key], Words):
                told = worded(at.new, inside.around, old[key], new[key])
                yield from (inside.line(text, inside.path, details) for text, details in told)
            else:
                yield from changes(inside, old[key], new[key])
    if common != [key for key in old if key in new]:
        yield at.line(at.new.say("order", what=at.what(label)), path)


def _entry(at: At, key: str, label: str, entry: tuple[Any, Any], path: str) -> Line:
    name, value = entry
    teller = at.new if key == "new" else at.old
    if isinstance(value, Model):
        what, details = teller.thing(value, str(name)), described(teller, value)
    else:
        what, details = f"{label} {_span(teller, value)}", ()
    return at.line(at.new.say(key, what=at.what(what)), f"{path}[{_written(name)}]", details)


def described(teller: Teller, part: Model) -> tuple[str, ...]:
    """The simple fields of a part that has come or gone."""
    if isinstance(part, Words):
        return ()
    owner, named = type(part).__name__, teller.name(part)
    found = []
    for name, value in part:
        text = teller.voice.plain(value) if isinstance(value, Words) else value
        if name not in NAMING and text != named and _is_simple(value):
            label = teller.label(owner, name)
            found.append(capital(teller.say("labelled", label=label, value=teller.value(owner, name, value))))
    return tuple(found[:MOST_DETAILS])


def _is_simple(value: Any) -> bool:
    """Whether a value is said in a few words."""
    if value is None or value is False or value in ((), {}) or _is_list(value):
        return False
    return not isinstance(value, Model | dict) or isinstance(value, Words | Instant)


def _is_list(value: Any) -> bool:
    """Whether it is a list of parts, which come and go one by one."""
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Model | tuple)


def _by_key(value: Any) -> dict[Any, Any]:
    """Parts by what they are known by; equal ones by their place."""
    if isinstance(value, dict):
        return value
    found: dict[Any, Any] = {}
    for part in value or ():
        key = _key(part)
        found[key if key not in found else (key, len(found))] = part
    return found


def _key(part: Any) -> Any:
    known: Sequence[Callable[[Any], Any]] = (
        lambda each: (each.organisation, each.role),
        lambda each: each.id,
        lambda each: (each.field, each.code),
        lambda each: (each.code, getattr(each, "valid_from", None)),
        lambda each: each.address,
        lambda each: each.name,
        lambda each: (each.on, each.date),
    )
    for way in known:
        try:
            return way(part)
        except AttributeError:
            continue
    return part


def _written(key: Any) -> str:
    parts = key if isinstance(key, tuple) else (key,)
    return "/".join(str(each) for each in parts if each is not None and not isinstance(each, Model))


def _span(teller: Teller, value: Any) -> str:
    return " – ".join(teller.value("", "", each) for each in value) if isinstance(value, tuple) else str(value)
