"""The pages of the real schemes, made once for the tests that read them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from publish.assets import FOLDER, assets
from publish.bundle import Bundle
from publish.compile import Compiled, compile_all
from publish.load import Collection, load
from publish.render import Site, render
from publish.scheme import Language
from publish.shell import shells
from publish.words import Wording, wordings

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


def make(out: Path, at: datetime) -> Made:
    """The site as of an instant, without the checker's runtime."""
    collection, _ = load(ROOT)
    words, problems = wordings(ROOT / "content")
    assert collection is not None
    assert not problems
    compiled = compile_all(collection)
    (out / FOLDER / BUNDLE.client).parent.mkdir(parents=True, exist_ok=True)
    (out / FOLDER / BUNDLE.client).with_name("checker.js").write_text("", encoding="utf-8")
    files = assets(ROOT / "theme", out)
    frames = shells(ROOT, words, files, out, at, "0123456789abcdef")
    render(Site(collection, compiled, BUNDLE, frames, words, files, out, at))
    return Made(out, collection, compiled, words)


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
