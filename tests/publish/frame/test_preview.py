"""A preview says on every page that it is one, and a site takes the place of nothing but a site."""

import shutil
from pathlib import Path

import pytest

from publish.frame.preview import mark
from publish.languages import Language
from publish.saying.words import Wording
from publish.site.stages import replaceable
from tests.publish.conftest import Made


@pytest.fixture(scope="module")
def marked(made: Made, words: dict[Language, Wording], tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("preview") / "site"
    shutil.copytree(made.out, out)
    (out / "sitemap.xml").write_text("<urlset/>", encoding="utf-8")
    mark(out, "ny frist <b>", words)
    return out


def test_every_page_has_one_banner_and_asks_not_to_be_found(marked: Path) -> None:
    pages = sorted(marked.rglob("*.html"))
    assert pages
    for page in pages:
        html = page.read_text(encoding="utf-8")
        assert html.count('<aside class="preview-banner"') == 1, page
        assert "ny frist &lt;b&gt;" in html
        assert html.count('<meta name="robots"') == 1
        assert '<meta name="robots" content="noindex, nofollow">' in html


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Forhåndsvisning av «ny frist"),
        ("nn", "Førehandsvising av «ny frist"),
        ("sv", "Förhandsvisning av ”ny frist"),
        ("en", "Preview of ‘ny frist"),
    ],
)
def test_the_banner_speaks_the_language_of_the_page(marked: Path, language: str, text: str) -> None:
    assert text in (marked / language / "index.html").read_text(encoding="utf-8")


def test_robots_are_kept_out_and_find_no_map(marked: Path) -> None:
    assert (marked / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow: /\n"
    assert not (marked / "sitemap.xml").exists()


def test_only_a_site_or_nothing_is_replaced(marked: Path, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    assert replaceable(tmp_path / "letters")
    assert replaceable(tmp_path / "nothing")
    assert replaceable(marked)
    (tmp_path / "letters" / "a.txt").write_text("dear\n", encoding="utf-8")
    assert not replaceable(tmp_path / "letters")
    assert not replaceable(tmp_path / "letters" / "a.txt")
