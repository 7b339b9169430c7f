"""What needs a person's eye though no file has changed: days that came near or went by, links that died."""

from datetime import datetime
from pathlib import Path

from publish.compiling.checked import Checked
from publish.telling.problems import Problem, in_order
from publish.watch.days import passed_and_near
from publish.watch.links import asked


def watch(root: Path, checked: Checked, warnings: list[Problem], at: datetime, *, links: bool) -> list[Problem]:
    """Everything to review, in the order of the files; warnings are what the check has said already.

    Where links are looked at, every other site that a page leads to is asked once.
    """
    found = [*warnings, *passed_and_near(checked, at), *(asked(root) if links else [])]
    return in_order(problem for problem in found if problem.severity == "warning")
