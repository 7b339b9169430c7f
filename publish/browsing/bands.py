"""Amounts and shares in bands, so that a reader can choose among a few: above the lower limit, up to the upper one."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from publish.saying.formats import Formats
from publish.saying.words import Wording

# The least upper limit of an amount; above it they are 1 and 5 of every power of ten.
LEAST: Final = Decimal(10_000)
SHARES: Final = (Decimal(0), Decimal(25), Decimal(50), Decimal(75), Decimal(100))


@dataclass(frozen=True, slots=True, order=True)
class Band:
    """A band and its unit, a currency or none; the lower limit is outside it, the upper one within."""

    unit: str
    high: Decimal
    low: Decimal

    @property
    def id(self) -> str:
        """Its name in an address."""
        return f"{self.unit}-{self.high:f}".lower().removeprefix("-")


def amount_band(amount: Decimal, currency: str) -> Band:
    """The band of an amount."""
    low, high = Decimal(0), LEAST
    while amount > high:
        low, high = high, high * (5 if high.as_tuple().digits[0] == 1 else 2)
    return Band(currency, high, low)


def share_band(share: Decimal) -> Band:
    """The band of a percentage."""
    index = next((index for index, limit in enumerate(SHARES[1:], 1) if share <= limit), len(SHARES) - 1)
    return Band("", SHARES[index], SHARES[index - 1])


def said(band: Band, wording: Wording) -> str:
    """A band in words: over 500 000 kr, up to 1 000 000 kr."""
    low, high = _value(band.low, band.unit, wording.formats), _value(band.high, band.unit, wording.formats)
    if not band.low:
        return wording.say("browse.up_to", high=high)
    return wording.say("browse.between", low=low, high=high)


def _value(value: Decimal, unit: str, formats: Formats) -> str:
    return formats.money(value, unit) if unit else formats.percent(value)
