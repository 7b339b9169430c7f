"""The search has an index for each language, of the pages that a search should find, and what each is filtered by."""

import gzip
import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from publish.browsing.browse import FILTERS, values_of
from publish.frame.render import Site
from publish.languages import LANGUAGES, Language
from publish.searching import index as search
from publish.searching.filters import Page, pages_text
from publish.searching.index import SearchError, write_search
from publish.site.calls import render
from publish.site.pages import write_pages
from tests.publish.conftest import site_of

HEADER = b"pagefind_dcd"
STEMS = {"nb": "no", "nn": "no", "sv": "sv", "en": "en"}
# A word of each language that no page has in another.
OWN = {"nb": "egenfinansieringen", "nn": "ikkje", "sv": "beviljas", "en": "applicants"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site with its search."""
    made = site_of(tmp_path_factory.mktemp("search"))
    render(made)
    write_pages(made)
    write_search(made)
    return made


def folder(site: Site, language: str) -> Path:
    """The one index of a language."""
    (found,) = (site.out / "assets").glob(f"search-{language}-*")
    return found


def fragments(site: Site, language: str) -> dict[str, dict[str, Any]]:
    """Every page that can be found, by its address below the language."""
    found = {}
    for path in folder(site, language).glob("fragment/*"):
        data = gzip.decompress(path.read_bytes())
        assert data.startswith(HEADER)
        page = json.loads(data.removeprefix(HEADER))
        found[page["url"]] = page
    return found


def register(site: Site, language: str) -> dict[str, dict[str, Any]]:
    """What every page can be filtered and sorted by, by its address; joined as the browser joins it."""
    data = json.loads((folder(site, language) / "pages.json").read_text(encoding="utf-8"))
    by_id = {path.stem: path for path in folder(site, language).glob("fragment/*")}
    found = {}
    for key, title, closes, window, *values in data["pages"]:
        page = json.loads(gzip.decompress(by_id.pop(key).read_bytes()).removeprefix(HEADER))
        found[page["url"].strip("/")] = {
            "title": title,
            "closes": closes,
            "window": window,
            **dict(zip(data["names"], values, strict=True)),
        }
    assert not by_id
    return found


def content(pages: Mapping[str, dict[str, Any]]) -> str:
    """All that can be found, without the strokes that stand for letters."""
    return " ".join(page["content"] for page in pages.values()).replace("o\u0338", "ø").replace("a\u0338", "æ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_one_index_with_its_own_stems(site: Site, language: Language) -> None:
    entry = json.loads((folder(site, language) / "pagefind-entry.json").read_text(encoding="utf-8"))
    assert list(entry["languages"]) == [STEMS[language]]
    assert entry["languages"][STEMS[language]]["page_count"] == len(fragments(site, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_calls_funders_places_and_editorial_pages_are_found_and_no_others(site: Site, language: Language) -> None:
    schemes = {f"/{loaded.id}/" for loaded in site.collection.schemes}
    funders = {f"/funders/{loaded.scheme.funder}/" for loaded in site.collection.schemes}
    places = {f"/{loaded.place}/" for loaded in site.collection.schemes}
    editorial = {"/about/", "/accessibility/", "/checker/", "/privacy/"}
    assert set(fragments(site, language)) == schemes | funders | places | editorial


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_that_is_found_is_there_and_has_a_name(site: Site, language: Language) -> None:
    for url, page in fragments(site, language).items():
        assert (site.out / language / url[1:] / "index.html").is_file()
        assert page["meta"]["title"]


def test_nothing_of_one_language_is_in_the_index_of_another(site: Site) -> None:
    for language in LANGUAGES:
        text = content(fragments(site, language))
        found = {each for each, word in OWN.items() if re.search(rf"\b{word}\b", text, re.IGNORECASE)}
        assert found == {language}


def test_the_notice_is_found_in_the_language_it_was_written_in(site: Site) -> None:
    for loaded in site.collection.schemes:
        sentence = max(loaded.notice.splitlines(), key=len)
        longest = max(re.findall(r"\w+", sentence), key=len)
        original = loaded.scheme.original
        page = fragments(site, original)[f"/{loaded.id}/"]
        assert longest in content({"": page})
    sentence = "Utlysningstekst"
    assert sentence not in content(fragments(site, "en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_time_changes_and_what_asks_is_not_in_the_index(site: Site, language: Language) -> None:
    text = content(fragments(site, language))
    wording = site.wordings[language]
    for key in ("checker.no_script", "checker.share_note", "checker.historic", "chrome.contents"):
        assert wording.say(key) not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_site_says_around_every_call_is_no_answer(site: Site, language: Language) -> None:
    text = content(fragments(site, language))
    wording = site.wordings[language]
    for key in ("checker.lead", "criteria.lead", "documents.lead", "budget.lead", "this_page.digest", "part.check"):
        assert wording.say(key) not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_is_left_that_the_index_would_not_fold(site: Site, language: Language) -> None:
    for page in fragments(site, language).values():
        assert not set("øæØÆ") & set(page["content"] + page["meta"]["title"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_that_is_found_has_its_name_in_letters_and_its_kind(site: Site, language: Language) -> None:
    found = register(site, language)
    assert set(found) == {url.strip("/") for url in fragments(site, language)}
    for address, page in found.items():
        assert f"<title>{page['title']}" in (site.out / language / address / "index.html").read_text(encoding="utf-8")
        first, _, second = address.partition("/")
        kind = "funder" if first == "funders" else "call" if second else None
        assert page["kind"] == (kind or ("place" if first in site.collection.places.places else "page"))


def test_a_call_is_found_by_what_the_list_finds_it_by(site: Site) -> None:
    found = register(site, "sv")
    for name, facets in site.found_by.items():
        assert found[name]["closes"] == (facets.closes or "")
        for each in FILTERS:
            assert found[name][each].split() == list(values_of(facets, each))


def test_a_funder_is_found_where_its_schemes_are_and_by_nothing_else(site: Site) -> None:
    page = register(site, "nb")["funders/kompetanse_norge"]
    assert page["place"] == "norge"
    assert not any(page[name] for name in FILTERS if name != "place")


def test_what_time_can_still_change_brings_its_dates_and_nothing_else_does(tmp_path: Path) -> None:
    early = site_of(tmp_path, datetime(2019, 2, 1, 12, tzinfo=UTC))
    names = ["norrbotten/rorlighet-och-matchning", "troms/kommunesamarbeid"]
    data = json.loads(pages_text(early, [Page(name, name, name) for name in names]))
    still, over = ({"window": row[3], "status": row[5]} for row in data["pages"])
    assert still["window"]["closes"] == "2019-03-31T22:00:00Z"
    assert still["status"] == "open"
    assert over == {"window": None, "status": "closed"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_that_a_filter_of_the_page_could_have_is_offered(site: Site, language: Language) -> None:
    text = (site.out / language / "search" / "index.html").read_text(encoding="utf-8")
    groups = re.findall(r'data-filter="(\w+)">(.*?)</fieldset>', text, re.DOTALL)
    assert {"kind", "status", "place", "theme", "currency", "year"} <= {name for name, _ in groups}
    for name, group in groups:
        had = {value for page in register(site, language).values() for value in page[name].split()}
        assert set(re.findall(r'value="([^"]+)"', group)) == had


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_what_the_page_asks_for_is_shipped_with_its_licence(site: Site, language: Language) -> None:
    stems, root = STEMS[language], folder(site, language)
    names = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    fixed = {"pagefind.js", "pagefind-entry.json", "pages.json", f"wasm.{stems}.pagefind", "LICENSE.txt"}
    assert fixed <= names
    assert all(re.fullmatch(r".+\.pf_(meta|fragment|index)", name) for name in names - fixed)
    assert "Copyright 2022 CloudCannon" in (root / "LICENSE.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_leads_to_its_own_index(site: Site, language: Language) -> None:
    text = (site.out / language / "search" / "index.html").read_text(encoding="utf-8")
    assert f'data-search="../../assets/{folder(site, language).name}/"' in text


def test_the_same_pages_give_the_same_index(site: Site) -> None:
    def files() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in (site.out / "assets").rglob("*") if path.is_file()}

    before = files()
    write_search(site)
    assert files() == before


def test_without_the_program_the_build_says_what_to_do(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "get_executable", lambda: None)
    with pytest.raises(SearchError, match="make site"):
        write_search(site, ("nb",))


def test_a_program_that_fails_is_quoted(site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_text("#!/bin/sh\necho no such thing >&2\nexit 3\n", encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setattr(search, "get_executable", lambda: program)
    with pytest.raises(SearchError, match="no such thing"):
        write_search(site, ("nb",))
