"""The form as a person meets it: what it reads back, what it refuses, what folds away, and where the focus is."""

import re

import pytest
from playwright.sync_api import expect

from publish.languages import LANGUAGES
from tests.site.visit import Visit

INDUSTRY, NORRBOTTEN, TROMS, PILOTS = (
    "norge/industriklynger",
    "norrbotten/rorlighet-och-matchning",
    "troms/kommunesamarbeid",
    "norge/kompetansepiloter",
)


def type_into(visit: Visit, field: str, text: str) -> None:
    visit.field(field).fill("")
    visit.field(field).click()
    visit.page.keyboard.type(text)
    visit.page.keyboard.press("Tab")


@pytest.mark.parametrize(
    ("language", "typed", "read"),
    [
        ("nb", "1 234 567,50", "1\u00a0234\u00a0567,50\u00a0kr"),
        ("nb", "1.234.567,50", "1\u00a0234\u00a0567,50\u00a0kr"),
        ("nb", "kr 800000,-", "800\u00a0000\u00a0kr"),
        ("nn", "1\u202f234\u202f567", "1\u00a0234\u00a0567\u00a0kr"),
        ("sv", "1 234,50", "1\u00a0234,50 norska kronor"),
        ("en", "1,234,567.50", "NOK\u00a01,234,567.50"),
        ("en", "1 234 567,50", "NOK\u00a01,234,567.50"),
    ],
)
def test_an_amount_is_read_back_in_the_pages_language(visit: Visit, language: str, typed: str, read: str) -> None:
    visit.open(INDUSTRY, language)
    type_into(visit, "grant_sought", typed)
    echo = visit.question("grant_sought").locator(".echo")
    expect(echo).to_have_text(visit.say("echo").replace("{value}", read), use_inner_text=False)
    expect(visit.question("grant_sought").locator(".error")).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", ["1.234", "1,234"])
def test_a_number_with_two_readings_is_refused_and_both_are_shown(visit: Visit, language: str, typed: str) -> None:
    visit.open(INDUSTRY, language)
    type_into(visit, "grant_sought", typed)
    error = visit.question("grant_sought").locator(".error")
    readings = {"en": ("1,234", "1.234")}.get(language, ("1\u00a0234", "1,234"))
    expect(error).to_be_visible()
    for reading in readings:
        assert reading in (error.text_content() or "")
    expect(visit.page.locator("#i-grant_sought")).to_have_attribute("aria-invalid", "true")
    assert f"{error.get_attribute('id')}" in (
        visit.page.locator("#i-grant_sought").get_attribute("aria-describedby") or ""
    )
    # It counts as not answered, and that is said.
    visit.judged()
    assert "grant_sought" in visit.next_questions()
    summary = visit.page.locator("#error-summary")
    expect(summary).to_contain_text(re.sub(r"\{n\}", "1", visit.say("errors")["one"]))
    assert any(readings[0] in said for said in visit.announced())


def test_the_error_summary_moves_to_the_field_and_goes_when_the_field_is_right(visit: Visit) -> None:
    visit.open(INDUSTRY, "nb")
    type_into(visit, "grant_sought", "en million")
    type_into(visit, "firms", "2,5")
    links = visit.page.locator("#error-summary a")
    expect(links).to_have_count(2)
    links.nth(1).click()
    expect(visit.page.locator("#i-grant_sought")).to_be_focused()
    links.nth(0).click()
    expect(visit.page.locator("#i-firms")).to_be_focused()
    type_into(visit, "firms", "3")
    type_into(visit, "grant_sought", "1000000")
    expect(visit.page.locator("#error-summary")).to_be_hidden()
    expect(visit.page.locator("[aria-invalid=true]")).to_have_count(0)


@pytest.mark.parametrize(
    ("field", "typed", "key"),
    [
        ("firms", "tre", "error.number"),
        ("firms", "2,5", "error.whole"),
        ("firms", "-1", "error.negative"),
        ("grant_sought", "12,345678", "error.decimals"),
        ("grant_sought", "1000000000000000000", "error.too_long"),
        ("grant_sought", "1 000 SEK", "error.number"),
    ],
)
def test_every_refusal_says_what_to_write(visit: Visit, field: str, typed: str, key: str) -> None:
    visit.open(INDUSTRY, "nb")
    type_into(visit, field, typed)
    said = visit.question(field).locator(".error").text_content() or ""
    entry = visit.say(key)
    texts = [entry] if isinstance(entry, str) else entry.values()
    assert any(re.fullmatch(re.sub(r"\\\{\w+\\\}", ".+", re.escape(text)), said) for text in texts)


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (("31", "2", "2021"), "error.date_impossible"),
        (("15", "9", "21"), "error.year"),
        (("15", "", ""), "error.date_incomplete"),
    ],
)
def test_a_day_that_is_none_is_refused(visit: Visit, day: tuple[str, str, str], key: str) -> None:
    visit.open(INDUSTRY, "nb")
    for part, typed in zip(("day", "month", "year"), day, strict=True):
        visit.field(f"project_start-{part}").fill(typed)
    # While the reader is still in the question, nothing is wrong yet.
    expect(visit.question("project_start").locator(".error")).to_be_hidden()
    visit.field("firms").focus()
    expect(visit.question("project_start").locator(".error")).to_have_text(visit.say(key))


def test_a_day_is_read_back_in_words(visit: Visit) -> None:
    visit.open(INDUSTRY, "nn")
    for part, typed in (("day", "1"), ("month", "11"), ("year", "2021")):
        visit.field(f"project_start-{part}").fill(typed)
    expect(visit.question("project_start").locator(".echo")).to_contain_text("1. november 2021")


def test_half_a_number_is_not_judged_while_it_is_typed(visit: Visit) -> None:
    visit.open(NORRBOTTEN, "sv")
    visit.field("project_months").click()
    visit.judged()
    visit.page.keyboard.type("1")
    visit.page.wait_for_timeout(200)
    assert "project_months" in visit.next_questions()
    visit.page.keyboard.type("3")
    visit.page.wait_for_timeout(900)
    assert visit.judged() == "does_not_fit"
    expect(visit.page.locator("#i-project_months")).to_be_focused()


def test_none_and_dont_know_leave_the_others_out(visit: Visit) -> None:
    visit.open(TROMS, "nb")
    box = visit.turn_to("targets")
    for value in ("employment", "partners", "-", "newcomers", "?", "partners"):
        box.locator(f"input[value='{value}']").check()
    assert box.locator("input:checked").evaluate_all("all => all.map((one) => one.value)") == ["partners"]
    box.locator("input[value='partners']").uncheck()
    visit.judged()
    assert "targets" in visit.next_questions()


def test_rows_are_added_and_removed_and_the_focus_goes_along(visit: Visit) -> None:
    visit.open(INDUSTRY, "nb")
    box = visit.turn_to("courses")
    rows = box.locator(".item")
    box.locator("[data-add]").click()
    box.locator("[data-add]").click()
    expect(rows).to_have_count(3)
    expect(rows.nth(2).locator("input")).to_be_focused()
    for row, typed in zip(rows.all(), ("5", "7,5", "11"), strict=True):
        row.locator("input").fill(typed)
    ids: list[str] = box.locator("[id]").evaluate_all("all => all.map((one) => one.id)")
    assert len(ids) == len(set(ids))
    rows.nth(1).locator("[data-remove]").click()
    expect(rows).to_have_count(2)
    # What follows takes the place and the number of what went, and keeps its answer.
    expect(rows.nth(1).locator("legend").first).to_have_text(re.compile("2$"))
    expect(rows.nth(1).locator("input")).to_have_value("11")
    expect(rows.nth(1).locator("input")).to_be_focused()
    visit.judged()
    assert dict(visit.results())["course_credits"] == "unmet"
    for _ in range(2):
        rows.last.locator("[data-remove]").click()
    expect(rows).to_have_count(0)
    expect(box.locator("[data-add]")).to_be_focused()
    visit.judged()
    assert dict(visit.results())["courses"] == "unmet"


def test_what_can_no_longer_matter_folds_away_says_so_and_comes_back(visit: Visit) -> None:
    visit.open(INDUSTRY, "nb")
    visit.field("firms").fill("3")
    visit.field("applicant_kind").select_option("company")
    visit.judged()
    folded = visit.page.locator(".question.is-folded")
    assert folded.count() > 10
    # Neither what is answered nor where the reader is.
    for fact in ("firms", "applicant_kind"):
        expect(visit.question(fact)).not_to_have_class(re.compile("is-folded"))
    box = visit.turn_to("within_industry")
    expect(box).to_contain_text(visit.say("folded"))
    expect(box.locator("input").first).to_be_hidden()
    box.locator("[data-unfold]").click()
    expect(box.locator("input").first).to_be_focused()
    visit.field("applicant_kind").select_option("university")
    visit.judged()
    # Those that do not apply to a university stay away, and say why.
    assert visit.page.locator(".question.is-folded").evaluate_all("all => all.map((one) => one.dataset.fact)") == [
        "public_support"
    ]
    expect(visit.question("public_support")).to_contain_text(visit.say("not_asked"))


def test_all_that_folded_away_can_be_seen_at_once(visit: Visit) -> None:
    visit.open(TROMS, "sv")
    visit.field("applicant_kind").select_option("company")
    visit.judged()
    visit.page.locator(".folded-note [data-unfold]").click()
    expect(visit.page.locator(".question.is-folded")).to_have_count(0)


def test_the_focus_stays_while_verdicts_come_and_go(visit: Visit) -> None:
    visit.open(NORRBOTTEN, "en")
    visit.field("project_months").click()
    visit.judged()
    for months in ("6", "13", "12"):
        visit.field("project_months").fill(months)
        visit.page.keyboard.press("Enter")
        visit.judged()
        expect(visit.page.locator("#i-project_months")).to_be_focused()


def test_a_link_in_the_verdict_goes_to_its_question_and_the_address_stays(visit: Visit) -> None:
    visit.open(NORRBOTTEN, "en")
    visit.field("project_months").fill("13")
    visit.page.keyboard.press("Enter")
    assert visit.judged() == "does_not_fit"
    visit.verdict.locator("[data-result=unmet] [data-go]").click()
    expect(visit.page.locator("#i-project_months")).to_be_focused()
    assert "#" not in visit.page.url


def test_the_verdict_is_announced_once_and_short(visit: Visit) -> None:
    visit.open(NORRBOTTEN, "nb")
    visit.field("project_months").fill("13")
    visit.page.keyboard.press("Enter")
    visit.judged()
    (said,) = [text for text in visit.announced() if visit.say("outcome.does_not_fit.title") in text]
    assert len(said) < 160
    assert visit.page.locator("#verdict[aria-live], #verdict [aria-live], #verdict [role=status]").count() == 0


def test_reset_empties_everything(visit: Visit) -> None:
    visit.open(INDUSTRY, "nb")
    visit.field("applicant_kind").select_option("company")
    visit.turn_to("courses").locator("[data-add]").click()
    type_into(visit, "courses-0-credits", "5")
    visit.judged()
    visit.page.locator("#reset").click()
    assert visit.judged() == "open"
    expect(visit.page.locator("#q-courses .item")).to_have_count(1)
    expect(visit.page.locator(".question.is-folded")).to_have_count(0)
    values = visit.page.locator("#checker :is(input[type=text], select)").evaluate_all(
        "all => all.map((one) => one.value)"
    )
    assert set(values) == {""}
    expect(visit.page.locator("#checker input:checked")).to_have_count(0)
    expect(visit.page.locator(".checker-actions")).to_contain_text(visit.say("reset_done"))
