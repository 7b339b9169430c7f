"""The shared facts that are still worth asking: how many open calls an answer decides."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from checker.facts import applicable, everything
from checker.known import Absent, Chosen, Known, Span, Subset, pieces
from checker.matching.carried import Shared
from checker.matching.index import Index
from checker.matching.leaves import Limits, Test, Whole
from checker.matching.match import Matcher, of_form
from checker.matching.outcomes import Outcomes, Results, folded, results
from checker.matching.overlay import Asking

# A span is cut so often at most, and a choice of several options divided by so many of them.
MOST_CUTS, MOST_OPTIONS = 7, 4


@dataclass(frozen=True, slots=True)
class Worth:
    """A fact, how many open calls its answer decides at least and at most, and in how many something open reads it."""

    fact: str
    at_least: int
    at_most: int
    reads: int


def worth_asking(
    matcher: Matcher, answers: Mapping[str, Known], current: tuple[Results, Outcomes], counted: int
) -> list[Worth]:
    """The facts that apply and that something open reads, those that decide most of the calls counted first."""
    index, (result, outcome) = matcher.index, current
    open_calls = outcome.unsettled & ~outcome.refused & counted
    known = applicable(index.questions, answers).facts
    found = []
    for name, shared in index.shared.items():
        if isinstance(known[name], Absent) or known[name].settled:
            continue
        forms = frozenset(number for number, form in enumerate(index.forms) if name in form.asked)
        tests = [(form, test) for form, test in tests_of(index) if form in forms]
        reads = (folded(index, _readers(tests) & result.unknown) & open_calls).bit_count()
        if reads:
            cuts = _cuts(matcher, name, tests)
            parts = tried(answers.get(name, offered(shared)), cuts)
            decided = [_decided(matcher, forms, {**answers, name: part}, open_calls) for part in parts]
            found.append(Worth(name, min(decided), max(decided), reads))
    return sorted(found, key=lambda worth: (-worth.at_most, -worth.at_least, -worth.reads))


def offered(shared: Shared) -> Known:
    """Every value that the applicant is offered."""
    value = everything(shared.fact)
    if isinstance(value, Chosen) and shared.offered:
        return Chosen(shared.offered)
    return Subset(frozenset(), shared.offered) if isinstance(value, Subset) else value


def tried(value: Known, cuts: list[Decimal]) -> list[Known]:
    """The value in pieces that together are all of it."""
    if isinstance(value, Chosen):
        return [Chosen(frozenset({option})) for option in sorted(value.possible)]
    if isinstance(value, Subset):
        return pieces(value, [frozenset(sorted(value.possibly - value.surely)[:MOST_OPTIONS])])
    if not isinstance(value, Span):
        return [value]
    turns = sorted(cut for cut in set(cuts) if len(value.split(cut)) > 1)
    if len(turns) > MOST_CUTS:
        turns = [turns[number * len(turns) // MOST_CUTS] for number in range(MOST_CUTS)]
    return pieces(value, list(turns))


def tests_of(index: Index) -> Iterator[tuple[int, Test]]:
    """Every test of any call, with its form."""
    waiting = [index.criteria.when, index.criteria.rule]
    while waiting:
        place = waiting.pop()
        waiting.extend(place.parts)
        yield from ((form, test) for form, tests in place.tests.items() for test in tests)


def _readers(tests: list[tuple[int, Test]]) -> int:
    found = 0
    for _, test in tests:
        found |= test.mask
    return found


def _cuts(matcher: Matcher, fact: str, tests: list[tuple[int, Test]]) -> list[Decimal]:
    """Where a number, amount or day turns a condition of any call."""
    found: list[Decimal] = []
    for form, test in tests:
        if isinstance(test, Limits) and test.fact == fact:
            found.extend(test.cuts())
        elif isinstance(test, Whole):
            cuts = test.condition.cuts(matcher.known[form].knowledge)
            found.extend(cut for name, cut in cuts if name == fact and isinstance(cut, Decimal))
    return found


def _decided(matcher: Matcher, forms: frozenset[int], case: Mapping[str, Known], open_calls: int) -> int:
    """How many open calls are decided in a case."""
    index, known = matcher.index, list(matcher.known)
    for number in forms:
        known[number] = of_form(index, index.forms[number], case)
    then = results(index.criteria, Asking(known, forms, matcher.kept, None))
    still = folded(index, then.unknown) | index.unsettled
    return (open_calls & (folded(index, then.unmet) | still ^ open_calls)).bit_count()
