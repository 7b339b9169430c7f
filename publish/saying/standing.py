"""Where a call stands, said so that it stays true however old the page is; and what a script needs to do better."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from checker.calls import Status, read_window, status
from publish.compiling.instants import instant, written
from publish.model.scheme import Call, Deadline
from publish.saying.voice import Voice

# The instants of a call as a rulebook writes them.
type Window = dict[str, Any]
# Once true, these stay true, so the page may say them without a clock.
LASTING: Final = frozenset({"closed", "awarded", "budget_spent", "undated"})
STATUSES: Final[tuple[Status, ...]] = (
    "forecast",
    "open",
    "closing_soon",
    "closed",
    "budget_spent",
    "paused",
    "awarded",
    "undated",
)


@dataclass(frozen=True, slots=True)
class Standing:
    """A call's status as of the build: a label and a sentence without a clock, and data for the script with one."""

    status: Status
    pill: str
    sentence: str
    data: str
    takes_applications: bool


def standing(calls: Sequence[tuple[Call, Window]], at: datetime, voice: Voice) -> Standing:
    """The standing of a scheme by its calls that are ahead, the one that counts first; or by its last; or by none."""
    if not calls:
        return Standing("undated", voice.say("status.pill.undated"), voice.say("status.now.undated"), "", False)
    call, window = calls[0]
    now = status(read_window(window), at)
    return Standing(
        status=now,
        pill=_pill(now, call, voice),
        sentence=_sentence(now, call, voice),
        data=json.dumps(_for_script(calls, at, voice), ensure_ascii=False, sort_keys=True),
        takes_applications=now in ("open", "closing_soon"),
    )


def _dates(call: Call, voice: Voice) -> dict[str, str]:
    """The dates that sentences name."""
    found = {"opens": call.opens, "closes": call.deadline}
    return {name: voice.instant(moment) for name, moment in found.items() if moment is not None}


def _pill(now: Status, call: Call, voice: Voice) -> str:
    dates = _dates(call, voice)
    if now in LASTING:
        return voice.say(f"status.pill.{now}")
    if now in ("open", "closing_soon"):
        if call.ongoing is not None:
            return voice.say("status.dated.ongoing")
        return voice.say("status.dated.open" if "closes" in dates else "status.dated.open_ended", **dates)
    return voice.say(f"status.dated.{now}", **dates)


def _sentence(now: Status, call: Call, voice: Voice) -> str:
    dates = _dates(call, voice)
    if now in LASTING:
        return _now(now, call, voice)
    if now == "forecast":
        return voice.say("status.fixed.forecast_closes" if "closes" in dates else "status.fixed.forecast", **dates)
    if "closes" not in dates:
        if now == "paused":
            return voice.say("status.fixed.paused_open")
        return voice.say("status.fixed.open_ended", **dates) if call.ongoing is None else _now(now, call, voice)
    return _may_close(voice.say(f"status.fixed.{now}", **dates), now, call, voice)


def _now(now: Status, call: Call, voice: Voice) -> str:
    """What a status means, where a clock is at hand."""
    dates = _dates(call, voice)
    if now == "open" and call.ongoing is not None:
        return voice.say(f"status.now.{call.ongoing.kind}")
    if now == "open" and "closes" not in dates:
        return voice.say("status.now.open_ended", **dates)
    try:
        return _may_close(voice.say(f"status.now.{now}", **dates), now, call, voice)
    except KeyError:
        # A status whose sentence names a date that this call does not have can't come up.
        return ""


def _may_close(sentence: str, now: Status, call: Call, voice: Voice) -> str:
    """A day until which there may be money is no promise that there is."""
    spends = call.deadline is not None and call.deadline.kind == "until_spent" and now in ("open", "closing_soon")
    return f"{sentence} {voice.say('status.may_close')}" if spends else sentence


def _for_script(calls: Sequence[tuple[Call, Window]], at: datetime, voice: Voice) -> dict[str, Any]:
    return {
        "calls": [_call(call, window, at, voice) for call, window in calls],
        "built": written(at),
        "left": voice.wording.under("status")["left"],
        "last_day": voice.say("status.last_day"),
        "wrong_clock": voice.say("status.wrong_clock"),
    }


def _call(call: Call, window: Window, at: datetime, voice: Voice) -> dict[str, Any]:
    lasting = status(read_window(window), at) in LASTING
    return {
        "clock": None if lasting or call.deadline is None else _clock(call.deadline, voice),
        "window": window,
        "words": {
            each: {"pill": voice.say(f"status.pill.{each}"), "now": _now(each, call, voice)} for each in STATUSES
        },
    }


def _clock(deadline: Deadline, voice: Voice) -> dict[str, Any]:
    """The deadline as the call's clock shows it, and how to write it as the reader's clock does."""
    # The last minute that counts, so that the end of a day is not read as the next one.
    last = instant(deadline) - timedelta(minutes=0 if isinstance(deadline.time, time) else 1)
    formats = voice.formats.for_browser(voice.currency)
    return {
        "instant": written(last),
        "local": last.astimezone(ZoneInfo(deadline.zone)).strftime("%Y-%m-%dT%H:%M"),
        "date": formats["date"],
        "months": formats["months"],
        "text": voice.wording.under("status")["local"],
    }
