"""What YAML can read of a file besides a slip: fields at the left edge begin blocks, and none reaches into another."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from publish.reading.characters import FORBIDDEN
from publish.reading.document import Document
from publish.reading.source import MOST_OF_A_KIND, Source
from publish.reading.straightened import Straightened, set_back, straightened
from publish.telling.problems import Loc

# More slips, or a larger file, are no work of a moment.
MOST_SLIPS: Final = 20
MOST_LETTERS: Final = 200_000
# A line at the left edge goes on with what stands above it where it is a comment, an item or a closing bracket.
GOES_ON: Final = re.compile(r"[\s#\]}]|-(\s|$)|$")
ITEM: Final = re.compile(r"( *-)(?=\s|$)")
NAME: Final = re.compile(r"['\"]?([^\s:'\"]+)")
# The first line of an item that tells what others call it, whatever is wrong further down.
CALLED: Final = re.compile(r"""\s*- id: (['"]?)[\w-]+\1\s*""")

type Parsed = tuple[Document, int | None]


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one field or of one item of it, from its first to the one after its last, counted from 0."""

    loc: Loc
    first: int
    after: int
    # What stands for an item that is left out, so that the others keep their numbers.
    left: str = ""


def tab_in(source: Source) -> int | None:
    """The line of a tab, where tabs alone keep a file from being read."""
    tabs = _tabs(source)
    others = any(problem.code not in ("yaml.tab", "character") for problem in source.problems)
    return tabs[0] if tabs and not others and len(tabs) < MOST_OF_A_KIND else None


def with_rest(source: Source, document: Document, slip: int, parsed: Callable[[Source], Parsed]) -> Document:
    """A document that YAML cannot read, with what it can read of the rest, and every slip that it meets there."""
    lines = [FORBIDDEN.sub("_", line) for line in source.lines]
    if sum(map(len, lines)) > MOST_LETTERS:
        return document
    blocks, lost, told = _blocks(lines), list[Block](), list(document.problems)
    straight: list[Straightened] = []
    tabs = _tabs(source)
    waiting = tabs or [slip]
    for _ in range(MOST_SLIPS):
        if not tabs and (better := _straight(blocks, source, lines, waiting[0], parsed)):
            straight.append(better)
            told = [each for each in told if each.place.line != waiting[0]] + [better.problem(source)]
            lines = better.lines
            blocks = _blocks(lines)
        else:
            wrong = [_wrong(blocks, source, lines, line, parsed, tab=bool(tabs)) for line in waiting]
            if not all(wrong):
                return document
            lost += [block for each in wrong for block in each]
        rest, line = parsed(replace(source, lines=tuple(lines), text=_without(lines, lost), problems=()))
        if line is None:
            break
        told += [problem for problem in rest.problems if problem.place.line == line]
        waiting, tabs = [line], []
    if line is not None or rest.tree is None:
        return document
    rest = replace(set_back(rest, source, straight), lost=tuple(block.loc for block in lost))
    return replace(document, problems=tuple(dict.fromkeys([*told, *rest.problems])), rest=rest)


def _straight(
    blocks: list[Block], source: Source, lines: list[str], line: int, parsed: Callable[[Source], Parsed]
) -> Straightened | None:
    """The lines with the one moved that keeps the field around a slip from being read."""
    block = next((block for block in blocks if block.first < line <= block.after), None)
    field = [each for each in blocks if block and each.loc[0] == block.loc[0]]
    if not field:
        return None
    return straightened(source, lines, range(field[0].first, field[-1].after), line, parsed)


def _tabs(source: Source) -> list[int]:
    return [problem.place.line for problem in source.problems if problem.code == "yaml.tab"]


def _blocks(lines: list[str]) -> list[Block]:
    """The fields of a file and the items of each, in order; what stands before the first is none."""
    starts = [number for number, line in enumerate(lines) if not GOES_ON.match(line)]
    found: list[Block] = []
    for start, after in zip(starts, [*starts, len(lines)][1:], strict=True):
        name = named[1] if (named := NAME.match(lines[start])) else ""
        items, mark = _items(lines, start + 1, after)
        found.append(Block((name,), start, items[0] if items else after))
        ends = zip(items, [*items, after][1:], strict=True)
        found += [Block((name, number), *each, mark) for number, each in enumerate(ends)]
    return found


def _items(lines: list[str], first: int, after: int) -> tuple[list[int], str]:
    """Where the items of a field begin, and the hyphen that they begin with."""
    inside = (number for number in range(first, after) if lines[number].strip() and lines[number].lstrip()[0] != "#")
    start = next(inside, after)
    mark = ITEM.match(lines[start]) if start < after else None
    if mark is None:
        return [], ""
    items = [number for number in range(start, after) if (each := ITEM.match(lines[number])) and each[1] == mark[1]]
    return items, mark[1]


def _wrong(
    blocks: list[Block],
    source: Source,
    lines: list[str],
    line: int,
    parsed: Callable[[Source], Parsed],
    *,
    tab: bool,
) -> list[Block]:
    """The item or else the field around a line, if it cannot be read even by itself; nothing where it can."""
    block = next((block for block in blocks if block.first < line <= block.after), None)
    if block is None:
        return []
    field = [each for each in blocks if each.loc[0] == block.loc[0]]
    for wrong in ([block], field) if len(block.loc) > 1 else (field,):
        head = field[0] if field[0].first < wrong[0].first else None
        if tab or _unreadable(source, lines, [*([head] if head else []), *wrong], parsed):
            return wrong
    return []


def _unreadable(source: Source, lines: list[str], kept: list[Block], parsed: Callable[[Source], Parsed]) -> bool:
    """Whether YAML cannot read these blocks alone."""
    inside = {number for block in kept for number in range(block.first, block.after)}
    text = "\n".join(line if number in inside else "" for number, line in enumerate(lines))
    return parsed(replace(source, text=text, problems=()))[0].tree is None


def _without(lines: list[str], lost: list[Block]) -> str:
    """The text without some blocks, so that every line and every item keeps its number, and an item its id."""
    kept = list(lines)
    for block in lost:
        called = block.left and CALLED.fullmatch(lines[block.first])
        left = lines[block.first] if called else block.left
        kept[block.first : block.after] = [left, *[""] * (block.after - block.first - 1)]
    return "\n".join(kept)
