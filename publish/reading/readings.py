"""What an editor may have meant: the possible readings of a value that is not in its one form, as that form."""

import calendar
import re
import unicodedata
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Final

YEARS: Final = range(1900, 2101)
MONTHS: Final = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des")
MONTHS_ALSO: Final = {"maj": 5, "may": 5, "oct": 10, "dec": 12}
SCALES: Final = {
    "": 0,
    "tusen": 3,
    "k": 3,
    "m": 6,
    "mill": 6,
    "milj": 6,
    "mkr": 6,
    "mnok": 6,
    "msek": 6,
    "mrd": 9,
    "miljard": 9,
}
YES: Final = ("true", "yes", "ja", "on", "y", "j", "1")
NO: Final = ("false", "no", "nei", "nej", "off", "n", "0")
ZONES: Final = {"CET": "Europe/Oslo", "CEST": "Europe/Oslo", "EET": "Europe/Helsinki", "WET": "Europe/London"}
# The one table of how letters outside a-z are written in an address.
LETTERS: Final = {"æ": "ae", "ø": "o", "å": "a", "ä": "a", "ö": "o", "đ": "d", "ŋ": "n", "ŧ": "t", "ß": "ss"}


def written_amount(amount: Decimal) -> str:
    """An amount in its one form: 1 400 000 or 1 400 000.50."""
    return (f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}").replace(",", " ")


def written_percent(percent: Decimal) -> str:
    """A percentage in its one form: 70 % or 12.5 %."""
    return f"{percent.normalize():f} %"


def in_calendar(year: int, month: int, day: int) -> bool:
    """Whether there is such a day in the years a scheme can be about."""
    return year in YEARS and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def _in_ascii_digits(text: str) -> str:
    """The same with the decimal digits of any script as 0-9."""
    return "".join(str(unicodedata.decimal(character, character)) for character in text)


def _plain(text: str) -> str:
    """In ASCII digits, without the spaces and marks that group them."""
    return re.sub(r"[\s_'’]", "", _in_ascii_digits(text)).lower()


def _numbers(text: str) -> list[Decimal]:
    """What a number with points and commas can mean: 1.000 is a thousand or one."""
    parts, marks = re.split("[.,]", text), re.findall("[.,]", text)
    grouped = 0 < len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:-1])
    found = []
    if not marks or (grouped and len(parts[-1]) == 3 and len(set(marks)) == 1):
        found.append(Decimal("".join(parts)))
    if marks and (len(marks) == 1 or (grouped and marks[-1] not in marks[:-1] and len(set(marks)) == 2)):
        found.append(Decimal(("".join(parts[:-1]) or "0") + "." + parts[-1]))
    return found


def amounts(text: str) -> list[str]:
    """1.400.000, 1,4 mill., kr 500,-, 1e6, 0x10."""
    plain = re.sub(r"^\+|(,-|:-)$|kr(oner|onor)?\.?$|(nok|sek|eur)$|^(kr\.?|nok|sek|eur|€)", "", _plain(text))
    number = re.fullmatch(r"((?=.?[0-9])[0-9]*(?:[.,][0-9]+)*)([a-z]{0,10})\.?", plain)
    if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,3})?e\+?[0-9]{1,2}", plain):
        found = [Decimal(plain)]
    elif re.fullmatch(r"0x[0-9a-f]{1,12}", plain):
        found = [Decimal(int(plain, 16))]
    elif number and (word := re.sub("(i?on)?er$|i?on$", "", number[2])) in SCALES:
        found = [value.scaleb(SCALES[word]) for value in _numbers(number[1])]
    else:
        found = []
    meant = [value for value in found if value < 10**15 and value % Decimal("0.01") == 0]
    # Nobody writes kroner with three decimals: kr 400.000 is a thousand times 400.
    large = len(meant) > 1 and number is not None and not number[2] and plain != _plain(text)
    return [written_amount(value) for value in (meant[:1] if large else meant)]


def percentages(text: str) -> list[str]:
    """70%, 70, 0.7, 12,5 prosent."""
    number = re.fullmatch(r"([0-9]{0,3}(?:[.,][0-9]{1,4})?)(%|prosent|procent|percent|pst\.?|pct\.?)?", _plain(text))
    if not number or not number[1]:
        return []
    value = Decimal(number[1].replace(",", "."))
    values = [value * 100, value] if 0 < value < 1 and not number[2] else [value]
    return [written_percent(each) for each in values if each <= 100 and each % Decimal("0.01") == 0]


def whole_numbers(text: str) -> list[str]:
    """1 000, 1.000, 012, 12.0."""
    digits = re.sub(r"^\+?0*(?=[0-9])|[.,]0{1,2}$", "", _plain(text))
    return [re.sub("[.,]", "", digits)] if re.fullmatch(r"[0-9]{1,9}|[0-9]{1,3}([.,][0-9]{3}){1,2}", digits) else []


def yes_or_no(text: str) -> list[str]:
    """yes, nei, on, TRUE."""
    return [words[0] for words in (YES, NO) if text.strip().lower() in words]


def days(text: str) -> list[date]:
    """31.3.26, 31. mars 2026 kl. 12.00, 20260331, and 03/04/2026, which is two days."""
    text = re.sub(r"(?i)[\s,]+(kl\.?|klokka|klokken|klockan|at)\s*[0-9]{1,2}([.:][0-9]{2})?\s*$", "", text)
    parts = re.findall(r"[0-9]+|[^\W\d_]+", re.sub(r"^([0-9]{4})([0-9]{2})([0-9]{2})$", r"\1-\2-\3", text.lower()))
    named = {month: number for number, month in enumerate(MONTHS, 1)} | MONTHS_ALSO
    numbers = [int(part) if part.isdecimal() else named.get(part[:3], 0) for part in parts if len(part) <= 10]
    if len(numbers) != 3 or len(parts) != 3:
        return []
    first, second, third = numbers
    orders = [(third, second, first)]
    if len(parts[0]) == 4 and parts[0].isdecimal():
        orders = [(first, second, third)] if in_calendar(*numbers) else [(first, third, second)]
    elif not parts[0].isdecimal():
        orders = [(third, first, second)]
    elif "/" in text:
        orders.append((third, first, second))
    elif "-" in text and len(parts[2]) <= 2:
        orders.append((first, second, third))
    full = ((year + 2000 if year < 100 else year, month, day) for year, month, day in orders)
    return list(dict.fromkeys(date(*each) for each in full if in_calendar(*each)))


def clock_times(text: str) -> list[str]:
    """17.00, kl. 17, 9:00, 5 pm, 24:00."""
    clock = re.fullmatch(
        r"(?:kl(?:okka|okken|ockan)?\.?)?([0-9]{1,2})[:.h]?([0-5][0-9])?([:.]00)?([ap]m)?", _plain(text)
    )
    if clock is None:
        return ["end-of-day"] if text.lower() in ("midnight", "midnatt") else []
    hour, minute = int(clock[1]), clock[2] or "00"
    hour = hour % 12 + 12 * (clock[4] == "pm") if clock[4] else hour
    if minute == "00" and hour in (0, 24):
        return ["end-of-day"] if hour else ["start-of-day", "end-of-day"]
    return [f"{hour:02}:{minute}"] if hour < 24 else []


def zone_names(text: str, zones: frozenset[str]) -> list[str]:
    """CET, GMT+2, Oslo, europe/oslo."""
    if text in ZONES:
        return [ZONES[text]]
    if re.fullmatch(r"(UTC|GMT)?\+?0?[12](:?00)?", text):
        return ["Europe/Oslo"]
    wanted = text.lower().replace(" ", "_")
    same = [zone for zone in sorted(zones) if wanted in (zone.lower(), zone.lower().split("/")[-1])]
    return same[:1] or get_close_matches(text, sorted(zones), n=1)


def slug_of(name: str, join: str = "-") -> str:
    """A name as it is written in an address: Møre og Romsdal is more-og-romsdal."""
    letters = "".join(LETTERS.get(letter, letter) for letter in unicodedata.normalize("NFKC", name).casefold())
    plain = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", join, plain).strip(join)[:64].strip(join)


def dialled(text: str) -> list[str]:
    """951 87 584, 0047 951 87 584, 0920-28 40 00: Norwegian when eight digits, Swedish when 0 comes first."""
    digits = re.sub(r"^00", "+", re.sub(r"\(0\)|[^0-9+]", "", _plain(text)))
    if re.fullmatch("[2-9][0-9]{7}", digits):
        return ["+47" + digits]
    if re.fullmatch("0[1-9][0-9]{6,8}", digits):
        return ["+46" + digits[1:]]
    return re.findall(r"^\+[1-9][0-9]{6,14}$", digits)


def phone_numbers(text: str) -> list[str]:
    """951.87.584, tlf. 951 87 584, (0)920-284000."""
    number = re.sub("[^0-9+-]+", " ", _in_ascii_digits(text)).strip(" -")
    return [number] if number else []
