"""A pushed tree beside the installed generator, as the editor has it; and the generator run on it within bounds."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from deploy.home import Home
from deploy.repository import Entry, clean

# All that a push may bring; everything else is the installed generator's.
EDITED: Final = ("schemes", "content")
# Not a part of the generator, or made anew in each workshop.
APART: Final = frozenset({*EDITED, "site", "build.py"})
# A workshop whose owner was killed is swept away after this many seconds.
FORGOTTEN: Final = 3 * 60 * 60
MOST_BYTES_WRITTEN: Final = 2_000_000_000

type End = Literal["ok", "refused", "time", "memory", "full", "fault"]
# What a program says when it is not the editor who must mend something.
SIGNS: Final[tuple[tuple[str, End], ...]] = (
    ("No space left on device", "full"),
    ("Disk quota exceeded", "full"),
    ("MemoryError", "memory"),
    ("Traceback (most recent call last)", "fault"),
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run of the generator may use."""

    seconds: int
    megabytes: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended, and what it told the editor."""

    end: End
    said: str


@contextmanager
def workshop(home: Home, kind: str, entries: Sequence[Entry]) -> Iterator[Path]:
    """A folder with these files of the editors' and everything else of the installed generator."""
    home.work.mkdir(exist_ok=True)
    room = Path(tempfile.mkdtemp(prefix=f"{kind}-", dir=home.work))
    try:
        room.chmod(0o755)
        _fill(home, room, entries)
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def sweep(home: Home, prefix: str, older: int = FORGOTTEN) -> None:
    """Remove the workshops of runs that were killed."""
    for room in home.work.glob(f"{prefix}-*"):
        if time.time() - room.lstat().st_mtime >= older:
            shutil.rmtree(room, ignore_errors=True)


def run(home: Home, room: Path, command: Iterable[str], limits: Limits, words: Mapping[str, str]) -> Outcome:
    """Run build.py in a workshop, with nothing of the pusher's environment."""
    room_for_files = room / ".build" / "tmp"
    room_for_files.mkdir(parents=True, exist_ok=True)
    own = {"HOME": str(room_for_files), "TMPDIR": str(room_for_files), "COLUMNS": "120"}
    where = {"UTLYSNING_SITE_URL": home.address} if home.address else {}
    environment = {**clean(), **own, **where, **words}
    python = home.tools / ".venv" / "bin" / "python"
    # In memory: a full disk must not swallow what is said of it.
    with os.fdopen(os.memfd_create("said"), "w+b") as said:
        process = subprocess.Popen(  # noqa: S603 - the installed generator, with arguments of our own making
            [str(python), "-s", "-B", str(room / "build.py"), *command],
            cwd=room,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=said,
            start_new_session=True,
            preexec_fn=lambda: _bound(limits),  # noqa: PLW1509 - this program has one thread
        )
        late = False
        try:
            process.wait(timeout=limits.seconds)
        except subprocess.TimeoutExpired:
            late = True
        finally:
            _end(process)
        said.seek(0)
        text = said.read().decode(errors="replace").rstrip()
    return _outcome(process.returncode, late, text)


def _fill(home: Home, room: Path, entries: Sequence[Entry]) -> None:
    for part in home.tools.iterdir():
        if part.name not in APART and not part.name.startswith("."):
            (room / part.name).symlink_to(part)
    # The program takes the folder that it lies in for its root.
    shutil.copyfile(home.tools / "build.py", room / "build.py")
    for folder in EDITED:
        (room / folder).mkdir()
    contents = home.repository.blobs(entry.oid for entry in entries)
    for entry, content in zip(entries, contents, strict=True):
        path = room / entry.path.decode()
        if not path.resolve().is_relative_to(room.resolve()):
            raise ValueError(f"{path} leads out of the workshop")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _bound(limits: Limits) -> None:
    """In the new process, before it is the program."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MOST_BYTES_WRITTEN, MOST_BYTES_WRITTEN))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds + 5))
    if limits.megabytes:
        resource.setrlimit(resource.RLIMIT_AS, (limits.megabytes << 20, limits.megabytes << 20))


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and all that it has started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _outcome(status: int, late: bool, text: str) -> Outcome:
    if status == 0:
        return Outcome("ok", text)
    if late or status in (-signal.SIGXCPU, -signal.SIGKILL):
        return Outcome("time", text)
    found: End = next((end for sign, end in SIGNS if sign in text), "refused" if status in (1, 2) else "fault")
    return Outcome(found, text)


def tell(text: str) -> None:
    """A line to the one who pushes, who may have gone."""
    try:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
    except OSError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for the rest of this run
