"""The real site, built once through the project's own pipeline, served with the policy that a web server must send."""

import os
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from publish.check import Checked, check
from publish.site.serve import served
from publish.site.stages import WORKSHOP, build_site
from tests.site.visit import PATIENCE, Visit

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def checked() -> Checked:
    """The schemes, read and checked."""
    found, problems = check(ROOT)
    assert found is not None, problems
    return found


@pytest.fixture(scope="session")
def built_site(checked: Checked) -> Iterator[Path]:
    """The folder of the whole site, as of now."""
    # On the disk of the workshop: the finished site is moved there, not copied.
    (ROOT / WORKSHOP).mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / WORKSHOP) as room:
        site = Path(room) / f"tested-{os.getpid()}"
        assert build_site(ROOT, site, datetime.now(UTC), checked)
        yield site


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    """Where the site is served."""
    with served(built_site) as address:
        yield address


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A browser that has never been here."""
    made = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    made.set_default_timeout(PATIENCE)
    yield made
    made.close()


@pytest.fixture
def visit(context: BrowserContext, address: str, checked: Checked) -> Iterator[Visit]:
    """A visitor whose browser must have had nothing to complain about, and who must never have left the site."""
    visit = Visit(context.new_page(), address, checked)
    yield visit
    assert visit.complaints() == []
    assert visit.strayed() == []


@pytest.fixture
def without_script(chromium: Browser, address: str, checked: Checked) -> Iterator[Visit]:
    """A visitor whose browser runs no script."""
    context = chromium.new_context(java_script_enabled=False)
    yield Visit(context.new_page(), address, checked)
    context.close()
