"""Searching in a real browser under the site's policy: spellings, filters, by keyboard, without answer or script."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from publish.languages import LANGUAGES
from publish.site.serve import served
from tests.publish.conftest import make
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
    ("nb", ("åpen", "apen", "aapen", "äpen"), {NORRBOTTEN}),
    ("nn", ("søknad", "soknad", "söknad", "soeknad"), {PILOTS, INDUSTRY, TROMS}),
    ("nn", ("næring", "naering", "naring", "näring"), {REGIONAL, TROMS}),
    ("sv", ("sökande", "sokande", "søkande", "soekande"), {NORRBOTTEN, TROMS}),
    ("sv", ("näring", "naring", "næring", "naering"), {REGIONAL, TROMS}),
    ("sv", ("åtgärd", "atgard", "åtgærd", "aatgaerd"), {INDUSTRY}),
    ("en", ("kompetanseløft", "kompetanseloft", "kompetanselöft", "kompetanseloeft"), {INDUSTRY}),
    ("en", ("næringsmiljø", "naeringsmiljo", "näringsmiljö", "naringsmiljoe"), {REGIONAL}),
]


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it was built while a call was open."""
    return make(tmp_path_factory.mktemp("old"), datetime(2019, 2, 1, 12, tzinfo=UTC)).out


def search(page: Page, question: str) -> None:
    """Ask, and wait for the answer."""
    page.get_by_role("searchbox").fill(question)
    page.keyboard.press("Enter")
    answered(page)


def answered(page: Page) -> None:
    page.locator(
        "[data-answers]:not([hidden]), [data-nothing]:not([hidden]), [data-failed]:not([hidden])"
    ).first.wait_for()


def found(page: Page, language: str) -> list[str]:
    """The addresses of what was found, below the language."""
    hrefs: list[str] = page.locator("[data-results] a").evaluate_all("(all) => all.map((one) => one.pathname)")
    assert all(href.startswith(f"/{language}/") for href in hrefs)
    return [href.removeprefix(f"/{language}/") for href in hrefs]


def box(page: Page, name: str, value: str) -> None:
    """A person ticks or clears a box."""
    page.locator(f"[data-filter={name}] label:has(input[value='{value}'])").click()


def counts(page: Page, name: str) -> dict[str, int]:
    """The counts of a filter, as they stand."""
    boxes = page.locator(f"[data-filter={name}] label:not([hidden])")
    read = "all => all.map((one) => [one.querySelector('input').value, one.querySelector('.count').textContent])"
    return {value: int(count) for value, count in boxes.evaluate_all(read)}


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
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Gå til treffene")).to_be_focused()
    page.keyboard.press("Enter")
    for _ in range(2):
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


def test_calls_can_be_put_in_the_order_of_their_deadlines_and_other_pages_come_after(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.address}nb/search/#q=kompetanse&sort=next")
    answered(page)
    order = found(page, "nb")
    assert order.index(INDUSTRY) < order.index(PILOTS) < order.index(REGIONAL) < order.index("norge/")


def test_pages_can_be_put_in_the_order_of_their_names_as_the_language_has_it(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.address}sv/search/#kind=funder,place&sort=title")
    answered(page)
    names = page.locator("[data-results] a").all_inner_texts()
    assert len(names) == 7
    assert names == page.evaluate("(names) => names.toSorted(new Intl.Collator('sv').compare)", names)


def test_every_count_follows_the_question_and_is_what_the_choice_leaves(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.address}nb/search/")
    search(page, "kompetanse")
    assert sum(counts(page, "kind").values()) == len(found(page, "nb"))
    assert "page" not in counts(page, "kind")
    for name in ("kind", "status", "place", "currency", "year"):
        for value, count in counts(page, name).items():
            box(page, name, value)
            expect(page.get_by_role("status")).to_contain_text(f"{count} treff")
            assert len(found(page, "nb")) == count
            box(page, name, value)
            expect(page.get_by_role("status")).to_contain_text("6 treff")
    box(page, "currency", "nok")
    expect(page.get_by_role("status")).to_contain_text("3 treff")
    assert counts(page, "place") == {"norge": 3, "norrbotten": 0}
    assert counts(page, "currency") == {"nok": 3, "sek": 1}


def test_filters_alone_find_pages_and_stand_in_the_address_with_question_and_order(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.address}nn/search/")
    expect(page.locator("[data-begin]")).to_be_visible()
    assert not [url for url in visit.requests if "/assets/search-" in url]
    box(page, "kind", "call")
    answered(page)
    assert len(found(page, "nn")) == 5
    expect(page.get_by_role("status")).to_have_text("5 sider")
    expect(page.locator("[data-begin]")).to_be_hidden()
    box(page, "place", "norge")
    page.locator("#sort").select_option("title")
    search(page, "kompetanse")
    assert page.url.endswith("#q=kompetanse&kind=call&place=norge&sort=title")
    expect(page.get_by_role("status")).to_have_text("3 treff på «kompetanse»")
    page.reload()
    answered(page)
    order = found(page, "nn")
    assert set(order) == {PILOTS, INDUSTRY, REGIONAL}
    assert page.locator("input[value=norge]").is_checked()
    page.locator("[data-reset]").click()
    expect(page.get_by_role("status")).to_have_text("6 treff på «kompetanse»")
    expect(page.locator("#answers")).to_be_focused()
    assert page.url.endswith("#q=kompetanse&sort=title")
    page.go_back()
    expect(page.get_by_role("status")).to_have_text("3 treff på «kompetanse»")


def test_an_address_that_asks_for_what_there_is_not_is_read_as_far_as_it_goes(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.address}en/search/#q=skills&place=atlantis&kind=call,<b>&sort=magic&wizard=1")
    answered(page)
    expect(page.locator("#sort")).to_have_value("best")
    assert page.locator("[data-filters] input:checked").count() == 1
    assert found(page, "en")


def test_nothing_found_says_which_filter_to_loosen_and_does_it(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.address}nb/search/#q=kompetanse&kind=call&place=norrbotten&currency=nok")
    answered(page)
    expect(page.get_by_role("status")).to_have_text("Ingen treff på «kompetanse» med det du har valgt.")
    offers = page.locator("[data-loosen] button")
    assert offers.all_inner_texts() == [
        "Fjern valgene under «Sted» (3 treff)",
        "Fjern valgene under «Valuta» (1 treff)",
    ]
    expect(page.locator("[data-try]")).to_be_hidden()
    assert barriers(page) == []
    offers.first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("3 treff på «kompetanse»")
    expect(page.locator("#answers")).to_be_focused()
    assert page.url.endswith("#q=kompetanse&kind=call&currency=nok")


def test_where_no_single_filter_helps_all_can_be_cleared(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.address}en/search/#q=norrbotten&kind=page&place=troms")
    answered(page)
    page.locator("[data-loosen] button").get_by_text("Clear all choices").click()
    expect(page.get_by_role("status")).to_have_text("3 results for ‘norrbotten’")


def test_a_filter_is_chosen_by_keyboard_and_a_count_belongs_to_its_name(visit: Visit) -> None:
    page = visit.page
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{visit.address}sv/search/#q=norrbotten")
    answered(page)
    assert not page.locator("[data-filter=kind]").is_visible()
    page.locator("summary:has([data-chosen])").focus()
    page.keyboard.press("Enter")
    funder = page.get_by_role("group", name="Typ av sida").get_by_role("checkbox", name="Bidragsgivare 1")
    funder.focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("status")).to_have_text("1 träff på ”norrbotten”")
    assert found(page, "sv") == ["funders/region_norrbotten/"]
    expect(funder).to_be_focused()


@pytest.mark.parametrize(
    ("at", "pill", "value"),
    [
        ("2019-02-20T12:00:00Z", "Åpen\n39 dager igjen", "open"),
        ("2019-03-31T12:00:00Z", "Stenger snart\nSiste døgn", "closing_soon"),
        ("2019-04-01T12:00:00Z", "Stengt", "closed"),
    ],
)
def test_a_status_is_that_of_now_however_old_the_index(
    chromium: Browser, old: Path, at: str, pill: str, value: str
) -> None:
    with served(old) as address:
        page = chromium.new_page()
        page.clock.install(time=at)
        # The server's clock is the real one; here the device's is believed.
        page.route("**/*", lambda route: route.abort() if route.request.method == "HEAD" else route.fallback())
        page.goto(f"{address}nb/search/#q=rørlighet norrbotten")
        answered(page)
        search(page, "norrbotten")
        result = page.locator(f"[data-results] li:has(a[href$='{NORRBOTTEN}'])")
        expect(result.locator(".line-when")).to_have_text(pill.replace("\n", ""))
        assert counts(page, "status") == {value: 1}
        page.close()


def test_where_no_clock_can_be_believed_nothing_is_said_of_what_time_can_change(chromium: Browser, old: Path) -> None:
    with served(old) as address:
        page = chromium.new_page()
        page.clock.install(time="2001-01-01T12:00:00Z")
        page.route("**/*", lambda route: route.abort() if route.request.method == "HEAD" else route.fallback())
        page.goto(f"{address}nb/search/#q=norrbotten")
        answered(page)
        assert NORRBOTTEN in found(page, "nb")
        assert page.locator("[data-results] .pill").count() == 0
        assert counts(page, "status") == {}
        page.close()


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


@pytest.mark.parametrize(
    "missing", ["pagefind.js", "pagefind-entry.json", "pages.json", "wasm.", ".pf_meta", ".pf_index"]
)
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
    for controls in ("[data-search-form]", "[data-filters]"):
        expect(page.locator(controls)).to_be_hidden()
    expect(page.locator("[data-results] a").first).to_be_visible()
