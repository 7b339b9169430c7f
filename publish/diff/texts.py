"""Texts before and after: word by word, only the places that differ."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from publish.diff.teller import Teller, raw
from publish.languages import LANGUAGES, Language
from publish.model.scheme import Words

# Words on both sides of a place that differs, how many places, and how long each may be.
AROUND: Final = 4
MOST: Final = 3
LONGEST: Final = 160
# Of longer texts the beginning is compared: comparing takes the square of the length.
MOST_WORDS: Final = 3000
CUT: Final = "…"


def worded(teller: Teller, what: str, before: Words, after: Words) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Sentences on what is changed in which languages, each with its excerpts."""
    old, new = _texts(before), _texts(after)
    groups = (
        ("worded", [name for name in LANGUAGES if name in old and name in new and old[name] != new[name]]),
        ("translated", [name for name in LANGUAGES if name in new and name not in old]),
        ("untranslated", [name for name in LANGUAGES if name in old and name not in new]),
    )
    for key, languages in groups:
        if languages:
            named = teller.every(teller.voice.say(f"language.{name}") for name in languages)
            details = tuple(
                teller.say("labelled", label=teller.voice.say(f"language.{name}"), value=part)
                for name in languages
                for part in excerpts(teller, old.get(name, ""), new.get(name, ""))
            )
            yield teller.say(key, what=what, languages=named), details


def excerpts(teller: Teller, before: str, after: str) -> list[str]:
    """Each place that differs with a few words around it, the first ones first."""
    found = list(_places(before, after))
    told = [_told(teller, old, new) for old, new in found[:MOST]]
    if not told:
        return [_told(teller, raw(before), raw(after))]
    return told if len(found) <= MOST else [*told, teller.say("more", n=len(found) - MOST)]


def _texts(words: Words) -> dict[Language, str]:
    return {name: text for name in LANGUAGES if (text := getattr(words, name)) is not None}


def _places(before: str, after: str) -> Iterator[tuple[str, str]]:
    old, new = (re.split(r"(?<=\s)(?=\S)", text)[:MOST_WORDS] if text else [] for text in (before, after))
    matcher = SequenceMatcher(None, [word.strip() for word in old], [word.strip() for word in new], autojunk=False)
    for group in matcher.get_grouped_opcodes(AROUND):
        (_, a, _, b, _), (_, _, c, _, d) = group[0], group[-1]
        yield _excerpt(old, a, c), _excerpt(new, b, d)


def _excerpt(words: list[str], start: int, end: int) -> str:
    text = " ".join("".join(words[start:end]).split())
    if not text:
        return ""
    cut = text if len(text) <= LONGEST else f"{text[: LONGEST // 2].rstrip()} {CUT} {text[-LONGEST // 2 :].lstrip()}"
    return f"{CUT} " * (start > 0) + cut + f" {CUT}" * (end < len(words))


def _told(teller: Teller, before: str, after: str) -> str:
    old, new = (teller.voice.say("rule.quoted", text=text) for text in (before, after))
    if not before:
        return teller.say("inserted", after=new)
    return teller.say("excerpt", before=old, after=new) if after else teller.say("deleted", before=old)
