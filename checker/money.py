"""Exact numbers: amounts, rates and how they are read. Never a float."""

import re
from decimal import Decimal, InvalidOperation

CENT = Decimal("0.01")
HUNDRED = Decimal(100)
# Larger than any budget, small enough that no arithmetic here rounds under the default context of 28 digits.
LARGEST = Decimal(10) ** 15
# One form: "1.000" is a thousand to some and one to others, "1e3" and ".5" are for machines.
PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]{1,2})?")


def exact(text: str | int | Decimal) -> Decimal:
    """A plain decimal number of at most two decimals; anything else is a ValueError."""
    if isinstance(text, str) and not PLAIN.fullmatch(text):
        raise ValueError("not a plain number")
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise ValueError("not a plain number") from error
    if not number.is_finite() or number.copy_abs() > LARGEST:
        raise ValueError("out of bounds")
    if number != number.quantize(CENT):
        raise ValueError("more than two decimals")
    # Zero has no sign.
    return number or Decimal(0)


def shown(number: Decimal) -> str:
    """The shortest plain writing: no exponent, no trailing zeros after the point."""
    text = format(number.quantize(CENT), "f")
    return text.rstrip("0").rstrip(".")
