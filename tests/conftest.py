"""What tests share: one Chromium for the whole run."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser import FLAGS, installed


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium; take a new context for every test."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=FLAGS)
        yield browser
        browser.close()
