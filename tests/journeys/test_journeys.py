"""A newcomer gets what they came for, in as few steps as the documentation tells."""

import re
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser

from publish.check import Checked
from publish.languages import LANGUAGES, Language
from publish.site.serve import served
from publish.site.stages import WORKSHOP, build_site
from tests.journeys.paths import HERE, Task, tasks
from tests.journeys.walk import SCREENS, Visitor, screen, walked

ROOT: Final = HERE.parents[1]
DOCS: Final = ROOT / "docs" / "journeys"
TASKS: Final = {task.id: task for task in tasks()}
PHONE, DESK = sorted(SCREENS)
# All of them in one language on a telephone, and one in each other language on a desk.
WALKED: Final = [
    *((name, "nb", PHONE) for name in TASKS),
    ("own-share", "sv", DESK),
    ("deadline", "nn", DESK),
    ("data-centres", "en", DESK),
]


@pytest.fixture(scope="module")
def addresses(checked: Checked, address: str) -> Iterator[dict[datetime | None, str]]:
    """The site of now, and that of the day of the deadline."""
    (on,) = {task.on for task in TASKS.values() if task.on is not None}
    (ROOT / WORKSHOP).mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / WORKSHOP) as room:
        site = Path(room) / "site"
        assert build_site(ROOT, site, on, checked, dated=True)
        with served(site) as then:
            yield {None: address, on: then}


@pytest.mark.parametrize(("name", "language", "width"), WALKED)
def test_a_newcomer_gets_what_they_came_for(
    chromium: Browser, addresses: dict[datetime | None, str], name: str, language: Language, width: int
) -> None:
    task = TASKS[name]
    context = screen(chromium, width)
    try:
        visitor = walked(context.new_page(), addresses[task.on], task.paths[language], width)
        assert visitor.count.steps == told(task, language, width)
        _has_saved(visitor, task, language)
    finally:
        context.close()


def _has_saved(visitor: Visitor, task: Task, language: Language) -> None:
    """The file for the calendar has the day that the notice gives, where there is one."""
    if (event := task.paths[language].event) is not None:
        assert event in {each.start for each in visitor.saved.events}


def told(task: Task, language: str, width: int) -> int:
    """How many steps the documentation tells of."""
    text = (DOCS / "README.md").read_text(encoding="utf-8")
    (part,) = re.findall(rf"^## {re.escape(task.wanted)}\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE)
    (row,) = re.findall(rf"^\| {language} \| (.*) \|$", part, re.MULTILINE)
    cell = row.split(" | ")[3 * list(SCREENS).index(width)]
    return int(re.findall(r"\d+", cell)[-1])


def test_every_way_is_told_in_every_language() -> None:
    for task in TASKS.values():
        assert set(task.paths) == set(LANGUAGES)
        for language in LANGUAGES:
            assert told(task, language, PHONE) >= told(task, language, DESK) > 0


def test_the_pictures_are_those_that_are_shown_and_small() -> None:
    shown = set(re.findall(r"\]\(([\w-]+\.png)\)", (DOCS / "README.md").read_text(encoding="utf-8")))
    kept = {path.name: path.stat().st_size for path in DOCS.glob("*.png")}
    assert set(kept) == shown
    assert sum(kept.values()) < 1_200_000
