"""The key facts of a scheme: a few lines that answer how much, who, where and until when."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from markupsafe import Markup, escape

from publish.compiling.instants import former
from publish.model.scheme import Awards, Call, Deadline, Limit, Organisation, Pool, Scheme
from publish.saying.voice import Voice

# What others than the funder must put in: some notices let the contributions of others count.
OWN: Final = ("own_contribution", "contribution")
# For whom a limit holds, in words, by its id.
type Conditions = Mapping[str, str]
NONE: Final[Conditions] = {}


@dataclass(frozen=True, slots=True)
class Glance:
    """One key fact: a heading and its lines."""

    id: str
    heading: str
    lines: tuple[Markup, ...]


def glances(
    scheme: Scheme, calls: Sequence[Call], funder: Organisation, voice: Voice, conditions: Conditions = NONE
) -> tuple[Glance, ...]:
    """The key facts that the notice gives, in the order a reader asks for them."""
    own = (limit for cap in OWN for limit in _limits(scheme, cap, share=True))
    found = [
        _lines("amount", _amounts(_limits(scheme, "grant", share=False), voice, conditions), voice),
        _lines("rate", _shares(_limits(scheme, "grant", share=True), voice, conditions), voice),
        _lines("own", _shares(own, voice, conditions), voice),
        _lines("pool", () if scheme.money.pool is None else (pool_value(scheme.money.pool, voice),), voice),
        *_dates(calls, voice),
        _words("who", (voice.tr(scheme.who),), voice),
        _words("where", () if scheme.where is None else (voice.tr(scheme.where),), voice),
        _words("apply", _apply(scheme, voice), voice),
        _lines("awarded", () if scheme.awards is None else _awarded(scheme.awards, voice), voice),
        _words("funder", (voice.tr(funder.name),), voice),
    ]
    return tuple(glance for glance in found if glance.lines)


def limit_value(limit: Limit, voice: Voice) -> str:
    """At most 70 % of the project costs; at most about 1 500 000 kr; at least 10 % of them in cash."""
    if limit.amount is not None:
        value = voice.formats.money(limit.amount, limit.currency or voice.currency)
        value = voice.say("money.per_hour", value=value) if limit.caps == "hourly_rate" else value
    elif limit.share is not None:
        value = voice.percent(limit.share)
        if limit.of is not None:
            value = voice.say("money.share_of", share=value, of=voice.say(f"money.of.{limit.of}"))
    else:
        return ""
    said = voice.say("money.about" if limit.approximate else f"money.{limit.bound}", value=value)
    return voice.say("money.in_cash", value=said) if limit.kinds else said


def pool_value(pool: Pool, voice: Voice) -> str:
    """Up to 20 000 000 kr a year."""
    value = voice.money(pool.amount)
    if pool.up_to:
        value = voice.say("money.up_to", value=value)
    return voice.say("money.pool_year", value=value) if pool.per_year else value


def total(awards: Awards) -> Decimal:
    """The sum of all awards."""
    return sum((award.amount for award in awards.recipients), Decimal())


def _shares(limits: Iterable[Limit], voice: Voice, conditions: Conditions) -> Iterator[str]:
    """Each share, and for whom."""
    return (for_whom(limit_value(limit, voice), limit, voice, conditions) for limit in limits)


def for_whom(value: str, limit: Limit, voice: Voice, conditions: Conditions) -> str:
    """A limit that holds for some alone says so, else it would be read as everybody's."""
    if limit.when is None:
        return value
    return voice.say("money.only_when", value=value, rule=conditions.get(limit.id) or voice.plain(limit.text))


def _amounts(limits: Iterable[Limit], voice: Voice, conditions: Conditions) -> Iterator[str]:
    """Each amount with the years it is for, and whether it is only planned."""
    years: dict[tuple[str, str], list[str]] = {}
    for limit in limits:
        value = f"{limit_value(limit, voice)} {voice.say(f'money.per.{limit.per}')}"
        value = for_whom(value, limit, voice, conditions)
        found = years.setdefault((value, limit.firmness), [])
        found += [] if limit.year is None else [str(limit.year)]
    for (value, firmness), named in years.items():
        notes = [voice.formats.every(named)] if named else []
        notes += [voice.say("money.planned")] if firmness == "planned" else []
        yield f"{value} ({', '.join(notes)})" if notes else value


def _limits(scheme: Scheme, caps: str, *, share: bool) -> list[Limit]:
    """The limits of a kind, the most before the least. What one may have had from everybody is nobody's grant here."""
    found = (limit for limit in scheme.money.limits if limit.caps == caps and limit.rolling_years is None)
    return sorted((limit for limit in found if (limit.share is not None) == share), key=_is_floor)


def _is_floor(limit: Limit) -> bool:
    return limit.bound == "at_least"


def _dates(calls: Sequence[Call], voice: Voice) -> Iterator[Glance]:
    """The openings and the deadlines of calls, the next one first."""
    opens = [_of_call(call, voice.instant(call.opens, weekday=True), calls, voice) for call in calls if call.opens]
    yield Glance("opens", voice.say("fact.opens"), tuple(opens))
    ends = [call.deadline for call in calls if call.deadline is not None]
    kind = f"_{ends[0].kind}" if ends and ends[0].kind != "fixed" else ""
    lines = tuple(line for call in calls for line in _deadline(call, calls, voice))
    yield Glance("deadline", voice.say(f"fact.deadline{kind}"), lines)


def _deadline(call: Call, calls: Sequence[Call], voice: Voice) -> Iterator[Markup]:
    if call.ongoing is not None:
        yield _of_call(call, voice.say(f"fact.{call.ongoing.kind}"), calls, voice)
    if call.deadline is not None:
        yield _of_call(call, voice.instant(call.deadline, weekday=True), calls, voice)
        yield from map(escape, _moved(call.deadline, voice))


def _of_call(call: Call, moment: str, calls: Sequence[Call], voice: Voice) -> Markup:
    """A date of a call, and which call it is of where there are several."""
    said = escape(capital(moment))
    return said if len(calls) == 1 else Markup("{} ({})").format(said, voice.tr(call.name))


def _moved(deadline: Deadline, voice: Voice) -> Iterator[str]:
    for move, before in zip(deadline.moved, former(deadline), strict=True):
        yield voice.say("fact.moved", on=voice.day(move.on), before=voice.instant(before))


def _apply(scheme: Scheme, voice: Voice) -> Iterator[Markup]:
    if scheme.apply is None:
        return
    if scheme.apply.service is None:
        yield Markup('<a href="#applying">{}</a>').format(voice.say("fact.apply_see"))
    else:
        yield voice.marked(scheme.apply.service, voice.quoted_in())


def _awarded(awards: Awards, voice: Voice) -> tuple[str, ...]:
    return voice.money(total(awards)), voice.say("fact.awards_count", n=len(awards.recipients))


def _lines(name: str, lines: Iterable[str], voice: Voice) -> Glance:
    return Glance(name, voice.say(f"fact.{name}"), tuple(escape(capital(line)) for line in lines))


def capital(text: str) -> str:
    """The text with a capital first."""
    return text[:1].upper() + text[1:]


def _words(name: str, lines: Iterable[Markup], voice: Voice) -> Glance:
    return Glance(name, voice.say(f"fact.{name}"), tuple(lines))
