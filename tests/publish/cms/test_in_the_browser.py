"""The folder for editing in the browser, opened in a browser with the content manager itself."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from publish.cms.fields import widgets
from publish.cms.wording import label
from publish.model.scheme import Scheme
from publish.model.validate import validate
from publish.reading.read import read
from publish.site.serve import Handler, served
from tests.command_line import run

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = ROOT / "node_modules" / "@sveltia" / "cms" / "npm"
SCHEME = "schemes/troms/kommunesamarbeid.yml"
POLICY = re.search(r'Content-Security-Policy "([^"]+)"', (ROOT / "docs" / "browser-editing.md").read_text("utf-8"))
# What the program asks other hosts for, and the policy stops: fonts that lie beside it too.
STOPPED: Final = "font-src https://cdn.jsdelivr.net/"
# The folder that the editor would choose is one that the browser keeps for itself.
WATCH: Final = """
window.stopped = [];
document.addEventListener("securitypolicyviolation", (event) => {
  stopped.push(`${event.effectiveDirective} ${event.blockedURI}`);
});
window.showDirectoryPicker = () => navigator.storage.getDirectory();
"""
FILL: Final = """async (files) => {
  for (const [path, text] of Object.entries(files)) {
    const folders = path.split("/");
    const name = folders.pop();
    let folder = await navigator.storage.getDirectory();
    for (const each of folders) folder = await folder.getDirectoryHandle(each, { create: true });
    const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
}"""
READ: Final = """async (path) => {
  const folders = path.split("/");
  const name = folders.pop();
  let folder = await navigator.storage.getDirectory();
  for (const each of folders) folder = await folder.getDirectoryHandle(each);
  return (await (await folder.getFileHandle(name)).getFile()).text();
}"""

pytestmark = pytest.mark.skipif(
    not PROGRAM.is_dir(),
    reason="Sveltia CMS is not there, too large for what it tests: npm install --no-save @sveltia/cms@0.221.1",
)


class Apart(Handler):
    """The page with the policy that its documentation gives it."""

    def end_headers(self) -> None:
        assert POLICY is not None
        self.send_header("Content-Security-Policy", POLICY[1])
        SimpleHTTPRequestHandler.end_headers(self)


@contextmanager
def editing(chromium: Browser, room: Path) -> Iterator[tuple[Page, list[str]]]:
    """The page with the files of this repository; a browser in a language that the program has too."""
    assert run("cms", "--repo", "owner/name", "--out", str(room), "--language", "nb").returncode == 0
    shutil.copytree(PROGRAM, room / "sveltia" / "npm")
    files = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in ROOT.glob("schemes/*/*.yml")}
    heard: list[str] = []
    # Tall, as a part of the form is made when it comes into view.
    context = chromium.new_context(viewport={"width": 1280, "height": 8000}, locale="sv-SE")
    with served(room, handler=Apart) as address:
        page = context.new_page()
        page.add_init_script(WATCH)
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on("requestfailed", lambda request: heard.append(request.url) if request.url.startswith(address) else None)
        page.goto(address)
        page.evaluate(FILL, {**files, ".git/HEAD": "ref: refs/heads/main\n"})
        page.get_by_role("button", name="Work with Local Repository").click()
        try:
            yield page, heard
        finally:
            context.close()


def test_what_is_saved_in_the_browser_means_what_was_meant(chromium: Browser, tmp_path: Path) -> None:
    with editing(chromium, tmp_path / "admin") as (page, heard):
        page.get_by_text("Ordninger: Troms").click()
        page.get_by_text("Strategisk næringsrettet").first.click()
        for field in widgets("nb", {}).fields("Scheme"):
            section = page.locator(f"[data-key-path='{field['name']}']")
            expect(section.locator("header").first).to_contain_text(label(field["name"], "nb"))
        title = page.locator("[data-key-path='title']")
        title.get_by_role("button", name="Expand").click()
        title.locator("[data-key-path='title.nb'] input").fill("Samarbeid: «nytt» # 1")
        page.get_by_role("button", name="Save", exact=True).click()
        expect(page.locator("[data-key-path='title']")).to_have_count(0)
        saved = page.evaluate(READ, SCHEME)
        assert heard == []
        assert [line for line in page.evaluate("stopped") if not line.startswith(STOPPED)] == []
    written = tmp_path / "kommunesamarbeid.yml"
    written.write_text(saved, encoding="utf-8")
    before, _ = validate(read(ROOT / SCHEME, ROOT), Scheme)
    after, wrong = validate(read(written, tmp_path), Scheme)
    assert wrong == []
    assert before is not None
    assert after is not None
    assert after.title.nb == "Samarbeid: «nytt» # 1"
    assert after.model_copy(update={"title": before.title}) == before
    # As the documentation says.
    assert "# " in (ROOT / SCHEME).read_text("utf-8")
    assert not [line for line in saved.splitlines() if line.lstrip().startswith("#")]
