"""All that a check reads, and the code that reads it, each file by a digest of its content.

Only the standard library is imported here, so that an answer comes before anything heavy is loaded.
"""

import hashlib
import os
import stat
import sys
import sysconfig
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Final

# Contrast is worked out from the tokens.
CODE: Final = ("build.py", "mkdocs.yml", "theme/assets/tokens.css", "checker", "publish")
READ: Final = (*CODE, "schemes", "content")
ABSENT: Final = "absent"
FOLDER: Final = "folder"


class Files:
    """The files of a tree as they are now."""

    def __init__(self, root: Path) -> None:
        self.root = root
        # False where something may change unseen: then nothing is remembered.
        self.sure = True
        self.digests: dict[str, str] = {}
        self.traces: dict[str, tuple[int, ...]] = {}
        try:
            self.traces = dict(_traces(root))
            for name, trace in self.traces.items():
                self.digests[name] = self._digest(root / name) if trace else ABSENT
        except OSError:
            self.sure = False

    @cached_property
    def settled(self) -> bool:
        """Whether every file was the same all the time until this is first asked."""
        try:
            return self.sure and dict(_traces(self.root)) == self.traces
        except OSError:
            return False

    def of(self, name: str) -> str:
        """The digest of a file by its path in the tree."""
        return self.digests.get(name, ABSENT)

    def under(self, *folders: str, ending: str = "") -> list[tuple[str, str]]:
        """Every file in these folders, with its digest."""
        starts = tuple(f"{folder}/" for folder in folders)
        return [each for each in self.digests.items() if each[0].startswith(starts) and each[0].endswith(ending)]

    @cached_property
    def code(self) -> str:
        """One digest over the code and what it runs on."""
        purelib = Path(sysconfig.get_path("purelib"))
        versions = sorted(path.name for path in purelib.iterdir() if path.suffix == ".dist-info")
        own = [
            f"{name}={digest}" for name, digest in self.digests.items() if name in CODE or name.split("/")[0] in CODE
        ]
        return digest_of(sys.version, *versions, *own)

    @cached_property
    def whole(self) -> str:
        """One digest over everything."""
        return digest_of(self.code, *(f"{name}={digest}" for name, digest in self.digests.items()))

    def _digest(self, path: Path) -> str:
        linked = path.is_symlink()
        if path.is_dir() and not linked:
            return FOLDER
        # What is behind a linked folder is not seen, and what is no file has no content.
        self.sure = self.sure and (path.is_file() or (linked and not path.exists()))
        content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ABSENT
        return f"{path.readlink()} → {content}" if linked else content


def digest_of(*parts: str) -> str:
    """One digest over several texts, in their order."""
    digest = hashlib.sha256()
    for part in parts:
        content = part.encode(errors="surrogateescape")
        digest.update(f"{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _traces(root: Path) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Every file and folder in one order, with what changes when it is written."""
    for name in READ:
        path = root / name
        yield name, _trace(path)
        if path.is_symlink() or not path.is_dir():
            continue
        yield from _within(os.fspath(path), name)


def _within(folder: str, name: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name != "__pycache__":
            inside = f"{name}/{entry.name}"
            yield inside, _trace(entry)
            if entry.is_dir(follow_symlinks=False):
                yield from _within(entry.path, inside)


def _trace(path: Path | os.DirEntry[str]) -> tuple[int, ...]:
    try:
        found = os.lstat(path)
        if stat.S_ISLNK(found.st_mode) and path.is_file():
            return (*_marks(found), *_marks(os.stat(path)))  # noqa: PTH116 - an entry of a folder is no path
    except OSError:
        return ()
    return _marks(found)


def _marks(found: os.stat_result) -> tuple[int, ...]:
    # A folder changes when something in it that is not read does.
    if stat.S_ISDIR(found.st_mode):
        return (0,)
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino
