"""The words of a notice that a quotation was most likely meant to be."""

import re
import unicodedata
from difflib import get_close_matches
from typing import Final

from publish.meaning.quotations import LAYOUT, LEFT_OUT

# What a word processor makes of the quotation marks that it finds.
QUOTES: Final = str.maketrans("”“„«»’‘‚", '"""""\'\'\'')
SENTENCE: Final = re.compile(r"(?<=[^\d][.!?:])\s+|(?<=[.!?])\s+(?=[A-ZÆØÅÄÖ«])|\n\s*\n|\n\s*[•·–-]\s*")
MOST_LIKE: Final = 0.6
# More than this is no slip in a sentence.
LONGEST: Final = 600


def nearest_words(words: str, notice: str) -> str | None:
    """The same words with other capitals or quotation marks, or the sentence that is most like them."""
    text = unicodedata.normalize("NFC", notice)
    kept = [(_same(letter), at) for at, letter in enumerate(text) if not LAYOUT.fullmatch(letter)]
    wanted = "".join(_same(letter) for letter in unicodedata.normalize("NFC", words) if not LAYOUT.fullmatch(letter))
    found = "".join(letter for letter, _ in kept).find(wanted) if wanted else -1
    if found >= 0:
        return _on_one_line(text[kept[found][1] : kept[found + len(wanted) - 1][1] + 1])
    sentences = [_on_one_line(each) for each in SENTENCE.split(text)]
    near = get_close_matches(words[:LONGEST], [each for each in sentences if each][:1000], n=1, cutoff=MOST_LIKE)
    return near[0] if near and len(near[0]) <= LONGEST else None


def mended(quote: str, words: str, notice: str) -> str | None:
    """A quotation with these words of it as the notice has them."""
    near = nearest_words(words, notice)
    if near is None:
        return None
    # The right words in the wrong order are not mended by themselves.
    found = quote.replace(words, near) if LEFT_OUT in quote else near
    return None if found == quote else found


def _same(letter: str) -> str:
    """A letter in one form of its capital, a quotation mark in one form of all."""
    plain = letter.translate(QUOTES).lower()
    return plain if len(plain) == 1 else letter


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
