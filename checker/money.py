"""Exact numbers: amounts, rates and how they are read. Never a float."""

from decimal import Decimal, InvalidOperation

CENT = Decimal("0.01")
HUNDRED = Decimal(100)
# Larger than any budget, small enough that no arithmetic here rounds under the default context of 28 digits.
LARGEST = Decimal(10) ** 15


def exact(text: str | int | Decimal) -> Decimal:
    """A plain decimal number of at most two decimals; anything else is a ValueError."""
    if isinstance(text, str) and (text != text.strip() or not text.isascii() or set(text) - set("0123456789.-")):
        raise ValueError("not a plain number")
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise ValueError("not a plain number") from error
    if not number.is_finite() or abs(number) > LARGEST:
        raise ValueError("out of bounds")
    if number != number.quantize(CENT):
        raise ValueError("more than two decimals")
    return number


def shown(number: Decimal) -> str:
    """The shortest plain writing: no exponent, no trailing zeros after the point."""
    text = format(number.quantize(CENT), "f")
    return text.rstrip("0").rstrip(".")
