"""A translation whose numbers, days or clock times are not those of the original."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from typing import Final

from publish.compiling.checked import Checked
from publish.languages import LANGUAGES, Language
from publish.lint.told import told
from publish.meaning.quotations import squeezed
from publish.messages import Said, listed
from publish.model.passages import Passage, passages
from publish.reading.document import Document
from publish.telling.problems import Problem
from publish.texts.numerals import Value, numerals, spelled
from publish.texts.said_figures import Figure, figure, figures

DIGIT: Final = re.compile(r"[0-9]")
QUOTED: Final = re.compile(r"«[^»]*»|[”“][^”“]*[”“]|‘[^’]*’|\"[^\"]*\"")


def translation_number(checked: Checked) -> Iterator[Problem]:
    """Each translation with other numbers, and what each has that the other has not."""
    for loaded in checked.collection.schemes:
        notice = squeezed(loaded.notice)
        for passage in passages(loaded.scheme):
            yield from _told(loaded.document, passage, loaded.scheme.original, notice)


def shared_translation_number(checked: Checked) -> Iterator[Problem]:
    """The same of what schemes share, which has no notice and was written in bokmål first."""
    for passage in passages(checked.collection.facts):
        yield from _told(checked.collection.shared["facts"], passage, "nb", "")


def _told(document: Document, passage: Passage, original: Language, notice: str) -> Iterator[Problem]:
    if original not in passage.texts or not any(DIGIT.search(text) for text in passage.texts.values()):
        return
    its = _Numbers(passage.texts[original], original, original, notice)
    for language in LANGUAGES:
        if language == original or language not in passage.texts:
            continue
        theirs = _Numbers(passage.texts[language], language, original, notice)
        lacks, adds = its.beyond(theirs), theirs.beyond(its)
        # A percentage may stand beside a bare number where the other says per cent twice.
        only_there = [said for value, said in lacks if value not in dict(adds)]
        only_here = [said for value, said in adds if value not in dict(lacks)]
        if only_there or only_here:
            yield told(
                document,
                "lint.translation_number",
                (*passage.loc, language),
                at=next(iter(only_here), ""),
                original=Said(f"language.{original}"),
                has=listed(only_there, "and"),
                translation=listed(only_here, "and"),
            )


class _Numbers:
    """What a text says in its own words, in words for numbers, and in what it quotes from the notice."""

    def __init__(self, text: str, language: Language, original: Language, notice: str) -> None:
        quoted = [each for each in QUOTED.findall(text) if squeezed(each[1:-1]) in notice]
        for each in quoted:
            text = text.replace(each, "")
        self.text, self.language = text, language
        self.said = _counted(text, language)
        # A quotation stays in the language of the notice; a translation may say beside it what it means.
        self.quoted = figures(quoted, original)

    @cached_property
    def spelled(self) -> set[Decimal]:
        """The numbers it says in words."""
        return spelled(self.text, self.language)

    def beyond(self, other: "_Numbers") -> list[tuple[Value, str]]:
        """What is said more often here than there, by word or by digit."""
        return [
            (key[1], said[0])
            for key, said in self.said.items()
            if len(said) > len(other.said.get(key, ())) and key not in self.quoted and key[1] not in other.spelled
        ]


def _counted(text: str, language: Language) -> dict[Figure, list[str]]:
    """Each number and the ways it is written; a year counts once, because it may be said once for two days."""
    found: dict[Figure, list[str]] = {}
    for each in numerals(text, language):
        key = figure(each)
        if each.kind != "year" or key not in found:
            found.setdefault(key, []).append(text[each.start : each.end])
    return found
