"""Dates, numbers and money as each language writes them, from CLDR. The browser gets the same patterns as data."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import cached_property
from typing import Any, Final

from babel import Locale
from babel.dates import format_date, format_skeleton, get_date_format, get_timezone_location
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent, get_currency_name

from publish.languages import Language

LOCALES: Final[Mapping[Language, str]] = {"nb": "nb_NO", "nn": "nn_NO", "sv": "sv_SE", "en": "en_GB"}
# The currency that a reader takes for granted; any other is named in full.
HOME: Final[Mapping[Language, str | None]] = {"nb": "NOK", "nn": "NOK", "sv": "SEK", "en": None}
NBSP: Final = "\u00a0"


@dataclass(frozen=True)
class Formats:
    """How one language writes what is counted and dated."""

    language: Language

    @cached_property
    def locale(self) -> Locale:
        """The language as it is written in one country."""
        return Locale.parse(LOCALES[self.language])

    def number(self, value: Decimal | int) -> str:
        """1 400 000 or 12,5: all the decimals there are, and no others."""
        return format_decimal(_trimmed(value), locale=self.locale, decimal_quantization=False)

    def percent(self, value: Decimal | int) -> str:
        """70 %, from 70."""
        return format_percent(_trimmed(value) / 100, locale=self.locale, decimal_quantization=False)

    def money(self, value: Decimal | int, currency: str) -> str:
        """1 400 000 kr; 800 000 svenske kroner; NOK 1,400,000. Decimals where there are any, and then two."""
        amount = Decimal(value)
        number = format_decimal(amount, "#,##0" if amount == amount.to_integral() else "#,##0.00", self.locale)
        return self.money_pattern(currency, self.plural(amount)).replace("{n}", number)

    def money_pattern(self, currency: str, category: str = "other") -> str:
        """How an amount is written, with {n} in place of the number."""
        if self.language == "en":
            return f"{currency}{NBSP}{{n}}"
        if currency == HOME[self.language]:
            return f"{{n}}{NBSP}{self.locale.currency_symbols[currency]}"
        sample = Decimal(1 if category == "one" else 2)
        named = format_currency(sample, currency, locale=self.locale, format_type="name", currency_digits=False)
        return named.replace(format_decimal(sample, locale=self.locale), "{n}", 1)

    def city(self, zone: str) -> str:
        """The place that a time zone is named after: Tallinn, København."""
        return get_timezone_location(zone, locale=self.locale, return_city=True)

    def day(self, value: date) -> str:
        """15. september 2021, which no line break divides."""
        return format_date(value, "long", self.locale).replace(" ", NBSP)

    def weekday(self, value: date) -> str:
        """Onsdag 15. september 2021, without the capital."""
        return f"{format_date(value, 'EEEE', self.locale)} {self.day(value)}"

    def month(self, value: date) -> str:
        """Sep. 2021."""
        return format_skeleton("yMMM", datetime.combine(value, time()), locale=self.locale)

    def month_name(self, month: int, *, short: bool = False) -> str:
        """September; sep."""
        return str(self.locale.months["stand-alone"]["abbreviated" if short else "wide"][month])

    def currency(self, currency: str) -> str:
        """Norske kroner, without the capital."""
        return get_currency_name(currency, count=2, locale=self.locale)

    def clock(self, value: time) -> str:
        """17:00."""
        return f"{value:%H:%M}"

    def either(self, texts: Iterable[str]) -> str:
        """A, B eller C."""
        return format_list(list(texts), style="or", locale=self.locale)

    def every(self, texts: Iterable[str]) -> str:
        """A, B og C."""
        return format_list(list(texts), style="standard", locale=self.locale)

    def plural(self, count: Decimal | int) -> str:
        """The plural category of a count: one or other in the languages of the site."""
        return self.locale.plural_form(abs(_trimmed(count)))

    def for_browser(self, currency: str) -> dict[str, Any]:
        """All that a page needs to write numbers, money and dates as this build does."""
        symbols = self.locale.number_symbols["latn"]
        pattern = str(get_date_format("long", self.locale).format).replace(" ", NBSP)
        return {
            "decimal": symbols["decimal"],
            "group": symbols["group"],
            "minus": symbols["minusSign"],
            "percent": self.percent(1).replace("1", "{n}"),
            "money": {category: self.money_pattern(currency, category) for category in ("one", "other")},
            "months": [self.locale.months["format"]["wide"][month] for month in range(1, 13)],
            "date": pattern.replace("%(d)s", "{day}").replace("%(MMMM)s", "{month}").replace("%(y)s", "{year}"),
        }


def _trimmed(value: Decimal | int) -> Decimal:
    """The number without trailing zeros, never with an exponent."""
    number = Decimal(value)
    return number.to_integral() if number == number.to_integral() else number.normalize()
