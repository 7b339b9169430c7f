"""The days that a text names, each with its year, and whether the text can mean another day than these."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from publish.languages import Language
from publish.texts.number_words import MONTHS
from publish.texts.numerals import Numeral, numerals

# 1. mars, 2027: the year belongs to the day.
_OF_DAY: Final = re.compile(r"[ ,\s]*")
# 15. januar til 31. mars 2019, 1. mars og 1. september 2027: the year is said once, after the last day.
_IN_ROW: Final = re.compile(r"(?:[\s,.–-]|\b(?:til|till|to|og|och|and|eller|or)\b)*", re.IGNORECASE)
# Two weeks after the deadline: the day is worked out from another.
_RELATIVE: Final = re.compile(
    r"\b(?:uker?|veker?|vecka|veckor|weeks?|dager|dagar|days|måneder|månader|months)\b[^.]{0,40}"
    r"\b(?:etter|før|fra|frå|efter|före|från|after|before|from)\b",
    re.IGNORECASE,
)
_MONTH: Final = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b", re.IGNORECASE)
NEW_YEAR: Final = ((1, 1), (12, 31))


@dataclass(frozen=True, slots=True)
class SaidDay:
    """A day as a text names it: without a year where it gives none, and the words it is named with."""

    month: int
    day: int
    year: int | None
    # 15. november til 31. mars 2019: the first may lie in the year before.
    first: bool
    words: str

    def is_day(self, day: date) -> bool:
        """Whether the text may mean this day."""
        if (self.month, self.day) != (day.month, day.day):
            return False
        return self.year is None or self.year == day.year or (self.first and self.year == day.year + 1)


def said_days(text: str, language: Language) -> list[SaidDay]:
    """Every day that a text names."""
    found = numerals(text, language)
    days = [each for each in found if each.kind == "day"]
    return [_said(text, found, days[number:]) for number in range(len(days))]


def another_day(text: str, language: Language, day: date, beside: int = 0) -> list[SaidDay]:
    """The days that a text names when it can't mean this one, nor so many days beside it."""
    days = said_days(text, language)
    around = [day + timedelta(days=step) for step in range(-beside, beside + 1)]
    if any(each.is_day(other) for each in days for other in around) or _loosely(text, numerals(text, language), day):
        return []
    return days


def _said(text: str, found: list[Numeral], days: list[Numeral]) -> SaidDay:
    """The first of these days, with the year that it or the last day of its row has."""
    first, plain = days[0], _without(text, found)
    month, day = first.value if isinstance(first.value, tuple) else (0, 0)
    for last in days:
        if last is not first and not _IN_ROW.fullmatch(plain[first.end : last.start]):
            break
        for year in found:
            if year.kind == "year" and isinstance(year.value, Decimal) and _belongs(text, year, last):
                words = text[first.start : max(first.end, year.end if last is first else 0)]
                return SaidDay(month, day, int(year.value), last is not first, words)
    return SaidDay(month, day, None, first=False, words=text[first.start : first.end])


def _without(text: str, found: list[Numeral]) -> str:
    """A text without its days and clock times."""
    for each in found:
        if each.kind in ("day", "time"):
            text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
    return text


def _belongs(text: str, year: Numeral, day: Numeral) -> bool:
    return year.start == day.start or (
        year.start >= day.end and _OF_DAY.fullmatch(text[day.end : year.start]) is not None
    )


def _loosely(text: str, found: list[Numeral], day: date) -> bool:
    """Whether a text names a stretch of time that this day may begin or end, or tells how to work a day out."""
    plain = _without(text, found)
    if _RELATIVE.search(text) or any(MONTHS[each[0].casefold()] == day.month for each in _MONTH.finditer(plain)):
        return True
    return (day.month, day.day) in NEW_YEAR and day.year in _bare_years(text, found)


def _bare_years(text: str, found: list[Numeral]) -> Iterator[int]:
    """The years that belong to no day."""
    days = [each for each in found if each.kind == "day"]
    for each in found:
        if (
            each.kind == "year"
            and isinstance(each.value, Decimal)
            and not any(_belongs(text, each, day) for day in days)
        ):
            yield int(each.value)
