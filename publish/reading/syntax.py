"""Why YAML cannot read a file, in an editor's words: the parser's complaint, moved to where the slip was made."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from publish.telling.problems import Place, Problem, filling

type Mark = tuple[int, int]

MOST_QUOTED: Final = 200
CURLY: Final = {"”", "“", "„"}
# Where a text between braces ends: at the next field, or at the brace.
UP_TO_NEXT: Final = re.compile(r",\s*[\w-]+:\s|[]}]")

# What the parser says, and what an editor is told. The first that fits counts.
COMPLAINTS: Final = (
    ("unexpected end of stream", "yaml.quote"),
    ("unexpected document indicator", "yaml.quote"),
    ("escape", "yaml.escape"),
    ("mapping values are not allowed", "yaml.colon"),
    ("unexpected ':'", "yaml.flow_colon"),
    ("mapping keys are not allowed", "yaml.fit"),
    ("sequence entries are not allowed", "yaml.list"),
    ("',' or", "yaml.bracket"),
    ("cannot start any token", "yaml.start"),
    ("node content", "yaml.start"),
    ("could not find expected ':'", "yaml.no_colon"),
    ("a block scalar", "yaml.block"),
    ("an alias", "yaml.alias"),
    ("an anchor", "yaml.alias"),
    ("directive", "yaml.directive"),
    ("tag", "yaml.tag"),
    ("expected key", "yaml.fit"),
    ("<block end>", "yaml.fit"),
    ("'-' indicator", "yaml.fit"),
    ("<document start>", "yaml.fit"),
)

# Shown where they began, not where the parser noticed; and those that are mended by quoting the rest of the line.
OPENED: Final = (
    "yaml.quote",
    "yaml.no_colon",
    "yaml.bracket",
    "yaml.flow_colon",
    "yaml.escape",
    "yaml.block",
    "yaml.alias",
    "yaml.tag",
    "yaml.directive",
)
QUOTED: Final = ("yaml.colon", "yaml.after_quote", "yaml.start", "yaml.escape", "yaml.block", "yaml.alias", "yaml.tag")


@dataclass(frozen=True, slots=True)
class Part:
    """The last part that was read before the parser gave up."""

    kind: Literal["plain", "quoted", "collection"]
    start: Mark
    end: Mark


def explain(
    path: str, lines: tuple[str, ...], says: str, mark: Mark, *, opened: Mark | None, last: Part | None
) -> Problem:
    """The problem behind a complaint at a mark, about something opened before it, after the last part read."""
    code = next((code for words, code in COMPLAINTS if words in says), "yaml.syntax")
    at, also = (opened, None) if opened and code in OPENED else (mark, None)
    if code == "yaml.bracket" and (colon := _colon_in_braces(path, lines, mark, last)):
        return colon
    if code == "yaml.bracket":
        also = mark
    elif code == "yaml.colon" and last:
        code, at = _misplaced_colon(lines, mark, last)
    elif code == "yaml.fit" and last and last.end[0] == mark[0] and last.kind != "plain":
        code, at = _after_the_end(last)
        also = mark if code == "yaml.quote" else None
    write = in_quotes(lines[at[0]][at[1] :]) if code in QUOTED and at[0] < len(lines) else None
    place = place_at(path, lines, at, None if code in QUOTED or code == "yaml.no_colon" else 1)
    second = place_at(path, lines, also, 1) if also else None
    if second and second.line == place.line:
        second = None
    return Problem(code, place, "", filling(reason=says), None, write, also=second)


def _colon_in_braces(path: str, lines: tuple[str, ...], mark: Mark, last: Part | None) -> Problem | None:
    """A colon inside a text between braces; one on a line further down tells that a brace was not closed."""
    if last is None or last.kind != "plain" or last.start[0] != mark[0] or mark[0] >= len(lines):
        return None
    line, start = lines[mark[0]], last.start[1]
    if line[last.end[1] : mark[1] + 1].strip() != ":":
        return None
    text = line[start : mark[1]] + UP_TO_NEXT.split(line[mark[1] :], maxsplit=1)[0]
    place = place_at(path, lines, last.start, len(text.rstrip()))
    return Problem("yaml.colon", place, "", (), None, in_quotes(text))


def _misplaced_colon(lines: tuple[str, ...], mark: Mark, last: Part) -> tuple[str, Mark]:
    """A colon inside a text, a line indented too far, or a field above without its colon."""
    if last.start[0] == mark[0]:
        return "yaml.colon", last.start
    named = lines[last.start[0]][: last.start[1]].strip(" -")
    indent = len(lines[mark[0]]) - len(lines[mark[0]].lstrip())
    return ("yaml.indent", (mark[0], indent)) if named else ("yaml.no_colon", last.start)


def _after_the_end(last: Part) -> tuple[str, Mark]:
    """Text after a closing quote or bracket; a quote over several lines was most likely never closed."""
    if last.kind == "collection":
        return "yaml.start", last.start
    return "yaml.quote" if last.start[0] != last.end[0] else "yaml.after_quote", last.start


def in_quotes(raw: str) -> str | None:
    """The rest of a line as one quoted text, or nothing where it is not plain what belongs to it."""
    text = re.sub(r"\s{2,}#.*", "", raw[: 2 * MOST_QUOTED]).strip()
    # Word writes ”text” where the file has "text".
    if len(text) > 1 and ((text[0] == text[-1] and text[0] in "'\"") or {text[0], text[-1]} <= CURLY):
        text = text[1:-1]
    if not text or len(text) > MOST_QUOTED:
        return None
    return "'" + text.replace("'", "''") + "'" if re.search(r'["\\]', text) else f'"{text}"'


def place_at(path: str, lines: tuple[str, ...], mark: Mark, length: int | None) -> Place:
    """The stretch of a length from a mark, or to the end of its line. Past the end: the end of the last line."""
    line, column = mark
    if line >= len(lines) or (line == len(lines) - 1 and not lines[line] and line):
        line = max(index for index, each in enumerate(lines) if each.strip() or not index)
        column = len(lines[line])
    source = lines[line]
    return Place(path, line + 1, column + 1, (len(source.rstrip()) if length is None else column + length) + 1, source)
