"""Dates and amounts in running text: no line breaks inside them."""

import re
from typing import Final

NBSP: Final = "\u00a0"
MONTHS: Final = (
    "januar|januari|january|februar|februari|february|mars|march|april|mai|maj|may|juni|june|juli|july|august|augusti"
    "|september|oktober|october|november|desember|december"
)
UNITS: Final = "kr|kroner|kronor|millioner|millionar|miljoner|million|milliarder|mrd|mill|prosent|procent|euro|%"
# What stands on both sides of a space that must hold.
HELD: Final = re.compile(
    rf"(?<=\d) (?=\d{{3}}\b)"
    rf"|(?<=\d) (?=(?:{MONTHS}|{UNITS}|per cent)\b|%)"
    rf"|(?<=\d\.) (?=(?:{MONTHS})\b)"
    rf"|(?<=\bkl\.) (?=\d)|(?<=\b(?:NOK|SEK|EUR)) (?=\d)",
    re.IGNORECASE,
)
YEAR: Final = re.compile(rf"\b({MONTHS}) (?=\d{{4}}\b)", re.IGNORECASE)


def unbroken(text: str) -> str:
    """The text with the spaces inside a date, an amount or a clock time held together."""
    return YEAR.sub(rf"\1{NBSP}", HELD.sub(NBSP, text))
