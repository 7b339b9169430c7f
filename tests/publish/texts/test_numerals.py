"""Numbers, days and clock times are read as each language writes them."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from publish.texts.numerals import Numeral, numerals, spelled

READ: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "numerals.toml").read_text(encoding="utf-8")
)["read"]


def shown(each: Numeral) -> str:
    if isinstance(each.value, Decimal):
        return f"{each.kind} {each.value:f}"
    first, second = each.value
    return f"{each.kind} {first}-{second}" if each.kind == "day" else f"{each.kind} {first:02}:{second:02}"


@pytest.mark.parametrize("case", READ, ids=lambda case: case["text"][:30])
def test_of_a_text_exactly_these_numbers_are_read(case: dict[str, Any]) -> None:
    assert [shown(each) for each in numerals(case["text"], case["language"])] == case["is"]


def test_each_number_stands_where_it_was_read() -> None:
    text = "Inntil 1,4 millioner innen 1. oktober 2030."
    assert [text[each.start : each.end] for each in numerals(text, "nb")] == ["1,4 millioner", "1. oktober", "2030"]


def test_small_numbers_in_words_are_known() -> None:
    assert spelled("Tolv månader och ett halvt år", "sv") == {Decimal(12), Decimal(1), Decimal("0.5")}
