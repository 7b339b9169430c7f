"""The numbers, percentages, days and clock times that a text says, read as its language writes them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal

from publish.languages import Language
from publish.texts.number_words import MONTHS, PERCENT, SCALES, SPELLED

type Kind = Literal["number", "percent", "year", "day", "time"]
# A number by its value; a day of a year as month and day; a clock time as hours and minutes.
type Value = Decimal | tuple[int, int]


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number in a text: what it is, and where it stands."""

    kind: Kind
    value: Value
    start: int
    end: int


_ANY: Final = re.compile(r"[0-9]")
_SPACE: Final = r"[ \u00a0\u202f\u2009]"
_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_SCALE: Final = "|".join(sorted(SCALES, key=len, reverse=True))
_PERCENT: Final = "|".join(re.escape(word) for word in PERCENT)
_DIGITS: Final = rf"[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+(?![0-9])|[0-9]{{1,3}}(?:[.,][0-9]{{3}})+(?![0-9])|[0-9]+"
# 1–2 millioner, 50 til 70 prosent, 15.–31. mars: what is said of the last is said of the first too.
_TO: Final = rf"(?:{_SPACE}?[-–]{_SPACE}?|{_SPACE}(?:til|till|to|og|och|and|eller|or){_SPACE})"
# More than this is said with its own word, or is no percentage.
MOST_BARE: Final = 1000
_RANGE: Final = re.compile(_TO, re.IGNORECASE)
# NOK500,000: the letters are no part of a name.
_CURRENCY: Final = re.compile(r"\b(?:NOK|SEK|DKK|EUR|ISK|kr)(?=[0-9])")
# What has digits and is no number of its own: addresses, mail, names with letters and digits, marks of a list.
_NONE: Final = re.compile(
    rf"https?://\S+|\]\([^)\s]*\)|\S+@\S+|^[ \t]*[0-9]{{1,2}}[.)][ \t]+(?!(?:{_MONTH})\b)|\b[^\W\d_]+-?[0-9][\w./-]*"
    r"|\b[0-9]{1,2}(?:st|nd|rd|th|:a|:e)\b",
    re.MULTILINE | re.IGNORECASE,
)
_DAY: Final = re.compile(
    rf"\b(?P<y>[12][0-9]{{3}})-(?P<m>[01][0-9])-(?P<d>[0-3][0-9])\b"
    rf"|\b(?P<d1>[0-3]?[0-9])\.(?P<m1>[01]?[0-9])\.(?P<y1>(?:[12][0-9])?[0-9]{{2}})\b"
    rf"|\b(?P<d2>[0-3]?[0-9])\.?(?:{_TO}(?P<d3>[0-3]?[0-9])\.?)?{_SPACE}(?!(?-i:may)\b)(?P<n2>{_MONTH})\b"
    rf"|\b(?!(?-i:may)\b)(?P<n4>{_MONTH}){_SPACE}(?P<d4>[0-3]?[0-9])\b(?![.,]?[0-9])",
    re.IGNORECASE,
)
_TIME: Final = re.compile(
    rf"\b(?:kl\.?|klokken|klokka|klockan){_SPACE}?(?P<h>[0-2]?[0-9])(?:[.:](?P<n>[0-5][0-9]))?(?![0-9])"
    rf"|\b(?P<h1>[0-2]?[0-9]):(?P<n1>[0-5][0-9])\b"
    rf"|\b(?P<h2>1?[0-9])(?:[.:](?P<n2>[0-5][0-9]))?{_SPACE}?(?P<half>[ap])\.?m\b",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    rf"(?<![\w§])(?P<digits>{_DIGITS})(?P<part>[.,][0-9]+)?(?![0-9])"
    rf"(?:[-{_SPACE[1:-1]}]?(?P<percent>{_PERCENT})|{_SPACE}?(?P<scale>{_SCALE})\b)?",
    re.IGNORECASE,
)
# 1. plass, den 21. århundre: a number in a row, which another language spells.
_ORDINAL: Final = re.compile(rf"\.{_SPACE}[a-zæøåäö]")


def numerals(text: str, language: Language) -> list[Numeral]:
    """Every number in a text, in its order."""
    return list(_numerals(text, language))


# Several ask the same of every text of a scheme.
@lru_cache(maxsize=10_000)
def _numerals(text: str, language: Language) -> tuple[Numeral, ...]:
    if not _ANY.search(text):
        return ()
    rest = _NONE.sub(_blank, _CURRENCY.sub(_blank, text))
    found = []
    for pattern, read in ((_DAY, _days), (_TIME, _times)):
        found += [numeral for match in pattern.finditer(rest) for numeral in read(match)]
        rest = pattern.sub(_blank, rest)
    plain = [numeral for match in _NUMBER.finditer(rest) for numeral in _number(match, rest, language)]
    return tuple(sorted([*found, *_in_ranges(plain, rest)], key=lambda each: (each.start, each.end)))


def spelled(text: str, language: Language) -> set[Decimal]:
    """The small numbers that a text says in words."""
    table = SPELLED[language]
    return {table[word] for word in re.findall(r"[^\W\d_]+", text.casefold()) if word in table}


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _days(match: re.Match[str]) -> Iterator[Numeral]:
    start, end = match.span()
    part = match.groupdict()
    year, month, day = (part["y"] or part["y1"], part["m"] or part["m1"], part["d"] or part["d1"])
    if month is not None:
        yield Numeral("day", (int(month), int(day)), start, end)
        yield Numeral("year", Decimal(year if len(year) == 4 else f"20{year}"), start, end)
        return
    named = MONTHS[(part["n2"] or part["n4"]).casefold()]
    for found in (part["d2"] or part["d4"], part["d3"]):
        if found is not None:
            yield Numeral("day", (named, int(found)), start, end)


def _times(match: re.Match[str]) -> Iterator[Numeral]:
    part = match.groupdict()
    hour = int(part["h"] or part["h1"] or part["h2"])
    if part["half"]:
        hour = hour % 12 + (12 if part["half"].casefold() == "p" else 0)
    yield Numeral("time", (hour, int(part["n"] or part["n1"] or part["n2"] or 0)), *match.span())


def _number(match: re.Match[str], text: str, language: Language) -> Iterator[Numeral]:
    if match["part"] is None and not match["percent"] and language != "en" and _ORDINAL.match(text, match.end()):
        return
    value = _value(match["digits"], match["part"] or "", language)
    kind: Kind = "percent" if match["percent"] else "number"
    if match["scale"]:
        value *= SCALES[match["scale"].casefold()]
    elif kind == "number" and re.fullmatch(r"(19|20)[0-9]{2}", match[0]):
        kind = "year"
    yield Numeral(kind, value.normalize(), *match.span())


def _value(digits: str, part: str, language: Language) -> Decimal:
    """1 400 000 from any of its spellings; one point or comma before three digits is read as the language has it."""
    groups = re.split(r"[.,]", digits)
    if len(groups) == 2 and not part and (groups[0] == "0" or ("," in digits) == (language != "en")):
        return Decimal(".".join(groups))
    return Decimal(re.sub(r"[^0-9]", "", digits) + part.replace(",", "."))


def _in_ranges(found: list[Numeral], text: str) -> list[Numeral]:
    """Numbers whose kind or scale is said once, after the last of them."""
    read = list(found)
    for number, (first, second) in reversed(list(enumerate(pairwise(found)))):
        last = read[number + 1]
        bare = text[first.start : first.end].replace(",", "").replace(".", "").isdigit()
        if not bare or first.kind != "number" or not _RANGE.fullmatch(text[first.end : second.start]):
            continue
        scale = _scale(text[second.start : second.end])
        if not isinstance(first.value, Decimal) or first.value >= MOST_BARE:
            continue
        if last.kind == "percent":
            read[number] = replace(first, kind="percent")
        elif scale > 1:
            read[number] = replace(first, value=(first.value * scale).normalize())
    return read


def _scale(text: str) -> int:
    return next((SCALES[word] for word in re.findall(r"[^\W\d_]+", text.casefold()) if word in SCALES), 1)
