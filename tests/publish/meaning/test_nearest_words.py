"""A quotation that is nearly in its notice is told with what the notice has."""

from pathlib import Path

import pytest

from publish.meaning.nearest_words import Near, in_order, mended, nearest_words
from publish.meaning.quotations import missing_words, squeezed
from tests.publish.meaning.test_whole import DATA, printed

NOTICE = """Tilskudd til grendehus

Fristen er 1. oktober 2020
klokka 17.00. Tilskuddet kan utgjøre inntil 60 prosent av godkjente
kostnader, og «Grønn grend» går foran.
"""
SAID = [
    (
        "tilskuddet kan utgjøre inntil 60 prosent",
        Near("Tilskuddet kan utgjøre inntil 60 prosent", 4, ("capitals",)),
    ),
    ('"Grønn grend" går foran', Near("«Grønn grend» går foran", 5, ("quotes",))),
    (
        "kostnader og “grønn grend” går foran.",
        Near("kostnader, og «Grønn grend» går foran.", 5, ("capitals", "quotes", "marks")),
    ),
    ("Fristen er den 1. oktober 2020 klokka 17.00.", Near("Fristen er 1. oktober 2020 klokka 17.00.", 3)),
    ("Alle kommuner i landet kan sende inn en søknad.", None),
]


@pytest.mark.parametrize(("words", "near"), SAID)
def test_the_nearest_words_are_those_of_the_notice_with_their_line_and_how_they_differ(
    words: str, near: Near | None
) -> None:
    assert nearest_words(words, NOTICE) == near
    assert near is None or not missing_words(near.text, squeezed(NOTICE))


def test_of_a_quotation_with_words_left_out_only_the_wrong_part_is_mended() -> None:
    quote, part = "fristen er 1. oktober […] inntil 60 prosent", "fristen er 1. oktober"
    assert mended(quote, part, nearest_words(part, NOTICE)) == "Fristen er 1. oktober […] inntil 60 prosent"


def test_other_words_of_the_notice_are_shown_and_never_given_as_the_answer() -> None:
    words = "Fristen er den 1. oktober 2020 klokka 17.00."
    assert mended(words, words, nearest_words(words, NOTICE)) is None


def test_parts_in_another_order_are_put_in_that_of_the_notice() -> None:
    assert (
        in_order("inntil 60 prosent […] Fristen er 1. oktober", NOTICE) == "Fristen er 1. oktober […] inntil 60 prosent"
    )
    assert in_order("inntil 60 prosent […] Fristen er i dag", NOTICE) is None
    assert in_order("inntil 70 prosent", NOTICE) is None


def test_an_editor_is_told_what_to_write(tmp_path: Path) -> None:
    text = (DATA / "good" / "small.yml").read_text(encoding="utf-8")
    assert "quote: Kommuner kan søke." in text
    scheme = tmp_path / "small.yml"
    scheme.write_text(text.replace("quote: Kommuner kan søke.", "quote: kommuner kan Søke.", 1), encoding="utf-8")
    assert "= write: Kommuner kan søke.\n" in printed(scheme, tmp_path / "room")
