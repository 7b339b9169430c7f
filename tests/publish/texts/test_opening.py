"""A long passage pauses after its first paragraph, never inside a list or before one that is announced."""

from publish.texts.opening import opening

LINE = "En setning som er lang nok til å fylle litt plass i et avsnitt. "
SHORT, LONG = LINE.strip(), (LINE * 6).strip()


def test_a_short_passage_is_read_at_once() -> None:
    text = f"{SHORT}\n\n{SHORT}"
    assert opening(text) == (text, "")


def test_a_long_one_pauses_after_its_first_paragraph() -> None:
    assert opening(f"{SHORT}\n\n{LONG}\n\n{LONG}") == (SHORT, f"{LONG}\n\n{LONG}")


def test_a_list_stays_with_the_line_that_announces_it() -> None:
    for items in ("- én\n- to", "1. én\n2. to"):
        text = f"{SHORT}\n\nDette kreves:\n\n{items}\n\n{LONG}\n\n{LONG}"
        first, rest = opening(text)
        assert (first, rest) == (SHORT, text.removeprefix(f"{SHORT}\n\n"))
        announced = f"Dette kreves:\n\n{items}\n\n{LONG}\n\n{LONG}"
        assert opening(announced)[0] == f"Dette kreves:\n\n{items}"


def test_a_few_last_words_are_no_reason_to_pause() -> None:
    text = f"{LONG}{LONG}\n\n{SHORT}"
    assert opening(text) == (text, "")
