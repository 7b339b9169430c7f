"""The one door: a request as JSON text in, a response as JSON text out. The browser and the command line use it alike.

Request: `{"op": "judge", "rulebook": {...}, "answers": {...}, "on": "2026-11-22T12:00:00Z"}`. Response:
`{"ok": true, "verdict": {...}}`, or `{"ok": false, "error": key, "problems": [...]}`. Keys and parameters, no words.
"""

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from checker.answers import Problem, read_answers
from checker.changes import Change
from checker.facts import Fact, applicable, written
from checker.known import Knowledge, Known
from checker.questions import Question
from checker.rulebook import Rulebook, Unreadable, read_rulebook
from checker.verdict import Evidence, Reason, Verdict, verdict

# A longer request is no answer to any form.
LONGEST = 4_000_000


def respond(request: str) -> str:
    """The response to a request; a fault is an error with a key, never a traceback."""
    return canonical(_respond(request))


def canonical(data: object) -> str:
    """JSON that is the same text for the same data, whatever ran it."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def read_json(text: str) -> Any:
    """JSON with exact numbers; NaN and infinities are refused with a ValueError."""
    return json.loads(text, parse_float=Decimal, parse_constant=_refuse)


def judgement(rulebook: Rulebook, answers: dict[str, Known], on: datetime) -> dict[str, Any]:
    """The verdict as plain data."""
    knowledge = applicable(rulebook.facts, answers)
    return _plain(rulebook, verdict(rulebook, answers, on), knowledge)


def _respond(request: str) -> dict[str, Any]:
    try:
        asked = read_json(request) if len(request) <= LONGEST else None
    except (ValueError, RecursionError):
        asked = None
    if not isinstance(asked, dict) or asked.get("op") != "judge" or not isinstance(asked.get("on"), str):
        return {"ok": False, "error": "bad_request", "problems": []}
    try:
        rulebook = read_rulebook(asked.get("rulebook") or {})
        on = datetime.fromisoformat(asked["on"]).astimezone(UTC)
    except Unreadable as error:
        return {"ok": False, "error": str(error), "problems": []}
    except ValueError:
        return {"ok": False, "error": "bad_request", "problems": []}
    answers, problems = read_answers(rulebook.facts, asked.get("answers"))
    if problems:
        return {"ok": False, "error": "bad_answers", "problems": [_problem(problem) for problem in problems]}
    return {"ok": True, "verdict": judgement(rulebook, answers, on)}


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
        "present": entry.present,
        "proves": list(entry.proves),
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {"fact": problem.fact, "problem": problem.problem, "got": problem.got, "expected": problem.expected}


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number here")
