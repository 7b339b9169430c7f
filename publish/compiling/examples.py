"""The examples of a scheme, run through the same engine as the applicant's answers."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from pydantic import JsonValue

from checker.answers import Problem as Unread
from checker.answers import read_answers
from checker.eligibility import judge
from checker.facts import Fact
from checker.rulebook import DECIDING, Rulebook, Unreadable, read_rulebook
from publish.compiling.asked import AskedFact
from publish.compiling.compile import Compiled
from publish.messages import Said, Value, listed, said
from publish.model.load import Loaded
from publish.model.money import PlanExample
from publish.model.scalars import AMOUNT
from publish.model.scheme import Scheme
from publish.reading import readings
from publish.reading.nearest import perhaps
from publish.telling.once import once
from publish.telling.problems import Loc, Problem

# Why an answer cannot be read: each has its words.
WHY: Final = frozenset(
    {
        "unknown_fact",
        "not_yes_no",
        "unknown_option",
        "not_a_list",
        "both_ways",
        "nothing_left",
        "not_a_number",
        "not_whole",
        "too_many_decimals",
        "out_of_bounds",
        "not_a_date",
    }
)
# What an answer of a kind may have been meant as.
READINGS: Final[Mapping[str, Callable[[str], Iterable[object]]]] = {
    "yes_no": readings.yes_or_no,
    "money": readings.amounts,
    "number": readings.whole_numbers,
    "date": readings.days,
}


def example_problems(loaded: Loaded, compiled: Compiled) -> Iterator[Problem]:
    """Every example whose answers cannot be read, or whose outcome is not what the file expects."""
    try:
        rulebook = read_rulebook(compiled.rulebook)
    except Unreadable:
        yield loaded.document.problem("rules.unread", ("criteria",), at_key=True, call=compiled.rulebook["call"])
        return
    yield from once(_examples(loaded, compiled, rulebook), {each.id: each.like for each in loaded.scheme.examples})


def _examples(loaded: Loaded, compiled: Compiled, rulebook: Rulebook) -> Iterator[tuple[str, Problem]]:
    """What each example comes to; of one that starts from nothing only that."""
    every = {example.id: number for number, example in enumerate(loaded.scheme.examples)}
    unfounded: set[str] = set()
    for number, example in enumerate(loaded.scheme.examples):
        loc: Loc = ("examples", number)
        if example.like is not None and every.get(example.like, number) >= number:
            near = perhaps(example.like, every)
            yield example.id, loaded.document.problem("example.like", (*loc, "like"), write=near)
            unfounded.add(example.id)
            continue
        if example.like in unfounded:
            unfounded.add(example.id)
            continue
        for problem in _run(loaded, rulebook, loc, answers_of(loaded, example.id, compiled.asked)):
            yield example.id, problem


def answers_of(loaded: Loaded, example: str, asked: tuple[AskedFact, ...]) -> dict[str, JsonValue]:
    """The answers of an example, those it starts from included, typed as on the command line."""
    by_id = {entry.id: entry for entry in loaded.scheme.examples}
    entry = by_id[example]
    base = answers_of(loaded, entry.like, asked) if entry.like is not None else {}
    facts = {fact.id: fact for fact in asked}
    return base | {name: _typed(facts.get(name), answer) for name, answer in entry.answers.items()}


def answers_of_plan(scheme: Scheme, plan: PlanExample, asked: tuple[AskedFact, ...]) -> dict[str, JsonValue]:
    """The answers that stand beside a budget, those of the plan it starts from included, typed likewise."""
    base = next((answers_of_plan(scheme, each, asked) for each in scheme.plans if each.id == plan.like), {})
    facts = {fact.id: fact for fact in asked}
    return base | {name: _typed(facts.get(name), answer) for name, answer in plan.answers.items()}


def why(problem: str) -> Value:
    """Why an answer cannot be read, in words."""
    return Said(f"answer.{problem}") if problem in WHY else said("answer.other", problem=problem)


def meant(facts: Iterable[Fact], problem: Unread) -> Value | None:
    """The answer as it is written, where it is plain what was meant."""
    fact = next((fact for fact in facts if fact.id == problem.fact), None)
    if fact is None or not isinstance(problem.got, str):
        return None
    if fact.type in ("option", "options"):
        return perhaps(problem.got, fact.options)
    found = [str(each) for each in READINGS[fact.type](problem.got)] if fact.type in READINGS else []
    return found[0] if len(found) == 1 and found != [problem.got] else None


def _run(loaded: Loaded, rulebook: Rulebook, loc: Loc, answers: Mapping[str, Any]) -> Iterator[Problem]:
    document, example = loaded.document, loaded.scheme.examples[int(loc[1])]
    known, problems = read_answers(rulebook.facts, answers)
    for problem in problems:
        # An answer that is taken over is told once, where it is written.
        if problem.fact in example.answers or example.like is None:
            at = (*loc, "answers", problem.fact)
            reason, write = why(problem.problem), meant(rulebook.facts, problem)
            yield document.problem(
                "example.answers", at, fact=problem.fact, reason=reason, got=problem.got, write=write
            )
    if problems:
        return
    verdict = judge(rulebook, known)
    decisive = {"does_not_fit": "unmet", "open": "unknown"}.get(verdict.outcome, "judged")
    deciding = [
        finding.criterion.id
        for finding in verdict.findings
        if finding.result == decisive and finding.criterion.strength in DECIDING
    ]
    told = listed(deciding) if deciding else Said("against.none")
    if verdict.outcome != example.expect:
        at = (*loc, "expect")
        yield document.problem("example.outcome", at, expected=example.expect, outcome=verdict.outcome, deciding=told)
        return
    for number, name in enumerate(example.because):
        if name not in deciding:
            yield document.problem("example.because", (*loc, "because", number), deciding=told)


def _typed(fact: AskedFact | None, answer: JsonValue) -> JsonValue:
    """Texts of the file as JSON has them: yes and no, and those inside of items."""
    if fact is None:
        return answer
    if fact.type == "yes_no" and answer in ("true", "false"):
        return answer == "true"
    # 1 400 000, as everywhere in a scheme file.
    if fact.type in ("money", "number") and isinstance(answer, str) and re.fullmatch(AMOUNT, answer):
        return answer.replace(" ", "")
    if fact.type == "items":
        fields = {field.id: field for field in fact.fields}
        if isinstance(answer, dict) and isinstance(answer.get("items"), list):
            return {"items": _items(fields, answer["items"]), "complete": answer.get("complete") == "true"}
        return _items(fields, answer)
    return answer


def _items(fields: Mapping[str, AskedFact], items: JsonValue) -> JsonValue:
    if not isinstance(items, list):
        return items
    return [
        {name: _typed(fields.get(name), value) for name, value in item.items()} if isinstance(item, dict) else item
        for item in items
    ]
