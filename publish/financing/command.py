"""The calculator on the command line: what a grant can come to on a budget in a file."""

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from checker.bridge import LONGEST, read_json, respond
from publish.compiling.compile import Compiled
from publish.financing.words import reason
from publish.judge import answer_problem, call_of, json_in, request_of
from publish.messages import Value, said
from publish.model.load import Collection
from publish.model.scalars import AMOUNT
from publish.reading.readings import amounts
from publish.telling.refused import Refused
from publish.telling.visible import quoted

Data = dict[str, Any]

# What a program is told of a scheme that has nothing to compute.
NOTHING: Final[Data] = {"computes": False, "why": "no_terms"}


def planned_call(
    collection: Collection, rulebooks: Mapping[str, Compiled], scheme: str, call: str | None
) -> Compiled | None:
    """The rules of a scheme's call, or nothing where its notice has no conditions on money."""
    compiled = rulebooks.get(f"{scheme}#{call_of(collection, scheme, call)}")
    return None if compiled is None or compiled.rulebook["terms"] is None else compiled


def nothing_to_compute(scheme: str) -> Value:
    """Why there is no plan."""
    return said("refused.no_terms", scheme=scheme)


def wishes_in(given: Mapping[str, str | None]) -> dict[str, str]:
    """What is wished, as plain amounts; those left out are no wishes."""
    found, problems = {}, []
    for name, text in given.items():
        if text is None:
            continue
        if re.fullmatch(AMOUNT, text):
            found[name] = text.replace(" ", "")
        else:
            near = next(iter(amounts(text)), "1200000") if len(text) <= 80 else "1200000"
            option = {"grant": "--wish-grant", "contribution": "--wish-contribution"}.get(name, f"--{name}")
            problems.append(said("refused.amount", option=option, got=quoted(text), near=near.replace(" ", "")))
    if problems:
        raise Refused(*problems)
    return found


def plan_on(compiled: Compiled, path: Path, on: datetime, wishes: Mapping[str, str], answers: Any = None) -> Data:
    """The plan of the budget in a file, through the same door as the browser's; answers decide which limits hold."""
    try:
        large = path.stat().st_size > LONGEST
    except (OSError, ValueError):
        large = False
    if large:
        raise Refused(said("refused.large", path=str(path), most=LONGEST))
    budget = json_in(path)
    request = request_of("plan", compiled, on, budget=budget, answers=answers or {}, wishes=dict(wishes))
    response: Data = read_json(respond(request))
    if response["ok"]:
        plan: Data = response["plan"]
        return plan
    unread = response["error"] == "bad_answers"
    lines = [answer_problem(each) if unread else _problem(path, each) for each in response["problems"]]
    raise Refused(*lines or [said("refused.calculator", path=str(path), error=response["error"])])


def _problem(path: Path, problem: Mapping[str, Any]) -> Value:
    where = [str(path), *(quoted(str(problem[key])) for key in ("line", "field") if problem[key])]
    return said("refused.budget", where=": ".join(where), reason=reason(problem))
