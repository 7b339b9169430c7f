"""A slip that others take over is told once, where it was made, with how many took it over."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from publish.messages import Value, counted
from publish.telling.problems import Problem

# What one was expected to come to is its own; what it came to instead and why is the slip that it shares.
OWN: Final = frozenset({"expected", "found", "unsure"})
# Of these the words at the place tell what one has itself, and their sentence does not need them.
PLACED: Final = ("plan.figure", "plan.budget", "plan.budget_line", "example.outcome")

type Key = tuple[str, tuple[tuple[str, Value], ...]]


def once(found: Iterable[tuple[str, Problem]], like: Mapping[str, str | None]) -> Iterator[Problem]:
    """The problems of several by their id, none of them again of one that starts from another that has it already."""
    first: dict[tuple[str, Key], Problem] = {}
    others: dict[tuple[str, Key], set[str]] = {}
    for name, problem in found:
        key = _key(problem)
        source = next((each for each in reversed(_line(name, like)) if (each, key) in first), name)
        if source == name:
            first.setdefault((name, key), problem)
            others.setdefault((name, key), set())
        else:
            others[source, key].add(name)
    for (name, key), problem in first.items():
        number = len(others[name, key])
        likewise = counted("likewise", number, like=name) if number else ""
        yield replace(problem, filling=(*problem.filling, ("likewise", likewise)))


def _line(name: str, like: Mapping[str, str | None]) -> list[str]:
    """What one starts from, and what that starts from, and so on; a circle ends where it began."""
    found: list[str] = []
    while (before := like.get(name)) is not None and before not in found:
        found.append(before)
        name = before
    return found


def _key(problem: Problem) -> Key:
    own = OWN | {"got"} if problem.code in PLACED else OWN
    return problem.code, tuple((name, value) for name, value in problem.filling if name not in own)
