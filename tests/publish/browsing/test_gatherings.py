"""The archive, the calendar, the register of awards, funders and places: every call and every krone in its place."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from html import unescape
from pathlib import Path

import pytest

from publish.browsing.archive import archive
from publish.browsing.edition import Edition
from publish.browsing.gatherings import funders, places
from publish.browsing.register import register
from publish.browsing.year import SIZES, years
from publish.compiling.compile import compile_all
from publish.compiling.facets import all_facets
from publish.frame.render import Site, environment
from publish.languages import LANGUAGES, Language
from publish.model.load import Loaded
from publish.model.scheme import Call, Instant
from publish.site.pages import write_pages
from tests.publish.conftest import AT, ROOT, Made, site_of

AWARDS = "norge/regional-naeringskompetanse"
FIGURES = json.loads((ROOT / "tests" / "site" / "figures.json").read_text(encoding="utf-8"))
DAY = Instant(date=date(2019, 5, 2), time="end-of-day", zone="Europe/Oslo")


def edition(site: Site, language: Language = "nb", at: datetime = AT) -> Edition:
    site = replace(site, at=at)
    return Edition(site, language, all_facets(site.collection, site.compiled, at), environment())


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_of(tmp_path_factory.mktemp("gatherings"), AT)


def text_of(page: str) -> str:
    """What a reader reads, on one line."""
    without = re.sub(r"<(script|template)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", without)).replace("\u00a0", " "))


def with_calls(site: Site, name: str, *calls: Call) -> Site:
    """The site where a scheme has other calls before its last."""

    def changed(loaded: Loaded) -> Loaded:
        scheme = loaded.scheme
        return replace(loaded, scheme=scheme.model_copy(update={"calls": (*calls, *scheme.calls)}))

    schemes = tuple(changed(each) if each.id == name else each for each in site.collection.schemes)
    collection = replace(site.collection, schemes=schemes)
    return replace(site, collection=collection, compiled=compile_all(collection))


# The archive.


def test_every_call_that_has_ended_is_in_the_archive_with_its_reason(site: Site) -> None:
    found = {(ended.page.loaded.id, ended.call.id): ended for year in archive(edition(site)) for ended in year.calls}
    assert len(found) == sum(len(loaded.scheme.calls) for loaded in site.collection.schemes)
    assert (
        found["norge/industriklynger", "2021"].reason
        == "Fristen var 15.\u00a0september\u00a02021 kl. 17:00 (norsk tid)."
    )
    assert found[AWARDS, "tildeling"].reason == "Tilskuddene er tildelt. Kunngjøringen oppgir ikke når."
    assert found[AWARDS, "tildeling"].awards == 10


def test_the_archive_goes_from_the_latest_year_to_the_first_and_ends_with_what_has_none(site: Site) -> None:
    assert [year.year for year in archive(edition(site))] == [2021, 2020, 2019, 2018, None]


def test_a_call_that_is_open_is_not_in_the_archive(site: Site) -> None:
    ended = [year.year for year in archive(edition(site, at=datetime(2019, 2, 1, tzinfo=UTC)))]
    assert ended == [2018, None]


def test_earlier_calls_of_a_scheme_have_a_line_and_an_address_each(site: Site) -> None:
    last = next(loaded.scheme.calls[-1] for loaded in site.collection.schemes if loaded.id == "troms/kommunesamarbeid")
    spent = last.model_copy(update={"id": "2017", "deadline": None, "opens": DAY, "spent": DAY})
    other = with_calls(site, "troms/kommunesamarbeid", spent)
    lines = [(ended.call.id, ended.anchor, ended.reason) for year in archive(edition(other)) for ended in year.calls]
    assert ("2017", "call-2017", "Pengene var brukt opp 2.\u00a0mai\u00a02019.") in lines
    assert ("2018", "call-2018", "Fristen var 30.\u00a0september\u00a02018, ut dagen (norsk tid).") in lines


# The calendar.


def test_the_calendar_has_this_year_first_then_the_years_to_come_then_those_that_have_been(site: Site) -> None:
    assert [year.year for year in years(edition(site))] == [2021, 2020, 2019, 2018]
    assert [year.year for year in years(edition(site, at=datetime(2019, 2, 1, tzinfo=UTC)))] == [2019, 2020, 2021, 2018]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_opening_and_deadline_is_in_the_list_and_in_both_pictures(site: Site, language: Language) -> None:
    dated = {
        (loaded.id, call.id, kind, moment.date)
        for loaded in site.collection.schemes
        for call in loaded.scheme.calls
        for kind, moment in (("opens", call.opens), ("deadline", call.deadline))
        if moment is not None
    }
    found = years(edition(site, language))
    assert {(e.page.loaded.id, e.call.id, e.kind, e.day) for year in found for e in year.events} == dated
    for year in found:
        for picture in year.pictures:
            assert sum(mark.count for mark in picture.marks) == len(year.events)


def test_a_mark_stands_on_its_day_and_in_its_month(site: Site) -> None:
    year = next(year for year in years(edition(site)) if year.year == 2019)
    for size, picture in zip(SIZES, year.pictures, strict=True):
        marks = [(mark.kind, mark.x, mark.y) for mark in picture.marks]
        assert marks == [("opens", size.x(15), size.y(1)), ("deadline", size.x(31), size.y(3))]
        assert max(line.end for line in picture.lines) + size.mark < size.width
    assert len({line.name for line in picture.lines}) == 12


def test_the_picture_says_in_words_what_is_in_it(made: Made) -> None:
    page = made.page("sv", "calendar")
    assert "Utlysningar som öppnar och stänger 2019" in page
    assert "1 öppningsdag och 1 sista ansökningsdag" in page
    assert "Vi känner inte till någon utlysning som öppnar eller stänger 2026." in page


def test_a_deadline_that_can_still_be_met_has_its_file_and_one_that_has_been_has_none(site: Site) -> None:
    ahead = {
        event.calendar: event.until
        for year in years(edition(site, at=datetime(2020, 6, 1, tzinfo=UTC)))
        for event in year.events
        if event.is_ahead
    }
    assert ahead == {
        "norge/kompetansepiloter/2020.ics": "2020-10-01T22:00:00Z",
        "norge/industriklynger/2021.ics": "2021-09-15T15:00:00Z",
    }
    assert not any(event.is_ahead for year in years(edition(site)) for event in year.events)


def test_the_calendar_leads_to_those_that_can_be_followed(made: Made) -> None:
    assert 'subscribe/">Få fristene i din egen kalender</a>' in made.page("nb", "calendar")


# The register of awards.


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ten_awards_of_the_notice_and_their_sum_are_right(made: Made, language: Language) -> None:
    text = text_of(made.page(language, "awards"))
    figures = FIGURES[AWARDS][language]
    # The pool of the programme and the notice's own words for the sum are not of the register.
    assert [figure for figure in figures if figure not in text and "17 mil" not in figure] == [figures[0]]
    projects = [text for text in FIGURES[AWARDS]["all"] if " " in text and not any(c.isdigit() for c in text)]
    assert [project for project in projects if project not in text] == ["Espen Warland", "Jan Tore Sanner"]
    assert re.search(r"\b28\b", text)


def test_the_register_holds_each_award_of_each_notice_once(site: Site) -> None:
    found = register(edition(site))
    assert len(found.awards) == 10
    assert sum(each.award.amount for each in found.awards) == Decimal(16_800_000)
    assert [(each.number, each.applicants, each.on) for each in found.rounds] == [(10, 28, None)]
    assert [(row.place, row.year, row.number, row.total) for row in found.sums] == [
        ("norge", None, 10, "16\u00a0800\u00a0000\u00a0kr")
    ]


def test_the_bars_are_the_amounts_on_one_scale_the_largest_first(site: Site) -> None:
    narrow, wide = register(edition(site)).bars
    assert [bar.width for bar in wide.bars] == sorted((bar.width for bar in wide.bars), reverse=True)
    assert (wide.bars[0].width, wide.bars[-1].width) == (Decimal(700), Decimal("120.7"))
    assert (narrow.bars[0].width, narrow.bars[-1].width) == (Decimal(330), Decimal("56.9"))
    assert wide.bars[0].label == "Kunnskapsparken Helgeland"


def test_awards_of_a_known_day_are_counted_in_its_year(site: Site) -> None:
    def dated(loaded: Loaded) -> Loaded:
        call = loaded.scheme.calls[-1].model_copy(update={"awarded": DAY})
        return replace(loaded, scheme=loaded.scheme.model_copy(update={"calls": (call,)}))

    schemes = tuple(dated(each) if each.id == AWARDS else each for each in site.collection.schemes)
    found = register(edition(replace(site, collection=replace(site.collection, schemes=schemes))))
    assert [(row.year, row.number) for row in found.sums] == [(2019, 10)]


def test_the_spreadsheet_is_offered_where_there_is_one(made: Made, site: Site, tmp_path: Path) -> None:
    assert 'href="../../api/v1/awards-nb.csv"' in made.page("nb", "awards")
    for language in LANGUAGES:
        (tmp_path / language).mkdir()
    write_pages(replace(site, out=tmp_path))
    assert "csv" not in (tmp_path / "nb" / "awards" / "index.html").read_text(encoding="utf-8")


# Funders and places.


def test_every_scheme_is_on_the_page_of_its_funder_and_of_its_place(made: Made, site: Site) -> None:
    for loaded in made.collection.schemes:
        for path in (f"funders/{loaded.scheme.funder}", loaded.place):
            assert re.search(rf'href="(\.\./)+nn/{loaded.id}/"', made.page("nn", path))
    listed = edition(site)
    for gatherings in (funders(listed), places(listed)):
        assert sum(len(each.schemes) for each in gatherings) == len(made.collection.schemes)


def test_a_funders_page_tells_what_it_has_awarded(made: Made) -> None:
    assert "16 800 000 kr" in text_of(made.page("nb", "funders/innovasjon_norge"))
    assert "Tildelt ifølge" not in made.page("nb", "funders/troms_fylkeskommune")


def test_the_page_of_a_call_leads_to_its_place(made: Made) -> None:
    assert '<a href="../../../sv/troms/">Troms</a>' in made.page("sv", "troms/kommunesamarbeid")
