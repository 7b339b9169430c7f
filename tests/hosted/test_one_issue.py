"""The weekly report becomes one issue: opened, changed when there is something new, closed when nothing is left."""

import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
REPORT = "<!-- utlysning-watch: {number} -->\n# What needs review\n\n## Dates\n\n- `a`: {text}\n"
STRANGERS = {"number": 1, "title": "Mine", "body": "<!-- utlysning-watch: 9 --> by a stranger", "app": "", "open": True}

type Issues = list[dict[str, Any]]
type Week = Callable[[str], None]

# Stands for the forge's own program: the issues lie in a file, and jq reads what it would read.
GH = """
import json, os, subprocess, sys
store, arguments = os.environ["ISSUES"], sys.argv[1:]
issues = json.load(open(store, encoding="utf-8"))
assert os.environ["GH_TOKEN"] and os.environ["GH_REPO"] == "owner/name"
given = dict(zip(arguments, [*arguments[1:], ""]))
verb = arguments[1]
def jq(data):
    command = ["jq", "-r", given["--jq"]]
    print(subprocess.run(command, input=json.dumps(data), stdout=subprocess.PIPE, text=True, check=True).stdout, end="")
if verb == "list":
    state = given["--state"] == "open"
    jq([each for each in issues if each["open"] == state and each["app"] == given["--app"]])
elif verb == "create":
    body = open(given["--body-file"], encoding="utf-8").read()
    number = len(issues) + 1
    issues.append({"number": number, "title": given["--title"], "body": body, "app": "github-actions", "open": True})
else:
    issue = next(each for each in issues if each["number"] == int(arguments[2]))
    if verb == "view":
        jq(issue)
    elif verb == "edit":
        issue["body"] = open(given["--body-file"], encoding="utf-8").read()
        issue["edits"] = issue.get("edits", 0) + 1
    elif verb == "close":
        issue["open"] = False
json.dump(issues, open(store, "w", encoding="utf-8"))
"""


@pytest.fixture
def at_github(tmp_path: Path) -> tuple[Week, Callable[[], Issues]]:
    """The step of the workflow, with a stand-in for the forge."""
    if shutil.which("jq") is None:
        pytest.skip("no jq on this machine")
    store, program = tmp_path / "issues.json", tmp_path / "bin" / "gh"
    store.write_text(json.dumps([STRANGERS]), encoding="utf-8")
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\n{GH}", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    steps = yaml.safe_load((ROOT / ".github/workflows/watch.yml").read_text(encoding="utf-8"))["jobs"]["tell"]["steps"]
    script = next(step["run"] for step in steps if "run" in step)
    environment = {"ISSUES": str(store), "GH_TOKEN": "t", "GH_REPO": "owner/name"}

    def week(report: str) -> None:
        (tmp_path / "review.md").write_text(report, encoding="utf-8")
        path = f"{program.parent}:{os.environ['PATH']}"
        # As the forge's machine runs it.
        subprocess.run(
            ["bash", "-e", "-c", script],
            cwd=tmp_path,
            env={**os.environ, **environment, "PATH": path},
            check=True,
        )

    return week, lambda: json.loads(store.read_text(encoding="utf-8"))[1:]


class Gitlab(BaseHTTPRequestHandler):
    """The part of GitLab that keeps issues."""

    issues: Issues

    def do_GET(self) -> None:
        asked = parse_qs(urlsplit(self.path).query)
        found = [each for each in self.issues if each["open"] and [each["labels"]] == asked["labels"]]
        assert asked["state"] == ["opened"]
        self._answer(found)

    def do_POST(self) -> None:
        number = len(self.issues) + 1
        self.issues.append({"iid": number, "open": True, **self._given()})
        self._answer({})

    def do_PUT(self) -> None:
        issue = self.issues[int(self.path.rsplit("/", 1)[1]) - 1]
        given = self._given()
        issue["open"] = given.pop("state_event", "") != "close"
        issue["edits"] = issue.get("edits", 0) + 1
        issue.update(given)
        self._answer({})

    def _given(self) -> dict[str, Any]:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        return {name: values[0] for name, values in parse_qs(body).items()}

    def _answer(self, data: object) -> None:
        content = json.dumps(data).encode()
        self.send_response(200 if self.headers["PRIVATE-TOKEN"] == "t" else 401)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


@pytest.fixture
def at_gitlab(tmp_path: Path) -> Iterator[tuple[Week, Callable[[], Issues]]]:
    """The script of the pipeline, with real curl and a forge on loopback."""
    if shutil.which("curl") is None:
        pytest.skip("no curl on this machine")
    issues: Issues = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Forge", (Gitlab,), {"issues": issues}))
    Thread(target=server.serve_forever, daemon=True).start()
    environment = {
        "CI_API_V4_URL": f"http://127.0.0.1:{server.server_port}/api/v4",
        "CI_PROJECT_ID": "7",
        "WATCH_TOKEN": "t",
    }

    def week(report: str) -> None:
        (tmp_path / "review.md").write_text(report, encoding="utf-8")
        command = ["sh", str(ROOT / ".gitlab/one-issue.sh"), "review.md"]
        subprocess.run(command, cwd=tmp_path, env={**os.environ, **environment}, check=True)

    yield week, lambda: issues
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("forge", ["at_github", "at_gitlab"])
def test_there_is_one_issue_and_it_changes_only_with_the_report(forge: str, request: pytest.FixtureRequest) -> None:
    week, issues = request.getfixturevalue(forge)
    body = "body" if forge == "at_github" else "description"
    nothing = REPORT.format(number=0, text="nothing")
    first, second = (REPORT.format(number=number, text=f"«{number}» & 100 % $HOME `x`") for number in (1, 2))
    week(nothing)
    assert issues() == []
    for _ in range(2):
        week(first)
    (issue,) = issues()
    assert (issue["title"], issue[body], issue.get("edits", 0)) == ("What needs review", first, 0)
    week(second)
    (issue,) = issues()
    assert (issue[body], issue["edits"], issue["open"]) == (second, 1, True)
    week(nothing)
    assert [each["open"] for each in issues()] == [False]
    week(first)
    assert [each["open"] for each in issues()] == [False, True]
