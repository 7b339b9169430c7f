"""What the hooks ask git, in the quarantine of a push too."""

import os
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

NOTHING: Final = "0" * 40
FOLDER: Final = "040000"
FILE: Final = "100644"
EXECUTABLE: Final = "100755"
LINK: Final = "120000"
SUBMODULE: Final = "160000"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a tree as git holds it; its path in the bytes that were pushed."""

    mode: str
    oid: str
    size: int
    path: bytes


@dataclass(frozen=True, slots=True)
class Change:
    """A path that differs between two trees, and what is there now; no oid when it is gone."""

    path: bytes
    mode: str
    oid: str


class TooMany(Exception):
    """A tree with more in it than was asked for."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A bare repository."""

    path: Path

    def ask(self, *arguments: str) -> str:
        """What a git command says."""
        return subprocess.run(self._command(*arguments), stdout=subprocess.PIPE, check=True).stdout.decode()  # noqa: S603 - git, with arguments of our own making

    def holds(self, *arguments: str) -> bool:
        """Whether a git command agrees."""
        command = self._command(*arguments)
        run = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)  # noqa: S603 - see above
        return run.returncode == 0

    def first_word(self, *arguments: str) -> str:
        """What a git command says, or nothing when it has no answer."""
        command = self._command(*arguments)
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)  # noqa: S603 - see above
        return run.stdout.decode().strip() if run.returncode == 0 else ""

    def config(self, name: str) -> str:
        """A setting of the repository."""
        return self.first_word("config", "--get", name)

    def commit(self, name: str) -> str:
        """The commit that a name means, or nothing."""
        return self.first_word("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")

    def base(self, one: str, other: str) -> str:
        """Where two histories part, or nothing."""
        return self.first_word("merge-base", one, other)

    def entries(self, tree: str, paths: Iterable[str], most: int) -> list[Entry]:
        """Every file below the paths; a tree with more of them than that is not read to its end."""
        found: list[Entry] = []
        for line in self._records("ls-tree", "-r", "-z", "-l", "--full-tree", tree, "--", *paths):
            head, _, path = line.partition(b"\t")
            mode, _, oid, size = head.decode().split()
            found.append(Entry(mode, oid, int(size) if size.isdecimal() else 0, path))
            if len(found) > most:
                raise TooMany
        return found

    def changed(self, old: str, new: str, apart_from: Iterable[str], most: int) -> list[Change]:
        """What differs between two trees, apart from some folders."""
        apart = [f":(exclude,top){path}" for path in apart_from]
        records = self._records("diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", old, new, "--", *apart)
        found: list[Change] = []
        for head, path in zip(records, records, strict=False):
            _, mode, _, oid, _ = head.decode().split()
            found.append(Change(path, mode, "" if oid == NOTHING else oid))
            if len(found) > most:
                raise TooMany
        return found

    def blobs(self, oids: Iterable[str]) -> Iterator[bytes]:
        """The content of files, in the order asked for."""
        with subprocess.Popen(  # noqa: S603 - git, with arguments of our own making
            self._command("cat-file", "--batch"), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as git:
            assert git.stdin is not None
            assert git.stdout is not None
            for oid in oids:
                git.stdin.write(f"{oid}\n".encode())
                git.stdin.flush()
                _, kind, size = git.stdout.readline().decode().split()
                content = git.stdout.read(int(size) + 1)[:-1]
                if kind != "blob" or len(content) != int(size):
                    raise OSError(f"git gives no content for {oid}")
                yield content

    def _records(self, *arguments: str) -> Iterator[bytes]:
        """The parts of a git command's answer between its zeros, as they come."""
        with subprocess.Popen(self._command(*arguments), stdout=subprocess.PIPE) as git:  # noqa: S603 - see above
            assert git.stdout is not None
            rest = b""
            try:
                while chunk := git.stdout.read(1 << 16):
                    *whole, rest = (rest + chunk).split(b"\0")
                    yield from whole
            except GeneratorExit:
                git.kill()
                raise
        if git.returncode:
            raise OSError(f"git {arguments[0]} ended with {git.returncode}")

    def _command(self, *arguments: str) -> list[str]:
        """A git command that heeds no configuration but the repository's own, and nobody's attributes."""
        return [
            "git",
            "--literal-pathspecs" if "ls-tree" in arguments else "--no-pager",
            f"--git-dir={self.path}",
            *arguments,
        ]


def clean() -> dict[str, str]:
    """An environment in which nothing of the pusher's or of git's is left."""
    kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
    return {**kept, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "TZ": "UTC"}
