"""An editor's YAML as a tree of texts with places. Nothing is typed, resolved or called here."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

import yaml

from publish.messages import Said
from publish.reading.blocks import tab_in, with_rest
from publish.reading.characters import FORBIDDEN, MOST_MARKS, name_of, stacked_marks
from publish.reading.document import Document, Span, Tree, kind_of
from publish.reading.source import Source, load
from publish.reading.syntax import MOST_QUOTED, Part, explain, in_quotes, place_at
from publish.telling.problems import Loc, Problem, dotted, filling

__all__ = ["Document", "Tree", "parse", "read"]

LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MOST_DEEP: Final = 40
MOST_VALUES: Final = 30_000
MOST_PROBLEMS: Final = 100
COMMENT: Final = re.compile(r"([ \t]*)#")
HIDDEN: Final = re.compile(r"( *)#[^\s#]")
REST: Final = re.compile(r"[ \t]*")
NOTHING: Final = ("", "~", "null", "Null", "NULL")


class _Mark(Protocol):
    """A position in the text, of the C parser or of the Python one."""

    line: int
    column: int


class _Stop(Exception):
    """Nothing after this point of the file is read."""


def read(path: Path, root: Path) -> Document:
    """The document in a file, with every problem of its text. Lines end in line feeds, letters are composed (NFC)."""
    return parse(load(path, root))


def parse(source: Source) -> Document:
    """The document in a text, or what can be read of it."""
    document, in_doubt = _parsed(source)
    return document if in_doubt is None else with_rest(source, document, in_doubt, _parsed)


def _parsed(source: Source) -> tuple[Document, int | None]:
    """The document in a text; where YAML gives up, the line of the slip."""
    if source.text is None:
        return Document(source.path, source.lines, None, source.problems), tab_in(source)
    builder = _Builder(source.path, source.lines, yaml.parse(source.text, LOADER))
    tree, slip = None, None
    try:
        tree = builder.document()
    except _Stop:
        pass
    except yaml.MarkedYAMLError as error:
        slip = builder.give_up(error)
    found = (*source.problems, *builder.problems)
    return Document(source.path, source.lines, tree, found, builder.values, builder.keys), slip


@dataclass(slots=True)
class _Builder:
    """The tree under construction. From the parser's events, since composing first would recurse without a bound."""

    path: str
    lines: tuple[str, ...]
    events: Iterator[yaml.Event]
    values: dict[Loc, Span] = field(default_factory=dict)
    keys: dict[Loc, Span] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    last: Part | None = None

    def document(self) -> dict[str, Tree]:
        """The one document of the stream, which holds fields."""
        next(self.events)
        start = next(self.events)
        if not isinstance(start, yaml.DocumentStartEvent):
            raise self.stop("file.empty", (0, 0, 0))
        if start.version or start.tags:
            self.refuse("yaml.directive", self.span(start))
        first = next(self.events)
        tree = self.node(first, ())
        if tree is None:
            raise self.stop("file.empty", self.span(first))
        if isinstance(tree, str):
            raise self.stop("yaml.no_colon", self.span(first))
        if isinstance(tree, list):
            raise self.stop("value.kind", self.span(first), expected=Said("expected.fields"), found=kind_of(tree))
        next(self.events)
        after = next(self.events)
        if isinstance(after, yaml.DocumentStartEvent):
            raise self.stop("yaml.documents", self.span(after))
        return tree

    def node(self, event: yaml.Event, loc: Loc, key: Span | None = None) -> Tree:
        """One value with all that is in it."""
        span = self.values[loc] = self.span(event)
        if len(self.values) > MOST_VALUES:
            raise self.stop("yaml.many", span, most=MOST_VALUES)
        if len(loc) > MOST_DEEP:
            raise self.stop("yaml.deep", span, most=MOST_DEEP)
        self.refuse_references(event, loc)
        if isinstance(event, yaml.MappingStartEvent):
            return self.fields(event, loc)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.items(event, loc)
        return self.scalar(event, loc, key) if isinstance(event, yaml.ScalarEvent) else None

    def items(self, start: yaml.SequenceStartEvent, loc: Loc) -> list[Tree]:
        """The items of a list."""
        items: list[Tree] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.node(event, (*loc, len(items))))
        self.closed(start, event)
        return items

    def fields(self, start: yaml.MappingStartEvent, loc: Loc) -> dict[str, Tree]:
        """The fields of a mapping. Names that differ only in case or width are one name."""
        fields: dict[str, Tree] = {}
        seen: dict[str, Span] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            span, name = self.span(event), self.name(event, loc)
            first = seen.setdefault(unicodedata.normalize("NFKC", name).casefold(), span)
            here = (*loc, name)
            if first != span:
                self.refuse("yaml.duplicate", span, here, also=first, key=name, line=first[0] + 1)
                here = (*loc, f"{name}:{span[0] + 1}")
            self.keys[here] = span
            value = self.node(next(self.events), here, span)
            if first == span:
                fields[name] = value
        # A group of fields is shown by the name of its first.
        self.values[loc] = min(seen.values(), default=self.values[loc])
        self.closed(start, event)
        return fields

    def name(self, event: yaml.Event, loc: Loc) -> str:
        """The name of a field."""
        self.refuse_references(event, loc)
        if isinstance(event, yaml.ScalarEvent):
            if event.value == "<<" and not event.style:
                self.refuse("yaml.merge", self.span(event), (*loc, "<<"))
            return self.clean(event, loc)
        found = kind_of([] if isinstance(event, yaml.SequenceStartEvent) else {})
        self.refuse("yaml.key", self.span(event), (*loc, "?"), found=found)
        self.node(event, (*loc, "?"))
        return "?"

    def scalar(self, event: yaml.ScalarEvent, loc: Loc, key: Span | None) -> str | None:
        """A text as it was written, or None where nothing or null was."""
        span = self.span(event)
        if event.style in ("'", '"'):
            self.last = Part("quoted", _mark(event.start_mark), _mark(event.end_mark))
        elif not event.style:
            self.last = Part("plain", _mark(event.start_mark), _mark(event.end_mark))
            self.refuse_swallowed(event, loc, key)
            if event.value in NOTHING:
                self.values[loc] = span if event.value or key is None else key
                return None
        return self.clean(event, loc)

    def clean(self, event: yaml.ScalarEvent, loc: Loc) -> str:
        """A text with its letters composed; what an escape hides in it is refused like what stands in the open."""
        text: str = event.value
        if event.style == '"' and (found := FORBIDDEN.search(text)):
            self.refuse("character", self.span(event), loc, character=name_of(found[0]))
            return FORBIDDEN.sub("_", text)
        if event.style == '"' and stacked_marks(text) is not None:
            self.refuse("marks", self.span(event), loc, most=MOST_MARKS)
            return "_"
        return unicodedata.normalize("NFC", text)

    def refuse_references(self, event: yaml.Event, loc: Loc) -> None:
        """Anchors, aliases and tags: a word that starts with &, * or ! was most likely meant as text."""
        line, column, _ = self.span(event)
        for code, found in (("yaml.alias", getattr(event, "anchor", None)), ("yaml.tag", getattr(event, "tag", None))):
            if found is not None:
                raw = self.line(line)[column : column + 2 * MOST_QUOTED].rstrip()
                write = in_quotes(raw) if isinstance(event, yaml.ScalarEvent | yaml.AliasEvent) else None
                self.refuse(code, (line, column, column + len(raw)), loc, write)

    def refuse_swallowed(self, event: yaml.ScalarEvent, loc: Loc, key: Span | None) -> None:
        """Text that an unquoted # cuts off. A comment has two spaces before it, or a line of its own."""
        (line, column), (end, after) = _mark(event.start_mark), _mark(event.end_mark)
        last = self.line(end)
        gap = COMMENT.match(last, after)
        if gap and gap[1] and ("\t" in gap[1] or len(gap[1]) == 1):
            write = in_quotes(re.sub(r" +#", " #", last[column : column + MOST_QUOTED])) if line == end else None
            self.refuse("yaml.comment", (end, gap.end() - 1, len(last.rstrip())), loc, write)
        hidden = HIDDEN.match(self.line(end + 1)) if key and event.value and REST.fullmatch(last, after) else None
        if key and hidden and len(hidden[1]) > key[1]:
            self.refuse("yaml.hash", (end + 1, len(hidden[1]), len(hidden.string.rstrip())), loc)

    def closed(self, start: yaml.CollectionStartEvent, end: yaml.Event) -> None:
        """Remember a closed bracket, after which text may follow by mistake."""
        if start.flow_style:
            self.last = Part("collection", _mark(start.start_mark), _mark(end.end_mark))

    def line(self, number: int) -> str:
        """A line of the file; the parser also counts one past the last."""
        return self.lines[number] if number < len(self.lines) else ""

    def span(self, event: yaml.Event) -> Span:
        """Where an event stands, on its first line."""
        (line, column), (end_line, end) = _mark(event.start_mark), _mark(event.end_mark)
        line = min(line, len(self.lines) - 1)
        return line, column, end if end_line == line else max(column, len(self.line(line).rstrip()))

    def refuse(
        self, code: str, span: Span, loc: Loc = (), write: str | None = None, also: Span | None = None, **params: object
    ) -> None:
        """Note a problem and read on, unless there are too many to be slips."""
        second = place_at(self.path, self.lines, also[:2], also[2] - also[1]) if also else None
        place = place_at(self.path, self.lines, span[:2], span[2] - span[1])
        self.problems.append(Problem(code, place, dotted(loc), filling(**params), None, write, also=second))
        if len(self.problems) >= MOST_PROBLEMS:
            raise _Stop

    def stop(self, code: str, span: Span, **params: object) -> _Stop:
        """Note a problem and read no further."""
        self.refuse(code, span, (), None, None, **params)
        return _Stop()

    def give_up(self, error: yaml.MarkedYAMLError) -> int:
        """Explain a syntax error, unless its line has been refused for what caused it; says the line of the slip."""
        mark = _mark(error.problem_mark or error.context_mark)
        opened = _mark(error.context_mark) if error.context_mark else None
        if mark[0] + 1 not in {problem.place.line for problem in self.problems}:
            says = f"{error.context or ''} {error.problem or ''}".strip()
            self.problems.append(explain(self.path, self.lines, says, mark, opened=opened, last=self.last))
            return self.problems[-1].place.line
        return mark[0] + 1


def _mark(mark: _Mark | None) -> tuple[int, int]:
    return (mark.line, mark.column) if mark else (0, 0)
