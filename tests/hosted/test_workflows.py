"""The workflows of the forges, linted: least rights, everything pinned, nothing to steal in a pull request."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.command_line import run

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
BIN = Path(sys.executable).parent
ACTIONLINT = ROOT / "node_modules" / "@tktco" / "node-actionlint" / "bin" / "node-actionlint.js"
BROKEN = Path(__file__).parent / "data" / "broken.yml"
PINNED = re.compile(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
COMMAND = re.compile(r"build\.py (\w+)(.*)")
OPTION = re.compile(r"(?<= )--[a-z-]+")
# Everything that may be done with a token, by workflow and job; nothing else may.
RIGHTS = {
    "check": {"check": {"contents": "read"}},
    "publish": {
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
    },
    "test": {"test": {"contents": "read"}},
    "watch": {"look": {"contents": "read"}, "tell": {"issues": "write"}},
}


def read(path: Path) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def lint(*command: str | Path) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_zizmor_finds_nothing_to_say() -> None:
    lint(BIN / "zizmor", "--offline", "--no-progress", "--persona", "auditor", *WORKFLOWS)


def actionlint(pattern: str) -> subprocess.CompletedProcess[str]:
    """What actionlint says, run by the node that the project sets up, or the machine's."""
    node = shutil.which("node", path=f"{BIN}{os.pathsep}{os.environ['PATH']}")
    command = [str(node), str(ACTIONLINT), pattern]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


without_actionlint = pytest.mark.skipif(not ACTIONLINT.exists(), reason="actionlint is not there: make test sets it up")


@without_actionlint
def test_actionlint_finds_nothing_to_say() -> None:
    done = actionlint(".github/workflows/*.yml")
    assert (done.returncode, f"Checking {len(WORKFLOWS)} workflow file" in done.stdout) == (0, True), done.stdout


@without_actionlint
def test_actionlint_sees_in_expressions_what_the_schema_does_not() -> None:
    lint(BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", BROKEN)
    done = actionlint(BROKEN.relative_to(ROOT).as_posix())
    assert done.returncode == 1
    found = re.findall(rf"{BROKEN.name}:(\d+):\d+ .*\[ ([a-z-]+) \]", done.stdout + done.stderr)
    assert found == [
        ("15", "expression"),
        ("18", "expression"),
        ("20", "runner-label"),
        ("23", "expression"),
        ("27", "action"),
    ]


@pytest.mark.parametrize("schema", ["vendor.github-workflows", "custom.github-workflows-require-timeout"])
def test_the_workflows_are_what_github_reads(schema: str) -> None:
    lint(BIN / "check-jsonschema", "--builtin-schema", schema, *WORKFLOWS)


def test_the_pipeline_is_what_gitlab_reads() -> None:
    lint(BIN / "check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci", GITLAB)


def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it() -> None:
    lines = [line.strip().removeprefix("- ") for path in WORKFLOWS for line in path.read_text("utf-8").splitlines()]
    used = [line for line in lines if line.startswith("uses:")]
    assert used
    assert [line for line in used if not PINNED.fullmatch(line)] == []
    # The same action is the same commit everywhere.
    assert len({line.split("@")[0] for line in used}) == len(set(used))


def test_each_job_may_do_what_it_must_and_no_more() -> None:
    found = {}
    for path in WORKFLOWS:
        workflow = read(path)
        assert workflow["permissions"] == {}
        found[path.stem] = {name: job["permissions"] for name, job in workflow["jobs"].items()}
    assert found == RIGHTS


def test_a_pull_request_runs_without_secrets_and_keeps_no_token() -> None:
    for path in WORKFLOWS:
        text = path.read_text(encoding="utf-8")
        assert "pull_request_target" not in text
        assert "workflow_run" not in text
        assert "secrets." not in text
        steps = [step for job in read(path)["jobs"].values() for step in job["steps"]]
        checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
        assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_what_is_being_published_is_never_cancelled() -> None:
    assert read(ROOT / ".github/workflows/publish.yml")["concurrency"]["cancel-in-progress"] is False
    pages = read(GITLAB)["pages"]
    assert pages["interruptible"] is False
    assert pages["resource_group"]


def test_a_token_that_writes_meets_nothing_of_the_repository() -> None:
    for path in WORKFLOWS:
        for job in read(path)["jobs"].values():
            if "write" in job["permissions"].values():
                assert not [step for step in job["steps"] if "checkout" in step.get("uses", "")]


def test_every_command_that_a_forge_runs_is_one_with_those_options() -> None:
    used: dict[str, set[str]] = {}
    for path in (*WORKFLOWS, GITLAB):
        for command, rest in COMMAND.findall(path.read_text(encoding="utf-8")):
            used.setdefault(command, set()).update(OPTION.findall(rest))
    assert {"build", "check", "diff", "watch"} == set(used)
    for command, options in used.items():
        done = run(command, "--help")
        assert done.returncode == 0, done.stderr
        assert {option for option in options if option not in done.stdout} == set(), command
