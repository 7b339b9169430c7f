"""The budgets worked through in the real schemes: each limit from both sides, each figure by an account of its own."""

from decimal import Decimal
from typing import Any

import pytest

from checker.bridge import canonical, read_json, respond
from publish.compiling.budgets import budget_of
from publish.financing.examples import planned
from publish.languages import LANGUAGES
from publish.model.money import Limit, PlanExample
from publish.model.sourced import Words
from tests.schemes.collection import CHECKABLE, COMPILED, SCHEMES, book_of

Data = dict[str, Any]
PLANS = [(name, plan) for name in CHECKABLE for plan in SCHEMES[name].scheme.plans]
NAMES = [f"{name}/{plan.id}" for name, plan in PLANS]
ADDED = (
    "costs",
    "left_out",
    "total_cost",
    "eligible_cost",
    "grant",
    "own",
    "other",
    "contribution",
    "needed",
    "gap",
    "over",
)


def made(name: str, plan: PlanExample) -> Data:
    """The plan of a budget, in the scheme's last call."""
    response = planned(SCHEMES[name], COMPILED[f"{name}#{SCHEMES[name].scheme.calls[-1].id}"], plan)
    assert response["ok"], response
    found: Data = response["plan"]
    return found


def known(figures: Data) -> bool:
    """Whether every figure is one amount."""
    return all(isinstance(figures[name], str) for name in ADDED)


@pytest.mark.parametrize(("name", "plan"), PLANS, ids=NAMES)
def test_what_is_paid_and_what_is_missing_is_what_it_costs(name: str, plan: PlanExample) -> None:
    found = made(name, plan)
    for figures in (found["whole"], *found["by_year"], *found["by_project"]):
        if known(figures):
            f = {key: Decimal(figures[key]) for key in ADDED}
            assert f["grant"] + f["own"] + f["other"] + f["gap"] - f["over"] == f["costs"]
            assert f["needed"] == f["costs"] - f["grant"]
            assert f["contribution"] == f["own"] + f["other"]
            assert min(f.values()) >= 0


@pytest.mark.parametrize(("name", "plan"), PLANS, ids=NAMES)
def test_years_and_projects_add_up_to_the_whole(name: str, plan: PlanExample) -> None:
    found = made(name, plan)
    if known(found["whole"]):
        for parts in filter(None, (found["by_year"], found["by_project"])):
            for key in ADDED:
                assert sum(Decimal(part[key]) for part in parts) == Decimal(found["whole"][key]), key


CEILINGS = [
    (name, limit)
    for name in CHECKABLE
    for limit in SCHEMES[name].scheme.money.limits
    if limit.caps == "grant" and limit.year in (None, 2020, 2021)
]


@pytest.mark.parametrize(("name", "limit"), CEILINGS, ids=[f"{name} {limit.id}" for name, limit in CEILINGS])
def test_every_limit_on_the_grant_decides_in_one_plan_and_not_in_another(name: str, limit: Limit) -> None:
    decides = {limit.id in [one["limit"] for one in made(name, plan)["binding"]] for plan in SCHEMES[name].scheme.plans}
    assert decides == {True, False}


@pytest.mark.parametrize("name", ["norge/industriklynger", "troms/kommunesamarbeid"])
def test_the_pool_of_a_call_decides_in_one_plan(name: str) -> None:
    assert any("pool" in (plan.expect.binding or ()) for plan in SCHEMES[name].scheme.plans)


@pytest.mark.parametrize(
    ("name", "limit"),
    [("norge/kompetansepiloter", "own_share")],
)
def test_what_others_must_put_in_is_there_in_one_plan_and_short_in_another(name: str, limit: str) -> None:
    short = {
        floor["short"] != "0"
        for plan in SCHEMES[name].scheme.plans
        for floor in made(name, plan)["floors"]
        if floor["limit"] == limit
    }
    assert short == {True, False}


@pytest.mark.parametrize("name", CHECKABLE)
def test_every_kind_of_cost_is_in_some_plan(name: str) -> None:
    scheme = SCHEMES[name].scheme
    used = {line.get("category") for plan in scheme.plans for line in budget_of(scheme, plan).get("costs", [])}
    assert {cost.id for cost in scheme.money.costs} <= used


@pytest.mark.parametrize("name", CHECKABLE)
def test_one_plan_is_shown_with_all_its_words_in_every_language(name: str) -> None:
    (shown,) = (plan for plan in SCHEMES[name].scheme.plans if plan.shown)
    lines = (*shown.budget.costs, *shown.budget.financing)
    for words in (shown.title, shown.text, *(line.text for line in lines)):
        assert isinstance(words, Words)
        assert all(getattr(words, language) for language in LANGUAGES)
    assert shown.budget.complete
    assert shown.expect.balanced
    assert shown.like is None


@pytest.mark.parametrize("name", CHECKABLE)
def test_the_plan_that_is_shown_keeps_the_terms_that_the_checker_tests(name: str) -> None:
    call = f"{name}#{SCHEMES[name].scheme.calls[-1].id}"
    (shown,) = (plan for plan in SCHEMES[name].scheme.plans if plan.shown)
    asked = {fact.id for fact in book_of(call).facts}
    answers = made(name, shown)["answers"]
    assert answers.keys() <= asked
    request = {
        "op": "judge",
        "rulebook": COMPILED[call].rulebook,
        "answers": {},
        "budget": budget_of(SCHEMES[name].scheme, shown),
        "on": "2026-11-22T12:00:00Z",
    }
    response = read_json(respond(canonical(request)))
    assert response["ok"], response
    results = {reason["criterion"]: reason["result"] for reason in response["verdict"]["reasons"]}
    criteria = COMPILED[call].rulebook["criteria"]
    fed = [one["id"] for one in criteria if one["id"] in results and set(_facts(one["rule"])) & answers.keys()]
    assert fed
    assert "unmet" not in [results[one] for one in fed]


def _facts(rule: Any) -> set[str]:
    """Every text in a rule: the facts are among them."""
    if isinstance(rule, dict):
        return {text for part in rule.values() for text in _facts(part)}
    if isinstance(rule, list):
        return {text for part in rule for text in _facts(part)}
    return {rule} if isinstance(rule, str) else set()
