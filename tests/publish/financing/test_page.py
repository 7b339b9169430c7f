"""The page shows what the notice says about money, with its sentence, and our reading as ours."""

import re
from html import unescape

import pytest

from publish.languages import LANGUAGES
from tests.publish.conftest import Made

PILOTS, CLUSTERS = "norge/kompetansepiloter", "norge/industriklynger"
NORRBOTTEN, TROMS = "norrbotten/rorlighet-och-matchning", "troms/kommunesamarbeid"


def text(made: Made, scheme: str, language: str = "nb") -> str:
    """A page without its markup, from its limits on."""
    page = made.page(language, scheme)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", page[page.index('id="money"') :])).split())


@pytest.mark.parametrize(
    ("scheme", "said", "quoted"),
    [
        (PILOTS, "medfinansiering kan omfatte bruk av egne ansatte", "medfinansiering kan omfatte bruk av egne"),
        (CLUSTERS, "Egeninnsats teller som finansiering av de kostnadene den gjelder.", "synliggjøre eventuell"),
        (NORRBOTTEN, "Bidrag i form av tid og lokaler teller som medfinansiering.", "bidrag i form av tid och lokaler"),
    ],
)
def test_work_in_kind_stands_with_its_sentence(made: Made, scheme: str, said: str, quoted: str) -> None:
    found = text(made, scheme)
    assert said in found
    assert quoted in found


def test_a_limit_for_each_year_says_so_and_why_we_read_it_so(made: Made) -> None:
    found = text(made, PILOTS)
    assert "per prosjekt, hvert budsjettår" in found
    assert "Utlysningen sier ikke om de 70 prosentene gjelder hvert år eller hele perioden." in found
    assert "Egenfinansiering og bidrag fra andre" in found


def test_costs_that_an_officer_judges_are_among_the_costs(made: Made) -> None:
    assert "Vurderes av saksbehandleren Andre kostnader til prosess og kapasitet" in text(made, TROMS)
    assert "Listen slutter med «mv.» (med videre)." in text(made, TROMS)


def test_what_is_not_covered_is_all_there(made: Made) -> None:
    found = text(made, PILOTS)
    for cost in ("Aktiviteter eller tiltak som allerede mottar", "Generelle analyser", "Anskaffelse av varig utstyr"):
        assert f"Dekkes ikke {cost}" in found


def test_several_projects_and_balance_are_rules_of_the_budget(made: Made) -> None:
    assert "Fylkene kan søke på ett eller flere prosjekter." in text(made, PILOTS)
    assert "Budsjettet skal være i balanse." in text(made, CLUSTERS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_says_when_a_limit_holds(made: Made, language: str) -> None:
    words = {"nb": "hvert budsjettår", "nn": "kvart budsjettår", "sv": "varje budgetår", "en": "each budget year"}
    assert words[language] in text(made, PILOTS, language)
