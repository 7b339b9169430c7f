"""The pages of the five schemes: complete in every language, safe, and true to the notice."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from publish.call.view import call_page
from publish.frame.assets import assets
from publish.frame.render import Site
from publish.frame.shell import shells
from publish.languages import LANGUAGES, Language
from publish.model.load import Collection
from publish.model.scheme import Words
from publish.saying.voice import Voice
from publish.site.calls import render
from publish.site.check import faults
from publish.site.pages import write_pages
from tests.publish.conftest import AT, BUNDLE, ROOT, Made, make

SCHEMES = (
    "norge/industriklynger",
    "norge/kompetansepiloter",
    "norge/regional-naeringskompetanse",
    "norrbotten/rorlighet-och-matchning",
    "troms/kommunesamarbeid",
)
CHECKABLE = tuple(name for name in SCHEMES if name != "norge/regional-naeringskompetanse")
# What stands in the notices as digits, as each page must show it: in nb, nn, sv, en.
FIGURES: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "norge/industriklynger": (
        ("20 000 000 kr", "20 000 000 kr", "20 000 000 norska kronor", "NOK 20,000,000"),
        ("15. september 2021", "15. september 2021", "15 september 2021", "15 September 2021"),
        ("kl. 17:00 (norsk tid)", "kl. 17:00 (norsk tid)", "kl. 17:00 (norsk tid)", "at 17:00 (Norwegian time)"),
        ("15. desember 2022", "15. desember 2022", "15 december 2022", "15 December 2022"),
        ("93 49 53 94",) * 4,
        ("jon.albert.risahagen@hkdir.no",) * 4,
    ),
    "norge/kompetansepiloter": (
        ("1 400 000 kr", "1 400 000 kr", "1 400 000 norska kronor", "NOK 1,400,000"),
        ("1 500 000 kr", "1 500 000 kr", "1 500 000 norska kronor", "NOK 1,500,000"),
        ("70 %", "70 %", "70 %", "70%"),
        ("30 %", "30 %", "30 %", "30%"),
        ("1. oktober 2020", "1. oktober 2020", "1 oktober 2020", "1 October 2020"),
        ("95187584",) * 4,
        ("kompetansepiloter@kompetansenorge.no",) * 4,
    ),
    "norge/regional-naeringskompetanse": (
        ("20 000 000 kr", "20 000 000 kr", "20 000 000 norska kronor", "NOK 20,000,000"),
        ("16 800 000 kr", "16 800 000 kr", "16 800 000 norska kronor", "NOK 16,800,000"),
        ("2 900 000 kr", "2 900 000 kr", "2 900 000 norska kronor", "NOK 2,900,000"),
        ("500 000 kr", "500 000 kr", "500 000 norska kronor", "NOK 500,000"),
        ("10 av 28", "10 av 28", "10 av 28", "10 of 28"),
        ("913 71 729",) * 4,
        ("Espen.Warland@innovasjonnorge.no",) * 4,
    ),
    "norrbotten/rorlighet-och-matchning": (
        ("800 000 svenske kroner", "800 000 svenske kroner", "800 000 kr", "SEK 800,000"),
        ("75 %", "75 %", "75 %", "75%"),
        ("15. januar 2019", "15. januar 2019", "15 januari 2019", "15 January 2019"),
        ("31. mars 2019", "31. mars 2019", "31 mars 2019", "31 March 2019"),
        ("svensk tid", "svensk tid", "svensk tid", "Swedish time"),
        ("070-549 80 62",) * 4,
        ("eva.a.jonsson@norrbotten.se",) * 4,
    ),
    "troms/kommunesamarbeid": (
        ("5 800 000 kr", "5 800 000 kr", "5 800 000 norska kronor", "NOK 5,800,000"),
        ("50 %", "50 %", "50 %", "50%"),
        ("30. september 2018", "30. september 2018", "30 september 2018", "30 September 2018"),
        ("+47 77 78 81 78",) * 4,
        ("+47 77 78 81 55",) * 4,
        ("vigdis.nilsen@tromsfylke.no",) * 4,
        ("kristine.nordal@tromsfylke.no",) * 4,
    ),
}


def text_of(page: str) -> str:
    """What a reader reads, on one line."""
    without = re.sub(r"<(script|template)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", without)).replace("\u00a0", " "))


def data_of(page: str) -> dict[str, Any]:
    """What the page hands to the checker's scripts."""
    found = re.search(r'<script type="application/json" id="checker-data">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    data: dict[str, Any] = json.loads(found[1])
    return data


def hostile_site(early: Made, collection: Collection) -> Site:
    """The site of other schemes in the same shell."""
    files = assets(ROOT / "theme", early.out)
    frames = shells(ROOT, early.words, files, early.out, AT, "0")
    return Site(collection, early.compiled, BUNDLE, frames, early.words, files, early.out, AT)


def test_the_five_schemes_are_there(made: Made) -> None:
    assert tuple(loaded.id for loaded in made.collection.schemes) == SCHEMES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCHEMES)
def test_every_figure_of_the_notice_is_on_the_page(made: Made, name: str, language: Language) -> None:
    text = text_of(made.page(language, name))
    column = LANGUAGES.index(language)
    assert [row[column] for row in FIGURES[name] if row[column] not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCHEMES)
def test_a_page_shows_every_criterion_document_and_contact(made: Made, name: str, language: Language) -> None:
    scheme = next(loaded.scheme for loaded in made.collection.schemes if loaded.id == name)
    page, voice = made.page(language, name), Voice(made.words[language], scheme.original, scheme.currency)
    text = text_of(page)
    said = [part.text for parts in (scheme.criteria, scheme.documents, scheme.roles, scheme.links) for part in parts]
    for words in said:
        assert " ".join(voice.plain(words).split()) in text
    for quoted in (*scheme.criteria, *scheme.documents):
        assert " ".join((quoted.quote or "").replace("\u00a0", " ").split()) in text
    for contact in scheme.contacts:
        assert f'href="tel:{contact.tel}">{contact.phone}</a>' in page
        assert f'href="mailto:{contact.email}"' in page


def test_the_whole_site_has_no_dead_link_and_nothing_inline_or_foreign(made: Made) -> None:
    assert faults(made.out) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CHECKABLE)
def test_every_question_stands_in_the_form_once(made: Made, name: str, language: Language) -> None:
    page = made.page(language, name)
    asked = next(compiled.asked for key, compiled in made.compiled.items() if key.startswith(f"{name}#"))
    form = page[page.index('<form id="checker"') : page.index("</form>")]
    for fact in asked:
        assert form.count(f'data-fact="{fact.id}" data-type="{fact.type}"') == 1
        for code, _ in fact.options:
            assert f'value="{code}"' in form
        for field in fact.fields:
            assert form.count(f'id="q-{fact.id}-0-{field.id}"') == 1
            assert form.count(f'id="q-{fact.id}-{{i}}-{field.id}"') == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CHECKABLE)
def test_the_scripts_are_given_words_for_all_that_the_rules_can_say(made: Made, name: str, language: Language) -> None:
    data = data_of(made.page(language, name))
    rulebook = json.loads((made.out / language / name / data["rulebook"]).resolve().read_text(encoding="utf-8"))
    assert rulebook["digest"] == data["digest"]
    assert list(data["facts"]) == sorted(fact["id"] for fact in rulebook["facts"])
    for fact in rulebook["facts"]:
        assert sorted(data["facts"][fact["id"]]["options"]) == sorted(fact["options"])
    assert sorted(data["criteria"]) == sorted(criterion["id"] for criterion in rulebook["criteria"])
    assert all(criterion["rule"] for criterion in data["criteria"].values())
    assert {document["id"] for document in rulebook["documents"]} <= data["documents"].keys()


def test_passages_in_another_language_are_marked(made: Made) -> None:
    notice = "Tilskudd til Kompetansepiloter"
    for language in LANGUAGES:
        page = made.page(language, "norge/kompetansepiloter")
        marked = re.findall(r'<div class="notice-text"( lang="nb")?>', page)
        assert marked == ["" if language == "nb" else ' lang="nb"']
        assert all(('lang="nb"' in tag) == (language != "nb") for tag in re.findall(r"<blockquote[^>]*>", page))
        assert notice in text_of(page)


def test_a_text_without_a_translation_is_shown_in_the_original_and_marked(made: Made) -> None:
    voice = Voice(made.words["sv"], "nb", "NOK")
    assert str(voice.tr(Words(nb="Til 'alle'", en="To all"))) == '<span lang="nb">Til &#39;alle&#39;</span>'
    assert str(voice.prose(Words(nb="Til *alle*"))) == '<div lang="nb"><p>Til <em>alle</em></p></div>'
    assert str(voice.tr(Words(nb="Til", sv="Till"))) == "Till"


def test_a_scheme_without_criteria_says_why_there_is_nothing_to_check(made: Made) -> None:
    page = made.page("nb", "norge/regional-naeringskompetanse")
    assert "Derfor er det ingen vilkårssjekk her" in page
    assert "<form" not in page
    assert "checker-data" not in page


def test_the_start_page_lists_every_scheme_with_status_and_deadline(made: Made) -> None:
    for language in LANGUAGES:
        page = made.page(language)
        assert [name for name in SCHEMES if f'<a href="../{language}/{name}/">' not in page] == []
        assert page.count("data-pill") == len(SCHEMES)
        assert "2020" in page[page.index("norge/kompetansepiloter/") :]


def test_the_root_page_offers_the_languages_by_name_and_redirects_nobody(made: Made) -> None:
    page = (made.out / "index.html").read_text(encoding="utf-8")
    for language, name in (("nb", "Bokmål"), ("nn", "Nynorsk"), ("sv", "Svenska"), ("en", "English")):
        assert f'<a href="{language}/" hreflang="{language}"><strong>{name}</strong>' in page
    assert "refresh" not in page


def test_a_page_built_while_a_call_was_open_claims_nothing_of_today(tmp_path: Path) -> None:
    early = make(tmp_path, datetime(2020, 6, 1, tzinfo=UTC))
    page = early.page("nb", "norge/kompetansepiloter")
    assert "Åpen til 1.\u00a0oktober\u00a02020, ut dagen (norsk tid)" in page
    pill = re.search(r"data-pill>([^<]*)<", page)
    assert pill is not None
    assert "2020" in pill[1]
    assert re.findall(r'data-status="([a-z_]+)"', early.page("nb")) == ["open", "open", "closed", "closed", "awarded"]


def test_the_same_schemes_make_the_same_bytes(made: Made, tmp_path: Path) -> None:
    again = make(tmp_path, AT)
    for path in made.out.rglob("*"):
        if path.is_file():
            assert (again.out / path.relative_to(made.out)).read_bytes() == path.read_bytes(), path


def test_hostile_text_is_shown_and_never_run(made: Made, tmp_path: Path) -> None:
    hostile = "</script><script>alert(1)</script>{{ 7*7 }}\"'><img src=x onerror=alert(1)>"
    # The model refuses HTML in a text; the templates do not lean on that.
    words = Words.model_construct(nb=hostile, nn=None, sv=None, en=None)
    loaded = made.collection.schemes[1]
    criteria = tuple(each.model_copy(update={"text": words, "quote": hostile}) for each in loaded.scheme.criteria)
    scheme = loaded.scheme.model_copy(
        update={"title": words, "summary": words, "who": words, "notice": hostile, "criteria": criteria}
    )
    bad = type(loaded)(loaded.id, loaded.place, scheme, hostile, loaded.document)
    early = make(tmp_path, AT)
    site = hostile_site(early, replace(made.collection, schemes=(bad,)))
    render(site)
    write_pages(site)
    for language in LANGUAGES:
        for page in (early.page(language, path) for path in (bad.id, "", "archive", "calendar", bad.place)):
            assert "<script>alert" not in page
            assert "<img" not in page
            assert "{{ 7*7 }}" in page
    assert faults(early.out) == []


def test_what_is_judged_stands_apart_from_what_can_be_checked(made: Made) -> None:
    loaded = made.collection.schemes[1]
    page = call_page(loaded, made.collection, made.compiled, made.words["nb"], AT)
    assert {criterion.kind for criterion in page.criteria("judged")} == {"judged"}
    shown = [
        criterion
        for sort in ("required", "exclusion", "judged", "priority", "recommended")
        for criterion in page.criteria(sort)
    ]
    assert sorted(each.id for each in shown) == sorted(each.id for each in loaded.scheme.criteria)
