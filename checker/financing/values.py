"""The values of a budget, read from plain data: amounts, days, texts; each refused with a key that says why."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from checker.financing.budget import Ends
from checker.money import LARGEST, exact

MOST_PROJECTS: Final = 9
LONGEST_TEXT: Final = 400
RATE_OF_EXCHANGE: Final = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")


class Refused(Exception):
    """A value that cannot be used."""

    def __init__(self, problem: str, got: object, expected: str = "") -> None:
        super().__init__(problem)
        self.problem, self.got, self.expected = problem, str(got)[:80], expected


def ends(value: object) -> Ends:
    """An amount, or between which two it lies."""
    if not isinstance(value, Mapping):
        number = plain(value)
        return number, number
    if not value or set(value) - {"at_least", "at_most"}:
        raise Refused("not_an_amount", value, '{"at_least": …, "at_most": …}')
    low, high = (None if value.get(key) is None else plain(value[key]) for key in ("at_least", "at_most"))
    if low is not None and high is not None and low > high:
        raise Refused("wrong_order", f"{low} – {high}")
    return low or Decimal(0), high


def plain(value: object) -> Decimal:
    """A plain amount that is not negative."""
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise Refused("not_an_amount", value, '"1234567.50"')
    try:
        number = exact(value)
    except ValueError as error:
        known = {"out of bounds": "out_of_bounds", "more than two decimals": "too_many_decimals"}
        raise Refused(known.get(str(error), "not_an_amount"), value, '"1234567.50"') from error
    if number < 0:
        raise Refused("negative", value, "0")
    if number > LARGEST:
        raise Refused("out_of_bounds", value, str(LARGEST))
    return number


def exchange(value: object) -> Decimal:
    """A rate of exchange: what one unit of the other currency is in this one."""
    if not isinstance(value, str) or not RATE_OF_EXCHANGE.fullmatch(value) or not Decimal(value):
        raise Refused("not_an_amount", value, '"11.52"')
    return Decimal(value)


def yes_no(value: object) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise Refused("not_yes_no", value, "true, false")
    return value


def text(value: object) -> str:
    """A text that is not too long."""
    if not isinstance(value, str):
        raise Refused("not_a_text", value, '"…"')
    if len(value) > LONGEST_TEXT:
        raise Refused("text_too_long", len(value), str(LONGEST_TEXT))
    return value


def project(value: object) -> str:
    """The number of a project."""
    if not isinstance(value, str) or not re.fullmatch(f"[1-{MOST_PROJECTS}]", value):
        raise Refused("unknown_project", value, f'"1" – "{MOST_PROJECTS}"')
    return value


def day(value: object) -> date:
    """A day like 2025-03-01."""
    try:
        found = date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        found = None
    if found is None or found.isoformat() != value:
        raise Refused("not_a_date", value, "2025-03-01")
    return found


def one_of(problem: str, allowed: Iterable[Any]) -> Callable[[Any], Any]:
    """A reader of one of these values and no other."""
    choices = tuple(allowed)

    def read(value: object) -> object:
        for choice in choices:
            if type(value) is type(choice) and value == choice:
                return choice
        raise Refused(problem, value, ", ".join(map(str, choices)))

    return read


def said(value: object) -> str:
    """What was read, short enough to be said."""
    return str(value)[:80]
