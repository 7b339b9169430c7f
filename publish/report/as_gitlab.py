"""Problems as a report of GitLab's code quality, which compares two runs by fingerprint."""

import json
from typing import Final

from publish.messages import Tongue
from publish.report.fingerprints import fingerprints
from publish.telling.problems import Problem, Severity, told

SEVERITIES: Final[dict[Severity, str]] = {"error": "major", "warning": "minor"}


def report(problems: list[Problem], language: Tongue, site: str) -> str:
    """The report."""
    entries = [
        {
            "description": told(problem, language, site),
            "check_name": problem.code,
            "fingerprint": fingerprint,
            "severity": SEVERITIES[problem.severity],
            "location": {"path": problem.place.path, "lines": {"begin": problem.place.line}},
        }
        for problem, fingerprint in zip(problems, fingerprints(problems), strict=True)
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2)
