"""Every step and every warning that the calculator may give, made by hand: said whole, and alike on both sides."""

import re
from typing import Any

import pytest

from publish.financing.say import PlanSay
from publish.financing.steps import step_groups
from publish.languages import LANGUAGES, Language
from publish.saying.voice import Voice
from publish.saying.words import Wording
from tests.checker.browser.node import HERE as BROWSER
from tests.checker.browser.node import called
from tests.publish.financing.plans import page_data
from tests.publish.financing.test_view import WARNINGS

Data = dict[str, Any]

PLAIN: Data = {
    "caps": "grant",
    "bound": "at_most",
    "amount": None,
    "share": None,
    "of": None,
    "per": "project",
    "year": None,
    "currency": None,
    "rolling_years": None,
    "firmness": "fixed",
    "approximate": False,
}
LIMITS: list[Data] = [
    {**PLAIN, "id": "rate", "share": "62.5", "of": "eligible_cost"},
    {**PLAIN, "id": "ceiling", "amount": "800000", "year": 2020},
    {**PLAIN, "id": "planned", "amount": "1500000", "firmness": "planned", "approximate": True},
    {**PLAIN, "id": "pool", "amount": "20000000", "per": "call"},
    {**PLAIN, "id": "own", "caps": "own_contribution", "bound": "at_least", "share": "30", "of": "total_cost"},
    {**PLAIN, "id": "others", "caps": "contribution", "bound": "at_least", "share": "30", "of": "total_cost"},
    {**PLAIN, "id": "de_minimis", "amount": "300000", "currency": "EUR", "rolling_years": 3},
    {**PLAIN, "id": "public", "caps": "public_money", "share": "90", "of": "total_cost"},
]
RANGE = {"at_least": "100.5", "at_most": "200"}
OPEN = {"at_least": "100", "at_most": None}
PARTS = [{"project": "1", "year": 2020, "amount": "1"}, {"project": "2", "year": 2020, "amount": RANGE}]


def limit_step(name: str, minus_of: str | None = None) -> Data:
    share = next(limit["share"] for limit in LIMITS if limit["id"] == name)
    minus = {"minus": "10" if minus_of else "0", "minus_of": minus_of}
    return {"step": "limit", "limit": name, "share": share, "of": "total_cost", "base": "1000", **minus, "amount": "5"}


def lowest(binding: str | None, before: object) -> Data:
    return {"step": "lowest", "binding": binding, "next": None, "before": before, "to": "1", "amount": "1"}


STEPS: list[Data] = [
    {"step": "costs", "lines": ["c1"], "amount": "1"},
    {"step": "costs", "lines": ["c1", "c2", "c3"], "amount": OPEN},
    {"step": "left_out", "category": "equipment", "lines": ["c1", "c2"], "amount": "1"},
    {"step": "left_out", "category": None, "lines": ["c2"], "amount": "1"},
    {"step": "in_kind_left_out", "lines": ["c1", "f1"], "amount": "1"},
    {"step": "hour_rate", "limit": "rate", "lines": ["c1"], "amount": "1"},
    {"step": "in_kind", "cost": "2", "given": "1", "amount": "1"},
    {"step": "in_kind_cap", "limit": "rate", "before": "2", "amount": "1"},
    {"step": "not_listed", "lines": ["c1"], "amount": "1"},
    {"step": "category_cap", "limit": "rate", "category": "equipment", "before": "2", "amount": "1"},
    {"step": "total_cost", "amount": "1"},
    {"step": "eligible_cost", "amount": "1"},
    {"step": "eligible_cost_cap", "limit": "rate", "before": "2", "amount": "1"},
    *(limit_step(name) for name in ("rate", "ceiling", "planned", "pool", "de_minimis", "public")),
    *(limit_step(name, "used") for name in ("rate", "ceiling", "planned", "pool")),
    limit_step("own", "required"),
    limit_step("others", "required"),
    {**limit_step("own", "required"), "step": "own_cash"},
    {**limit_step("others", "required"), "step": "others_cash"},
    limit_step("public", "public"),
    limit_step("de_minimis", "aid"),
    {"step": "eligible_cash", "amount": "1"},
    {"step": "left", "cost": "3", "contributions": "2", "amount": "1"},
    {"step": "sought", "amount": "1"},
    {"step": "sum", "parts": PARTS, "amount": RANGE},
    *(lowest(name, "1.5") for name in ("rate", "ceiling", "planned", "pool", "own")),
    *(lowest(name, "1") for name in ("eligible_cash", "left", "sought", "sum")),
    {**lowest("rate", "1500"), "to": "1000", "amount": "1000"},
    lowest(None, RANGE),
    {"step": "below_floor", "limit": "rate", "before": "1", "amount": "0"},
    {"step": "shared_out", "parts": PARTS, "amount": "3"},
    {"step": "needed", "cost": "3", "grant": "2", "amount": "1"},
    {"step": "present", "own": "1", "other": "2", "amount": "3"},
    {"step": "gap", "amount": {"at_least": "0", "at_most": "5"}},
]  # fmt: skip
FIGURES = ["left_out", "total_cost", "eligible_cost", "own_cash", "own_in_kind", "own", "other_cash", "other_in_kind"]
FIGURES += ["other", "contribution", "needed", "over"]
SHORT = {"costs": "10", "grant": "8", "gap": "2", "gap_cash": "1", "gap_in_kind": "1"}
WHOLE: Data = dict.fromkeys(FIGURES, "0") | SHORT
BEFORE = {"grant": "8", "needed": "2", "own_needed": "2", "gap": "2"}
BUDGET: Data = {
    "costs": [{"id": "c1", "text": "Leder $& {amount}"}, {"id": "c2", "text": " "}, {"id": "c3"}],
    "financing": [{"id": "f1", "from": "own"}],
}
PLAN: Data = {
    "several_projects": True,
    "whole": WHOLE,
    "by_year": [],
    "by_project": [{"project": "1", **WHOLE}, {"project": "2", **WHOLE}],
    "balanced": False,
    "hinges": [],
    "conditional": [],
    "binding": [{"limit": name, "project": "1", "year": 2020, "amount": "8"} for name in ("rate", "own", "pool")],
    "next": {"limit": "ceiling", "project": None, "year": None, "amount": "800000"},
    "limits": [],
    "floors": [{"limit": "own", "project": "1", "year": None, "required": "3", "present": "1", "short": "2"}],
    "steps": [{"project": "1" if number % 2 else None, "year": 2020, **step} for number, step in enumerate(STEPS)],
    "warnings": [{"warning": key, "lines": ["c1", "f1"], "limit": "rate", "amount": RANGE} for key in WARNINGS.split()],
    "wishes": {
        "grant": {"wished": "9", "reached": False, "cost": None, "contribution": None, "grant": None, "most": "8"},
        "contribution": {"given": "9", "cost": None, "grant": None},
        "partner": {"paid": "1", **BEFORE, "before": BEFORE},
    },
}


def data() -> Data:
    worded = {"text": "Høyst så mye", "lang": None, "quote": "quoted", "reading": "read"}
    terms = {"currency": "NOK", "in_kind": "counts_as_cost", "several_projects": True, "limits": LIMITS}
    return {
        "terms": terms,
        "categories": {"equipment": {**worded, "reading": None}},
        "parts": {},
        "limits": {limit["id"]: worded for limit in LIMITS},
        "in_kind": worded,
        "other_costs": worded,
        "quote_lang": None,
    }


def of_scripts(wording: Wording) -> Data:
    voice = Voice(wording, "nb", "NOK")
    found: Data = called(str(BROWSER / "plan_said.mjs"), "said", [[page_data(voice, data()), PLAN, BUDGET]])[0]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_is_said_whole_and_alike_on_both_sides(words: dict[Language, Wording], language: Language) -> None:
    say = PlanSay(data(), Voice(words[language], "nb", "NOK"), BUDGET, several_projects=True)
    here = [[step.text for step in group.steps] for group in step_groups(PLAN["steps"], say)]
    there = [[step["text"] for step in group["steps"]] for group in of_scripts(words[language])["steps"]]
    assert here == there
    texts = [text for group in here for text in group]
    assert len(texts) == len(STEPS)
    assert [text for text in texts if re.search(r"\{(?!amount\})[a-z_]+\}|undefined", text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_warning_wish_and_floor_is_said_whole(words: dict[Language, Wording], language: Language) -> None:
    said = of_scripts(words[language])
    assert [warning["warning"] for warning in said["warnings"]] == WARNINGS.split()
    assert {wish["wish"] for wish in said["wishes"]} == {"grant", "contribution", "partner"}
    texts = [entry["text"] for entry in (*said["warnings"], *said["wishes"])] + said["floors"] + [said["why"]]
    assert [text for text in texts if re.search(r"\{(?!amount\})[a-z_]+\}|undefined|plan\.", text)] == []


def test_the_lines_of_a_warning_are_named_by_their_texts_or_numbers(words: dict[Language, Wording]) -> None:
    said = of_scripts(words["nb"])
    (warning,) = (each for each in said["warnings"] if each["warning"] == "no_amount")
    assert warning["lines"] == [{"id": "c1", "name": "«Leder $& {amount}»"}, {"id": "f1", "name": "finansiering 1"}]
    assert "«Leder $& {amount}» og finansiering 1" in warning["text"]


def test_a_sum_of_one_is_no_step(words: dict[Language, Wording]) -> None:
    say = PlanSay(data(), Voice(words["nb"], "nb", "NOK"), BUDGET, several_projects=False)
    steps: list[Data] = [
        {"step": "sum", "project": None, "year": 2020, "parts": PARTS[:1], "amount": "1"},
        {"step": "lowest", "project": None, "year": 2020, "binding": "sum", "before": "1", "to": "1", "amount": "1"},
    ]
    ((group,),) = (step_groups(steps, say),)
    assert [step.text for step in group.steps] == ["Lavest er beløpet fra punktene over: 1\u00a0kr"]


def test_what_is_planned_and_about_says_so(words: dict[Language, Wording]) -> None:
    say = PlanSay(data(), Voice(words["nb"], "nb", "NOK"), BUDGET, several_projects=False)
    assert say.name("planned") == "det planlagte taket på om lag 1\u00a0500\u00a0000\u00a0kr"
    ((group,),) = (step_groups([{**limit_step("planned"), "project": None, "year": None}], say),)
    assert group.steps[0].text == "Planlagt tak: om lag 1\u00a0500\u00a0000\u00a0kr"
