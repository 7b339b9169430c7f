"""The budget of an applicant on a phone: short lines, a field that stays where it is, and nothing said too much."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Route, expect

from publish.check import Checked
from tests.site.budget_visit import Desk
from tests.site.visit import PATIENCE, Visit

PILOTS = "norge/kompetansepiloter"
KIND, COUNTY = "applicant_kind", "county"
# How far down the top of what has the focus stands, once the page has come to rest.
STANDS = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(
    () => done(document.activeElement.getBoundingClientRect().top))))"""
# What has the focus, and what lies over its middle.
COVERED = """() => {
    const field = document.activeElement, { left, width, top, height } = field.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height - 2);
    return over !== field && !field.contains(over) && !over?.contains(field) && over?.closest(".budget-foot") !== null;
}"""
# A browser that lets the page jump when something above changes.
UNANCHORED = """
CSS.supports = () => false;
document.addEventListener("DOMContentLoaded", () => {
  for (const whole of [document.documentElement, document.body]) whole.style.overflowAnchor = "none";
});
"""


@pytest.fixture
def phone(chromium: Browser, address: str, checked: Checked) -> Iterator[Visit]:
    """A small screen, and a visitor whose browser must have had nothing to complain about."""
    context = chromium.new_context(viewport={"width": 360, "height": 740}, reduced_motion="reduce", has_touch=True)
    context.set_default_timeout(PATIENCE)
    visit = Visit(context.new_page(), address, checked)
    yield visit
    assert visit.complaints() == []
    context.close()


def height(place: Locator) -> float:
    box = place.bounding_box()
    assert box is not None
    return box["height"]


def chosen(phone: Visit, fact: str) -> str:
    """What a question has for an answer; nothing where it has none."""
    found: list[str] = (
        phone.question(fact).locator("select, input:checked").evaluate_all("all => all.map((one) => one.value)")
    )
    return "".join(found)


def test_ten_lines_are_short_and_one_of_them_opens_and_closes_where_it_stands(phone: Visit) -> None:
    phone.open(PILOTS, "nb")
    desk = Desk(phone)
    # A first line shows all that is asked.
    expect(desk.field("costs", 0, "year")).to_be_visible()
    desk.form.locator("[data-example]").click()
    desk.come()
    lines = desk.lines("costs")
    assert lines.count() == 10
    assert sum(height(line) for line in lines.all()) < 1050
    line, toggle = lines.nth(2), lines.nth(2).locator("[data-toggle]")
    expect(toggle).to_have_accessible_name("Linje 3: Annet · prosjekt 1 · 2020 · tid og lokaler")
    for hidden in ("year", "kind"):
        expect(desk.field("costs", 2, hidden)).to_be_hidden()
    toggle.click()
    expect(toggle).to_have_attribute("aria-expanded", "true")
    expect(desk.field("costs", 2, "category")).to_be_focused()
    # It stays open while it is written in.
    desk.field("costs", 2, "year").select_option("2021")
    desk.rested()
    expect(desk.field("costs", 2, "year")).to_be_visible()
    toggle.click()
    expect(toggle).to_be_focused()
    expect(line.locator("[data-rest]")).to_have_text("Annet · prosjekt 1 · 2021 · tid og lokaler")
    # What can't be read in a closed line opens it; a new line is open, and the one before it shut.
    desk.paste("costs", "Hva\tÅr\tBeløp\nA\t1999\t5")
    expect(desk.field("costs", 10, "year")).to_be_visible()
    for _ in range(2):
        desk.form.locator("[data-add=costs]").click()
    expect(desk.field("costs", 12, "text")).to_be_focused()
    expect(desk.field("costs", 12, "year")).to_be_visible()
    expect(desk.field("costs", 11, "year")).to_be_hidden()


@pytest.mark.parametrize("anchored", [True, False])
def test_the_field_under_the_caret_never_moves_and_nothing_lies_over_it(phone: Visit, anchored: bool) -> None:
    page = phone.page
    if not anchored:
        page.add_init_script(UNANCHORED)
    phone.open(PILOTS, "nb")
    desk, keys = Desk(phone), page.keyboard
    for line in range(3):
        if desk.lines("costs").count() == line:
            desk.form.locator("[data-add=costs]").click()
        if desk.field("costs", line, "year").is_hidden():
            desk.lines("costs").nth(line).locator("[data-toggle]").click()
        desk.field("costs", line, "year").select_option("2020")
        desk.field("costs", line, "amount").click()
        page.wait_for_timeout(100)
        stands = page.evaluate(STANDS)
        for digits in ("12", "34", "00"):
            keys.type(digits)
            page.wait_for_timeout(750)
            desk.rested()
            assert page.evaluate(STANDS) == pytest.approx(stands, abs=1), (line, digits)
            assert not page.evaluate(COVERED), (line, digits)
    # Nor does what is said and what it comes to lie over each other, or over a field on the way by Tab.
    desk.form.locator("[data-example]").click()
    desk.come()
    desk.field("costs", 0, "text").focus()
    for _ in range(40):
        keys.press("Tab")
        assert not page.evaluate(COVERED), page.evaluate("() => document.activeElement.outerHTML.slice(0, 90)")
    said, bar = page.locator("[data-said]").bounding_box(), page.locator("#plan-bar").bounding_box()
    assert said is not None
    assert bar is not None
    assert said["y"] + said["height"] <= bar["y"] + 0.5


def test_the_example_answers_what_nobody_has_answered_and_takes_all_of_it_back(phone: Visit) -> None:
    answers = json.dumps({KIND: "county_authority", COUNTY: "30"})

    def with_answers(route: Route) -> None:
        response = route.fetch()
        assert '"example_answers":{}' in response.text()
        route.fulfill(
            response=response, body=response.text().replace('"example_answers":{}', f'"example_answers":{answers}')
        )

    phone.page.route(f"**/nb/{PILOTS}/", with_answers)
    phone.open(PILOTS, "nb")
    desk = Desk(phone)
    fact = next(fact for fact in phone.compiled.asked if fact.id == KIND)
    own = next(code for code, _ in fact.options if code != "county_authority")
    phone.answer(fact, own)
    desk.form.locator("[data-example]").click()
    desk.come()
    status = phone.page.locator("[data-said] [role=status]")
    expect(status).to_have_text(phone.say("budget.example_answers")["one"].replace("{n}", "1"))
    assert chosen(phone, KIND) == own
    assert chosen(phone, COUNTY) == "30"
    phone.page.locator("[data-undo]").click()
    assert chosen(phone, KIND) == own
    assert chosen(phone, COUNTY) == ""


def test_who_is_refused_reads_so_before_any_figure_and_who_is_not_does_not(phone: Visit) -> None:
    phone.open(PILOTS, "nb")
    desk = Desk(phone)
    desk.form.locator("[data-example]").click()
    desk.come()
    assert phone.judged() == "open"
    said = phone.say("plan.refused.text")
    expect(desk.said("refused")).to_have_count(0)
    expect(phone.page.locator("#plan-bar")).not_to_contain_text(said)
    fact = next(fact for fact in phone.compiled.asked if fact.id == KIND)
    phone.answer(fact, next(code for code, _ in fact.options if code != "county_authority"))
    assert phone.judged() == "does_not_fit"
    head = desk.result.locator(".plan-head > *").first
    expect(head).to_contain_text(said)
    assert (phone.page.locator("#plan-bar").text_content() or "").startswith(said)
    head.locator("[data-go-verdict]").click()
    expect(phone.verdict).to_be_focused()
    expect(phone.page.locator("#verdict-sheet")).to_be_visible()
