"""What can go missing on the way: said soon and in words, answers kept, the contact named, never half a verdict."""

import re
from collections.abc import Callable
from time import monotonic

import pytest
from playwright.sync_api import Route, expect

from publish.languages import LANGUAGES
from tests.site.visit import Visit

INDUSTRY, NORRBOTTEN = "norge/industriklynger", "norrbotten/rorlighet-och-matchning"
# What the browser itself writes when the test takes a file away.
MISSING = r"Failed to load resource|ERR_FAILED|net::"

Answer = Callable[[Route], None]


def taken_away(route: Route) -> None:
    route.abort()


def cut(route: Route) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=response.body()[: len(response.body()) // 2])


def altered(route: Route) -> None:
    response = route.fetch()
    body = bytearray(response.body())
    body[len(body) // 2] ^= 1
    route.fulfill(response=response, body=bytes(body))


def answered(visit: Visit) -> None:
    visit.field("firms").fill("2")
    visit.field("firms").press("Tab")
    visit.field("applicant_kind").select_option("university")


def refused(visit: Visit, reason: str) -> None:
    """The page says why there is no verdict, and all that must come with it."""
    failure = visit.page.locator(f"#verdict [data-failed={reason}]")
    failure.wait_for()
    expect(failure).to_contain_text(visit.say(f"failed.{reason}"))
    for key in ("failed_help", "failed_read", "failed_form"):
        expect(failure).to_contain_text(visit.say(key))
    for contact in visit.loaded.scheme.contacts:
        expect(failure.locator("a[href='#contacts']")).to_contain_text(contact.name)
    expect(visit.verdict).not_to_have_attribute("data-outcome", "open")
    assert visit.verdict.get_attribute("data-outcome") is None
    assert any(visit.say(f"failed.{reason}") in said for said in visit.announced())
    # The answers are kept, and every question is there with its rule.
    expect(visit.page.locator("#i-firms")).to_have_value("2")
    expect(visit.page.locator("#i-applicant_kind")).to_have_value("university")
    expect(visit.page.locator(".question.is-folded")).to_have_count(0)
    expect(visit.turn_to("firms").locator(".why")).to_be_visible()
    expect(visit.page.locator("#runtime")).to_have_text("")


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_webassembly_it_says_so_within_a_second(visit: Visit, language: str) -> None:
    visit.page.add_init_script("delete globalThis.WebAssembly")
    visit.open(INDUSTRY, language)
    began = monotonic()
    visit.field("firms").focus()
    visit.page.locator("#verdict [data-failed]").wait_for()
    assert monotonic() - began < 1
    answered(visit)
    refused(visit, "no_webassembly")
    # No second try changes what a browser can do.
    expect(visit.page.locator("[data-retry]")).to_have_count(0)
    assert not [url for url in visit.requests if "pyodide" in url]


@pytest.mark.parametrize(
    ("files", "fault", "reason"),
    [
        ("**/worker.js", taken_away, "worker_failed"),
        ("**/manifest.json", taken_away, "runtime_missing"),
        ("**/stdlib.zip", cut, "runtime_incomplete"),
        ("**/checker.zip", altered, "runtime_incomplete"),
        ("**/pyodide.asm.wasm", taken_away, "runtime_missing"),
        ("**/rulebook-*.json", taken_away, "rulebook_missing"),
        ("**/rulebook-*.json", cut, "not_a_rulebook"),
        ("**/rulebook-*.json", altered, "not_a_rulebook"),
    ],
)
def test_a_missing_or_broken_file_is_named_and_tried_again(
    visit: Visit, files: str, fault: Answer, reason: str
) -> None:
    visit.expected.append(MISSING)
    visit.page.context.route(files, fault)
    visit.open(INDUSTRY, "nb")
    answered(visit)
    refused(visit, reason)
    visit.page.context.unroute(files)
    visit.page.locator("[data-retry]").click()
    assert visit.judged() == "does_not_fit"
    expect(visit.page.locator("#i-firms")).to_have_value("2")


def test_a_failed_page_does_not_fetch_again_and_again(visit: Visit) -> None:
    visit.expected.append(MISSING)
    visit.page.context.route("**/stdlib.zip", taken_away)
    visit.open(INDUSTRY, "nb")
    answered(visit)
    refused(visit, "runtime_missing")
    before = len(visit.requests)
    visit.field("firms").fill("3")
    visit.field("firms").press("Tab")
    visit.page.wait_for_timeout(500)
    assert len(visit.requests) == before
    assert visit.page.locator("#verdict [data-failed]").count() == 1


def test_a_change_that_waits_while_a_file_goes_missing_starts_nothing_anew(visit: Visit) -> None:
    visit.expected.append(MISSING)
    held: list[Route] = []
    visit.page.context.route("**/checker.zip", lambda route: held.append(route))  # noqa: PLW0108 - it needs a function
    visit.open(INDUSTRY, "nb")
    visit.field("applicant_kind").select_option("university")
    visit.page.wait_for_function("() => document.querySelector('#runtime progress')?.value > 1000000")
    # A number is waited for while it may still grow.
    visit.field("firms").press_sequentially("2")
    for tried in range(2):
        while len(held) <= tried:
            visit.page.wait_for_timeout(10)
        held[tried].abort()
    visit.page.locator("#verdict [data-failed=runtime_missing]").wait_for()
    visit.page.wait_for_timeout(1000)
    assert len(held) == 2
    expect(visit.page.locator("[data-retry]")).to_be_visible()


def test_a_page_whose_rules_are_newer_than_its_checker_is_loaded_anew_with_its_answers(visit: Visit) -> None:
    visit.page.add_init_script("""
        const { parse } = JSON;
        JSON.parse = (text) => {
          const data = parse(text);
          const newer = data?.ok && { ok: false, error: "newer_rulebook", problems: [] };
          return newer && !sessionStorage.reloaded ? newer : data;
        };
    """)
    visit.open(INDUSTRY, "nb")
    answered(visit)
    refused(visit, "newer_rulebook")
    visit.page.evaluate("() => sessionStorage.setItem('reloaded', 'yes')")
    visit.page.locator("[data-retry]").click()
    assert visit.judged() == "does_not_fit"
    expect(visit.page.locator("#i-firms")).to_have_value("2")


def test_an_answer_that_the_checker_refuses_is_marked_and_the_rest_is_judged(visit: Visit) -> None:
    visit.page.add_init_script("""
        const { parse } = JSON;
        const refusal = { fact: "firms", problem: "out_of_bounds", got: "2", expected: "" };
        let refused = false;
        JSON.parse = (text) => {
          const data = parse(text);
          if (!data?.ok || refused || !document.querySelector("#i-firms")?.value) return data;
          refused = true;
          return { ok: false, error: "bad_answers", problems: [refusal] };
        };
    """)
    visit.open(INDUSTRY, "nb")
    visit.field("firms").fill("2")
    visit.field("firms").press("Tab")
    expect(visit.question("firms").locator(".error")).to_have_text(visit.say("error.refused"))
    assert visit.judged() == "open"
    visit.field("firms").fill("1")
    visit.field("firms").press("Tab")
    expect(visit.question("firms").locator(".error")).to_be_hidden()
    assert visit.judged() == "does_not_fit"


def test_progress_is_shown_while_the_engine_loads(visit: Visit) -> None:
    held: list[Route] = []
    visit.page.context.route("**/checker.zip", lambda route: held.append(route))  # noqa: PLW0108 - it needs a function
    visit.open(INDUSTRY, "nb")
    answered(visit)
    bar = visit.page.locator("#runtime progress")
    bar.wait_for()
    visit.page.wait_for_function("() => document.querySelector('#runtime progress')?.value > 1000000")
    # How much of how much, and what to do meanwhile.
    expect(visit.page.locator("#runtime")).to_contain_text(re.compile(r"[\d,]+ av [\d,]+ MB \(\d+\s%\)"))
    expect(visit.page.locator("#runtime a")).to_have_attribute("href", "#documents")
    expect(visit.verdict).to_contain_text(visit.say("meanwhile"))
    # What is read out does not change with each percent.
    expect(visit.page.locator("#runtime .unseen")).to_have_text(visit.say("starting"))
    for route in held:
        route.continue_()
    assert visit.judged() == "does_not_fit"
    expect(bar).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_script_the_page_is_whole_and_the_form_a_checklist(without_script: Visit, language: str) -> None:
    visit = without_script
    visit.open(INDUSTRY, language)
    expect(visit.page.locator("h1")).to_be_visible()
    expect(visit.verdict.locator(".verdict-static")).to_be_visible()
    for fact in visit.compiled.asked:
        expect(visit.question(fact.id)).to_be_visible()
    visit.question("firms").locator(".why summary").click()
    expect(visit.question("firms").locator(".notes")).to_be_visible()
    buttons = visit.page.locator("#checker button")
    assert [button for button in buttons.all() if button.is_visible()] == []
    assert [url for url in visit.requests if url.endswith((".wasm", ".zip", ".mjs"))] == []
