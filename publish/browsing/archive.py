"""The archive: every call that has ended, with the reason, under the year it ended in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from checker.calls import Status, read_window, status
from publish.addresses.naming import call_anchor
from publish.browsing.edition import Edition
from publish.call.view import CallPage
from publish.model.scheme import Call, Instant
from publish.saying.voice import Voice

ENDED: Final[frozenset[Status]] = frozenset({"closed", "budget_spent", "awarded"})


@dataclass(frozen=True, slots=True)
class Ended:
    """A call that has ended: its scheme's page, its place on it, why and when."""

    page: CallPage
    call: Call
    status: Status
    reason: str
    moment: Instant | None

    @property
    def anchor(self) -> str:
        """Where it stands on the page of its scheme."""
        return call_anchor(self.call)

    @property
    def name(self) -> Markup:
        """What the call is called."""
        return self.page.voice.tr(self.call.name)

    @property
    def awards(self) -> int:
        """How many grants were awarded in it."""
        return (
            0
            if self.page.scheme.awards is None or self.call.id != self.page.scheme.awarded_call
            else len(self.page.scheme.awards.recipients)
        )


@dataclass(frozen=True, slots=True)
class Year:
    """The calls that ended in a year; those that the notices do not date have none."""

    year: int | None
    calls: tuple[Ended, ...]


def archive(edition: Edition) -> tuple[Year, ...]:
    """Every year with calls that ended in it, the latest first, each call likewise; those without a year last."""
    years: dict[int | None, list[Ended]] = {}
    for ended in sorted(_ended(edition), key=_order, reverse=True):
        years.setdefault(None if ended.moment is None else ended.moment.date.year, []).append(ended)
    return tuple(Year(year, tuple(calls)) for year, calls in years.items())


def _ended(edition: Edition) -> Iterator[Ended]:
    for page in edition.pages:
        for call in page.scheme.calls:
            rulebook = edition.site.compiled[f"{page.loaded.id}#{call.id}"].rulebook
            now = status(read_window(rulebook["window"]), edition.site.at)
            if now in ENDED:
                moment = _moment(call, now)
                yield Ended(page, call, now, _reason(now, moment, page.voice), moment)


def _moment(call: Call, now: Status) -> Instant | None:
    """When it ended, as far as the notice tells."""
    moments = {"closed": call.deadline, "budget_spent": call.spent, "awarded": call.awarded}
    return moments[now]


def _reason(now: Status, moment: Instant | None, voice: Voice) -> str:
    if moment is None:
        return voice.say("archive.awarded_undated")
    return voice.say(f"archive.{now}", date=voice.instant(moment) if now == "closed" else voice.day(moment.date))


def _order(ended: Ended) -> tuple[str, str, str]:
    return "" if ended.moment is None else ended.moment.date.isoformat(), ended.page.loaded.id, ended.call.id
