"""For counting words a text is without its signs: links, pictures, lists, tables, fences and tags."""

import pytest

from publish.texts.unmarked import unmarked

TEXTS = {
    "a link": ("Se [siden om dette](https://example.no/a_(b) 'T').", "Se siden om dette."),
    "a picture": ("![Et kart](kart.png)", "Et kart"),
    "a reference": ("[Siden][1]", "Siden"),
    "front matter": ("---\ntitle: T\n---\nTekst", "Tekst"),
    "items": ("- en\n- to", " en \n\n to"),
    "numbers": ("1. en\n2) to", " en \n\n to"),
    "a heading": ("## Om", " Om"),
    "cells": ("| a | b |", " a \n\n b "),
    "a fence": ("```yaml\na: b\n```", "\n\n\na: b\n\n\n"),
    "tags": ("<p>En</p><b>to</b>", "En\n\nto"),
    "less than": ("3 < 4 og 5 > 4", "3 < 4 og 5 > 4"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_the_words_are_left_and_every_block_ends(name: str) -> None:
    text, words = TEXTS[name]
    told = unmarked(text)
    assert told.split() == words.split()
    assert ("\n\n" in told) == ("\n\n" in words or name in ("items", "numbers", "a heading", "cells"))
