"""The first screen says for whom, how much and what to do, and never what the notice does not give."""

import pytest

from publish.call.answer import answer, called
from publish.call.glance import Glance
from publish.call.view import CallPage, call_page
from publish.languages import LANGUAGES, Language
from publish.saying.voice import Voice
from tests.publish.conftest import AT, Made

NAMES = (
    "norge/industriklynger",
    "norge/kompetansepiloter",
    "norge/regional-naeringskompetanse",
    "norrbotten/rorlighet-och-matchning",
    "troms/kommunesamarbeid",
)


def page(made: Made, name: str, language: Language = "nb") -> CallPage:
    loaded = next(each for each in made.collection.schemes if each.id == name)
    return call_page(loaded, made.collection, made.compiled, made.words[language], AT)


def lines(made: Made, name: str, language: Language = "nb") -> dict[str, list[str]]:
    return {
        row.id: [line.replace("\u00a0", " ") for line in row.lines] for row in page(made, name, language).answer.rows
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_call_says_for_whom_and_how_much_and_what_can_be_done(made: Made, name: str, language: Language) -> None:
    shown = page(made, name, language)
    assert [row.id for row in shown.answer.rows] == ["who", "amount"]
    can_count = "plan" in {part.id for part in shown.parts}
    assert len(shown.answer.steps) == 2 + can_count
    assert ("#plan" in {step.address for step in shown.answer.steps}) == can_count


def test_a_sum_that_is_no_grant_is_called_what_it_is(made: Made) -> None:
    assert lines(made, "norge/industriklynger", "en")["amount"] == ["Total budget: NOK 20,000,000"]
    assert lines(made, "troms/kommunesamarbeid")["amount"] == [
        "Høyst 50 % av prosjektkostnadene",
        "Samlet ramme: 5 800 000 kr",
    ]


def test_what_is_told_first_is_not_told_again(made: Made) -> None:
    assert page(made, "norge/kompetansepiloter").answer.told == {"who", "amount"}
    assert page(made, "troms/kommunesamarbeid").answer.told == {"who", "rate", "pool"}


def test_the_next_step_follows_where_the_call_stands(made: Made) -> None:
    voice = Voice(made.words["nb"], "nb", "NOK")
    parts = ["criteria", "check", "applying", "contacts"]
    assert [step.address for step in answer((), parts, "open", voice).steps] == ["#check", "#applying"]
    assert [step.address for step in answer((), parts, "closed", voice).steps] == ["#check", "subscribe/"]
    found = answer((), [*parts, "plan"], "closed", voice)
    assert [step.address for step in found.steps] == ["#check", "#plan", "subscribe/"]
    assert next(step.address for step in answer((), ["criteria", "awards"], "awarded", voice).steps) == "#awards"


def test_nothing_known_is_nothing_said(made: Made) -> None:
    nothing: tuple[Glance, ...] = ()
    assert answer(nothing, [], "undated", Voice(made.words["nb"], "nb", "NOK")).rows == ()


def test_a_translated_title_keeps_the_name_that_the_call_goes_by() -> None:
    assert called("Grants for Skills Pilots (Kompetansepiloter)") == ("Grants for Skills Pilots", "(Kompetansepiloter)")
    assert called("Tilskudd 2018") == ("Tilskudd 2018", "")
