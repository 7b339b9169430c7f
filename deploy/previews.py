"""Other branches: each a site of its own under /preview/, marked as a draft, gone when the branch is."""

import hashlib
import re
import shutil
from typing import Final

from deploy.compress import compress
from deploy.home import Home, link, settle
from deploy.kinds import MOST_FILES
from deploy.publication import Failed, build, full
from deploy.releases import settle_all
from deploy.repository import Repository
from deploy.sentences import sentence
from deploy.workshop import EDITED, tell, workshop

FOLDER: Final = "preview"
MADE: Final = ".made"
LONGEST: Final = 40
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
        try:
            _build(home, branch, commit, language)
        except Failed:
            tell(sentence(language, "deploy.preview_failed", name=branch))
            return 1
        except OSError as error:
            tell(sentence(language, "deploy.full") if full(error) else str(error))
            tell(sentence(language, "deploy.preview_failed", name=branch))
            return 1
    home.note(f"preview of {branch} at {slug(branch)} ({commit[:8]})")
    tell(sentence(language, "deploy.previewed", name=branch, address=_address(home, branch)))
    return 0


def remove_preview(home: Home, branch: str, language: str) -> None:
    """Take down what a deleted branch showed."""
    with home.locked():
        if home.repository.commit(f"refs/heads/{branch}"):
            return
        (home.previews / slug(branch)).unlink(missing_ok=True)
        _tidy(home)
    home.note(f"preview of {branch} removed")
    tell(sentence(language, "deploy.preview_gone", name=branch))


def _build(home: Home, branch: str, commit: str, language: str) -> None:
    tell(sentence(language, "deploy.building"))
    name = slug(branch)
    with workshop(home, "build", home.repository.entries(commit, EDITED, MOST_FILES)) as room:
        where = ["--site-url", _address(home, branch)] if home.address else []
        site = build(home, room, language, ["build", "--preview", branch, *where])
        at = home.previews / name
        compress(site, at.resolve() if at.is_symlink() else None, home.assets, home.number("brotli", 5))
        settle_all(site)
        made = home.previews / MADE
        made.mkdir(parents=True, exist_ok=True)
        target = made / room.name
        site.rename(target)
        settle(made)
    link(f"{MADE}/{target.name}", at)
    _tidy(home)


def _tidy(home: Home) -> None:
    """Remove every built preview that no link leads to, and every link without its branch."""
    branches = {slug(branch) for branch in _branches(home.repository)}
    for at in home.previews.iterdir():
        if at.is_symlink() and at.name not in branches:
            at.unlink()
    shown = {at.resolve() for at in home.previews.iterdir() if at.is_symlink()}
    for made in (home.previews / MADE).glob("*"):
        if made.resolve() not in shown:
            shutil.rmtree(made)


def _branches(repository: Repository) -> list[str]:
    return repository.ask("for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads/").splitlines()


def _address(home: Home, branch: str) -> str:
    return f"{home.address or '/'}{FOLDER}/{slug(branch)}/"
