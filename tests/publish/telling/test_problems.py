"""What an editor reads on a terminal: calm, aligned, in the editor's language, and never longer than it must be."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.messages import Listed
from publish.reading.read import parse
from publish.reading.source import decode
from publish.telling.console import laid_out
from publish.telling.problems import Place, Problem, filling, show

LETTERS = "aøå 漢字か\u0301e\u0308👍🏽\u200d\u00ad\u202e%{}"


def problem(source: str, column: int, end: int, **more: object) -> Problem:
    place = Place("schemes/place/scheme.yml", 12, column, end, source)
    return Problem("fact.unknown", place, "criteria[0]", filling(got="month"), **more)  # type: ignore[arg-type]


def columns(text: str) -> int:
    """What a terminal gives a text: two columns to a wide sign, none to a mark."""
    return sum(
        0 if unicodedata.category(sign) in ("Mn", "Me") else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )


def test_a_problem_is_told_in_the_language_of_the_editor() -> None:
    slip = problem("    rule: {fact: month, at_most: 12}", 18, 23, write=Listed(("months", "month_1"), "or"))
    assert show([slip], "nb", "https://example.org/") == (
        "schemes/place/scheme.yml:12:18: criteria[0]: det finnes ingen opplysning «month», verken i denne filen "
        "eller i schemes/facts.yml.\n"
        "   12 |     rule: {fact: month, at_most: 12}\n"
        "      |                  ^^^^^\n"
        "      = skriv: months eller month_1\n"
        "      = hjelp: https://example.org/nb/editors/messages/#fact.unknown\n\n"
        "1 feil i 1 fil. Ingenting ble endret."
    )
    assert show([slip], "sv").endswith(
        "= skriv: months eller month_1\n      = hjälp: fact.unknown\n\n1 fel i 1 fil. Ingenting ändrades."
    )


def test_warnings_come_after_errors_and_change_nothing() -> None:
    told = show([problem("a", 1, 2, severity="warning"), problem("b", 1, 2)], "sv")
    assert told.index("varning: ") > told.index("   12 | b")
    assert told.endswith("1 fel och 1 varning i 1 fil. Ingenting ändrades.")
    assert show([problem("a", 1, 2, severity="warning")], "nb").endswith("1 advarsel i 1 fil.")


@given(st.text(LETTERS, max_size=90), st.integers(1, 90), st.integers(0, 90))
def test_the_carets_stand_under_what_they_mean(source: str, column: int, length: int) -> None:
    column = min(column, len(source) + 1)
    told = show([problem(f"x{source}", column, min(column + length, len(source) + 2))]).split("\n")
    line, carets = told[1], told[2]
    marked = re.search(r"\^+$", carets)
    assert marked is not None
    assert columns(carets) <= columns(line) + 1
    # The carets begin where a sign begins, not in the midst of a wide one.
    widths = {columns(line[:count]) for count in range(len(line) + 1)}
    assert marked.start() in widths or columns(line) == marked.start()


@pytest.mark.parametrize("source", ["x" * 300, "rule: {" + "a: b, " * 60 + "}", " " * 200 + "x"])
@pytest.mark.parametrize("column", [1, 40, 150, 201])
def test_a_long_line_is_cut_to_fit_a_terminal_of_80_columns(source: str, column: int) -> None:
    for line in show([problem(source, column, column + 250)]).split("\n")[1:3]:
        assert len(line) <= 80
        assert line[6] == "|"


def test_on_a_terminal_sentences_are_broken_between_words_and_nothing_else_is() -> None:
    slip = problem("    rule: {fact: month, at_most: 12}", 18, 23, write="months " * 20)
    laid = laid_out(show([slip], "sv", "https://example.org/a-very-long-path/to-the-site/of-a-county/"), 80).split("\n")
    whole = [line for line in laid if line.startswith("      =") or re.match(r" +\d* \|", line)]
    assert all(len(line) <= 80 for line in laid if line not in whole)
    assert len(whole) == 4
    assert " ".join(line.strip() for line in laid[:3]).startswith("schemes/place/scheme.yml:12:18: criteria[0]: det")


def test_what_reading_finds_is_told_in_the_language_too() -> None:
    found = parse(decode("title: a\u202eb\nnote: c #2\n".encode(), "x.yml")).problems
    assert "tecknet U+202E (ett tecken som vänder skrivriktningen) hör inte hemma i en text" in show(found, "sv")
    assert "YAML tar ikke med det som kommer etter « #»" in show(found, "nb")
