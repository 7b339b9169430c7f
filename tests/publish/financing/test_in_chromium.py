"""A funding plan in Chromium, under the site's policy: its figures, its buttons, its parts, small screens."""

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from publish.frame.assets import assets
from publish.site.serve import served
from tests.checker.browser.node import MODULES
from tests.publish.conftest import ROOT, Made
from tests.publish.financing.plans import Sample, samples

PAGE = """<!doctype html><html lang="nb"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>Test</title><link rel="stylesheet" href="{style}">
<link rel="stylesheet" href="{check}">
<body><main class="wrap"><section id="plan-example"><h3>Eksempel</h3><p>Et tenkt prosjekt.</p></section>
<section id="plan-result" class="plan-result" aria-labelledby="plan-result-heading"></section></main>
<script type="module" src="page.js"></script>"""
SCRIPT = """
import { PlanResult } from "./plan.js";
import { Words } from "./words.js";
const samples = await (await fetch("samples.json")).json();
window.went = [];
window.refused = [];
document.addEventListener("go-line", ({ detail }) => went.push(detail.line));
document.addEventListener("securitypolicyviolation", (event) => refused.push(event.violatedDirective));
const place = document.getElementById("plan-result");
const results = {};
window.show = (name) => {
  const { page, plan, budget } = samples[name];
  window.result = results[name.split(" ")[0]] ??= new PlanResult(place, page, new Words(page));
  result.show(plan, budget);
};
document.body.dataset.ready = "";
"""
PILOTS = "norge/kompetansepiloter three_years"
COURSES = "norge/industriklynger two_courses"
COOPERATION = "troms/kommunesamarbeid two_years_of_cooperation"
REGION = "norrbotten/rorlighet-och-matchning a_pilot_with_partners"


@dataclass(frozen=True)
class Shown:
    """A page with a plan's place in it."""

    page: Page
    samples: dict[str, Sample]

    def show(self, name: str) -> Sample:
        self.page.evaluate("(name) => show(name)", name)
        return self.samples[name]

    def amount(self, selector: str) -> str | None:
        return self.page.locator(f"#plan-result {selector}").get_attribute("data-amount")


@pytest.fixture(scope="module")
def workshop(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, dict[str, Sample]]]:
    """The scripts, the styles and the plans of the schemes, served."""
    room: Path = tmp_path_factory.mktemp("plan")
    for script in MODULES.glob("*.js"):
        shutil.copy(script, room / script.name)
    made_of = assets(ROOT / "theme", room)
    found = {sample.name: sample for sample in samples(made, made.words["nb"])}
    carried = {name: {"page": s.page, "plan": s.plan, "budget": s.budget} for name, s in found.items()}
    (room / "samples.json").write_text(json.dumps(carried), encoding="utf-8")
    (room / "index.html").write_text(
        PAGE.format(style=made_of.style, check=made_of.files["check.css"]), encoding="utf-8"
    )
    (room / "page.js").write_text(SCRIPT, encoding="utf-8")
    with served(room) as address:
        yield address, found


@pytest.fixture
def shown(workshop: tuple[str, dict[str, Sample]], chromium: Browser) -> Iterator[Shown]:
    address, found = workshop
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    heard: list[str] = []
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("console", lambda message: heard.append(message.text))
    page.goto(address)
    page.wait_for_selector("body[data-ready]")
    yield Shown(page, found)
    assert heard == []
    assert page.evaluate("() => refused") == []
    page.close()


@pytest.mark.parametrize("name", [PILOTS, COURSES, COOPERATION, REGION])
def test_machines_read_the_figures_of_the_calculator(shown: Shown, name: str) -> None:
    whole = shown.show(name).plan["whole"]
    assert shown.amount("[data-plan=grant]") == whole["grant"]
    assert shown.amount("[data-plan=gap]") == whole["gap"]
    for table in ("shares", "figures"):
        for row in shown.page.locator(f"#plan-result [data-plan={table}] [data-figure]").all():
            figure = row.get_attribute("data-figure") or ""
            assert row.locator("td").last.get_attribute("data-amount") == whole[figure]


def test_the_picture_has_a_name_and_a_part_for_each_row_of_its_table(shown: Shown) -> None:
    whole = shown.show(PILOTS).plan["whole"]
    picture = shown.page.get_by_role("img", name="Hvem betaler hva, av 5 300 000 kr i kostnader")
    expect(picture).to_be_visible()
    bars = picture.locator("[data-segment=grant]")
    assert bars.count() == 4
    lengths = [box["width"] for box in (bar.bounding_box() for bar in bars.all()) if box]
    assert abs(lengths[0] - sum(lengths[1:])) < 6
    drawn = {segment.get_attribute("data-segment") for segment in picture.locator("[data-segment]").all()}
    assert drawn == {name for name in ("grant", "own_cash", "own_in_kind", "other_cash") if whole[name] != "0"}


def test_an_unknown_amount_leaves_a_sentence_in_place_of_the_picture(shown: Shown) -> None:
    shown.show(f"{COOPERATION} with an unknown cost")
    expect(shown.page.locator("#plan-result [data-plan=picture-unknown]")).to_be_visible()
    assert shown.page.locator("#plan-result [data-plan=picture]").count() == 0
    assert shown.amount("[data-plan=grant]") == "400000..5800000"
    assert shown.page.locator("#plan-result [data-plan-warning=no_amount]").count() == 1


def test_a_warning_leads_to_its_line(shown: Shown) -> None:
    shown.show(f"{COOPERATION} with an unknown cost")
    button = shown.page.locator("#plan-result [data-plan-warning=no_amount] [data-go-line]")
    assert button.get_attribute("data-go-line") == "unknown"
    expect(button).to_have_accessible_name(re.compile(r"^Gå til linjen – kostnad \d+$"))
    button.click()
    assert shown.page.evaluate("() => went") == ["unknown"]


def test_what_is_open_and_what_has_the_focus_stays_so(shown: Shown) -> None:
    shown.show(REGION)
    limits = shown.page.locator("#plan-result [data-part=plan-limits]")
    assert limits.get_attribute("open") is None
    limits.locator("summary").click()
    shown.show(f"{REGION} without financing")
    assert limits.get_attribute("open") is not None
    expect(limits.locator("summary")).to_be_focused()


def test_the_limit_that_decides_is_marked_in_words(shown: Shown) -> None:
    plan = shown.show(REGION).plan
    rows = shown.page.locator("#plan-result [data-plan=limits] [data-limit]")
    marked = [row.get_attribute("data-limit") for row in rows.all() if "avgjør" in (row.text_content() or "")]
    assert marked == [binding["limit"] for binding in plan["binding"]]
    assert rows.count() == len(plan["limits"])


def test_before_a_plan_and_without_one_there_is_a_sentence(shown: Shown) -> None:
    shown.show(REGION)
    place = shown.page.locator("#plan-result")
    shown.page.evaluate("() => result.show(null, null)")
    expect(place).to_contain_text("Skriv inn en kostnad")
    shown.page.evaluate("() => result.fail('Noe gikk galt.')")
    expect(place).to_contain_text("Noe gikk galt.")
    assert place.get_attribute("data-state") == "failed"
    shown.page.evaluate("() => result.busy(true)")
    assert place.get_attribute("aria-busy") == "true"
    expect(shown.page.locator("#plan-result-heading")).to_have_text("Regnestykket")


def test_the_worked_example_stands_closed_below_the_plan(shown: Shown) -> None:
    shown.show(REGION)
    tucked = shown.page.locator("#plan-result + details")
    assert tucked.get_attribute("open") is None
    expect(tucked.get_by_text("Et tenkt prosjekt.")).to_be_hidden()
    tucked.locator("summary").click()
    expect(tucked.get_by_text("Et tenkt prosjekt.")).to_be_visible()


@pytest.mark.parametrize("name", [f"{PILOTS} with a second project", REGION, f"{COOPERATION} with an unknown cost"])
def test_nothing_stands_beyond_the_edge_of_a_small_screen(shown: Shown, name: str) -> None:
    shown.page.set_viewport_size({"width": 320, "height": 640})
    shown.show(name)
    shown.page.evaluate("() => document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    assert shown.page.evaluate("() => document.documentElement.scrollWidth") <= 320


def test_on_paper_every_part_is_open_and_closes_again(shown: Shown) -> None:
    shown.show(REGION)
    shut = shown.page.locator("#plan-result details:not([open])")
    before = shut.count()
    assert before > 0
    shown.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert shut.count() == 0
    shown.page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert shut.count() == before
