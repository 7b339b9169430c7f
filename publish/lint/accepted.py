"""Findings that the file answers with a reason, and answers to nothing."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from publish.compiling.checked import Checked
from publish.lint.told import told
from publish.model.load import Loaded
from publish.telling.problems import Problem

# What only a day or another site can tell: no check finds it, so no check says that an answer to it is unused.
WATCHED: Final = "watch."


def unanswered(
    checked: Checked, found: Sequence[Problem], looked_for: Callable[[str], bool] = lambda code: not watched(code)
) -> Iterator[Problem]:
    """The findings that no file answers, then each answer that belongs to none, of the codes that were looked for."""
    answers = {
        (loaded.document.path, entry.code, entry.field)
        for loaded in checked.collection.schemes
        for entry in loaded.scheme.accepted
    }
    asked = {_name(problem) for problem in found}
    yield from (each for each in found if _name(each) not in answers)
    for loaded in checked.collection.schemes:
        yield from _unused(loaded, asked, looked_for)


def watched(code: str) -> bool:
    """Whether it is the watch that finds this."""
    return code.startswith(WATCHED)


def _name(problem: Problem) -> tuple[str, str, str]:
    """What an answer names it by: a link of the text has no field, and its address says which it is."""
    return problem.place.path, problem.code, problem.field or str(problem.got)


def _unused(loaded: Loaded, asked: set[tuple[str, str, str]], looked_for: Callable[[str], bool]) -> Iterator[Problem]:
    for number, entry in enumerate(loaded.scheme.accepted):
        if looked_for(entry.code) and (loaded.document.path, entry.code, entry.field) not in asked:
            yield told(
                loaded.document,
                "lint.accepted_unused",
                ("accepted", number, "code"),
                warning=entry.code,
                field=entry.field,
            )
