"""What schemes share, such as questions, organisations and registers, and which schemes a change in it touches."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from publish.diff.fields import At, changes
from publish.diff.lines import Chapter, Line
from publish.diff.sides import Side
from publish.diff.teller import Teller
from publish.model.load import Loaded
from publish.model.scheme import Fact
from publish.saying.voice import Voice
from publish.saying.words import Wording

# The list of all addresses grows by itself.
KEPT: Final = frozenset({"addresses"})
# A scheme of its own currency says its own amounts; shared questions have none.
CURRENCY: Final = "NOK"


def chapters(before: Side, after: Side, wording: Wording) -> Iterator[Chapter]:
    """A chapter for each list that schemes share."""
    voice = Voice(wording, wording.language, CURRENCY)
    at = At(Teller(before, None, voice), Teller(after, None, voice), "page")
    for name, is_touched in TOUCHED.items():
        found = changes(at, getattr(before.collection, name), getattr(after.collection, name))
        lines = [_touching(at, line, is_touched) for line in found]
        yield Chapter(at.new.say(f"chapter.{name}"), f"schemes/{name}.yml", lines)
    yield Chapter(at.new.say("chapter.registers"), "schemes/registers", [*_registers(at)])
    ledger = [*changes(at, before.collection.ledger, after.collection.ledger, KEPT)]
    yield Chapter(at.new.say("chapter.addresses"), "schemes/addresses.yml", ledger)


def _registers(at: At) -> Iterator[Line]:
    old, new = at.old.side.collection.registers, at.new.side.collection.registers
    for name in dict.fromkeys([*new, *old]):
        what = at.new.say("thing.register", name=at.new.quoted(name))
        if name in old and name in new:
            found = [*changes(at.within(what, name), old[name], new[name])]
        else:
            found = [at.line(at.new.say("new" if name in new else "gone", what=what), name)]
        readers = {key for facts in _facts(at) for key, fact in facts.items() if fact.register_of == name}
        for line in found:
            yield _touching(at, replace(line, field=f"{name}.{line.field}"), _reading(readers))


def _facts(at: At) -> Iterator[Mapping[str, Fact]]:
    for side in (at.old.side, at.new.side):
        yield side.collection.facts.facts
        yield from (loaded.scheme.facts for loaded in side.collection.schemes)


def _touching(at: At, line: Line, is_touched: Callable[[Side, Loaded, str], bool]) -> Line:
    """A line with the schemes that it is about."""
    key = line.field.partition("[")[2].partition("]")[0]
    touched = [loaded for loaded in at.new.side.collection.schemes if is_touched(at.new.side, loaded, key)]
    if not touched:
        return line
    titles = at.new.every(at.new.quoted(at.new.voice.plain(loaded.scheme.title)) for loaded in touched)
    return replace(line, details=(*line.details, at.new.say("touches", schemes=titles)))


def _asks(side: Side, loaded: Loaded, fact: str) -> bool:
    """Whether a scheme asks a question."""
    rules = (side.compiled.get(f"{loaded.id}#{call.id}") for call in loaded.scheme.calls)
    return any(asked.id == fact for compiled in rules if compiled is not None for asked in compiled.asked)


def _reading(facts: Iterable[str]) -> Callable[[Side, Loaded, str], bool]:
    """Whether a scheme asks any of these."""
    known = tuple(facts)
    return lambda side, loaded, _: any(_asks(side, loaded, fact) for fact in known)


def _names(side: Side, loaded: Loaded, body: str) -> bool:
    """Whether a scheme names an organisation."""
    return body in (loaded.scheme.funder, *(role.organisation for role in loaded.scheme.roles))


# The lists in order, and whether a scheme has to do with an entry.
TOUCHED: Final[Mapping[str, Callable[[Side, Loaded, str], bool]]] = {
    "facts": _asks,
    "organisations": _names,
    "places": lambda _, loaded, place: loaded.place == place,
    "themes": lambda _, loaded, theme: theme in loaded.scheme.themes,
}
