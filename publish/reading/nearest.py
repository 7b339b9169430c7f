"""The names that a misspelt one may stand for: one where it is plain which, several where it is not."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

from publish.messages import Value, listed, said

LONGEST: Final = 64
# So many letters may be wrong in a word of so many, and it is still plain which was meant.
LETTERS_WRONG: Final = ((2, 0), (6, 1), (10, 2), (LONGEST, 3))
# More to choose among is a list, and that stands in the message.
MOST_OFFERED: Final = 3


def nearest(word: str, allowed: Iterable[str]) -> str | None:
    """The one of the allowed words that was plainly meant: a slip of the hand away, and no other as near."""
    words = sorted(set(allowed))
    same = [each for each in words if _plain(each) == _plain(word)]
    if same:
        return same[0] if len(same) == 1 or word.casefold() not in map(str.casefold, same[1:]) else None
    most = next((wrong for length, wrong in LETTERS_WRONG if len(word) <= length), 0)
    near = sorted((wrong, each) for each in words if (wrong := _letters_wrong(word, each, most)) <= most)
    return near[0][1] if near and (len(near) == 1 or near[0][0] < near[1][0]) else None


def perhaps(word: str, allowed: Iterable[str]) -> Value | None:
    """The word that was plainly meant; else, as a question, the few that are most like it."""
    words = sorted(set(allowed))
    near = alike(word, words)
    return nearest(word, words) or (said("perhaps", names=listed(near, "or")) if near else None)


def alike(word: str, allowed: Iterable[str]) -> list[str]:
    """The word that was plainly meant, or else the few that are most like it."""
    words = sorted(set(allowed))
    meant = nearest(word, words)
    return [meant] if meant else get_close_matches(word[:LONGEST], words, n=MOST_OFFERED)


def _plain(word: str) -> str:
    """A word without its capitals and without what joins its parts."""
    return word.casefold().replace("-", "").replace("_", "").replace(" ", "")


def _letters_wrong(word: str, other: str, most: int) -> int:
    """How many letters are wrong, missing, added, or have changed places; more than the most is counted no further."""
    word, other = word.casefold(), other.casefold()
    if abs(len(word) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for number, letter in enumerate(word, 1):
        above, row = row, [number]
        for place, there in enumerate(other, 1):
            wrong = min(above[place] + 1, row[-1] + 1, above[place - 1] + (letter != there))
            if place > 1 and number > 1 and (there, other[place - 2]) == (word[number - 2], letter):
                wrong = min(wrong, before[place - 2] + 1)
            row.append(wrong)
        before = above
    return row[-1]
