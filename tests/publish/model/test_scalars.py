"""What every scalar takes, and what it says to write instead: one table, data/scalars.yml."""

import inspect
import re
import time as clock
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from publish.messages import CODES, Said, words
from publish.model import scalars
from publish.reading import readings, source
from publish.reading.read import read
from publish.telling import problems

TABLE = Path(__file__).parents[1] / "data" / "scalars.yml"
KINDS = (
    "Amount",
    "Percent",
    "Whole",
    "YesNo",
    "IsoDate",
    "ClockTime",
    "Zone",
    "Slug",
    "Name",
    "Code",
    "Email",
    "Phone",
)
ADAPTERS: dict[str, TypeAdapter[Any]] = {
    kind: TypeAdapter(getattr(scalars, kind)) for kind in (*KINDS, "Tel", "Url", "Text")
}


def rows(column: str) -> list[tuple[str, str, str]]:
    document = read(TABLE, TABLE.parent)
    assert not document.problems, problems.show(document.problems)
    found = []
    for kind in ADAPTERS:
        table = document.value_at((kind, column))
        assert isinstance(table, dict)
        found += [(kind, text, str(value or "")) for text, value in table.items()]
    return found


def refused(kind: str, value: object) -> dict[str, Any]:
    with pytest.raises(ValidationError) as caught:
        ADAPTERS[kind].validate_python(value)
    error = caught.value.errors()[0]
    assert error["type"] in CODES
    write = error["ctx"]["write"]
    return {"code": error["type"], **error["ctx"], "write": None if write is None else words(write, "en")}


def test_every_scalar_has_good_and_bad_rows() -> None:
    assert {kind for kind, _, _ in rows("good")} == set(ADAPTERS) == {kind for kind, _, _ in rows("bad")}


@pytest.mark.parametrize(("kind", "text", "value"), rows("good"))
def test_the_one_form_is_taken(kind: str, text: str, value: str) -> None:
    assert str(ADAPTERS[kind].validate_python(text)) == value


@pytest.mark.parametrize(("kind", "text", "write"), rows("bad"))
def test_any_other_form_is_refused_with_what_to_write(kind: str, text: str, write: str) -> None:
    assert (refused(kind, text)["write"] or "") == write


@pytest.mark.parametrize(("kind", "text", "write"), rows("bad"))
def test_what_it_says_to_write_is_taken(kind: str, text: str, write: str) -> None:
    for each in write.split(" or ") if write else ():
        assert ADAPTERS[kind].validate_python(each) is not None


@pytest.mark.parametrize(("kind", "text", "value"), rows("good"))
def test_a_typed_value_is_taken_as_it_is(kind: str, text: str, value: str) -> None:
    typed = ADAPTERS[kind].validate_python(text)
    assert ADAPTERS[kind].validate_python(typed) == typed


@pytest.mark.parametrize(("kind", "text", "value"), rows("good"))
def test_the_pattern_in_the_json_schema_takes_the_same_texts(kind: str, text: str, value: str) -> None:
    schema = ADAPTERS[kind].json_schema()
    assert schema["description"]
    assert re.search(schema.get("pattern", ""), text)
    assert ADAPTERS[kind].validate_python(schema["examples"][0]) is not None


@pytest.mark.parametrize("kind", ADAPTERS)
def test_nothing_a_list_and_fields_are_refused_as_what_they_are(kind: str) -> None:
    assert refused(kind, None)["code"] == "value.missing"
    assert refused(kind, ["x"])["found"] == Said("kind.list")
    assert refused(kind, {"x": "y"})["found"] == Said("kind.fields")


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("Amount", Decimal("0.001")),
        ("Amount", Decimal(-1)),
        ("Amount", Decimal("NaN")),
        ("Amount", Decimal("1e400")),
        ("Amount", 1.5),
        ("Amount", True),
        ("Percent", Decimal(101)),
        ("Percent", Decimal("Infinity")),
        ("Percent", 0.7),
        ("Whole", -1),
        ("Whole", True),
        ("Whole", 10**9),
        ("YesNo", 1),
        ("IsoDate", datetime(2026, 3, 31, tzinfo=UTC)),
        ("IsoDate", date(1, 1, 1)),
        ("ClockTime", time(17, 0, 30)),
        ("ClockTime", time(0, 0)),
    ],
)
def test_a_typed_value_is_held_to_the_same_bounds(kind: str, value: object) -> None:
    assert refused(kind, value)


def test_an_ambiguous_date_names_both_days() -> None:
    assert words(refused("IsoDate", "03/04/2026")["readings"], "en") == "3 April 2026 or as 4 March 2026"


@pytest.mark.parametrize("character", "\0\a\t\x7f\x85\u2028\u202e\u2066\ufeff\ufffd\ud800\U000e0041")
def test_a_character_that_hides_is_refused_by_name(character: str) -> None:
    assert f"U+{ord(character):04X}" in words(refused("Text", f"a{character}b")["character"], "en")


def test_marks_are_not_piled_up() -> None:
    assert refused("Text", "Z" + "\u0301" * 9)["code"] == "marks"
    assert ADAPTERS["Text"].validate_python("A\u030a") == "\u00c5"


def test_a_text_has_a_longest_length() -> None:
    assert ADAPTERS["Text"].validate_python("x" * 20_000)
    assert refused("Text", "x" * 20_001)["length"] == 20_001


@pytest.mark.parametrize("kind", ADAPTERS)
@pytest.mark.parametrize(
    "text", ["1" * 900_000, "1 " * 450_000, "a@" * 450_000, "a." * 450_000, "\u0301" * 900_000, "<" * 900_000]
)
def test_a_long_text_is_refused_at_once(kind: str, text: str) -> None:
    before = clock.perf_counter()
    refused(kind, text)
    assert clock.perf_counter() - before < 30  # a guard against blow-up, not a measurement


def test_no_guess_is_made_at_a_long_text() -> None:
    assert refused("Amount", "0" * 80)["write"] == "0"
    assert refused("Amount", "0" * 81)["write"] is None


@pytest.mark.parametrize("kind", ADAPTERS)
@settings(max_examples=200, deadline=2000)
@given(text=st.text(max_size=100) | st.from_regex(r"[0-9., :/%+eExk-]{0,20}", fullmatch=True))
def test_any_text_is_taken_or_refused_with_a_code(kind: str, text: str) -> None:
    try:
        ADAPTERS[kind].validate_python(text)
    except ValidationError:
        for write in (refused(kind, text)["write"] or "").split(" or "):
            assert not write or ADAPTERS[kind].validate_python(write) is not None


@given(st.decimals(0, 10**15 - 1, places=2) | st.integers(0, 10**15 - 1).map(Decimal))
def test_a_written_amount_reads_as_the_same(amount: Decimal) -> None:
    assert ADAPTERS["Amount"].validate_python(readings.written_amount(amount)) == amount


@given(st.decimals(0, 100, places=2))
def test_a_written_percentage_reads_as_the_same(percent: Decimal) -> None:
    assert ADAPTERS["Percent"].validate_python(readings.written_percent(percent)) == percent


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_is_known_from_how_it_is_written_in_the_north(day: date) -> None:
    assert refused("IsoDate", f"{day.day}.{day.month}.{day.year}")["write"] == day.isoformat()


@given(st.text(max_size=200))
def test_what_slugs_a_name_gives_a_slug_or_nothing(name: str) -> None:
    slug = readings.slug_of(name)
    assert not slug or re.fullmatch(scalars.SLUG, slug)


def test_every_code_a_scalar_or_the_reading_uses_has_a_message() -> None:
    text = inspect.getsource(scalars) + inspect.getsource(source)
    codes = re.findall(r'(?:refusal|matched|read_id|_refused)\((?:\w+, )?"([a-z_.]+)"', text)
    assert codes
    assert set(codes) <= CODES
