"""What tests share: one Chromium for the whole run, and how far property tests look."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from tests.browser import FLAGS, installed

# A run says the same each time; HYPOTHESIS_PROFILE=search looks where no run has looked before.
settings.register_profile("repeat", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeat"))
# Messages are in English here, whatever the machine speaks; a test of another language asks for it.
os.environ["UTLYSNING_LANGUAGE"] = "en"
# A machine at work loads the engine slowly; what comes sooner is not waited for.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What starts browsers; a run has one of it."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """A headless Chromium; take a new context for every test."""
    browser = playwright.chromium.launch(executable_path=installed(), args=FLAGS)
    yield browser
    browser.close()
