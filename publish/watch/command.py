"""The command that says what needs review."""

from datetime import UTC
from pathlib import Path

from publish.check import examine
from publish.telling.console import data, refuse
from publish.telling.moment import instant_of
from publish.telling.problems import show
from publish.telling.spoken import spoken
from publish.watch import watch
from publish.watch.report import Format, Report, readings, written


def review(root: Path, on: str | None, form: Format, *, links: bool) -> int:
    """Say all that needs review as of an instant; the exit status: 1 where the files themselves are wrong."""
    at = instant_of(on)
    checked, problems = examine(root, at.astimezone(UTC).date())
    if checked is None:
        refuse(show(problems, spoken()))
        return 1
    found = watch(root, checked, problems, at, links=links)
    data(written(Report(found, readings(checked.collection), links), form, spoken()))
    return 0
