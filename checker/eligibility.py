"""Eligibility: the result of each criterion and the outcome of all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Literal

from checker.cases import every_case
from checker.conditions import Condition
from checker.facts import applicable
from checker.known import Knowledge, Known
from checker.logic import FALSE, NOT_APPLICABLE, TRUE, UNKNOWN, Truth, negation
from checker.rulebook import DECIDING, Criterion, Rulebook
from checker.together import Fence

Result = Literal["met", "unmet", "unknown", "judged", "not_applicable"]
Outcome = Literal["fits", "fits_if_judged", "open", "does_not_fit"]

RESULTS: dict[Truth, Result] = {TRUE: "met", FALSE: "unmet", UNKNOWN: "unknown", NOT_APPLICABLE: "not_applicable"}


@dataclass(frozen=True, slots=True)
class Finding:
    """A criterion and its result: `met` speaks for the applicant, also of an exclusion."""

    criterion: Criterion
    result: Result


@dataclass(frozen=True, slots=True)
class Eligibility:
    """The outcome, and the result of every criterion in the rulebook's order."""

    outcome: Outcome
    findings: tuple[Finding, ...]


def judge(rulebook: Rulebook, answers: Mapping[str, Known]) -> Eligibility:
    """The outcome that no further answer could change, or `open`."""
    knowledge = applicable(rulebook.facts, answers)
    findings = tuple(
        Finding(criterion, _by_cases(rulebook, criterion, knowledge, answers)) for criterion in rulebook.criteria
    )
    deciding = [finding for finding in findings if finding.criterion.strength in DECIDING]
    outcome = outcome_of(finding.result for finding in deciding)
    if outcome == "open":
        undecided = tuple(finding.criterion for finding in deciding if finding.result == "unknown")
        decided = tuple(finding.result for finding in deciding if finding.result != "unknown")
        outcome = _outcome_in(knowledge, undecided, decided)
        if outcome == "open":
            outcome = _outcome_by_cases(rulebook, undecided, answers, decided) or outcome
    return Eligibility(outcome, findings)


def outcome_of(results: Iterable[Result]) -> Outcome:
    """One unmet is a no; one unknown leaves it open; judged points are said with the yes."""
    seen = set(results)
    if "unmet" in seen:
        return "does_not_fit"
    if "unknown" in seen:
        return "open"
    return "fits_if_judged" if "judged" in seen else "fits"


def result_of(criterion: Criterion, knowledge: Knowledge) -> Result:
    """What is known of a criterion, part by part."""
    applies = TRUE if criterion.when is None else criterion.when.truth(knowledge)
    if applies in (FALSE, NOT_APPLICABLE):
        return "not_applicable"
    result = _result(criterion, knowledge)
    # While it may not apply, only what would not hinder is certain.
    return result if applies is TRUE or result in ("met", "not_applicable") else "unknown"


def fences(rulebook: Rulebook) -> tuple[Fence, ...]:
    """What a rule requires of everyone who is granted anything."""
    required = (each for each in rulebook.criteria if each.strength in DECIDING and each.kind == "checked")
    return tuple(Fence(conditions_of([each]), partial(_unmet, each)) for each in required)


def _unmet(criterion: Criterion, knowledge: Knowledge) -> bool:
    return result_of(criterion, knowledge) == "unmet"


def conditions_of(criteria: Iterable[Criterion]) -> tuple[Condition, ...]:
    """The rules of some criteria and the conditions on which they apply."""
    return tuple(part for criterion in criteria for part in (criterion.when, criterion.rule) if part is not None)


def _result(criterion: Criterion, knowledge: Knowledge) -> Result:
    truth = _good(criterion, knowledge)
    if truth is UNKNOWN:
        either = {_good(criterion, knowledge.with_judged(way)) for way in (True, False)}
        if UNKNOWN not in either:
            return "judged" if len(either) > 1 else RESULTS[either.pop()]
    return RESULTS[truth]


def _at_worst_judged(criterion: Criterion, knowledge: Knowledge) -> bool:
    """Whether no answer can make it unmet: it is met, or left to an officer."""
    return any(_good(criterion, knowledge.with_judged(way)) in (TRUE, NOT_APPLICABLE) for way in (True, False))


def _good(criterion: Criterion, knowledge: Knowledge) -> Truth:
    """Whether the criterion speaks for the applicant. A fault in a rule is unknown, never a no."""
    try:
        truth = criterion.rule.truth(knowledge)
    except (ArithmeticError, KeyError, TypeError, ValueError):
        return UNKNOWN
    return negation(truth) if criterion.strength == "exclusion" else truth


def _by_cases(rulebook: Rulebook, criterion: Criterion, knowledge: Knowledge, answers: Mapping[str, Known]) -> Result:
    result = result_of(criterion, knowledge)
    if result != "unknown":
        return result
    found = every_case(
        rulebook.facts, conditions_of([criterion]), answers, criterion.facts(), lambda case: result_of(criterion, case)
    )
    return found or result


def _outcome_in(knowledge: Knowledge, undecided: tuple[Criterion, ...], decided: tuple[Result, ...]) -> Outcome:
    """The outcome of criteria that are decided and others judged anew from what is known."""
    results = (*decided, *(result_of(criterion, knowledge) for criterion in undecided))
    outcome = outcome_of(results)
    if outcome != "open" or "judged" not in results:
        return outcome
    unknown = [each for each in undecided if result_of(each, knowledge) == "unknown"]
    return "fits_if_judged" if all(_at_worst_judged(each, knowledge) for each in unknown) else "open"


def _outcome_by_cases(
    rulebook: Rulebook, undecided: tuple[Criterion, ...], answers: Mapping[str, Known], decided: tuple[Result, ...]
) -> Outcome | None:
    names = [name for criterion in undecided for name in criterion.facts()]
    conditions = conditions_of(undecided)
    return every_case(rulebook.facts, conditions, answers, names, lambda case: _outcome_in(case, undecided, decided))
