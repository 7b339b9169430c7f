"""The page about all calls as it is written: its questions, its data, and the texts of each call in every language."""

import json
from datetime import date
from typing import Any

import pytest

from publish.call.page_data import SPOKEN
from publish.compiling.compile import digest
from publish.languages import LANGUAGES
from publish.matching.index import in_order
from tests.publish.conftest import Made

Data = dict[str, Any]


def data(made: Made, language: str) -> Data:
    """What the page carries for its script."""
    text = made.page(language, "match")
    found: Data = json.loads(text.partition('id="checker-data">')[2].partition("</script>")[0])
    return found


def texts(made: Made, language: str) -> Data:
    """The texts that the page's script fetches."""
    path = made.out / data(made, language)["texts"]["address"].replace("../", "")
    found: Data = json.loads(path.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_call_has_its_texts_and_every_criterion_that_can_decide(made: Made, language: str) -> None:
    page, found = data(made, language), texts(made, language)
    assert found["digest"] == page["texts"]["digest"]
    assert found["digest"] == digest({key: value for key, value in found.items() if key != "digest"})
    assert set(found["calls"]) == set(made.compiled)
    for name, call in found["calls"].items():
        scheme = next(loaded.scheme for loaded in made.collection.schemes if loaded.id == name.partition("#")[0])
        wanted = {criterion.id: getattr(criterion.text, language) for criterion in scheme.criteria}
        assert {key: text for key, (text, *_) in call["criteria"].items()}.items() <= wanted.items()
        assert (made.out / language / call["href"].partition("#")[0] / "index.html").is_file()
        assert call["takes"] == bool(scheme.criteria)
        has_deadline = next(each for each in scheme.calls if name.endswith(f"#{each.id}")).deadline is not None
        assert ("calendar" in call) == has_deadline
        assert "calendar" not in call or (made.out / language / call["calendar"]).is_file()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_of_the_index_stands_on_the_page(made: Made, language: str) -> None:
    page, text = data(made, language), made.page(language, "match")
    for fact in page["facts"]:
        assert f'id="q-{fact}"' in text
    counties = {code for fact in in_order(made.collection, date(2026, 11, 22)) for code, _ in fact.options}
    assert set(page["facts"]["county"]["options"]) <= counties
    # The hint that is true of a call's own page is not said of today's register.
    assert made.words[language].say("match.register") in text  # type: ignore[index]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_has_words_for_all_that_its_scripts_say(made: Made, language: str) -> None:
    words, wording = data(made, language)["words"], made.words[language]  # type: ignore[index]
    for part in SPOKEN:
        prefix = "" if part == "js" else f"{part}."
        assert {f"{prefix}{key}" for key in wording.under(part)} <= set(words)
    assert words["folded"] != wording.under("js")["folded"]
    assert {"said.count.fits", "status.now.closed", "failed.newer_index", "folded_ahead"} <= set(words)
