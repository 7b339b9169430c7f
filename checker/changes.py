"""The smallest change that turns a no into a yes."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from checker.cases import cuts_by_fact, divided, parents
from checker.eligibility import Eligibility, conditions_of, judge
from checker.facts import everything
from checker.known import Known, Span
from checker.rulebook import DECIDING, Criterion, Rulebook

# Beyond this many sets tried, no change is offered rather than one that may not be the smallest.
MOST_TRIES = 500


@dataclass(frozen=True, slots=True)
class Change:
    """Answers to change together, and for each the values that leave a yes possible (None: see the criterion)."""

    facts: tuple[str, ...]
    to: Mapping[str, tuple[Known, ...] | None]


def smallest_changes(rulebook: Rulebook, answers: Mapping[str, Known], verdict: Eligibility) -> tuple[Change, ...]:
    """Every smallest set of given, changeable answers with which the application may fit; none where nothing helps."""
    if verdict.outcome != "does_not_fit":
        return ()
    deciding = [finding for finding in verdict.findings if finding.criterion.strength in DECIDING]
    hindrances = [_candidates(rulebook, f.criterion, answers) for f in deciding if f.result == "unmet"]
    if not all(hindrances):
        return ()
    needed = {names[0] for names in hindrances if len(names) == 1}
    # A change that mends one criterion may ask for another in one that was met, or was open.
    every = dict.fromkeys(name for f in deciding for name in _candidates(rulebook, f.criterion, answers))
    others = [name for name in every if name not in needed]
    tries = 0
    for size in range(len(others) + 1):
        found = []
        for extra in combinations(others, size):
            names = needed | set(extra)
            if not all(names.intersection(hindrance) for hindrance in hindrances):
                continue
            tries += 1
            if tries > MOST_TRIES:
                return ()
            change = _change(rulebook, answers, names)
            if change is not None:
                found.append(change)
        if found:
            return tuple(found)
    return ()


def _candidates(rulebook: Rulebook, criterion: Criterion, answers: Mapping[str, Known]) -> list[str]:
    """The given answers behind a criterion that the applicant can still change."""
    names = dict.fromkeys(parents(rulebook.facts, criterion.facts()))
    given = [rulebook.fact(name) for name in names if name in answers]
    return [fact.id for fact in given if fact.changeable and answers[fact.id] != everything(fact)]


def _change(rulebook: Rulebook, answers: Mapping[str, Known], names: set[str]) -> Change | None:
    """The change of exactly these answers, if it can turn the verdict."""
    kept = {name: value for name, value in answers.items() if name not in names}
    if judge(rulebook, kept).outcome == "does_not_fit":
        return None
    # Thresholds between two amounts show only while the other one is still known.
    conditions = conditions_of(criterion for criterion in rulebook.criteria if criterion.strength in DECIDING)
    order = [fact for fact in rulebook.facts if fact.id in names]
    to: dict[str, tuple[Known, ...] | None] = {}
    for fact in order:
        rest = {name: value for name, value in answers.items() if name != fact.id} if len(names) == 1 else kept
        parts = divided(fact, rest, cuts_by_fact(rulebook.facts, conditions, rest))
        good = [part for part in parts if judge(rulebook, {**rest, fact.id: part}).outcome != "does_not_fit"]
        if not good:
            return None
        to[fact.id] = tuple(_joined(good)) if len(parts) > 1 else None
    return Change(tuple(fact.id for fact in order), to)


def _joined(parts: list[Known]) -> list[Known]:
    """Spans that follow each other, as one."""
    joined: list[Known] = []
    for part in sorted(
        parts, key=lambda part: (part.low is not None, part.low or 0) if isinstance(part, Span) else (False, 0)
    ):
        last = joined[-1] if joined else None
        if (
            isinstance(part, Span)
            and isinstance(last, Span)
            and last.high is not None
            and part.low == last.high + last.step
        ):
            joined[-1] = Span(last.low, part.high, part.step)
        else:
            joined.append(part)
    return joined
