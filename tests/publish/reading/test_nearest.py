"""A misspelt name is corrected where it is plain what was meant; otherwise those like it are asked about."""

import pytest

from publish.messages import words
from publish.reading.nearest import nearest, perhaps

FACTS = ["project_start", "project_end", "project_months", "applicant_kind"]
PLAIN = [
    ("projet_end", FACTS, "project_end"),
    ("Project-End", FACTS, "project_end"),
    ("qoute", ["question", "quote"], "quote"),
    ("requred", ["exclusion", "required"], "required"),
    ("managment", ["marketing", "management"], "management"),
]
ASKED = [
    ("project_lenght", FACTS, "did you mean project_end or project_months or project_start?"),
    ("municipal", ["municipality", "municipal_company"], "did you mean municipality or municipal_company?"),
    ("projektlangd", FACTS, "did you mean project_end?"),
]


@pytest.mark.parametrize(("word", "allowed", "meant"), PLAIN)
def test_a_slip_of_the_hand_is_corrected(word: str, allowed: list[str], meant: str) -> None:
    assert nearest(word, allowed) == perhaps(word, allowed) == meant


@pytest.mark.parametrize(("word", "allowed", "question"), ASKED)
def test_what_is_not_plain_is_asked_and_never_given_as_the_answer(word: str, allowed: list[str], question: str) -> None:
    assert nearest(word, allowed) is None
    found = perhaps(word, allowed)
    assert found is not None
    assert words(found, "en") == question


@pytest.mark.parametrize(("word", "allowed"), [("no", ["nb", "nn", "sv", "en"]), ("fast", ["fixed", "rolling"])])
def test_of_a_name_like_none_nothing_is_asked(word: str, allowed: list[str]) -> None:
    assert perhaps(word, allowed) is None


def test_two_names_that_are_as_near_are_both_asked_about() -> None:
    assert nearest("plan_c", ["plan_a", "plan_b"]) is None
