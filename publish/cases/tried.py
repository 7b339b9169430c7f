"""One call as its linter and its boundary cases see it: the rules as the engine reads them, the examples as answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from checker.answers import read_answers
from checker.eligibility import Result
from checker.facts import applicable
from checker.known import Knowledge, Known
from checker.rulebook import DECIDING, Criterion, Rulebook, read_rulebook
from publish.cases.example_yaml import Answer
from publish.cases.in_every_case import Results, in_every_case
from publish.compiling.checked import Checked
from publish.compiling.compile import Compiled
from publish.compiling.examples import answers_of
from publish.model.load import Loaded
from publish.telling.problems import Loc, Problem

FITS = ("fits", "fits_if_judged")


@dataclass(frozen=True, slots=True)
class Answered:
    """An example: its answers, what is known from them, and the outcome that the check has seen."""

    id: str
    answers: Mapping[str, Answer]
    known: Mapping[str, Known]
    knowledge: Knowledge
    outcome: str

    @property
    def fits(self) -> bool:
        """Whether nothing that can be checked is against it."""
        return self.outcome in FITS


@dataclass(frozen=True)
class Tried:
    """One call."""

    loaded: Loaded
    compiled: Compiled

    @cached_property
    def rulebook(self) -> Rulebook:
        """The rules as the engine reads them."""
        return read_rulebook(self.compiled.rulebook)

    @cached_property
    def examples(self) -> tuple[Answered, ...]:
        """The examples of the scheme, in the order of the file."""
        return tuple(self._answered(example.id, example.expect) for example in self.loaded.scheme.examples)

    @cached_property
    def deciding(self) -> tuple[tuple[int, Criterion], ...]:
        """The criteria that can change whether an application fits, with their place in the file."""
        return tuple((n, c) for n, c in enumerate(self.rulebook.criteria) if c.strength in DECIDING)

    @cached_property
    def each_alone(self) -> tuple[list[Results] | None, ...]:
        """Of each criterion its result in every case."""
        return tuple(in_every_case(self.rulebook, [criterion]) for criterion in self.rulebook.criteria)

    def where_it_applies(self, number: int) -> list[Result]:
        """The results of a criterion in the cases where it applies; none where its cases cannot be told."""
        return [result for (result,) in self.each_alone[number] or () if result != "not_applicable"]

    def rule_of(self, number: int) -> Loc:
        """Where the rule of a criterion stands; of one that has none of its own, the criterion."""
        has_rule = self.loaded.scheme.criteria[number].rule is not None
        return ("criteria", number, "rule") if has_rule else ("criteria", number)

    def warning(
        self,
        code: str,
        loc: Loc,
        *,
        write: str | None = None,
        also: Loc | None = None,
        at_key: bool = False,
        **params: object,
    ) -> Problem:
        """A finding in the file of the scheme."""
        document = self.loaded.document
        return document.problem(code, loc, write=write, severity="warning", also=also, at_key=at_key, **params)

    def _answered(self, name: str, outcome: str) -> Answered:
        answers = answers_of(self.loaded, name, self.compiled.asked)
        known, _ = read_answers(self.rulebook.facts, answers)
        return Answered(name, answers, known, applicable(self.rulebook.facts, known), outcome)


def tried_calls(checked: Checked) -> Iterator[Tried]:
    """Every call that has criteria."""
    for loaded in checked.collection.schemes:
        for call in loaded.scheme.calls if loaded.scheme.criteria else ():
            yield Tried(loaded, checked.compiled[f"{loaded.id}#{call.id}"])
