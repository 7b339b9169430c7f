"""The one door: a request as JSON text in, a response as JSON text out. The browser and the command line use it alike.

Request: `{"op": "judge", "rulebook": {...}, "answers": {...}, "on": "2026-11-22T12:00:00Z"}`. Response:
`{"ok": true, "verdict": {...}}`, or `{"ok": false, "error": key, "problems": [...]}`. With a `"budget"` the answer has
its `"plan"` too; `"op": "plan"` asks for the plan alone, `"wishes": false` for one without wishes.
`{"op": "match", "index": {...}, "answers": {...}, "on": ...}` judges every call of an index; once it was sent,
`"index": {"digest": ...}` is enough. Keys and parameters, no words.
"""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from checker.answers import Problem, read_answers
from checker.calls import instant
from checker.changes import Change
from checker.eligibility import fences
from checker.facts import Fact, applicable, written
from checker.financing.plan import plan
from checker.financing.read_budget import read_budget, read_wishes
from checker.known import Knowledge, Known
from checker.matching.collection import matched, matcher_of
from checker.questions import Question
from checker.rulebook import Rulebook, Unreadable, read_rulebook
from checker.together import Answered
from checker.verdict import Evidence, Reason, Verdict, verdict

# A longer request is no answer to any form.
LONGEST = 4_000_000
# Nor a deeper one to any rulebook: far more than any has, far less than what overturns the engine in a browser.
DEEPEST = 100
# Texts, whole or cut off, and brackets: all that matters for the depth.
TOKENS = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)


class BadRequest(Exception):
    """A request that gets a refusal."""

    def __init__(self, refusal: dict[str, Any]) -> None:
        super().__init__(refusal["error"])
        self.refusal = refusal


def respond(request: str) -> str:
    """The response to a request; a fault is an error with a key, never a traceback."""
    try:
        return canonical(_respond(request))
    except Exception:  # noqa: BLE001 - whatever breaks here, the reader is told so and gets no verdict
        return canonical(_refusal("check_failed"))


def canonical(data: object) -> str:
    """JSON that is the same text for the same data, whatever ran it."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def read_json(text: str) -> Any:
    """JSON with exact numbers; NaN, infinities and what is nested too deep are refused with a ValueError."""
    depth = 0
    for part in TOKENS.findall(text):
        depth += (part in "[{") - (part in "]}")
        if depth > DEEPEST:
            raise ValueError(f"nested more than {DEEPEST} deep")
    return json.loads(text, parse_float=_number, parse_constant=_refuse)


def judgement(rulebook: Rulebook, answers: dict[str, Known], on: datetime) -> dict[str, Any]:
    """The verdict as plain data."""
    knowledge = applicable(rulebook.facts, answers)
    return _plain(rulebook, verdict(rulebook, answers, on), knowledge)


def _respond(request: str) -> dict[str, Any]:
    try:
        asked = read_json(request) if len(request) <= LONGEST else None
    except ValueError:
        asked = None
    if (
        not isinstance(asked, dict)
        or asked.get("op") not in (*JUDGING, "match")
        or not isinstance(asked.get("on"), str)
    ):
        return _refusal("bad_request")
    try:
        if asked["op"] == "match":
            return _match(asked, instant(asked["on"]))
        rulebook = read_rulebook(asked.get("rulebook") or {})
        return JUDGING[asked["op"]](asked, rulebook, instant(asked["on"]))
    except Unreadable as error:
        return _refusal(str(error))
    except BadRequest as error:
        return error.refusal
    except ValueError:
        return _refusal("bad_request")


def _judge(asked: dict[str, Any], rulebook: Rulebook, on: datetime) -> dict[str, Any]:
    """The verdict; with a budget beside the answers, its plan too, and what it answers."""
    answers, problems = read_answers(rulebook.facts, asked.get("answers"))
    if problems:
        return _refusal("bad_answers", problems)
    if asked.get("budget") is None:
        return {"ok": True, "verdict": judgement(rulebook, answers, on)}
    found = _planned(asked, rulebook, answers, on)
    if asked.get("feed", True) is True:
        answers = _fed(rulebook, answers, found["answers"], over=asked["budget"].get("complete") is True)
    return {"ok": True, "verdict": judgement(rulebook, answers, on), "plan": found}


def _plan(asked: dict[str, Any], rulebook: Rulebook, on: datetime) -> dict[str, Any]:
    """The plan alone; what limits hold may hang on the answers."""
    answers, problems = read_answers(rulebook.facts, asked.get("answers") or {})
    if problems:
        return _refusal("bad_answers", problems)
    return {"ok": True, "plan": _planned(asked, rulebook, answers, on)}


def _match(asked: dict[str, Any], on: datetime) -> dict[str, Any]:
    """The outcome of every call of an index."""
    matcher = matcher_of(asked.get("index"))
    answers, problems = read_answers(matcher.index.questions, asked.get("answers"))
    if problems:
        return _refusal("bad_answers", problems)
    return {"ok": True, "match": matched(matcher, answers, on, asked.get("among"))}


def _planned(asked: dict[str, Any], rulebook: Rulebook, answers: dict[str, Known], on: datetime) -> dict[str, Any]:
    if rulebook.terms is None:
        raise BadRequest(_refusal("no_terms"))
    budget, problems = read_budget(rulebook.terms, asked.get("budget"))
    # A plan that nobody looks at the wishes of is made without them.
    wished, more = (None, []) if asked.get("wishes") is False else read_wishes(asked.get("wishes"))
    if problems or more:
        listed = [asdict(problem) for problem in (*problems, *more)]
        raise BadRequest({"ok": False, "error": "bad_budget", "problems": listed})
    names = {"scheme": rulebook.scheme, "call": rulebook.call, "rulebook": rulebook.digest}
    return {
        **names,
        **plan(rulebook.terms, budget, on.date(), wished, Answered(rulebook.facts, answers, fences(rulebook))),
    }


def _fed(rulebook: Rulebook, answers: dict[str, Known], given: dict[str, Any], *, over: bool) -> dict[str, Known]:
    """The answers with those of a plan: over the others once the budget is whole, until then under them."""
    asked = {fact.id for fact in rulebook.facts}
    more, problems = read_answers(rulebook.facts, {fact: answer for fact, answer in given.items() if fact in asked})
    unfit = {problem.fact for problem in problems}
    more = {fact: known for fact, known in more.items() if fact not in unfit}
    return {**answers, **more} if over else {**more, **answers}


def _refusal(error: str, problems: Sequence[Problem] = ()) -> dict[str, Any]:
    return {"ok": False, "error": error, "problems": [_problem(problem) for problem in problems]}


def _plain(rulebook: Rulebook, found: Verdict, knowledge: Knowledge) -> dict[str, Any]:
    return {
        "scheme": rulebook.scheme,
        "call": rulebook.call,
        "call_status": found.call_status,
        "outcome": found.outcome,
        "reasons": [_reason(rulebook, reason, knowledge) for reason in found.reasons],
        "priorities": [_reason(rulebook, reason, knowledge) for reason in found.priorities],
        "next": [_question(question) for question in found.next],
        "changes": [list(change.facts) for change in found.changes],
        "changes_to": [_change(rulebook, change) for change in found.changes],
        "evidence": [_evidence(entry) for entry in found.evidence],
        "rulebook": rulebook.digest,
    }


def _reason(rulebook: Rulebook, reason: Reason, knowledge: Knowledge) -> dict[str, Any]:
    criterion = reason.finding.criterion
    facts = dict.fromkeys(criterion.facts())
    return {
        "criterion": criterion.id,
        "result": reason.finding.result,
        "kind": criterion.kind,
        "strength": criterion.strength,
        "source": criterion.source,
        "answers": {name: written(rulebook.fact(name), knowledge.facts[name]) for name in facts},
        "tests": [{"at": test.at, "truth": test.truth.value, "facts": list(test.facts)} for test in reason.tests],
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "fact": question.fact,
        "group": question.group,
        "settles": [question.settles_at_least, question.settles_at_most],
        "can_end": question.can_end,
    }


def _change(rulebook: Rulebook, change: Change) -> dict[str, Any]:
    return {name: _values(rulebook.fact(name), values) for name, values in change.to.items()}


def _values(fact: Fact, values: tuple[Known, ...] | None) -> list[object] | None:
    return None if values is None else [written(fact, value) for value in values]


def _evidence(entry: Evidence) -> dict[str, Any]:
    document = entry.document
    return {
        "document": document.id,
        "kind": document.kind,
        "need": document.need,
        "needed": entry.needed,
        "present": entry.present,
        "proves": list(entry.proves),
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {"fact": problem.fact, "problem": problem.problem, "got": problem.got, "expected": problem.expected}


def _number(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ValueError(f"{text} is beyond all numbers") from error


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number here")


JUDGING: dict[str, Callable[[dict[str, Any], Rulebook, datetime], dict[str, Any]]] = {"judge": _judge, "plan": _plan}
