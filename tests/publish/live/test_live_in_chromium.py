"""The site while it is written, as of a day long past: the real command, a real editor's saves, a real browser."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).resolve().parents[3]
CALL, SCHEME = "nb/norge/industriklynger/", "schemes/norge/industriklynger.yml"
RIGHT, WRONG = "currency: NOK", "currency: KR"
# The call closed on 15 September 2021.
ON = "2021-09-01"
PATIENCE, PORTS = 180, range(8460, 8480)
# An editor's own Ctrl-C reaches the command even where the tests run in the background.
START = "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "


@dataclass
class Served:
    """A tree of the editor's own, served while it is edited."""

    tree: Path
    address: str
    process: subprocess.Popen[str]
    said: Path

    def save(self, name: str, before: str, after: str) -> None:
        """Edit a file as an editor does, in one go."""
        path = self.tree / name
        text = path.read_text(encoding="utf-8")
        assert before in text
        path.write_text(text.replace(before, after, 1), encoding="utf-8")

    def mended(self) -> None:
        """The slip that it was started with is gone, and the site is there."""
        if WRONG in (self.tree / SCHEME).read_text(encoding="utf-8"):
            self.save(SCHEME, WRONG, RIGHT)
        wait_until((self.tree / "site" / CALL / "index.html").exists)


def wait_until(done: Callable[[], bool]) -> None:
    """Until it is done, or far too long."""
    end = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < end
        time.sleep(0.1)


@pytest.fixture(scope="module")
def live() -> Iterator[Served]:
    """The command in a copy of the tree."""
    (ROOT / ".build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / ".build") as room:
        tree = Path(room)
        for name in ("schemes", "content", "theme", "checker", "publish"):
            shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("build.py", "mkdocs.yml"):
            shutil.copyfile(ROOT / name, tree / name)
        (tree / "node_modules").symlink_to(ROOT / "node_modules")
        path = tree / SCHEME
        path.write_text(path.read_text(encoding="utf-8").replace(RIGHT, WRONG, 1), encoding="utf-8")
        yield from _served(tree)


def _served(tree: Path) -> Iterator[Served]:
    said, port = tree / "said.txt", PORTS[os.getpid() % len(PORTS)]
    arguments = ["build.py", "serve", "--port", str(port), "--on", ON]
    run = f"{START}import sys; sys.argv = {arguments}; runpy.run_path('build.py', run_name='__main__')"
    with said.open("w", encoding="utf-8") as file:
        process = subprocess.Popen([sys.executable, "-c", run], cwd=tree, stdout=file, stderr=file, text=True)
    wait_until(lambda: process.poll() is not None or "Ctrl-C" in said.read_text(encoding="utf-8"))
    assert process.poll() is None, said.read_text(encoding="utf-8")
    yield Served(tree, f"http://127.0.0.1:{port}/", process, said)
    if process.poll() is None:
        process.kill()
        process.wait()


@pytest.fixture
def page(chromium: Browser, live: Served) -> Iterator[Page]:
    """The page of the call, open in a browser that the policy of the site leaves in peace."""
    live.mended()
    yield from opened(chromium, live)


@pytest.fixture
def early(chromium: Browser, live: Served) -> Iterator[Page]:
    """The same, as it is from the start."""
    yield from opened(chromium, live)


def opened(chromium: Browser, live: Served) -> Iterator[Page]:
    """The address of the call in a fresh browser."""
    context = chromium.new_context(timezone_id="Europe/Oslo")
    page = context.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(live.address + CALL)
    yield page
    context.close()
    assert heard == []


def test_before_there_is_a_site_its_pages_say_what_is_wrong_and_then_it_comes(early: Page, live: Served) -> None:
    box = early.locator("aside.live-problems")
    expect(box.locator("pre").first).to_contain_text("value.choice")
    expect(early.locator("h1")).to_be_visible()
    early.evaluate("window.stayed = true")
    live.mended()
    expect(early.locator(".hero")).to_be_visible(timeout=PATIENCE * 1000)
    assert early.evaluate("window.stayed") is None
    expect(box.locator(".live-error")).to_have_count(0)


def test_every_page_is_as_of_the_day_that_was_asked_for(page: Page, live: Served) -> None:
    banner = page.locator(".preview-banner")
    expect(banner).to_have_text("Dette er siden per 1. september 2021 kl. 12:00 (norsk tid), ikke slik den er nå.")
    # The browser's own clock says that it closed years ago.
    expect(page.locator(".hero [data-pill]")).to_have_class("pill pill-closing_soon")
    expect(page.locator(".hero [data-more]")).to_have_text("14 dager igjen")
    page.goto(f"{live.address}nb/")
    # Of all calls this one alone was about to close then.
    expect(page.locator("main .pill-closing_soon")).to_have_count(1)
    expect(banner).to_be_visible()


def test_a_saved_edit_is_seen_at_once_and_the_page_stays_where_it_was(page: Page, live: Served) -> None:
    page.evaluate("scrollTo(0, 700)")
    expect(page.locator("h1")).not_to_have_text("Endret tittel")
    title = next(line for line in (live.tree / SCHEME).read_text(encoding="utf-8").splitlines() if "  nb: " in line)
    live.save(SCHEME, title, "  nb: Endret tittel")
    expect(page.locator("h1")).to_have_text("Endret tittel")
    page.wait_for_function("() => scrollY === 700")
    expect(page.locator(".preview-banner")).to_be_visible()
    # The rest of the site follows.
    page.goto(f"{live.address}nb/")
    expect(page.get_by_text("Endret tittel").first).to_be_visible(timeout=PATIENCE * 1000)


def test_what_is_wrong_stands_in_the_page_until_it_is_mended(page: Page, live: Served) -> None:
    live.save(SCHEME, RIGHT, WRONG)
    box = page.locator("aside.live-problems")
    expect(box).to_be_visible()
    expect(box.locator("li").first).to_contain_text(f"{SCHEME}:")
    expect(box.locator("pre").first).to_contain_text("^^")
    expect(box.locator("pre").first).to_contain_text("value.choice")
    expect(page.locator(".live-problems-status")).to_have_attribute("role", "status")
    # The page is as it was.
    expect(page.locator("h1")).to_be_visible()
    live.save(SCHEME, WRONG, RIGHT)
    expect(box.locator(".live-error")).to_have_count(0)


def test_styles_templates_and_words_are_followed_too(page: Page, live: Served) -> None:
    live.save("theme/assets/call.css", "\n", "\nh1 { letter-spacing: 7px; }\n")
    expect(page.locator("h1")).to_have_css("letter-spacing", "7px")
    live.save("theme/pages/call.html", '<div class="standing"', '<p id="added">Ny</p><div class="standing"')
    expect(page.locator("#added")).to_have_text("Ny")
    live.save("content/nb/strings.yml", '  banner: "Dette er siden per', '  banner: "Slik er siden per')
    expect(page.locator(".preview-banner")).to_contain_text("Slik er siden per", timeout=PATIENCE * 1000)


def test_ctrl_c_ends_it_and_nothing_of_it_is_in_the_site(live: Served) -> None:
    live.process.send_signal(signal.SIGINT)
    assert live.process.wait(PATIENCE) == 0, live.said.read_text(encoding="utf-8")
    assert "Traceback" not in live.said.read_text(encoding="utf-8")
    pages = list((live.tree / "site").rglob("*.html"))
    assert pages
    assert not [page for page in pages if "data-live" in page.read_text(encoding="utf-8")]
