"""Exact numbers: one way to write them, none of them rounded."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.money import LARGEST, exact, shown

DATA = json.loads((Path(__file__).parent / "numbers.json").read_text(encoding="utf-8"))
NUMBERS = st.decimals(-LARGEST, LARGEST, places=2, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(("text", "number"), DATA["read"], ids=repr)
def test_a_plain_number_is_read_exactly(text: str, number: str) -> None:
    assert exact(text) == Decimal(number)
    assert str(exact(text)) == number


@pytest.mark.parametrize(("text", "why"), DATA["refused"], ids=repr)
def test_what_is_no_plain_number_is_refused(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=r"plain|bounds|decimals"):
        exact(text)


@pytest.mark.parametrize(
    "number", ["NaN", "-NaN", "sNaN", "Infinity", "-Infinity", "1e400", "1e1000000", "-1e1000000", "0.001"]
)
def test_a_decimal_that_is_no_amount_is_refused(number: str) -> None:
    with pytest.raises(ValueError, match=r"bounds|decimals"):
        exact(Decimal(number))


def test_whole_numbers_are_read_up_to_the_largest() -> None:
    assert exact(10**15) == LARGEST
    with pytest.raises(ValueError, match="bounds"):
        exact(10**15 + 1)
    with pytest.raises(ValueError, match="bounds"):
        exact(10**5000)


@pytest.mark.parametrize(("number", "text"), DATA["shown"], ids=repr)
def test_a_number_is_shown_in_its_shortest_form(number: str, text: str) -> None:
    assert shown(Decimal(number)) == text


@given(NUMBERS)
def test_what_is_shown_is_read_back_as_the_same_number(number: Decimal) -> None:
    assert exact(shown(exact(number))) == number


@given(st.integers(-(10**14), 10**14), st.integers(0, 9))
def test_trailing_zeros_change_nothing(number: int, tenths: int) -> None:
    assert shown(exact(f"{number}.{tenths}0")) == shown(exact(f"{number}.{tenths}"))


def test_zero_has_no_sign() -> None:
    assert shown(exact("-0")) == shown(exact(Decimal("-0.00"))) == "0"


@given(st.text(alphabet="0123456789.,-+eE_ ²٣३０\u00a0", max_size=12))
def test_any_text_is_a_plain_number_or_refused(text: str) -> None:
    try:
        number = exact(text)
    except ValueError:
        return
    assert text.isascii()
    assert Decimal(text) == number
