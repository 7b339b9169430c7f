"""The questions on a terminal: one at a time, what an answer looks like, and at once what is wrong with it."""

from collections.abc import Mapping
from typing import Final

from publish.new.answers import QUESTIONS, Answers, Draft, checked, needed, unasked
from publish.reading.document import Document, Span
from publish.telling.console import say
from publish.telling.problems import Loc, Problem, advice, message
from publish.telling.spoken import ASKED, spoken

NOTHING: Final = "-"


def ask(draft: Draft, words: Mapping[str, str]) -> Answers:
    """Ask until every answer holds."""
    say(words["begin"].format(id=f"{draft.place}/{draft.name}"))
    say(words["keys"])
    for field in QUESTIONS:
        _ask(draft, field, words)
    unasked(draft)
    while True:
        answers, problems = checked(draft, _document(draft))
        if answers is not None:
            return answers
        for field in dict.fromkeys(problem.field or "notice" for problem in problems):
            draft.given.pop(field, None)
            _ask(draft, field, words)


def _ask(draft: Draft, field: str, words: Mapping[str, str]) -> None:
    """Ask one question until its answer holds; Enter takes the default, and a hyphen nothing."""
    while needed(field, draft):
        default = QUESTIONS[field](draft)
        say("")
        _offer(draft, field, words)
        question = words[field].format(place=draft.place, funder=draft.text("funder"))
        typed = input(f"{question}{f' [{default}]' if default else ''}: ").strip()
        answer = "" if typed == NOTHING else typed or default
        if field == "funder_name" and not answer:
            _ask(draft, "funder", words)
            continue
        draft.given[field] = answer or None
        problems, tongue = _problems(draft, field), spoken({ASKED: draft.tongue})
        for problem in problems:
            say(message(problem, tongue))
            if advised := advice(problem, tongue):
                say(f"  = {words['write'].format(write=advised)}")
        # An unknown body may be a new one, so the next question decides.
        if all(problem.code == "name.unknown" for problem in problems):
            return


def _offer(draft: Draft, field: str, words: Mapping[str, str]) -> None:
    if field == "funder":
        say(words["bodies"].format(bodies=", ".join(draft.collection.organisations.organisations)))


def _problems(draft: Draft, field: str) -> list[Problem]:
    """What is wrong with one answer; an unknown body may be a new one, unless its name is all but one that is there."""
    found = checked(draft, _document(draft))[1]
    here = [problem for problem in found if (problem.field or "notice") == field]
    return [problem for problem in here if problem.code != "name.unknown" or problem.write]


def _document(draft: Draft) -> Document:
    """The answers as a file would hold them, for what points at them."""
    lines = tuple(f"{field}: {draft.text(field)}" for field in draft.given)
    values: dict[Loc, Span] = {
        (field,): (number, len(field) + 2, len(lines[number])) for number, field in enumerate(draft.given)
    }
    return Document("", lines, draft.given, (), values)
