"""The facts worth asking next: only those that can still change the verdict."""

from collections.abc import Mapping
from dataclasses import dataclass

from checker.cases import cuts_by_fact, divided
from checker.conditions import Condition
from checker.eligibility import Eligibility, conditions_of, result_of
from checker.facts import Fact, applicable
from checker.known import Absent, Knowledge, Known
from checker.logic import UNKNOWN
from checker.rulebook import DECIDING, Criterion, Rulebook


@dataclass(frozen=True, slots=True)
class Question:
    """A fact to ask: how many open criteria an answer settles, and whether one answer ends in a no."""

    fact: str
    group: str
    settles_at_least: int
    settles_at_most: int
    can_end: bool


def next_questions(rulebook: Rulebook, answers: Mapping[str, Known], verdict: Eligibility) -> tuple[Question, ...]:
    """The questions in the form's order; none once the verdict is decided."""
    if verdict.outcome != "open":
        return ()
    undecided = [f.criterion for f in verdict.findings if f.result == "unknown" and f.criterion.strength in DECIDING]
    knowledge = applicable(rulebook.facts, answers)
    pending = {name for criterion in undecided for name in _pending_in(rulebook, criterion, knowledge)}
    return tuple(_question(rulebook, fact, undecided, answers) for fact in rulebook.facts if fact.id in pending)


def _pending_in(rulebook: Rulebook, criterion: Criterion, knowledge: Knowledge) -> set[str]:
    found = _pending(rulebook, criterion.rule, knowledge)
    return found if criterion.when is None else found | _pending(rulebook, criterion.when, knowledge)


def _pending(rulebook: Rulebook, condition: Condition, knowledge: Knowledge) -> set[str]:
    """The unanswered facts of what is undecided in a condition; for one that may not apply, what decides that."""
    if condition.truth(knowledge) is not UNKNOWN:
        return set()
    parts = condition.children()
    if parts:
        return {name for part in parts for name in _pending(rulebook, part, knowledge)}
    found: set[str] = set()
    for name in condition.facts():
        value, when = knowledge.facts[name], rulebook.fact(name).when
        if isinstance(value, Absent) and when is not None:
            found |= _pending(rulebook, when, knowledge)
        elif not value.settled:
            found.add(name)
    return found


def _question(rulebook: Rulebook, fact: Fact, undecided: list[Criterion], answers: Mapping[str, Known]) -> Question:
    settled, ends = [], False
    for part in divided(fact, answers, cuts_by_fact(rulebook.facts, conditions_of(undecided), answers)):
        case = applicable(rulebook.facts, {**answers, fact.id: part})
        results = [result_of(criterion, case) for criterion in undecided]
        settled.append(sum(result != "unknown" for result in results))
        ends = ends or "unmet" in results
    return Question(fact.id, fact.group, min(settled), max(settled), ends)
