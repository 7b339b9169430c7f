"""The whole way, from the list to a calendar file: by keys alone, and by roles and names alone."""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.site.test_everyone_in_chromium import FOCUSED
from tests.site.test_reach_in_chromium import NORRBOTTEN
from tests.site.visit import Visit

CHECK, SUBSCRIBE = ".hero a[href='#check']", ".hero a[href*='subscribe']"
CONTROL = "#checker :is(select, input, [data-step])"
# What is typed into a field that takes a number, an amount or a part of a day.
TYPED = {"day": "1", "month": "6", "year": "2019", "decimal": "100000", "numeric": "6"}
KIND = """() => { const { tagName, type, dataset, value, checked, inputMode, id } = document.activeElement;
  const part = ["day", "month", "year"].find((each) => id.endsWith(each));
  return { tag: tagName, type, step: dataset.step, value, checked, mode: part ?? inputMode }; }"""


@dataclass
class Hands:
    """Someone who has a keyboard and nothing else, and looks where the focus is after each key."""

    page: Page

    def press(self, key: str) -> None:
        """One key; what has the focus then is there, is seen and has its ring."""
        self.page.keyboard.press(key)
        at = self.page.evaluate(FOCUSED)
        assert at is not None, f"{key}: the focus is lost"
        assert at["seen"], f"{key}: hidden: {at['html']}"
        assert at["ringed"], f"{key}: no ring: {at['html']}"

    def is_at(self, selector: str) -> bool:
        """Whether the focus is there."""
        found: bool = self.page.evaluate("(selector) => document.activeElement.matches(selector)", selector)
        return found

    def go(self, selector: str, key: str = "Tab", most: int = 150) -> None:
        """On, until the focus is there."""
        for _ in range(most):
            self.press(key)
            if self.is_at(selector):
                return
        pytest.fail(f"{most} times {key} do not lead to {selector}")

    def follow(self, selector: str, key: str = "Tab") -> None:
        """To a link, and to where it leads."""
        self.go(selector, key)
        self.page.keyboard.press("Enter")

    def answer(self) -> None:
        """Whatever has the focus gets an answer, or is pressed."""
        at = self.page.evaluate(KIND)
        if at["step"] is not None:
            self.page.keyboard.press("Enter")
        elif at["tag"] == "SELECT" and not at["value"]:
            self.press("ArrowDown")
        elif at["type"] in ("radio", "checkbox") and not at["checked"]:
            self.press("Space")
        elif at["type"] == "text" and not at["value"]:
            self.page.keyboard.type(TYPED[at["mode"]])


def test_keys_alone_lead_from_the_list_to_a_calendar_file(visit: Visit) -> None:
    page, hands = visit.page, Hands(visit.page)
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(f"{visit.address}nb/")
    hands.follow(f".scheme-title a[href*='{NORRBOTTEN}']")
    page.wait_for_url(f"**/{NORRBOTTEN}/")
    expect(page.locator("#reset")).to_be_visible()
    hands.follow(CHECK)
    # Part by part, until the last one leads to the result.
    for _ in range(120):
        hands.go(f"{CONTROL}, .verdict")
        if page.evaluate("() => document.activeElement.dataset.step === '-1'"):
            break
        hands.answer()
    else:
        pytest.fail("the form has no end")
    page.keyboard.press("Enter")
    visit.scheme, visit.language = NORRBOTTEN, "nb"
    assert visit.judged() in ("fits_if_judged", "open", "does_not_fit")
    # From the result to a question, whatever part it stands in.
    hands.go("#verdict a[data-go]")
    page.keyboard.press("Enter")
    expect(page.locator("#checker .question :focus")).to_be_in_viewport(ratio=1)
    # One line of costs, and what it comes to.
    hands.go("#budget [data-lines=costs] [data-field=amount]")
    page.keyboard.type("120000")
    hands.press("Tab")
    expect(page.locator("#plan-result [data-amount]").first).to_be_attached()
    # Back to the head of the page, and by way of the news to the calendar.
    hands.follow(SUBSCRIBE, "Shift+Tab")
    page.wait_for_url("**/subscribe/**")
    hands.go("a[href$='.ics']:not([href^='webcal'])")
    with page.expect_download() as coming:
        page.keyboard.press("Enter")
    assert coming.value.suggested_filename.endswith(".ics")


def test_roles_and_names_alone_lead_the_same_way(visit: Visit) -> None:
    """As a screen reader finds its way, by the accessibility tree: nothing here names a class, an id or an element."""
    page = visit.page
    page.goto(f"{visit.address}sv/")
    main = page.get_by_role("main")
    main.get_by_role("link", name="Projektstöd för ökad rörlighet").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Projektstöd för ökad rörlighet")
    main.get_by_role("link", name="Kolla projektet").first.click()
    form, result = page.get_by_role("form", name="Kolla projektet"), page.get_by_role("region", name="Resultat")
    form.get_by_role("combobox", name="Vilken typ av sökande är ni?").select_option(label="Kommun")
    months = form.get_by_role("group", name="Hur många månader pågår projektet?").get_by_role("textbox")
    for part in ("Projektet", "Tid"):
        form.get_by_role("button", name=f"Nästa: {part}").click()
        expect(form.get_by_role("button", name=part, expanded=True)).to_be_focused()
    months.fill("sex")
    months.press("Tab")
    expect(months).to_have_accessible_description(re.compile("Skriv ett"))
    months.fill("6")
    months.press("Tab")
    # From the result to a question that it names.
    result.get_by_role("heading", name="Svara på detta nu").wait_for()
    result.get_by_role("listitem").get_by_role("link").first.click()
    assert page.evaluate("() => document.activeElement.closest('form') !== null")
    costs = page.get_by_role("form", name="Räkna på budgeten").get_by_role("table", name="Kostnader")
    amount = costs.get_by_role("textbox", name=re.compile(r"^Belopp ?, rad 1$"))
    amount.fill("120000")
    amount.press("Tab")
    main.get_by_role("link", name="Följ nya utlysningar").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    with page.expect_download() as coming:
        main.get_by_role("link", name="Alla utlysningar").first.click()
    assert coming.value.suggested_filename.endswith(".ics")
