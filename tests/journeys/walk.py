"""A newcomer: sees the screen, moves it, touches what is on it, and counts."""

import re
from dataclasses import asdict, dataclass, field
from typing import Any, Final
from urllib.parse import urldefrag

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.journeys.paths import Step, Way

# In milliseconds; the engine is fetched on the way.
PATIENCE: Final = 60_000
SCREENS: Final[dict[int, int]] = {360: 740, 1280: 800}
# How much of the screen a thumb or a wheel moves the page at once.
FLICK: Final = 2 / 3
MOST_FLICKS: Final = 60
MOST_UNSEEN: Final = 4
# Which way to something that is off the screen or under what lies over it; 0 where a finger meets it.
AWAY: Final = """(target) => {
  const { x, y, width, height } = target.getBoundingClientRect();
  const [across, down] = [x + Math.min(width / 2, innerWidth / 2), y + Math.min(height / 2, 20)];
  const met = document.elementFromPoint(across, down);
  return met && (target.contains(met) || met.contains(target)) ? 0 : down < innerHeight / 2 ? -1 : 1;
}"""
# A sheet over the page moves instead of it.
MOVE: Final = """(part) => {
  const sheet = document.querySelector("dialog[open]");
  (sheet ?? window).scrollBy({ top: part * innerHeight, behavior: "instant" });
}"""
PLACE: Final = "() => [scrollY, document.documentElement.scrollHeight, document.readyState].join()"


@dataclass
class Count:
    """What a way cost: steps, of them taps and fields; keys, flicks of the screen, pages that were opened."""

    steps: int = 0
    taps: int = 0
    fields: int = 0
    keys: int = 0
    flicks: int = 0
    pages: int = 0

    def data(self) -> dict[str, int]:
        """As it is kept."""
        return asdict(self)


@dataclass
class Visitor:
    """One visitor at one screen."""

    page: Page
    narrow: bool
    count: Count = field(default_factory=Count)
    saved: Any = None

    def __post_init__(self) -> None:
        self._at = ""
        self.page.on("framenavigated", lambda frame: self._arrived(frame.url) if frame.parent_frame is None else None)

    def walk(self, way: Way) -> None:
        """The steps one by one, and then the answer, each brought onto the screen first."""
        for step in way.steps:
            if self.narrow or not step.narrow:
                self._do(step)
        for text in way.seen:
            self._see(text)

    def _do(self, step: Step) -> None:
        target = self._found(step)
        self._reach(target)
        self.count.steps += 1
        if step.act == "save":
            with self.page.expect_download() as started:
                self._touch(target)
            self.saved = Calendar.from_ical(started.value.path().read_bytes())
            return
        self._touch(target)
        if step.act == "type":
            target.press("ControlOrMeta+a")
            target.press_sequentially(step.text)
            self.count.fields += 1
            self.count.keys += len(step.text)

    def _touch(self, target: Locator) -> None:
        if self.narrow:
            target.tap()
        else:
            target.click()
        self.count.taps += 1

    def _found(self, step: Step) -> Locator:
        # What folds is a role of its own to the browser, and none to the tests.
        folded = self.page.locator("summary").filter(has_text=step.name)
        named = folded if step.role == "summary" else self.page.get_by_role(step.role, name=step.name)  # type: ignore[arg-type]
        target = named.filter(visible=True).first
        target.wait_for()
        return target

    def _see(self, text: str) -> None:
        """A text with whatever spaces: numbers have narrow ones."""
        words = re.compile(r"\s+".join(map(re.escape, text.split())))
        found = self.page.get_by_text(words).filter(visible=True)
        found.first.wait_for()
        self._rest()
        # What is only read out has a place of one point.
        shown = [each for each in found.all() if (each.bounding_box() or {"width": 0})["width"] > MOST_UNSEEN]
        # Whoever looks for it sees first what is on the screen.
        target = next((each for each in shown if not each.evaluate(AWAY)), shown[0])
        self._reach(target)
        expect(target).to_be_in_viewport()

    def _reach(self, target: Locator) -> None:
        self._rest()
        for _ in range(MOST_FLICKS):
            away = target.evaluate(AWAY)
            if not away:
                return
            self.page.evaluate(MOVE, away * FLICK)
            self.count.flicks += 1
            self.page.wait_for_timeout(50)
        pytest.fail(f"too far away: {target}")

    def _rest(self) -> None:
        """Until the page no longer moves."""
        before = ""
        for _ in range(50):
            self.page.wait_for_timeout(120)
            now = self.page.evaluate(PLACE)
            if now == before:
                return
            before = now

    def _arrived(self, url: str) -> None:
        address = urldefrag(url).url
        if address != self._at:
            self._at = address
            self.count.pages += 1


def screen(browser: Browser, width: int) -> BrowserContext:
    """A browser that has never been here, as a telephone or on a desk."""
    narrow = width == min(SCREENS)
    context = browser.new_context(
        viewport={"width": width, "height": SCREENS[width]},
        has_touch=narrow,
        is_mobile=narrow,
        reduced_motion="reduce",
        locale="nb-NO",
        timezone_id="Europe/Oslo",
    )
    context.set_default_timeout(PATIENCE)
    return context


def walked(page: Page, address: str, way: Way, width: int) -> Visitor:
    """A way from the start page in its language to the answer."""
    visitor = Visitor(page, narrow=width == min(SCREENS))
    page.goto(f"{address}{way.language}/")
    visitor.walk(way)
    return visitor
