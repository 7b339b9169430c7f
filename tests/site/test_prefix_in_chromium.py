"""The site below a path, as a project's pages lie at a forge: walked as a reader would, and every link followed."""

import os
import socket
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urljoin, urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import BrowserContext

from publish.addresses.public_address import HOST
from publish.check import Checked
from publish.compiling.examples import answers_of
from publish.site.serve import served
from publish.site.stages import WORKSHOP, build_site
from tests.site.visit import Visit

ROOT = Path(__file__).resolve().parents[2]
PREFIX = "/tilskudd/prosjekt-1/"
SCHEME = "norge/industriklynger"


class Links(HTMLParser):
    """Every address on a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {value for name, value in attrs if value and name in ("href", "src")}


@pytest.fixture(scope="module")
def prefixed(checked: Checked) -> Iterator[str]:
    """The address of the whole site, built for the very address that it is served at."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    address = f"http://{HOST}:{port}{PREFIX}"
    (ROOT / WORKSHOP).mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / WORKSHOP) as room:
        site = Path(room) / f"prefixed-{os.getpid()}"
        assert build_site(ROOT, site, datetime.now(UTC), checked, address)
        with served(site, port, PREFIX) as served_at:
            assert served_at == address
            yield address


def test_every_link_of_every_page_leads_somewhere_below_the_path(prefixed: str) -> None:
    seen, ahead = {prefixed}, [prefixed]
    bad: set[tuple[str, str]] = set()
    while ahead:
        page = ahead.pop()
        try:
            with urlopen(page) as answer:
                kind, content = answer.headers["Content-Type"], answer.read()
        except HTTPError as error:
            error.close()
            bad.add((page, str(error.code)))
            continue
        if not kind.startswith("text/html"):
            continue
        links = Links()
        links.feed(content.decode())
        found = {urljoin(page, link).partition("#")[0].replace("webcal:", "http:") for link in links.found}
        here = {link for link in found if urlsplit(link).netloc == urlsplit(prefixed).netloc}
        bad |= {(page, link) for link in here if not link.startswith(prefixed)}
        ahead += here - seen
        seen |= here
    assert bad == set()
    assert len(seen) > 200


def test_a_reader_gets_from_the_first_page_to_a_verdict_and_never_leaves_the_path(
    context: BrowserContext, prefixed: str, checked: Checked
) -> None:
    visit = Visit(context.new_page(), prefixed, checked, "sv", SCHEME)
    page = visit.page
    page.goto(prefixed)
    page.locator("main a[hreflang=sv]").click()
    page.locator(f"main a[href$='{SCHEME}/']").first.click()
    page.wait_for_url(f"{prefixed}sv/{SCHEME}/")
    fits = next(each for each in visit.loaded.scheme.examples if each.expect == "fits_if_judged")
    visit.fill(answers_of(visit.loaded, fits.id, visit.compiled.asked))
    assert visit.judged() == "fits_if_judged"

    page.locator("header a[href$='/sv/search/']").first.click()
    page.get_by_role("searchbox").fill("kompetens")
    page.keyboard.press("Enter")
    hit = page.locator(f"[data-results] a[href*='{SCHEME}/']").first
    hit.click()
    page.wait_for_url(f"{prefixed}sv/{SCHEME}/*")

    page.locator("header a[href$='/sv/match/']").first.click()
    page.locator("#i-applicant_kind").select_option("municipality")
    page.wait_for_selector("#verdict[data-match=shown]")
    assert page.locator("#verdict .match-call").count() == len(visit.checked.compiled)

    page.locator("header a[href$='/sv/subscribe/']").first.click()
    follow = page.locator("a[href$='/sv/subscribe/all.ics']").first.get_attribute("href") or ""
    assert follow == f"{prefixed.replace('http:', 'webcal:')}sv/subscribe/all.ics"
    assert visit.complaints() == []

    visit.expected.append("404")
    page.goto(f"{prefixed}sv/not/there/at/all/")
    assert all(
        page.locator("link[rel=stylesheet]").evaluate_all("(links) => links.map((link) => link.sheet.cssRules.length)")
    )
    page.locator("main a").first.click()
    page.wait_for_url(f"{prefixed}sv/")
    page.goto(f"{prefixed}not/there/at/all")
    page.locator("main a[hreflang=en]").click()
    page.wait_for_url(f"{prefixed}en/")
    assert visit.complaints() == []
    assert visit.strayed() == []


@pytest.mark.parametrize("outside", ["", "tilskudd/", "tilskudd/prosjekt-10/", "sv/", "tilskudd/prosjekt-1/../../sv/"])
def test_the_server_of_this_machine_has_nothing_outside_the_path(prefixed: str, outside: str) -> None:
    with pytest.raises(HTTPError) as refused:
        urlopen(urljoin(prefixed, "/") + outside)
    assert refused.value.code == 404
    assert PREFIX in refused.value.reason
    refused.value.close()
