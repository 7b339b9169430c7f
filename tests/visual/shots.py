"""What is photographed: the style guide, and one page of each kind, all as of one day."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal

from playwright.sync_api import Browser, Page

from publish.check import check
from publish.site.serve import served
from publish.site.stages import WORKSHOP, build_site

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parents[1]
KEPT: Final = HERE / "kept"
CHANGED: Final = HERE / "changed"
PINNED: Final = HERE / "chromium.txt"
SITE: Final = f"{WORKSHOP}/visual"
UPDATE: Final = ".venv/bin/python -m tests.visual"
# Calls are open, will open and are closed on this day.
ON: Final = datetime(2020, 6, 1, 10, tzinfo=UTC)
GUIDE: Final = "guide"
PAGES: Final = {
    GUIDE: "nb/editors/style/",
    "start": "nb/",
    "call": "nb/norge/kompetansepiloter/",
    "closed-call": "nb/norge/industriklynger/",
    "checker": "nb/checker/",
    "match": "nb/match/",
    "calendar": "nb/calendar/",
    "awards": "nb/awards/",
    "archive": "nb/archive/",
    "funders": "nb/funders/",
    "funder": "nb/funders/innovasjon_norge/",
    "place": "nb/norge/",
    "search": "nb/search/",
    "data": "nb/data/",
    "subscribe": "nb/subscribe/",
    "editorial": "nb/about/",
    "manual": "nb/editors/add-a-scheme/",
    "missing": "nb/404.html",
}
IN_DARK: Final = ("start", "call", GUIDE)
DESK, PHONE, HEIGHT = 1280, 360, 800
# In milliseconds; the guide is long, and a machine at work is slow.
PATIENCE: Final = 90_000
# The guide is photographed whole, of other pages so many pixels.
LONGEST: Final = 1800
# A typeface of the machine, which each machine has another of, gives way to the site's own; the engine stays away.
# The digest in the footer is of the rules, not of the looks.
OWN = ":root { --mono: 'Source Sans 3' !important } footer [title] { visibility: hidden !important }"
THRIFTY = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"
FLAGS: Final = ("--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb", "--hide-scrollbars")


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture of one page."""

    page: str
    width: int
    scheme: Literal["light", "dark"] = "light"

    @property
    def name(self) -> str:
        """What the picture is called."""
        return f"{self.page}-{self.width}" + ("-dark" if self.scheme == "dark" else "")

    @property
    def path(self) -> Path:
        """Where it is kept."""
        return KEPT / f"{self.name}.png"

    @property
    def shown(self) -> Path:
        """Where it is shown what changed."""
        return CHANGED / f"{self.name}.png"


SHOTS: Final = (
    *(Shot(page, width) for page in PAGES for width in (DESK, PHONE)),
    *(Shot(page, PHONE, "dark") for page in IN_DARK),
)


@contextmanager
def site() -> Iterator[str]:
    """The site of that day, built and served."""
    checked, problems = check(ROOT)
    assert checked is not None, problems
    (ROOT / WORKSHOP).mkdir(exist_ok=True)
    assert build_site(ROOT, ROOT / SITE, ON, checked, dated=True)
    with served(ROOT / SITE) as address:
        yield address


def major(browser: Browser) -> str:
    """The version that a picture depends on."""
    return browser.version.split(".")[0]


def pinned() -> str:
    """The version that the kept pictures were taken with."""
    return PINNED.read_text(encoding="ascii").strip()


def shots_of(page: str) -> tuple[Shot, ...]:
    """Every picture of a page."""
    return tuple(shot for shot in SHOTS if shot.page == page)


def take(browser: Browser, address: str, name: str) -> Iterator[tuple[Shot, bytes]]:
    """Every picture of a page, as it comes to rest."""
    context = browser.new_context(
        viewport={"width": DESK, "height": HEIGHT},
        reduced_motion="reduce",
        locale="nb-NO",
        timezone_id="Europe/Oslo",
        bypass_csp=True,
    )
    context.set_default_timeout(PATIENCE)
    try:
        context.add_init_script(THRIFTY)
        page = context.new_page()
        for shot in shots_of(name):
            page.set_viewport_size({"width": shot.width, "height": HEIGHT})
            page.emulate_media(color_scheme=shot.scheme)
            page.goto(address + PAGES[name], wait_until="networkidle")
            page.add_style_tag(content=OWN)
            page.evaluate("document.fonts.ready.then(() => null)")
            yield shot, _photograph(page, shot)
    finally:
        context.close()


def _photograph(page: Page, shot: Shot) -> bytes:
    height = page.evaluate("document.documentElement.scrollHeight")
    if shot.page != GUIDE:
        height = min(height, LONGEST)
    return page.screenshot(
        timeout=PATIENCE,
        full_page=True,
        animations="disabled",
        clip={"x": 0, "y": 0, "width": shot.width, "height": height},
    )
