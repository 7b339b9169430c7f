"""Boundary cases: both sides of every threshold of a call, as answers with the outcome that the engine gives."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, Final

from checker.conditions.options import Among
from checker.eligibility import Eligibility, judge
from checker.facts import NO, YES, Fact, applicable, written
from checker.known import Chosen, Known
from checker.rulebook import Criterion, Rulebook
from publish.cases.boundary_moves import moves
from publish.cases.boundary_search import Search, results_of
from publish.cases.example_yaml import Answer, Written
from publish.cases.thresholds import Side, sides
from publish.cases.tried import Answered, Tried

# How many examples a case may start from, the first ones first.
MOST_BASES: Final = 6
# How often the answers of one case may be tried another way.
MOST_TRIES: Final = 200
START: Final = "a_case_that_fits"
LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Base:
    """Answers that fit, which a case starts from: an example of the file, or one that was found."""

    id: str
    known: Mapping[str, Known]
    verdict: Eligibility
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """A criterion whose result is another than in the case it starts from."""

    criterion: Criterion
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Case:
    """Answers on one side of a threshold; covered names the example that stands there already."""

    id: str
    criterion: Criterion
    side: Side | None
    base: Base | None
    answers: Mapping[str, Answer]
    known: Mapping[str, Known]
    result: str
    outcome: str
    changes: tuple[Change, ...]
    deciding: tuple[str, ...]
    covered: str | None = None


def cases_of(tried: Tried) -> list[Case]:
    """The case for each side of each threshold; a side that an earlier case stands on needs none of its own."""
    found: list[Case] = []
    taken = {example.id for example in tried.examples}
    every = list(sides(tried))
    bases = bases_of(tried) if every else []
    if bases and bases[0].is_new:
        found.append(_start(tried, bases[0]))
    for side in every:
        example = next((example for example in tried.examples if side.reached(example.knowledge)), None)
        if example is not None:
            found.append(_covered(tried, side, example))
        elif not any(side.reached(applicable(tried.rulebook.facts, case.known)) for case in found if not case.covered):
            case = case_at(tried, side, bases, taken)
            if case is not None:
                taken.add(case.id)
                found.append(case)
    return found


def sides_without(tried: Tried, cases: Sequence[Case]) -> int:
    """On how many sides no case stands, since no answers were found."""
    known = [applicable(tried.rulebook.facts, case.known) for case in cases]
    return sum(not any(side.reached(each) for each in known) for side in sides(tried))


def bases_of(tried: Tried) -> list[Base]:
    """The examples that fit; where there is none, answers that were found to fit."""
    fitting = [example for example in tried.examples if example.fits]
    if fitting:
        return [Base(each.id, each.known, judge(tried.rulebook, each.known)) for each in fitting]
    search = Search(tried.rulebook)
    found = search.fitting({})
    if found is None:
        return []
    answers = search.whole(found)
    return [Base(START, answers, judge(tried.rulebook, answers), is_new=True)]


def case_at(tried: Tried, side: Side, bases: Sequence[Base], taken: set[str]) -> Case | None:
    """The case on one side that changes least besides its own criterion; none where no answers were found."""
    best: tuple[tuple[int, ...], Case] | None = None
    search = Search(tried.rulebook, MOST_TRIES)
    for number, base in enumerate(bases[:MOST_BASES]):
        for case in _cases_from(tried, side, base, taken, search):
            others = sum(change.criterion.id != side.leaf.criterion.id for change in case.changes)
            worth = (others, case.outcome == "open", _odd(tried.rulebook, case), len(case.answers), number)
            if best is None or worth < best[0]:
                best = (worth, case)
        if best is not None and not best[0][0]:
            break
    return None if best is None else best[1]


def _cases_from(tried: Tried, side: Side, base: Base, taken: set[str], search: Search) -> Iterator[Case]:
    rulebook = tried.rulebook
    for slots, moved in moves(rulebook, side, base.known):
        if not side.reached(applicable(rulebook.facts, moved)):
            continue
        full = search.decided(moved)
        mended = search.decided(search.mended(full, side.leaf.criterion.id, slots))
        for answers in (mended, full):
            if side.reached(applicable(rulebook.facts, answers)):
                yield _case(tried, side, base, answers, _name(side, answers, taken))
                break


def _case(tried: Tried, side: Side, base: Base, known: Mapping[str, Known], name: str) -> Case:
    verdict = judge(tried.rulebook, known)
    changes = changes_between(tried.rulebook, base.verdict, verdict)
    answers = difference(tried.rulebook, base.known, known)
    criterion, outcome = side.leaf.criterion, verdict.outcome
    result = results_of(verdict)[criterion.id]
    return Case(name, criterion, side, base, answers, known, result, outcome, changes, deciding_of(verdict))


def _odd(rulebook: Rulebook, case: Case) -> bool:
    """Whether an amount has decimals, which few people write."""
    return any(rulebook.fact(name).type == "money" and "." in str(answer) for name, answer in case.answers.items())


def _covered(tried: Tried, side: Side, example: Answered) -> Case:
    """The example that stands on this side already, as a case: what it answers to the question of the threshold."""
    verdict, criterion = judge(tried.rulebook, example.known), side.leaf.criterion
    asked = {side.leaf.over} if side.leaf.over else set(side.leaf.condition.facts())
    answers = difference(tried.rulebook, {}, {name: known for name, known in example.known.items() if name in asked})
    result, deciding = results_of(verdict)[criterion.id], deciding_of(verdict)
    return Case(
        example.id, criterion, side, None, answers, example.known, result, verdict.outcome, (), deciding, example.id
    )


def _start(tried: Tried, base: Base) -> Case:
    """The case that all others start from, where the file has no example that fits."""
    answers = difference(tried.rulebook, {}, base.known)
    criterion, outcome = tried.deciding[0][1], base.verdict.outcome
    result, deciding = results_of(base.verdict)[criterion.id], deciding_of(base.verdict)
    return Case(base.id, criterion, None, None, answers, base.known, result, outcome, (), deciding)


def as_example(case: Case) -> Written:
    """The case as the file would hold it."""
    name = case.criterion.id
    because = (name,) if name in case.deciding else case.deciding if case.outcome == "does_not_fit" else ()
    like = None if case.base is None else case.base.id
    return Written(case.id, like, case.answers, case.outcome, because, case.criterion.source)


def deciding_of(verdict: Eligibility) -> tuple[str, ...]:
    """The criteria that give the outcome: those against it, those that are open, or those that are judged."""
    wanted = {"does_not_fit": "unmet", "open": "unknown"}.get(verdict.outcome, "judged")
    return tuple(name for name, result in results_of(verdict).items() if result == wanted)


def changes_between(rulebook: Rulebook, before: Eligibility, after: Eligibility) -> tuple[Change, ...]:
    """The criteria that decide and have another result than before."""
    old, new = results_of(before), results_of(after)
    return tuple(
        Change(criterion, old[criterion.id], new[criterion.id])
        for criterion in rulebook.criteria
        if criterion.id in new and old[criterion.id] != new[criterion.id]
    )


def difference(rulebook: Rulebook, start: Mapping[str, Known], known: Mapping[str, Known]) -> dict[str, Answer]:
    """What must be answered otherwise than at the start, as an answer is written; null where nothing is known now."""
    found: dict[str, Answer] = {}
    for fact in rulebook.facts:
        now = None if fact.id not in known else written(fact, known[fact.id])
        then = None if fact.id not in start else written(fact, start[fact.id])
        if now != then:
            found[fact.id] = _in_order(fact, now)
    return found


def _in_order(fact: Fact, answer: Any) -> Answer:
    """Several options in the order in which they are asked; of an item what is known."""
    if fact.type == "items" and isinstance(answer, list):
        return [{key: value for key, value in item.items() if value is not None} for item in answer]
    return sorted(answer, key=fact.options.index) if fact.type == "options" and isinstance(answer, list) else answer


def _name(side: Side, known: Mapping[str, Known], taken: set[str]) -> str:
    """A name that lasts as long as the rule: project_months_above_12, applicant_individual."""
    condition, key = side.leaf.condition, side.key
    chosen = known.get(condition.fact) if isinstance(condition, Among) else None
    if isinstance(chosen, Chosen) and chosen.settled:
        key = {YES: "yes", NO: "no"}.get(option := next(iter(chosen.possible)), option)
    name = f"{side.leaf.criterion.id}_{key}"[:LONGEST]
    again = (f"{name}_{number}" for number in count(2))
    return name if name not in taken else next(each for each in again if each not in taken)
