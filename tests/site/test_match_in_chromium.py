"""The page about all calls, with the real engine, in Chromium: what it says is what the engine says in Python."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from checker.bridge import respond
from publish.languages import LANGUAGES
from tests.site.test_failures_in_chromium import MISSING, altered, cut, taken_away
from tests.site.test_reach_in_chromium import barriers
from tests.site.visit import Visit

TROMS, PILOTS = "troms/kommunesamarbeid", "norge/kompetansepiloter"
SHOWN = "#verdict[data-match=shown]:not([aria-busy=true])"
MUNICIPALITY_IN_TROMS = {"applicant_kind": "municipality", "county": "55", "municipalities": "3"}
# A day on which one call is open.
OPEN = datetime(2020, 9, 1, 12, tzinfo=UTC)


def opened(visit: Visit, language: str = "nb", after: str = "") -> Page:
    visit.language = language
    visit.page.goto(f"{visit.address}{language}/match/{after}")
    return visit.page


def settled(visit: Visit) -> None:
    """Wait until the result is about what is filled in."""
    visit.page.wait_for_selector("#verdict[data-match=shown]")
    visit.page.wait_for_timeout(900)
    visit.page.wait_for_selector(SHOWN)


def by_keyboard(visit: Visit, answers: dict[str, str]) -> None:
    """Answer from top to bottom without a mouse."""
    visit.page.locator("#main").focus()
    for fact, answer in answers.items():
        for _ in range(200):
            visit.page.keyboard.press("Tab")
            if visit.page.evaluate("() => document.activeElement.id") == f"i-{fact}":
                break
            on = "() => document.activeElement.matches('.button:not(.button-quiet)[data-step]')"
            if visit.page.evaluate(on) and not visit.page.locator(f"#i-{fact}").is_visible():
                visit.page.keyboard.press("Enter")
        else:
            pytest.fail(f"no way to {fact} by Tab")
        chosen = visit.page.locator(f"#i-{fact} option[value='{answer}']")
        visit.page.keyboard.type((chosen.text_content() or "") if chosen.count() else answer)
    visit.page.keyboard.press("Tab")
    settled(visit)


def shown(visit: Visit) -> dict[str, tuple[str, str | None]]:
    """Each call on the page with its outcome and the criterion that decides against it."""
    script = """items => items.map((item) => [
        item.querySelector("a").dataset.call,
        item.dataset.outcome,
        item.querySelector("[data-first]")?.dataset.first ?? null,
    ])"""
    return {
        call: (outcome, first)
        for call, outcome, first in visit.page.locator("#verdict .match-call").evaluate_all(script)
    }


def match(site: Path, answers: dict[str, Any]) -> dict[str, Any]:
    """The engine's own answer, in Python."""
    data = next(path for path in (site / "assets").glob("match-*.json") if re.fullmatch(r"match-[0-9a-f]+", path.stem))
    index = json.loads(data.read_text(encoding="utf-8"))
    request = {"op": "match", "index": index, "answers": answers, "on": datetime.now(UTC).isoformat()}
    found: dict[str, Any] = json.loads(respond(json.dumps(request)))["match"]
    return found


def test_a_municipality_in_troms_is_not_ruled_out_at_home_and_told_why_elsewhere(
    visit: Visit, built_site: Path
) -> None:
    opened(visit)
    by_keyboard(visit, MUNICIPALITY_IN_TROMS)
    calls = shown(visit)
    assert calls[f"{TROMS}#2018"] == ("open", None)
    assert calls[f"{PILOTS}#2020"] == ("does_not_fit", "county_authority")
    expected = match(built_site, MUNICIPALITY_IN_TROMS)
    assert calls == {each["call"]: (each["outcome"], each["first"]) for each in expected["calls"]}
    pilots = visit.page.locator(".match-call").filter(has=visit.page.locator(f"[data-call='{PILOTS}#2020']"))
    scheme = next(each.scheme for each in visit.checked.collection.schemes if each.id == PILOTS)
    criterion = next(each for each in scheme.criteria if each.id == "county_authority")
    expect(pilots.locator(".match-reason")).to_contain_text(criterion.text.nb or "")
    decided = next(each for each in expected["calls"] if each["call"] == f"{PILOTS}#2020")
    expect(pilots.locator(".match-points")).to_have_text(
        f"{decided['decided']} av {decided['criteria']} vilkår avgjort"
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answers", [{"applicant_kind": "university", "firms": "2"}, {"grant_sought": "100"}])
def test_outcomes_and_what_to_answer_next_are_the_engines_own(
    visit: Visit, built_site: Path, language: str, answers: dict[str, str]
) -> None:
    page = opened(visit, language)
    for fact, answer in answers.items():
        box = visit.field(fact)
        if box.locator("option").count():
            box.select_option(answer)
        else:
            box.fill(answer)
    page.keyboard.press("Tab")
    settled(visit)
    expected = match(built_site, answers)
    assert shown(visit) == {each["call"]: (each["outcome"], each["first"]) for each in expected["calls"]}
    named = page.locator("[data-next]").evaluate_all("all => all.map((one) => one.dataset.next)")
    assert named == [each["fact"] for each in expected["next"]][:3]
    # What is read out is what is shown.
    said = page.locator(".match-count").inner_text()
    assert said in visit.announced()
    for count in ("open", "does_not_fit"):
        assert str(expected["counts"][count]) in said


def test_the_way_to_a_question_moves_the_focus_there(visit: Visit) -> None:
    page = opened(visit)
    visit.field("applicant_kind").focus()
    settled(visit)
    page.locator("[data-next=applicant_kind] a").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#i-applicant_kind")).to_be_focused()


def test_what_no_call_depends_on_folds_away_and_comes_back(visit: Visit) -> None:
    page = opened(visit)
    visit.field("applicant_kind").select_option("university")
    settled(visit)
    county = page.locator("#q-county")
    expect(county).to_have_class(re.compile("is-folded"))
    # A question whose answer decides something stays.
    expect(page.locator("#q-project_months")).not_to_have_class(re.compile("is-folded"))
    county.locator("[data-unfold]").click()
    expect(county).not_to_have_class(re.compile("is-folded"))
    expect(page.locator("#i-county")).to_be_focused()


def test_a_call_is_opened_with_the_answers_and_no_word_of_older_rules(visit: Visit) -> None:
    page = opened(visit)
    by_keyboard(visit, MUNICIPALITY_IN_TROMS)
    page.locator(f"[data-call='{TROMS}#2018']").click()
    assert visit.judged() == "open"
    expect(page.locator("#i-applicant_kind")).to_have_value("municipality")
    expect(page.locator("#i-municipalities")).to_have_value("3")
    # The counties of 2018 are others: asked again, not guessed.
    expect(page.locator("#i-county")).to_have_value("")
    said = page.locator(".link-notice").inner_text()
    assert visit.say("from_match") in said
    assert visit.say("old_link") not in said
    # And back again nothing is lost.
    page.go_back()
    page.wait_for_selector("#verdict[data-match=shown]")
    expect(page.locator("#i-county")).to_have_value("55")


def test_amounts_are_not_carried_into_another_currency(visit: Visit) -> None:
    page = opened(visit)
    visit.field("applicant_kind").select_option("company")
    visit.field("total_cost").fill("900000")
    page.keyboard.press("Tab")
    settled(visit)
    page.locator("[data-call^='norrbotten/']").click()
    visit.judged()
    expect(page.locator("#i-applicant_kind")).to_have_value("company")
    expect(page.locator("#i-total_cost")).to_have_value("")


def test_open_calls_stand_before_and_apart_from_closed_ones(visit: Visit) -> None:
    visit.page.clock.set_fixed_time(OPEN)
    page = opened(visit)
    visit.field("applicant_kind").focus()
    settled(visit)
    expect(page.locator("[data-none-ahead]")).to_have_count(0)
    ahead, past = (page.locator(f"[data-list='open.{when}'] a") for when in ("ahead", "past"))
    calls = "all => all.map((one) => one.dataset.call)"
    assert f"{PILOTS}#2020" in ahead.evaluate_all(calls)
    assert f"{TROMS}#2018" in past.evaluate_all(calls)
    expect(page.locator("[data-list='open.ahead'] .pill").first).to_have_class(re.compile("pill-(open|closing_soon)"))
    # What is worth asking is counted among those that can be applied for.
    expect(page.locator("[data-next=applicant_kind]")).to_be_visible()
    expect(page.locator("#q-total_cost .folded")).to_contain_text("Ingen åpen eller kommende utlysning")
    expect(page.locator("#q-firms")).not_to_have_class(re.compile("is-folded"))


def test_a_closed_call_that_would_have_fitted_says_so(visit: Visit) -> None:
    visit.page.add_init_script("""
        const { parse } = JSON;
        JSON.parse = (text) => {
          const data = parse(text);
          for (const call of data?.match?.calls ?? []) if (call.call.includes("piloter")) call.outcome = "fits";
          return data;
        };
    """)
    page = opened(visit)
    visit.field("applicant_kind").focus()
    settled(visit)
    group = page.locator("[data-group=fits]")
    expect(group).to_contain_text("Disse ville passet, men det er for sent å søke")
    expect(group).to_contain_text("Denne ville passet; den stengte 1. oktober 2020.")


def test_nothing_leaves_the_site_and_nothing_is_fetched_once_it_is_loaded(visit: Visit) -> None:
    page = opened(visit)
    visit.field("applicant_kind").focus()
    settled(visit)
    before = len(visit.requests)
    page.context.set_offline(True)
    visit.field("applicant_kind").select_option("company")
    settled(visit)
    assert shown(visit)[f"{PILOTS}#2020"][0] == "does_not_fit"
    page.context.set_offline(False)
    assert len(visit.requests) == before
    assert visit.strayed() == []
    assert "#" not in page.url


@pytest.mark.parametrize(
    ("files", "fault", "reason"),
    [
        ("**/assets/match-nb-*.json", taken_away, "rulebook_missing"),
        ("**/assets/match-nb-*.json", altered, "not_a_rulebook"),
        (re.compile(r"/assets/match-[0-9a-f]{16}\.json"), cut, "not_a_rulebook"),
        ("**/checker.zip", taken_away, "runtime_missing"),
    ],
)
def test_a_missing_or_broken_file_is_named_and_tried_again(visit: Visit, files: Any, fault: Any, reason: str) -> None:
    visit.expected.append(MISSING)
    visit.page.context.route(files, fault)
    page = opened(visit)
    visit.field("applicant_kind").select_option("university")
    failure = page.locator(f"#verdict [data-failed={reason}]")
    expect(failure).to_contain_text(
        page.evaluate(
            "(key) => JSON.parse(document.getElementById('checker-data').textContent).words[key]", f"failed.{reason}"
        )
    )
    visit.page.context.unroute(files)
    page.locator("[data-retry]").click()
    settled(visit)
    assert shown(visit)[f"{PILOTS}#2020"][0] == "does_not_fit"


def test_an_engine_that_broke_is_given_the_whole_index_again(visit: Visit) -> None:
    visit.page.add_init_script("""
        const { parse } = JSON;
        let count = 0;
        JSON.parse = (text) => {
          const data = parse(text);
          if (!data?.match || ++count !== 3) return data;
          return { ok: false, error: "no_index", problems: [] };
        };
    """)
    opened(visit)
    visit.field("applicant_kind").focus()
    settled(visit)
    visit.field("applicant_kind").select_option("university")
    settled(visit)
    assert shown(visit)[f"{PILOTS}#2020"][0] == "does_not_fit"


def test_a_link_and_the_language_switch_keep_the_answers_and_reset_clears_them(visit: Visit) -> None:
    page = opened(visit)
    by_keyboard(visit, MUNICIPALITY_IN_TROMS)
    before = shown(visit)
    visit.choose_language("sv")
    settled(visit)
    assert shown(visit) == before
    expect(page.locator("#i-county")).to_have_value("55")
    page.locator("#share").click()
    page.wait_for_function("() => location.hash.startsWith('#answers=')")
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    settled(visit)
    assert shown(visit) == before
    expect(page.locator(".link-notice")).to_be_visible()
    page.locator("#reset").click()
    settled(visit)
    assert "#" not in page.url
    expect(page.locator("#i-applicant_kind")).to_have_value("")
    assert {outcome for outcome, _ in shown(visit).values()} == {"open", "nothing_to_check"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_script_the_page_says_so_and_is_not_empty(without_script: Visit, language: str) -> None:
    page = opened(without_script, language)
    expect(page.locator(".verdict-static")).to_be_visible()
    page.locator(".verdict-static a").click()
    expect(page.locator(".scheme").first).to_be_visible()
    page.go_back()
    assert page.locator(".group h3").count() >= 3
    expect(page.locator("#q-applicant_kind legend")).to_be_visible()
    assert [button for button in page.locator("#main button").all() if button.is_visible()] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [360, 320])
def test_nothing_scrolls_sideways_on_a_phone(visit: Visit, language: str, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 700})
    page = opened(visit, language)
    visit.field("applicant_kind").select_option("municipality")
    settled(visit)
    sideways = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(sideways) == 0
    page.locator("#verdict-bar button").click()
    expect(page.locator("#verdict")).to_be_focused()


@pytest.mark.parametrize(("language", "colours"), [("nb", "light"), ("nn", "dark"), ("sv", "light"), ("en", "dark")])
def test_axe_finds_no_barrier(visit: Visit, language: str, colours: Any) -> None:
    visit.page.emulate_media(color_scheme=colours)
    page = opened(visit, language)
    expect(page.locator("#reset")).to_be_visible()
    assert barriers(page) == []
    visit.field("applicant_kind").select_option("municipality")
    settled(visit)
    assert barriers(page) == []


def test_the_start_page_leads_here(visit: Visit) -> None:
    visit.page.goto(f"{visit.address}nb/")
    visit.page.get_by_role("link", name="Finn ut hvilke ordninger som passer for oss").click()
    expect(visit.page.locator("h1")).to_have_text("Hvilke ordninger passer for oss?")
