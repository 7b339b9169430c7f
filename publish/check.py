"""Read, validate, compile: everything that must hold before anything is written."""

from datetime import datetime
from pathlib import Path

from publish.addresses.check import address_problems
from publish.compiling.checked import Checked
from publish.compiling.compile import compile_all
from publish.compiling.examples import example_problems
from publish.compiling.instants import instant
from publish.financing.examples import plan_problems
from publish.identity.file import identity_problems
from publish.lint import lint
from publish.lint.pages import pages
from publish.meaning.whole import meaning
from publish.model.load import SCHEMES, Collection, load, scheme_files
from publish.saying.words import word_problems
from publish.telling.problems import Problem

__all__ = ["Checked", "check", "examine", "judged", "turns"]


def examine(root: Path) -> tuple[Checked | None, list[Problem]]:
    """The same as a check, and what a colleague would say of schemes that are in order."""
    checked, problems = check(root)
    return checked, problems if checked is None else [*problems, *lint(checked), *pages(root)]


def check(root: Path) -> tuple[Checked | None, list[Problem]]:
    """The checked schemes, or every problem of every file. Warnings alone refuse nothing."""
    collection, problems = load(root)
    if collection is None:
        return None, problems
    content = root / "content"
    # Of a scheme that cannot be read nobody knows which addresses it has: none of them is lost.
    whole = len(collection.schemes) == len(scheme_files(root / SCHEMES))
    addresses = address_problems(collection, content) if whole else []
    return judged(collection, [*problems, *word_problems(content), *identity_problems(content), *addresses])


def judged(collection: Collection, problems: list[Problem]) -> tuple[Checked | None, list[Problem]]:
    """The checked schemes of a collection, or every problem: those of its reading, then those of its meaning."""
    problems = problems + meaning(collection)
    if _refused(problems):
        return None, problems
    compiled = compile_all(collection)
    for loaded in collection.schemes:
        for call in loaded.scheme.calls:
            rules = compiled[f"{loaded.id}#{call.id}"]
            problems.extend(example_problems(loaded, rules))
            problems.extend(plan_problems(loaded, rules))
    return None if _refused(problems) else Checked(collection, compiled), problems


def turns(checked: Checked) -> list[datetime]:
    """Every instant at which a call's standing changes."""
    calls = [call for loaded in checked.collection.schemes for call in loaded.scheme.calls]
    moments = [each for call in calls for each in (call.opens, call.deadline, call.spent, call.awarded) if each]
    return [instant(moment) for moment in moments]


def _refused(problems: list[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)
