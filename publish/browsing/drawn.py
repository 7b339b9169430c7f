"""What the style guide lets the scripts of a call's page draw: results of its own examples, an answer not read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from checker.answers import read_answers
from checker.bridge import judgement
from checker.rulebook import read_rulebook
from publish.call.form import Question
from publish.call.page_data import PageData
from publish.call.view import CallPage
from publish.compiling.examples import answers_of
from publish.frame.bundle import Bundle

OUTCOMES: Final = ("fits", "fits_if_judged", "open", "does_not_fit")
# No whole number in any language.
TYPED: Final = "12,5 x"
# The way of answering that it is typed into.
WIDGET: Final = "number"


@dataclass(frozen=True)
class Drawn:
    """A call whose examples come to every outcome."""

    page: CallPage
    data: PageData
    at: datetime

    def all(self, root: str, bundle: Bundle, asked: Iterable[tuple[CallPage, Question]]) -> dict[str, Any]:
        """Everything that is drawn, and the texts it is said with."""
        rulebook = self.data.compiled.rulebook
        page = self.data.all(root, "", bundle)
        return {"page": page, "rulebook": rulebook, "results": list(self._results()), "wrong": _wrong(asked)}

    def _results(self) -> Iterator[dict[str, Any]]:
        """One example for each outcome; where an officer judges nothing, what then fits."""
        for outcome in OUTCOMES:
            expected = "fits_if_judged" if outcome == "fits" else outcome
            example = _examples(self.page)[expected]
            answers = answers_of(self.page.loaded, example, self.data.compiled.asked)
            yield {"outcome": outcome, "answers": answers, "verdict": self._verdict(outcome, answers)}

    def _verdict(self, outcome: str, answers: Mapping[str, Any]) -> dict[str, Any]:
        written = self.data.compiled.rulebook
        if outcome == "fits":
            written = written | {"criteria": [each for each in written["criteria"] if each["kind"] != "judged"]}
        rulebook = read_rulebook(written)
        return judgement(rulebook, read_answers(rulebook.facts, answers)[0], self.at)


def drawn(pages: Iterable[CallPage], at: datetime) -> Drawn | None:
    """The call with the fewest criteria of those that have an example for each outcome."""
    found = [Drawn(page, page.data, at) for page in pages if page.data and {*OUTCOMES[1:]} <= {*_examples(page)}]
    return min(found, key=lambda each: len(each.page.scheme.criteria), default=None)


def _examples(page: CallPage) -> dict[str, str]:
    """The first example of each outcome."""
    found: dict[str, str] = {}
    for example in page.scheme.examples:
        found.setdefault(example.expect, example.id)
    return found


def _wrong(asked: Iterable[tuple[CallPage, Question]]) -> dict[str, Any] | None:
    """A question of the guide, and what is typed into it."""
    for page, question in asked:
        if question.widget == WIDGET and page.data is not None:
            fact = next(each for each in page.data.compiled.asked if each.id == question.id)
            return {"id": question.id, "fact": page.data.fact(fact), "typed": TYPED}
    return None
