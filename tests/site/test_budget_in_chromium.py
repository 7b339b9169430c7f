"""The budget on the real pages, with the real engine, in Chromium: written, pasted and read by a finance officer."""

import json
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from publish.check import Checked
from publish.compiling.budgets import budget_of
from publish.languages import LANGUAGES
from tests.site.budget_visit import Data, Desk, compared, digits, reckoned, worked_example
from tests.site.visit import PATIENCE, Visit

DATA = json.loads(Path(__file__).with_name("budgets.json").read_text(encoding="utf-8"))
INDUSTRY, PILOTS, NORRBOTTEN, TROMS, AWARDS = (
    "norge/industriklynger",
    "norge/kompetansepiloter",
    "norrbotten/rorlighet-och-matchning",
    "troms/kommunesamarbeid",
    "norge/regional-naeringskompetanse",
)
COMPUTING = (INDUSTRY, PILOTS, NORRBOTTEN, TROMS)
# What is said of each wish.
SAID = {
    "grant": {"wished", "cost", "contribution"},
    "contribution": {"given", "cost", "grant"},
    "partner": {"paid", "grant", "own_needed", "gap"},
}
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def at(*places: tuple[str, str]) -> pytest.MarkDecorator:
    """On these pages: a scheme and a language."""
    return pytest.mark.parametrize("desk", places, indirect=True, ids=["-".join(place) for place in places])


# Each scheme in two languages and each language of two schemes: every pair loads an engine of its own.
PAIRS = [(scheme, LANGUAGES[(n + more) % 4]) for n, scheme in enumerate(COMPUTING) for more in (0, 2)]
EVERYWHERE = at(*PAIRS)
ONCE_IN_EACH_LANGUAGE = at((INDUSTRY, "nb"), (PILOTS, "nn"), (NORRBOTTEN, "sv"), (TROMS, "en"))


@pytest.fixture(scope="module")
def offices(chromium: Browser, address: str, checked: Checked) -> Iterator[Callable[[str, str], Desk]]:
    """A page of each scheme and language, its engine loaded once; after that nothing more may be fetched."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    opened: dict[tuple[str, str], Desk] = {}

    def office(scheme: str, language: str) -> Desk:
        if (scheme, language) not in opened:
            visit = Visit(context.new_page(), address, checked)
            visit.open(scheme, language)
            desk = Desk(visit)
            desk.field("costs", 0, "text").focus()
            desk.rested()
            opened[scheme, language] = desk
        opened[scheme, language].visit.page.bring_to_front()
        return opened[scheme, language]

    yield office
    for desk in opened.values():
        assert desk.visit.complaints() == []
        assert desk.visit.strayed() == []
    context.close()


@pytest.fixture
def desk(request: pytest.FixtureRequest, offices: Callable[[str, str], Desk]) -> Iterator[Desk]:
    """An empty budget on a page; whatever is done there, nothing is fetched for it."""
    desk = offices(*request.param)
    desk.empty()
    before = len(desk.visit.requests)
    yield desk
    assert [url for url in desk.visit.requests[before:] if not url.startswith("blob:")] == []


# What a budget comes to.


@EVERYWHERE
def test_the_worked_example_filled_in_comes_to_what_the_engine_and_the_file_say(desk: Desk) -> None:
    desk.form.locator("[data-example]").click()
    shown, plan = desk.come(), worked_example(desk.visit)
    budget = budget_of(desk.visit.loaded.scheme, plan)
    engine = reckoned(desk.visit, budget)
    assert shown == compared(shown, engine)
    assert shown["grant"] == str(plan.expect.grant)
    assert shown["gap"] == str(plan.expect.gap) == "0"
    assert shown["shares"]["grant"][:-1] == [str(amount) for amount in plan.expect.by_year.values()]
    assert {each["limit"] for each in engine["binding"]} == set(plan.expect.binding or ())
    assert shown["grant"] in digits(desk.said("grant").inner_text())
    assert desk.visit.say("plan.answer.balanced") in desk.said("gap").inner_text()
    assert shown["shares"].keys() - {"gap", "costs"} >= set(
        desk.result.locator("[data-segment]").evaluate_all("all => all.map((one) => one.dataset.segment)")
    )


@EVERYWHERE
def test_the_sums_below_the_tables_are_those_of_what_is_shown(desk: Desk) -> None:
    desk.form.locator("[data-example]").click()
    desk.put("costs", 0, "amount", "1000.25")
    for side in ("costs", "financing"):
        table = desk.form.locator(f"table[data-lines={side}]")
        worth = [Decimal(line["amount"] or "0") for line in desk.written()[side] if not line.get("hours")]
        hours = [line for line in desk.written()[side] if line.get("hours")]
        worth += [Decimal(line["hours"]) * Decimal(line["rate"]) for line in hours]
        total = table.locator("[data-sum=line-total]")
        assert Decimal(total.get_attribute("data-value") or "") == sum(worth)
        assert desk.visit.typed(sum(worth)).split(".")[0][:1] in total.inner_text()
        kinds = table.locator("[data-sum=line-sum]").evaluate_all("all => all.map((one) => one.dataset.value)")
        groups = 2 if table.locator("[data-sum=line-sum]").count() > 3 else 1
        assert sum(map(Decimal, kinds)) in (0, groups * sum(worth))


@at((INDUSTRY, "nb"), (PILOTS, "sv"), (NORRBOTTEN, "nn"), (TROMS, "en"))
def test_one_krone_more_or_less_is_seen_at_once(desk: Desk) -> None:
    scheme = desk.visit.loaded.scheme
    beside = [plan for plan in scheme.plans if re.match("one_kron[ae]_", plan.id)]
    assert len(beside) >= 2
    for plan in beside:
        budget = budget_of(scheme, plan)
        if "sought" in budget or plan.expect.grant is None:
            continue
        desk.empty()
        desk.fill(budget)
        shown, engine = desk.come(), reckoned(desk.visit, budget)
        assert shown == compared(shown, engine), plan.id
        assert shown["grant"] == str(plan.expect.grant)
        deciding = {name for name, binding in shown["limits"] if binding == "true"}
        assert deciding == {each["limit"] for each in engine["binding"]} & {name for name, _ in shown["limits"]}


@pytest.mark.parametrize(
    ("desk", "said"), [((one["scheme"], one["language"]), one) for one in DATA["gap"]], indirect=["desk"]
)
def test_the_gap_is_said_in_plain_words_and_time_and_premises_only_where_they_count(desk: Desk, said: Data) -> None:
    category = {"category": "project_management"} if said["scheme"] == TROMS else {}
    desk.write("costs", 0, {"amount": said["costs"], **category})
    desk.write("financing", 0, {"amount": said["own"]})
    desk.come()
    words = digits(desk.said("gap").inner_text()).replace("\u00a0", " ")
    assert words.startswith(said["said"])
    assert bool(re.search("tid o(g|ch) lokaler", words, re.IGNORECASE)) == said["counts"]


@ONCE_IN_EACH_LANGUAGE
def test_an_unknown_amount_gives_a_range_and_words_in_place_of_the_picture(desk: Desk) -> None:
    desk.write("costs", 0, {"amount": "400000"})
    desk.write("costs", 1, {"text": "?"})
    if desk.visit.compiled.rulebook["terms"]["years"]:
        for line in (0, 1):
            desk.put("costs", line, "year", 2020)
    shown = desk.come()
    assert ".." in shown["grant"]
    assert "no_amount" in shown["warnings"]
    assert desk.visit.say("plan.answer.grant_unknown") != desk.said("grant").inner_text()
    expect(desk.said("picture-unknown")).to_have_text(desk.visit.say("plan.picture.unknown"))
    expect(desk.result.locator("svg[data-plan=picture]")).to_have_count(0)
    # The gap is not called none while it is not known.
    assert shown["balanced"] in ("unknown", "false")


@ONCE_IN_EACH_LANGUAGE
def test_asked_the_other_way_round_the_answer_is_the_engines(desk: Desk) -> None:
    budget = budget_of(desk.visit.loaded.scheme, worked_example(desk.visit))
    desk.form.locator("[data-example]").click()
    wishes = {"grant": "300000", "contribution": "200000", "partner": "50000"}
    engine = reckoned(desk.visit, budget, wishes)["wishes"]
    for name, amount in wishes.items():
        said = desk.wish(name, amount)
        figures = {key: value for key, value in engine[name].items() if value is not None}
        for key in SAID[name] & figures.keys():
            assert re.search(rf"\b{figures[key]}\b", said), (name, key, figures[key], said)


# How amounts are written.


@ONCE_IN_EACH_LANGUAGE
def test_an_amount_is_read_alike_however_people_write_it(desk: Desk) -> None:
    field, currency = desk.field("costs", 0, "amount"), desk.visit.loaded.scheme.currency
    for value, spellings in DATA["spellings"].items():
        for spelling in spellings:
            typed = spelling.replace("{currency}", currency)
            desk.type("costs", 0, "amount", typed)
            # What is read is shown once the writer has gone on.
            expect(field).to_have_attribute("data-shown", re.compile("."))
            assert field.get_attribute("aria-invalid") is None, typed
            assert Decimal(field.get_attribute("data-value") or "0") == Decimal(value), typed
            assert digits(field.input_value()) == digits(desk.visit.typed(value)), typed


@ONCE_IN_EACH_LANGUAGE
def test_an_unclear_amount_is_refused_and_both_readings_are_offered(desk: Desk) -> None:
    for typed, readings in DATA["unclear"].items():
        for number, reading in enumerate(readings):
            desk.put("costs", 0, "amount", "0")
            desk.type("costs", 0, "amount", typed)
            line, field = desk.lines("costs").first, desk.field("costs", 0, "amount")
            expect(field).to_have_attribute("aria-invalid", "true")
            expect(line.locator("[data-error=amount]")).to_have_text(desk.visit.say("budget.which"))
            offered = line.locator("[data-reading]")
            assert offered.evaluate_all("all => all.map((one) => one.dataset.reading)") == readings
            offered.nth(number).click()
            expect(field).to_be_focused()
            field.press("Tab")
            if number == 0:
                expect(field).to_have_attribute("data-value", reading)
                expect(field).not_to_have_attribute("aria-invalid", "true")


@ONCE_IN_EACH_LANGUAGE
def test_what_is_no_amount_is_said_in_words_at_the_field_and_never_counted(desk: Desk) -> None:
    desk.write("costs", 1, {"text": "A", "amount": "1000"})
    for typed, key in DATA["refused"].items():
        desk.type("costs", 0, "amount", typed)
        error = desk.lines("costs").first.locator("[data-error=amount]")
        words = desk.visit.say(key)
        words = words if isinstance(words, str) else words["other"]
        expect(error).to_contain_text(re.split(r"\{", words)[0].strip())
        assert desk.field("costs", 0, "amount").get_attribute("aria-describedby") == error.get_attribute("id")
        total = desk.form.locator("table[data-lines=costs] [data-sum=line-total]")
        expect(total).to_have_attribute("data-value", "1000")


# What the scheme does not pay for.


def inside(desk: Desk, line: int, applied: bool) -> None:
    """Whether a line is part of what is applied for."""
    desk.lines("costs").nth(line).locator("[data-field=applied]").select_option(str(applied).lower())
    desk.rested()


@at((PILOTS, "nb"), (INDUSTRY, "sv"))
def test_an_excluded_line_is_named_and_found_and_answers_its_question(desk: Desk) -> None:
    visit, years = desk.visit, desk.visit.compiled.rulebook["terms"]["years"]
    desk.write("costs", 0, {"text": "A", "amount": "1000", "year": years[0] if years else None})
    desk.write("costs", 1, {"text": "Kamera", "category": "durable_equipment", "amount": "80000"})
    if years:
        desk.put("costs", 1, "year", years[0])
    shown = desk.come()
    assert "excluded" in shown["warnings"]
    assert shown["figures"]["left_out"] == ["80000"]
    warning = desk.result.locator("[data-plan-warning=excluded]")
    expect(warning).to_contain_text("Kamera")
    warning.locator("[data-go-line]").click()
    expect(desk.lines("costs").nth(1).locator(":focus")).to_have_count(1)
    # Paid for outside the application it is no reason to refuse; inside it is one.
    fed = visit.question("durable_equipment").locator(".fed[data-fed=durable_equipment]")
    inside(desk, 1, True)
    expect(fed).to_contain_text(re.compile(visit.say("yes"), re.IGNORECASE))
    assert visit.judged() == "does_not_fit"
    inside(desk, 1, False)
    expect(fed.filter(has_text=re.compile(visit.say("yes"), re.IGNORECASE))).to_have_count(0)
    assert visit.judged() == "open"


# Kept, taken along and brought back.


@EVERYWHERE
def test_a_budget_taken_out_as_a_file_comes_back_as_it_was(desk: Desk) -> None:
    desk.form.locator("[data-example]").click()
    desk.put("costs", 0, "text", '=SUM(A1); "A", B')
    desk.put("costs", 0, "amount", "1000.5")
    desk.come()
    before = desk.written()
    text = desk.download()
    desk.empty()
    desk.paste("costs", text)
    expect(desk.lines("costs")).to_have_count(len(before["costs"]))
    assert desk.written() == before
    # The sums and figures below the lines are no lines, and no line is left unread.
    expect(desk.form.locator("[data-unread]")).to_have_count(0)


@at((NORRBOTTEN, "sv"))
def test_a_sum_that_was_copied_with_its_lines_is_no_line(desk: Desk) -> None:
    desk.paste("costs", "Vad\tBelopp (kr)\nLön\tkr 400 000\nLokal\t100 000 kr\nSumma\t500 000 kr")
    assert [(line["text"], line["amount"]) for line in desk.written()["costs"]] == [
        ("Lön", "400000"),
        ("Lokal", "100000"),
    ]
    # Nothing is to be mended.
    expect(desk.visit.page.locator("[data-said] [role=status]")).to_have_text(re.compile(r"^[^.]*2[^.]*\.$"))
    expect(desk.form.locator("[data-notes]")).to_contain_text("1")


@at((NORRBOTTEN, "sv"))
def test_a_line_is_copied_and_removed_and_all_of_it_undone(desk: Desk) -> None:
    desk.form.locator("[data-example]").click()
    before, undo = desk.written(), desk.visit.page.locator("[data-undo]")
    desk.lines("costs").nth(1).locator("[data-remove]").click()
    expect(desk.lines("costs")).to_have_count(2)
    undo.click()
    assert desk.written() == before
    desk.lines("costs").nth(2).locator("[data-copy]").click()
    assert desk.written()["costs"][3] == before["costs"][2]
    desk.form.locator("[data-example]").click()
    undo.click()
    expect(desk.lines("costs")).to_have_count(4)
    desk.empty()
    assert desk.written()["costs"][0]["amount"] == desk.written()["financing"][0]["amount"] == ""
    expect(desk.result).not_to_have_attribute("data-state", "shown")
