"""The list of schemes: each with all that it can be found by, filters with the right counts, and an order that says."""

import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.browsing.bands import LEAST, amount_band, said, share_band
from publish.browsing.browse import FILTERS, NOTHING, List, values_of
from publish.browsing.edition import Edition
from publish.compiling.facets import all_facets
from publish.frame.render import Site, environment
from publish.languages import LANGUAGES, Language
from publish.saying.words import Wording
from publish.site.pages import write_pages
from tests.publish.conftest import AT, Made, site_of

EARLY = datetime(2019, 2, 1, 12, tzinfo=UTC)


def edition(site: Site, language: Language = "nb") -> Edition:
    return Edition(site, language, all_facets(site.collection, site.compiled, site.at), environment())


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_of(tmp_path_factory.mktemp("list"), AT)


@pytest.fixture(scope="module")
def early(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_of(tmp_path_factory.mktemp("early"), EARLY)


def rows(page: str) -> list[dict[str, str]]:
    """The data of each row, as a browser has it."""
    found = re.findall(r'<li class="scheme"((?: data-[a-z]+="[^"]*")*)>', page)
    return [dict(re.findall(r'data-([a-z]+)="([^"]*)"', row)) for row in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_scheme_stands_in_the_list_of_every_language_once(made: Made, language: Language) -> None:
    page = made.page(language)
    for loaded in made.collection.schemes:
        assert page.count(f'<a href="../{language}/{loaded.id}/">') == 1
    assert len(rows(page)) == len(made.collection.schemes)


def test_what_closes_next_stands_first_and_what_has_closed_last_comes_after(early: Site) -> None:
    listed = edition(early)
    assert listed.pages[0].loaded.id == "norrbotten/rorlighet-och-matchning"
    ahead = [listed.of(page).ahead for page in listed.pages]
    assert ahead == sorted(ahead, reverse=True)
    closing = [listed.of(page).closes or "" for page in listed.pages if not listed.of(page).ahead]
    assert closing == sorted(closing, reverse=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_counts_of_a_filter_are_those_of_the_rows(made: Made, language: Language) -> None:
    page = made.page(language)
    for name in re.findall(r'data-filter="([a-z]+)"', page):
        part = page[page.index(f'data-filter="{name}"') :].split("</fieldset>")[0]
        offered = re.findall(r'value="([^"]+)"><span>.*?</span> <span class="count" data-count>([^<]+)<', part)
        counted = Counter(value for row in rows(page) for value in row[name].split(" "))
        assert {value: int(count) for value, count in offered if count != "0"} == counted


def test_each_row_says_of_itself_what_the_rules_say(site: Site, made: Made) -> None:
    facets = all_facets(site.collection, site.compiled, site.at)
    by_id = {page.loaded.id: row for page, row in zip(edition(site).pages, rows(made.page("nb")), strict=True)}
    for name, each in facets.items():
        row = by_id[name]
        assert row["status"] == (each.status or "undated")
        assert row["who"].split(" ") == list(each.applicants or (NOTHING,))
        assert row["place"] == name.split("/")[0]
        assert row["theme"].split(" ") == list(each.themes)
        assert row["currency"] == each.currency.lower()
        assert row["closes"] == (each.closes or "")
        assert set(FILTERS) <= row.keys()


def test_the_swedish_scheme_is_found_by_its_currency_its_band_and_its_rate(site: Site) -> None:
    facets = all_facets(site.collection, site.compiled, site.at)["norrbotten/rorlighet-och-matchning"]
    assert values_of(facets, "currency") == ("sek",)
    assert values_of(facets, "amount") == ("sek-1000000",)
    assert values_of(facets, "rate") == ("75",)
    assert values_of(facets, "year") == ("2019",)


def test_amounts_are_ranked_within_their_currency(site: Site) -> None:
    listed = List(edition(site)).rows
    ranked = sorted(listed, key=lambda row: int(row.data["largest"]))
    assert [row.page.loaded.id for row in ranked[:1]] == ["norge/kompetansepiloter"]
    currencies = [row.page.scheme.currency for row in ranked if row.data["amount"] != NOTHING]
    assert currencies == ["NOK", "SEK"]


def test_a_filter_without_a_choice_is_left_out(site: Site) -> None:
    listed = List(edition(site))
    for each in listed.filters:
        assert sum(option.count > 0 for option in each.options) > 1


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_an_amount_is_above_the_lower_limit_of_its_band_and_within_the_upper(amount: Decimal) -> None:
    band = amount_band(amount, "NOK")
    assert band.low < amount <= band.high or (amount <= LEAST and band.low == 0)
    assert f"{band.high:f}".rstrip("0") in ("1", "5")


@given(st.decimals(min_value=Decimal("0.01"), max_value=100, places=2))
def test_a_share_is_above_the_lower_limit_of_its_band_and_within_the_upper(share: Decimal) -> None:
    band = share_band(share)
    assert band.low < share <= band.high


def test_a_band_is_said_with_both_limits_or_the_upper_one(words: dict[Language, Wording]) -> None:
    assert (
        said(amount_band(Decimal(800_000), "SEK"), words["sv"])
        == "över 500\u00a0000\u00a0kr, högst 1\u00a0000\u00a0000\u00a0kr"
    )
    assert said(amount_band(Decimal(1_000_000), "NOK"), words["nb"]).startswith("over 500\u00a0000\u00a0kr")
    assert said(amount_band(Decimal(1), "NOK"), words["en"]) == "up to NOK\u00a010,000"
    assert said(share_band(Decimal(70)), words["nn"]) == "over 50\u00a0%, inntil 75\u00a0%"


def test_nothing_of_what_time_can_no_longer_change_is_sent(made: Made) -> None:
    assert "data-standing" not in made.page("nb")


def test_the_words_of_the_script_are_those_of_the_language(made: Made) -> None:
    found = re.search(r'id="browse-words">(.*?)</script>', made.page("nn"), re.DOTALL)
    assert found is not None
    assert "ordningar" in unescape(found[1])


def test_a_site_of_no_schemes_still_has_its_pages(early: Site, tmp_path: Path) -> None:
    empty = replace(early, collection=replace(early.collection, schemes=()), compiled={}, out=tmp_path)
    for language in LANGUAGES:
        (tmp_path / language).mkdir()
    write_pages(empty)
    for path in ("", "archive/", "calendar/", "awards/", "funders/"):
        assert (tmp_path / "sv" / path / "index.html").is_file()
