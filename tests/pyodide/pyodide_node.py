"""The bundled checker, run by Pyodide in Node: what the browser runs, for tests that need no browser."""

import json
import subprocess
import sys
from pathlib import Path

RUN = Path(__file__).with_name("run.mjs")
SECONDS = 600


def run_in_pyodide(requests: list[str], bundle_dir: Path) -> list[str]:
    """The responses to the requests, by the one bundle in the folder that `publish.frame.bundle` filled."""
    (manifest,) = bundle_dir.glob("checker-*/manifest.json")
    node = Path(sys.executable).with_name("node")
    done = subprocess.run(
        [node, RUN, manifest.parent],
        input=json.dumps(requests),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=SECONDS,
        check=True,
    )
    responses: list[str] = json.loads(done.stdout)
    return responses
