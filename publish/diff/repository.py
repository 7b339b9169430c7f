"""What is asked of git: which revisions are meant, and what lay in their folders. It is only ever read."""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from publish.messages import said
from publish.telling.refused import Refused
from publish.telling.visible import quoted

FOLDERS: Final = ("schemes", "content")
# A file, whether or not it may be run; links and other repositories are left out.
FILES: Final = ("100644", "100755")
LONGEST: Final = 60
MOST_BYTES: Final = 200_000_000
QUIET: Final = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}


@dataclass(frozen=True, slots=True)
class Revision:
    """A state of the files: as somebody named it, and the commit; no commit is the files as they lie there."""

    name: str
    commit: str | None


@dataclass(frozen=True)
class Repository:
    """The repository that a folder belongs to."""

    root: Path

    def revisions(self, asked: str | None) -> tuple[Revision, Revision]:
        """What is compared with what: the last commit or a revision with the files, or a..b."""
        self._is_one()
        before, dots, after = (asked or "HEAD").partition("..")
        if dots and after.startswith("."):
            raise Refused(said("diff.three_dots", got=quoted(asked or ""), write=f"{before}..{after[1:]}"))
        old = self._resolved(before or "HEAD")
        return old, self._resolved(after or "HEAD") if dots else Revision("", None)

    def write(self, commit: str, target: Path) -> None:
        """The folders of a commit as files below a target."""
        entries = list(self._entries(commit))
        contents = self._contents([name for _, name in entries])
        for (path, _), content in zip(entries, contents, strict=True):
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            (target / path).write_bytes(content)

    def _is_one(self) -> None:
        done = self._git("rev-parse", "--git-dir")
        if done.returncode:
            # Git says in its second line what else is in the way, such as a folder that belongs to somebody else.
            reason = quoted(done.stderr.decode(errors="replace").splitlines()[0]) if done.stderr else ""
            raise Refused(said("diff.no_repository", path=str(self.root), reason=reason))

    def _resolved(self, name: str) -> Revision:
        """A revision by its name, which is never taken for an option."""
        if name.startswith("-") or "\0" in name:
            raise Refused(said("diff.no_revision", got=quoted(name)))
        done = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        commit = done.stdout.decode().strip()
        if done.returncode or not commit:
            shallow = self._git("rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
            raise Refused(said("diff.shallow" if shallow else "diff.no_revision", got=quoted(name)))
        return Revision(name[:LONGEST], commit)

    def _entries(self, commit: str) -> Iterator[tuple[PurePosixPath, str]]:
        """Path, as seen from the root, and name of each file."""
        for line in self._asked("ls-tree", "-r", "-z", commit, "--", *FOLDERS).split(b"\0"):
            head, _, written = line.partition(b"\t")
            path = PurePosixPath(written.decode(errors="replace"))
            if head and head.split()[0].decode() in FILES and path.parts[0] in FOLDERS and ".." not in path.parts:
                yield path, head.split()[2].decode()

    def _contents(self, names: list[str]) -> Iterator[bytes]:
        """What each of these holds, in order."""
        found = self._asked("cat-file", "--batch", given="".join(f"{name}\n" for name in names).encode())
        if len(found) > MOST_BYTES:
            raise Refused(said("diff.too_much", most=MOST_BYTES))
        start = 0
        for _ in names:
            end = found.index(b"\n", start)
            head = found[start:end].split()
            if len(head) != 3:
                raise Refused(said("diff.unread", reason=found[start:end].decode(errors="replace")))
            size = int(head[2])
            yield found[end + 1 : end + 1 + size]
            start = end + 2 + size

    def _asked(self, *arguments: str, given: bytes = b"") -> bytes:
        done = self._git(*arguments, given=given)
        if done.returncode:
            raise Refused(said("diff.unread", reason=quoted(done.stderr.decode(errors="replace").strip())))
        return done.stdout

    def _git(self, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        try:
            return subprocess.run(  # noqa: S603 - a list of words, no shell; what somebody named is no option
                ["git", *arguments],  # noqa: S607 - the git that the editor uses
                cwd=self.root,
                input=given,
                capture_output=True,
                check=False,
                env={**os.environ, **QUIET},
            )
        except OSError:
            raise Refused(said("diff.no_git")) from None
