"""Which example budgets come to another grant by the later limits than by the earlier."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from publish.cases.tried import Tried
from publish.compiling.budgets import budget_of
from publish.compiling.examples import answers_of_plan
from publish.diff.lines import Line
from publish.diff.outcomes import MOST, calls
from publish.diff.teller import Teller
from publish.financing.data import plan_data
from publish.financing.examples import answered
from publish.financing.say import PlanSay

Data = dict[str, Any]
type Asked = tuple[Data, Data]


@dataclass(frozen=True, slots=True)
class Result:
    """A grant in words, and the limits that decide it."""

    grant: str
    deciding: tuple[str, ...]


def grants(old: Teller, new: Teller) -> Iterator[Line]:
    """A line for each budget whose grant is another."""
    found = dict.fromkeys(line for then, now in calls(old, new) for line in _of_call(old, new, then, now))
    yield from list(found)[:MOST]
    if len(found) > MOST:
        yield Line("applicants", new.say("more", n=len(found) - MOST), "money")


def _of_call(old: Teller, new: Teller, then: Tried, now: Tried) -> Iterator[Line]:
    terms = then.compiled.rulebook["terms"], now.compiled.rulebook["terms"]
    if terms[0] == terms[1] or None in terms:
        return
    for name, asked in _budgets((new, now), (old, then)):
        before, after = _result(old, then, asked), _result(new, now, asked)
        if before.grant != after.grant:
            text = new.say("budget", name=new.quoted(name), before=before.grant, after=after.grant)
            yield Line("applicants", text, "money", tuple(_details(new, before, after)))


def _details(new: Teller, before: Result, after: Result) -> Iterator[str]:
    if before.deciding:
        yield new.say("decided", what=new.every(before.deciding))
    if after.deciding:
        yield new.say("decides", what=new.every(after.deciding))


def _budgets(*states: tuple[Teller, Tried]) -> Iterator[tuple[str, Asked]]:
    """The budgets of both states with the answers beside them, each once."""
    seen = set()
    for teller, tried in states:
        scheme = tried.loaded.scheme
        for plan in scheme.plans:
            asked = budget_of(scheme, plan), answers_of_plan(scheme, plan, tried.compiled.asked)
            written = json.dumps(asked, sort_keys=True, default=str)
            if written not in seen:
                seen.add(written)
                yield plan.id.replace("_", " ") if plan.title is None else teller.voice.plain(plan.title), asked


def _result(teller: Teller, tried: Tried, asked: Asked) -> Result:
    budget, answers = asked
    # What is not asked in this state decides nothing in it.
    known = {fact.id for fact in tried.compiled.asked}
    given = {fact: answer for fact, answer in answers.items() if fact in known}
    response, data = answered(tried.compiled, budget, given), plan_data(tried.loaded, tried.compiled, teller.voice)
    if not response["ok"] or data is None:
        return Result(teller.say("uncounted"), ())
    plan = response["plan"]
    say = PlanSay(data, teller.voice, dict(budget), len(plan["by_project"]) > 1)
    names = dict.fromkeys(say.name(each["limit"]) for each in plan["binding"])
    return Result(say.amount(plan["whole"]["grant"]), tuple(names))
