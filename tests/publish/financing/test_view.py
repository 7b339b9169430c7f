"""A plan in words, picture and table: the page without script and the page's scripts say the same, and it adds up."""

import re
from decimal import Decimal

import pytest

from publish.call.view import call_page
from publish.financing.data import plan_data, shown_plan
from publish.financing.examples import planned
from publish.financing.picture import SEGMENTS, picture, share_rows
from publish.financing.sentences import deciding_sentences, gap_sentences, grant_sentence
from publish.financing.steps import step_groups
from publish.frame.render import environment
from publish.languages import LANGUAGES, Language
from publish.saying.words import params_of
from tests.checker.browser.node import HERE as BROWSER
from tests.checker.browser.node import called
from tests.publish.conftest import AT, Made
from tests.publish.financing.plans import Data, Sample, samples

# The contract of the calculator: every key that it may give.
STEPS = """costs left_out in_kind_left_out hour_rate in_kind in_kind_cap not_listed category_cap total_cost
    eligible_cost eligible_cost_cap eligible_cash left sought sum lowest below_floor shared_out needed present gap
    own_cash others_cash"""
LIMIT_STEPS = "share share_less own_share others_share ceiling ceiling_planned ceiling_less pool condition"
WARNINGS = """no_costs no_amount no_year no_part excluded justify judged in_kind_silent in_kind_excluded
    in_kind_without_cost in_kind_without_financing over planned below_floor sought_above own_short"""
MINUS = ("used", "public", "aid", "required")
CELL = ("column", "text", "amount")
ARITHMETIC = ("eligible_cash", "left", "sought", "sum")


type Said = list[tuple[Sample, Data]]


@pytest.fixture(scope="module", params=LANGUAGES)
def found(request: pytest.FixtureRequest, made: Made) -> Said:
    """Each plan, and what the page's scripts say of it."""
    sampled = list(samples(made, made.words[request.param]))
    calls = [[sample.page, sample.plan, sample.budget] for sample in sampled]
    return list(zip(sampled, called(str(BROWSER / "plan_said.mjs"), "said", calls), strict=True))


def test_the_page_and_its_scripts_say_the_same_of_every_plan(found: Said) -> None:
    for sample, said in found:
        plan, say = sample.plan, sample.say
        assert said["grant"] == grant_sentence(plan, say), sample.name
        assert said["why"] == " ".join(deciding_sentences(plan, say)), sample.name
        assert said["missing"] == " ".join(gap_sentences(plan, say)), sample.name
        groups = [
            {
                "where": group.where,
                "steps": [
                    {
                        "step": step.step,
                        "text": step.text,
                        "note": step.note,
                        "reading": step.reading,
                        "quote": None if step.source is None else step.source["quote"],
                    }
                    for step in group.steps
                ],
            }
            for group in step_groups(plan["steps"], say)
        ]
        assert said["steps"] == groups, sample.name
        rows = [
            {"name": row.name, "label": row.label, "cells": [dict(zip(CELL, cell, strict=True)) for cell in row.cells]}
            for row in share_rows(plan, say)
        ]
        assert said["shares"] == rows, sample.name


def test_the_bars_of_the_page_and_of_its_scripts_stand_in_the_same_places(found: Said) -> None:
    for sample, said in found:
        drawn = picture(sample.plan, sample.say)
        assert (drawn is None) == (said["bars"] == []), sample.name
        if drawn is not None:
            assert said["description"] == drawn.desc
            assert [bar["label"] for bar in said["bars"]] == [bar.label for bar in drawn.bars]
            for one, other in zip(said["bars"], drawn.bars, strict=True):
                assert [part["name"] for part in one["parts"]] == [piece.name for piece in other.pieces]
                places = [abs(Decimal(p["x"]) - Decimal(q.x)) for p, q in zip(one["parts"], other.pieces, strict=True)]
                assert all(apart <= Decimal("0.01") for apart in places), sample.name


def test_every_column_of_the_table_adds_up_to_the_costs(found: Said) -> None:
    checked = 0
    for sample, _ in found:
        rows = {row.name: row for row in share_rows(sample.plan, sample.say)}
        for index in range(len(rows["costs"].cells)):
            amounts = {name: row.cells[index][2] for name, row in rows.items()}
            if any(".." in amount for amount in amounts.values()):
                continue
            parts = sum(Decimal(amounts.get(name, "0")) for name in SEGMENTS) - Decimal(amounts.get("over", "0"))
            assert parts == Decimal(amounts["costs"]), sample.name
            checked += 1
    assert checked > 10


def test_the_columns_of_the_years_add_up_to_the_whole(found: Said) -> None:
    checked = 0
    for sample, _ in found:
        for row in share_rows(sample.plan, sample.say):
            *years, whole = (amount for _, _, amount in row.cells)
            if years and ".." not in "".join((*years, whole)):
                assert sum(map(Decimal, years)) == Decimal(whole), (sample.name, row.name)
                checked += 1
    assert checked > 10


def test_what_the_picture_says_in_words_is_what_stands_in_its_table(found: Said) -> None:
    for sample, _ in found:
        drawn = picture(sample.plan, sample.say)
        if drawn is None:
            continue
        rows = {row.name: row for row in share_rows(sample.plan, sample.say)}
        for name, label, amount in drawn.legend:
            assert amount.lstrip("−-") == rows[name].cells[-1][1].lstrip("−-"), sample.name
            assert f"{label}: {amount}" in drawn.desc


def test_no_sentence_is_left_with_a_gap_in_it(found: Said) -> None:
    for sample, said in found:
        texts = re.findall(r"\{[a-z_]+\}|plan\.[a-z_.]+|undefined|\[object", str(said))
        assert texts == [], (sample.name, texts)


@pytest.mark.parametrize("found", ["nb"], indirect=True)
def test_the_plans_bring_about_every_kind_of_answer(found: Said) -> None:
    grants = " ".join(said["grant"] for _, said in found)
    missing = " ".join(said["missing"] for _, said in found)
    for part in ("kan bli inntil", "høyeste mulige tilskuddet er mellom", "ikke bli noe tilskudd"):
        assert part in grants, part
    for part in ("Budsjettet er i balanse.", "Dere mangler", "Tid og lokaler teller med når", "ikke kjent ennå"):
        assert part in missing, part


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_the_calculator_has_words(made: Made, language: Language) -> None:
    wording, steps = made.words[language], [*STEPS.split(), *LIMIT_STEPS.split()]
    keys = [f"step.{key}" for key in (*steps, "lowest_open", "lowest_rounded", "lowest_whole")]
    keys += [f"warning.{key}" for key in WARNINGS.split()]
    keys += [f"minus.{key}" for key in MINUS]
    keys += [f"name.{key}" for key in ARITHMETIC]
    assert [key for key in keys if not wording.has(f"plan.{key}")] == []
    amounts = [key for key in steps if "amount" not in params_of(wording.entries[f"plan.step.{key}"])]
    assert amounts == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_on_the_page_is_what_the_calculator_gives(made: Made, language: Language) -> None:
    templates = environment()
    shown = 0
    for loaded in made.collection.schemes:
        page = call_page(loaded, made.collection, made.compiled, made.words[language], AT)
        example = shown_plan(loaded.scheme)
        if example is None or page.compiled is None:
            continue
        html = templates.get_template("plan_example.html").render(page=page, s=page.scheme, v=page.voice)
        response = planned(loaded, page.compiled, example)
        assert response["ok"]
        plan = response["plan"]
        assert re.findall(r'data-plan="grant" data-amount="([^"]+)"', html) == [plan["whole"]["grant"]]
        assert re.findall(r'data-plan="gap" data-amount="([^"]+)"', html) == [plan["whole"]["gap"]]
        table = dict(
            re.findall(r'data-figure="([a-z_]+)">(?:(?!</tr>).)*data-amount="([0-9.]+)">[^<]*</td></tr>', html)
        )
        assert table == {name: plan["whole"][name] for name in table}
        assert {"grant", "own_cash", "gap", "costs"} <= table.keys()
        steps = re.findall(r'data-plan-step="([a-z_]+)"', html)
        sums = [step for step in plan["steps"] if step["step"] == "sum" and len(step["parts"]) < 2]
        assert len(steps) == len(plan["steps"]) - len(sums)
        shown += 1
    assert shown == 4


def test_a_scheme_with_nothing_to_count_says_why(made: Made) -> None:
    page = made.page("nb", "norge/regional-naeringskompetanse/")
    assert made.words["nb"].say("plan.nothing") in page
    assert 'data-plan="nothing"' not in made.page("nb", "norge/kompetansepiloter/")


def test_there_is_data_for_every_call_with_terms_and_none_without(made: Made) -> None:
    for loaded in made.collection.schemes:
        page = call_page(loaded, made.collection, made.compiled, made.words["sv"], AT)
        if page.compiled is None or page.compiled.rulebook["terms"] is None:
            assert page.plan is None
            continue
        data = plan_data(loaded, page.compiled, page.voice)
        assert data is not None
        assert {limit["id"] for limit in data["terms"]["limits"]} == data["limits"].keys()
        assert {kind["id"] for kind in data["terms"]["categories"]} == data["categories"].keys()
        assert set(data["terms"]["parts"]) == data["parts"].keys()
