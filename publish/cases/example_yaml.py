"""Examples as a scheme file writes them: one on several lines, or on one line to copy from a message."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pydantic import JsonValue

from checker.facts import Fact

type Answer = JsonValue

LONGEST: Final = 110
# Plain texts that YAML, or someone who reads it, takes for something else.
WORDS: Final = frozenset({"true", "false", "yes", "no", "on", "off", "y", "n", "null", "~", "none"})
CODES: Final = ("option", "options")


@dataclass(frozen=True, slots=True)
class Written:
    """An example to be written down."""

    id: str
    like: str | None
    answers: Mapping[str, Answer]
    expect: str
    because: tuple[str, ...]
    quote: str


def example_lines(example: Written, facts: Mapping[str, Fact]) -> list[str]:
    """An example as the item of a list, not yet indented."""
    lines = [f"- id: {example.id}"]
    if example.like is not None:
        lines.append(f"  like: {example.like}")
    line = f"  answers: {in_one_line(example.answers, facts)}"
    if any(_is_list_of_items(value) for value in example.answers.values()) or len(line) > LONGEST:
        lines.append("  answers:")
        for key, value in example.answers.items():
            lines += _answer_lines(key, value, facts.get(key))
    elif example.answers:
        lines.append(line)
    lines.append(f"  expect: {example.expect}")
    if example.because:
        lines.append(f"  because: [{', '.join(example.because)}]")
    return [*lines, f"  quote: {text(example.quote)}"]


def example_line(example: Written, facts: Mapping[str, Fact]) -> str:
    """The same between braces."""
    parts = [f"id: {example.id}", *([] if example.like is None else [f"like: {example.like}"])]
    parts += [f"answers: {in_one_line(example.answers, facts)}", f"expect: {example.expect}"]
    if example.because:
        parts.append(f"because: [{', '.join(example.because)}]")
    return "- {" + ", ".join([*parts, f"quote: {text(example.quote, inside=True)}"]) + "}"


def in_one_line(answers: Mapping[str, Answer], facts: Mapping[str, Fact]) -> str:
    """Answers between braces."""
    return "{" + ", ".join(f"{key}: {_flow(value, facts.get(key))}" for key, value in answers.items()) + "}"


def text(words: str, *, inside: bool = False) -> str:
    """A text, in quotes where YAML needs them; inside of brackets it needs them more often."""
    special = re.match(r"[\s!&*?|>@%\"'`\[\]{},#:=<~-]|[0-9.+]", words) or re.search(r":(\s|$)|\s#|\s$", words)
    if not special and words.casefold() not in WORDS and not (inside and re.search(r"[,\[\]{}:?]", words)):
        return words
    return "'" + words.replace("'", "''") + "'" if re.search(r'["\\]', words) else f'"{words}"'


def _answer_lines(key: str, value: Answer, fact: Fact | None) -> list[str]:
    if not _is_list_of_items(value) or not isinstance(value, list):
        return [f"    {key}: {_flow(value, fact)}"]
    return [f"    {key}:", *(f"      - {_flow(item, fact)}" for item in value)]


def _is_list_of_items(value: Answer) -> bool:
    return isinstance(value, list) and any(isinstance(item, dict) for item in value)


def _flow(value: Answer, fact: Fact | None) -> str:
    """An answer on one line; codes that look like numbers stand in quotes."""
    if isinstance(value, dict):
        fields = {} if fact is None else {field.id: field for field in fact.fields}
        parts = (f"{key}: {_flow(part, fields.get(key, fact))}" for key, part in value.items())
        return "{" + ", ".join(parts) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(part, fact) for part in value) + "]"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if fact is not None and fact.type not in CODES:
        return str(value)
    return text(str(value), inside=True)
