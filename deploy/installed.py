"""The generator that the hooks run: a checkout that the operator chose, and how another takes its place."""

import os
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from deploy.home import Home, link
from deploy.kinds import MOST_FILES
from deploy.pushed import MAIN, NEXT, TOOLS
from deploy.receive import MEGABYTES, SECONDS
from deploy.repository import clean
from deploy.workshop import EDITED, Limits, run, workshop

NAME: Final = {
    f"GIT_{who}_{what}": said
    for who in ("AUTHOR", "COMMITTER")
    for what, said in (("NAME", "Utlysning"), ("EMAIL", "utlysning@localhost"))
}


class NotInstalled(Exception):
    """Why another generator was not installed; nothing has changed."""


def checkout(home: Home, source: Path) -> Path:
    """A checkout of its own, at the commit of the source, with all that the build needs."""
    commit = _git(source, "rev-parse", "HEAD")
    folder = home.path / "installed" / commit[:12]
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".new-") as room:
            made = Path(room) / "checkout"
            _git(source, "clone", "--quiet", "--no-hardlinks", "--no-checkout", str(source), str(made))
            _git(made, "checkout", "--quiet", "--detach", commit)
            made.rename(folder)
    subprocess.run(["make", "-C", str(folder), "setup"], check=True)  # noqa: S603, S607 - the checkout's own Makefile
    return folder


def install(home: Home, tools: Path) -> bool:
    """Let a checkout be what the hooks run, and bring what it changes into main; says whether it is another one."""
    python = tools / ".venv" / "bin" / "python"
    if not python.exists() or not (tools / "build.py").exists():
        raise NotInstalled(f"{tools} is no checkout in which `make setup` was run.")
    before = home.repository.commit(TOOLS)
    home.repository.ask("fetch", "--quiet", "--no-tags", str(tools), f"+HEAD:{NEXT}")
    commit, main = home.repository.commit(NEXT), home.repository.commit(f"refs/heads/{MAIN}")
    merged = _merged(home, main, commit) if main else commit
    if main and before != commit:
        _try(Home(home.path, tools), merged)
    if merged != main:
        home.repository.ask("update-ref", f"refs/heads/{MAIN}", merged, main or "0" * 40)
    link(str(tools), home.path / "tools")
    home.repository.ask("update-ref", TOOLS, commit)
    return before != commit


def _merged(home: Home, main: str, commit: str) -> str:
    """Main with what the new generator changes; editors' changes and its own are laid together file by file."""
    repository = home.repository
    if repository.holds("merge-base", "--is-ancestor", commit, main):
        return main
    if repository.holds("merge-base", "--is-ancestor", main, commit):
        return commit
    run = subprocess.run(  # noqa: S603 - git, with arguments of our own making
        ["git", f"--git-dir={home.repo}", "merge-tree", "--write-tree", "--name-only", "--no-messages", main, commit],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    tree, _, rest = run.stdout.partition("\n")
    if run.returncode:
        raise NotInstalled(
            "Editors and the new version have both changed these files:\n"
            + "".join(f"  {name}\n" for name in rest.split())
            + f"In a clone, merge {commit[:12]} into main, push, and run this again. Nothing was changed."
        )
    made = subprocess.run(  # noqa: S603 - see above
        ["git", f"--git-dir={home.repo}", "commit-tree", tree, "-p", main, "-p", commit, "-m", f"Tools {commit[:12]}"],  # noqa: S607
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **NAME},
    )
    return made.stdout.strip()


def _try(trial: Home, commit: str) -> None:
    """The check of the new generator on what main would be."""
    entries = trial.repository.entries(commit, EDITED, MOST_FILES)
    limits = Limits(trial.number("checkSeconds", SECONDS), trial.number("checkMegabytes", MEGABYTES))
    with workshop(trial, "check", entries) as room:
        outcome = run(trial, room, ["check"], limits, {})
    if outcome.end != "ok":
        raise NotInstalled(f"{outcome.said}\nThe new version refuses what is in main. Nothing was changed.")


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), *arguments]
    environment = {**clean(), "HOME": os.environ.get("HOME", "/")}
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=environment).stdout.strip()  # noqa: S603
