"""Read, validate, compile: everything that must hold before anything is written."""

from dataclasses import dataclass
from pathlib import Path

from publish.addresses import address_problems
from publish.compile import Compiled, compile_all
from publish.examples import example_problems
from publish.load import Collection, load
from publish.meaning import meaning
from publish.plan_examples import plan_problems
from publish.problems import Problem


@dataclass(frozen=True, slots=True)
class Checked:
    """Schemes without a problem, and their rulebooks."""

    collection: Collection
    compiled: dict[str, Compiled]


def check(root: Path) -> tuple[Checked | None, list[Problem]]:
    """The checked schemes, or every problem of every file. Warnings alone refuse nothing."""
    collection, problems = load(root)
    if collection is None:
        return None, problems
    problems = problems + meaning(collection) + address_problems(collection, root / "content")
    if _refused(problems):
        return None, problems
    compiled = compile_all(collection)
    for loaded in collection.schemes:
        for call in loaded.scheme.calls:
            rules = compiled[f"{loaded.id}#{call.id}"]
            problems.extend(example_problems(loaded, rules))
            problems.extend(plan_problems(loaded, rules))
    return None if _refused(problems) else Checked(collection, compiled), problems


def _refused(problems: list[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)
