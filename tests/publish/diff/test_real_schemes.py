"""The real schemes: against themselves nothing is told, and an edit of each is told in every language."""

from dataclasses import replace
from pathlib import Path

import pytest

from publish.compiling.compile import compile_all
from publish.diff import compared
from publish.diff.repository import Revision
from publish.diff.sides import Side
from publish.languages import LANGUAGES, Language
from publish.model.load import load
from tests.publish.diff.repositories import ROOT, WORDS


def real() -> Side:
    collection, _ = load(ROOT)
    assert collection is not None
    return Side(Revision("", None), ROOT, collection, compile_all(collection), {})


SIDE = real()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_told_of_the_same(language: Language) -> None:
    assert not compared(SIDE, SIDE, WORDS[language], "en").chapters


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_criterion_that_goes_is_told_of_every_scheme(language: Language) -> None:
    schemes = tuple(
        replace(each, scheme=each.scheme.model_copy(update={"criteria": each.scheme.criteria[1:]}))
        for each in SIDE.collection.schemes
    )
    collection = replace(SIDE.collection, schemes=schemes)
    after = replace(SIDE, collection=collection, compiled=compile_all(collection))
    found = {chapter.name: chapter for chapter in compared(SIDE, after, WORDS[language], "en").chapters}
    for each in SIDE.collection.schemes:
        if each.scheme.criteria:
            parts = dict(found[each.id].parts())
            text = next(getattr(each.scheme.criteria[0].text, name) for name in (language, each.scheme.original))
            assert text[:60] in parts["conditions"][0].text
            assert parts["applicants"]


def test_an_address_of_the_machine_is_never_told(tmp_path: Path) -> None:
    report = compared(SIDE, replace(SIDE, root=tmp_path), WORDS["en"], "en")
    assert str(tmp_path) not in str(report)
