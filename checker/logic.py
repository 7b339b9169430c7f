"""Four truth values and how they combine (Kleene's strong logic, with not applicable beside it)."""

from collections.abc import Iterable
from enum import Enum


class Truth(Enum):
    """What is known of a statement."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


TRUE, FALSE, UNKNOWN, NOT_APPLICABLE = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN, Truth.NOT_APPLICABLE


def known(value: bool) -> Truth:
    """A statement that is decided."""
    return TRUE if value else FALSE


def all_of(truths: Iterable[Truth]) -> Truth:
    """False if one is false, unknown if one is unknown; what does not apply drops out."""
    seen = {truth for truth in truths if truth is not NOT_APPLICABLE}
    if not seen:
        return NOT_APPLICABLE
    if FALSE in seen:
        return FALSE
    return UNKNOWN if UNKNOWN in seen else TRUE


def any_of(truths: Iterable[Truth]) -> Truth:
    """True if one is true, unknown if one is unknown; what does not apply drops out."""
    return negation(all_of(negation(truth) for truth in truths))


def negation(truth: Truth) -> Truth:
    """The opposite, where there is one."""
    if truth is TRUE:
        return FALSE
    return TRUE if truth is FALSE else truth


def at_least(n: int, truths: Iterable[Truth]) -> Truth:
    """True if n or more are true; what does not apply drops out."""
    seen = [truth for truth in truths if truth is not NOT_APPLICABLE]
    if not seen:
        return NOT_APPLICABLE
    true, unknown = seen.count(TRUE), seen.count(UNKNOWN)
    if true >= n:
        return TRUE
    return UNKNOWN if true + unknown >= n else FALSE
