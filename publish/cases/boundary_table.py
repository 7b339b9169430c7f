"""The boundary cases of a call for whoever approves them: as a table, in Markdown, as YAML to paste, or as data."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from publish.cases.boundary import START, Base, Case, as_example, sides_without
from publish.cases.boundary_say import CaseWords, Group, Line
from publish.cases.example_yaml import example_lines
from publish.cases.tried import Tried
from publish.telling.console import Rows

FORMATS: Final = ("text", "markdown", "json", "yaml")
CELL_BREAK: Final = "<br>"


def table_of(words: CaseWords, cases: Sequence[Case], bases: Sequence[Base]) -> Iterator[str | Rows]:
    """What all cases start from, then each criterion with its quotation and a line for each case."""
    first = bases[0] if bases else None
    yield from (_head(words, cases), "")
    if first is not None:
        yield _start(words, first)
        yield (("", "", ""), [("", *said) for said in words.given(first)])
    for group in words.groups(cases, first):
        yield from ("", group.criterion, f"  {words.voice.say('rule.quoted', text=group.quote)}")
        if group.question:
            yield f"  {group.question}"
        yield (("", *_columns(words)), [("", *_row(line)) for line in group.lines])
    yield from ("", _foot(words, cases))


def markdown_of(words: CaseWords, cases: Sequence[Case], bases: Sequence[Base]) -> str:
    """The same in Markdown."""
    first = bases[0] if bases else None
    parts = [f"# {_head(words, cases)}"]
    if first is not None:
        given = [f"| {_cell(question)} | {_cell(answer)} |" for question, answer in words.given(first)]
        parts.append("\n".join([_start(words, first), "", "| | |", "|---|---|", *given]))
    parts += [_markdown_group(words, group) for group in words.groups(cases, first)]
    return "\n\n".join([*parts, _foot(words, cases)])


def yaml_of(tried: Tried, cases: Sequence[Case]) -> str:
    """The cases that no example covers, as examples of the file."""
    facts = {fact.id: fact for fact in tried.rulebook.facts}
    lines = [line for case in cases if not case.covered for line in example_lines(as_example(case), facts)]
    return "\n".join(f"  {line}" for line in lines)


def json_of(tried: Tried, cases: Sequence[Case]) -> str:
    """The cases for a program."""
    return json.dumps([_data(tried, case) for case in cases], ensure_ascii=False, indent=2)


def _data(tried: Tried, case: Case) -> dict[str, Any]:
    example = as_example(case)
    return {
        "id": case.id,
        "call": tried.compiled.rulebook["call"],
        "criterion": case.criterion.id,
        "side": None if case.side is None else case.side.key,
        "like": example.like,
        "answers": dict(case.answers),
        "outcome": case.outcome,
        "changes": [{"criterion": c.criterion.id, "before": c.before, "after": c.after} for c in case.changes],
        "quote": example.quote,
        "covered": case.covered,
    }


def _head(words: CaseWords, cases: Sequence[Case]) -> str:
    scheme, name = words.tried.loaded.scheme, words.tried.compiled.rulebook["call"]
    call = next(call for call in scheme.calls if call.id == name)
    covered = sum(case.covered is not None for case in cases)
    # What they start from is no case of its own, and stands above them.
    new = sum(case.covered is None and case.id != START for case in cases)
    counts = [words.voice.say("cases.offered", n=new), words.voice.say("cases.have", n=covered)]
    return f"{words.voice.plain(scheme.title)}, {words.voice.plain(call.name)}: {', '.join(counts)}"


def _start(words: CaseWords, base: Base) -> str:
    return words.voice.say("cases.found") if base.is_new else words.voice.say("cases.start", id=base.id)


def _columns(words: CaseWords) -> tuple[str, ...]:
    return tuple(words.voice.say(f"cases.{name}") for name in ("answers", "result", "outcome", "id"))


def _row(line: Line) -> tuple[str, ...]:
    """The answers, what comes of them, and the name: with a tick where it is an example already."""
    name = f"✓ {line.id}" if line.covered else line.id
    return ("\n".join(line.answers), line.result, "\n".join((line.outcome, *line.notes)), name)


def _markdown_group(words: CaseWords, group: Group) -> str:
    columns = _columns(words)
    rows = [[CELL_BREAK.join(map(_cell, cell.split("\n"))) for cell in _row(line)] for line in group.lines]
    table = [columns, ["---"] * len(columns), *rows]
    question = [group.question, ""] if group.question else []
    return "\n".join(
        [f"## {group.criterion}", "", f"> {group.quote}", "", *question, *(f"| {' | '.join(row)} |" for row in table)]
    )


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def _foot(words: CaseWords, cases: Sequence[Case]) -> str:
    missing = sides_without(words.tried, cases)
    told = words.voice.say("cases.not_found", n=missing) + " " if missing else ""
    if all(case.covered for case in cases):
        return told.strip() or words.voice.say("cases.all_covered")
    scheme, call = words.tried.loaded.id, words.tried.compiled.rulebook["call"]
    names = ",".join(case.id for case in cases if not case.covered and case.id != START)
    command = f".venv/bin/python build.py cases {scheme} --call {call} --approve {names}"
    return told + words.voice.say("cases.approve", command=command)
