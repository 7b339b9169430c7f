"""The page that names every feed: each in plain words, each leading to a file that is there."""

import re
import urllib.request
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import pytest

from publish.feeds.which import feeds
from publish.languages import LANGUAGES, Language
from publish.saying.voice import Voice
from publish.site.serve import served
from tests.publish.conftest import AT
from tests.publish.feeds.subscribed import PILOTS, Source, real, subscribed


@pytest.fixture(scope="module")
def source() -> Source:
    """The real schemes."""
    return real()


def addresses(page: str, attribute: str) -> list[str]:
    return [unescape(found) for found in re.findall(rf' {attribute}="([^"]*)"', page)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_feed_is_named_and_every_link_leads_to_a_file(source: Source, tmp_path: Path, language: Language) -> None:
    page = subscribed(source, tmp_path, AT)[language].page()
    voice = Voice(source.words[language], language, "")
    listed = feeds(source.collection)
    text = unescape(page)
    assert [feed.name for feed in listed if text.count(f">{feed.label(voice)}</h3>") != 1] == []
    links = [link for link in addresses(page[page.index("<body>") :], "href") if link.startswith("../subscribe/")]
    assert sorted(links) == sorted(f"../{link}" for feed in listed for link in (feed.calendar, feed.news))
    assert sorted(addresses(page, "data-copy")) == sorted(links)
    for link in (*links, *addresses(page[: page.index("<body>")], "href")):
        assert (tmp_path / language / "subscribe" / link).resolve().is_file(), link


def test_programs_for_calendars_are_called_only_where_the_site_has_a_public_address(
    source: Source, tmp_path: Path
) -> None:
    assert "webcal:" not in subscribed(source, tmp_path / "a", AT)["nb"].page()
    page = subscribed(source, tmp_path / "b", AT, url="https://example.org/x/")["nb"].page()
    assert 'href="webcal://example.org/x/nb/subscribe/place-troms.ics"' in page
    # What is copied is what every program understands.
    assert 'data-copy="https://example.org/x/nb/subscribe/place-troms.ics"' in page
    assert 'title="Alle utlysninger" href="https://example.org/x/nb/subscribe/all.atom"' in page


def test_the_same_schemes_make_the_same_feeds_to_the_byte(source: Source, tmp_path: Path) -> None:
    subscribed(source, tmp_path / "a", AT)
    subscribed(source, tmp_path / "b", AT)
    paths = [path for path in (tmp_path / "a").rglob("*") if path.is_file()]
    assert len(paths) > 100
    for path in paths:
        assert (tmp_path / "b" / path.relative_to(tmp_path / "a")).read_bytes() == path.read_bytes(), path


def test_the_server_says_what_each_file_is(source: Source, tmp_path: Path) -> None:
    subscribed(source, tmp_path, datetime(2020, 9, 15, tzinfo=UTC))
    with served(tmp_path) as address:
        for path, kind in (
            ("nb/subscribe/all.ics", "text/calendar; charset=utf-8"),
            (f"nb/{PILOTS}/2020.ics", "text/calendar; charset=utf-8"),
            ("sv/subscribe/all.atom", "application/atom+xml; charset=utf-8"),
        ):
            with urllib.request.urlopen(f"{address}{path}") as response:
                assert response.headers["Content-Type"] == kind
