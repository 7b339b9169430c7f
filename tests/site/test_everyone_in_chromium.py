"""What a rule by rule check leaves out: what opens over a page, a reader's own spacing, and where the focus is."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from publish.browsing.drawn import OUTCOMES
from publish.languages import LANGUAGES
from publish.saying.standing import STATUSES
from tests.site.budget_visit import Desk
from tests.site.test_reach_in_chromium import AXE, INDUSTRY, NORRBOTTEN, PILOTS, TROMS
from tests.site.visit import Visit

KINDS = (
    "nb/",
    "sv/match/",
    "en/calendar/",
    "nn/awards/",
    f"nb/{PILOTS}/",
    f"sv/{NORRBOTTEN}/",
    "en/subscribe/",
    "nn/data/",
    "nb/editors/",
    "en/editors/messages/",
    "sv/editors/style/",
    "nn/accessibility/",
)
WIDTHS = (320, 1280)
SCHEMES = (PILOTS, INDUSTRY, "norge/regional-naeringskompetanse", NORRBOTTEN, TROMS)
# Statuses that a shape tells apart; the others are squares with a word.
DISTINCT = ("forecast", "open", "closing_soon", "closed", "awarded")
SHAPES = """pills => pills.map((pill) => {
  const { backgroundImage, backgroundColor, borderTopLeftRadius, transform } = getComputedStyle(pill, "::before");
  const name = [...pill.classList].find((each) => each.startsWith("pill-")).slice("pill-".length);
  return [name, [backgroundImage, backgroundColor, borderTopLeftRadius, transform].join()];
})"""
COLOURS: tuple[Any, ...] = ("light", "dark")
# With the size of what is pressed, which axe leaves out unless it is asked; a level that axe calls minor counts too.
FOUND = """() => axe.run({ rules: { "target-size": { enabled: true } } }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)))"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
# WCAG 1.4.12. A sheet of its own, since the policy takes no style from a page.
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets.push(sheet);
}"""
CUT = """() => [...document.querySelectorAll("body *")].filter((each) => {
  const { overflowX, overflowY } = getComputedStyle(each);
  const [across, down] = [overflowX, overflowY].map((way) => ["hidden", "clip"].includes(way));
  return each.checkVisibility({ visibilityProperty: true }) && !each.closest(".unseen, svg") && each.clientWidth > 2 &&
    ((across && each.scrollWidth > each.clientWidth + 2) || (down && each.scrollHeight > each.clientHeight + 2));
}).map((each) => each.outerHTML.slice(0, 120))"""
# Whether anything of it is seen, and whether it or what it stands in has the ring; nothing once the page is walked.
# As of the next frame but one: what makes way for what comes into view is told of it in the next.
FOCUSED = """async () => {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const focused = document.activeElement;
  if (focused === document.body) return null;
  const target = focused.closest("label") ?? focused;
  const seen = [...target.getClientRects()].some(({ left, top, width, height }) =>
    [0.1, 0.5, 0.9].some((part) => [0.2, 0.5, 0.8].some((down) => {
      const hit = document.elementFromPoint(left + width * part, top + height * down);
      return hit !== null && target.contains(hit);
    })));
  const ringed = [focused, target, target.parentElement].some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  });
  return { seen, ringed, html: focused.outerHTML.slice(0, 120) };
}"""


def barriers(page: Page, widths: tuple[int, ...] = WIDTHS) -> list[str]:
    """What axe finds, and what scrolls sideways, in both colours at these widths."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        found += [f"{width}: sideways"] if page.evaluate(SIDEWAYS) else []
        for colours in COLOURS:
            page.emulate_media(color_scheme=colours)
            found += [f"{width} {colours} {each}" for each in page.evaluate(FOUND)]
    return found


def unseen(page: Page, key: str, most: int = 250) -> list[str]:
    """Where the focus goes and is not seen."""
    found, stops = [], 0
    for _ in range(most):
        page.keyboard.press(key)
        if (at := page.evaluate(FOCUSED)) is not None:
            stops += 1
            found += [] if at["seen"] and at["ringed"] else [at["html"]]
        elif stops:
            break
    assert stops > 10
    return found


@pytest.mark.parametrize("path", KINDS)
def test_a_page_has_no_barrier_and_takes_a_readers_own_spacing(visit: Visit, path: str) -> None:
    page = visit.page
    page.goto(visit.address + path)
    if path.endswith("match/"):
        # Until then a line at the foot of the screen says what is loading.
        page.wait_for_selector("#verdict[data-match=shown]")
    if path.endswith("style/"):
        # What scripts draw on other pages, they draw here.
        for outcome in OUTCOMES:
            expect(page.locator(f"#guide-{outcome}[data-outcome={outcome}]")).to_be_visible()
        expect(page.locator("#guide-errors a")).to_be_visible()
    assert barriers(page) == []
    page.evaluate(SPACED)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(SIDEWAYS) == 0
        assert page.evaluate(CUT) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_open_menu_has_no_barrier(visit: Visit, language: str) -> None:
    for width in WIDTHS:
        visit.page.set_viewport_size({"width": width, "height": 800})
        visit.page.goto(f"{visit.address}{language}/archive/")
        visit.page.locator(".menu > summary").click()
        assert barriers(visit.page, (width,)) == []


@pytest.mark.parametrize(("scheme", "language"), [(INDUSTRY, "nb"), (PILOTS, "nn"), (NORRBOTTEN, "sv"), (TROMS, "en")])
def test_a_result_opened_as_a_sheet_has_no_barrier(visit: Visit, scheme: str, language: str) -> None:
    visit.page.set_viewport_size({"width": 320, "height": 700})
    visit.open(scheme, language)
    visit.field("applicant_kind").select_option("individual")
    assert visit.judged() == "does_not_fit"
    visit.page.locator("#verdict-bar button").click()
    expect(visit.verdict).to_be_focused()
    for summary in visit.verdict.locator("details:not([open]) > summary").all():
        if summary.is_visible():
            summary.click()
    assert barriers(visit.page, (320,)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_screen_of_the_smallest_phone_has_the_answers_and_the_next_step(
    without_script: Visit, language: str
) -> None:
    """With the site as it is now: 320 by 568 pixels, or 1280 by 2272 at 400 %."""
    page = without_script.page
    page.set_viewport_size({"width": 320, "height": 568})
    for scheme in SCHEMES:
        without_script.open(scheme, language)
        for part in (".hero h1", ".hero .standing", ".hero .answers", ".hero-actions .button"):
            expect(page.locator(part).first, f"{scheme} {part}").to_be_in_viewport(ratio=1)


def test_in_forced_colours_the_states_differ_in_shape(visit: Visit) -> None:
    """No colour of ours is left then: what is current, and what closes soon, must look unlike the rest."""
    page = visit.page
    page.emulate_media(forced_colors="active")
    page.goto(f"{visit.address}nb/editors/style/")
    pills = page.locator("[aria-labelledby=guide-statuses] .pill").evaluate_all(SHAPES)
    assert len(pills) == len(STATUSES)
    assert len({shape for name, shape in pills if name in DISTINCT}) == len(DISTINCT)
    visit.open(PILOTS, "nb")
    page.locator("#money").scroll_into_view_if_needed()
    current, other = (
        page.locator(".contents a[aria-current]").first,
        page.locator(".contents a:not([aria-current])").first,
    )
    edge = "(link) => getComputedStyle(link).borderLeftColor"
    assert current.evaluate(edge) != other.evaluate(edge)


@pytest.mark.parametrize("width", WIDTHS)
def test_what_has_the_focus_is_seen_on_the_way_there_and_back(visit: Visit, width: int) -> None:
    page = visit.page
    page.set_viewport_size({"width": width, "height": 640})
    visit.open(PILOTS, "nb")
    visit.field("applicant_kind").select_option("company")
    visit.judged()
    # Two lines stay on the screen now: the result, and what the budget comes to.
    Desk(visit).type("costs", 0, "amount", "120000")
    expect(page.locator("#plan-bar")).to_be_visible()
    page.locator(".skip").focus()
    assert unseen(page, "Tab") == []
    assert unseen(page, "Shift+Tab") == []
