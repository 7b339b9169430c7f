"""The typed values of a scheme file: each has one written form, and says what to write in place of any other."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date, time
from decimal import Decimal
from functools import cache, partial
from importlib.resources import files
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from publish.messages import Said, Value, listed, said
from publish.reading import readings
from publish.reading.characters import FORBIDDEN, MOST_MARKS, name_of, stacked_marks
from publish.reading.document import kind_of

AMOUNT: Final = r"(0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}( [0-9]{3}){1,4})(\.[0-9]{2})?"
PERCENT: Final = r"(100|[1-9]?[0-9])(\.[0-9]{1,2})? %"
WHOLE: Final = r"(0|[1-9][0-9]{0,8})"
DATE: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
# 00:00 is the end of the day before to some and the end of the day named to others.
CLOCK: Final = r"(?!00:00)(([01][0-9]|2[0-3]):[0-5][0-9]|end-of-day|start-of-day)"
SLUG: Final = r"[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?"
NAME: Final = r"[a-z][a-z0-9_]{0,63}"
CODE: Final = r"[a-z0-9][a-z0-9_]{0,63}"
PHONE: Final = r"\+?[0-9]([ -]?[0-9]){2,19}"
TEL: Final = r"\+[1-9][0-9]{6,14}"
# Latin letters up to U+024F hold the Nordic and Sámi ones; letters of other scripts can pass for Latin letters.
_LETTER: Final = r"A-Za-z0-9\u00df-\u00f6\u00f8-\u024f"
_LABEL: Final = rf"[{_LETTER}]([{_LETTER}-]{{0,61}}[{_LETTER}])?"
HOST: Final = rf"({_LABEL}\.){{1,9}}([A-Za-z]{{2,63}}|xn--[A-Za-z0-9-]{{1,59}})"
EMAIL: Final = rf"[A-Za-z0-9_+-]{{1,64}}(\.[A-Za-z0-9_+-]{{1,64}}){{0,9}}@{HOST}"
# All that a browser would mend in silence is left out: spaces, tabs, backslashes, missing slashes, a name before @.
URL: Final = rf"(https?://{HOST}(:[0-9]{{1,5}})?([/?#][^\s\\\"<>^`{{|}}]*)?|mailto:{EMAIL}|tel:{TEL})"

MOST_TEXT: Final = 20_000
LEAST_REASON: Final = 10
RESERVED: Final = {"con", "prn", "aux", "nul"} | {port + digit for port in ("com", "lpt") for digit in "123456789"}
AREAS: Final = frozenset(
    ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
)
HTML: Final = re.compile(r"<(?!https?://)[A-Za-z/!?][^>\s]{0,30}>?")


def refusal(code: str, got: object, write: Value | None = None, **params: Value) -> PydanticCustomError:
    """What a value raises: a code of the table of messages, the text as read, and what to write."""
    # A stray half of a character would stop pydantic from printing the error.
    text = str(got).encode(errors="replace").decode()
    return PydanticCustomError(code, code, {"got": text, "write": write, **params})


def one_value(value: object) -> str:
    """The text of a scalar; a list, fields or nothing is refused."""
    if value is None:
        raise refusal("value.missing", "")
    if not isinstance(value, str):
        raise refusal("value.kind", "", expected=Said("expected.value"), found=kind_of(value))
    return value


def either(written: Iterable[str]) -> Value | None:
    """What may be written, or nothing."""
    choices = list(dict.fromkeys(written))
    return listed(choices, "or") if len(choices) > 1 else next(iter(choices), None)


def matched(code: str, pattern: str, value: object, read: Callable[[str], Iterable[str]] = lambda _: ()) -> str:
    """The text in the one form of its code, or the refusal with its possible readings."""
    text = one_value(value)
    if re.fullmatch(pattern, text) is None:
        # A long text is no slip of the pen, and guessing at it would take time.
        likely = [each for each in read(text) if re.fullmatch(pattern, each)] if len(text) <= 80 else []
        raise refusal(code, text, either(likely))
    return text


def read_amount(value: object) -> Decimal:
    """An amount of money in the currency of its scheme: 1400000, 1 400 000 or 1 400 000.00."""
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        amount = Decimal(value)
        if not (amount.is_finite() and 0 <= amount < 10**15 and amount % Decimal("0.01") == 0):
            raise refusal("amount", value)
        return amount
    if isinstance(value, str) and re.match(r"\s*[-−]\s*[0-9.,]", value):
        raise refusal("amount.negative", value)
    return Decimal(matched("amount", AMOUNT, value, readings.amounts).replace(" ", ""))


def read_percent(value: object) -> Decimal:
    """A share in percent, 0 to 100, with two decimals at most: 70 % or 12.5 %."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{3,9}(\.[0-9]{1,2})? %", value) and value[:3] != "100":
        raise refusal("percent.range", value)
    percent = (
        value if isinstance(value, Decimal) else Decimal(matched("percent", PERCENT, value, readings.percentages)[:-2])
    )
    if not (percent.is_finite() and 0 <= percent <= 100 and percent % Decimal("0.01") == 0):
        raise refusal("percent.range", value)
    return percent


def read_whole(value: object) -> int:
    """A whole number, zero or more, of nine digits at most."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9:
        return value
    return int(matched("whole", WHOLE, value, readings.whole_numbers))


def read_yes_no(value: object) -> bool:
    """The word true or the word false."""
    return value if isinstance(value, bool) else matched("yes_no", "true|false", value, readings.yes_or_no) == "true"


def read_date(value: object) -> date:
    """A day of the calendar: 2026-03-31."""
    text = one_value(value.isoformat() if type(value) is date else value)
    meant = readings.days(text) if len(text) <= 80 else []
    written = [day.isoformat() for day in meant]
    if re.fullmatch(DATE, text) and text not in written:
        raise refusal("date.calendar", text, either(written))
    if len(meant) > 1:
        spoken = (said("day", day=day.day, month=Said(f"month.{day.month}"), year=day.year) for day in meant)
        raise refusal("date.ambiguous", text, either(written), readings=listed(spoken, "or_as"))
    return date.fromisoformat(matched("date", DATE, text, lambda _: written))


def read_clock(value: object) -> time | str:
    """A time of the day, or the word for its first or last moment: 17:00, end-of-day, start-of-day."""
    written = value.isoformat().removesuffix(":00") if isinstance(value, time) else value
    text = matched("clock", CLOCK, written, readings.clock_times)
    return text if text.endswith("day") else time.fromisoformat(text)


@cache
def zones() -> frozenset[str]:
    """The zones named after a place, which know their own summer time, and UTC."""
    names = files("tzdata").joinpath("zones").read_text(encoding="utf-8").split()
    return frozenset(name for name in names if "/" in name and name.split("/")[0] in AREAS) | {"UTC"}


def read_zone(value: object) -> str:
    """The name of a time zone: Europe/Oslo."""
    name = one_value(value)
    if name not in zones():
        meant = readings.zone_names(name, zones()) if len(name) <= 40 else []
        raise refusal("zone", name, next(iter(meant), None))
    return name


def read_id(code: str, pattern: str, join: str, value: object) -> str:
    """An id in lower case; the names Windows keeps for its devices are refused."""
    text = matched(code, pattern, value, lambda text: {readings.slug_of(text, join)} - RESERVED)
    if text in RESERVED:
        raise refusal("reserved", text)
    return text


def read_url(value: object) -> str:
    """An address that every browser takes as it is written."""
    text = matched("url", URL, value, lambda text: ["https://" + text.strip(), text.strip(), f"mailto:{text.strip()}"])
    if len(text) > 2000:
        raise refusal("text.long", text, most=2000, length=len(text))
    return text


def read_text(value: object) -> str:
    """Words for people, Markdown allowed, HTML not; the ends are stripped, the letters composed (NFC)."""
    text = one_value(value).strip()
    if not text:
        raise refusal("text.empty", text)
    if len(text) > MOST_TEXT:
        raise refusal("text.long", text, most=MOST_TEXT, length=len(text))
    if found := FORBIDDEN.search(text) or re.search("\t", text):
        raise refusal("character", text, character=name_of(found[0]))
    if stacked_marks(text) is not None:
        raise refusal("marks", text, most=MOST_MARKS)
    if found := HTML.search(text):
        raise refusal("text.html", found[0])
    return unicodedata.normalize("NFC", text)


def read_reason(value: object) -> str:
    """Words that give a reason, and not a nod."""
    text = read_text(value)
    if len(text) < LEAST_REASON:
        raise refusal("text.short", text, least=LEAST_REASON)
    return text


def _schema(pattern: str | None, example: str, description: str, *more: str) -> WithJsonSchema:
    """What an editor's editor is told. YAML there types 03, 1400 and true by itself: those kinds are let in."""
    schema: dict[str, object] = {"type": ["string", *more], "description": description, "examples": [example]}
    return WithJsonSchema(schema | ({"pattern": f"^({pattern})$"} if pattern else {}))


Amount = Annotated[
    Decimal,
    BeforeValidator(read_amount),
    _schema(AMOUNT, "1 400 000", "An amount: 1 400 000 or 1 400 000.50", "number"),
]
Percent = Annotated[Decimal, BeforeValidator(read_percent), _schema(PERCENT, "70 %", "A percentage: 70 % or 12.5 %")]
Whole = Annotated[int, BeforeValidator(read_whole), _schema(WHOLE, "12", "A whole number: 12", "integer")]
YesNo = Annotated[bool, BeforeValidator(read_yes_no), _schema("true|false", "true", "true or false", "boolean")]
IsoDate = Annotated[date, BeforeValidator(read_date), _schema(DATE, "2026-03-31", "A date: 2026-03-31")]
ClockTime = Annotated[
    time | Literal["end-of-day", "start-of-day"],
    BeforeValidator(read_clock),
    _schema(CLOCK, "17:00", "A clock time: 17:00, or end-of-day or start-of-day"),
]
Zone = Annotated[str, BeforeValidator(read_zone), _schema(None, "Europe/Oslo", "A time zone: Europe/Oslo")]
Slug = Annotated[
    str,
    BeforeValidator(partial(read_id, "slug", SLUG, "-")),
    _schema(SLUG, "round-2026", "An id in an address", "integer"),
]
Name = Annotated[str, BeforeValidator(partial(read_id, "name", NAME, "_")), _schema(NAME, "county", "An id")]
Code = Annotated[
    str,
    BeforeValidator(partial(read_id, "code", CODE, "_")),
    _schema(CODE, "03", "An id or code", "integer", "boolean"),
]
Email = Annotated[
    str, BeforeValidator(partial(matched, "email", EMAIL)), _schema(EMAIL, "post@example.org", "An e-mail address")
]
Phone = Annotated[
    str,
    BeforeValidator(partial(matched, "phone", PHONE, read=readings.phone_numbers)),
    _schema(PHONE, "951 87 584", "A phone number as the notice writes it", "integer"),
]
Tel = Annotated[
    str,
    BeforeValidator(partial(matched, "tel", TEL, read=readings.dialled)),
    _schema(TEL, "+4795187584", "A phone number with its country code: +4795187584", "integer"),
]
Url = Annotated[str, BeforeValidator(read_url), _schema(URL, "https://www.example.org/", "An address: https://...")]
Text = Annotated[
    str, BeforeValidator(read_text), _schema(None, "Words", "Words, Markdown allowed", "number", "boolean")
]
Reason = Annotated[str, BeforeValidator(read_reason), _schema(r".{10,}", "The notice says so itself.", "A reason")]
