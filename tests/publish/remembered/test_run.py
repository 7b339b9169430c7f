"""A check that is asked again says the same at once, and nothing that it depends on is ever passed over."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from publish.remembered import run
from publish.remembered.files import Files
from publish.remembered.kept import FOLDER, keep
from publish.remembered.run import key_of, recall

ROOT = Path(__file__).resolve().parents[3]
SCHEME = "schemes/troms/kommunesamarbeid.yml"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A tree of its own."""
    for name in ("schemes", "content", "checker", "publish"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "theme" / "assets").mkdir(parents=True)
    for name in ("build.py", "mkdocs.yml", "theme/assets/tokens.css"):
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
    seen = {key_of(Files(tree), ["check"])}

    def is_new(arguments: list[str]) -> bool:
        key = key_of(Files(tree), arguments)
        fresh = key is not None and key not in seen
        seen.add(key)
        return fresh

    assert not is_new(["check"])
    assert is_new(["check", "--format", "json"])
    for name in (
        SCHEME,
        "theme/assets/tokens.css",
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
    # What a link leads to is read too.
    with (tree / "schemes/troms/other.yml").open("a", encoding="utf-8") as file:
        file.write("\n")
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
    monkeypatch.setattr(run, "NOW", [moment])
    monkeypatch.setattr(run, "TURNS", [moment - timedelta(1), moment + timedelta(seconds=20)])
    run._keep(tmp_path / FOLDER, "key", {"out": "", "err": "", "status": 1})
    assert recall(tmp_path, "key", moment + timedelta(seconds=19)) == 1
    assert recall(tmp_path, "key", moment + timedelta(seconds=20)) is None
    assert recall(tmp_path, "key", moment - timedelta(seconds=1)) is None


def test_behind_a_linked_folder_nothing_is_seen_and_so_nothing_is_remembered(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "schemes").mkdir()
    assert key_of(Files(tmp_path), ["check"]) is not None
    (tmp_path / "schemes" / "linked").symlink_to(tmp_path / "elsewhere")
    assert key_of(Files(tmp_path), ["check"]) is None


def test_what_was_kept_is_believed_only_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / FOLDER / "key.json"
    moment = datetime(2027, 3, 1, 12, tzinfo=UTC)
    hour = {"from": moment.isoformat(), "until": (moment + timedelta(hours=1)).isoformat()}
    keep(path, {"out": "", "err": "", "status": 0, **hour})
    assert recall(tmp_path, "key", moment) == 0
    whole = path.read_bytes()
    for damaged in (b"", b"[]", b"{}", whole[:-1], whole.replace(b'"status": 0', b'"status": 1'), b"\xff" + whole):
        path.write_bytes(damaged)
        assert recall(tmp_path, "key", moment) is None
    for wrong in ("[]", "{}", '{"from": "x"}', json.dumps({"out": "", **hour})):
        keep(path, json.loads(wrong))
        assert recall(tmp_path, "key", moment) is None
    assert recall(tmp_path, None, moment) is None


def test_what_a_killed_check_left_is_swept_away_by_a_later_one(tmp_path: Path) -> None:
    path = tmp_path / FOLDER / "parts"
    keep(path, {})
    left, fresh = path.with_name("parts.1.part"), path.with_name("parts.2.part")
    left.touch()
    fresh.touch()
    os.utime(left, (0, 0))
    keep(path, {})
    assert (left.exists(), fresh.exists()) == (False, True)


def test_what_was_said_of_one_day_is_not_said_of_another(tree: Path) -> None:
    path = tree / SCHEME
    text = path.read_text(encoding="utf-8")
    updated = next(line for line in text.splitlines() if line.startswith("updated:"))
    path.write_text(text.replace(updated, "updated: 2090-01-01", 1), encoding="utf-8")
    ahead = "updated: 2090-01-01"
    for _ in range(2):
        assert ahead in check(tree)[2]
        assert ahead in check(tree, "--on", "2089-12-01")[2]
        assert check(tree, "--on", "2090-01-01")[2] == ""
    assert check(tree, "--on", "2090-02-30")[::2] != (0, "")


def test_how_hard_the_pages_are_is_told_in_one_line_and_to_no_program(tree: Path) -> None:
    said = check(tree)[1].splitlines()
    assert said[0] == "5 schemes, no problem."
    assert said[1].startswith("Readability (LIX): ")
    assert said[1].endswith("The whole table: check --reading")
    table = check(tree, "--reading")[1].splitlines()
    assert len(table) > 10
    # The line is the table in short: its hardest page stands first there.
    assert said[1].split("hardest: ")[1].split("/")[0] in table[2]
    assert "LIX" not in check(tree, "--format", "json")[1]
    # Of an edit only its own file is counted again.
    path = tree / "content/nb/checker.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n\n" + "Uoverskuelighetsproblematikk. " * 200, "utf-8")
    assert "hardest: checker.md (nb)" in check(tree)[1]
