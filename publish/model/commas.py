"""A comma in a text between braces, which YAML takes for the end of the text."""

import re
from dataclasses import replace
from typing import Final

from publish.languages import LANGUAGES
from publish.reading.document import Document
from publish.reading.syntax import in_quotes
from publish.telling.problems import Loc, Problem

# What a field may be called: anything else was no name.
NAME: Final = re.compile(r"[a-z][a-z_]*")
BETWEEN: Final = re.compile(r"\s*,\s*")


def cut_text(document: Document, loc: Loc) -> Problem | None:
    """A field without a value that is the rest of the text before it: {nb: Inntil 6,5 millioner kroner}."""
    fields = document.value_at(loc[:-1])
    if not isinstance(fields, dict) or fields.get(str(loc[-1]), "") is not None:
        return None
    names = list(fields)
    first = last = names.index(str(loc[-1]))
    while first > 0 and fields[names[first]] is None:
        first -= 1
    while last + 1 < len(names) and fields[names[last + 1]] is None:
        last += 1
    text, rest = (*loc[:-1], names[first]), [(*loc[:-1], name) for name in names[first + 1 : last + 1]]
    if not isinstance(fields[names[first]], str) or not _one_text(document, text, rest):
        return None
    line, start, _ = document.values[text]
    end = document.keys[rest[-1]][2]
    whole = document.lines[line][start:end]
    found = document.problem("yaml.comma", text, got=whole, write=in_quotes(whole))
    # From the start of the text to the end of what was cut off.
    return replace(found, place=document.stretch(line, start, end))


def _one_text(document: Document, text: Loc, rest: list[Loc]) -> bool:
    """Whether names follow a text on its line, with nothing but commas between, and are no names of fields."""
    name = text[-1]
    if name not in LANGUAGES and all(NAME.fullmatch(str(each[-1])) for each in rest):
        return False
    line, start, end = document.values[text]
    if document.lines[line][start : start + 1] in ("'", '"'):
        return False
    for each in rest:
        at, begins, ends = document.keys[each]
        if at != line or not BETWEEN.fullmatch(document.lines[line][end:begins]):
            return False
        end = ends
    return True
