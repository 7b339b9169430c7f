"""The client, its worker and Pyodide in Chromium: under the site's policy, and with everything that can be missing."""

import json
import shutil
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from publish.frame.bundle import Bundle, bundle

ROOT = Path(__file__).resolve().parents[3]
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; "
    "style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
)
TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json"}
PAGE = '<!doctype html><link rel="icon" href="data:,"><title>Test</title><script type="module" src="page.js"></script>'
# What is asked for is a state of the engine that no real rulebook brings about.
BRIDGE = """
import json, os

def respond(request):
    asked = json.loads(request)
    if asked.get("do") == "hang":
        while True:
            pass
    if asked.get("do") == "raise":
        raise ValueError
    if asked.get("do") == "crash":
        os.abort()
    return json.dumps({"heard": asked}, ensure_ascii=False)
"""
SCRIPT = """
import { createChecker } from "./%s";
window.begin = (options) => {
  window.heard = { states: [], progress: [] };
  window.checker = createChecker({
    ...options,
    onProgress: (progress) => heard.progress.push(progress),
    onState: (state, reason) => heard.states.push(reason ? `${state}: ${reason}` : state),
  });
};
window.outcome = (promise) => promise.then((value) => ({ value }), ({ name, reason }) => ({ name, reason }));
"""

Fault = Callable[[bytes], bytes | None]


@dataclass
class Site:
    """A server on loopback with the bundle; faults by file name, None for a missing file."""

    folder: Path
    made: Bundle
    policy: str = POLICY
    faults: dict[str, Fault] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=lambda: dict(TYPES))
    asked: Counter[str] = field(default_factory=Counter)
    closing: threading.Event = field(default_factory=threading.Event)
    address: str = ""

    def content(self, path: str) -> bytes | None:
        name = path.rpartition("/")[2]
        self.asked[name] += 1
        pages = {"": PAGE, "page.js": SCRIPT % self.made.client}
        file = self.folder / path.lstrip("/")
        if name not in pages and not file.is_file():
            return None
        content = pages[name].encode() if name in pages else file.read_bytes()
        return self.faults[name](content) if name in self.faults else content


@contextmanager
def serving(site: Site) -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            content = site.content(self.path)
            self.send_response(404 if content is None else 200)
            self.send_header("Content-Type", site.types.get(Path(self.path).suffix, "text/html"))
            self.send_header("Content-Security-Policy", site.policy)
            self.send_header("Content-Length", str(len(content or b"")))
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        site.address = f"http://127.0.0.1:{server.server_address[1]}/"
        yield site
        site.closing.set()
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Bundle]:
    folder = tmp_path_factory.mktemp("site")
    checker = tmp_path_factory.mktemp("source") / "checker"
    shutil.copytree(ROOT / "checker" / "browser", checker / "browser")
    (checker / "__init__.py").touch()
    (checker / "bridge.py").write_text(BRIDGE)
    return folder, bundle(checker, ROOT / "node_modules" / "pyodide", folder)


@pytest.fixture
def site(bundled: tuple[Path, Bundle]) -> Iterator[Site]:
    with serving(Site(*bundled)) as site:
        yield site


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def begin(page: Page, site: Site, **options: Any) -> None:
    page.goto(site.address)
    page.wait_for_function("() => window.begin")
    page.evaluate("(options) => begin(options)", options)


def ask(page: Page, request: object = None) -> dict[str, Any]:
    outcome: dict[str, Any] = page.evaluate("(request) => outcome(checker.ask(request))", request or {"x": 1})
    return outcome


def states(page: Page) -> list[str]:
    states: list[str] = page.evaluate("() => heard.states")
    return states


def missing(content: bytes) -> None:
    return None


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def altered(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def before(script: str) -> Fault:
    return lambda content: script.encode() + content


def once(fault: Fault) -> Fault:
    faults = iter([fault])

    def first_time(content: bytes) -> bytes | None:
        return next(faults, bytes)(content)

    return first_time


ANSWER = {"value": {"heard": {"x": 1}}}


def test_an_answer_comes_back_under_the_policy_and_the_console_stays_empty(page: Page, site: Site) -> None:
    noise: list[str] = []
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    begin(page, site)
    assert ask(page, {"navn": 'Ø "\\ \U0001f600'}) == {"value": {"heard": {"navn": 'Ø "\\ \U0001f600'}}}
    assert ask(page, '{"as": "text"}') == {"value": {"heard": {"as": "text"}}}
    assert states(page) == ["loading", "ready", "asking", "ready", "asking", "ready"]
    assert page.evaluate("() => checker.start()") == site.made.version
    assert noise == []


def test_progress_grows_to_the_size_of_what_is_fetched(page: Page, site: Site) -> None:
    begin(page, site)
    page.evaluate("() => checker.start()")
    progress = page.evaluate("() => heard.progress")
    total = sum(asset.size for asset in site.made.files.values())
    assert {step["total"] for step in progress} == {total}
    loaded = [step["loaded"] for step in progress]
    assert (loaded == sorted(loaded), loaded[-1]) == (True, total)


def test_nothing_is_fetched_before_it_is_needed(page: Page, site: Site) -> None:
    begin(page, site)
    assert "worker.js" not in site.asked


def test_a_manifest_in_the_page_saves_a_request(page: Page, site: Site) -> None:
    begin(page, site, manifest=json.loads((site.folder / site.made.manifest).read_text()))
    assert ask(page) == ANSWER
    assert "manifest.json" not in site.asked


@pytest.mark.parametrize(
    ("name", "fault", "reason"),
    [
        ("worker.js", missing, "worker_failed"),
        ("worker.js", cut, "worker_failed"),
        ("manifest.json", missing, "runtime_missing"),
        ("manifest.json", cut, "runtime_incomplete"),
        ("pyodide.mjs", missing, "runtime_missing"),
        ("pyodide.asm.js", altered, "runtime_incomplete"),
        ("pyodide.asm.wasm", missing, "runtime_missing"),
        ("pyodide.asm.wasm", cut, "runtime_incomplete"),
        ("stdlib.zip", cut, "runtime_incomplete"),
        ("stdlib.zip", altered, "runtime_incomplete"),
        ("stdlib.zip", before("more"), "runtime_incomplete"),
        ("checker.zip", missing, "runtime_missing"),
        ("checker.zip", altered, "runtime_incomplete"),
    ],
)
def test_a_broken_file_is_tried_twice_and_then_named(
    page: Page, site: Site, name: str, fault: Fault, reason: str
) -> None:
    site.faults[name] = fault
    begin(page, site)
    assert ask(page) == {"name": "CheckerError", "reason": reason}
    assert states(page)[-1] == f"failed: {reason}"
    assert site.asked[name] == 2


@pytest.mark.parametrize(
    ("name", "fault"), [("worker.js", missing), ("pyodide.asm.wasm", cut), ("stdlib.zip", missing)]
)
def test_a_file_that_is_whole_the_second_time_is_good(page: Page, site: Site, name: str, fault: Fault) -> None:
    site.faults[name] = once(fault)
    begin(page, site)
    assert ask(page) == ANSWER


def test_after_a_failure_it_can_be_asked_again(page: Page, site: Site) -> None:
    site.faults["checker.zip"] = cut
    begin(page, site)
    assert ask(page)["reason"] == "runtime_incomplete"
    site.faults.clear()
    assert ask(page) == ANSWER


def test_a_wrong_content_type_of_the_engine_costs_time_alone(page: Page, site: Site) -> None:
    site.types[".wasm"] = "application/octet-stream"
    begin(page, site)
    assert ask(page) == ANSWER


def test_where_nothing_can_be_hashed_the_length_decides(page: Page, site: Site) -> None:
    site.faults["worker.js"] = before('Object.defineProperty(crypto, "subtle", { value: undefined });')
    begin(page, site)
    assert ask(page) == ANSWER
    page.evaluate("() => checker.stop()")
    site.faults["stdlib.zip"] = cut
    assert ask(page)["reason"] == "runtime_incomplete"


@pytest.mark.parametrize(("ability", "reason"), [("WebAssembly", "no_webassembly"), ("Worker", "no_worker")])
def test_a_browser_without_the_means_says_so_at_once(page: Page, site: Site, ability: str, reason: str) -> None:
    page.add_init_script(f"delete globalThis.{ability}")
    begin(page, site)
    assert ask(page)["reason"] == reason
    assert "worker.js" not in site.asked


def test_a_policy_that_forbids_webassembly_is_found_before_the_download(page: Page, site: Site) -> None:
    site.policy = POLICY.replace(" 'wasm-unsafe-eval'", "")
    begin(page, site)
    assert ask(page)["reason"] == "no_webassembly"
    assert "pyodide.asm.wasm" not in site.asked


def test_a_policy_that_forbids_workers_is_a_failed_worker(page: Page, site: Site) -> None:
    site.policy = POLICY.replace("worker-src 'self'", "worker-src 'none'")
    begin(page, site)
    assert ask(page)["reason"] == "worker_failed"


@pytest.mark.parametrize("place", ["Memory", "instantiate"])
def test_too_little_memory_is_named(page: Page, site: Site, place: str) -> None:
    site.faults["worker.js"] = before(f"WebAssembly.{place} = function () {{ throw new RangeError(); }};")
    begin(page, site)
    assert ask(page)["reason"] == "out_of_memory"


def test_a_download_that_stands_still_is_given_up(page: Page, site: Site) -> None:
    def stand_still(content: bytes) -> None:
        site.closing.wait()

    site.faults["pyodide.asm.wasm"] = stand_still
    begin(page, site, limits={"stall": 1000})
    assert ask(page)["reason"] == "loading_timed_out"
    assert states(page) == ["loading", "loading", "failed: loading_timed_out"]


def test_a_question_that_hangs_is_given_up_and_the_next_one_answered(page: Page, site: Site) -> None:
    begin(page, site, limits={"answer": 1000})
    assert ask(page, {"do": "hang"})["reason"] == "answer_timed_out"
    assert states(page) == ["loading", "ready", "asking", "loading", "ready", "asking", "failed: answer_timed_out"]
    assert ask(page) == ANSWER


def test_an_engine_that_dies_is_replaced_once(page: Page, site: Site) -> None:
    begin(page, site)
    assert ask(page, {"do": "crash"})["reason"] == "worker_failed"
    assert states(page).count("loading") == 2
    assert ask(page) == ANSWER


def test_a_question_that_breaks_the_checker_leaves_the_engine_running(page: Page, site: Site) -> None:
    begin(page, site)
    assert ask(page, {"do": "raise"})["reason"] == "check_failed"
    assert ask(page) == ANSWER
    assert states(page).count("loading") == 1


def test_only_the_latest_question_is_answered(page: Page, site: Site) -> None:
    begin(page, site)
    several = "() => Promise.all([1, 2, 3].map((x) => outcome(checker.ask({ x }))))"
    superseded = {"name": "CheckerError", "reason": "superseded"}
    answered = [superseded, superseded, {"value": {"heard": {"x": 3}}}]
    assert page.evaluate(several) == answered
    # And once more with the engine running, where the first of them is already being answered.
    assert page.evaluate(several) == answered


def test_stopping_ends_what_is_under_way_and_it_can_start_again(page: Page, site: Site) -> None:
    begin(page, site)
    stopped = "() => { const asked = outcome(checker.ask({ x: 1 })); checker.stop(); return asked; }"
    assert page.evaluate(stopped)["reason"] == "stopped"
    assert states(page)[-1] == "idle"
    assert ask(page) == ANSWER
