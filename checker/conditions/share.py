"""Amounts as a share of other amounts."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any, Self

from checker.conditions.base import Cuts, Leaf, Reader
from checker.conditions.bounds import End, span_of, total
from checker.known import Knowledge, Span
from checker.logic import FALSE, TRUE, UNKNOWN, Truth, all_of
from checker.money import CENT, HUNDRED, exact


@dataclass(frozen=True, slots=True)
class Share(Leaf):
    """The sum of the parts is at least, or at most, so many per cent of the sum of the whole."""

    part: tuple[str, ...]
    whole: tuple[str, ...]
    at_least: Decimal | None
    at_most: Decimal | None

    @classmethod
    def read(cls, data: dict[str, Any], reader: Reader) -> Self:
        """From the rulebook."""
        limits = [None if data[key] is None else exact(data[key]) for key in ("at_least", "at_most")]
        return cls(tuple(data["part"]), tuple(data["whole"]), *limits)

    def truth(self, knowledge: Knowledge) -> Truth:
        """Compared by multiplication, so nothing is rounded; a share of nothing is unknown."""
        spans = [span_of(fact, knowledge) for fact in self.facts()]
        missing = [span for span in spans if isinstance(span, Truth)]
        if missing:
            return all_of(missing)
        numbers = [span for span in spans if isinstance(span, Span)]
        part, whole = total(numbers[: len(self.part)]), total(numbers[len(self.part) :])
        if whole[1] is not None and whole[1] <= 0:
            return UNKNOWN
        tests = []
        if self.at_least is not None:
            tests.append(_reaches(part, whole, self.at_least))
        if self.at_most is not None:
            tests.append(_stays_below(part, whole, self.at_most))
        return all_of(tests)

    def facts(self) -> tuple[str, ...]:
        """The parts, then the whole."""
        return self.part + self.whole

    def cuts(self, knowledge: Knowledge) -> Cuts:
        """Where one amount turns it, once all the others are known."""
        spans = {fact: span_of(fact, knowledge) for fact in self.facts()}
        open_facts = [fact for fact, span in spans.items() if isinstance(span, Span) and not span.settled]
        if len(open_facts) != 1 or any(isinstance(span, Truth) for span in spans.values()):
            return
        sums = {
            side: sum((span.low or Decimal(0) for fact in facts if isinstance(span := spans[fact], Span)), Decimal(0))
            for side, facts in (
                ("part", self._known(self.part, open_facts)),
                ("whole", self._known(self.whole, open_facts)),
            )
        }
        for percent, least in ((self.at_least, True), (self.at_most, False)):
            if percent is None:
                continue
            if open_facts[0] in self.part:
                turn = sums["whole"] * percent / HUNDRED - sums["part"]
                cut = turn.quantize(CENT, ROUND_CEILING) - CENT if least else turn.quantize(CENT, ROUND_FLOOR)
                yield open_facts[0], cut
            elif percent:
                turn = sums["part"] * HUNDRED / percent - sums["whole"]
                cut = turn.quantize(CENT, ROUND_FLOOR) if least else turn.quantize(CENT, ROUND_CEILING) - CENT
                yield open_facts[0], cut

    def _known(self, facts: tuple[str, ...], open_facts: list[str]) -> list[str]:
        return [fact for fact in facts if fact not in open_facts]


def _reaches(part: tuple[End, End], whole: tuple[End, End], percent: Decimal) -> Truth:
    """Whether the part is at least so many per cent, for all that is left."""
    if part[0] is not None and whole[1] is not None and part[0] * HUNDRED >= percent * whole[1]:
        return TRUE
    if part[1] is not None and whole[0] is not None and part[1] * HUNDRED < percent * whole[0]:
        return FALSE
    return UNKNOWN


def _stays_below(part: tuple[End, End], whole: tuple[End, End], percent: Decimal) -> Truth:
    """Whether the part is at most so many per cent, for all that is left."""
    if part[1] is not None and whole[0] is not None and part[1] * HUNDRED <= percent * whole[0]:
        return TRUE
    if part[0] is not None and whole[1] is not None and part[0] * HUNDRED > percent * whole[1]:
        return FALSE
    return UNKNOWN
