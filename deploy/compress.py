"""Files beside the files, in which a web server finds them compressed already; the same bytes give the same bytes."""

import gzip
import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import brotli  # type: ignore[import-untyped]  # it has no types of its own

# What is compressed in itself stays as it is. Pagefind's files are compressed too.
SUFFIXES: Final = frozenset(
    {".html", ".css", ".js", ".mjs", ".json", ".jsonld", ".ttl", ".csv", ".ics", ".atom", ".xml", ".svg", ".txt"}
    | {".wasm", ".zip"}
)
KINDS: Final = (".gz", ".br")
LEAST: Final = 256
# Hashed files are compressed once and for all, pages at every publication.
BEST: Final = 11
QUICK: Final = 9


def compress(folder: Path, kept: Path | None, pool: Path, best: int = BEST) -> None:
    """Write the compressed siblings of every file; what an earlier release has alike is shared with it."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    fresh = [path for path in files if not _shared(path, _earlier(path.relative_to(folder), kept, pool))]
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as threads:
        list(threads.map(lambda path: _siblings(path, best if _hashed(path, folder) else min(best, QUICK)), fresh))


def _earlier(name: Path, kept: Path | None, pool: Path) -> list[Path]:
    """Where the same file may be already."""
    places = [pool / name.relative_to("assets")] if name.parts[0] == "assets" else []
    return [*places, *([kept / name] if kept else [])]


def _shared(path: Path, places: Iterable[Path]) -> bool:
    """Take an earlier file's place on the disk, with its compressed siblings, if it is the same."""
    for place in places:
        if not place.is_file() or place.stat().st_size != path.stat().st_size:
            continue
        if place.read_bytes() != path.read_bytes():
            continue
        for suffix in ("", *KINDS):
            source = place.with_name(place.name + suffix)
            target = path.with_name(path.name + suffix)
            if source.is_file():
                target.unlink(missing_ok=True)
                os.link(source, target)
        return True
    return False


def _hashed(path: Path, folder: Path) -> bool:
    return path.relative_to(folder).parts[0] == "assets"


def _siblings(path: Path, quality: int) -> None:
    if path.suffix not in SUFFIXES or path.stat().st_size < LEAST:
        return
    content = path.read_bytes()
    made = {".gz": gzip.compress(content, 9, mtime=0), ".br": brotli.compress(content, quality=quality)}
    when = path.stat()
    for suffix, squeezed in made.items():
        if len(squeezed) < len(content):
            sibling = path.with_name(path.name + suffix)
            sibling.write_bytes(squeezed)
            # A server tells versions apart by size and time.
            os.utime(sibling, ns=(when.st_atime_ns, when.st_mtime_ns))
