"""How long a reader waits for the first verdict: the bundle against Pyodide's stock standard library, in one run.

    .venv/bin/python -m benchmarks.first_answer [rounds]

Both are loaded in turn in a fresh profile of Chromium; the ratio of the medians is what to compare between machines.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from unittest.mock import patch

from playwright.sync_api import Browser, sync_playwright

from publish.frame import bundle as bundling
from publish.site.serve import served
from publish.telling.console import say
from tests.browser import FLAGS, installed

ROOT = Path(__file__).resolve().parents[1]
PAGE = '<!doctype html><link rel="icon" href="data:,"><script type="module" src="page.js"></script>'
SCRIPT = """
import {{ createChecker }} from "./{client}";
window.answer = () => createChecker({{}}).ask({{ op: "none" }}).then(() => true);
"""


def site(folder: Path, *, stock: bool) -> Path:
    """A page with the checker; with the whole standard library as it comes, or with the one that the site serves."""
    keep: Callable[..., dict[str, bytes]] = (lambda _, library: library) if stock else bundling.needed
    as_it_is: Callable[..., bytes] = (lambda files, _: bundling._zipped(files)) if stock else bundling._compiled  # noqa: SLF001
    with patch.object(bundling, "needed", keep), patch.object(bundling, "_compiled", as_it_is):
        made = bundling.bundle(ROOT / "checker", ROOT / "node_modules" / "pyodide", folder)
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "page.js").write_text(SCRIPT.format(client=made.client), encoding="utf-8")
    return folder


def seconds(browser: Browser, address: str) -> float:
    """From the reader's first interest to the first response, in a profile that has never been here."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.wait_for_function("window.answer")
    started = time.perf_counter()
    page.evaluate("window.answer()")
    taken = time.perf_counter() - started
    context.close()
    return taken


def main(rounds: int) -> None:
    """Measure both in turn and print the medians and their ratio."""
    room = Path(tempfile.mkdtemp())
    times: dict[str, list[float]] = {"stock": [], "bundle": []}
    try:
        folders = {name: site(room / name, stock=name == "stock") for name in times}
        with sync_playwright() as playwright, served(folders["stock"]) as stock, served(folders["bundle"]) as ours:
            browser = playwright.chromium.launch(executable_path=installed(), args=list(FLAGS))
            for _ in range(rounds):
                times["stock"].append(seconds(browser, stock))
                times["bundle"].append(seconds(browser, ours))
            browser.close()
    finally:
        shutil.rmtree(room)
    for name, taken in times.items():
        say(f"{name:7} median {median(taken):.2f} s, least {min(taken):.2f} s, most {max(taken):.2f} s")
    say(f"ratio   {median(times['bundle']) / median(times['stock']):.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
