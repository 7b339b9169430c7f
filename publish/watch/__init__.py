"""What needs a person's eye though no file has changed: days that came near or went by, links that died."""

from datetime import datetime
from pathlib import Path

from publish.compiling.checked import Checked
from publish.lint.accepted import unanswered, watched
from publish.telling.problems import Problem, in_order
from publish.watch.days import passed_and_near
from publish.watch.links import LINKS, asked


def watch(root: Path, checked: Checked, warnings: list[Problem], at: datetime, *, links: bool) -> list[Problem]:
    """Everything to review, in the order of the files; warnings are what the check has said already.

    Where links are looked at, every other site that a page leads to is asked once. What a file answers under
    `accepted` is not told, and an answer to nothing is.
    """
    found = [*passed_and_near(checked, at), *(asked(root) if links else [])]
    left = unanswered(checked, found, lambda code: watched(code) and (links or not code.startswith(LINKS)))
    return in_order(problem for problem in [*warnings, *left] if problem.severity == "warning")
