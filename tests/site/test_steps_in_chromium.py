"""The form as a conversation: one part at a time, how far each is answered, and "don't know" as good as any answer."""

import re

import pytest
from playwright.sync_api import expect

from tests.site.visit import Visit

INDUSTRY, NORRBOTTEN = "norge/industriklynger", "norrbotten/rorlighet-och-matchning"


def test_one_part_is_open_and_the_way_on_and_back_moves_the_focus_to_its_heading(visit: Visit) -> None:
    visit.open(NORRBOTTEN, "nb")
    headings, opened = visit.page.locator(".group-button"), visit.page.locator(".group-button[aria-expanded=true]")
    names = visit.page.locator(".group-name").all_inner_texts()
    expect(headings).to_have_count(len(names))
    expect(opened).to_have_count(1)
    expect(headings.first).to_contain_text(f"Del 1 av {len(names)}")
    for step in (1, 2):
        visit.page.locator(".is-open .group-acts .button").first.click()
        expect(headings.nth(step)).to_be_focused()
        expect(headings.nth(step)).to_be_in_viewport(ratio=1)
        expect(opened).to_have_text(re.compile(names[step]))
    visit.page.locator(".is-open .group-acts .button-quiet").click()
    expect(headings.nth(1)).to_be_focused()
    # Any part, in any order; its heading closes it again.
    headings.last.click()
    expect(opened).to_have_text(re.compile(names[-1]))
    headings.last.click()
    expect(opened).to_have_count(0)


def test_a_part_says_how_far_it_is_answered_what_is_wrong_and_that_it_is_not_needed(visit: Visit) -> None:
    visit.open(INDUSTRY, "nb")
    state = visit.page.locator(".group-state")
    expect(state.first).to_have_text("0 av 3 besvart")
    visit.field("applicant_kind").select_option("university")
    visit.judged()
    # What does not apply to a university is not counted, and is said so.
    expect(state.first).to_have_text("1 av 2 besvart")
    expect(visit.question("public_support")).to_contain_text(visit.say("not_asked"))
    # Nor is it said any more when a question is asked that is.
    expect(visit.question("accredited").locator(".note-when")).to_be_hidden()
    # Its answers keep the width that they had below what is not said any more.
    question = visit.question("accredited").bounding_box()
    choices = visit.question("accredited").locator(".choices").bounding_box()
    assert question is not None
    assert choices is not None
    assert choices["width"] == pytest.approx(question["width"], abs=2)
    visit.field("firms").fill("tre")
    visit.page.keyboard.press("Tab")
    expect(state.nth(1)).to_have_text("1 svar må rettes")
    # From the summary to the field, whatever part is open.
    visit.page.locator(".group-button").last.click()
    visit.page.locator("#error-summary a").click()
    expect(visit.page.locator("#i-firms")).to_be_focused()
    visit.field("firms").fill("2")
    assert visit.judged() == "does_not_fit"
    expect(state.nth(1)).to_have_text("Alt besvart")
    expect(state.last).to_have_text("Trengs ikke nå")
    expect(visit.page.locator("#q-firms ~ .group-acts .button").first).to_have_text("Se resultatet")


def test_dont_know_is_an_answer_like_the_others_and_says_what_it_means(visit: Visit) -> None:
    visit.open(NORRBOTTEN, "nb")
    months = visit.turn_to("project_months")
    visit.field("project_months").fill("13")
    assert visit.judged() == "does_not_fit"
    months.get_by_text("Vet ikke").click()
    # Neither a yes nor a no.
    assert visit.judged() == "open"
    expect(months.locator(".echo")).to_have_text(visit.say("unknown_said"))
    expect(visit.page.locator("#i-project_months")).to_have_value("")
    visit.page.reload()
    expect(months.locator("input[type=checkbox]")).to_be_checked()
    visit.field("project_months").fill("12")
    expect(months.locator("input[type=checkbox]")).not_to_be_checked()
    skills = visit.turn_to("skills_supply_norrbotten").locator(".choice")
    sizes = skills.evaluate_all("all => all.map((one) => Math.round(one.getBoundingClientRect().width))")
    assert len(sizes) == 3
    assert len(set(sizes)) == 1
    assert all(height >= 44 for height in skills.evaluate_all("all => all.map((one) => one.offsetHeight)"))


def test_a_question_under_the_bar_of_a_phone_is_moved_out_from_it(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 360, "height": 640})
    visit.open(INDUSTRY, "nb")
    visit.field("applicant_kind").select_option("university")
    visit.judged()
    visit.turn_to("courses")
    hidden = """() => {
        const bar = document.getElementById("verdict-bar").getBoundingClientRect();
        const { top, bottom } = document.activeElement.getBoundingClientRect();
        return document.activeElement !== document.body && bar.height > 0 && top >= bar.top && bottom <= bar.bottom;
    }"""
    for _ in range(12):
        visit.page.keyboard.press("Tab")
        assert not visit.page.evaluate(hidden)


def test_the_case_on_paper_is_answers_verdict_and_sources_and_no_form(visit: Visit) -> None:
    visit.open(INDUSTRY, "nb")
    visit.field("applicant_kind").select_option("university")
    visit.field("firms").fill("2")
    assert visit.judged() == "does_not_fit"
    visit.page.emulate_media(media="print")
    visit.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    case = visit.page.locator(".case-file")
    expect(case.locator("dt")).to_have_count(2)
    expect(case).to_contain_text("«Universitet»")
    expect(case).to_contain_text("2 virksomheter")
    expect(visit.verdict.locator("[data-result=unmet] blockquote")).to_be_visible()
    for gone in ("#checker", "#money", "#notice", "#plan", ".verdict-bar"):
        expect(visit.page.locator(gone)).to_be_hidden()
    visit.page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    visit.page.emulate_media(media="screen")
    expect(case).to_be_hidden()
    expect(visit.page.locator("#checker")).to_be_visible()
