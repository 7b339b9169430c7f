"""Searching in a real browser under the site's policy: every spelling, by keyboard, without answer, without script."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from publish.scheme import LANGUAGES
from tests.site.test_reach_in_chromium import barriers
from tests.site.visit import Visit

PILOTS, INDUSTRY, TROMS, NORRBOTTEN, REGIONAL = (
    "norge/kompetansepiloter/",
    "norge/industriklynger/",
    "troms/kommunesamarbeid/",
    "norrbotten/rorlighet-och-matchning/",
    "norge/regional-naeringskompetanse/",
)
# Spellings of one word, and the pages that each of them finds.
SPELLINGS = [
    ("nb", ("søknad", "soknad", "söknad", "soeknad", "SØKNAD"), {PILOTS, INDUSTRY, TROMS}),
    ("nb", ("næring", "naering", "naring", "näring", "Næring"), {REGIONAL, TROMS}),
    ("nb", ("åpen", "apen", "aapen", "äpen"), {TROMS}),
    ("nn", ("søknad", "soknad", "söknad", "soeknad"), {PILOTS, INDUSTRY, TROMS}),
    ("nn", ("næring", "naering", "naring", "näring"), {REGIONAL, TROMS}),
    ("sv", ("sökande", "sokande", "søkande", "soekande"), {NORRBOTTEN, TROMS}),
    ("sv", ("näring", "naring", "næring", "naering"), {REGIONAL, TROMS}),
    ("sv", ("åtgärd", "atgard", "åtgærd", "aatgaerd"), {INDUSTRY}),
    ("en", ("kompetanseløft", "kompetanseloft", "kompetanselöft", "kompetanseloeft"), {INDUSTRY}),
    ("en", ("næringsmiljø", "naeringsmiljo", "näringsmiljö", "naringsmiljoe"), {REGIONAL}),
]


def search(page: Page, question: str) -> None:
    """Ask, and wait for the answer."""
    page.get_by_role("searchbox").fill(question)
    page.keyboard.press("Enter")
    answered(page)


def answered(page: Page) -> None:
    page.locator("[data-answers]:not([hidden]), [data-nothing]:not([hidden]), [data-failed]:not([hidden])").wait_for()


def found(page: Page, language: str) -> list[str]:
    """The addresses of what was found, below the language."""
    hrefs: list[str] = page.locator("[data-results] a").evaluate_all("(all) => all.map((one) => one.pathname)")
    assert all(href.startswith(f"/{language}/") for href in hrefs)
    return [href.removeprefix(f"/{language}/") for href in hrefs]


@pytest.mark.parametrize(("language", "spelled", "pages"), SPELLINGS)
def test_a_word_is_found_however_its_letters_are_typed(
    visit: Visit, language: str, spelled: tuple[str, ...], pages: set[str]
) -> None:
    visit.page.goto(f"{visit.address}{language}/search/")
    first: list[str] = []
    for word in spelled:
        search(visit.page, word)
        answers = found(visit.page, language)
        assert pages <= set(answers), word
        first = first or sorted(answers)
        assert sorted(answers) == first, word


@pytest.mark.parametrize(
    ("language", "word", "best"), [("nb", "kompetansepiloter", PILOTS), ("sv", "kompetenspiloter", PILOTS)]
)
def test_the_page_that_has_the_word_in_its_name_comes_first(visit: Visit, language: str, word: str, best: str) -> None:
    visit.page.goto(f"{visit.address}{language}/search/")
    search(visit.page, word)
    assert found(visit.page, language)[0] == best


@pytest.mark.parametrize(("language", "word"), [("nb", "kompetanse"), ("nn", "kompetanse"), ("sv", "kompetens")])
def test_a_part_of_a_word_finds_the_whole_and_marks_it(visit: Visit, language: str, word: str) -> None:
    visit.page.goto(f"{visit.address}{language}/search/")
    search(visit.page, word)
    assert {PILOTS, INDUSTRY, REGIONAL} <= set(found(visit.page, language))
    marks = visit.page.locator("[data-results] mark").all_inner_texts()
    assert any(mark.lower().startswith(word) for mark in marks)
    # Letters are letters again.
    assert "\u0338" not in visit.page.locator("main").inner_text()


def test_nothing_is_fetched_before_the_field_is_used(visit: Visit) -> None:
    visit.page.goto(f"{visit.address}nb/search/")
    visit.page.wait_for_load_state("networkidle")
    visit.page.get_by_role("searchbox").focus()
    assert not [url for url in visit.requests if "/assets/search-" in url]
    search(visit.page, "kompetanse")
    assert [url for url in visit.requests if "/assets/search-nb-" in url]
    assert not [url for url in visit.requests if "kompetanse" in url.rsplit("/", 1)[-1]]


def test_by_keyboard_alone_from_the_start_page_to_an_answer(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.address}nb/")
    field = page.get_by_role("searchbox", name="Hva leter du etter?")
    for _ in range(40):
        page.keyboard.press("Tab")
        if field.evaluate("(one) => one === document.activeElement"):
            break
    page.keyboard.type("næring & co")
    page.keyboard.press("Control+a")
    page.keyboard.type("soknad")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{visit.address}nb/search/#q=soknad")
    answered(page)
    expect(page.get_by_role("status")).to_contain_text("treff på «soknad»")
    page.get_by_role("searchbox").focus()
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.closest('[data-results]') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/nb/norge/**")
    assert not [url for url in visit.requests if "soknad" in url]


def test_the_question_stands_in_the_address_and_back_asks_the_one_before(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.address}nb/search/#q=troms")
    answered(page)
    assert {"troms/", TROMS} <= set(found(page, "nb"))
    search(page, "søknad")
    expect(page.get_by_role("status")).to_contain_text("«søknad»")
    page.go_back()
    expect(page.get_by_role("status")).to_contain_text("«troms»")
    assert page.get_by_role("searchbox").input_value() == "troms"


def test_calls_can_be_put_in_the_order_of_their_deadlines(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.address}nb/search/#q=kompetanse&sort=deadline")
    answered(page)
    order = found(page, "nb")
    assert order.index(INDUSTRY) < order.index(PILOTS)
    assert all(path.count("/") == 2 and not path.startswith("funders/") for path in order)


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nothing_is_found_there_are_ways_on(visit: Visit, language: str) -> None:
    page = visit.page
    page.goto(f"{visit.address}{language}/search/")
    search(page, "xyzzy <b>&")
    expect(page.get_by_role("status")).to_contain_text("xyzzy <b>&")
    assert found(page, language) == []
    ways = page.locator("[data-nothing] a")
    assert ways.count() == 4
    others = page.locator("[data-other]").evaluate_all("(all) => all.map((one) => [one.lang, one.hash])")
    assert {lang for lang, _ in others} == set(LANGUAGES) - {language}
    assert {hash_ for _, hash_ in others} == {"#q=xyzzy+%3Cb%3E%26"}


def test_another_language_answers_the_same_question(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.address}en/search/")
    search(page, "egenfinansiering")
    page.locator("[data-other][lang=nb]").click()
    page.wait_for_url("**/nb/search/#q=egenfinansiering")
    answered(page)
    assert found(page, "nb")


@pytest.mark.parametrize("missing", ["pagefind.js", "pagefind-entry.json", "wasm.", ".pf_meta", ".pf_index"])
def test_a_search_that_cannot_be_loaded_says_so_and_leads_to_the_list(visit: Visit, missing: str) -> None:
    visit.expected += ["Failed", "pagefind", "Pagefind", "error"]
    page = visit.page
    page.clock.install()
    page.context.route(f"**/assets/search-*/**{missing}*", lambda route: route.abort())
    page.goto(f"{visit.address}nb/search/#q=kompetanse")
    for _ in range(30):
        page.wait_for_timeout(100)
        page.clock.run_for(1_000)
    expect(page.get_by_role("alert")).to_contain_text("Søket kunne ikke lastes")
    page.get_by_role("alert").get_by_role("link").click()
    page.wait_for_url(f"{visit.address}nb/")


def test_without_script_the_page_says_so_and_there_is_no_dead_field(without_script: Visit) -> None:
    page = without_script.page
    page.goto(f"{without_script.address}nb/search/")
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.locator("noscript p")).to_contain_text("Søket trenger JavaScript")
    page.goto(f"{without_script.address}nb/")
    expect(page.get_by_role("searchbox")).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_no_barrier_and_nothing_scrolls_sideways(
    visit: Visit, language: str, colours: Any, width: int
) -> None:
    page = visit.page
    page.emulate_media(color_scheme=colours)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{visit.address}{language}/search/")
    for question in ("troms", "xyzzy"):
        search(page, question)
        assert barriers(page) == []
        assert page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_on_paper_there_are_answers_and_no_field(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.address}nb/search/#q=kompetanse")
    answered(page)
    page.emulate_media(media="print")
    expect(page.locator("[data-search-form]")).to_be_hidden()
    expect(page.locator("[data-results] a").first).to_be_visible()
