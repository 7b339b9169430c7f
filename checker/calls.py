"""Where a call stands at a given instant."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

CLOSING_SOON = timedelta(days=30)

Status = Literal["forecast", "open", "closing_soon", "closed", "budget_spent", "paused", "awarded", "undated"]

Kind = Literal["fixed", "rolling", "until_spent"]


@dataclass(frozen=True, slots=True)
class Window:
    """The instants of a call, in UTC. `closes` is the first instant at which an application is too late.

    `kind` is how it ends, where the notice tells; with no `closes`, that applications are received all the time.
    """

    kind: Kind | None
    opens: datetime | None
    closes: datetime | None
    spent: datetime | None
    awarded: datetime | None
    has_awards: bool
    paused: tuple[tuple[datetime, datetime], ...]


def read_window(data: dict[str, Any]) -> Window:
    """The window that plain data describes."""
    return Window(
        kind=data["kind"],
        opens=_instant(data["opens"]),
        closes=_instant(data["closes"]),
        spent=_instant(data["spent"]),
        awarded=_instant(data["awarded"]),
        has_awards=data["has_awards"],
        paused=tuple((instant(start), instant(end)) for start, end in data["paused"]),
    )


def status(window: Window, on: datetime) -> Status:
    """The status at an instant. What a notice does not date is not guessed: `undated` where nothing tells."""
    if window.awarded is not None and on >= window.awarded:
        return "awarded"
    # Awards without a date have been made by the time they are published.
    if window.has_awards and window.awarded is None and (window.closes is None or on >= window.closes):
        return "awarded"
    if window.closes is not None and on >= window.closes:
        return "closed"
    if window.spent is not None and on >= window.spent:
        return "budget_spent"
    if window.opens is not None and on < window.opens:
        return "forecast"
    if any(start <= on < end for start, end in window.paused):
        return "paused"
    if window.closes is None:
        return "undated" if window.opens is None and window.kind is None else "open"
    return "closing_soon" if window.closes - on <= CLOSING_SOON else "open"


def instant(text: str) -> datetime:
    """An instant like 2020-06-01T12:00+02:00; a ValueError where it has no offset, which a machine would make up."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"{text} has no offset from UTC")
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"{text} is beyond the calendar") from error


def _instant(text: str | None) -> datetime | None:
    return None if text is None else instant(text)
