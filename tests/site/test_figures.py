"""Every figure, date, address and number of the five notices stands on the page of each language, written its way."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from publish.languages import LANGUAGES

FIGURES = json.loads(Path(__file__).with_name("figures.json").read_text(encoding="utf-8"))
# The notice itself is on the page too: a figure found only there has not been translated.
CASES = [(scheme, language) for scheme in FIGURES for language in LANGUAGES]


class _Text(HTMLParser):
    """The text of a page outside of scripts and of what stands in another language."""

    def __init__(self, language: str) -> None:
        super().__init__(convert_charrefs=True)
        self.language, self.kept, self.open = language, [""], [True]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}:
            return
        foreign = dict(attrs).get("lang") not in (None, self.language)
        self.open.append(self.open[-1] and tag not in ("script", "style", "template") and not foreign)

    def handle_endtag(self, tag: str) -> None:
        if len(self.open) > 1:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open[-1]:
            self.kept.append(data)


def text_of(page: Path, language: str = "") -> str:
    """What a reader reads, every space alike; with a language, only what is in that language."""
    html = page.read_text(encoding="utf-8")
    if language:
        reader = _Text(language)
        reader.feed(html)
        html = " ".join(reader.kept)
    else:
        html = re.sub(r"<(script|style|template)\b.*?</\1>|<[^>]+>", " ", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", html)


@pytest.mark.parametrize(("scheme", "language"), CASES)
def test_every_figure_of_the_notice_is_on_the_page_in_the_languages_own_form(
    built_site: Path, scheme: str, language: str
) -> None:
    page = built_site / language / scheme / "index.html"
    missing = [figure for figure in FIGURES[scheme][language] if figure not in text_of(page, language)]
    assert not missing


@pytest.mark.parametrize(("scheme", "language"), CASES)
def test_names_numbers_and_addresses_stand_as_the_notice_writes_them(
    built_site: Path, scheme: str, language: str
) -> None:
    text = text_of(built_site / language / scheme / "index.html")
    assert not [figure for figure in FIGURES[scheme]["all"] if figure not in text]


@pytest.mark.parametrize(("scheme", "language"), CASES)
def test_the_whole_notice_is_on_the_page_word_for_word(built_site: Path, scheme: str, language: str) -> None:
    notice = Path(__file__).resolve().parents[2] / "schemes" / f"{scheme}.txt"
    shown = text_of(built_site / language / scheme / "index.html").replace("&#39;", "'").replace("&#34;", '"')
    assert re.sub(r"\s+", " ", notice.read_text(encoding="utf-8")).strip() in shown
