"""Subscribing in a real browser: by keyboard, on a phone, in the dark, without script, where copying is forbidden."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from publish.languages import LANGUAGES
from publish.site.serve import served
from tests.publish.conftest import make
from tests.site.test_reach_in_chromium import barriers

OPEN = datetime(2020, 9, 15, 12, tzinfo=UTC)
CALL = "nb/norge/kompetansepiloter/"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site as it was built while a call was open."""
    out = tmp_path_factory.mktemp("subscribe")
    make(out, OPEN)
    with served(out) as found:
        yield found


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that must have had nothing to complain about."""
    made, heard = context.new_page(), list[str]()
    made.on("pageerror", lambda error: heard.append(str(error)))
    made.on("console", lambda message: heard.append(message.text))
    yield made
    assert heard == []


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what has this name has the focus."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.textContent") == name:
            return
    pytest.fail(f"no way to {name} by Tab")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_no_barrier_and_nothing_scrolls_sideways(
    page: Page, address: str, language: str, colours: Any, width: int
) -> None:
    page.context.grant_permissions(["clipboard-write"])
    page.emulate_media(color_scheme=colours)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}{language}/subscribe/")
    page.locator("button[data-copy]").first.click()
    expect(page.get_by_role("status")).not_to_be_empty()
    assert barriers(page) == []
    assert page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    small = """() => [...document.querySelectorAll("main a, main button")]
        .map((each) => each.getBoundingClientRect()).filter((box) => box.width < 24 || box.height < 24).length"""
    assert page.evaluate(small) == 0


def test_by_keyboard_an_address_is_copied_and_that_is_said(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}nb/subscribe/")
    said = page.get_by_role("status")
    expect(said).to_be_empty()
    tab_to(page, "Kopier kalenderadressen – Utlysninger i Troms")
    page.keyboard.press("Enter")
    expect(said).to_have_text("Kalenderadressen er kopiert: Utlysninger i Troms")
    assert page.evaluate("() => navigator.clipboard.readText()") == f"{address}nb/subscribe/place-troms.ics"
    tab_to(page, "Kopier nyhetsadressen – Utlysninger i Troms")
    page.keyboard.press("Space")
    expect(said).to_have_text("Nyhetsadressen er kopiert: Utlysninger i Troms")
    assert page.evaluate("() => navigator.clipboard.readText()") == f"{address}nb/subscribe/place-troms.atom"
    # The focus stays where it was.
    assert page.evaluate("() => document.activeElement.dataset.copy") == "../subscribe/place-troms.atom"


def test_what_is_copied_is_a_calendar(page: Page, address: str) -> None:
    page.goto(f"{address}sv/subscribe/")
    for kind, start in (("ics", "BEGIN:VCALENDAR"), ("atom", "<?xml")):
        for found in page.locator(f"button[data-copy$='.{kind}']").all():
            response = page.request.get(page.url + (found.get_attribute("data-copy") or ""))
            assert response.ok
            assert response.text().startswith(start)


def test_where_copying_is_forbidden_the_address_is_shown(page: Page, address: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(f"{address}en/subscribe/")
    page.get_by_role("button", name="Copy the news address – All calls").click()
    expect(page.get_by_role("status")).to_contain_text(f"{address}en/subscribe/all.atom")


def test_without_script_there_are_plain_links_and_no_dead_buttons(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(f"{address}nn/subscribe/")
    expect(page.locator("button[data-copy]:visible")).to_have_count(0)
    link = page.get_by_role("link", name="Kalender – Utlysingar i Troms")
    assert link.get_attribute("href") == "../subscribe/place-troms.ics"
    context.close()


def at(page: Page, moment: datetime) -> None:
    """The device's clock; the server's own, which is right today, is out of reach."""
    page.clock.install(time=moment)
    page.route("**/*", lambda route: route.abort() if route.request.method == "HEAD" else route.fallback())


def test_the_deadline_of_an_open_call_goes_into_the_calendar(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    at(page, OPEN)
    page.goto(f"{address}{CALL}")
    with page.expect_download() as started:
        page.get_by_role("link", name="Legg fristen i kalenderen").first.click()
    assert started.value.suggested_filename == "norge-kompetansepiloter-2020.ics"
    text = started.value.path().read_bytes()
    assert b"DTSTART;VALUE=DATE:20201001\r\n" in text
    assert text.count(b"BEGIN:VEVENT") == 1


def test_a_deadline_that_has_passed_is_not_offered_though_the_page_is_older(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    at(page, datetime(2020, 10, 2, 12, tzinfo=UTC))
    page.goto(f"{address}{CALL}")
    expect(page.locator(".hero [data-pill]")).to_have_text("Stengt")
    expect(page.get_by_role("link", name="Legg fristen i kalenderen")).to_be_hidden()
    page.goto(f"{address}nb/calendar/")
    offered = page.get_by_role("link", name="Legg fristen i kalenderen")
    expect(offered).to_have_count(1)
    expect(offered).to_have_accessible_name(re.compile("industriklynger"))


def test_a_call_page_leads_a_program_to_the_news(page: Page, address: str) -> None:
    page.goto(f"{address}{CALL}")
    found = page.locator("head link[rel=alternate][type='application/atom+xml']")
    assert found.evaluate_all("(all) => all.map((one) => [one.title, one.href])") == [
        ["Alle utlysninger", f"{address}nb/subscribe/all.atom"],
        ["Utlysninger i Norge", f"{address}nb/subscribe/place-norge.atom"],
    ]
