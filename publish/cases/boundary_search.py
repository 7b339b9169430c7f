"""Finding answers: a form filled in so that the rules give an outcome, and one mended with another answer changed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from checker.cases import parents
from checker.conditions import Condition
from checker.eligibility import Eligibility, Result, conditions_of, judge, result_of
from checker.facts import applicable, everything
from checker.known import Absent, Items, Known, Span
from checker.rulebook import DECIDING, Criterion, Rulebook
from publish.cases.slots import Answers, Slot, answered, fact_at, fields_read, known_at, one_of, parts_at, slots_of

MOST_TRIES: Final = 400
MOST_ROUNDS: Final = 4
FITS: Final = ("fits", "fits_if_judged")
AGAINST: Final = ("unmet", "unknown")
ORDER: Final[Mapping[Result, int]] = {"met": 0, "not_applicable": 1, "unknown": 2, "judged": 3, "unmet": 4}
# How many items a list is tried with.
LENGTHS: Final = (1, 2, 3, 0)


@dataclass
class Search:
    """A search among the answers to one rulebook, which gives up after so many tries."""

    rulebook: Rulebook
    tries: int = MOST_TRIES

    def fitting(self, answers: Answers) -> dict[str, Known] | None:
        """The answers and as many more as it takes until nothing that can be checked is against them."""
        return next((found for found, verdict in self._filled(answers) if verdict.outcome != "does_not_fit"), None)

    def whole(self, answers: Answers) -> dict[str, Known]:
        """Answers that fit, and as many more as leave them fitting, so that nothing that is asked is open."""
        now = dict(answers)
        for criterion in self.rulebook.criteria if self.tries > 0 else ():
            while (slot := self._open_slot(criterion, now)) is not None:
                values = self._values(criterion, slot, now)
                kept = next((each for each in values if judge(self.rulebook, each).outcome in FITS), None)
                if kept is None:
                    break
                now = kept
        return now

    def decided(self, answers: Answers) -> dict[str, Known]:
        """The answers and as many more as it takes for a yes, else for a no; the same where none helps."""
        first: dict[str, Known] | None = None
        for found, verdict in self._filled(answers):
            if verdict.outcome != "does_not_fit":
                return found
            first = first or found
        return first or dict(answers)

    def mended(self, answers: Answers, apart_from: str, kept: Iterable[Slot]) -> dict[str, Known]:
        """The answers with others changed, one at a time, until the criteria apart from one are met again."""
        now, slots = dict(answers), frozenset(kept)
        against = self._against(now, apart_from)
        for _ in range(MOST_ROUNDS):
            if not against:
                break
            better = next(self._mendings(now, against, apart_from, slots), None)
            if better is None:
                break
            now, against = better
        return now

    def _filled(self, answers: Answers) -> Iterator[tuple[dict[str, Known], Eligibility]]:
        """Every way to fill in what is open that gives an outcome, as far as the tries go."""
        if self.tries <= 0:
            return
        self.tries -= 1
        verdict = judge(self.rulebook, answers)
        if verdict.outcome != "open":
            yield dict(answers), verdict
            return
        opening = next(f.criterion for f in verdict.findings if f.result == "unknown" and _decides(f.criterion))
        slot = self._open_slot(opening, answers)
        for value in () if slot is None else self._values(opening, slot, answers):
            yield from self._filled(value)

    def _open_slot(self, criterion: Criterion, answers: Answers) -> Slot | None:
        """The first answer that is missing to a criterion, of those that decide whether another applies first."""
        knowledge = applicable(self.rulebook.facts, answers).facts
        names = parents(self.rulebook.facts, criterion.facts())
        asked = (name for name in names if not isinstance(knowledge[name], Absent))
        fields = fields_read(conditions_of([criterion]))
        slots = (slot for slot in slots_of(self.rulebook, answers, asked) if len(slot) == 1 or slot[2] in fields)
        return next((slot for slot in slots if not known_at(self.rulebook, answers, slot).settled), None)

    def _values(self, opening: Criterion, slot: Slot, answers: Answers) -> list[dict[str, Known]]:
        """What can be answered there, first that with which the criterion is met."""
        fact = fact_at(self.rulebook, slot)
        if fact.type == "items":
            fields = {part.id: everything(part) for part in fact.fields}
            return [answered(answers, slot, Items((fields,) * length, complete=True)) for length in LENGTHS]
        parts = parts_at(self.rulebook, answers, slot, _conditions(self.rulebook))
        likely = [answered(answers, slot, one_of(fact, part)) for part in parts]
        likely.sort(key=lambda each: ORDER[result_of(opening, applicable(self.rulebook.facts, each))])
        return [*likely, *(answered(answers, slot, part) for part in map(_least, parts) if part is not None)]

    def _mendings(
        self, answers: Answers, against: frozenset[str], apart_from: str, kept: frozenset[Slot]
    ) -> Iterator[tuple[dict[str, Known], frozenset[str]]]:
        criteria = [criterion for criterion in self.rulebook.criteria if criterion.id in against]
        names = [name for criterion in criteria for name in parents(self.rulebook.facts, criterion.facts())]
        for slot in slots_of(self.rulebook, answers, names):
            fact, now = fact_at(self.rulebook, slot), known_at(self.rulebook, answers, slot)
            if slot in kept or fact.type == "items" or not now.settled or self.tries <= 0:
                continue
            for part in self._others(slot, answers):
                self.tries -= 1
                changed = answered(answers, slot, one_of(fact, part, now))
                left = self._against(changed, apart_from)
                if len(left) < len(against):
                    yield changed, left

    def _others(self, slot: Slot, answers: Answers) -> list[Known]:
        """What else could stand there, in pieces."""
        free = answered(answers, slot, everything(fact_at(self.rulebook, slot)))
        return parts_at(self.rulebook, free, slot, _conditions(self.rulebook))

    def _against(self, answers: Answers, apart_from: str) -> frozenset[str]:
        """The criteria that are not met, or not known to be."""
        found = results_of(judge(self.rulebook, answers))
        return frozenset(name for name, result in found.items() if result in AGAINST and name != apart_from)


def results_of(verdict: Eligibility) -> Mapping[str, str]:
    """The result of each criterion that decides."""
    return {f.criterion.id: f.result for f in verdict.findings if _decides(f.criterion)}


def _least(part: Known) -> Known | None:
    """The least of several numbers, which leaves room for others."""
    if not isinstance(part, Span) or part.low is None or part.settled:
        return None
    return Span(part.low, part.low, part.step)


def _decides(criterion: Criterion) -> bool:
    return criterion.strength in DECIDING


def _conditions(rulebook: Rulebook) -> tuple[Condition, ...]:
    return conditions_of(criterion for criterion in rulebook.criteria if _decides(criterion))
