"""A budget from the keyboard to the case file, taken along, and read where something is missing: in Chromium."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from publish.compiling.budgets import budget_of
from publish.compiling.examples import answers_of
from publish.languages import LANGUAGES
from tests.site.budget_visit import Desk, compared, digits, judged, reckoned, said_steps, worked_example
from tests.site.test_reach_in_chromium import barriers
from tests.site.visit import Visit

STORY = json.loads(Path(__file__).with_name("budgets.json").read_text(encoding="utf-8"))["story"]
INDUSTRY, PILOTS, NORRBOTTEN, TROMS, AWARDS = (
    "norge/industriklynger",
    "norge/kompetansepiloter",
    "norrbotten/rorlighet-och-matchning",
    "troms/kommunesamarbeid",
    "norge/regional-naeringskompetanse",
)
COMPUTING = (INDUSTRY, PILOTS, NORRBOTTEN, TROMS)
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def begun(visit: Visit, scheme: str, language: str) -> Desk:
    """A page of one's own, with the worked example filled in."""
    visit.open(scheme, language)
    desk = Desk(visit)
    desk.form.locator("[data-example]").click()
    desk.come()
    return desk


# From the keyboard to the case file.


def tab_to(desk: Desk, selector: str) -> None:
    """Go on by Tab until there."""
    page = desk.visit.page
    for _ in range(400):
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"no way to {selector} by Tab")


def test_three_years_by_keyboard_alone_from_a_spreadsheet_to_the_case_file(visit: Visit, tmp_path: Path) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.open(PILOTS, "nb")
    desk, story = Desk(visit), STORY
    page, keys, scheme = visit.page, visit.page.keyboard, visit.loaded.scheme
    answers = answers_of(visit.loaded, story["answers"], visit.compiled.asked)
    answers.pop("projects")
    visit.fill(answers)
    # Ten lines as a spreadsheet puts them on the clipboard.
    lines = "\r\n".join("\t".join(cells) for cells in story["pasted"])
    page.evaluate("(text) => navigator.clipboard.writeText(text)", lines)
    page.locator("#reset").focus()
    tab_to(desk, "[data-line] [data-field=text]")
    keys.press("ControlOrMeta+v")
    expect(desk.lines("costs")).to_have_count(10)
    status = desk.visit.page.locator("[data-said] [role=status]")
    expect(status).to_contain_text(visit.say("budget.pasted")["other"].replace("{n}", "10"))
    expect(status).to_contain_text(visit.say("budget.to_mend")["other"].replace("{n}", "2"))
    # Of an unclear amount a reading is chosen, a wrong one is written again.
    tab_to(desk, "[data-reading='100000']")
    keys.press("Enter")
    expect(desk.field("costs", story["unclear"]["line"], "amount")).to_be_focused()
    keys.press("Tab")
    tab_to(desk, "[data-field=amount][aria-invalid=true]")
    keys.press("ControlOrMeta+a")
    keys.type(story["wrong"]["amount"])
    keys.press("Tab")
    expect(desk.form.locator("[aria-invalid=true]")).to_have_count(0)
    tab_to(desk, "[data-lines=financing] [data-field=text]")
    for number, (text, who, kind, year, amount) in enumerate(story["financing"]):
        keys.type(text)
        for field, typed in (("from", who), ("kind", kind), ("year", year)):
            tab_to(desk, f"[data-field={field}]")
            keys.type(typed)
        tab_to(desk, "[data-field=amount]")
        keys.type(amount)
        # On the last line Enter makes one more.
        if number + 1 < len(story["financing"]):
            keys.press("Enter")
            expect(desk.field("financing", number + 1, "text")).to_be_focused()
    keys.press("Tab")
    desk.rested()
    shown = desk.come()
    assert shown["shares"]["grant"] == story["grant"]
    budget = {**budget_of(scheme, worked_example(visit)), "complete": False}
    assert visit.judged() == judged(visit, budget, answers) == "open"
    tab_to(desk, "#budget-complete")
    keys.press("Space")
    desk.rested()
    assert visit.judged() == judged(visit, {**budget, "complete": True}, answers) == "fits_if_judged"
    assert shown["shares"] == compared(shown, reckoned(visit, budget))["shares"]
    paper = printed(desk, tmp_path)
    for text in (
        *story["on_paper"],
        *(cells[0] for cells in story["pasted"][1:]),
        *desk.result.locator(".plan-answer, .plan-why, .plan-missing, .plan-step, blockquote").all_text_contents(),
        *visit.verdict.locator(".reason-text").all_text_contents(),
        visit.say("outcome.fits_if_judged.title"),
        visit.compiled.rulebook["digest"][:12],
        *(visit.text(document.text) for document in scheme.documents),
    ):
        assert flat(text) in paper, text
    assert re.search(flat(visit.say("budget.printed")).split("{")[0] + r"\d+\.\w+20\d\d", paper)


def printed(desk: Desk, place: Path) -> str:
    """The words on the paper, without what stands between words."""
    path = place / "page.pdf"
    desk.visit.page.pdf(path=path)
    if shutil.which("pdftotext"):
        made = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, text=True, check=True)
        return flat(made.stdout)
    desk.visit.page.emulate_media(media="print")
    desk.visit.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    words = desk.visit.page.locator("body").inner_text()
    cells = desk.form.locator("[data-printed]").evaluate_all("all => all.map((one) => one.dataset.printed).join(' ')")
    desk.visit.page.emulate_media(media="screen")
    return flat(words + cells)


def flat(text: str) -> str:
    """A text without spaces and hyphens, which a line break may take or add."""
    return re.sub(r"[\s\u00ad\u2010-]", "", text)


# Taken along.


def test_a_link_a_reload_and_another_language_keep_the_budget_until_it_is_emptied(visit: Visit) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk = begun(visit, PILOTS, "nb")
    desk.wish("grant", "300000")
    before, shown = desk.written(), desk.come()
    visit.page.locator("#share").click()
    expect(visit.page.locator(".checker-actions")).to_contain_text(visit.say("copied"))
    visit.page.reload()
    assert desk.come() == shown
    assert desk.written() == before
    visit.choose_language("sv")
    visit.page.wait_for_url(re.compile("/sv/"))
    visit.language = "sv"
    assert desk.come() == shown
    assert desk.written() == before
    expect(desk.form.locator("#budget-complete")).to_be_checked()
    assert visit.page.evaluate("() => [localStorage.length, document.cookie]") == [0, ""]
    desk.empty()
    assert "#" not in visit.page.url
    visit.page.reload()
    assert desk.field("costs", 0, "amount").input_value() == ""


# When something is missing.


def test_without_webassembly_the_tables_still_add_up_and_can_be_taken_out(visit: Visit) -> None:
    visit.page.add_init_script("delete globalThis.WebAssembly")
    visit.open(INDUSTRY, "nb")
    desk = Desk(visit)
    desk.form.locator("[data-example]").click()
    expect(desk.result).to_have_attribute("data-state", "failed")
    expect(desk.result).to_contain_text(visit.say("failed.no_webassembly"))
    desk.put("costs", 0, "amount", "500000.5")
    expect(desk.form.locator("[data-lines=costs] [data-sum=line-total]")).to_have_attribute("data-value", "2000000.50")
    before, text = desk.written(), desk.download()
    assert "500000,5" in text
    visit.page.locator("#reset").click()
    desk.paste("costs", text)
    assert desk.written() == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_script_the_worked_example_stands_with_the_engines_figures(
    without_script: Visit, language: str
) -> None:
    visit = without_script
    for scheme in COMPUTING:
        visit.open(scheme, language)
        expect(visit.page.locator("#budget")).to_be_hidden()
        place = visit.page.locator("#plan-example")
        expect(place).to_be_visible()
        engine = reckoned(visit, budget_of(visit.loaded.scheme, worked_example(visit)))
        whole = engine["whole"]
        for part in ("grant", "gap"):
            expect(place.locator(f"[data-plan={part}]")).to_have_attribute("data-amount", whole[part])
        assert digits(place.locator("[data-plan=grant]").inner_text()).count(whole["grant"]) == 1
        steps = place.locator("[data-plan-step]").evaluate_all(
            "all => all.map((one) => [one.dataset.planStep, one.dataset.amount])"
        )
        assert sorted(steps) == said_steps(engine)
        lines = place.locator("tbody [data-amount]").evaluate_all("all => all.length")
        assert lines >= len(budget_of(visit.loaded.scheme, worked_example(visit))["costs"])
        buttons = visit.page.locator("#plan button")
        assert [button for button in buttons.all() if button.is_visible()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_of_awards_says_why_there_is_nothing_to_compute(without_script: Visit, language: str) -> None:
    without_script.open(AWARDS, language)
    expect(without_script.page.locator("#budget, #plan-result")).to_have_count(0)
    expect(without_script.page.locator("[data-plan=nothing]")).to_have_text(re.compile(r"^\S.{60,}[.]$"))


# For everyone.


@pytest.mark.parametrize(("scheme", "language"), [(INDUSTRY, "nb"), (PILOTS, "sv")])
def test_axe_finds_no_barrier_and_nothing_scrolls_sideways(visit: Visit, scheme: str, language: str) -> None:
    page, desk = visit.page, begun(visit, scheme, language)
    desk.form.locator("[data-paste=costs]").click()
    desk.type("costs", 0, "amount", "1.500")
    desk.put("costs", 2, "category", "durable_equipment")
    desk.come()
    shapes: tuple[tuple[int, Any], ...] = ((320, "dark"), (1280, "light"), (1280, "dark"), (320, "light"))
    for width, colours in shapes:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=colours)
        assert barriers(page) == []
        assert page.evaluate(SIDEWAYS) == 0
