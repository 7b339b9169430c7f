"""The pictures of the manual, taken anew of the example as editors see it: python -m tests.manual.pictures."""

import io
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.sync_api import Browser, Error, Page, expect, sync_playwright

from publish.addresses.public_address import HOST
from publish.languages import LANGUAGES, Language
from tests.browser import FLAGS, installed
from tests.manual.example import ROOT, SCHEME, tree

DAY: Final = "2027-02-11T12:00+01:00"
RIGHT, WRONG = "kind: checked", "kind: checkd"
WIDTH, HEIGHT, BANNER = 760, 560, 300
COLOURS: Final = 64
PATIENCE: Final = 120_000


def site(room: Path) -> Path:
    """The example as the only scheme of a site of its own."""
    tree(room)
    for name in ("content", "theme", "checker", "publish"):
        shutil.copytree(ROOT / name, room / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("build.py", "mkdocs.yml"):
        shutil.copyfile(ROOT / name, room / name)
    (room / "node_modules").symlink_to(ROOT / "node_modules")
    return room


def take(language: Language, browser: Browser) -> None:
    """The three pictures of a language, beside its pages."""
    with tempfile.TemporaryDirectory(dir=ROOT / ".build") as folder, socket.socket() as free:
        room = site(Path(folder))
        free.bind((HOST, 0))
        port = str(free.getsockname()[1])
        free.close()
        command = [sys.executable, "build.py", "serve", "--port", port, "--on", DAY]
        spoken = {**os.environ, "UTLYSNING_LANGUAGE": "nb" if language == "nn" else language}
        with subprocess.Popen(command, cwd=room, env=spoken, stdout=subprocess.DEVNULL) as serving:
            try:
                page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, timezone_id="Europe/Oslo")
                opened(page, f"http://{HOST}:{port}/{language}/eksempel/moteplasser/")
                photograph(page, language, room)
                page.close()
            finally:
                serving.terminate()


def opened(page: Page, address: str) -> None:
    """The page, as soon as it is served."""
    end = time.monotonic() + PATIENCE / 1000
    while not reached(page, address):
        assert time.monotonic() < end
        time.sleep(0.5)


def reached(page: Page, address: str) -> bool:
    """Whether anybody answers there yet."""
    try:
        page.goto(address)
    except Error:
        return False
    return True


def photograph(page: Page, language: Language, room: Path) -> None:
    """The banner of another day; the head of the page; a mistake at its foot."""
    expect(page.locator("h1")).to_be_visible(timeout=PATIENCE)
    page.wait_for_timeout(1000)
    keep(page, language, "on", BANNER)
    page.evaluate("() => document.querySelector('.preview-banner').remove()")
    keep(page, language, "call", HEIGHT)
    file = room / SCHEME
    file.write_text(file.read_text(encoding="utf-8").replace(RIGHT, WRONG, 1), encoding="utf-8")
    expect(page.locator("aside.live-problems")).to_contain_text(WRONG, timeout=PATIENCE)
    page.evaluate("() => document.querySelector('.preview-banner')?.remove()")
    keep(page, language, "problem", HEIGHT)


def keep(page: Page, language: Language, name: str, height: int) -> None:
    """A picture in few colours, so that it stays small."""
    shot = Image.open(io.BytesIO(page.screenshot(clip={"x": 0, "y": 0, "width": WIDTH, "height": height})))
    shot.convert("RGB").quantize(COLOURS).save(ROOT / "content" / language / "editors" / f"{name}.png", optimize=True)


if __name__ == "__main__":
    (ROOT / ".build").mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=installed(), args=FLAGS)
        for each in LANGUAGES:
            take(each, chromium)
        chromium.close()
