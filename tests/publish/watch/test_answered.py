"""What a person has looked at and written a reason for is not told each week again."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from publish.compiling.checked import Checked
from publish.compiling.compile import compile_all
from publish.lint import lint
from publish.model.load import Collection
from publish.model.scheme import Accepted
from publish.watch import watch
from publish.watch.asking import Answer
from tests.publish.feeds.subscribed import INDUSTRY, dated, real, with_calls
from tests.publish.feeds.subscribed import call as made

PATH = f"schemes/{INDUSTRY}.yml"
FIELD = "calls[0].deadline"
BECAUSE = "The funder publishes no list of awards."
OPENS = {"date": "2027-02-01", "time": "start-of-day", "zone": "Europe/Oslo"}
DEAD = "https://gone.example.se/call"


def checked(*answers: tuple[str, str]) -> Checked:
    """The real schemes; the one of the industry has a call that is over in 2028, and these answers."""
    call = made("2027", opens=OPENS, deadline=dated("2027-03-15", "12:00", "Europe/Oslo"))
    collection = with_calls(real().collection, {INDUSTRY: (call,)})
    accepted = tuple(Accepted(code=code, field=field, because=BECAUSE) for code, field in answers)
    schemes = tuple(
        replace(each, scheme=each.scheme.model_copy(update={"accepted": accepted})) if each.id == INDUSTRY else each
        for each in collection.schemes
    )
    found: Collection = replace(collection, schemes=schemes)
    return Checked(found, compile_all(found))


def told(root: Path, found: Checked, on: str = "2028-01-01", *, links: bool = False) -> list[str]:
    """The codes of what is said of that scheme."""
    problems = watch(root, found, [], datetime.fromisoformat(f"{on}T12:00:00Z"), links=links)
    return [problem.code for problem in problems if problem.place.path == PATH]


def test_what_the_file_answers_is_not_told(tmp_path: Path) -> None:
    assert told(tmp_path, checked()) == ["watch.outcome"]
    assert told(tmp_path, checked(("watch.outcome", FIELD))) == []


def test_an_answer_belongs_to_one_finding_at_one_place(tmp_path: Path) -> None:
    assert sorted(told(tmp_path, checked(("watch.outcome", "calls[1].deadline"), ("watch.opens", FIELD)))) == [
        "lint.accepted_unused",
        "lint.accepted_unused",
        "watch.outcome",
    ]


def test_an_answer_that_is_needed_no_more_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, checked(("watch.outcome", FIELD)), "2027-02-10") == ["lint.accepted_unused"]


def test_the_check_leaves_the_answers_of_the_watch_alone() -> None:
    found = lint(checked(("watch.outcome", FIELD), ("lint.nothing", FIELD)))
    unused = [problem for problem in found if problem.code == "lint.accepted_unused"]
    assert [dict(problem.filling)["warning"] for problem in unused] == ["lint.nothing"]


def test_a_link_is_answered_by_its_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "publish.watch.links.answers", lambda asked: {each: Answer(each, "closed", 403) for each in asked}
    )
    (tmp_path / PATH).parent.mkdir(parents=True)
    (tmp_path / PATH).write_text(f"url: {DEAD}\n", encoding="utf-8")
    outcome, link = ("watch.outcome", FIELD), ("watch.link_closed", DEAD)
    assert told(tmp_path, checked(outcome), links=True) == ["watch.link_closed"]
    assert told(tmp_path, checked(outcome, link), links=True) == []
    assert told(tmp_path, checked(outcome, link)) == [], "links that were not tried say nothing of their answers"
