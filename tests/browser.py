"""A Chromium for the tests: the one on the machine, else one that `python -m tests.browser` puts there; nginx too."""

import os
import shutil
import subprocess
import sys

from tests import nginx

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def installed() -> str | None:
    """The machine's own Chromium, if it has one."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


def provide() -> str:
    """Make sure that there is a Chromium; says which."""
    if found := installed():
        return found
    if os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update"], ["apt-get", "install", "--yes", "chromium"]):
            subprocess.run(command, stdout=subprocess.DEVNULL, env=environment, check=False)
        if found := installed():
            return found
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], stdout=subprocess.DEVNULL, check=True)
    return "Playwright's own"


if __name__ == "__main__":
    print(f"Chromium for the tests: {provide()}")  # noqa: T201 - what the command is for
    print(f"nginx for the tests: {nginx.provide()}")  # noqa: T201 - what the command is for
