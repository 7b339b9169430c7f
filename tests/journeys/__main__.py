"""Walk every way in every language on every screen, and write docs/journeys/README.md: python -m tests.journeys."""

import sys
import tempfile
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from publish.check import check
from publish.site.serve import served
from publish.site.stages import WORKSHOP, build_site
from tests.browser import FLAGS, installed
from tests.journeys import pictures, tell
from tests.journeys.paths import HERE, Way, tasks
from tests.journeys.walk import SCREENS, Count, screen, walked

ROOT: Final = HERE.parents[1]
DOCS: Final = ROOT / "docs" / "journeys"


def main() -> int:
    """Walk, count, photograph, tell."""
    wanted = tasks()
    counts: dict[str, dict[str, int]] = {}
    with ExitStack() as open_:
        addresses = _sites({task.on for task in wanted}, open_)
        playwright = open_.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=installed(), args=list(FLAGS))
        for task in wanted:
            for language, way in task.paths.items():
                for width in SCREENS:
                    kept = DOCS / tell.picture(task.id, language, width)
                    shown = tell.is_pictured(wanted, task, language, width)
                    count = _walk(browser, addresses[task.on], way, width, kept if shown else None)
                    counts[tell.key(task.id, language, width)] = count.data()
                    _say(f"{task.id} {language} {width}: {count}")
        browser.close()
    tell.write(DOCS, wanted, counts)
    return 0


def _sites(days: set[datetime | None], open_: ExitStack) -> dict[datetime | None, str]:
    """The site of now, and of each other day, built and served."""
    checked, problems = check(ROOT)
    if checked is None:
        raise SystemExit(f"the schemes have problems: {problems}")
    (ROOT / WORKSHOP).mkdir(exist_ok=True)
    room = Path(open_.enter_context(tempfile.TemporaryDirectory(dir=ROOT / WORKSHOP)))
    found: dict[datetime | None, str] = {}
    for number, on in enumerate(days):
        site = room / str(number)
        if not build_site(ROOT, site, on or datetime.now(UTC), checked, dated=on is not None):
            raise SystemExit("the site was not built")
        found[on] = open_.enter_context(served(site))
    return found


def _walk(browser: Browser, address: str, way: Way, width: int, kept: Path | None) -> Count:
    context = screen(browser, width)
    try:
        visitor = walked(context.new_page(), address, way, width)
        if kept is not None:
            pictures.keep(visitor.page.screenshot(), width, kept)
    finally:
        context.close()
    return visitor.count


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - what the command is for


sys.exit(main())
