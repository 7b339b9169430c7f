"""The same files give the same site: without git's history, in any zone and locale, and whatever the clock says."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# What is made here, or by others than git.
LEFT_BEHIND = (".git", ".venv", ".build", "node_modules", "__pycache__", ".*_cache", ".hypothesis", "*.whl")
# Before anything else runs, the clock is eleven years ahead.
CLOCK = """
import time
right, split = time.time, time.gmtime
time.time = lambda: right() + 11 * 366 * 86400
time.time_ns = lambda: int(time.time() * 1e9)
time.gmtime = lambda at=None: split(time.time() if at is None else at)
"""
AT = "2026-11-22T12:00+00:00"


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files alone, as from an archive: no history, nothing that was made."""
    root = tmp_path_factory.mktemp("export") / "utlysning"
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(*LEFT_BEHIND))
    shutil.rmtree(root / "site", ignore_errors=True)
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    return root


def built(root: Path, out: Path, **environment: str) -> dict[str, str]:
    """Every file of the site, by its digest."""
    kept = {name: value for name, value in os.environ.items() if name not in ("LANG", "LC_ALL", "TZ", "PYTHONPATH")}
    command = [
        sys.executable,
        "build.py",
        "build",
        "--on",
        AT,
        "--site-url",
        "https://example.org/a/",
        "--out",
        str(out),
    ]
    done = subprocess.run(
        command, cwd=root, env={**kept, **environment}, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in out.rglob("*")
        if path.is_file()
    }


def test_an_export_builds_the_same_bytes_in_another_zone_and_locale_with_a_wrong_clock(
    export: Path, tmp_path: Path
) -> None:
    (tmp_path / "clock").mkdir()
    (tmp_path / "clock" / "sitecustomize.py").write_text(CLOCK, encoding="utf-8")
    here = built(export, tmp_path / "here" / "site", LC_ALL="C.UTF-8", TZ="Europe/Oslo", PYTHONHASHSEED="1")
    there = built(
        export,
        tmp_path / "there" / "site",
        LC_ALL="C",
        TZ="Pacific/Kiritimati",
        PYTHONHASHSEED="2",
        PYTHONPATH=str(tmp_path / "clock"),
    )
    assert len(here) > 500
    assert {name for name in here.keys() | there.keys() if here.get(name) != there.get(name)} == set()
