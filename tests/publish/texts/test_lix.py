"""LIX counts sentences as a reader does, and says nothing of a page without words."""

import pytest

from publish.texts.lix import lix


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Kort. Og kort.", 2),
        ("Fristen er 1. oktober 2020 kl. 17.00.", 1),
        ("Det gjelder f.eks. kommuner.", 1),
        ("«Kan vi søke?» Ja.", 2),
        ("Uten punktum", 1),
        ("Søk her: Skjemaet ligger åpent.", 2),
        ("Ett avsnitt\n\nog ett til", 2),
        ("12 345", 0),
    ],
)
def test_a_sentence_ends_where_a_new_one_begins(text: str, sentences: int) -> None:
    assert lix([text]).sentences == sentences


def test_the_figure_is_that_of_the_formula() -> None:
    # Eight words in two sentences, two of them longer than six letters: 8 / 2 + 100 * 2 / 8.
    counted = lix(["Vi kan søke om tilskudd.", "Fylkeskommunen svarer oss."])
    assert (counted.words, counted.sentences, counted.long_words, counted.value) == (8, 2, 2, 29)


def test_long_compounds_are_noted_once_and_the_longest_first() -> None:
    text = "Kompetansepolitikk, næringslivsorganisasjoner, moderniseringsdepartementet og næringslivsorganisasjoner."
    assert lix([text]).longest == ("moderniseringsdepartementet", "næringslivsorganisasjoner")


def test_nothing_to_read_has_no_figure() -> None:
    assert lix(["", "2020"]).value is None
