"""The releases of a site: each a whole folder, one of them live by a link; and the hashed files of them all."""

import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from deploy.compress import KINDS
from deploy.home import Home, link, settle
from deploy.steps import step

MARK: Final = ".release.json"
KEPT: Final = 10
DAYS: Final = 30
SEEN: Final = "assets.json"
FORM: Final = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Mark:
    """What a release was made from, as of when, and the instants at which its pages are out of date.

    Releases are counted: a clock may be wrong, and two may be made in one second.
    """

    number: int
    commit: str
    tools: str
    at: str
    turns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Release:
    """A release on the disk."""

    path: Path
    mark: Mark

    @property
    def name(self) -> str:
        """What it is called: when it was made, and from which commit."""
        return self.path.name


def read(path: Path) -> Release | None:
    """The release in a folder; none if it was never finished."""
    try:
        found = json.loads((path / MARK).read_text(encoding="utf-8"))
        return Release(
            path, Mark(int(found["number"]), found["commit"], found["tools"], found["at"], tuple(found["turns"]))
        )
    except (OSError, ValueError, KeyError):
        return None


def all_releases(home: Home) -> list[Release]:
    """Every whole release, the newest first."""
    found = [release for path in home.releases.iterdir() if (release := read(path))]
    return sorted(found, key=lambda release: release.mark.number, reverse=True)


def next_number(home: Home) -> int:
    """The number of the release that is about to be made."""
    return 1 + max((release.mark.number for release in all_releases(home)), default=0)


def live(home: Home) -> Release | None:
    """The release that the public sees."""
    return read(home.live.resolve()) if home.live.is_symlink() else None


def write_mark(folder: Path, mark: Mark) -> None:
    """Write into a folder what it was made from, as the last thing before it is a release."""
    (folder / MARK).write_text(json.dumps(asdict(mark)), encoding="utf-8")


def settle_all(folder: Path) -> None:
    """Have the disk keep every file and every folder of a release, before anything leads to it."""
    for path in (*sorted(folder.rglob("*"), reverse=True), folder):
        settle(path)


def place(home: Home, folder: Path, mark: Mark) -> Release:
    """Put a finished folder among the releases."""
    base = f"{datetime.fromisoformat(mark.at).astimezone(UTC):{FORM}}-{mark.commit[:8]}"
    names = (base if number == 1 else f"{base}-{number}" for number in range(1, 1000))
    path = next(home.releases / name for name in names if not (home.releases / name).exists())
    folder.rename(path)
    settle(home.releases)
    return Release(path, mark)


def pool(home: Home, release: Release) -> None:
    """Put the hashed files of a release among those of all releases; the same name is the same file."""
    source = release.path / "assets"
    home.assets.mkdir(exist_ok=True)
    # What is compressed comes before what it was made from: who finds a file finds its siblings.
    for number, path in enumerate(sorted(source.rglob("*"), key=lambda path: (path.suffix not in KINDS, path))):
        target = home.assets / path.relative_to(source)
        if path.is_file() and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            os.link(path, target)
        if number == 1:
            step(home, "pooled_one")
    for folder in (*(path for path in home.assets.rglob("*") if path.is_dir()), home.assets):
        settle(folder)


def switch(home: Home, release: Release) -> None:
    """Make a release the one that the public sees, in one step."""
    now = datetime.now(UTC)
    _saw(home, now, [found for found in (live(home), release) if found])
    link(f"releases/{release.name}", home.live, lambda: step(home, "linked"))


def prune(home: Home, now: datetime) -> None:
    """Remove what is too old: releases beyond the last ones, hashed files that no page has named for weeks."""
    kept = list(_kept(home))
    keep = {release.path for release in kept}
    for path in sorted(home.releases.iterdir()):
        if path not in keep:
            shutil.rmtree(path)
            step(home, "pruned_one")
    needed = {entry for release in kept for entry in _entries(release)}
    seen = _seen(home)
    for path in sorted(home.assets.iterdir()):
        last = seen.get(path.name)
        if path.name not in needed and last and now - datetime.fromisoformat(last) > timedelta(days=DAYS):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    there = {path.name for path in home.assets.iterdir()}
    # What nobody remembers was seen today.
    _write_seen(home, {name: seen.get(name, now.isoformat()) for name in sorted(there)})


def _kept(home: Home) -> Iterator[Release]:
    """The live release and the last ones; one made again by the clock takes the place of the one before."""
    shown, sources = live(home), set[tuple[str, str]]()
    for release in all_releases(home):
        source = (release.mark.commit, release.mark.tools)
        if (shown and release.path == shown.path) or (source not in sources and len(sources) < KEPT):
            yield release
        sources.add(source)


def _entries(release: Release) -> set[str]:
    folder = release.path / "assets"
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def _seen(home: Home) -> dict[str, str]:
    """When each hashed file or folder was last part of the live site."""
    try:
        found = json.loads((home.path / SEEN).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(last) for name, last in found.items()}


def _saw(home: Home, now: datetime, releases: list[Release]) -> None:
    entries = {entry for release in releases for entry in _entries(release)}
    _write_seen(home, {**_seen(home), **dict.fromkeys(sorted(entries), now.isoformat())})


def _write_seen(home: Home, seen: dict[str, str]) -> None:
    beside = home.path / f".{SEEN}.next"
    beside.write_text(json.dumps(seen, indent=1), encoding="utf-8")
    settle(beside)
    beside.replace(home.path / SEEN)
