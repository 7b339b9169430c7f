"""Problems as other programs read them: each format is one file."""

from collections.abc import Callable, Mapping
from typing import Final

from publish.messages import Tongue
from publish.report import as_github, as_gitlab, as_json, as_sarif
from publish.telling.problems import Problem

type Report = Callable[[list[Problem], Tongue, str], str]

# The name of a format, and what writes it: problems in order, a language, and the site's public address or nothing.
FORMATS: Final[Mapping[str, Report]] = {
    "json": as_json.report,
    "github": as_github.report,
    "gitlab": as_gitlab.report,
    "sarif": as_sarif.report,
}
