"""Which example applicants, and which boundary cases, get another outcome by the later rules than by the earlier."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from checker.answers import read_answers
from checker.eligibility import judge
from checker.known import Known
from checker.rulebook import Unreadable
from publish.cases.boundary import Base, cases_of, deciding_of, difference
from publish.cases.boundary_say import CaseWords
from publish.cases.tried import Tried
from publish.compiling.rules import facts_in
from publish.diff.lines import Line
from publish.diff.teller import Teller
from publish.model.load import Loaded

# What another window or another text of the notice changes is no other outcome.
RULES: Final = ("facts", "criteria", "documents")
MOST: Final = 30


@dataclass(frozen=True, slots=True)
class Applicant:
    """Somebody's answers: an example of either state, or a boundary case found from the rules of either."""

    key: str
    name: str
    answers: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Result:
    """An outcome, the criteria that give it, and the answers that these read, in words."""

    outcome: str
    deciding: tuple[str, ...]
    answers: tuple[str, ...]


def outcomes(old: Teller, new: Teller) -> Iterator[Line]:
    """A line for each applicant whose outcome is another."""
    found = dict.fromkeys(line for then, now in calls(old, new) for line in _of_call(old, new, then, now))
    yield from list(found)[:MOST]
    if len(found) > MOST:
        yield Line("applicants", new.say("more", n=len(found) - MOST), "criteria")


def calls(old: Teller, new: Teller) -> Iterator[tuple[Tried, Tried]]:
    """Each call of both states; where none has kept its name, the last ones."""
    if old.loaded is None or new.loaded is None:
        return
    before, after = _tried(old, old.loaded), _tried(new, new.loaded)
    common = [name for name in after if name in before]
    if common:
        yield from ((before[name], after[name]) for name in common)
    elif before and after:
        yield list(before.values())[-1], list(after.values())[-1]


def _tried(teller: Teller, loaded: Loaded) -> dict[str, Tried]:
    rules = {call.id: teller.side.compiled.get(f"{loaded.id}#{call.id}") for call in loaded.scheme.calls}
    found = {name: Tried(loaded, compiled) for name, compiled in rules.items() if compiled is not None}
    return {name: tried for name, tried in found.items() if _is_read(tried)}


def _is_read(tried: Tried) -> bool:
    try:
        return bool(tried.rulebook)
    except Unreadable:
        return False


def _of_call(old: Teller, new: Teller, then: Tried, now: Tried) -> Iterator[Line]:
    if all(then.compiled.rulebook[part] == now.compiled.rulebook[part] for part in RULES):
        return
    for applicant in _applicants(then, now):
        before, after = _result(old, then, applicant), _result(new, now, applicant)
        if before.outcome != after.outcome:
            words = {
                "before": new.voice.say(f"cases.{before.outcome}"),
                "after": new.voice.say(f"cases.{after.outcome}"),
            }
            text = new.say(applicant.key, name=new.quoted(applicant.name), **words)
            yield Line("applicants", text, "criteria", tuple(_details(new, before, after)))


def _details(new: Teller, before: Result, after: Result) -> Iterator[str]:
    if before.deciding:
        yield new.say("decided", what=new.every(before.deciding))
    if after.deciding:
        yield new.say("decides", what=new.every(after.deciding))
    answers = list(dict.fromkeys([*after.answers, *before.answers]))
    if answers:
        yield new.say("answered", what="; ".join(answers))


def _applicants(then: Tried, now: Tried) -> list[Applicant]:
    """All of both states, each once; first the examples."""
    examples = [
        Applicant("applicant", each.id.replace("_", " "), each.answers)
        for tried in (now, then)
        for each in tried.examples
    ]
    cases = [
        Applicant("case", case.id.replace("_", " "), difference(tried.rulebook, {}, case.known))
        for tried in (now, then)
        for case in cases_of(tried)
        if case.covered is None
    ]
    return list(
        {json.dumps(each.answers, sort_keys=True, default=str): each for each in reversed([*examples, *cases])}.values()
    )[::-1]


def _result(teller: Teller, tried: Tried, applicant: Applicant) -> Result:
    """What the rules say to these answers; what they do not ask, or not like this, is left out."""
    known, _ = read_answers(tried.rulebook.facts, applicant.answers)
    verdict = judge(tried.rulebook, known)
    deciding = deciding_of(verdict)
    texts = {each.id: teller.voice.plain(each.text) for each in tried.loaded.scheme.criteria}
    told = tuple(teller.quoted(texts[name]) for name in deciding)
    return Result(verdict.outcome, told, tuple(_answers(teller, tried, deciding, known)))


def _answers(teller: Teller, tried: Tried, deciding: tuple[str, ...], known: Mapping[str, Known]) -> Iterator[str]:
    rules = {each["id"]: each for each in tried.compiled.rulebook["criteria"]}
    asked = {fact for name in deciding for fact in facts_in(rules[name]["rule"])}
    given = {name: value for name, value in known.items() if name in asked}
    base = Base("", given, judge(tried.rulebook, known))
    for question, answer in CaseWords(tried, teller.voice).given(base):
        yield f"{question} {answer}"
