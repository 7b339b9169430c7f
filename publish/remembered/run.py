"""What the last checks said: asked again of the same files, it is said again at once.

Only the standard library is imported here, so that an answer comes before anything heavy is loaded.
"""

import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, TextIO, override

from publish.remembered.files import Files, digest_of
from publish.remembered.kept import FOLDER, forget, keep, kept

SPOKEN: Final = ("UTLYSNING_LANGUAGE", "UTLYSNING_SITE_URL", "LC_ALL", "LC_MESSAGES", "LANG", "TERM")
COLOURS: Final = ("NO_COLOR", "FORCE_COLOR", "COLUMNS")
MOST_KEPT: Final = 30
# Of this run: the files as it found them, when it began, what it was asked, what makes it come out otherwise later.
FILES: Final[list[Files]] = []
NOW: Final[list[datetime]] = []
KEY: Final[list[str | None]] = []
TURNS: Final[list[datetime]] = []


class _Twice(io.TextIOBase):
    """A stream that also keeps what is written to it."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self.stream, self.kept = stream, io.StringIO()

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """That of the stream."""
        return self.stream.encoding

    @override
    def write(self, text: str) -> int:
        self.kept.write(text)
        return self.stream.write(text)

    @override
    def flush(self) -> None:
        self.stream.flush()

    @override
    def isatty(self) -> bool:
        return self.stream.isatty()

    @override
    def fileno(self) -> int:
        return self.stream.fileno()


def files_of(root: Path) -> Files:
    """The files of a tree as this run found them."""
    if not FILES:
        FILES.append(Files(root))
    return FILES[0]


def key_of(files: Files, arguments: Sequence[str]) -> str | None:
    """One digest over all that a run depends on, but for the time; none where something may change unseen."""
    if not files.sure:
        return None
    spoken = [f"{name}={os.environ.get(name)}" for name in (*SPOKEN, *COLOURS)]
    terminals = [str(stream.isatty()) for stream in (sys.stdout, sys.stderr)]
    return digest_of(files.whole, str(len(arguments)), *arguments, *spoken, *terminals)


def recall(root: Path, key: str | None, now: datetime) -> int | None:
    """Say again what was said of the same; the exit status, or nothing where it is not known or holds no longer."""
    found = None if key is None else kept(root / FOLDER / f"{key}.json")
    try:
        if (
            found is None
            or now >= datetime.fromisoformat(found["until"])
            or now < datetime.fromisoformat(found["from"])
        ):
            return None
        status, said = int(found["status"]), ((sys.stdout, str(found["out"])), (sys.stderr, str(found["err"])))
    except (ValueError, KeyError, TypeError):
        return None
    for stream, text in said:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
        stream.write(text)
    return status


def answer_again(root: Path, arguments: Sequence[str]) -> None:
    """End here with what was said of the same before, where that still holds."""
    NOW.append(datetime.now(UTC))
    KEY.append(key_of(files_of(root), arguments))
    status = recall(root, KEY[0], NOW[0])
    if status is not None:
        sys.exit(status)


@contextmanager
def remembering(root: Path) -> Iterator[None]:
    """Keep what is said in this block, with its exit status, if it was asked whether it is known."""
    if not KEY or KEY[0] is None:
        yield
        return
    streams = sys.stdout, sys.stderr
    for stream in streams:
        # What is kept can be said again, whatever the terminal speaks.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    out, err = _Twice(sys.stdout), _Twice(sys.stderr)
    sys.stdout, sys.stderr = out, err
    try:
        yield
    except SystemExit as end:
        # What was read in the middle of an edit belongs to no state of the files.
        if end.code in (None, 0, 1) and files_of(root).settled:
            said = {"out": out.kept.getvalue(), "err": err.kept.getvalue()}
            _keep(root / FOLDER, KEY[0], {**said, "status": int(end.code or 0)})
        raise
    finally:
        sys.stdout, sys.stderr = streams


def holds_until(moments: Iterable[datetime]) -> None:
    """What is said holds no longer than to the next of these moments."""
    TURNS.extend(moments)


def _until(now: datetime) -> datetime:
    """Where the day matters, it turns at a full hour, whatever the zone; calls turn when they say."""
    hour = now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return min([hour, *(moment for moment in TURNS if moment > now)])


def _keep(folder: Path, key: str, said: dict[str, str | int]) -> None:
    keep(folder / f"{key}.json", said | {"from": NOW[0].isoformat(), "until": _until(NOW[0]).isoformat()})
    forget(folder, "*.json", MOST_KEPT)
