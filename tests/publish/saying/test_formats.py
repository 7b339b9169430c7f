"""Dates, numbers and money as a careful writer of each language writes them."""

from datetime import date, time
from decimal import Decimal

import pytest

from publish.languages import LANGUAGES, Language
from publish.saying.formats import Formats

DAY = date(2021, 9, 15)
_ = "\u00a0"
# what is written: nb, nn, sv, en
WRITTEN: dict[str, tuple[str, str, str, str]] = {
    "day": (f"15.{_}september{_}2021", f"15.{_}september{_}2021", f"15{_}september{_}2021", f"15{_}September{_}2021"),
    "weekday": (
        f"onsdag 15.{_}september{_}2021",
        f"onsdag 15.{_}september{_}2021",
        f"onsdag 15{_}september{_}2021",
        f"Wednesday 15{_}September{_}2021",
    ),
    "month": ("sep. 2021", "sep. 2021", "sep. 2021", "Sept 2021"),
    "nok": (f"1{_}400{_}000{_}kr", f"1{_}400{_}000{_}kr", f"1{_}400{_}000 norska kronor", f"NOK{_}1,400,000"),
    "sek": (f"800{_}000 svenske kroner", f"800{_}000 svenske kroner", f"800{_}000{_}kr", f"SEK{_}800,000"),
    "one": (f"1{_}kr", f"1{_}kr", "1 norsk krona", f"NOK{_}1"),
    "cents": (f"0,50{_}kr", f"0,50{_}kr", "0,50 norska kronor", f"NOK{_}0.50"),
    "percent": (f"70{_}%", f"70{_}%", f"70{_}%", "70%"),
    "half": (f"12,5{_}%", f"12,5{_}%", f"12,5{_}%", "12.5%"),
    "number": (f"12{_}345,25", f"12{_}345,25", f"12{_}345,25", "12,345.25"),
    "clock": ("17:00", "17:00", "17:00", "17:00"),
    "city": ("København", "København", "Köpenhamn", "Copenhagen"),
    "either": ("A, B eller C", "A, B eller C", "A, B eller C", "A, B or C"),
    "every": ("A, B og C", "A, B og C", "A, B och C", "A, B and C"),
}


def said(formats: Formats) -> dict[str, str]:
    """What a language writes for each line of the table."""
    return {
        "day": formats.day(DAY),
        "weekday": formats.weekday(DAY),
        "month": formats.month(DAY),
        "nok": formats.money(Decimal("1400000.00"), "NOK"),
        "sek": formats.money(Decimal(800000), "SEK"),
        "one": formats.money(1, "NOK"),
        "cents": formats.money(Decimal("0.5"), "NOK"),
        "percent": formats.percent(70),
        "half": formats.percent(Decimal("12.50")),
        "number": formats.number(Decimal("12345.250")),
        "clock": formats.clock(time(17)),
        "city": formats.city("Europe/Copenhagen"),
        "either": formats.either("ABC"),
        "every": formats.every("ABC"),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_written_as_the_language_writes_it(language: Language) -> None:
    column = LANGUAGES.index(language)
    assert said(Formats(language)) == {name: row[column] for name, row in WRITTEN.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_browser_can_write_a_date_and_an_amount_with_what_it_is_given(language: Language) -> None:
    formats = Formats(language)
    given = formats.for_browser("NOK")
    month = given["months"][DAY.month - 1]
    written = given["date"].replace("{day}", "15").replace("{month}", month).replace("{year}", "2021")
    assert written == formats.day(DAY)
    number = given["group"].join(("1", "400", "000"))
    assert given["money"]["other"].replace("{n}", number) == formats.money(1_400_000, "NOK")
    assert given["percent"].replace("{n}", f"12{given['decimal']}5") == formats.percent(Decimal("12.5"))


@pytest.mark.parametrize(("count", "category"), [(0, "other"), (1, "one"), (2, "other"), (Decimal("1.00"), "one")])
def test_one_is_the_only_singular(count: int | Decimal, category: str) -> None:
    assert {Formats(language).plural(count) for language in LANGUAGES} == {category}
