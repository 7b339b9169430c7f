"""Everything that is wrong, told to people or to a program, with where the site tells what it means."""

from pathlib import Path

from publish.report import FORMATS
from publish.telling.console import data, refuse
from publish.telling.problems import Problem, in_order, show
from publish.telling.spoken import spoken


def tell_problems(root: Path, problems: list[Problem], form: str = "text") -> None:
    """Everything that is wrong: for people, or for a program alone."""
    if form == "text" and not problems:
        return
    from publish.addresses.public_address import public_address  # noqa: PLC0415 - it reads YAML

    if form != "text":
        data(FORMATS[form](in_order(problems), spoken(), public_address(root, None)))
    else:
        refuse(show(problems, spoken(), public_address(root, None)))
