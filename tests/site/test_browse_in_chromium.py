"""Finding a scheme: by pointer and by keyboard, with counts that are right, in an address that can be kept."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from publish.check import Checked
from publish.compiling.facets import Facets, all_facets
from publish.languages import LANGUAGES
from publish.site.serve import served
from tests.publish.conftest import make
from tests.site.test_reach_in_chromium import barriers
from tests.site.visit import Visit

SHOWN = "[data-list] > li:not([hidden])"


@pytest.fixture(scope="session")
def facets(checked: Checked) -> dict[str, Facets]:
    return all_facets(checked.collection, checked.compiled, datetime.now(UTC))


def start(visit: Visit, language: str = "nb", after: str = "") -> Page:
    visit.page.goto(f"{visit.address}{language}/{after}")
    expect(visit.page.locator("[data-browse]")).to_be_visible()
    return visit.page


def listed(page: Page) -> list[str]:
    """The ids of the schemes that are shown, in order."""
    links = page.locator(f"{SHOWN} h3 a").evaluate_all("all => all.map((one) => new URL(one.href).pathname)")
    return [path.strip("/").partition("/")[2] for path in links]


def box(page: Page, name: str, value: str) -> None:
    """A person ticks or clears a box."""
    page.locator(f"[data-filter={name}] label:has(input[value='{value}'])").click()


def counts(page: Page, name: str) -> dict[str, int]:
    """The counts of a filter, as they stand."""
    boxes = page.locator(f"[data-filter={name}] label:not([hidden])")
    read = "all => all.map((one) => [one.querySelector('input').value, one.querySelector('.count').textContent])"
    return {value: int(count) for value, count in boxes.evaluate_all(read)}


def test_a_place_leaves_its_schemes_and_the_address_says_so(visit: Visit) -> None:
    page = start(visit)
    assert len(listed(page)) == 5
    box(page, "place", "troms")
    assert listed(page) == ["troms/kommunesamarbeid"]
    assert page.url.endswith("/nb/#place=troms")
    expect(page.locator("[data-shown]")).to_have_text("1 av 5 ordninger")
    box(page, "place", "norrbotten")
    assert len(listed(page)) == 2
    assert page.url.endswith("/nb/#place=norrbotten,troms")


def test_two_filters_leave_what_fits_both(visit: Visit, facets: dict[str, Facets]) -> None:
    page = start(visit)
    box(page, "who", "municipality")
    box(page, "theme", "industry")
    wanted = {i for i, each in facets.items() if "municipality" in each.applicants and "industry" in each.themes}
    assert wanted
    assert set(listed(page)) == wanted


def test_every_count_is_what_the_choice_would_leave(visit: Visit) -> None:
    page = start(visit)
    box(page, "place", "norge")
    for name in ("status", "place", "theme", "amount", "rate", "currency", "year"):
        for value, count in counts(page, name).items():
            chosen = page.locator(f"[data-filter={name}] input:checked")
            if chosen.count():
                continue
            box(page, name, value)
            assert len(listed(page)) == count, (name, value)
            box(page, name, value)


def test_the_counts_of_a_filter_do_not_count_its_own_choice(visit: Visit) -> None:
    page = start(visit)
    before = counts(page, "place")
    box(page, "place", "troms")
    assert counts(page, "place") == before
    assert sum(counts(page, "currency").values()) == 1


def test_back_forward_and_reload_keep_what_was_chosen(visit: Visit) -> None:
    page = start(visit)
    box(page, "currency", "sek")
    page.locator("#sort").select_option("title")
    assert page.url.endswith("#currency=sek&sort=title")
    page.go_back()
    expect(page.locator("#sort")).to_have_value("next")
    assert len(listed(page)) == 1
    page.go_back()
    expect(page.locator(SHOWN)).to_have_count(5)
    assert "#" not in page.url
    page.go_forward()
    expect(page.locator(SHOWN)).to_have_count(1)
    page.reload()
    expect(page.locator(SHOWN)).to_have_count(1)
    assert page.locator("input[value=sek]").is_checked()
    page.locator(f"{SHOWN} h3 a").click()
    page.wait_for_url("**/norrbotten/**")
    page.go_back()
    expect(page.locator(SHOWN)).to_have_count(1)


def test_an_address_from_someone_else_is_read_and_what_it_should_not_hold_passed_over(visit: Visit) -> None:
    page = start(visit, "sv", "#place=troms,atlantis&wizard=1&sort=magic&status=%E0%A4%A&theme=<b>")
    assert listed(page) == ["troms/kommunesamarbeid"]
    expect(page.locator("#sort")).to_have_value("next")


def test_nothing_found_says_which_choice_to_take_back(visit: Visit) -> None:
    page = start(visit)
    box(page, "place", "troms")
    box(page, "currency", "sek")
    expect(page.locator(SHOWN)).to_have_count(0)
    expect(page.locator("[data-nothing]")).to_contain_text("Ingen ordning passer med alt du har valgt.")
    offers = page.locator("[data-loosen] button")
    assert offers.all_inner_texts() == [
        "Fjern valgene under «Sted» (1 ordning)",
        "Fjern valgene under «Valuta» (1 ordning)",
    ]
    assert barriers(page) == []
    offers.first.click()
    assert listed(page) == ["norrbotten/rorlighet-och-matchning"]
    assert page.url.endswith("#currency=sek")
    expect(page.locator("#schemes")).to_be_focused()
    expect(page.locator("[data-nothing]")).to_be_hidden()


def test_all_choices_are_cleared_at_once(visit: Visit) -> None:
    page = start(visit, "en")
    expect(page.locator("[data-reset]")).to_be_hidden()
    box(page, "place", "troms")
    page.locator("[data-reset]").click()
    expect(page.locator(SHOWN)).to_have_count(5)
    assert "#" not in page.url
    assert "?" not in page.url


def test_the_orders_are_what_they_are_called(visit: Visit, facets: dict[str, Facets]) -> None:
    page = start(visit)
    page.locator("#sort").select_option("title")
    titles = page.locator(f"{SHOWN} h3").all_inner_texts()
    assert titles == page.evaluate("(all) => [...all].sort(new Intl.Collator('nb').compare)", titles)
    page.locator("#sort").select_option("amount")
    assert listed(page)[:2] == ["norge/kompetansepiloter", "norrbotten/rorlighet-och-matchning"]
    page.locator("#sort").select_option("newest")
    found = [facets[name].opens or facets[name].closes or "" for name in listed(page)]
    assert found == sorted(found, reverse=True)
    page.locator("#sort").select_option("next")
    found = [facets[name].closes or "" for name in listed(page)]
    assert found == sorted(found, reverse=True)


def test_the_whole_way_by_keyboard_alone(visit: Visit) -> None:
    page = start(visit)
    press = page.keyboard.press
    for _ in range(60):
        press("Tab")
        if page.evaluate("() => document.activeElement.value") == "troms":
            break
    press("Space")
    assert listed(page) == ["troms/kommunesamarbeid"]
    # Enter sends no form anywhere.
    press("Enter")
    assert page.url.endswith("#place=troms")
    for _ in range(60):
        press("Tab")
        if page.evaluate("() => document.activeElement.dataset.reset") is not None:
            break
    press("Enter")
    expect(page.locator(SHOWN)).to_have_count(5)
    assert page.evaluate("() => document.activeElement.id") == "schemes"


def test_how_many_are_left_is_said_politely_and_only_when_it_changes(visit: Visit) -> None:
    page = start(visit)
    expect(page.get_by_role("status")).to_have_text("5 ordninger")
    page.evaluate(
        "() => { window.said = 0; new MutationObserver(() => { said += 1; })"
        ".observe(document.querySelector('[data-shown]'), { childList: true }); }"
    )
    box(page, "currency", "nok")
    expect(page.get_by_role("status")).to_have_text("4 av 5 ordninger")
    page.locator("#sort").select_option("title")
    assert page.evaluate("() => said") == 1


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_phone_the_filters_are_folded_and_nothing_scrolls_sideways(
    visit: Visit, language: str, width: int
) -> None:
    visit.page.set_viewport_size({"width": width, "height": 700})
    page = start(visit, language)
    sideways = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(sideways) == 0
    expect(page.locator("#sort")).to_be_hidden()
    page.locator("[data-fold] > summary").click()
    box(page, "place", "troms")
    expect(page.locator("[data-chosen]")).to_contain_text("1")
    assert page.evaluate(sideways) == 0
    assert barriers(page) == []


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_no_barrier(visit: Visit, language: str, colours: str) -> None:
    visit.page.emulate_media(color_scheme="dark" if colours == "dark" else "light")
    page = start(visit, language)
    assert barriers(page) == []
    small = """() => [...document.querySelectorAll('.filter-option, .filters summary, #sort')]
        .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 24).length"""
    assert page.evaluate(small) == 0


def test_without_script_the_list_is_whole_and_offers_nothing_it_cannot_do(without_script: Visit) -> None:
    without_script.page.goto(f"{without_script.address}nn/")
    expect(without_script.page.locator(SHOWN)).to_have_count(5)
    for control in ("[data-browse]", "[data-reset]", "[data-nothing]"):
        expect(without_script.page.locator(control)).to_be_hidden()


def test_on_paper_stand_the_schemes_that_are_shown(visit: Visit) -> None:
    page = start(visit)
    box(page, "place", "troms")
    page.emulate_media(media="print")
    expect(page.locator("[data-browse]")).to_be_hidden()
    expect(page.locator("[data-reset]")).to_be_hidden()
    assert listed(page) == ["troms/kommunesamarbeid"]


# Ten thousand schemes.


@contextmanager
def many(chromium: Browser, site: Path) -> Iterator[Page]:
    """The list with ten thousand rows, made from the ones there are."""
    page_file = site / "en" / "index.html"
    html = page_file.read_text(encoding="utf-8")
    head, rows, tail = re.split(r"(<li class=\"scheme\".*?</li>)\s*(?=</ol>)", html, maxsplit=1, flags=re.DOTALL)
    head = head.replace("scheme-list plain-list", "scheme-list plain-list scheme-list-long")
    page_file.write_text(head + rows * 2000 + tail, encoding="utf-8")
    with served(site) as address:
        context = chromium.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.goto(f"{address}en/")
        yield page
        context.close()


def test_ten_thousand_schemes_stay_usable(chromium: Browser, tmp_path: Path) -> None:
    make(tmp_path, datetime.now(UTC))
    with many(chromium, tmp_path) as page:
        expect(page.get_by_role("status")).to_have_text("10,000 schemes")
        took = page.evaluate(
            """async () => {
              const started = performance.now();
              document.querySelector("input[value=troms]").click();
              await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
              return performance.now() - started;
            }"""
        )
        expect(page.get_by_role("status")).to_have_text("2,000 of 10,000 schemes")
        # Some tenths of a second; on a machine that does much else, more.
        assert took < 3000
