"""The page writes numbers, money and days as the build does, in every language, from the build's data alone."""

import json
from collections.abc import Callable
from dataclasses import asdict, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from publish.languages import LANGUAGES, Language
from publish.saying.formats import Formats
from tests.checker.browser.node import HERE, called

VALUES: dict[str, list[str]] = json.loads((HERE / "formats.json").read_text(encoding="utf-8"))
CURRENCIES = ("NOK", "SEK", "EUR")


def written(formats: Formats, currency: str) -> dict[str, Callable[[str], str]]:
    return {
        "number": lambda text: formats.number(Decimal(text)),
        "money": lambda text: formats.money(Decimal(text), currency),
        "percent": lambda text: formats.percent(Decimal(text)),
        "date": lambda text: formats.day(date.fromisoformat(text)),
    }


def data(formats: Formats, currency: str) -> Any:
    found = formats.for_browser(currency)
    return asdict(found) if is_dataclass(found) and not isinstance(found, type) else found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sort", VALUES)
def test_the_page_writes_what_the_build_writes(language: Language, sort: str) -> None:
    for currency in CURRENCIES if sort == "money" else CURRENCIES[:1]:
        formats = Formats(language)
        carried = data(formats, currency)
        shown = called("formats.js", f"Writer.{sort}", [[carried, value] for value in VALUES[sort]])
        assert shown == [written(formats, currency)[sort](value) for value in VALUES[sort]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_put_back_into_its_field_is_read_as_itself(language: Language) -> None:
    values = ["0", "7", "1234", "1400", "800000", "12.5", "1234.25", "1000000.50"]
    typed = called("formats.js", "Writer.plain", [[data(Formats(language), "NOK"), value] for value in values])
    read = called("numbers.js", "parseNumber", [[text, []] for text in typed])
    assert read == [{"value": value} for value in values]
