"""The text of an editor's file, or why it has none: kind, size, encoding and characters, asked before YAML is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from errno import EACCES, ENAMETOOLONG, EPERM, errorcode
from itertools import islice
from pathlib import Path
from typing import Final

from publish.messages import Said, said
from publish.reading.characters import FORBIDDEN, MOST_MARKS, name_of, stacked_marks
from publish.telling.problems import Place, Problem, filling

MOST_BYTES: Final = 1_000_000
MOST_OF_A_KIND: Final = 20
KINDS: Final = (
    (rb"PK\x03\x04", "file.zip"),
    (rb"\xd0\xcf\x11\xe0", "file.office"),
    (rb"%PDF-", "file.pdf"),
    (rb"\xff\xfe|\xfe\xff|.?\x00[^\x00].?\x00[^\x00]", "file.utf16"),
    (rb"(?i)(\xef\xbb\xbf)?\s{0,100}<(!doctype html|html|head|body|\?xml)\b", "file.html"),
    (rb"version https://git-lfs\.github\.com/spec/", "file.lfs"),
)
CONFLICT: Final = re.compile(r"^(<{7}|>{7})( .*)?$", re.MULTILINE)
TAB: Final = re.compile(r"^ *(\t)[ \t]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Source:
    """A file as text with bare line feeds; text is None when nothing more can be said about it than its problems."""

    path: str
    lines: tuple[str, ...]
    text: str | None
    problems: tuple[Problem, ...]


def load(path: Path, root: Path) -> Source:
    """The text of a file, read no further than the limit."""
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    if path.is_symlink():
        return _refused(name, "file.link")
    if not path.is_file():
        return _refused(name, "file.unreadable", reason=_missing(path))
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        return _refused(name, "file.unreadable", reason=reason_of(error))
    return decode(data, name)


def decode(data: bytes, name: str) -> Source:
    """The text in the bytes of a file."""
    if kind := next((kind for start, kind in KINDS if re.match(start, data, re.DOTALL)), None):
        return _refused(name, "file.kind", kind=Said(kind))
    if len(data) > MOST_BYTES:
        return _refused(name, "file.large", most=MOST_BYTES)
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        return _undecodable(data, error.start, name)
    if not text.strip():
        return _refused(name, "file.empty")
    lines = tuple(text.split("\n"))
    fatal = tuple(_fatal(text, lines, name))
    # Forbidden characters are named and then stand as _, so that the rest of the file is read in the same run.
    strange = tuple(
        _at(match.start(), "character", text, lines, name, character=name_of(match[0]))
        for match in islice(FORBIDDEN.finditer(text), MOST_OF_A_KIND)
    )
    return Source(name, lines, None if fatal else FORBIDDEN.sub("_", text), strange + fatal)


def _fatal(text: str, lines: tuple[str, ...], name: str) -> Iterator[Problem]:
    """What makes the rest of the file not worth reading."""
    if conflict := CONFLICT.search(text):
        yield _at(conflict.start(), "file.conflict", text, lines, name, length=len(conflict[0]))
        return
    for tab in islice(TAB.finditer(text), MOST_OF_A_KIND):
        yield _at(tab.start(1), "yaml.tab", text, lines, name)
    if (index := stacked_marks(text)) is not None:
        yield _at(index, "marks", text, lines, name, most=MOST_MARKS)


def _at(
    index: int, code: str, text: str, lines: tuple[str, ...], name: str, *, length: int = 1, **params: object
) -> Problem:
    """A problem with the character at an index."""
    line = text.count("\n", 0, index)
    column = index - (text.rfind("\n", 0, index) + 1) + 1
    return Problem(code, Place(name, line + 1, column, column + length, lines[line]), "", filling(**params))


def _undecodable(data: bytes, start: int, name: str) -> Source:
    """The first byte that is not UTF-8, shown as the character it most likely was."""
    before = data[:start].decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    rest = re.split(rb"[\r\n]", data[start : start + 200])[0].decode("cp1252", "replace")
    byte = said("byte", byte=f"0x{data[start]:02X}", character=rest[:1])
    column = len(before[-1]) + 1
    place = Place(name, len(before), column, column + 1, before[-1] + rest)
    return Source(name, (), None, (Problem("file.utf8", place, "", filling(byte=byte)),))


def _missing(path: Path) -> Said:
    return Said("unreadable.not_file" if path.exists() else "unreadable.not_there")


def reason_of(error: OSError) -> Said:
    """Why the system does not give a file."""
    known = {EACCES: "denied", EPERM: "denied", ENAMETOOLONG: "name"}
    if error.errno in known:
        return Said(f"unreadable.{known[error.errno]}")
    return said("unreadable.other", reason=errorcode.get(error.errno or 0, "?"))


def _refused(name: str, code: str, **params: object) -> Source:
    """A file of which no line can be shown."""
    return Source(name, (), None, (Problem(code, Place(name, 1, 1, 1, ""), "", filling(**params)),))
