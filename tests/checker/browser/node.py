"""Functions of the page's pure modules, called under Node."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
MODULES = HERE.parents[2] / "checker" / "browser"


def called(module: str, name: str, calls: list[list[Any]]) -> list[Any]:
    """What the function gives back for each list of arguments."""
    node = Path(sys.executable).with_name("node")
    command = [str(node), "--no-warnings", str(HERE / "run.mjs"), str(MODULES / module), name]
    done = subprocess.run(command, input=json.dumps(calls), stdout=subprocess.PIPE, encoding="utf-8", check=True)
    answers: list[Any] = json.loads(done.stdout)
    return answers


def cases(name: str) -> list[dict[str, Any]]:
    """The cases in a file beside the tests; it must hold some."""
    found: list[dict[str, Any]] = json.loads((HERE / name).read_text(encoding="utf-8"))
    assert found, f"{name} is empty"
    return found
