"""Answers in an address: on request alone, back as they were, checked, and true to what has changed since."""

import base64
import json
from typing import Any

from playwright.sync_api import Page, expect

from publish.compiling.examples import answers_of
from tests.site.visit import Visit

INDUSTRY, NORRBOTTEN = "norge/industriklynger", "norrbotten/rorlighet-och-matchning"


def link(answers: object, digest: str, **more: Any) -> str:
    """A link as the page writes them, or as anyone might."""
    data = json.dumps({"v": 1, "d": digest[:16], "o": "open", "u": [], "a": answers, **more}).encode()
    return f"#answers={base64.urlsafe_b64encode(data).decode().rstrip('=')}"


def digest(visit: Visit) -> str:
    found: str = visit.compiled.rulebook["digest"]
    return found


def follow(page: Page, fragment: str) -> None:
    """A link to another fragment of the page one is on."""
    page.evaluate("(fragment) => { location.hash = fragment; }", fragment)


def example(visit: Visit, scheme: str, language: str, name: str) -> dict[str, Any]:
    visit.open(scheme, language)
    return answers_of(visit.loaded, name, visit.compiled.asked)


def test_a_copied_link_opens_the_same_answers_and_the_same_verdict_elsewhere(visit: Visit) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.fill(example(visit, INDUSTRY, "nb", "one_of_three_courses_is_too_long"))
    outcome, results = visit.judged(), visit.results()
    assert "#" not in visit.page.url
    visit.page.locator("#share").click()
    expect(visit.page.locator(".checker-actions")).to_contain_text(visit.say("copied"))
    address = visit.page.evaluate("() => navigator.clipboard.readText()")
    assert address == visit.page.url
    # Spaces between thousands are the writer's own; what is put back is written plainly.
    values = "all => all.map((one) => one.type === 'radio' ? one.checked : one.value.replaceAll(' ', ''))"
    typed = visit.page.locator("#checker :is(input, select)").evaluate_all(values)
    visit.page.goto("about:blank")
    # In another language too: the link carries answers, not words.
    visit.page.goto(address.replace("/nb/", "/sv/"))
    visit.language = "sv"
    assert (visit.judged(), visit.results()) == (outcome, results)
    assert visit.page.locator("#checker :is(input, select)").evaluate_all(values) == typed
    expect(visit.verdict.locator(".link-notice")).to_have_text(visit.say("restored"))


def test_where_copying_is_forbidden_the_link_stands_in_the_address(visit: Visit) -> None:
    visit.page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    visit.open(NORRBOTTEN, "sv")
    visit.field("project_months").fill("9")
    visit.page.locator("#share").click()
    expect(visit.page.locator(".checker-actions")).to_contain_text(visit.say("copy_failed"))
    assert "#answers=" in visit.page.url


def test_an_address_with_answers_follows_them_until_they_are_cleared(visit: Visit) -> None:
    visit.open(NORRBOTTEN, "sv")
    visit.field("project_months").fill("9")
    visit.page.locator("#share").click()
    before = visit.page.url
    visit.field("project_months").fill("13")
    visit.page.keyboard.press("Enter")
    assert visit.judged() == "does_not_fit"
    assert visit.page.url != before
    visit.page.reload()
    assert visit.judged() == "does_not_fit"
    visit.page.locator("#reset").click()
    visit.judged()
    assert "#" not in visit.page.url


def test_a_link_from_other_rules_says_what_has_changed_since(visit: Visit) -> None:
    visit.open(NORRBOTTEN, "en")
    old = link(
        {"project_months": "13", "gone": "x", "applicant_kind": "wizard"},
        "f" * 16,
        o="fits_if_judged",
        u=["no_such_criterion"],
    )
    visit.open(NORRBOTTEN, "en", old)
    assert visit.judged() == "does_not_fit"
    said = visit.verdict.locator(".link-notice").inner_text()
    assert visit.say("old_link") in said
    for outcome in ("fits_if_judged", "does_not_fit"):
        assert visit.say(f"outcome.{outcome}.title") in said
    # The criterion that is unmet now and was not then; the answers that were left out, by name or by number.
    assert "12 months" in said
    assert visit.text(visit.compiled.asked[0].label) in said
    assert visit.say("old_link_strangers")["one"].replace("{n}", "1") in said
    assert "wizard" not in visit.page.locator("body").inner_text()
    # Other answers, and it is no longer the link's verdict.
    visit.field("project_months").fill("12")
    visit.page.keyboard.press("Enter")
    visit.judged()
    expect(visit.verdict.locator(".link-notice")).to_have_count(0)


def test_a_link_that_cannot_be_read_says_so_and_takes_nothing(visit: Visit) -> None:
    visit.open(NORRBOTTEN, "nb", "#answers=eyJ2IjoxLCJh")
    expect(visit.verdict).to_contain_text(visit.say("bad_link"))
    visit.field("project_months").fill("12")
    visit.judged()


def test_a_hostile_link_is_text_at_most(visit: Visit) -> None:
    visit.open(NORRBOTTEN, "nb")
    hostile = "<img src=x onerror=alert(1)>"
    attack = link({hostile: hostile, "project_months": hostile, "__proto__": {"x": 1}}, hostile, o=hostile, u=[hostile])
    visit.open(NORRBOTTEN, "nb", attack)
    visit.field("project_months").focus()
    visit.judged()
    assert "onerror" not in visit.page.locator("body").inner_html()
    assert visit.page.evaluate("() => ({}).x") is None


def test_two_links_in_a_row_and_back_and_forward(visit: Visit) -> None:
    visit.open(NORRBOTTEN, "nb")
    long, short = (link({"project_months": months}, digest(visit)) for months in ("13", "12"))
    follow(visit.page, long)
    assert visit.judged() == "does_not_fit"
    follow(visit.page, short)
    assert visit.judged() == "open"
    visit.page.go_back()
    visit.page.wait_for_selector("#verdict[data-outcome=does_not_fit]")
    expect(visit.page.locator("#i-project_months")).to_have_value("13")
    visit.page.go_forward()
    visit.page.wait_for_selector("#verdict[data-outcome=open]")
    expect(visit.page.locator("#i-project_months")).to_have_value("12")


def test_a_step_to_another_part_and_back_leaves_newer_answers_alone(visit: Visit) -> None:
    visit.open(NORRBOTTEN, "nb")
    visit.open(NORRBOTTEN, "nb", link({"project_months": "13"}, digest(visit)))
    visit.judged()
    visit.field("project_months").fill("11")
    visit.page.keyboard.press("Enter")
    assert visit.judged() == "open"
    visit.page.locator(".contents a[href='#money']").click()
    visit.page.go_back()
    visit.page.wait_for_timeout(300)
    assert visit.judged() == "open"
    expect(visit.page.locator("#i-project_months")).to_have_value("11")


def test_back_from_another_page_brings_the_linked_answers(visit: Visit) -> None:
    visit.open(NORRBOTTEN, "nb")
    visit.open(NORRBOTTEN, "nb", link({"project_months": "13"}, digest(visit)))
    visit.judged()
    visit.page.goto(f"{visit.address}nb/about/")
    visit.page.go_back()
    assert visit.judged() == "does_not_fit"


def test_the_language_switch_keeps_page_and_answers_and_tells_nobody(visit: Visit) -> None:
    visit.fill(example(visit, INDUSTRY, "nb", "two_firms_are_too_few"))
    results = (visit.judged(), visit.results())
    for language in ("nn", "sv", "en"):
        visit.choose_language(language)
        visit.page.wait_for_url(f"{visit.address}{language}/{INDUSTRY}/")
        visit.language = language
        assert (visit.judged(), visit.results()) == results
        assert visit.verdict.locator(".outcome").inner_text() == visit.say("outcome.does_not_fit.title")
    assert visit.page.evaluate("() => [localStorage.length, document.cookie]") == [0, ""]
    assert visit.page.context.cookies() == []


def test_a_reload_and_a_step_back_lose_no_answer_and_open_the_same_part(visit: Visit) -> None:
    visit.open(NORRBOTTEN, "nb")
    visit.field("applicant_kind").select_option("company")
    visit.field("project_months").fill("13")
    # At once, before any result.
    visit.page.reload()
    for elsewhere in (False, True):
        if elsewhere:
            visit.page.goto(f"{visit.address}nb/about/")
            visit.page.go_back()
        assert visit.judged() == "does_not_fit"
        expect(visit.page.locator("#i-project_months")).to_have_value("13")
        expect(visit.page.locator("#i-project_months")).to_be_visible()
        expect(visit.page.locator("#i-applicant_kind")).to_have_value("company")
        assert "#" not in visit.page.url


def test_a_link_opens_the_part_that_was_open(visit: Visit) -> None:
    visit.open(NORRBOTTEN, "nb")
    visit.field("project_months").fill("13")
    visit.judged()
    visit.page.locator("#share").click()
    visit.page.wait_for_function("() => location.hash.startsWith('#answers=')")
    address = visit.page.url
    other = visit.page.context.new_page()
    other.goto(address)
    expect(other.locator("#i-project_months")).to_be_visible()
    expect(other.locator("#i-project_months")).to_have_value("13")
    other.close()


def test_answers_are_gone_with_their_tab_and_when_they_are_deleted(visit: Visit) -> None:
    visit.open(NORRBOTTEN, "nb")
    visit.field("project_months").fill("13")
    visit.judged()
    other = visit.page.context.new_page()
    other.goto(visit.page.url)
    expect(other.locator("#i-project_months")).to_have_value("")
    other.close()
    visit.page.locator("#reset").click()
    assert visit.page.evaluate("() => sessionStorage.length") == 0
    visit.page.reload()
    expect(visit.page.locator("#i-project_months")).to_have_value("")


def test_where_nothing_may_be_stored_the_check_goes_on(visit: Visit) -> None:
    forbidden = "get() { throw new DOMException('no'); }"
    visit.page.add_init_script(f"Object.defineProperty(window, 'sessionStorage', {{ {forbidden} }})")
    visit.open(NORRBOTTEN, "nb")
    visit.field("project_months").fill("13")
    visit.page.keyboard.press("Enter")
    assert visit.judged() == "does_not_fit"
