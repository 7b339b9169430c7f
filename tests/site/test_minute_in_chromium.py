"""A newcomer with a phone: from the start page to a call that fits, with its deadline in the calendar."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Locator, Page, expect

from publish.check import Checked
from publish.languages import LANGUAGES
from publish.site.serve import served
from publish.site.stages import WORKSHOP, build_site
from tests.site.conftest import ROOT
from tests.site.visit import PATIENCE, Visit

NORRBOTTEN = "norrbotten/rorlighet-och-matchning"
# A day on which it is open.
OPEN = datetime(2019, 2, 20, 12, tzinfo=UTC)
KNOWN = {"project_months": "12", "total_cost": "900000", "grant_sought": "600000", "own_contribution": "300000"}
# So many there were when the way was last walked by hand.
MOST_TAPS = 14
MOST_SWIPES = 8
# How far a thumb moves the page, and which way to something that is off the screen or under what lies over it.
SWIPE = 500
AWAY = """(target) => {
  const { x, y, width, height } = target.getBoundingClientRect();
  const [across, down] = [x + width / 2, y + height / 2];
  return target.contains(document.elementFromPoint(across, down)) ? 0 : down < innerHeight / 2 ? -1 : 1;
}"""

# A sheet over the page moves instead of it.
MOVE = "(far) => (document.querySelector('dialog[open]') ?? window).scrollBy({ top: far, behavior: 'instant' })"


@dataclass
class Thumb:
    """One thumb, and what it has to do."""

    page: Page
    taps: int = 0
    swipes: int = 0
    keys: int = 0

    def tap(self, target: Locator) -> None:
        """Bring it onto the screen, and touch it."""
        target.wait_for()
        self._reach(target)
        target.tap()
        self.taps += 1

    def onward(self, target: Locator) -> None:
        """From part to part of the form, until the one with the target is open."""
        while not target.is_visible():
            self.tap(self.page.locator(".is-open [data-step]").first)

    def choose(self, target: Locator, option: str) -> None:
        """From a list that the phone opens."""
        self.tap(target)
        target.select_option(option)
        self.taps += 1

    def type(self, target: Locator, text: str) -> None:
        self.tap(target)
        target.press_sequentially(text)
        self.keys += len(text)

    def _reach(self, target: Locator) -> None:
        for _ in range(40):
            away = target.evaluate(AWAY)
            if not away:
                return
            self.page.evaluate(MOVE, away * SWIPE)
            self.swipes += 1
        pytest.fail(f"too far away: {target}")


@pytest.fixture(scope="module")
def address(checked: Checked) -> Iterator[str]:
    """The site of that day."""
    (ROOT / WORKSHOP).mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / WORKSHOP) as room:
        site = Path(room) / "site"
        assert build_site(ROOT, site, OPEN, checked)
        with served(site) as address:
            yield address


@pytest.fixture
def phone(chromium: Browser, address: str, checked: Checked) -> Iterator[Visit]:
    """A small phone, on that day."""
    context = chromium.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, reduced_motion="reduce"
    )
    context.set_default_timeout(PATIENCE)
    visit = Visit(context.new_page(), address, checked, scheme=NORRBOTTEN)
    visit.page.clock.set_fixed_time(OPEN)
    # The server's own clock is right today, and out of reach.
    visit.expected.append("ERR_FAILED")
    context.route("**/*", lambda route: route.abort() if route.request.method == "HEAD" else route.fallback())
    yield visit
    assert visit.complaints() == []
    context.close()


def in_the_calendar(page: Page, thumb: Thumb, link: Locator) -> tuple[object, object]:
    """When the event begins and ends that a touch of the link puts there."""
    with page.expect_download() as started:
        thumb.tap(link)
    assert started.value.suggested_filename.endswith(".ics")
    dates = Calendar.from_ical(started.value.path().read_bytes()).events
    (event,) = [each for each in dates if ".deadline@" in each.uid]
    return event.start, event.end


def whole_day(visit: Visit) -> tuple[object, object]:
    """The deadline as the notice gives it: a day without a clock time."""
    deadline = visit.loaded.scheme.calls[-1].deadline
    assert deadline is not None
    return deadline.date, deadline.date + timedelta(days=1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_start_page_to_a_call_that_fits_and_its_deadline(phone: Visit, language: str) -> None:
    page, thumb = phone.page, Thumb(phone.page)
    phone.language = language
    page.goto(f"{phone.address}{language}/")
    way_in = page.locator(".hero-actions a")
    expect(way_in).to_be_in_viewport(ratio=1)
    thumb.tap(way_in)
    kind = page.locator("#i-applicant_kind")
    expect(kind).to_be_in_viewport(ratio=1)
    thumb.choose(kind, "company")
    thumb.tap(page.locator("#verdict-bar button"))
    thumb.tap(page.locator(f"[data-rest^='{NORRBOTTEN}#']"))
    # Straight to the first question that is still open, and what is answered is not asked again.
    expect(page.locator("#q-project_months")).to_be_in_viewport()
    expect(kind).to_have_value("company")
    skills = phone.question("skills_supply_norrbotten")
    for fact, typed in KNOWN.items():
        thumb.onward(page.locator(f"#i-{fact}"))
        thumb.type(page.locator(f"#i-{fact}"), typed)
    thumb.onward(skills)
    thumb.tap(skills.locator(".choice").first)
    expect(phone.verdict).to_have_attribute("data-outcome", "fits_if_judged", timeout=PATIENCE)
    expect(page.locator("#verdict-bar")).to_contain_text(phone.say("outcome.fits_if_judged.title"))
    thumb.tap(page.locator("#verdict-bar button"))
    found = in_the_calendar(page, thumb, page.locator("#verdict .verdict-add a"))
    assert found == whole_day(phone)
    assert thumb.taps <= MOST_TAPS
    assert thumb.swipes <= MOST_SWIPES


def test_the_list_of_calls_puts_a_deadline_into_the_calendar_too(phone: Visit) -> None:
    # No call's rules are all about what the calls have in common: every one asks something on its own page.
    phone.page.add_init_script("""
        const { parse } = JSON;
        JSON.parse = (text) => {
          const data = parse(text);
          for (const call of data?.match?.calls ?? []) if (call.call.startsWith("norrbotten/")) call.outcome = "fits";
          return data;
        };
    """)
    phone.page.goto(f"{phone.address}sv/match/")
    thumb = Thumb(phone.page)
    thumb.choose(phone.page.locator("#i-applicant_kind"), "company")
    thumb.tap(phone.page.locator("#verdict-bar button"))
    fits = phone.page.locator("[data-group=fits]")
    expect(fits.locator("h3")).to_contain_text(phone.say("said.group.fits"))
    expect(fits.locator("[data-rest]")).to_have_count(0)
    assert in_the_calendar(phone.page, thumb, fits.locator("[data-calendar]")) == whole_day(phone)
    # Nothing to remember of what does not fit.
    expect(phone.page.locator("[data-group=does_not_fit] .match-acts")).to_have_count(0)
