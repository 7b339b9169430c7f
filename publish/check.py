"""Read, validate, compile: everything that must hold before anything is written."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from publish.addresses.check import address_problems
from publish.compiling.checked import Checked
from publish.compiling.compile import Compiled, compile_all
from publish.compiling.examples import example_problems
from publish.every_problem import every_problem
from publish.financing.examples import Ask, plan_problems
from publish.lint import lint
from publish.lint.pages import pages
from publish.meaning.whole import meaning
from publish.model.files import SCHEMES, scheme_files
from publish.model.load import Collection, Loaded, load
from publish.saying.words import word_problems
from publish.telling.problems import Problem

__all__ = ["Checked", "check", "examine", "judged", "refused"]


def examine(root: Path) -> tuple[Checked | None, list[Problem]]:
    """The same as a check, and what a colleague would say of schemes that are in order."""
    checked, problems = _in_order(root)
    if checked is None:
        return None, every_problem(root, linted=True)
    return checked, [*problems, *lint(checked), *pages(root)]


def check(root: Path) -> tuple[Checked | None, list[Problem]]:
    """The checked schemes, or every problem of every file. Warnings alone refuse nothing."""
    checked, problems = _in_order(root)
    return checked, every_problem(root, linted=False) if checked is None else problems


def _in_order(root: Path) -> tuple[Checked | None, list[Problem]]:
    """The checked schemes, if nothing is wrong, or what first is."""
    collection, problems = load(root)
    if collection is None:
        return None, problems
    content = root / "content"
    # Of a scheme that cannot be read nobody knows which addresses it has: none of them is lost.
    whole = len(collection.schemes) == len(scheme_files(root / SCHEMES))
    addresses = address_problems(collection, content) if whole else []
    return judged(collection, [*problems, *word_problems(content), *addresses])


def judged(collection: Collection, problems: list[Problem]) -> tuple[Checked | None, list[Problem]]:
    """The checked schemes of a collection, or every problem: those of its reading, then those of its meaning."""
    problems = problems + meaning(collection)
    if refused(problems):
        return None, problems
    compiled = compile_all(collection)
    for loaded in collection.schemes:
        problems.extend(example_and_plan_problems(loaded, compiled))
    return None if refused(problems) else Checked(collection, compiled), problems


def example_and_plan_problems(
    loaded: Loaded, compiled: Mapping[str, Compiled], ask: Ask | None = None
) -> Iterator[Problem]:
    """Every problem of a scheme's examples and plans, in each of its calls."""
    for call in loaded.scheme.calls:
        rules = compiled[f"{loaded.id}#{call.id}"]
        yield from example_problems(loaded, rules)
        yield from plan_problems(loaded, rules, ask)


def refused(problems: Iterable[Problem]) -> bool:
    """Whether something of this keeps the site from being made."""
    return any(problem.severity == "error" for problem in problems)
