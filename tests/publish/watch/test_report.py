"""What needs review as a page: the same from week to week, in the editor's language, and harmless at a forge."""

import json
import os
import re
import subprocess
import sys
from typing import Any

import pytest

from publish.messages import TONGUES, Tongue
from publish.telling.problems import Place, Problem, filling
from publish.watch.report import MOST, Report, written
from tests.command_line import ROOT, run

PLACE = Place("schemes/norge/x.yml", 3, 1, 2, "x")
READINGS = [("schemes/norge/x.yml", 2)]


def warning(code: str, **params: Any) -> Problem:
    return Problem(code, PLACE, "calls[0].deadline", filling(**params), severity="warning")


def page(*problems: Problem, language: Tongue = "en", links: bool = True) -> str:
    return written(Report(problems, READINGS, links), "markdown", language)


@pytest.mark.parametrize("language", TONGUES)
def test_days_links_and_readings_stand_under_their_headings(language: Tongue) -> None:
    text = page(
        warning("watch.closes", day="2027-03-15"),
        warning("watch.link_gone", address="https://a.no/b_c", status=404),
        language=language,
    )
    assert re.findall("^#+ ", text, re.MULTILINE) == ["# ", "## ", "## ", "## "]
    assert "2027-03-15" in text
    assert "<https://a.no/b_c>" in text
    assert "- `schemes/norge/x.yml`: 2" in text
    assert "watch." not in re.sub(r"\(`watch\.\w+`\)", "", text)


def test_the_page_begins_with_how_much_there_is() -> None:
    assert page().startswith("<!-- utlysning-watch: 0 -->\n# What needs review\n\nNothing needs review.\n")
    assert page(warning("watch.closes", day="2027-03-15")).startswith("<!-- utlysning-watch: 1 -->\n")


def test_links_that_were_not_tried_are_not_said_to_be_well() -> None:
    assert "--links" in page(links=False)
    assert "--links" not in page()


def test_what_stands_in_a_file_calls_nobody_and_is_no_markup() -> None:
    text = page(warning("watch.link_gone", address="@bob #12 <img src=x> [a](b) *c*", status=404))
    line = next(line for line in text.splitlines() if "bob" in line)
    assert "@\u2060bob #\u206012 \\<img src=x\\> \\[a\\](b) \\*c\\*" in line


def test_a_page_stays_within_what_a_forge_takes() -> None:
    text = page(*(warning("watch.link_gone", address=f"https://a.no/{'b' * 400}{n}", status=404) for n in range(500)))
    assert text.count("\n- ") == MOST + 2
    assert "450 more" in text
    assert len(text) < 65_000


def test_the_command_says_the_same_at_any_time_of_a_quiet_month() -> None:
    first, second = (
        run("watch", "--format", "markdown", "--on", f"2030-01-{day}T12:00Z").stdout for day in ("07", "14")
    )
    assert first == second
    assert "`watch.outcome`" in first


def test_the_command_speaks_to_programs() -> None:
    found = json.loads(run("watch", "--format", "json", "--on", "2020-09-20T12:00Z").stdout)
    assert ("schemes/norge/kompetansepiloter.yml", "watch.closes") in {
        (each["path"], each["code"]) for each in found["findings"]
    }
    assert {each["path"] for each in found["readings"]} > {"schemes/norge/kompetansepiloter.yml"}
    assert found["links"] is False


def test_the_report_is_whole_whatever_the_terminal_speaks() -> None:
    ascii_alone = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "UTLYSNING_LANGUAGE": "nb"}
    command = [sys.executable, "build.py", "watch", "--format", "markdown"]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **ascii_alone}, stdout=subprocess.PIPE, check=True)
    assert "# Dette bør noen se på" in done.stdout.decode()
