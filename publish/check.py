"""Read, validate, compile: everything that must hold before anything is written."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from publish.addresses.check import address_problems
from publish.compiling.checked import Checked
from publish.compiling.compile import compile_all
from publish.every_problem import every_problem
from publish.financing.examples import example_and_plan_problems
from publish.lint import lint
from publish.lint.pages import pages
from publish.meaning.whole import meaning
from publish.model.files import SCHEMES, scheme_files
from publish.model.load import Collection, load
from publish.saying.words import word_problems
from publish.telling.problems import Problem

__all__ = ["Checked", "as_it_is", "check", "examine", "judged", "refused"]


def examine(root: Path, on: date | None = None) -> tuple[Checked | None, list[Problem]]:
    """The same as a check, and what a colleague would say of schemes that are in order, today or on another day."""
    checked, problems = _in_order(root)
    if checked is None:
        return None, every_problem(root, linted=True, on=on)
    return checked, [*problems, *lint(replace(checked, on=on)), *pages(root)]


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


def as_it_is(root: Path, problems: Iterable[Problem], area: str) -> Checked | None:
    """The schemes for a command that can answer although these problems of one area are left; else nothing."""
    errors = [problem for problem in problems if problem.severity == "error"]
    if not all(problem.code.startswith(f"{area}.") for problem in errors):
        return None
    collection, _ = load(root)
    return None if collection is None else Checked(collection, compile_all(collection))


def judged(collection: Collection, problems: list[Problem]) -> tuple[Checked | None, list[Problem]]:
    """The checked schemes of a collection, or every problem: those of its reading, then those of its meaning."""
    problems = problems + meaning(collection)
    if refused(problems):
        return None, problems
    compiled = compile_all(collection)
    for loaded in collection.schemes:
        problems.extend(example_and_plan_problems(loaded, compiled))
    return None if refused(problems) else Checked(collection, compiled), problems


def refused(problems: Iterable[Problem]) -> bool:
    """Whether something of this keeps the site from being made."""
    return any(problem.severity == "error" for problem in problems)
