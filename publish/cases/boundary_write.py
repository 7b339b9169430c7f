"""Examples added to a scheme file: everything else stays as it is, byte for byte, and nothing is lost on the way."""

import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from publish.compiling.checked import Checked
from publish.compiling.compile import compile_call
from publish.compiling.examples import example_problems
from publish.financing.examples import plan_problems
from publish.meaning.whole import meaning
from publish.messages import said
from publish.model.load import Loaded
from publish.model.scheme import Scheme
from publish.model.validate import validate
from publish.reading.document import Document
from publish.reading.read import parse
from publish.reading.source import decode
from publish.telling.problems import Problem
from publish.telling.refused import Refused

FIELD, NEXT = "examples", "plans"
LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def write_examples(root: Path, checked: Checked, loaded: Loaded, items: Sequence[Sequence[str]]) -> list[Problem]:
    """Add the items to the file, unless that would leave a problem in it: then those, and the file as it was."""
    path = root / loaded.document.path
    before = path.read_bytes()
    if parse(decode(before, loaded.document.path)).tree != loaded.document.tree:
        raise Refused(said("refused.cases_changed", path=loaded.document.path))
    after = with_examples(before.decode(), loaded.document, items).encode()
    problems = problems_with(after, checked, loaded)
    if problems:
        return problems
    beside = path.with_name(f".{path.name}.new")
    try:
        with beside.open("wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, beside)
        if path.read_bytes() != before:
            raise Refused(said("refused.cases_changed", path=loaded.document.path))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return []


def with_examples(text: str, document: Document, items: Sequence[Sequence[str]]) -> str:
    """The text with the items at the end of its examples."""
    lines = LINE.findall(text)
    newline = next((end for end in ("\r\n", "\n", "\r") if end in text), "\n")
    fields = sorted(span[0] for loc, span in document.keys.items() if len(loc) == 1)
    if (FIELD,) not in document.keys:
        at = _before_comments(lines, document.keys[(NEXT,)][0] if (NEXT,) in document.keys else len(lines))
        added = [f"{FIELD}:", *_indented(items, 2)]
        added = [*added, ""] if at < len(lines) else ["", *added]
    else:
        first = document.keys[(FIELD,)][0]
        lines[first] = _opened(lines[first], document)
        last = next((line for line in fields if line > first), len(lines))
        at = _before_comments(lines, last)
        added = _indented(items, _indent(lines[first + 1 : last]))
    if at and not lines[at - 1].endswith(("\n", "\r")):
        lines[at - 1] += newline
    return "".join([*lines[:at], *(line + newline for line in added), *lines[at:]])


def problems_with(data: bytes, checked: Checked, loaded: Loaded) -> list[Problem]:
    """Every error in a scheme whose file holds this."""
    document = parse(decode(data, loaded.document.path))
    scheme, problems = validate(document, Scheme)
    if scheme is not None:
        changed = replace(loaded, scheme=scheme, document=document)
        collection = replace(
            checked.collection,
            schemes=tuple(changed if each.id == loaded.id else each for each in checked.collection.schemes),
        )
        problems = [*problems, *(each for each in meaning(collection) if each.place.path == document.path)]
        for call in scheme.calls if not problems else ():
            compiled = compile_call(changed, call, collection)
            problems += [*example_problems(changed, compiled), *plan_problems(changed, compiled)]
    return [problem for problem in problems if problem.severity == "error"]


def _opened(line: str, document: Document) -> str:
    """The line that names the examples, ready for items below it."""
    empty = re.fullmatch(r"(examples\s*:)\s*\[\s*\](\s*(?:#.*)?\s*)", line)
    if empty is not None:
        return empty[1] + empty[2]
    if re.match(r"examples\s*:\s*[\[{]", line):
        raise Refused(said("refused.cases_brackets", path=document.path))
    return line


def _before_comments(lines: Sequence[str], at: int) -> int:
    """The end of what stands above a line: empty lines and comments at the margin belong to what follows."""
    while at and (not lines[at - 1].strip() or lines[at - 1].startswith("#")):
        at -= 1
    return at


def _indent(block: Sequence[str]) -> int:
    dashes = (re.match(r" *(?=-\s)", line) for line in block)
    return next((len(dash[0]) for dash in dashes if dash is not None), 2)


def _indented(items: Sequence[Sequence[str]], by: int) -> list[str]:
    return [" " * by + line for item in items for line in item]
