"""Problems as workflow commands of GitHub Actions, which shows each at its line."""

from publish.messages import Tongue
from publish.report.columns import units
from publish.telling.problems import Problem, told


def report(problems: list[Problem], language: Tongue, site: str) -> str:
    """One command a line."""
    return "\n".join(_command(problem, language, site) for problem in problems)


def _command(problem: Problem, language: Tongue, site: str) -> str:
    first, last = units(problem.place)
    properties = {
        "file": problem.place.path,
        "line": problem.place.line,
        "endLine": problem.place.line,
        "col": first,
        "endColumn": last,
        "title": " · ".join(part for part in (problem.code, problem.field) if part),
    }
    named = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{problem.severity} {named}::{_text(told(problem, language, site))}"


def _text(value: str) -> str:
    """A message on one line; the runner turns it back."""
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _text(value).replace(":", "%3A").replace(",", "%2C")
