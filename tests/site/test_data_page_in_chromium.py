"""The page about the open data in a real browser: on a narrow screen, by keyboard, and from another site."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser

from publish.languages import LANGUAGES
from tests.site.visit import Visit


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_wider_than_the_narrowest_screen_but_the_examples_in_their_boxes(
    visit: Visit, language: str
) -> None:
    visit.page.set_viewport_size({"width": 320, "height": 640})
    visit.page.goto(f"{visit.address}{language}/data/")
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 320
    boxes = visit.page.locator("pre.example")
    assert boxes.count() == 4
    for box in boxes.all():
        assert box.evaluate("(box) => box.scrollWidth > box.clientWidth")


def test_an_example_can_be_scrolled_by_keyboard_and_has_a_name(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 320, "height": 640})
    visit.page.goto(f"{visit.address}nb/data/")
    box = visit.page.get_by_role("region", name="Python")
    box.focus()
    visit.page.keyboard.press("ArrowRight")
    visit.page.wait_for_function("(box) => box.scrollLeft > 0", arg=box.element_handle())


def test_every_file_of_the_page_can_be_fetched(visit: Visit) -> None:
    visit.page.goto(f"{visit.address}sv/data/")
    addresses = visit.page.locator(".data-page td a, .data-page th a").evaluate_all(
        "(links) => links.map((a) => a.href)"
    )
    assert len(addresses) > 30
    for address in addresses:
        assert visit.page.request.get(address).ok, address


@contextmanager
def stranger(folder: Path) -> Iterator[str]:
    """Another site, which forbids its scripts nothing."""
    (folder / "index.html").write_text("<title>another</title>", encoding="utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_a_script_of_another_site_may_read_the_data_and_nothing_else(
    chromium: Browser, address: str, tmp_path: Path
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    with stranger(tmp_path) as elsewhere:
        page.goto(elsewhere)
        read = "(address) => fetch(address).then((found) => found.ok, () => false)"
        assert page.evaluate(read, f"{address}api/v1/index.json") is True
        assert page.evaluate(read, f"{address}nb/data/") is False
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_all_awards_tells_of_each_grant(built_site: Path, language: str) -> None:
    page = (built_site / language / "awards" / "index.html").read_text(encoding="utf-8")
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    told = json.loads(text)
    assert [item["item"]["@type"] for item in told["itemListElement"]] == ["MonetaryGrant"] * told["numberOfItems"]
    assert told["numberOfItems"] == 10
