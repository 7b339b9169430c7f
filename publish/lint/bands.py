"""Bands, as of a grant rate that goes by the size of the project, with a gap between them or one over another."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from checker.conditions.bounds import InSpan
from checker.facts import Fact, written
from checker.known import Knowledge, Span
from checker.logic import TRUE
from publish.cases.tried import Tried
from publish.compiling.rules import Data
from publish.telling.problems import Problem


@dataclass(frozen=True, slots=True)
class Band:
    """From where to where a criterion applies, and where that stands."""

    number: int
    low: Decimal | None
    high: Decimal | None


def bands(tried: Tried) -> Iterator[Problem]:
    """Criteria that ask the same of different stretches of one fact, which leave out or share some of its values."""
    found: dict[tuple[str, str], list[Band]] = {}
    for number, criterion in tried.deciding:
        if isinstance(criterion.when, InSpan):
            shape = repr(_shape(tried.compiled.rulebook["criteria"][number]["rule"]))
            band = Band(number, criterion.when.low, criterion.when.high)
            found.setdefault((criterion.when.fact, shape), []).append(band)
    for (name, _), group in found.items():
        yield from _between(tried, tried.rulebook.fact(name), group)


def _between(tried: Tried, fact: Fact, group: list[Band]) -> Iterator[Problem]:
    every = {(band.low, band.high): band for band in reversed(group)}.values()
    ordered = sorted(every, key=lambda band: (band.low is not None, band.low or 0))
    for first, second in pairwise(ordered):
        if second.low is None or first.high is None or (second.high is not None and second.high <= first.high):
            return
    for first, second in pairwise(ordered):
        if first.high is None or second.low is None:
            continue
        loc, also = ("criteria", second.number, "when"), ("criteria", first.number, "when")
        if second.low > first.high + fact.step:
            if _elsewhere(tried, fact, first.high + fact.step):
                continue
            value = _value(fact, first.high + fact.step)
            yield tried.warning("lint.band_gap", loc, also=also, fact=fact.id, value=value)
        elif second.low <= first.high:
            yield tried.warning("lint.band_overlap", loc, also=also, fact=fact.id, value=_value(fact, second.low))


def _elsewhere(tried: Tried, fact: Fact, number: Decimal) -> bool:
    """Whether a criterion of another kind applies there, or may: then nothing is left out."""
    known = Knowledge({fact.id: Span(number, number, fact.step)})
    whens = (criterion.when for _, criterion in tried.deciding if criterion.when is not None)
    about = (when for when in whens if fact.id in when.facts())
    return any(not isinstance(when, InSpan) or when.truth(known) is TRUE for when in about)


def _shape(rule: Data) -> object:
    """A rule without its limits: what it asks, and of which facts."""
    if not isinstance(rule, dict):
        return [_shape(part) for part in rule] if isinstance(rule, list) else rule
    return {key: _shape(part) for key, part in rule.items() if key not in LIMITS}


def _value(fact: Fact, number: Decimal) -> object:
    return written(fact, Span(number, number, fact.step))


LIMITS = ("value", "low", "high", "at_least", "at_most", "date", "n")
