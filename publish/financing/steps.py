"""Each step of the calculation as a sentence that can be checked by hand, as checker/browser/plan_steps.js has them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from publish.financing.say import Data, PlanSay, is_plain, machine

# Arithmetic that no sentence of a notice asks for.
ARITHMETIC: Final = ("eligible_cash", "left")
AMOUNTS: Final = ("before", "base", "minus", "cost", "given", "contributions", "grant", "own")
CROWNS: Final = ("NOK", "SEK", "DKK")


@dataclass(frozen=True, slots=True)
class SaidStep:
    """A step in words, a note on what it is or for whom, our reading of it, said once, and the sentence it rests on."""

    step: str
    amount: str
    text: str
    note: str | None
    reading: str | None
    source: Data | None


@dataclass(frozen=True, slots=True)
class StepGroup:
    """The steps of a year, a project, or the whole; the number of the first."""

    where: str
    start: int
    steps: tuple[SaidStep, ...]


def step_groups(steps: Iterable[Data], say: PlanSay) -> tuple[StepGroup, ...]:
    """The steps under the place they belong to, each place in the order of the calculation."""
    groups: dict[str, list[SaidStep]] = {}
    told: set[str] = set()
    for step in steps:
        # The sum of one is no sum.
        if step["step"] != "sum" or len(step["parts"]) > 1:
            groups.setdefault(say.where(step), []).append(_said(step, say, told))
    found, start = [], 1
    for where, said in groups.items():
        found.append(StepGroup(where, start, tuple(said)))
        start += len(said)
    return tuple(found)


def _said(step: Data, say: PlanSay, told: set[str]) -> SaidStep:
    source = _source(step, say)
    reading = None if source is None else source["reading"]
    if step["step"] == "left_out":
        reading = say.say("steps.share_base")
    news = reading if reading not in told else None
    told |= {reading} if reading else set()
    return SaidStep(
        step=step["step"],
        amount=machine(step["amount"]),
        text=_text(step, say),
        note=say.say("steps.arithmetic") if step["step"] in ARITHMETIC else say.condition(step.get("limit")),
        reading=news,
        source=source,
    )


def _text(step: Data, say: PlanSay) -> str:
    """What was done; where a lowest was taken, also what would be the lowest next."""
    said = say.say(f"step.{_key(step, say)}", **_params(step, say))
    if step["step"] != "lowest" or not step.get("next"):
        return said
    return f"{said}. {say.say('answer.next_same', limit=_lowest(step['next'], step['year'], say))}"


def _key(step: Data, say: PlanSay) -> str:
    """Which sentence a step takes."""
    key: str = step["step"]
    if key == "limit":
        return _limit_key(step, say)
    if key == "total_cost" and not say.has_shares:
        return "counted"
    if key != "lowest":
        return key
    # Which limit is the lowest may hang on what is unknown.
    if not step["binding"]:
        return "lowest_open"
    if step["before"] == step["amount"]:
        return "lowest"
    whole = step["to"] == "1" and say.data["terms"]["currency"] in CROWNS
    return "lowest_whole" if whole else "lowest_rounded"


def _limit_key(step: Data, say: PlanSay) -> str:
    limit = say.limit(step["limit"])
    if limit is None:
        return "condition"
    if step.get("minus_of") == "required":
        return "others_share" if limit["caps"] == "contribution" else "own_share"
    less = "_less" if step.get("minus_of") else ""
    if limit["share"] is not None and limit["bound"] == "at_most":
        return f"share{less}"
    if not is_plain(limit):
        return "condition"
    if less:
        return "ceiling_less"
    if limit["per"] == "call":
        return "pool"
    return "ceiling_planned" if limit["firmness"] == "planned" else "ceiling"


def _params(step: Data, say: PlanSay) -> dict[str, Any]:
    """Every amount that a step carries, and what it names."""
    lines = step.get("lines") or []
    found: dict[str, Any] = {"amount": say.figure(step["amount"]), "n": len(lines), "lines": say.lines(lines)}
    found |= {name: say.figure(step[name]) for name in AMOUNTS if step.get(name) is not None}
    if "other" in step:
        found["others"] = say.figure(step["other"])
    if step.get("share"):
        found["share"] = say.percent(step["share"])
    if step.get("minus_of"):
        found["why"] = say.say(f"minus.{step['minus_of']}")
    if step.get("to"):
        found["to"] = say.money(step["to"])
    if step.get("binding"):
        found["limit"] = _lowest(step["binding"], step["year"], say)
    if step.get("parts"):
        found["parts"] = _parts(step, say)
    return {**found, **_ceiling(step, say)} if step["step"] == "limit" else found


def _lowest(limit: str, year: int | None, say: PlanSay) -> str:
    """With one project, the sum of a year's projects is what stands above it."""
    above = limit == "sum" and year is not None and not say.several_projects
    return say.say("name.above") if above else say.name(limit)


def _ceiling(step: Data, say: PlanSay) -> dict[str, str]:
    """A ceiling is its own base, and says itself how firm it is."""
    limit = say.limit(step["limit"])
    if limit is None or limit["amount"] is None or not is_plain(limit):
        return {}
    return {"base" if step.get("minus_of") else "amount": say.ceiling(limit)}


def _parts(step: Data, say: PlanSay) -> str:
    said = []
    for part in step["parts"]:
        where = say.where(part)
        said.append(f"{say.figure(part['amount'])} ({where})" if where else say.figure(part["amount"]))
    return (" + " if step["step"] == "sum" else ", ").join(said)


def _source(step: Data, say: PlanSay) -> Data | None:
    """The sentence of the notice that a step rests on."""
    found: Data | None = None
    if step.get("limit"):
        found = say.data["limits"].get(step["limit"])
    elif step.get("category"):
        found = say.data["categories"].get(step["category"])
    elif step["step"] in ("in_kind", "in_kind_left_out"):
        found = say.data["in_kind"]
    elif step["step"] in ("left_out", "not_listed"):
        found = say.data["other_costs"]
    return found
