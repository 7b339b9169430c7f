"""The command itself, in a repository of its own: words, exit status, and nothing left behind."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.publish.diff.repositories import ALONE, ROOT, commit, edit, repository


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small tree with the words of the site and the program."""
    root = repository(tmp_path)
    shutil.rmtree(root / "content")
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copyfile(ROOT / "build.py", root / "build.py")
    for name in ("publish", "checker"):
        (root / name).symlink_to(ROOT / name)
    commit(root)
    return root


def run(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "build.py", "diff", *arguments],
        cwd=root,
        env={**os.environ, **ALONE, "PYTHONDONTWRITEBYTECODE": "1", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stdout + done.stderr
    return done


def test_an_edit_is_told_in_the_language_that_is_asked_for(root: Path) -> None:
    edit(root, "amount: 800 000", "amount: 900 000")
    done = run(root, "--language", "nn")
    assert (done.returncode, done.stderr) == (0, "")
    assert "heva frå" in done.stdout
    assert "heva frå" in run(root, UTLYSNING_LANGUAGE="nn").stdout
    assert json.loads(run(root, "HEAD", "--format", "json").stdout)["noticed"]


def test_what_cannot_be_compared_is_a_sentence_and_exit_status_2(root: Path) -> None:
    done = run(root, "nowhere", "--language", "nn")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Det finnes ingen revisjon «nowhere» her.")
    shutil.rmtree(root / ".git")
    assert run(root).returncode == 2
