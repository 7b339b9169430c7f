"""A check that is asked again says the same at once, and nothing that it depends on is ever passed over."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from publish import remembered
from publish.remembered import FOLDER, key_of, recall

ROOT = Path(__file__).resolve().parents[2]
SCHEME = "schemes/troms/kommunesamarbeid.yml"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A tree of its own."""
    for name in ("schemes", "content", "checker", "publish"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("build.py", "mkdocs.yml"):
        shutil.copyfile(ROOT / name, tmp_path / name)
    return tmp_path


def check(tree: Path, *more: str, **environment: str) -> tuple[int, str, str]:
    """What the command says."""
    command = [sys.executable, "build.py", "check", *more]
    spoken = {**os.environ, "UTLYSNING_LANGUAGE": "en", **environment}
    done = subprocess.run(command, cwd=tree, env=spoken, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout, done.stderr


def test_the_second_check_says_the_same_and_loads_nothing_heavy(tree: Path) -> None:
    first = check(tree)
    kept = list((tree / FOLDER).glob("*.json"))
    assert len(kept) == 1
    loaded = check(tree, PYTHONPROFILEIMPORTTIME="1")
    assert (loaded[0], loaded[1]) == first[:2]
    assert "pydantic" not in loaded[2]
    assert check(tree) == first


def test_a_mistake_that_is_made_and_mended_is_told_and_gone(tree: Path) -> None:
    good = check(tree)
    path = tree / SCHEME
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("currency: NOK", "currency: KR", 1), encoding="utf-8")
    bad = check(tree)
    assert (bad[0], 'got "KR"' in bad[2]) == (1, True)
    assert check(tree) == bad
    assert "fikk «KR»" in check(tree, UTLYSNING_LANGUAGE="nb")[2] or "KR" in check(tree, UTLYSNING_LANGUAGE="nb")[2]
    path.write_text(text, encoding="utf-8")
    assert check(tree) == good


def test_the_key_changes_with_all_that_a_check_depends_on(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = {key_of(tree, ["check"])}

    def is_new(arguments: list[str]) -> bool:
        key = key_of(tree, arguments)
        fresh = key is not None and key not in seen
        seen.add(key)
        return fresh

    assert not is_new(["check"])
    assert is_new(["check", "--format", "json"])
    for name in (
        SCHEME,
        "schemes/troms/kommunesamarbeid.txt",
        "schemes/facts.yml",
        "publish/meaning/whole.py",
        "build.py",
    ):
        with (tree / name).open("a", encoding="utf-8") as file:
            file.write("\n")
        assert is_new(["check"]), name
    (tree / "content/nb/new.md").touch()
    assert is_new(["check"])
    (tree / SCHEME).rename(tree / "schemes/troms/other.yml")
    assert is_new(["check"])
    (tree / SCHEME).symlink_to("other.yml")
    assert is_new(["check"])
    monkeypatch.setenv("UTLYSNING_LANGUAGE", "sv")
    assert is_new(["check"])
    monkeypatch.setattr("sys.version", "another")
    assert is_new(["check"])
    monkeypatch.setattr("sysconfig.get_path", lambda name: str(tree))
    (tree / "yaml-99.dist-info").mkdir()
    assert is_new(["check"])


def test_what_was_said_holds_no_longer_than_to_the_next_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moment = datetime(2027, 3, 1, 15, 59, tzinfo=UTC)
    monkeypatch.setattr(remembered, "NOW", [moment])
    monkeypatch.setattr(remembered, "TURNS", [moment - timedelta(1), moment + timedelta(seconds=20)])
    remembered._keep(tmp_path / FOLDER, "key", {"out": "", "err": "", "status": 1})
    assert recall(tmp_path, "key", moment + timedelta(seconds=19)) == 1
    assert recall(tmp_path, "key", moment + timedelta(seconds=20)) is None
    assert recall(tmp_path, "key", moment - timedelta(seconds=1)) is None


def test_what_was_kept_and_cannot_be_read_is_not_believed(tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    folder.mkdir(parents=True)
    for text in ("", "[]", "{}", json.dumps({"from": "x"})):
        (folder / "key.json").write_text(text, encoding="utf-8")
        assert recall(tmp_path, "key", datetime.now(UTC)) is None
    assert recall(tmp_path, None, datetime.now(UTC)) is None
