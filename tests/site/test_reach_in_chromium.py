"""Everyone can use it: by keyboard, with a screen reader, on a phone, on paper; and nobody else takes part."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from publish.languages import LANGUAGES
from tests.site.visit import Visit

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
INDUSTRY, NORRBOTTEN, TROMS, PILOTS = (
    "norge/industriklynger",
    "norrbotten/rorlighet-och-matchning",
    "troms/kommunesamarbeid",
    "norge/kompetansepiloter",
)


def barriers(page: Page) -> list[str]:
    """What axe finds serious or critical."""
    # Through the debugger, which the page's policy does not bind.
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = page.evaluate("() => axe.run().then((result) => result.violations)")
    grave = [violation for violation in found if violation["impact"] in ("serious", "critical")]
    return [f"{each['id']}: {node['html'][:160]}" for each in grave for node in each["nodes"]]


def with_an_error(visit: Visit) -> None:
    amount = visit.page.locator("#checker input[inputmode=decimal]").first.get_attribute("id") or ""
    visit.field(amount.removeprefix("i-")).fill("1.234")
    visit.page.keyboard.press("Tab")
    visit.page.locator("#error-summary a").wait_for()


def decided(visit: Visit) -> None:
    visit.field("applicant_kind").select_option("individual")
    assert visit.judged() == "does_not_fit"
    # All that can open is open.
    for summary in visit.verdict.locator("details:not([open]) > summary").all():
        if summary.is_visible():
            summary.click()


@pytest.mark.parametrize(("scheme", "language"), [(INDUSTRY, "nb"), (PILOTS, "nn"), (NORRBOTTEN, "sv"), (TROMS, "en")])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_no_barrier(visit: Visit, scheme: str, language: str, colours: Any) -> None:
    visit.page.emulate_media(color_scheme=colours)
    visit.open(scheme, language)
    expect(visit.page.locator("#reset")).to_be_visible()
    assert barriers(visit.page) == []
    with_an_error(visit)
    visit.judged()
    assert barriers(visit.page) == []
    decided(visit)
    assert barriers(visit.page) == []


def test_axe_finds_no_barrier_where_the_checker_failed(visit: Visit) -> None:
    visit.page.add_init_script("delete globalThis.Worker")
    visit.open(INDUSTRY, "en")
    visit.field("firms").focus()
    visit.page.locator("[data-failed]").wait_for()
    assert barriers(visit.page) == []


@pytest.mark.parametrize("width", [360, 320])
@pytest.mark.parametrize(("scheme", "language"), [(INDUSTRY, "nb"), (PILOTS, "nn"), (NORRBOTTEN, "sv"), (TROMS, "en")])
def test_nothing_scrolls_sideways_on_a_phone(visit: Visit, scheme: str, language: str, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 700})
    visit.open(scheme, language)
    sideways = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert visit.page.evaluate(sideways) == 0
    with_an_error(visit)
    decided(visit)
    assert visit.page.evaluate(sideways) == 0
    beyond = """() => [...document.querySelectorAll(".checker-columns *, .verdict-bar, .verdict-bar *")]
        .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && !each.closest(".unseen"))
        .map((each) => each.outerHTML.slice(0, 120))"""
    for heading in visit.page.locator(".group:not(.is-open) .group-button").all():
        assert visit.page.evaluate(beyond) == []
        heading.click()
        assert visit.page.evaluate(sideways) == 0


def test_on_a_phone_the_result_is_one_touch_away(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 360, "height": 700})
    visit.open(NORRBOTTEN, "nb")
    bar = visit.page.locator("#verdict-bar")
    expect(bar).to_be_hidden()
    visit.field("applicant_kind").select_option("company")
    visit.judged()
    expect(bar).to_contain_text(visit.say("outcome.open.title"))
    bar.locator("button").click()
    expect(visit.verdict).to_be_focused()
    expect(visit.verdict).to_be_in_viewport()
    expect(visit.page.get_by_role("dialog")).to_have_accessible_name(re.compile("Resultat"))
    visit.page.keyboard.press("Escape")
    expect(bar.locator("button")).to_be_focused()
    bar.locator("button").click()
    # A link to a question closes the sheet and goes there.
    visit.verdict.locator("[data-go=project_months]").first.click()
    expect(visit.page.locator("#i-project_months")).to_be_focused()
    expect(visit.page.get_by_role("dialog")).to_have_count(0)


def test_the_whole_way_by_keyboard_alone(visit: Visit) -> None:
    visit.open(NORRBOTTEN, "nb")
    press, focused = visit.page.keyboard.press, "() => document.activeElement.id"
    on = "() => document.activeElement.matches('.button:not(.button-quiet)[data-step]')"

    def tab_to(target: str) -> None:
        for _ in range(400):
            press("Tab")
            if visit.page.evaluate(focused) == target:
                return
            # Out of a part that does not have it, on to the next.
            if visit.page.evaluate(on) and not visit.page.locator(f"#{target}").is_visible():
                press("Enter")
                expect(visit.page.locator(".is-open .group-button")).to_be_focused()
        pytest.fail(f"no way to {target} by Tab")

    tab_to("i-applicant_kind")
    visit.page.keyboard.type("Bed")
    tab_to("i-efforts-recruitment")
    press("Space")
    tab_to("i-project_months")
    visit.page.keyboard.type("13")
    press("Enter")
    assert visit.judged() == "does_not_fit"
    # From the verdict back to the answer that decided.
    for _ in range(400):
        press("Tab")
        if visit.page.evaluate("() => document.activeElement.dataset.go") == "project_months":
            break
    press("Enter")
    assert visit.page.evaluate(focused) == "i-project_months"
    press("ControlOrMeta+a")
    visit.page.keyboard.type("12")
    press("Enter")
    # Only now it is known that the other parts are needed again.
    assert visit.judged() == "open"
    tab_to("i-skills_supply_norrbotten-true")
    press("Space")
    assert visit.judged() == "open"
    assert visit.page.locator("#i-skills_supply_norrbotten-true").is_checked()
    assert visit.page.locator("#i-applicant_kind").input_value() == "company"


def test_every_control_of_the_form_has_a_name_of_its_own(visit: Visit) -> None:
    visit.open(INDUSTRY, "nb")
    visit.turn_to("courses").locator("[data-add]").click()
    for fact in visit.compiled.asked:
        if fact.question is not None:
            visit.turn_to(fact.id)
            group = visit.page.get_by_role("group", name=visit.text(fact.question), exact=True)
            expect(group.first).to_have_attribute("id", f"q-{fact.id}")
    names = visit.page.locator("#q-courses input").evaluate_all("all => all.map((one) => one.name)")
    assert len(names) == len(set(names)) == 2


def test_on_paper_the_verdict_is_whole(visit: Visit) -> None:
    visit.open(NORRBOTTEN, "sv")
    visit.field("applicant_kind").select_option("company")
    visit.judged()
    closed = visit.verdict.locator("details[data-part]:not([open])")
    before = closed.count()
    assert before > 0
    visit.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    expect(closed).to_have_count(0)
    visit.page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    expect(closed).to_have_count(before)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_leaves_the_site_and_nothing_is_fetched_before_someone_comes_near(visit: Visit, language: str) -> None:
    visit.open(NORRBOTTEN, language)
    expect(visit.page.locator("#reset")).to_be_visible()
    visit.page.wait_for_timeout(300)
    engine = [url for url in visit.requests if "pyodide" in url or "/rulebook-" in url]
    assert engine == []
    visit.field("applicant_kind").scroll_into_view_if_needed()
    visit.page.wait_for_selector("#verdict[data-outcome]")
    assert [url for url in visit.requests if "pyodide" in url]
    # Answers are not in any request: all that is fetched afterwards is nothing.
    before = len(visit.requests)
    visit.field("applicant_kind").select_option("company")
    visit.judged()
    assert len(visit.requests) == before
    assert visit.strayed() == []


def test_a_reader_who_saves_data_fetches_nothing_by_scrolling(visit: Visit) -> None:
    visit.page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    visit.open(NORRBOTTEN, "sv")
    visit.field("applicant_kind").scroll_into_view_if_needed()
    visit.page.wait_for_timeout(300)
    assert [url for url in visit.requests if "pyodide" in url] == []
    visit.field("applicant_kind").focus()
    visit.page.wait_for_selector("#verdict[data-outcome]")


def test_the_whole_check_runs_under_the_policy_that_the_server_sends(visit: Visit) -> None:
    response = visit.page.goto(f"{visit.address}nb/{INDUSTRY}/")
    assert response is not None
    policy = response.headers["content-security-policy"]
    assert "script-src 'self' 'wasm-unsafe-eval';" in policy
    assert "unsafe-inline" not in policy
    assert "'unsafe-eval'" not in policy
    visit.field("firms").fill("2")
    visit.field("firms").press("Tab")
    # The visit itself complains of what the policy stopped.
    assert visit.judged() == "does_not_fit"
