"""What a notice says of itself is offered: its title, whole sentences, the currency of its sums."""

import pytest

from publish.new.notice_words import currency_of, summary_of, title_of

LETTERHEADS = [
    (["VESTMARKA FYLKESKOMMUNE", "Tilskudd til energisparing i grendehus"], "Tilskudd til energisparing i grendehus"),
    (["Region Norr", "Regionala utvecklingsförvaltningen", "Dnr RUN/412/2027", "ENERGISTÖD 2027"], "ENERGISTÖD 2027"),
    (["Tilskudd til kommuner", "Troms fylkeskommune"], "Tilskudd til kommuner"),
    (["Hopp til hovedinnhold", "Ti klynger får nær 17 millioner"], "Ti klynger får nær 17 millioner"),
    (["Green Visitor Routes 2027", "Grants for cross-border visitor routes"], "Green Visitor Routes 2027"),
    (["Troms fylkeskommune"], "Troms fylkeskommune"),
    ([], ""),
]
SUMS = [
    ("Høyst 400 000 kroner per hus, og kr 350 i timen. De minimis er 300 000 euro.", "nb", "NOK"),
    ("Högst 400 000 kronor per projekt.", "sv", "SEK"),
    ("The pool is NOK 6,400,000. At least NOK 80,000, and EUR 300,000 of de minimis aid.", "en", "NOK"),
    ("Norwegian partners get NOK 100, Swedish partners SEK 100.", "en", ""),
    ("Grants for visitor routes.", "en", ""),
]


@pytest.mark.parametrize(("lines", "title"), LETTERHEADS)
def test_the_title_is_the_first_line_that_is_no_letterhead(lines: list[str], title: str) -> None:
    assert title_of(lines) == title


def test_the_summary_is_whole_sentences_of_the_first_paragraph_that_has_any() -> None:
    text = f"Title\n\n1. Purpose\n\nThe first one {'and so on ' * 20}ends. The second is too much {'x ' * 100}."
    summary = summary_of(text, "Title")
    assert summary.startswith("The first one")
    assert summary.endswith("so on ends.")


def test_a_first_sentence_is_never_cut_however_long() -> None:
    sentence = f"One {'word ' * 90}is the last."
    assert summary_of(f"Title\n{sentence}", "Title") == sentence


@pytest.mark.parametrize(("text", "language", "currency"), SUMS)
def test_the_currency_is_that_of_most_sums_and_asked_where_it_is_not_plain(
    text: str, language: str, currency: str
) -> None:
    assert currency_of(text, language) == currency
