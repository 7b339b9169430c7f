"""The real schemes, read and compiled once for all tests of them."""

from pathlib import Path

from checker.answers import read_answers
from checker.known import Known
from checker.rulebook import Rulebook, read_rulebook
from publish.check import check
from publish.compiling.compile import Compiled
from publish.compiling.examples import answers_of
from publish.model.load import Loaded
from publish.model.scheme import Example

ROOT = Path(__file__).resolve().parents[2]
CHECKED, PROBLEMS = check(ROOT)
SCHEMES: dict[str, Loaded] = {} if CHECKED is None else {loaded.id: loaded for loaded in CHECKED.collection.schemes}
COMPILED: dict[str, Compiled] = {} if CHECKED is None else CHECKED.compiled
CHECKABLE = [name for name, loaded in SCHEMES.items() if loaded.scheme.criteria]
CALLS = [f"{name}#{call.id}" for name in CHECKABLE for call in SCHEMES[name].scheme.calls]


def book_of(call: str) -> Rulebook:
    """The rulebook of a call."""
    return read_rulebook(COMPILED[call].rulebook)


def examples_of(call: str) -> tuple[Example, ...]:
    """The examples of the scheme that a call is of."""
    return SCHEMES[call.partition("#")[0]].scheme.examples


def known_in(call: str, example: Example) -> dict[str, Known]:
    """The answers of an example, as the engine knows them."""
    answers = answers_of(SCHEMES[call.partition("#")[0]], example.id, COMPILED[call].asked)
    known, problems = read_answers(book_of(call).facts, answers)
    assert problems == []
    return known
