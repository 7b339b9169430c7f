"""Numbers as people type them. A new case is a line in numbers.json: what is typed, and how it must be read."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checker.browser.node import called, cases


def parsed(typed: list[str], units: list[str] | None = None) -> list[Any]:
    return called("numbers.js", "parseNumber", [[text, units or []] for text in typed])


def test_every_case_is_read_as_the_file_says() -> None:
    every = cases("numbers.json")
    read = called("numbers.js", "parseNumber", [[case["typed"], case.get("units", [])] for case in every])
    wanted = [{key: case[key] for key in ("value", "ambiguous", "error") if key in case} for case in every]
    wrong = [(case["typed"], got, want) for case, got, want in zip(every, read, wanted, strict=True) if got != want]
    assert wrong == []


def test_the_cases_hold_each_kind_of_answer() -> None:
    every = cases("numbers.json")
    assert {key for case in every for key in case} >= {"value", "ambiguous", "error", "units"}


@settings(max_examples=5, deadline=None)
@given(st.lists(st.text(alphabet="0123456789 .,'-kr%\u00a0\u202fxe", max_size=14), min_size=200, max_size=200))
def test_whatever_is_typed_comes_out_as_plain_digits_readings_or_a_reason(typed: list[str]) -> None:
    for text, read in zip(typed, parsed(typed, ["kr", "%"]), strict=True):
        assert len(read) == 1, (text, read)
        values = [read["value"]] if "value" in read else read.get("ambiguous", [])
        for value in values:
            digits = value.removeprefix("-").replace(".", "", 1)
            assert digits.isascii(), (text, value)
            assert digits.isdigit(), (text, value)
            assert [sign for sign in text if sign.isdigit()][-1] == digits[-1], (text, value)


def test_no_reading_changes_the_order_of_the_digits() -> None:
    typed = [case["typed"] for case in cases("numbers.json") if case["typed"].isascii()]
    for text, read in zip(typed, parsed(typed, ["kr", "%", "NOK"]), strict=True):
        for value in [read["value"]] if "value" in read else read.get("ambiguous", []):
            plain = "".join(sign for sign in text if sign.isdigit()).lstrip("0")
            assert value.replace(".", "").replace("-", "").lstrip("0") == plain
