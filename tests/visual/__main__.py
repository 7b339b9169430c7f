"""Photograph the pages anew and keep what changed: python -m tests.visual [page …]."""

import sys

from playwright.sync_api import sync_playwright

from tests.browser import FLAGS as MACHINE
from tests.browser import installed
from tests.visual.compare import Outcome, clear, compare
from tests.visual.pictures import keep
from tests.visual.shots import CHANGED, FLAGS, KEPT, PAGES, PINNED, ROOT, SHOTS, major, pinned, site, take


def renew(pages: tuple[str, ...]) -> int:
    """Take every picture of these pages, keep those that differ, and show how they do."""
    clear(pages)
    seen: list[Outcome] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=[*MACHINE, *FLAGS])
        version, anew = major(browser), len(pages) == len(PAGES)
        if version != pinned() and not anew:
            _say(f"The kept pictures are by Chromium {pinned()}, this is {version}: take all of them anew.")
            return 1
        with site() as address:
            for name in pages:
                seen += [compare(shot, raw) for shot, raw in take(browser, address, name)]
        browser.close()
    for each in seen:
        if each.differs:
            keep(each.after, each.shot.path)
            _say(each.told)
    if anew:
        PINNED.write_text(f"{version}\n", encoding="ascii")
        for path in set(KEPT.glob("*.png")) - {shot.path for shot in SHOTS}:
            path.unlink()
            _say(f"{path.stem}: no longer photographed, taken away")
    changed = sum(each.differs for each in seen)
    _say(f"{changed} of {len(seen)} pictures kept anew; look at {CHANGED.relative_to(ROOT)}/ before you commit them.")
    return 0


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - what the command is for


if unknown := sorted(set(sys.argv[1:]) - set(PAGES)):
    _say(f"No such page: {', '.join(unknown)}. There are {', '.join(PAGES)}.")
    sys.exit(2)
sys.exit(renew(tuple(sys.argv[1:]) or tuple(PAGES)))
