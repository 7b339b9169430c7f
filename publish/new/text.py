"""The new file as text: what was answered, and the rest as examples that hold once their # is taken away."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from publish.model.scalars import Text
from publish.model.sourced import Model
from publish.model.validate import validate
from publish.new.answers import Answers, Draft, further_days, later
from publish.new.samples import SAMPLES
from publish.reading.read import parse
from publish.reading.source import decode

TEMPLATE: Final = Path(__file__).with_name("template.txt")
SLOT: Final = re.compile(r"\[\[([a-z_.:]+)\]\]")
# A line that stands only where something was answered, or only where it was not.
IF: Final = re.compile(r"\[(no )?([a-z]+)\] ?")
# What other readers of YAML take for a number, a day or yes and no stands in quotes.
PLAIN: Final = re.compile(r"[^\W\d_][^\n]*")
TYPED: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
LONGEST_QUOTE: Final = 150
# The question that several schemes ask already, on which the examples rest.
MONTHS: Final = "project_months"


class _Line(Model):
    text: Text


def written(draft: Draft, answers: Answers, words: Mapping[str, str]) -> str:
    """The whole file."""
    values = _values(draft, answers)
    values["further"] = "\n".join(_further(draft, answers, values))
    themes = draft.collection.themes.themes
    there = {name for name, value in values.items() if value}
    marks = {
        "call": answers.opens or answers.deadline,
        "unopened": answers.deadline and not answers.opens,
        "undue": answers.opens and not answers.deadline,
        "months": MONTHS in draft.collection.facts.facts,
        "themes": themes,
    }
    there |= {name for name, holds in marks.items() if holds}
    slots = {**values, "theme": next(iter(themes), "")}
    lines = _lines(TEMPLATE.read_text(encoding="utf-8"), there)
    sample = SAMPLES[answers.language]
    year = values["year"]

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        if name.startswith("t:"):
            return scalar(sample[name[2:]])
        if name.startswith("c:"):
            return _filled(words[f"c.{name[2:]}"], {"title": answers.title, "file": values["file"]})
        return scalar(sample["call_name"].format(year=year)) if name == "call_name" else slots[name]

    return "".join(f"{SLOT.sub(fill, line)}\n".replace(" \n", "\n") for line in lines)


def _lines(template: str, there: set[str]) -> Iterator[str]:
    """The lines of the template that stand in this file."""
    for line in template.splitlines():
        mark = IF.match(line) if not line.startswith("[[") else None
        if mark is None:
            yield line
        elif (mark[2] in there) != bool(mark[1]):
            yield line[mark.end() :] if line[mark.end() - 1] == " " else ""


def _filled(text: str, params: Mapping[str, str]) -> str:
    for name, value in params.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def _values(draft: Draft, answers: Answers) -> dict[str, str]:
    """What stands in the slots, as YAML."""
    today = datetime.now(UTC).date().isoformat()
    texts = ("title", "summary", "who", "contact", "email", "phone")
    last = answers.deadline or answers.opens
    return {
        **{name: scalar(getattr(answers, name) or "") for name in texts if getattr(answers, name)},
        **{name: "" for name in texts if not getattr(answers, name)},
        **{name: str(getattr(answers, name) or "") for name in ("opens", "deadline", "zone", "funder", "currency")},
        "time": draft.text("time"),
        "original": answers.language,
        "file": f"{draft.name}.txt",
        "today": today,
        "call": answers.call or (str(last.year) if last else ""),
        "year": str(last.year) if last else today[:4],
        "before": later(answers, -7),
        "earlier": later(answers, -30),
        "later": later(answers, 60),
        "quote": scalar(_first_words(draft)),
    }


def _further(draft: Draft, answers: Answers, values: Mapping[str, str]) -> Iterator[str]:
    """A round for each further deadline."""
    for number, day in enumerate(further_days(draft), 2):
        name = SAMPLES[answers.language]["call_further"].format(year=day[:4], number=number)
        yield f'  - id: "{values["call"]}-{number}"'
        yield from ("    name:", f"      {answers.language}: {scalar(name)}", "    deadline:", "      kind: fixed")
        yield from (f"      {field}: {value}" for field, value in (("date", day), ("time", values["time"])))
        yield from (f"      zone: {values['zone']}", f"      # quote: {values['quote']}")


def _first_words(draft: Draft) -> str:
    """Words of the notice for the examples to quote: its first line that is a text."""
    for line in draft.opening_words:
        words = line if len(line) <= LONGEST_QUOTE else line[:LONGEST_QUOTE].rsplit(" ", 1)[0]
        if validate(parse(decode(f"text: {scalar(words)}\n".encode(), "")), _Line)[0] is not None:
            return words
    return draft.text("title")


def scalar(text: str) -> str:
    """A text on one line of YAML, in quotes where it would be read as something else without."""
    plain = PLAIN.fullmatch(text) and text.casefold() not in TYPED
    document = parse(decode(f"text: {text}\n".encode(), "")) if plain else None
    if document and document.tree == {"text": text} and not document.problems:
        return text
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'
