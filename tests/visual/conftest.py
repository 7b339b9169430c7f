"""A browser whose letters look alike on every machine, and a word at the end when it is another than the pinned one."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright

from tests import browser
from tests.visual.shots import FLAGS, UPDATE, major, pinned, site

OTHER = pytest.StashKey[str]()


@pytest.fixture(scope="session")
def photographer(playwright: Playwright, pytestconfig: pytest.Config) -> Iterator[Browser]:
    """The pinned Chromium; with another one nothing can be said."""
    found = playwright.chromium.launch(executable_path=browser.installed(), args=[*browser.FLAGS, *FLAGS])
    if major(found) != pinned():
        pytestconfig.stash[OTHER] = major(found)
        found.close()
        pytest.skip(f"the kept pictures are by Chromium {pinned()}")
    yield found
    found.close()


@pytest.fixture(scope="session")
def pictured() -> Iterator[str]:
    """Where the site of that day is served."""
    with site() as address:
        yield address


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if other := config.stash.get(OTHER, None):
        terminalreporter.write_line(
            f"NOT TESTED how the pages look: the kept pictures are by Chromium {pinned()}, this is {other}. "
            f"To take them anew: {UPDATE}",
            yellow=True,
        )
