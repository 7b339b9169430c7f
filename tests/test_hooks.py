"""The hook that checks a commit before it is made: real git, what is staged and nothing else."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SCHEME = "schemes/troms/kommunesamarbeid.yml"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A repository of an editor's own, with the hook set up."""
    for name in ("schemes", "content", "checker", "publish", ".githooks"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "theme" / "assets").mkdir(parents=True)
    for name in ("build.py", "mkdocs.yml", ".gitignore", "Makefile", "theme/assets/tokens.css"):
        shutil.copyfile(ROOT / name, tmp_path / name)
    (tmp_path / ".git" / "info").mkdir(parents=True)
    git(tmp_path, "init", "--quiet")
    (tmp_path / ".git" / "info" / "exclude").write_text("/.venv\n", encoding="utf-8")
    (tmp_path / ".venv").symlink_to(sys.prefix)
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "All", "--no-verify")
    subprocess.run(["make", "--silent", "hooks"], cwd=tmp_path, check=True)
    return tmp_path


def git(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What git says."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    people = {"GIT_AUTHOR_NAME": "Kari", "GIT_AUTHOR_EMAIL": "kari@example.org"}
    people |= {"GIT_COMMITTER_NAME": "Kari", "GIT_COMMITTER_EMAIL": "kari@example.org", "LC_ALL": "C.UTF-8"}
    command = ["git", *arguments]
    return subprocess.run(
        command, cwd=tree, env=environment | people, capture_output=True, encoding="utf-8", check=False
    )


def edit(tree: Path, before: str, after: str) -> None:
    """Save an edit of the scheme."""
    path = tree / SCHEME
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_what_is_staged_is_checked_and_not_what_lies_in_the_folder(tree: Path) -> None:
    head = git(tree, "rev-parse", "HEAD").stdout
    edit(tree, "currency: NOK", "currency: KR")
    git(tree, "add", SCHEME)
    # Mended, but not staged.
    edit(tree, "currency: KR", "currency: NOK")
    done = git(tree, "commit", "--message", "Bad")
    assert done.returncode == 1
    assert f"{SCHEME}:" in done.stderr
    assert 'got "KR"' in done.stderr
    assert "^^" in done.stderr
    assert "Traceback" not in done.stderr
    assert git(tree, "rev-parse", "HEAD").stdout == head
    edit(tree, "updated: 2026-11-22", "updated: 2026-11-23")
    git(tree, "add", SCHEME)
    # Broken, but not staged.
    edit(tree, "currency: NOK", "currency: KR")
    done = git(tree, "commit", "--message", "Good")
    assert done.returncode == 0, done.stderr
    assert git(tree, "rev-parse", "HEAD~1").stdout == head


def test_a_commit_of_anything_else_is_not_checked(tree: Path) -> None:
    edit(tree, "currency: NOK", "currency: KR")
    (tree / "note.txt").write_text("A note.", encoding="utf-8")
    git(tree, "add", "note.txt")
    assert git(tree, "commit", "--message", "A note").returncode == 0


def test_the_same_check_for_users_of_pre_commit_names_a_command_that_is_there() -> None:
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert "entry: .venv/bin/python build.py check\n" in hooks
