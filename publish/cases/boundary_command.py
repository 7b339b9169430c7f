"""The command that offers boundary cases, and writes those that are approved into the scheme file."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from publish.cases.boundary import START, Case, as_example, bases_of, cases_of
from publish.cases.boundary_say import CaseWords
from publish.cases.boundary_table import json_of, markdown_of, table_of, yaml_of
from publish.cases.boundary_write import write_examples
from publish.cases.example_yaml import example_lines
from publish.cases.tried import Tried
from publish.compiling.checked import Checked
from publish.judge import compiled_call, named
from publish.messages import Tongue, counted, listed, said, words
from publish.reading.nearest import nearest
from publish.saying.voice import Voice
from publish.saying.words import wordings
from publish.telling.console import data, refuse, say, tell
from publish.telling.problems import show
from publish.telling.refused import Refused

ALL: Final = "all"


def offer_cases(
    root: Path, checked: Checked, scheme: str, call: str | None, *, form: str, approve: str | None, language: Tongue
) -> bool:
    """Show the cases of a call, or add those that are approved; whether nothing was in the way."""
    compiled = compiled_call(checked.collection, checked.compiled, scheme, call)
    tried = Tried(named(checked.collection, scheme), compiled)
    cases = cases_of(tried)
    if approve is not None:
        return _approved(root, checked, tried, chosen(cases, tried, approve), language)
    if form == "json":
        data(json_of(tried, cases))
    elif form == "yaml":
        data(yaml_of(tried, cases))
    else:
        _shown(root, tried, cases, form)
    return True


def chosen(cases: Sequence[Case], tried: Tried, approve: str) -> list[Case]:
    """The cases that are approved by name and have no example yet, each after the one it starts from."""
    offered = {case.id: case for case in cases if not case.covered}
    there = {example.id for example in tried.examples}
    names = list(offered) if approve == ALL else [name.strip() for name in approve.split(",") if name.strip()]
    for name in names:
        if name not in offered and name not in there:
            near = nearest(name, [*offered, ALL])
            raise Refused(said("refused.no_case", name=name, cases=listed([*offered] or [ALL]), near=near or ALL))
    wanted = {name for name in names if name in offered}
    if any(_is_new(offered[name]) for name in wanted):
        wanted.add(START)
    return [case for name, case in offered.items() if name in wanted]


def _is_new(case: Case) -> bool:
    return case.base is not None and case.base.is_new


def _approved(root: Path, checked: Checked, tried: Tried, cases: Sequence[Case], language: Tongue) -> bool:
    path = tried.loaded.document.path
    if not cases:
        say(words(said("cases.nothing", path=path), language))
        return True
    facts = {fact.id: fact for fact in tried.rulebook.facts}
    problems = write_examples(root, checked, tried.loaded, [example_lines(as_example(case), facts) for case in cases])
    if problems:
        refuse(show(problems, language))
        return False
    say(words(counted("cases.added", len(cases), path=path), language))
    return True


def _shown(root: Path, tried: Tried, cases: Sequence[Case], form: str) -> None:
    scheme = tried.loaded.scheme
    found, problems = wordings(root / "content", (scheme.original,))
    if problems:
        raise Refused(*(problem.place.path for problem in problems))
    case_words = CaseWords(tried, Voice(found[scheme.original], scheme.original, scheme.currency))
    bases = bases_of(tried) if cases else []
    if form == "markdown":
        data(markdown_of(case_words, cases, bases))
    else:
        tell(table_of(case_words, cases, bases))
