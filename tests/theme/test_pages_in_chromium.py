"""The pages in a real browser under the site's policy: readable, usable, and right about today."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from publish.frame.as_of import mark
from publish.site.serve import served
from tests.publish.conftest import ROOT, Made, make

MENU = ".menu > summary"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = (
    "",
    "nb/",
    "nn/about/",
    "nb/norge/kompetansepiloter/",
    "sv/norge/industriklynger/",
    "en/norge/regional-naeringskompetanse/",
    "nn/norrbotten/rorlighet-och-matchning/",
    "sv/troms/kommunesamarbeid/",
    "404.html",
    "sv/404.html",
    "nb/calendar/",
    "nn/awards/",
    "sv/archive/",
    "en/funders/",
    "nb/funders/innovasjon_norge/",
    "nn/norge/",
)
CALL = "nb/norge/kompetansepiloter/"
THEN = datetime(2020, 6, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def old_site(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The site as it was built while a call was open."""
    return make(tmp_path_factory.mktemp("old"), THEN)


@pytest.fixture(scope="module")
def old(old_site: Made) -> Iterator[str]:
    """That site, served today."""
    with served(old_site.out) as address:
        yield address


@pytest.fixture(scope="module")
def still(old_site: Made, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same, built to be looked at as of that day."""
    out = tmp_path_factory.mktemp("still") / "site"
    shutil.copytree(old_site.out, out)
    mark(out, THEN, old_site.words)
    with served(out) as address:
        yield address


@contextmanager
def opened(chromium: Browser, address: str, at: str | None = None, **options: Any) -> Iterator[Page]:
    """A page with its own context; what goes wrong in it is a failure."""
    context = chromium.new_context(**options)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    if at is not None:
        page.clock.install(time=at)
        # The server's clock is the real one; here the device's is believed.
        page.route("**/*", lambda route: route.abort() if route.request.method == "HEAD" else route.fallback())
    page.goto(address)
    yield page
    context.close()
    assert [fault for fault in faults if "ERR_FAILED" not in fault] == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    chromium: Browser, old: str, path: str, scheme: str, width: int
) -> None:
    with opened(
        chromium, old + path, viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    ) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.add_script_tag(path=AXE)
        found = page.evaluate("(rules) => axe.run(document, { runOnly: rules })", RULES)
        assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []
        # By now the page has asked what time it is and drawn where each call stands.
        assert not {"NaN", "undefined", "null"} & set(page.locator("body").inner_text().split())


def test_without_script_a_page_claims_nothing_of_today(chromium: Browser, old: str) -> None:
    with opened(chromium, old + CALL, java_script_enabled=False) as page:
        assert page.locator("[data-pill]").inner_text() == "Åpen til 1.\u00a0oktober\u00a02020, ut dagen (norsk tid)"
        assert page.locator("#verdict").is_visible()
        assert page.locator("#q-county .note").count() >= 2
        for control in (".theme-switch", "#reset", "#share", "#print", "[data-add]"):
            assert page.locator(control).first.is_hidden()


@pytest.mark.parametrize(
    ("at", "pill", "more"),
    [
        ("2020-06-02T12:00:00Z", "Åpen", "121 dager igjen"),
        ("2020-09-30T12:00:00Z", "Stenger snart", "1 dag igjen"),
        ("2020-10-01T21:59:59Z", "Stenger snart", "Siste døgn"),
        ("2020-10-01T22:00:00Z", "Stengt", ""),
    ],
)
def test_a_page_built_earlier_is_right_about_now(chromium: Browser, old: str, at: str, pill: str, more: str) -> None:
    with opened(chromium, old + CALL, at, timezone_id="Europe/Oslo") as page:
        page.locator(f".pill:text-is('{pill}')").wait_for()
        assert page.locator("[data-more]").text_content() == more


def test_a_deadline_passes_while_the_page_is_open(chromium: Browser, old: str) -> None:
    with opened(chromium, old + CALL, "2020-10-01T21:58:30Z", timezone_id="Europe/Oslo") as page:
        page.locator(".pill:text-is('Stenger snart')").wait_for()
        page.clock.run_for(120_000)
        page.locator(".pill:text-is('Stengt')").wait_for()
        assert "Fristen var 1.\u00a0oktober\u00a02020" in page.locator("[data-now]").inner_text()


def test_a_reader_in_another_zone_sees_both_clocks(chromium: Browser, old: str) -> None:
    with opened(chromium, old + CALL, "2020-09-30T12:00:00Z", timezone_id="America/New_York") as page:
        more = page.locator("[data-more]")
        more.locator("text=På klokken din").wait_for()
        assert "1.\u00a0oktober\u00a02020 kl. 17:59" in (more.text_content() or "")


def test_a_clock_that_cannot_be_right_is_not_believed(chromium: Browser, old: str) -> None:
    with opened(chromium, old + CALL, "2009-01-01T12:00:00Z") as page:
        page.locator("[data-more]:has-text('ser ut til å gå feil')").wait_for()
        assert page.locator("[data-pill]").inner_text().startswith("Åpen til 1.\u00a0oktober\u00a02020")


def test_a_site_of_another_day_says_so_and_stands_still_there(chromium: Browser, still: str) -> None:
    with opened(chromium, still + CALL) as page:
        assert "1.\u00a0juni\u00a02020" in page.locator("body > aside").first.inner_text()
        page.locator("svg.timeline .today").first.wait_for(state="attached")
        assert page.locator("[data-pill]").inner_text() == "Åpen"
    with opened(chromium, f"{still}nb/search/#q=kompetansepiloter") as page:
        page.locator("main .pill:text-is('Åpen')").wait_for()


def test_the_servers_clock_outweighs_the_devices(chromium: Browser, old: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.clock.install(time="2020-09-30T12:00:00Z")
    page.goto(old + CALL)
    expect(page.locator(".hero [data-pill]")).to_have_text("Stengt")
    context.close()


def test_the_start_page_moves_what_has_closed_since(chromium: Browser, old: str) -> None:
    with opened(chromium, f"{old}nb/", java_script_enabled=False) as page:
        assert page.locator("[data-list] > li").first.get_attribute("data-status") == "open"
        assert page.locator("[data-none]").is_hidden()
    with opened(chromium, f"{old}nb/") as page:
        page.locator("[data-none]").wait_for(state="visible")
        places = page.locator("[data-list] > li").evaluate_all("(cards) => cards.map((card) => card.dataset.closes)")
        assert places == sorted(places, reverse=True)
        assert page.locator("[data-filter=status] input[value=open]").is_hidden()
        assert page.locator("[data-filter=status] label:has(input[value=closed]) .count").inner_text() == "4"


def test_today_stands_on_the_timeline_while_it_runs(chromium: Browser, old: str) -> None:
    with opened(chromium, old + CALL, "2021-07-01T12:00:00Z") as page:
        page.locator(".timeline-wide .today-line").wait_for(state="attached")
    with opened(chromium, old + CALL, "2023-07-01T12:00:00Z") as page:
        page.locator(".pill:text-is('Stengt')").wait_for()
        assert page.locator(".today").count() == 0


def test_the_choice_of_colours_lasts(chromium: Browser, old: str) -> None:
    with opened(chromium, old + CALL, color_scheme="light") as page:
        page.locator(MENU).click()
        page.locator("[data-theme-choice=dark]").click()
        dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.goto(f"{old}sv/")
        assert page.evaluate("document.documentElement.dataset.theme") == "dark"
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
        assert page.locator("[data-theme-choice=dark]").get_attribute("aria-pressed") == "true"
        page.locator(MENU).click()
        page.locator("[data-theme-choice=auto]").click()
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") != dark


def test_the_language_switch_keeps_the_page(chromium: Browser, old: str) -> None:
    with opened(chromium, old + CALL) as page:
        page.locator(MENU).click()
        page.locator(".languages a[lang=sv]").click()
        page.wait_for_url("**/sv/norge/kompetansepiloter/")
        assert page.locator("html").get_attribute("lang") == "sv"


def test_on_a_phone_the_menu_is_one_row_and_works_without_script(chromium: Browser, old: str) -> None:
    with opened(chromium, old + CALL, java_script_enabled=False, viewport={"width": 320, "height": 740}) as page:
        header = page.locator(".site-header").bounding_box()
        assert header
        assert header["height"] < 64
        assert not page.locator(".menu-links").is_visible()
        page.locator(MENU).click()
        page.locator(".menu-links").get_by_role("link", name="Kalender").click()
        page.wait_for_url("**/nb/calendar/")


def test_the_menu_closes_on_escape_and_gives_focus_back_to_its_button(chromium: Browser, old: str) -> None:
    with opened(chromium, old + CALL, viewport={"width": 360, "height": 740}) as page:
        page.locator(MENU).press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.menu-links') !== null")
        page.keyboard.press("Escape")
        assert not page.locator(".menu-links").is_visible()
        assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_the_first_tab_stop_leads_past_the_menus(chromium: Browser, old: str) -> None:
    with opened(chromium, old + CALL) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"


def test_nothing_is_asked_of_another_host(chromium: Browser, old: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in PAGES:
        page.goto(old + path)
    context.close()
    assert asked
    assert [url for url in asked if not url.startswith((old, "data:"))] == []


@pytest.mark.parametrize("options", [{"forced_colors": "active"}, {"color_scheme": "dark"}, {}], ids=str)
def test_a_page_can_be_printed(chromium: Browser, old: str, tmp_path: Path, options: dict[str, Any]) -> None:
    with opened(chromium, old + CALL, **options) as page:
        page.emulate_media(media="print")
        assert page.locator(".contents").is_hidden()
        assert page.locator("h1").is_visible()
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert len(page.pdf(path=tmp_path / "page.pdf")) > 10_000
