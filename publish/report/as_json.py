"""Problems as a list of JSON objects; columns count characters, as in the text."""

import json
from typing import Any

from publish.messages import Tongue
from publish.telling.problems import Place, Problem, advice, help_for, message


def report(problems: list[Problem], language: Tongue, site: str) -> str:
    """The list."""
    return json.dumps([_entry(problem, language, site) for problem in problems], ensure_ascii=False, indent=2)


def _entry(problem: Problem, language: Tongue, site: str) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": problem.severity,
        **_place(problem.place),
        "field": problem.field,
        "message": message(problem, language),
        "got": problem.got,
        "write": advice(problem, language),
        "also": None if problem.also is None else _place(problem.also),
        "help": help_for(problem.code, language, site),
    }


def _place(place: Place) -> dict[str, Any]:
    return {"path": place.path, "line": place.line, "column": place.column, "end_column": max(place.column, place.end)}
