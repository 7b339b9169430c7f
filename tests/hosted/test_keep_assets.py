"""A page that is open while another build is published still gets the files that it was made with."""

import os
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DAY = 86_400


def build(room: Path, **files: str) -> set[str]:
    """A new site with these files, given those of the builds before it; says what it has then."""
    site = room / "site"
    subprocess.run(["rm", "-rf", site], check=True)
    for name, text in files.items():
        path = site / "assets" / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    subprocess.run([ROOT / "deploy/keep-assets", "site", "kept"], cwd=room, check=True)
    return {path.relative_to(site / "assets").as_posix() for path in site.rglob("*") if path.is_file()}


def days_pass(room: Path, days: int) -> None:
    for path in (room / "kept").rglob("*"):
        then = time.time() - days * DAY
        os.utime(path, (then, then))


def test_the_files_of_earlier_builds_stay_for_thirty_days(tmp_path: Path) -> None:
    assert build(tmp_path, a1="a", **{"search-1__x y": "s"}) == {"a1", "search-1/x y"}
    days_pass(tmp_path, 20)
    assert build(tmp_path, a2="b") == {"a1", "a2", "search-1/x y"}
    days_pass(tmp_path, 32)
    assert build(tmp_path, a3="c") == {"a3"}


def test_a_file_counts_from_the_last_build_that_made_it(tmp_path: Path) -> None:
    build(tmp_path, a1="a")
    for _ in range(3):
        days_pass(tmp_path, 20)
        build(tmp_path, a1="a")
    assert build(tmp_path, a2="b") == {"a1", "a2"}


def test_what_is_new_is_never_taken_for_what_is_old(tmp_path: Path) -> None:
    build(tmp_path, a1="whole")
    (tmp_path / "kept" / "a1").write_text("torn", encoding="utf-8")
    build(tmp_path, a1="whole")
    assert (tmp_path / "site/assets/a1").read_text(encoding="utf-8") == "whole"
