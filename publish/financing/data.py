"""What the page's budget and its plan need: the terms, every text they name, and the example that is shown."""

from collections.abc import Iterable, Mapping
from typing import Any

from publish.compiling.asked import AskedFact
from publish.compiling.budgets import SIDES, budget_of
from publish.compiling.compile import Compiled
from publish.compiling.examples import answers_of_plan
from publish.compiling.rules import facts_in
from publish.compiling.terms import POOL
from publish.financing.examples import planned
from publish.model.load import Loaded
from publish.model.money import PlanExample
from publish.model.scheme import Scheme
from publish.model.sourced import Sourced, Words
from publish.saying.conditions import sayer_of
from publish.saying.voice import Voice

Data = dict[str, Any]


def plan_data(loaded: Loaded, compiled: Compiled, voice: Voice) -> Data | None:
    """The terms of a call with their texts in the page's language; none where there is nothing to count with."""
    terms = compiled.rulebook["terms"]
    if terms is None:
        return None
    scheme, money = loaded.scheme, loaded.scheme.money
    sayer = sayer_of(loaded, compiled.asked, voice)
    rules = {limit["id"]: limit["when"] for limit in terms["limits"] if "when" in limit}
    limits: Data = {limit.id: worded(limit, voice) for limit in money.limits}
    for name, rule in rules.items():
        limits[name]["when"] = sayer.line(rule)
    shown = shown_plan(scheme)
    return {
        "terms": terms,
        "categories": {cost.id: {**worded(cost, voice), "covered": cost.covered} for cost in money.costs},
        "parts": {part.id: worded(part, voice) for part in money.parts},
        "limits": limits if money.pool is None else {POOL: worded(money.pool, voice), **limits},
        "in_kind": None if money.in_kind is None else worded(money.in_kind, voice),
        "other_costs": None if money.other_costs is None else worded(money.other_costs, voice),
        # What decides which limits hold.
        "questions": {name: sayer.question(sayer.facts[name]) for name in _read(rules.values(), compiled.asked)},
        "quote_lang": voice.quoted_in(),
        "example": None if shown is None else example_budget(scheme, shown, voice),
        "example_answers": {} if shown is None else _example_answers(scheme, shown, compiled),
    }


def _read(rules: Iterable[Data], asked: Iterable[AskedFact]) -> list[str]:
    """The facts that some rules read, and before them those that decide whether they are asked."""
    whens = {fact.id: fact.when for fact in asked}
    found: dict[str, None] = {}
    waiting = [name for rule in rules for name in facts_in(rule)]
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            when = whens[name]
            waiting += [] if when is None else facts_in(when)
    return list(found)


def worded(item: Sourced, voice: Voice) -> Data:
    """A text, its language where that is not the page's, and where it comes from."""
    text: Words = item.text  # type: ignore[attr-defined]
    reading = None if item.reading is None else voice.plain(item.reading)
    return {"text": voice.plain(text), "lang": voice.lang(text), "quote": item.quote, "reading": reading}


def shown_plan(scheme: Scheme) -> PlanExample | None:
    """The budget that is worked through on the page."""
    return next((plan for plan in scheme.plans if plan.shown), None)


def example_budget(scheme: Scheme, plan: PlanExample, voice: Voice) -> Data:
    """A budget of the scheme file as an applicant would write it in the page's language."""
    budget = budget_of(scheme, plan)
    texts = {line: voice.plain(words) for line, words in _texts(scheme, plan).items()}
    sides = {side: [_said(line, texts) for line in budget.get(side, [])] for side in SIDES}
    return {**budget, **sides}


def _example_answers(scheme: Scheme, plan: PlanExample, compiled: Compiled) -> Data:
    """What those who make the budget answer, where an applicant could answer it and the budget does not."""
    answers, fed = answers_of_plan(scheme, plan, compiled.asked), compiled.rulebook["terms"]["answers"]
    return {name: answer for name, answer in answers.items() if name not in fed and not isinstance(answer, dict)}


def example_plan(loaded: Loaded, compiled: Compiled, plan: PlanExample) -> Data:
    """What the calculator makes of a budget of the scheme file."""
    response = planned(loaded, compiled, plan)
    found: Data = response["plan"]
    return found


def _said(line: Data, texts: Mapping[str, str]) -> Data:
    return {**line, "text": texts[line["id"]]} if line["id"] in texts else line


def _texts(scheme: Scheme, plan: PlanExample) -> dict[str, Words]:
    """What each line is called, here or in the budget that this one starts from."""
    base = next((_texts(scheme, earlier) for earlier in scheme.plans if earlier.id == plan.like), {})
    lines: Iterable[Any] = (*plan.budget.costs, *plan.budget.financing)
    return base | {line.id: line.text for line in lines if line.text is not None}
