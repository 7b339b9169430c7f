"""How hard a text is to read, by LIX: the mean length of its sentences and the share of long words in it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

# Signs in the longest word that is not long; signs from which a word is told of by itself.
SHORT: Final = 6
COMPOUND: Final = 20
WORD: Final = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
# A full stop in a date or after an abbreviation ends nothing: after a sentence, a capital follows.
END: Final = re.compile(r"[.!?:]+[»”’)]*(?:\s+(?=[«”‘(]?[^\W\d_a-zæøåäö])|\s*$)|\n{2,}")


@dataclass(frozen=True, slots=True)
class Lix:
    """What was counted, and the longest words, each once."""

    words: int
    sentences: int
    long_words: int
    longest: tuple[str, ...]

    @property
    def value(self) -> int | None:
        """LIX, rounded: under 30 is very easy, 40 is like a newspaper, above 60 is very hard. None of a few words.

        LIX = words / sentences + 100 * words of more than six letters / words. C. H. Björnsson: Läsbarhet.
        Stockholm: Liber, 1968.
        """
        if not self.words:
            return None
        return round(self.words / self.sentences + 100 * self.long_words / self.words)


def lix(texts: Iterable[str]) -> Lix:
    """The texts of a page counted together; each ends its last sentence, with a full stop or without."""
    words: list[str] = []
    sentences = 0
    for text in texts:
        found = [WORD.findall(part) for part in END.split(text)]
        sentences += sum(bool(part) for part in found)
        words += [word for part in found for word in part]
    longest = sorted({word for word in words if len(word) >= COMPOUND}, key=lambda word: (-len(word), word))
    return Lix(len(words), sentences, sum(len(word) > SHORT for word in words), tuple(longest))
