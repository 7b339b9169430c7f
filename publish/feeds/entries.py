"""What happened to which call when, in no language: all that the feeds and the calendars are made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Final, Literal

from checker.calls import Status, Window, read_window, status
from publish.compiling.compile import Compiled
from publish.compiling.facets import Facets
from publish.compiling.instants import instant
from publish.model.load import Collection, Loaded
from publish.model.scheme import Call, Instant

Kind = Literal["opens", "deadline", "awarded"]
KINDS: Final[tuple[Kind, ...]] = ("opens", "deadline", "awarded")


@dataclass(frozen=True, slots=True)
class Moment:
    """One dated thing that happens to a call: as the notice writes it, and as an instant in UTC."""

    kind: Kind
    written: Instant
    at: datetime
    # How many times it was moved.
    moves: int

    @property
    def whole_day(self) -> bool:
        """Whether the notice names a day and no time of the day."""
        return not isinstance(self.written.time, time)


@dataclass(frozen=True, slots=True)
class CallEntry:
    """One call: what it belongs to, what happened to it, and where it stood when the site was built."""

    loaded: Loaded
    call: Call
    facets: Facets
    window: Window
    status: Status
    # The day the file last changed in substance, in which every move of a deadline is counted.
    updated: datetime
    moments: tuple[Moment, ...]

    @property
    def id(self) -> str:
        """The same for ever: a folder and a file name, and the id of the call."""
        return f"{self.loaded.id}/{self.call.id}"


def entries(
    collection: Collection, compiled: Mapping[str, Compiled], found: Mapping[str, Facets], at: datetime
) -> tuple[CallEntry, ...]:
    """Every call of every scheme, the one that changed last first, then the one that closes last."""
    made = [
        _entry(loaded, call, compiled[f"{loaded.id}#{call.id}"], found[loaded.id], at)
        for loaded in collection.schemes
        for call in loaded.scheme.calls
    ]
    latest = datetime.min.replace(tzinfo=UTC)
    by_id = sorted(made, key=lambda entry: entry.id)
    return tuple(sorted(by_id, key=lambda entry: (entry.updated, entry.window.closes or latest), reverse=True))


def _entry(loaded: Loaded, call: Call, compiled: Compiled, found: Facets, at: datetime) -> CallEntry:
    window = read_window(compiled.rulebook["window"])
    updated = datetime.combine(loaded.scheme.updated, time(), UTC)
    return CallEntry(loaded, call, found, window, status(window, at), updated, tuple(_moments(call)))


def _moments(call: Call) -> Iterator[Moment]:
    for kind, written in zip(KINDS, (call.opens, call.deadline, call.awarded), strict=True):
        if written is not None:
            moves = len(call.deadline.moved) if kind == "deadline" and call.deadline is not None else 0
            yield Moment(kind, written, instant(written), moves)
