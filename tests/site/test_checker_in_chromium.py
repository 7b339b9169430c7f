"""The checker on the real pages, with the real engine, in Chromium: filled in and read as a person would."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from publish.check import Checked
from publish.compiling.examples import answers_of
from publish.judge import verdict_on
from publish.languages import LANGUAGES
from tests.site.visit import Visit

SCHEMES = (
    "norge/industriklynger",
    "norge/kompetansepiloter",
    "norrbotten/rorlighet-och-matchning",
    "troms/kommunesamarbeid",
)


def answerable(answers: dict[str, Any]) -> bool:
    """Whether the form can say all of it: a range or "one of these" it can't."""
    return not any(isinstance(answer, dict) for answer in answers.values())


def examples(visit: Visit) -> list[dict[str, Any]]:
    """The scheme's first example that fits, and the first that does not though a change would help."""
    return [
        next(found for found in answered(visit, "fits_if_judged")),
        next(found for found in answered(visit, "does_not_fit") if engine(visit, found)["changes"]),
    ]


def answered(visit: Visit, outcome: str) -> Iterator[dict[str, Any]]:
    """The answers of the examples with an outcome."""
    for example in visit.loaded.scheme.examples:
        answers = answers_of(visit.loaded, example.id, visit.compiled.asked)
        if example.expect == outcome and answerable(answers):
            yield answers


def engine(visit: Visit, answers: dict[str, Any]) -> dict[str, Any]:
    """The engine's own verdict, in Python."""
    return verdict_on(visit.compiled, answers, datetime.now(UTC))


def test_every_scheme_with_criteria_is_tried(checked: Checked) -> None:
    assert {loaded.id for loaded in checked.collection.schemes if loaded.scheme.criteria} == set(SCHEMES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_form_filled_in_gives_the_engines_own_verdict(visit: Visit, scheme: str, language: str) -> None:
    visit.open(scheme, language)
    for answers in examples(visit):
        visit.fill(answers)
        shown, expected = visit.judged(), engine(visit, answers)
        assert shown == expected["outcome"]
        assert visit.verdict.locator(".outcome").inner_text() == visit.say(f"outcome.{shown}.title")
        # What is given priority, then what is recommended.
        reasons = [*expected["reasons"], *sorted(expected["priorities"], key=lambda each: str(each["strength"]))]
        assert visit.results() == [(reason["criterion"], reason["result"]) for reason in reasons]
        assert visit.next_questions() == [question["fact"] for question in expected["next"]]
        assert visit.changes() == expected["changes"]
        for reason in expected["reasons"]:
            criterion = next(each for each in visit.loaded.scheme.criteria if each.id == reason["criterion"])
            place = visit.reason(criterion.id)
            assert place.locator(".reason-text").text_content() == visit.text(criterion.text)
            assert visit.say(f"result.{reason['result']}") in (place.locator(".result").text_content() or "")
            if reason["result"] == "unmet":
                assert place.locator("blockquote").text_content() == criterion.quote
        visit.page.locator("#reset").click()
        assert visit.judged() == "open"
