"""post-receive, rebuild and rollback: one at a time, a whole release is made and then shown."""

import errno
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from deploy.compress import BEST, compress
from deploy.home import Home, settle
from deploy.kinds import MOST_FILES
from deploy.pushed import MAIN, TOOLS
from deploy.releases import (
    Mark,
    Release,
    all_releases,
    live,
    next_number,
    place,
    pool,
    prune,
    settle_all,
    switch,
    write_mark,
)
from deploy.sentences import sentence
from deploy.steps import step
from deploy.workshop import EDITED, Limits, run, sweep, tell, workshop

SECONDS: Final = 900
INSTANT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
LANGUAGES: Final = ("nb", "nn", "sv", "en")
# The main that was there when the operator went back; as long as it is there, nothing goes forward.
HELD: Final = "held"


class Failed(Exception):
    """A site that could not be built; what there is to say has been said."""


def publish(home: Home, language: str, why: str, *, again: bool = False) -> int:
    """Show what main is now, whoever pushed it; `again` also if it is shown already, as of this instant."""

    def waiting() -> None:
        tell(sentence(language, "deploy.waiting"))

    with home.locked(waiting):
        step(home, "locked")
        sweep(home, "build", older=0)
        shown, main = live(home), home.repository.commit(f"refs/heads/{MAIN}")
        wanted = _held(home, main) or main
        if not wanted:
            tell(sentence(language, "deploy.empty"))
            return 1
        if shown and not again and (shown.mark.commit, shown.mark.tools) == (wanted, _tools(home)):
            code = "deploy.already" if wanted == main else "deploy.kept"
            tell(sentence(language, code, address=home.address, release=shown.name))
            return 0
        # The clock goes on for what is shown, also when what should be shown cannot be built.
        for commit in dict.fromkeys([wanted, *([shown.mark.commit] if shown and again else [])]):
            try:
                release = _release(home, commit, language)
            except Failed:
                tell(sentence(language, "deploy.failed"))
                home.note(f"failed {commit[:8]} ({why}); live: {shown.name if shown else 'nothing'}")
                continue
            home.note(f"published {release.name} ({why})")
            tell(sentence(language, "deploy.live", address=home.address or "/", release=release.name))
            return 0 if commit == wanted else 1
    return 1


def roll_back(home: Home, language: str, name: str = "") -> int:
    """Show an earlier release again."""
    with home.locked():
        shown, found = live(home), all_releases(home)
        older = [release for release in found if shown and release.mark.number < shown.mark.number]
        chosen = next((release for release in found if release.name == name), None) if name else next(iter(older), None)
        if chosen is None or shown is None:
            code = "deploy.no_release" if name else "deploy.nothing_earlier"
            tell("\n".join([sentence(language, code, got=name), *(f"  {release.name}" for release in found if name)]))
            return 1
        pool(home, chosen)
        switch(home, chosen)
        held = {"main": home.repository.commit(f"refs/heads/{MAIN}"), "commit": chosen.mark.commit}
        (home.path / HELD).write_text(json.dumps(held), encoding="utf-8")
    home.note(f"rolled back from {shown.name} to {chosen.name}")
    tell(sentence(language, "deploy.rolled_back", release=chosen.name, before=shown.name))
    return 0


def due(home: Home, now: datetime) -> bool:
    """Whether a call has opened or closed since the live release was made."""
    shown = live(home)
    return shown is None or turned(shown.mark, now)


def turned(mark: Mark, now: datetime) -> bool:
    """Whether what has this mark shows a call otherwise than it stands now."""
    return any(mark.at < turn <= utc(now) for turn in mark.turns)


def mark_of(home: Home, number: int, commit: str, site: Path, now: datetime) -> Mark:
    """What a site was made from, and until when it holds."""
    return Mark(number, commit, _tools(home), utc(now), turns_of(site))


def build(home: Home, room: Path, language: str, command: list[str]) -> Path:
    """Build the tree in a workshop; the folder that it was built into."""
    site = room / "made"
    limits = Limits(home.number("buildSeconds", SECONDS), home.number("buildMegabytes", 0))
    outcome = run(home, room, [*command, "--out", str(site)], limits, {"UTLYSNING_LANGUAGE": language})
    if outcome.end == "ok":
        return site
    home.note(f"build ended with {outcome.end}\n{outcome.said}")
    known = {"seconds": limits.seconds, "log": home.path / "log", "path": home.path}
    tell(outcome.said if outcome.end == "refused" else sentence(language, f"deploy.{outcome.end}", **known))
    raise Failed


def full(error: OSError) -> bool:
    """Whether it was the disk that had no room."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


def _release(home: Home, commit: str, language: str) -> Release:
    """Build, compress, mark, place, show; until the last step nothing that the public sees has changed."""
    try:
        tell(sentence(language, "deploy.building"))
        now = datetime.now(UTC)
        with workshop(home, "build", home.repository.entries(commit, EDITED, MOST_FILES)) as room:
            step(home, "filled")
            site = build(home, room, language, ["build"])
            step(home, "built")
            release = _finished(home, site, mark_of(home, next_number(home), commit, site, now))
        pool(home, release)
        step(home, "pooled")
        switch(home, release)
        step(home, "switched")
        if _held(home, home.repository.commit(f"refs/heads/{MAIN}")) != commit:
            (home.path / HELD).unlink(missing_ok=True)
    except OSError as error:
        home_note = (
            sentence(language, "deploy.full", path=home.path) if full(error) else f"{error.strerror}: {error.filename}"
        )
        tell(home_note)
        raise Failed from None
    _tidy(home, now)
    return release


def _finished(home: Home, site: Path, mark: Mark) -> Release:
    """A built site made into a release: checked, compressed, kept by the disk."""
    missing = [name for name in ("index.html", "404.html", *LANGUAGES) if not (site / name).exists()]
    missing += [path.name for path in site.rglob("*") if path.is_symlink()]
    if missing:
        raise FileNotFoundError(errno.ENOENT, "the site is not whole, or has a link in it", missing[0])
    shown = live(home)
    compress(site, shown.path if shown else None, home.assets, home.number("brotli", BEST))
    step(home, "compressed")
    settle_all(site)
    write_mark(site, mark)
    settle(site / ".release.json")
    settle(site)
    step(home, "marked")
    release = place(home, site, mark)
    step(home, "placed")
    return release


def _tidy(home: Home, now: datetime) -> None:
    """What fails here has no effect on what is shown."""
    try:
        prune(home, now)
        step(home, "pruned")
    except OSError as error:
        home.note(f"pruning stopped: {error}")


def turns_of(site: Path) -> tuple[str, ...]:
    """The instants at which a call opens, closes or pauses, from the open data of the site."""
    path = site / "api" / "v1" / "calls.json"
    calls = json.loads(path.read_text(encoding="utf-8"))["calls"] if path.is_file() else []
    return tuple(sorted(set(INSTANT.findall(json.dumps(calls)))))


def _held(home: Home, main: str) -> str:
    """The commit that the operator went back to, unless something was pushed since."""
    try:
        held = json.loads((home.path / HELD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return str(held["commit"]) if held.get("main") == main else ""


def _tools(home: Home) -> str:
    """The commit of the installed generator."""
    return home.repository.commit(TOOLS)


def utc(moment: datetime) -> str:
    """An instant as marks and the open data write it."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
