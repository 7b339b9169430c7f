"""The real command line, as an editor, a developer or another program runs it."""

import json
from pathlib import Path

import pytest

from tests.command_line import ANSWERS, CHECKABLE, INDUSTRY, SWEDISH, WITHOUT_CRITERIA, run, verdict

VERDICT = {
    "scheme",
    "call",
    "call_status",
    "outcome",
    "reasons",
    "priorities",
    "next",
    "changes",
    "changes_to",
    "evidence",
    "rulebook",
}
REASON = {"criterion", "result", "kind", "strength", "source", "answers", "tests"}
FACT = {
    "id",
    "type",
    "group",
    "changeable",
    "label",
    "question",
    "hint",
    "options",
    "unit",
    "least",
    "most",
    "decimals",
    "fields",
    "when",
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file for answers."""
    return tmp_path / "answers.json"


def test_the_schemes_are_listed_one_a_line() -> None:
    assert run("schemes").stdout.split() == sorted([*CHECKABLE, WITHOUT_CRITERIA])


def test_the_schemes_are_listed_for_a_program() -> None:
    found = json.loads(run("schemes", "--json").stdout)
    assert [set(row) for row in found] == [{"id", "calls", "criteria"}] * len(found)
    assert {row["id"]: row["criteria"] > 0 for row in found} == {
        name: name in CHECKABLE for name in (*CHECKABLE, WITHOUT_CRITERIA)
    }


@pytest.mark.parametrize("scheme", CHECKABLE)
def test_the_facts_of_a_scheme_are_told_with_type_options_and_labels(scheme: str) -> None:
    found = json.loads(run("facts", scheme, "--json").stdout)
    assert found
    for fact in found:
        assert set(fact) == FACT
        assert set(fact["label"]) == {"nb", "nn", "sv", "en"}
        assert (fact["type"] in ("option", "options")) == bool(fact["options"])
        assert all(set(option) == {"value", "label"} for option in fact["options"])
        assert (fact["type"] == "items") == bool(fact["fields"])


def test_the_facts_are_told_to_people_as_a_table() -> None:
    done = run("facts", SWEDISH)
    assert done.returncode == 0
    assert "project_months" in done.stdout


def test_a_verdict_has_exactly_these_keys(file: Path) -> None:
    found = verdict(file, ANSWERS)
    assert set(found) == VERDICT
    assert (found["scheme"], found["call"], found["outcome"]) == (SWEDISH, "2019", "fits_if_judged")
    for reason in (*found["reasons"], *found["priorities"]):
        assert set(reason) == REASON
        assert reason["source"]
        for test in reason["tests"]:
            assert set(test) == {"at", "truth", "facts"}
    assert [set(entry) for entry in found["evidence"]] == [{"document", "kind", "need", "needed", "present", "proves"}]
    assert len(found["rulebook"]) == 64


def test_amounts_may_be_numbers_or_texts(file: Path) -> None:
    texts = {name: str(answer) if type(answer) is int else answer for name, answer in ANSWERS.items()}
    assert verdict(file, texts) == verdict(file, ANSWERS)


def test_what_is_not_answered_is_unknown_and_never_a_no(file: Path) -> None:
    for answers in ({}, {"project_months": None}):
        found = verdict(file, answers)
        assert found["outcome"] == "open"
        assert {"unmet"}.isdisjoint(reason["result"] for reason in found["reasons"])
        assert "project_months" in [question["fact"] for question in found["next"]]
        assert all(set(question) == {"fact", "group", "settles", "can_end"} for question in found["next"])


def test_a_no_names_its_reason_first_and_what_would_mend_it(file: Path) -> None:
    found = verdict(file, ANSWERS | {"project_months": 13})
    assert found["outcome"] == "does_not_fit"
    assert (found["reasons"][0]["criterion"], found["reasons"][0]["result"]) == ("project_months", "unmet")
    assert found["changes"] == [["project_months"]]
    assert found["changes_to"] == [{"project_months": [{"at_most": "12"}]}]


STATES = [
    (SWEDISH, "2019-01-14T23:59:59+01:00", "forecast"),
    (SWEDISH, "2019-01-15T00:00:00+01:00", "open"),
    (SWEDISH, "2019-03-01T22:59:59+01:00", "open"),
    (SWEDISH, "2019-03-01T23:00:00+01:00", "closing_soon"),
    (SWEDISH, "2019-03-31T23:59:59+02:00", "closing_soon"),
    (SWEDISH, "2019-04-01T00:00:00+02:00", "closed"),
    (INDUSTRY, "2021-09-15T16:59:59+02:00", "closing_soon"),
    (INDUSTRY, "2021-09-15T17:00:00+02:00", "closed"),
    (INDUSTRY, "2021-09-15T15:00:00Z", "closed"),
    # A day alone is its noon in Oslo.
    (INDUSTRY, "2021-09-15", "closing_soon"),
    (INDUSTRY, "2021-09-16", "closed"),
]


@pytest.mark.parametrize(("scheme", "on", "status"), STATES)
def test_the_status_of_the_call_is_that_of_the_instant(file: Path, scheme: str, on: str, status: str) -> None:
    assert verdict(file, {}, "--on", on, scheme=scheme)["call_status"] == status


def test_without_an_instant_it_is_now(file: Path) -> None:
    assert verdict(file, {})["call_status"] == "closed"


def test_a_verdict_is_told_to_people_too(file: Path) -> None:
    file.write_text(json.dumps(ANSWERS), encoding="utf-8")
    done = run("judge", SWEDISH, "--answers", str(file))
    assert done.returncode == 0
    assert done.stdout.startswith("fits as far as can be checked; an officer judges the rest (call: closed)")
    assert "grant_ceiling" in done.stdout


def test_it_runs_from_anywhere(file: Path, tmp_path: Path) -> None:
    file.write_text("{}", encoding="utf-8")
    done = run("judge", SWEDISH, "--answers", file.name, "--json", cwd=tmp_path)
    assert json.loads(done.stdout)["outcome"] == "open"


def test_the_schemes_are_checked_without_building_a_site() -> None:
    done = run("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("5 schemes")
