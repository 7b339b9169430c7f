"""Which call of a scheme counts at an instant: the next that closes, else the next that opens, else the last.

theme/assets/standing.js chooses likewise, for a page that outlives its build.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from checker.calls import Status, Window, read_window, status
from publish.compiling.compile import Compiled
from publish.model.load import Loaded
from publish.model.scheme import Call

# What has a status of the first kind comes before what has one of the next.
TURNS: Final[tuple[frozenset[Status], ...]] = (
    frozenset({"open", "closing_soon"}),
    frozenset({"forecast", "paused"}),
    frozenset({"undated"}),
)
LATE: Final = datetime.max.replace(tzinfo=UTC)


def current(loaded: Loaded, compiled: Mapping[str, Compiled], at: datetime) -> Call | None:
    """The call that a scheme's page is about; none where it has none."""
    first = next(iter(ahead(loaded, compiled, at)), None)
    return first if first is not None else _last(loaded, compiled)


def ahead(loaded: Loaded, compiled: Mapping[str, Compiled], at: datetime) -> tuple[Call, ...]:
    """The calls that have not ended, the one that counts first."""
    windows = [window_of(loaded, call, compiled) for call in loaded.scheme.calls]
    return tuple(loaded.scheme.calls[number] for number in in_turn(windows, at))


def in_turn(windows: Sequence[Window], at: datetime) -> list[int]:
    """Which of some windows have not ended, the one that counts first."""
    left = [number for number, window in enumerate(windows) if _turn(window, at) < len(TURNS)]
    return sorted(left, key=lambda number: _order(windows[number], at))


def window_of(loaded: Loaded, call: Call, compiled: Mapping[str, Compiled]) -> Window:
    """The instants of a call."""
    return read_window(compiled[f"{loaded.id}#{call.id}"].rulebook["window"])


def _turn(window: Window, at: datetime) -> int:
    now = status(window, at)
    return next((turn for turn, those in enumerate(TURNS) if now in those), len(TURNS))


def _order(window: Window, at: datetime) -> tuple[int, datetime, datetime]:
    turn = _turn(window, at)
    opens = LATE if turn == 0 or window.opens is None else window.opens
    return turn, opens, window.closes or LATE


def _last(loaded: Loaded, compiled: Mapping[str, Compiled]) -> Call | None:
    """The call that ended last; where one has no day, the last in the file."""
    calls = loaded.scheme.calls
    windows = [window_of(loaded, call, compiled) for call in calls]
    ends = [window.closes for window in windows if window.closes is not None]
    if not calls or len(ends) < len(calls):
        return calls[-1] if calls else None
    return max(zip(ends, range(len(calls)), calls, strict=True))[2]
