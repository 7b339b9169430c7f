"""The verdict: outcome, ordered reasons, what is missing, the smallest change, the checklist."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from checker.calls import Status, status
from checker.changes import Change, smallest_changes
from checker.conditions import Condition
from checker.conditions.document import document_fact
from checker.eligibility import Finding, Outcome, Result, judge
from checker.facts import YES, applicable
from checker.known import Chosen, Knowledge, Known
from checker.logic import TRUE, UNKNOWN, Truth
from checker.questions import Question, next_questions
from checker.rulebook import DECIDING, Document, Rulebook

# First what decided it, then what is open, then what is met; what an officer judges, and what does not apply, last.
ORDER: tuple[Result, ...] = ("unmet", "unknown", "met", "judged", "not_applicable")


@dataclass(frozen=True, slots=True)
class Test:
    """A condition inside a criterion that is not made of others: where it stands, and what is known of it."""

    at: str
    truth: Truth
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """A criterion, its result, and the conditions that led there."""

    finding: Finding
    tests: tuple[Test, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """An entry of the checklist: whether it is needed of the applicant, and whether it is there (None: not known)."""

    document: Document
    needed: bool | None
    present: bool | None
    proves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """All that can be said of an application from the answers given."""

    outcome: Outcome
    call_status: Status
    reasons: tuple[Reason, ...]
    priorities: tuple[Reason, ...]
    next: tuple[Question, ...]
    changes: tuple[Change, ...]
    evidence: tuple[Evidence, ...]


def verdict(rulebook: Rulebook, answers: Mapping[str, Known], on: datetime) -> Verdict:
    """The verdict on some answers at an instant; the instant changes the call's status and nothing else."""
    found = judge(rulebook, answers)
    knowledge = applicable(rulebook.facts, answers)
    reasons = [Reason(finding, tuple(_tests(finding.criterion.rule, "", knowledge))) for finding in found.findings]
    reasons.sort(key=lambda reason: ORDER.index(reason.finding.result))
    return Verdict(
        outcome=found.outcome,
        call_status=status(rulebook.window, on),
        reasons=tuple(reason for reason in reasons if reason.finding.criterion.strength in DECIDING),
        priorities=tuple(reason for reason in reasons if reason.finding.criterion.strength not in DECIDING),
        next=next_questions(rulebook, answers, found),
        changes=smallest_changes(rulebook, answers, found),
        evidence=tuple(_evidence(rulebook, document, knowledge) for document in rulebook.documents),
    )


def _tests(condition: Condition, at: str, knowledge: Knowledge) -> list[Test]:
    parts = condition.children()
    if not parts:
        return [Test(at, condition.truth(knowledge), condition.facts())]
    places = (f"{at}.{number}" if at else str(number) for number in range(len(parts)))
    return [test for part, place in zip(parts, places, strict=True) for test in _tests(part, place, knowledge)]


def _needed(document: Document, knowledge: Knowledge) -> bool | None:
    truth = TRUE if document.when is None else document.when.truth(knowledge)
    return None if truth is UNKNOWN else truth is TRUE


def _evidence(rulebook: Rulebook, document: Document, knowledge: Knowledge) -> Evidence:
    value = knowledge.facts.get(document_fact(document.id))
    present = YES in value.possible if isinstance(value, Chosen) and value.settled else None
    proves = tuple(criterion.id for criterion in rulebook.criteria if document.id in criterion.evidence)
    return Evidence(document, _needed(document, knowledge), present, proves)
