"""From the truths of conditions to what each call's outcome is, as sets."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.matching.bits import Truths
from checker.matching.index import Criteria, Index
from checker.matching.overlay import Asking, Place, truths


@dataclass(frozen=True, slots=True)
class Results:
    """The criteria that are unmet, unknown, and left to an officer; the others are met or do not apply."""

    unmet: int
    unknown: int
    judged: int


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The calls that do not fit, those with an open criterion, and those with a judged one."""

    refused: int
    unsettled: int
    judged: int


def results(criteria: Criteria, asking: Asking) -> Results:
    """The result of every criterion, as eligibility.result_of finds it for one."""
    good = _good(criteria, criteria.rule, asking)
    unmet, judged, unknown = good.false, 0, good.unknown
    # Also where nothing is unknown: what is kept of these trees must follow the answers.
    if criteria.judged:
        granted = _good(criteria, criteria.granted, asking)
        refused = _good(criteria, criteria.refused, asking)
        # Decided both ways: the same way round it is decided, else it is the officer's.
        either = criteria.judged & unknown
        either ^= either & (granted.unknown | refused.unknown)
        unmet |= either & granted.false & refused.false
        alike = granted.true & refused.true | granted.false & refused.false
        judged = either ^ either & alike
        unknown ^= either
    if not criteria.conditional:
        return Results(unmet, unknown, judged)
    when = truths(criteria.when, asking)
    # While one may not apply, only what would not hinder is certain.
    unsure = when.unknown
    unknown |= (unmet | judged) & unsure
    applies = criteria.every ^ criteria.conditional | when.true
    return Results(unmet & applies, unknown & (applies | unsure), judged & applies)


def outcomes(index: Index, found: Results) -> Outcomes:
    """The calls behind the criteria, as eligibility.outcome_of finds them for one."""
    refused, unknown, judged = (folded(index, bits) for bits in (found.unmet, found.unknown, found.judged))
    return Outcomes(refused, unknown | index.unsettled, judged | index.judged)


def folded(index: Index, bits: int) -> int:
    """The calls that have at least one criterion in a set."""
    found = 0
    for calls in by_stretch(index, bits):
        found |= calls
    return found


def by_stretch(index: Index, bits: int) -> Iterator[int]:
    """The calls whose first criterion is in a set, then those whose second is, and so on."""
    for start, length in index.stretches:
        yield bits >> start & (1 << length) - 1


def _good(criteria: Criteria, place: Place, asking: Asking) -> Truths:
    """What speaks for the applicants: of an exclusion, that it does not hold."""
    found = truths(place, asking)
    turned = (found.true ^ found.false) & criteria.exclusions
    return Truths(found.true ^ turned, found.false ^ turned, found.there)
