"""Other branches: each a site of its own under /preview/, marked as a draft, gone when the branch is."""

import hashlib
import re
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from deploy.compress import compress
from deploy.home import Home, link, settle
from deploy.kinds import MOST_FILES
from deploy.publication import Failed, build, full, mark_of, turned, utc
from deploy.releases import Mark, read, settle_all, write_mark
from deploy.repository import Repository
from deploy.sentences import sentence
from deploy.workshop import EDITED, tell, workshop

FOLDER: Final = "preview"
MADE: Final = ".made"
LONGEST: Final = 40
# The newest pushed; a branch that is forgotten does not fill the disk.
KEPT: Final = 20
# Made before previews were marked.
UNMARKED: Final = Mark(0, "", "", "")
LETTERS: Final = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ä": "a", "ö": "o"})


def slug(branch: str) -> str:
    """The address of a branch: its name where that is an address already, else a name like it that no other has."""
    plain = re.sub(r"[^a-z0-9]+", "-", branch.lower().translate(LETTERS)).strip("-")[:LONGEST].strip("-")
    if plain == branch:
        return plain
    return f"{plain or 'branch'}-{hashlib.sha256(branch.encode()).hexdigest()[:8]}"


def publish_preview(home: Home, branch: str, language: str) -> int:
    """Build what the branch is now, and show it under its own address."""
    with home.locked(lambda: tell(sentence(language, "deploy.waiting"))):
        commit = home.repository.commit(f"refs/heads/{branch}")
        if not commit:
            return 0
        newest = max((mark.number for mark in _shown(home).values()), default=0)
        if not _built(home, branch, newest + 1, commit, language):
            return 1
        most = home.number("previews", KEPT)
        taken_down = _tidy(home, most)
    home.note(f"preview of {branch} at {slug(branch)} ({commit[:8]})")
    tell(sentence(language, "deploy.previewed", name=branch, address=_address(home, branch)))
    for name in taken_down:
        home.note(f"preview at {name} taken down: at most {most} are kept")
        tell(sentence(language, "deploy.preview_oldest", most=most, name=name))
    return 0


def renew_previews(home: Home, language: str, now: datetime, *, all_of_them: bool) -> None:
    """Build the previews again, all of them or those that a call has opened or closed in since; each where it was."""
    with home.locked():
        _tidy(home, home.number("previews", KEPT))
        branches = [branch for branch in _branches(home.repository) if slug(branch) in _shown(home)]
    for branch in branches:
        # A push waits for one of them at most.
        with home.locked():
            mark, commit = _shown(home).get(slug(branch)), home.repository.commit(f"refs/heads/{branch}")
            if mark is None or not commit or not (all_of_them or turned(mark, now)):
                continue
            if not _built(home, branch, mark.number, commit, language):
                # Once is enough until the next turn, or the night.
                write_mark((home.previews / slug(branch)).resolve(), replace(mark, at=utc(now)))
                home.note(f"preview of {branch} could not be built again")


def remove_preview(home: Home, branch: str, language: str) -> None:
    """Take down what a deleted branch showed."""
    with home.locked():
        if home.repository.commit(f"refs/heads/{branch}"):
            return
        (home.previews / slug(branch)).unlink(missing_ok=True)
        _tidy(home, home.number("previews", KEPT))
    home.note(f"preview of {branch} removed")
    tell(sentence(language, "deploy.preview_gone", name=branch))


def _built(home: Home, branch: str, number: int, commit: str, language: str) -> bool:
    """Whether the preview is now what the branch is; what stands in the way has been said."""
    try:
        _build(home, branch, number, commit, language)
    except Failed:
        pass
    except OSError as error:
        tell(sentence(language, "deploy.full", path=home.path) if full(error) else str(error))
    else:
        return True
    tell(sentence(language, "deploy.preview_failed", name=branch))
    return False


def _build(home: Home, branch: str, number: int, commit: str, language: str) -> None:
    tell(sentence(language, "deploy.building"))
    name, now = slug(branch), datetime.now(UTC)
    with workshop(home, "build", home.repository.entries(commit, EDITED, MOST_FILES)) as room:
        where = ["--site-url", _address(home, branch)] if home.address else []
        site = build(home, room, language, ["build", "--preview", branch, *where])
        at = home.previews / name
        compress(site, at.resolve() if at.is_symlink() else None, home.assets, home.number("brotli", 5))
        write_mark(site, mark_of(home, number, commit, site, now))
        settle_all(site)
        made = home.previews / MADE
        made.mkdir(parents=True, exist_ok=True)
        target = made / room.name
        site.rename(target)
        settle(made)
    link(f"{MADE}/{target.name}", at)


def _tidy(home: Home, most: int) -> list[str]:
    """Remove every link without its branch, every one beyond so many, and what no link leads to; says which were many.

    The newest is never one too many.
    """
    branches = {slug(branch) for branch in _branches(home.repository)}
    for at in _links(home):
        if at.name not in branches:
            at.unlink()
    shown = _shown(home)
    many = sorted(shown, key=lambda name: shown[name].number, reverse=True)[max(most, 1) :]
    for name in many:
        (home.previews / name).unlink()
    kept = {at.resolve() for at in _links(home)}
    for made in (home.previews / MADE).glob("*"):
        if made.resolve() not in kept:
            shutil.rmtree(made)
    return many


def _links(home: Home) -> list[Path]:
    return [at for at in home.previews.iterdir() if at.is_symlink()]


def _shown(home: Home) -> dict[str, Mark]:
    """Each preview by its address, with what it was made from."""
    found = {at.name: read(at.resolve()) for at in sorted(_links(home))}
    return {name: UNMARKED if each is None else each.mark for name, each in found.items()}


def _branches(repository: Repository) -> list[str]:
    return repository.ask("for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads/").splitlines()


def _address(home: Home, branch: str) -> str:
    return f"{home.address or '/'}{FOLDER}/{slug(branch)}/"
