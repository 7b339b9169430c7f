"""Findings that the file answers with a reason, and answers to nothing."""

from collections.abc import Iterator, Sequence

from publish.compiling.checked import Checked
from publish.lint.told import told
from publish.model.load import Loaded
from publish.telling.problems import Problem


def unanswered(checked: Checked, found: Sequence[Problem]) -> Iterator[Problem]:
    """The findings that no file answers, then each answer that belongs to none."""
    answers = {
        (loaded.document.path, entry.code, entry.field)
        for loaded in checked.collection.schemes
        for entry in loaded.scheme.accepted
    }
    asked = {(problem.place.path, problem.code, problem.field) for problem in found}
    yield from (each for each in found if (each.place.path, each.code, each.field) not in answers)
    for loaded in checked.collection.schemes:
        yield from _unused(loaded, asked)


def _unused(loaded: Loaded, asked: set[tuple[str, str, str]]) -> Iterator[Problem]:
    for number, entry in enumerate(loaded.scheme.accepted):
        if (loaded.document.path, entry.code, entry.field) not in asked:
            yield told(
                loaded.document,
                "lint.accepted_unused",
                ("accepted", number, "code"),
                warning=entry.code,
                field=entry.field,
            )
