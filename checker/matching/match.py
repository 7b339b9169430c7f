"""Which calls fit: the outcome of every call from the shared facts, and what is still worth asking."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from checker.calls import CLOSING_SOON, Status, Window, status
from checker.eligibility import Outcome
from checker.facts import applicable
from checker.known import Knowledge, Known
from checker.matching.bits import Truths, lanes, members, per_lane
from checker.matching.carried import carried
from checker.matching.index import Form, Index
from checker.matching.leaves import Given
from checker.matching.outcomes import Outcomes, Results, by_stretch, outcomes, results
from checker.matching.overlay import Asking

# A call without a criterion is neither a yes nor a no.
NOTHING: Final = "nothing_to_check"
# By whether a call is refused (1), open (2), judged (4).
OUTCOMES: Final[tuple[Outcome, ...]] = (
    "fits",
    "does_not_fit",
    "open",
    "does_not_fit",
    "fits_if_judged",
    "does_not_fit",
    "open",
    "does_not_fit",
)


@dataclass(slots=True)
class Matcher:
    """An index, and what was known and found when it was last asked: the next answer changes a part of it."""

    index: Index
    known: list[Given] = field(default_factory=list)
    answers: Mapping[str, Known] = field(default_factory=dict)
    kept: dict[int, Truths] = field(default_factory=dict)
    statuses: tuple[int, list[Status]] = (-1, [])
    instants: list[datetime] | None = None


def found_by(matcher: Matcher, answers: Mapping[str, Known]) -> tuple[Results, Outcomes]:
    """The results of all criteria and the outcomes of all calls, from the answers to shared facts."""
    index = matcher.index
    changed = {name for name in {*answers, *matcher.answers} if answers.get(name) != matcher.answers.get(name)}
    fresh = [number for number, form in enumerate(index.forms) if not changed.isdisjoint(form.asked)]
    known = matcher.known or [Given(Knowledge({}))] * len(index.forms)
    if not matcher.known:
        fresh = list(range(len(index.forms)))
    # Should something break on the way, everything is worked out anew the next time.
    matcher.known = []
    for number in fresh:
        known[number] = of_form(index, index.forms[number], answers)
    current = results(index.criteria, Asking(known, frozenset(fresh), matcher.kept, matcher.kept))
    matcher.known, matcher.answers = known, dict(answers)
    return current, outcomes(index, current)


def of_form(index: Index, form: Form, answers: Mapping[str, Known]) -> Given:
    """What is known of the facts of a form."""
    own = {fact.id: fact for fact in form.facts if fact.id in answers}
    taken = {name: carried(index.shared[name], own[name], answers[name]) for name in form.asked if name in own}
    return Given(applicable(form.facts, taken))


def rows(matcher: Matcher, current: tuple[Results, Outcomes], on: datetime) -> list[dict[str, Any]]:
    """Each call with its outcome, where it stands, what decided against it, and how many criteria are decided."""
    index, (result, outcome) = matcher.index, current
    count = len(index.calls)
    code = lanes(outcome.refused, count) + 2 * lanes(outcome.unsettled, count) + 4 * lanes(outcome.judged, count)
    unknown = sum(lanes(calls, count) for calls in by_stretch(index, result.unknown))
    lines = zip(
        index.calls,
        per_lane(code, count),
        statuses(matcher, on),
        _first(index, result.unmet),
        _decided(index, per_lane(unknown, count)),
        index.counts,
        strict=True,
    )
    found: list[dict[str, Any]] = [{}] * count
    for number, (call, code, at, first, decided, criteria) in zip(index.order, lines, strict=True):
        found[number] = {
            "call": call,
            "outcome": OUTCOMES[code] if criteria else NOTHING,
            "status": at,
            "first": first,
            "decided": decided,
            "criteria": criteria,
        }
    return found


def _decided(index: Index, unknown: bytes) -> list[int]:
    lines = zip(index.decided, index.names, unknown, strict=True)
    return [decided + len(names) - open_ones for decided, names, open_ones in lines]


def _first(index: Index, unmet: int) -> list[str | None]:
    """The first criterion of each call that is unmet."""
    found: list[str | None] = [None] * len(index.calls)
    seen = 0
    for place, calls in enumerate(by_stretch(index, unmet)):
        for call in members((calls | seen) ^ seen):
            found[call] = index.names[call][place]
        seen |= calls
    return found


def statuses(matcher: Matcher, on: datetime) -> Sequence[Status]:
    """Where each call stands; worked out anew once an instant has passed at which one changes."""
    windows = matcher.index.windows
    if matcher.instants is None:
        matcher.instants = sorted({moment for window in windows for moment in _turns(window)})
    span = bisect_right(matcher.instants, on)
    if matcher.statuses[0] != span:
        each = [status(window, on) for window in windows]
        matcher.statuses = (span, [each[window] for window in matcher.index.window])
    return matcher.statuses[1]


def _turns(window: Window) -> list[datetime]:
    """The instants from which a call may stand elsewhere."""
    dated = [window.opens, window.closes, window.spent, window.awarded]
    soon = [] if window.closes is None else [window.closes - CLOSING_SOON]
    return [
        *(moment for moment in dated if moment is not None),
        *soon,
        *(end for pair in window.paused for end in pair),
    ]
