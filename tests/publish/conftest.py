"""The pages of the real schemes, made once for the tests that read them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from publish.compiling.compile import Compiled, compile_all
from publish.data.files import write_data
from publish.feeds.files import write_feeds
from publish.frame.assets import FOLDER, assets
from publish.frame.bundle import Bundle
from publish.frame.render import Site
from publish.frame.shell import shells
from publish.languages import Language
from publish.matching.index import write_match_index
from publish.matching.page import write_match_page
from publish.model.load import Collection, load
from publish.saying.words import Wording, wordings
from publish.searching.index import write_search
from publish.site.calls import render
from publish.site.pages import write_map, write_pages

ROOT = Path(__file__).resolve().parents[2]
AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
BUNDLE = Bundle(
    version="0",
    client="checker-0/client.js",
    worker="checker-0/worker.js",
    manifest="checker-0/manifest.json",
    files={},
)


@dataclass(frozen=True)
class Made:
    """A site's pages, and what they were made from."""

    out: Path
    collection: Collection
    compiled: dict[str, Compiled]
    words: dict[Language, Wording]

    def page(self, language: str, address: str = "") -> str:
        """The text of a page."""
        return (self.out / language / address / "index.html").read_text(encoding="utf-8")


def site_of(out: Path, at: datetime = AT, root: Path = ROOT) -> Site:
    """What the pages of the real schemes are made with; root holds the words, the theme and the public address."""
    collection, _ = load(ROOT)
    words, problems = wordings(root / "content")
    assert collection is not None
    assert not problems
    (out / FOLDER / BUNDLE.client).parent.mkdir(parents=True, exist_ok=True)
    for name in ("checker.js", "match.js", "guide.js", "guide_budget.js"):
        (out / FOLDER / BUNDLE.client).with_name(name).write_text("", encoding="utf-8")
    files = assets(root / "theme", out)
    frames = shells(root, words, files, out, at, "0123456789abcdef")
    return Site(collection, compile_all(collection), BUNDLE, frames, words, files, out, at)


def make(out: Path, at: datetime, root: Path = ROOT) -> Made:
    """The site as of an instant, without the checker's runtime."""
    site = site_of(out, at, root)
    render(site)
    write_feeds(site)
    write_data(site)
    write_match_page(site, write_match_index(site))
    write_pages(site)
    write_search(site)
    write_map(site)
    return Made(out, site.collection, dict(site.compiled), dict(site.wordings))


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Today's site."""
    return make(tmp_path_factory.mktemp("site"), AT)


@pytest.fixture(scope="session")
def words() -> dict[Language, Wording]:
    """The site's own words."""
    found, problems = wordings(ROOT / "content")
    assert not problems
    return found
