"""What needs review as one page, the same from week to week as long as nothing changed."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from publish.messages import Said, Tongue, said, words
from publish.model.load import Collection
from publish.model.sourced import Sourced
from publish.model.walk import parts
from publish.telling.harmless import code, plain
from publish.telling.problems import Problem, advice, message, show
from publish.watch.links import LINKS

type Format = Literal["text", "markdown", "json"]
DAYS: Final = "watch."
# By this a program finds the page that it wrote last, and sees whether there is anything on it.
MARK: Final = "<!-- utlysning-watch: {number} -->"
# A forge takes a page of 65,000 signs.
MOST: Final = 50
LONGEST: Final = 160


@dataclass(frozen=True, slots=True)
class Report:
    """Everything to review, how many readings of our own each scheme has, and whether links were tried."""

    problems: Sequence[Problem]
    readings: Sequence[tuple[str, int]]
    links: bool


def readings(collection: Collection) -> list[tuple[str, int]]:
    """How often each scheme says how an unclear sentence of its notice was read."""
    counts = (
        (
            each.document.path,
            sum(isinstance(part, Sourced) and part.reading is not None for _, part in parts(each.scheme)),
        )
        for each in collection.schemes
    )
    return sorted((path, count) for path, count in counts if count)


def written(report: Report, form: Format, language: Tongue) -> str:
    """The report in a form."""
    if form == "json":
        return json.dumps(_data(report, language), ensure_ascii=False, indent=2)
    return "\n".join(_markdown(report, language) if form == "markdown" else _text(report, language))


def _text(report: Report, language: Tongue) -> Iterator[str]:
    yield show(report.problems, language) if report.problems else words(Said("watch.nothing"), language)
    if not report.links:
        yield words(Said("watch.unasked"), language)
    for path, count in report.readings:
        yield f"{path}: {words(Said('watch.readings'), language)}: {count}"


def _markdown(report: Report, language: Tongue) -> Iterator[str]:
    def heading(key: str) -> str:
        return f"\n## {words(Said(key), language)}\n"

    yield MARK.format(number=len(report.problems))
    yield f"# {words(Said('watch.title'), language)}"
    for key, problems in _chapters(report.problems):
        if problems:
            yield heading(key)
            yield from (_item(problem, language) for problem in problems[:MOST])
        if len(problems) > MOST:
            yield f"- {words(said('more', number=len(problems) - MOST), language)}"
    if not report.problems:
        yield f"\n{words(Said('watch.nothing'), language)}"
    if not report.links:
        yield f"\n{words(Said('watch.unasked'), language)}"
    if report.readings:
        yield heading("watch.readings")
        yield f"{words(Said('watch.readings_text'), language)}\n"
        yield from (f"- {code(path)}: {count}" for path, count in report.readings)


def _chapters(problems: Sequence[Problem]) -> Iterator[tuple[str, list[Problem]]]:
    """Days, links, and what the check warns of."""
    links = [problem for problem in problems if problem.code.startswith(LINKS)]
    days = [problem for problem in problems if problem.code.startswith(DAYS) and problem not in links]
    yield "watch.days", days
    yield "watch.links", links
    yield "watch.texts", [problem for problem in problems if not problem.code.startswith(DAYS)]


def _item(problem: Problem, language: Tongue) -> str:
    place = f"{problem.place.path}:{problem.place.line}"
    where = f"{code(place)}{f' {code(problem.field)}' if problem.field else ''}"
    advised = advice(problem, language)
    after = "" if advised is None else f"\n  {words(Said('write', (('write', ''),)), language).strip()} {code(advised)}"
    return f"- {where}: {plain(message(problem, language))} ({code(problem.code)}){after}"


def _data(report: Report, language: Tongue) -> dict[str, Any]:
    return {
        "findings": [
            {
                "code": problem.code,
                "path": problem.place.path,
                "line": problem.place.line,
                "column": problem.place.column,
                "field": problem.field,
                "message": message(problem, language),
                "write": advice(problem, language),
            }
            for problem in report.problems
        ],
        "readings": [{"path": path, "count": count} for path, count in report.readings],
        "links": report.links,
    }
