"""The check as an editor runs it on broken files: in their language, and for programs without a word beside."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("build.py", "mkdocs.yml", "publish", "checker", "schemes", "content", "theme")
SCHEME = "schemes/troms/kommunesamarbeid.yml"


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tree in which two files have a slip each."""
    root = tmp_path_factory.mktemp("tree")
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, root / name)
    for name, before, after in (
        (SCHEME, "currency: NOK", "currency: kroner"),
        ("schemes/norge/industriklynger.yml", "original: nb", "original: nb\noriginal: nb"),
    ):
        text = (root / name).read_text(encoding="utf-8")
        assert before in text
        (root / name).write_text(text.replace(before, after, 1), encoding="utf-8")
    return root


def checked(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """What `python build.py check` does there."""
    return subprocess.run(
        [sys.executable, str(root / "build.py"), "check", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=os.environ | environment,
    )


@pytest.mark.parametrize(
    ("arguments", "environment", "words"),
    [
        (["--language", "sv"], {}, ["här ska det stå något av NOK", "är skrivet två gånger", "Ingenting ändrades."]),
        (
            [],
            {"UTLYSNING_LANGUAGE": "", "LC_ALL": "nn_NO.UTF-8"},
            ["her skal det stå en av NOK", "hjelp: value.choice"],
        ),
        ([], {}, ["expected one of NOK", "2 problems in 2 files. Nothing was changed."]),
    ],
    ids=["asked", "machine", "set"],
)
def test_slips_are_told_in_the_language_of_the_editor(
    broken: Path, arguments: list[str], environment: dict[str, str], words: list[str]
) -> None:
    done = checked(broken, *arguments, **environment)
    assert (done.returncode, done.stdout) == (1, "")
    assert all(word in done.stderr for word in words), done.stderr


@pytest.mark.parametrize("form", ["json", "github", "gitlab", "sarif"])
def test_a_program_reads_the_report_alone(broken: Path, form: str) -> None:
    done = checked(broken, "--format", form, "--language", "nb", UTLYSNING_SITE_URL="https://example.org/")
    assert (done.returncode, done.stderr) == (1, "")
    assert SCHEME in done.stdout
    assert "her skal det stå en av NOK" in done.stdout
    assert "https://example.org/nb/editors/messages/#value.choice" in done.stdout
    if form == "github":
        assert all(line.startswith("::error file=schemes/") for line in done.stdout.splitlines())
    else:
        assert json.loads(done.stdout)


def test_a_language_or_format_that_there_is_not_is_refused(broken: Path) -> None:
    for arguments in (("--language", "de"), ("--format", "xml")):
        done = checked(broken, *arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert "Traceback" not in done.stderr
