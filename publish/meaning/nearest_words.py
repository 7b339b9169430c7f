"""The words of a notice that a quotation was most likely meant to be, where they stand, and how they differ."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from publish.meaning.quotations import LAYOUT, LEFT_OUT, squeezed

# What a word processor makes of the quotation marks that it finds, and of hyphens.
QUOTES: Final = str.maketrans("”“„«»’‘‚", '"""""\'\'\'')
DASH: Final = re.compile("[-‐-―−]")
MARK: Final = re.compile("[.,;:!?…]")
SENTENCE: Final = re.compile(r"(?<=[^\d][.!?:])\s+|(?<=[.!?])\s+(?=[A-ZÆØÅÄÖ«])|\n\s*\n|\n\s*[•·–-]\s*")
MOST_LIKE: Final = 0.6
# More than this is no slip in a sentence.
LONGEST: Final = 600
# In what two texts may differ that have the same letters.
WAYS: Final[dict[str, Callable[[str], str]]] = {
    "capitals": str.lower,
    "quotes": lambda text: text.translate(QUOTES),
    "dashes": lambda text: DASH.sub("", text),
    "marks": lambda text: MARK.sub("", text),
}


@dataclass(frozen=True, slots=True)
class Near:
    """Words of the notice, the line where they begin, and in what alone they differ; nothing where the words do."""

    text: str
    line: int
    differs: tuple[str, ...] = ()


def nearest_words(words: str, notice: str) -> Near | None:
    """The same words but for capitals and signs, or else the sentence that is most like them."""
    text = unicodedata.normalize("NFC", notice)
    kept = [(letters, at) for at, letter in enumerate(text) if (letters := _same(letter))]
    wanted = "".join(_same(letter) for letter in unicodedata.normalize("NFC", words))
    found = "".join(letter for letter, _ in kept).find(wanted) if wanted else -1
    if found >= 0:
        start, end = kept[found][1], kept[found + len(wanted) - 1][1] + 1
        return _with_marks(words, text, start, end)
    sentences = {_on_one_line(each): at for at, each in _sentences(text) if each.strip()}
    near = get_close_matches(words[:LONGEST], list(sentences)[:1000], n=1, cutoff=MOST_LIKE)
    return Near(near[0], _line(text, sentences[near[0]])) if near and len(near[0]) <= LONGEST else None


def mended(quote: str, words: str, near: Near | None) -> str | None:
    """A quotation with these words as the notice has them, where they are the same words."""
    if near is None or not near.differs:
        return None
    found = quote.replace(words, near.text) if LEFT_OUT in quote else near.text
    return None if found == quote else found


def in_order(quote: str, notice: str) -> str | None:
    """A quotation whose parts all stand in a notice, but in another order, with its parts in that of the notice."""
    whole = squeezed(notice)
    parts = [part.strip() for part in quote.split(LEFT_OUT) if part.strip()]
    places = [whole.find(squeezed(part)) for part in parts]
    if len(parts) < 2 or min(places) < 0:
        return None
    ordered = [part for _, part in sorted(zip(places, parts, strict=True))]
    return None if ordered == parts else f" {LEFT_OUT} ".join(ordered)


def _with_marks(words: str, text: str, start: int, end: int) -> Near:
    """What was found, with the sign that ends it where the words end with one."""
    while end < len(text) and MARK.match(words.strip()[-1]) and not text[end].isspace() and not _same(text[end]):
        end += 1
    found = _on_one_line(text[start:end])
    return Near(found, _line(text, start), tuple(_differing(squeezed(words), squeezed(found))))


def _differing(one: str, other: str) -> Iterator[str]:
    """In what two texts differ that are the same otherwise."""
    for name in WAYS:
        here, there = one, other
        for way in (way for each, way in WAYS.items() if each != name):
            here, there = way(here), way(there)
        if here != there:
            yield name


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for gap in SENTENCE.finditer(text):
        yield start, text[start : gap.start()]
        start = gap.end()
    yield start, text[start:]


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _same(letter: str) -> str:
    """A letter in one form of its capital, a quotation mark in one form of all; nothing of layout and other signs."""
    if LAYOUT.fullmatch(letter) or DASH.match(letter) or MARK.match(letter):
        return ""
    plain = letter.translate(QUOTES).lower()
    return plain if len(plain) == 1 else letter


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
