"""What is kept on disk between checks: written whole or not at all, and believed only if it is as it was written."""

import hashlib
import json
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

FOLDER: Final = Path(".build", "checked")
UNFINISHED: Final = ".part"
# What a check that was killed left unfinished is swept away by a later one; in seconds.
STALE: Final = 600


def kept(path: Path) -> Any:
    """What was kept there; nothing where that cannot be believed."""
    try:
        seal, _, text = path.read_text(encoding="utf-8").partition("\n")
        return json.loads(text) if seal == _seal(text) else None
    except (OSError, ValueError, RecursionError):
        return None


def keep(path: Path, data: Any) -> None:
    """Keep it there for the next check; where that cannot be done, it is worked out again."""
    text = json.dumps(data)
    beside = path.with_name(f"{path.name}.{os.getpid()}{UNFINISHED}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        _unlink(each for each in path.parent.glob(f"*{UNFINISHED}") if time.time() - each.stat().st_mtime > STALE)
        beside.write_text(f"{_seal(text)}\n{text}", encoding="utf-8")
        beside.replace(path)


def forget(folder: Path, pattern: str, most: int) -> None:
    """Of the files of this kind, the newest alone are left."""
    with suppress(OSError):
        _unlink(sorted(folder.glob(pattern), key=lambda path: path.stat().st_mtime)[:-most])


def _seal(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _unlink(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)
