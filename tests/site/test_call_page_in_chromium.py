"""The page of a call answers in its first screen, goes deeper where a reader asks, and has a short form on paper."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from publish.languages import LANGUAGES
from tests.site.visit import Visit

PILOTS = "norge/kompetansepiloter"
NAMES = (
    PILOTS,
    "norge/industriklynger",
    "norge/regional-naeringskompetanse",
    "norrbotten/rorlighet-och-matchning",
    "troms/kommunesamarbeid",
)
# What it is, for whom, how much, until when and whether one can apply, what next.
ANSWERS = ("h1", ".hero .lead", ".answer-who", ".answer-amount", ".standing-now", ".hero-actions .button")
SHEETS = 2
# As Chromium writes the objects of a PDF.
SHEET = re.compile(rb"/Type\s*/Page\b(?!s)")


@pytest.fixture
def plain(chromium: Browser) -> Iterator[Page]:
    """A small telephone without script."""
    context = chromium.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_screen_answers_without_script_too(plain: Page, address: str, language: str) -> None:
    for name in NAMES:
        plain.goto(f"{address}{language}/{name}/")
        for answer in ANSWERS:
            expect(plain.locator(answer).first).to_be_in_viewport(ratio=1)


def test_in_the_languages_of_the_north_the_smallest_screen_is_enough(plain: Page, address: str) -> None:
    plain.set_viewport_size({"width": 320, "height": 568})
    for language in ("nb", "nn"):
        for name in NAMES[:3]:
            plain.goto(f"{address}{language}/{name}/")
            for answer in ANSWERS:
                expect(plain.locator(answer).first).to_be_in_viewport(ratio=1)


def test_what_is_folded_opens_without_script(plain: Page, address: str) -> None:
    plain.goto(f"{address}nb/{PILOTS}/")
    criterion = plain.locator(".criterion").first
    expect(criterion.locator("blockquote")).to_be_hidden()
    criterion.locator("summary").click()
    expect(criterion.locator("blockquote")).to_be_visible()
    plain.locator(".contents summary").click()
    plain.locator(".contents a[href='#money']").click()
    expect(plain.locator("#money-heading")).to_be_in_viewport()


def test_nothing_is_wider_than_the_smallest_screen(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 320, "height": 640})
    for name in NAMES:
        visit.open(name, "sv")
        visit.page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_contents_follow_and_close_behind_the_reader(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 360, "height": 740})
    visit.open(PILOTS, "nb")
    visit.page.locator(".contents summary").click()
    visit.page.locator(".contents a[href='#money']").click()
    expect(visit.page.locator(".contents details")).not_to_have_attribute("open", "")
    expect(visit.page.locator("[data-here]")).to_have_text("Penger")
    expect(visit.page.locator(".contents [aria-current]")).to_have_attribute("href", "#money")
    expect(visit.page.locator(".contents summary")).to_be_in_viewport(ratio=1)
    visit.page.set_viewport_size({"width": 1280, "height": 800})
    expect(visit.page.locator(".contents details")).to_have_attribute("open", "")


def test_a_link_to_a_criterion_opens_it(visit: Visit) -> None:
    visit.open(PILOTS, "nb", "#c-county_authority")
    expect(visit.page.locator("#c-county_authority blockquote")).to_be_visible()


def sheets(page: Page) -> int:
    """How many sheets of A4 the page is on paper."""
    return len(SHEET.findall(page.pdf(format="A4", prefer_css_page_size=True)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_call_is_two_sheets_and_the_list_is_one_or_two(visit: Visit, language: str) -> None:
    found = {}
    for name in ("", *NAMES):
        visit.page.goto(f"{visit.address}{language}/{name + '/' if name else ''}")
        found[name] = sheets(visit.page)
    assert {name: number for name, number in found.items() if number > SHEETS} == {}


def test_the_short_form_has_all_that_is_asked_of_paper_and_no_source(visit: Visit) -> None:
    visit.open(PILOTS, "nb")
    scheme = visit.loaded.scheme
    visit.page.emulate_media(media="print")
    visit.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    paper = re.sub(r"\s+", " ", visit.page.locator("body").inner_text())
    expected = (
        *(visit.text(criterion.text) for criterion in scheme.criteria),
        *(visit.text(document.text) for document in scheme.documents),
        *(contact.name for contact in scheme.contacts),
        visit.text(scheme.title),
        visit.text(scheme.who),
        visit.page.url,
    )
    assert [text for text in expected if text not in paper] == []
    assert visit.page.locator("blockquote:visible, form:visible, nav:visible").count() == 0


def test_the_sources_are_printed_when_they_are_asked_for(visit: Visit) -> None:
    visit.page.add_init_script("window.print = () => { window.asked = document.documentElement.dataset.paper; };")
    visit.open(PILOTS, "nb")
    visit.page.locator("[data-print=sources]").click()
    assert visit.page.evaluate("window.asked") == "sources"
    visit.page.evaluate("() => { document.documentElement.dataset.paper = 'sources'; }")
    visit.page.emulate_media(media="print")
    visit.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    shown = visit.page.locator(".told blockquote:visible").all_inner_texts()
    quoted = [criterion.quote for criterion in visit.loaded.scheme.criteria if criterion.quote]
    assert [quote for quote in quoted if quote not in shown] == []
    visit.page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    expect(visit.page.locator(".told[open]")).to_have_count(0)
