"""What the last checks said, by all that it depends on: asked again of the same files, it is said again at once.

Only the standard library is imported here, so that an answer comes before anything heavy is loaded.
"""

import hashlib
import io
import json
import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, TextIO, override

FOLDER: Final = Path(".build", "checked")
# All that is read, and the code that reads it.
READ: Final = ("build.py", "mkdocs.yml", "schemes", "content", "checker", "publish")
SPOKEN: Final = ("UTLYSNING_LANGUAGE", "UTLYSNING_SITE_URL", "LC_ALL", "LC_MESSAGES", "LANG", "TERM")
COLOURS: Final = ("NO_COLOR", "FORCE_COLOR", "COLUMNS")
MOST_KEPT: Final = 30
# Of this run: when it began, what it depends on, and the moments after which it may come out otherwise.
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


def key_of(root: Path, arguments: Sequence[str]) -> str | None:
    """One digest over all that a run depends on, but for the time; none where a file cannot be read."""
    installed = Path(sysconfig.get_path("purelib")).iterdir()
    versions = sorted(path.name for path in installed if path.suffix == ".dist-info")
    spoken = [f"{name}={os.environ.get(name)}" for name in (*SPOKEN, *COLOURS)]
    terminals = [str(stream.isatty()) for stream in (sys.stdout, sys.stderr)]
    digest = hashlib.sha256("\0".join([sys.version, *arguments, *versions, *spoken, *terminals]).encode())
    try:
        for path in _files(root):
            content = str(path.readlink()).encode() if path.is_symlink() else path.read_bytes()
            name = f"\0{path.relative_to(root)}\0{path.is_symlink()}\0"
            digest.update(name.encode(errors="surrogateescape") + hashlib.sha256(content).digest())
    except OSError:
        return None
    return digest.hexdigest()


def recall(root: Path, key: str | None, now: datetime) -> int | None:
    """Say again what was said of the same; the exit status, or nothing where it is not known or holds no longer."""
    try:
        kept = json.loads((root / FOLDER / f"{key}.json").read_text(encoding="utf-8"))
        if key is None or now >= datetime.fromisoformat(kept["until"]) or now < datetime.fromisoformat(kept["from"]):
            return None
        for stream, said in ((sys.stdout, kept["out"]), (sys.stderr, kept["err"])):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8")
            stream.write(said)
        return int(kept["status"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def answer_again(root: Path, arguments: Sequence[str]) -> None:
    """End here with what was said of the same before, where that still holds."""
    NOW.append(datetime.now(UTC))
    KEY.append(key_of(root, arguments))
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
        if end.code in (None, 0, 1):
            kept = {"out": out.kept.getvalue(), "err": err.kept.getvalue()}
            _keep(root / FOLDER, KEY[0], {**kept, "status": int(end.code or 0)})
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


def _files(root: Path) -> Iterator[Path]:
    """Every file that is read, in one order; a link is read as a link."""
    for name in READ:
        path = root / name
        if path.is_symlink() or not path.is_dir():
            yield path
            continue
        for folder, folders, files in path.walk():
            folders[:] = sorted(each for each in folders if each != "__pycache__")
            linked = [each for each in folders if (folder / each).is_symlink()]
            yield from (folder / each for each in sorted([*files, *linked]))


def _keep(folder: Path, key: str, kept: dict[str, str | int]) -> None:
    """Write it down whole, or not at all."""
    kept |= {"from": NOW[0].isoformat(), "until": _until(NOW[0]).isoformat()}
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        beside = folder / f"{key}.{os.getpid()}"
        beside.write_text(json.dumps(kept), encoding="utf-8")
        beside.replace(folder / f"{key}.json")
        old = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime)
        for path in old[:-MOST_KEPT]:
            path.unlink(missing_ok=True)
