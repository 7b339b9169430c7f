"""What the lints of a call's rules say of one scheme file."""

import shutil
from pathlib import Path

from publish.cases.tried import tried_calls
from publish.check import check
from publish.lint import OF_A_CALL
from publish.telling.problems import Problem, show

HERE = Path(__file__).parent
SHARED = HERE.parent / "data" / "meaning" / "shared"
DATA = HERE / "data"


def room_of(scheme: Path, room: Path) -> Path:
    """A root that holds one scheme file among the shared ones."""
    shutil.copytree(SHARED, room / "schemes")
    shutil.copyfile(scheme, room / "schemes" / "place" / "scheme.yml")
    return room


def findings(scheme: Path, room: Path) -> list[Problem]:
    """Every finding in a scheme that is in order."""
    checked, problems = check(room_of(scheme, room))
    assert checked is not None, show(problems)
    return [problem for tried in tried_calls(checked) for each in OF_A_CALL for problem in each(tried)]
