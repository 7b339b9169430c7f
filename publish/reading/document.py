"""A file as it was read: texts in a tree, and where each of them stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from publish.messages import Said, Value
from publish.telling.problems import Loc, Place, Problem, Severity, dotted, filling

type Tree = str | list[Tree] | dict[str, Tree] | None
# Line, first column and the column after the last, counted from 0.
type Span = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Document:
    """A file: its tree of texts, where each stands, and what is wrong. No tree when it could not be read."""

    path: str
    lines: tuple[str, ...]
    tree: dict[str, Tree] | None
    problems: tuple[Problem, ...]
    values: Mapping[Loc, Span] = field(default_factory=dict, repr=False)
    keys: Mapping[Loc, Span] = field(default_factory=dict, repr=False)
    # Of a file that YAML cannot read whole: what it can read of it, which knows what it lost.
    rest: "Document | None" = field(default=None, repr=False)
    lost: tuple[Loc, ...] = ()

    def place_of(self, loc: Loc) -> Place:
        """Where a value stands; of a value that is not there, where the nearest part around it is named."""
        return self._place(self.values[loc]) if loc in self.values else self.key_place_of(loc[:-1])

    def key_place_of(self, loc: Loc) -> Place:
        """Where a field is named; of an item in a list, where it stands."""
        while loc and loc not in self.keys and loc not in self.values:
            loc = loc[:-1]
        return self._place(self.keys.get(loc) or self.values.get(loc, (0, 0, 0)))

    def stretch(self, line: int, column: int, end: int) -> Place:
        """A stretch of a line, counted from 0."""
        return self._place((line, column, end))

    def value_at(self, loc: Loc) -> Tree:
        """The part of the tree at a path, or nothing."""
        return part_at(self.tree, loc)

    def problem(
        self,
        code: str,
        loc: Loc = (),
        *,
        write: Value | None = None,
        severity: Severity = "error",
        at_key: bool = False,
        also: Loc | None = None,
        **params: object,
    ) -> Problem:
        """A problem with a value, or with its field; got is the value's text unless given; params fill its sentence."""
        value = self.value_at(loc)
        got = params.setdefault("got", value if isinstance(value, str) else "")
        place = self.key_place_of(loc) if at_key else self.place_of(loc)
        second = None if also is None else self.place_of(also)
        return Problem(code, place, dotted(loc), filling(**params), str(got) or None, write, severity, second)

    def _place(self, span: Span) -> Place:
        line, column, end = span
        return Place(self.path, line + 1, column + 1, end + 1, self.lines[line] if line < len(self.lines) else "")


def kind_of(value: object) -> Said:
    """What a part of the tree is, in an editor's words."""
    if value is None:
        return Said("kind.nothing")
    if isinstance(value, list | tuple):
        return Said("kind.list")
    return Said("kind.fields" if isinstance(value, dict) else "kind.text")


def part_at(tree: Tree, loc: Loc) -> Tree:
    """The part of a tree at a path, or nothing."""
    part = tree
    for step in loc:
        if isinstance(part, dict) and isinstance(step, str):
            part = part.get(step)
        elif isinstance(part, list) and isinstance(step, int) and step < len(part):
            part = part[step]
        else:
            return None
    return part
