"""Files that the browser would write otherwise than they were meant are not offered there."""

import pytest

from publish.cms.unfit import unfit
from publish.reading.read import parse
from publish.reading.source import Source


def document(text: str) -> bool:
    """Whether a file with this text is left out."""
    return unfit(parse(Source("a.yml", tuple(text.split("\n")), text, ())))


@pytest.mark.parametrize(
    "text",
    ["by_year: {2020: 1 000}", "code: 03", "tel: +4795187584", "rate: 350.50", "codes: [a, 0x1f]", "a:\n  - b: 1e3"],
)
def test_what_would_be_read_as_a_number_and_lose_digits_is_left_out(text: str) -> None:
    assert document(text)


@pytest.mark.parametrize(
    "text",
    ['code: "03"', "amount: 1 400 000", "amount: 1400000", "share: 70 %", "date: 2026-03-31", "time: 09:00", "id: a1"],
)
def test_what_is_written_back_as_it_was_is_not(text: str) -> None:
    assert not document(text)
