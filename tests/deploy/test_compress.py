"""Compressed siblings: the same bytes give the same bytes, and what was compressed once is not compressed again."""

import gzip
from pathlib import Path

import brotli  # type: ignore[import-untyped]  # it has no types of its own
import pytest

from deploy.compress import compress

TEXT = b"a text that comes again and again\n" * 100


def made(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        "nb/index.html": TEXT,
        "assets/a-1/app.js": TEXT,
        "x.png": TEXT,
        "small.html": b"small",
        "random.txt": TEXT,
    }
    return made(tmp_path / "site", files)


def test_the_siblings_hold_what_the_file_holds(site: Path, tmp_path: Path) -> None:
    compress(site, None, tmp_path / "pool")
    for name in ("nb/index.html", "assets/a-1/app.js"):
        assert gzip.decompress((site / f"{name}.gz").read_bytes()) == TEXT
        assert brotli.decompress((site / f"{name}.br").read_bytes()) == TEXT
        assert (site / f"{name}.br").stat().st_mtime_ns == (site / name).stat().st_mtime_ns
    assert sorted(path.name for path in site.iterdir()) == [
        "assets",
        "nb",
        "random.txt",
        "random.txt.br",
        "random.txt.gz",
        "small.html",
        "x.png",
    ]


def test_the_same_bytes_give_the_same_bytes_at_any_time(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compress(site, None, tmp_path / "pool")
    first = {path: path.read_bytes() for path in site.rglob("*.?r")} | {p: p.read_bytes() for p in site.rglob("*.gz")}
    for path in first:
        path.unlink()
    monkeypatch.setattr("time.time", lambda: 1.0)
    compress(site, None, tmp_path / "pool")
    assert {path: path.read_bytes() for path in first} == first


def test_a_page_that_is_the_same_is_the_same_file(site: Path, tmp_path: Path) -> None:
    compress(site, None, tmp_path / "pool")
    new = made(tmp_path / "new", {"nb/index.html": TEXT, "sv/index.html": TEXT, "random.txt": TEXT.upper()})
    compress(new, site, tmp_path / "pool")
    for suffix in ("", ".gz", ".br"):
        assert (new / f"nb/index.html{suffix}").samefile(site / f"nb/index.html{suffix}")
    assert not (new / "random.txt").samefile(site / "random.txt")
    assert gzip.decompress((new / "random.txt.gz").read_bytes()) == TEXT.upper()
    assert (site / "random.txt").read_bytes() == TEXT
