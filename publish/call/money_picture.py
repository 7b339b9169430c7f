"""The money as pictures: shares of the costs, and what the years have, where the notice has figures to draw."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from publish.call.glance import NONE, OWN, Conditions, capital, for_whom, limit_value
from publish.model.scheme import Limit, Scheme
from publish.saying.voice import Voice

WHOLE: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class Bar:
    """One limit: its name, its value in words, and the stretch of the whole that it is, in per cent."""

    label: str
    value: str
    x: Decimal
    width: Decimal
    is_firm: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """Bars that can be compared, under a heading."""

    name: str
    bars: tuple[Bar, ...]


def drawings(scheme: Scheme, voice: Voice, conditions: Conditions = NONE) -> tuple[Drawing, ...]:
    """The pictures that the limits give; none for a figure that stands alone and is no share."""
    found = (
        Drawing("shares", tuple(_shares(scheme, voice, conditions))),
        Drawing("years", tuple(_years(scheme, voice))),
    )
    return tuple(drawing for drawing in found if drawing.bars)


def _shares(scheme: Scheme, voice: Voice, conditions: Conditions) -> Iterator[Bar]:
    """At most so much from the left, at least so much from the right: where they meet, nothing is left over."""
    for caps in ("grant", *OWN):
        for limit in scheme.money.limits:
            if limit.caps == caps and limit.share is not None and limit.share <= WHOLE:
                x = WHOLE - limit.share if limit.bound == "at_least" else Decimal()
                label = voice.say(f"money.caps.{caps}")
                value = for_whom(limit_value(limit, voice), limit, voice, conditions)
                yield Bar(label, value, x, limit.share, _is_firm(limit))


def _years(scheme: Scheme, voice: Voice) -> Iterator[Bar]:
    """The ceilings of a grant, where each year has one and all of them are for the same."""
    found = [limit for limit in scheme.money.limits if limit.caps == "grant" and limit.amount is not None]
    alike = {(limit.per, limit.currency, limit.bound) for limit in found}
    years = [limit.year for limit in found if limit.year is not None]
    if (
        any(limit.when for limit in found)
        or len(alike) != 1
        or len(years) != len(found)
        or not 1 < len(set(years)) == len(years)
    ):
        return
    most = max(limit.amount for limit in found if limit.amount is not None)
    for limit in sorted(found, key=lambda each: each.year or 0):
        width = (limit.amount or Decimal()) * WHOLE / most
        value = capital(f"{limit_value(limit, voice)} {voice.say(f'money.per.{limit.per}')}")
        planned = "" if _is_firm(limit) else f" ({voice.say('money.planned')})"
        yield Bar(str(limit.year), value + planned, Decimal(), width, _is_firm(limit))


def _is_firm(limit: Limit) -> bool:
    return limit.firmness != "planned"
