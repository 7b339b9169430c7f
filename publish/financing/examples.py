"""The budgets worked through in a scheme file, run through the same calculator as the applicant's own."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from checker.bridge import canonical, read_json, respond
from publish.compiling.budgets import SIDES, budget_of
from publish.compiling.compile import Compiled
from publish.compiling.examples import answers_of_plan, example_problems, why
from publish.financing.unsure import unsure
from publish.financing.words import reason
from publish.messages import Said, Value, listed, said
from publish.model.load import Loaded
from publish.model.money import Expected, PlanExample
from publish.reading.nearest import perhaps
from publish.reading.readings import written_amount
from publish.telling.once import once
from publish.telling.problems import Loc, Problem

Data = dict[str, Any]
# A request as text → what the calculator answers to it, as far as a check looks.
type Ask = Callable[[str], Data]

# What is expected of the whole, under the plan's own names.
FIGURES: Final = (
    "grant",
    "total_cost",
    "eligible_cost",
    "left_out",
    "needed",
    "own",
    "other",
    "gap",
    "over",
)


def example_and_plan_problems(
    loaded: Loaded, compiled: Mapping[str, Compiled], ask: Ask | None = None
) -> Iterator[Problem]:
    """Every problem of a scheme's examples and plans, in each of its calls."""
    for call in loaded.scheme.calls:
        rules = compiled[f"{loaded.id}#{call.id}"]
        yield from example_problems(loaded, rules)
        yield from plan_problems(loaded, rules, ask)


def plan_problems(loaded: Loaded, compiled: Compiled, ask: Ask | None = None) -> Iterator[Problem]:
    """Every plan whose budget cannot be read, or that comes to something else than the file expects."""
    yield from once(_plans(loaded, compiled, ask), {each.id: each.like for each in loaded.scheme.plans})


def _plans(loaded: Loaded, compiled: Compiled, ask: Ask | None) -> Iterator[tuple[str, Problem]]:
    earlier: list[str] = []
    for number, plan in enumerate(loaded.scheme.plans):
        loc: Loc = ("plans", number)
        missing = [name for name in ("title", "text") if plan.shown and getattr(plan, name) is None]
        if missing:
            yield plan.id, loaded.document.problem("plan.shown", (*loc, "shown"), missing=listed(missing, "and"))
        if compiled.rulebook["terms"] is None:
            yield plan.id, loaded.document.problem("plan.terms", loc)
        elif plan.like is not None and plan.like not in earlier:
            yield plan.id, loaded.document.problem("plan.like", (*loc, "like"), write=perhaps(plan.like, earlier))
        else:
            answers = answers_of_plan(loaded.scheme, plan, compiled.asked)
            request = plan_request(compiled, budget_of(loaded.scheme, plan), answers, wishes=False)
            for problem in _run(loaded, compiled, loc, plan, (ask or looked_at)(request)):
                yield plan.id, problem
        earlier.append(plan.id)


def planned(loaded: Loaded, compiled: Compiled, plan: PlanExample) -> Data:
    """What the calculator answers to the budget of a plan."""
    return answered(compiled, budget_of(loaded.scheme, plan), answers_of_plan(loaded.scheme, plan, compiled.asked))


def answered(compiled: Compiled, budget: Mapping[str, Any], answers: Mapping[str, Any]) -> Data:
    """What the calculator answers to a budget of an applicant who answers so."""
    response: Data = read_json(_answered(plan_request(compiled, budget, answers)))
    return response


def plan_request(
    compiled: Compiled, budget: Mapping[str, Any], answers: Mapping[str, Any], *, wishes: bool = True
) -> str:
    """What the calculator is asked of a budget; a check looks at no wishes."""
    request = {
        "op": "plan",
        "rulebook": compiled.rulebook,
        "budget": dict(budget),
        "answers": dict(answers),
        "on": compiled.tried_at,
        "wishes": {} if wishes else False,
    }
    return canonical(request)


@lru_cache(maxsize=1024)
def looked_at(request: str) -> Data:
    """What the calculator answers, as far as a check looks at it."""
    response: Data = read_json(respond(request))
    if not response["ok"]:
        return {name: response.get(name) for name in ("ok", "error", "problems")}
    plan = response["plan"]
    kept: Data = {"balanced": plan["balanced"], "whole": {name: plan["whole"][name] for name in FIGURES}}
    for key in ("year", "project"):
        kept[f"by_{key}"] = [{key: each[key], "grant": each["grant"]} for each in plan[f"by_{key}"]]
    for name, key in (("binding", "limit"), ("warnings", "warning")):
        kept[name] = [{key: each[key]} for each in plan[name]]
    return {"ok": True, "plan": kept}


# The page of each language asks the same.
@lru_cache(maxsize=1024)
def _answered(request: str) -> str:
    return respond(request)


def _run(loaded: Loaded, compiled: Compiled, loc: Loc, plan: PlanExample, response: Data) -> Iterator[Problem]:
    if response["ok"]:
        why_range = _unsure(loaded, compiled, plan)
        yield from _differences(loaded, loc, plan.expect, response["plan"], why_range)
        return
    if response["error"] == "bad_answers":
        yield from _unread_answers(loaded, loc, plan, response["problems"])
        return
    for problem in response["problems"]:
        at, line = (*loc, *_place(plan, problem)), problem["line"]
        code = "plan.budget_line" if line else "plan.budget"
        yield loaded.document.problem(code, at, line=line or "", reason=reason(problem))
    if not response["problems"]:
        call = compiled.rulebook["call"]
        yield loaded.document.problem("plan.unread", loc, call=call, error=response["error"])


def _unsure(loaded: Loaded, compiled: Compiled, plan: PlanExample) -> Value:
    answers = answers_of_plan(loaded.scheme, plan, compiled.asked)
    return unsure(compiled.rulebook["terms"], budget_of(loaded.scheme, plan), answers)


def _unread_answers(loaded: Loaded, loc: Loc, plan: PlanExample, problems: list[Data]) -> Iterator[Problem]:
    """Each answer that the questions of the call do not take; one that is taken over, where this plan starts."""
    for problem in problems:
        fact, got = problem["fact"], problem["got"]
        at: Loc = ("answers", fact) if fact in plan.answers else ("like",)
        yield loaded.document.problem("plan.answers", (*loc, *at), fact=fact, reason=why(problem["problem"]), got=got)


def _place(plan: PlanExample, problem: Mapping[str, Any]) -> Loc:
    """Where the line stands; of one that is taken over from an earlier plan, where this one starts from it."""
    for side in SIDES:
        for number, line in enumerate(getattr(plan.budget, side)):
            if line.id == problem["line"]:
                return ("budget", side, number, problem["field"])
    return ("budget", problem["field"]) if problem["line"] is None else ("like",)


def _differences(loaded: Loaded, loc: Loc, expect: Expected, plan: Data, why_range: Value) -> Iterator[Problem]:
    """Each figure that is not as expected; of a range also why it is one."""
    at = (*loc, "expect")
    for path, name, expected, found in _compared(expect, plan):
        if expected != found:
            unsaid = why_range if isinstance(found, Said) and found.key.startswith("range") else ""
            yield loaded.document.problem(
                "plan.figure", (*at, *path), figure=name, expected=expected, found=found, unsure=unsaid
            )


def _compared(expect: Expected, plan: Data) -> Iterator[tuple[Loc, Value, Value, Value]]:
    """Path, name, what is expected and what the plan has."""
    for name in FIGURES:
        if (amount := getattr(expect, name)) is not None:
            yield (name,), name, written_amount(amount), in_words(plan["whole"][name])
    for name in ("at_least", "at_most"):
        if (amount := getattr(expect, f"grant_{name}")) is not None:
            yield (f"grant_{name}",), Said(f"figure.{name}"), written_amount(amount), _end(plan["whole"]["grant"], name)
    for key, grants in (("year", expect.by_year), ("project", expect.by_project)):
        found = {entry[key]: in_words(entry["grant"]) for entry in plan[f"by_{key}"]}
        for place, amount in grants.items():
            figure = said(f"figure.{key}", place=str(place))
            yield (f"by_{key}", str(place)), figure, written_amount(amount), found.get(place, Said("none"))
    if expect.binding is not None:
        found_binding = [entry["limit"] for entry in plan["binding"]]
        yield ("binding",), "binding", _names(expect.binding), _names(found_binding)
    if expect.warnings is not None:
        found_warnings = [entry["warning"] for entry in plan["warnings"]]
        yield ("warnings",), "warnings", _names(expect.warnings), _names(found_warnings)
    if expect.balanced is not None:
        yield ("balanced",), "balanced", str(expect.balanced).lower(), str(plan["balanced"]).lower()


def in_words(amount: str | Mapping[str, str | None]) -> Value:
    """An amount of a plan, or the range it lies in."""
    if isinstance(amount, str):
        return _spaced(amount)
    least, most = _spaced(amount["at_least"] or "0"), amount["at_most"]
    return said("range.open", least=least) if most is None else said("range", least=least, most=_spaced(most))


def _end(amount: str | Mapping[str, str | None], end: str) -> Value:
    found = amount if isinstance(amount, str) else amount[end]
    return Said("none") if found is None else _spaced(found)


def _spaced(amount: str) -> str:
    """An amount of the calculator as the files write it: 5 600 000."""
    return written_amount(Decimal(amount))


def _names(names: tuple[str, ...] | list[str]) -> Value:
    return listed(sorted(set(names)))
