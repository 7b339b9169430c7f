"""What is asked too, and in place of what nothing answers; and the row of an award that was found."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ASSETS = Path(__file__).resolve().parents[2] / "theme" / "assets"
RUN = """
const script = await import(process.argv[1]);
const [name, ...given] = JSON.parse(process.argv[2]);
process.stdout.write(JSON.stringify(script[name](...given)));
"""
NODE = Path(sys.executable).with_name("node")
SAME = "datasenter, data centre, datahall; virksomhet, bedrift"
SMALL = "hvem fikk til i og to"
PAGE = {
    "content": "Navn Sum A AS Til havs Vind. 1 B AS So\u0338knad Til datasenter. 2 Kontakt Kari",
    "locations": [5, 12, 15],
    "weighted_locations": [{"location": 5, "balanced_score": 1}, {"location": 12, "balanced_score": 9}],
    "anchors": [
        {"id": "awards", "location": 0},
        {"id": "a-b", "location": 8},
        {"id": "a-a", "location": 2},
        {"id": "contacts", "location": 14},
    ],
}


def asked(script: str, name: str, *given: Any) -> Any:
    """What a function of a script answers."""
    command = [str(NODE), "--no-warnings", "--input-type=module", "-e", RUN, str(ASSETS / script)]
    done = subprocess.run(
        [*command, json.dumps([name, *given])], capture_output=True, encoding="utf-8", check=True, timeout=60
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("question", "too"),
    [
        ("datahall", ["datasenter", "data centre"]),
        ("Datahallene i Troms", ["datasenter i troms", "data centre i troms"]),
        ("data centres", ["datasenter", "datahall"]),
        ("klynge bedrifter", ["klynge virksomhet"]),
        ("bedriftsnettverk", []),
        ('"datahall"', []),
        ("kommune", []),
    ],
)
def test_a_word_is_asked_in_the_words_that_mean_the_same(question: str, too: list[str]) -> None:
    assert [each["question"] for each in asked("search_otherwise.js", "inOtherWords", question, SAME)] == too


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Hvem fikk penger til datasenter?", "penger datasenter"),
        ("klynge to bedrifter", "klynge bedrifter"),
        ("hvem fikk", "hvem fikk"),
        ('"til og i"', '"til og i"'),
        ("kommune Troms", "kommune Troms"),
        ("", ""),
    ],
)
def test_small_words_are_passed_over_but_not_where_nothing_is_left(question: str, left: str) -> None:
    assert asked("search_otherwise.js", "withoutSmall", question, SMALL) == left


def test_where_nothing_answers_one_word_less_is_asked_and_then_each_alone() -> None:
    assert asked("search_otherwise.js", "shorter", "a b c") == [["b c", "a c", "a b"], ["a", "b", "c"]]
    assert asked("search_otherwise.js", "shorter", "a b") == [[], ["a", "b"]]
    assert asked("search_otherwise.js", "shorter", "a") == [[], []]


def test_the_row_of_an_award_is_shown_whole_and_led_to() -> None:
    found = asked("search_award.js", "awardIn", PAGE)
    assert found["id"] == "a-b"
    assert "".join(part["text"] for part in found["parts"]).strip() == "B AS Søknad Til datasenter. 2"
    assert [part["text"] for part in found["parts"] if part["found"]] == ["datasenter."]


def test_what_is_found_elsewhere_is_no_award() -> None:
    elsewhere = [{"location": 15, "balanced_score": 9}]
    assert asked("search_award.js", "awardIn", {**PAGE, "weighted_locations": elsewhere}) is None
    assert asked("search_award.js", "awardIn", {**PAGE, "weighted_locations": []}) is None
