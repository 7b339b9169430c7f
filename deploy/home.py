"""The folder that a site is published from: what lies where in it, and what its operator has set."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Final

from deploy.repository import Repository

LANGUAGES: Final = ("en", "nb", "sv")


@dataclass(frozen=True)
class Home:
    """The folder; everything in it is made by setup."""

    path: Path
    # A generator that is not installed yet, to try it.
    trial: Path | None = None

    @property
    def repo(self) -> Path:
        """The bare repository that editors push to."""
        return self.path / "repo.git"

    @property
    def releases(self) -> Path:
        """The last releases, a folder each."""
        return self.path / "releases"

    @property
    def live(self) -> Path:
        """The link to the release that the public sees."""
        return self.path / "live"

    @property
    def assets(self) -> Path:
        """The hashed files of all releases of the last weeks."""
        return self.path / "assets"

    @property
    def previews(self) -> Path:
        """The other branches, a link each."""
        return self.path / "previews"

    @property
    def work(self) -> Path:
        """Where trees are checked and built."""
        return self.path / "work"

    @cached_property
    def tools(self) -> Path:
        """The installed generator; the same one for the whole of a run, also when another is installed meanwhile."""
        return self.trial or (self.path / "tools").resolve()

    @cached_property
    def repository(self) -> Repository:
        """What git says of the repository."""
        return Repository(self.repo)

    def setting(self, name: str, default: str = "") -> str:
        """What the operator has set with `git config utlysning.<name>`."""
        return self.repository.config(f"utlysning.{name}") or default

    def number(self, name: str, default: int) -> int:
        """A setting that is a whole number."""
        text = self.setting(name)
        return int(text) if text.isdecimal() else default

    @property
    def address(self) -> str:
        """Where the public finds the site, with a slash at the end; empty when the operator has not said."""
        found = self.setting("address")
        return f"{found.rstrip('/')}/" if found else ""

    def note(self, text: str) -> None:
        """Write a line into the log."""
        line = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {text}\n"
        # Without room on the disk the log is what can be missed.
        with suppress(OSError), (self.path / "log").open("a", encoding="utf-8") as log:
            log.write(line)

    @contextmanager
    def locked(self, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
        """One publication at a time; the kernel gives the lock back when its holder is gone."""
        with (self.path / "lock").open("a") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                waiting()
                fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def link(target: str, at: Path, between: Callable[[], None] = lambda: None) -> None:
    """Point a link at something else in one step: a reader finds the old or the new."""
    beside = at.with_name(f".{at.name}.next")
    beside.unlink(missing_ok=True)
    beside.symlink_to(target)
    between()
    beside.replace(at)
    settle(at.parent)


def settle(path: Path) -> None:
    """Have the disk keep a file, or which names a folder holds."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
