"""News feeds as other programs read them: well formed, complete, the latest first, in every language."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from xml.dom import minidom

import feedparser  # type: ignore[import-untyped]
import pytest

from publish.compiling.facets import all_facets
from publish.languages import LANGUAGES, Language
from tests.publish.conftest import AT
from tests.publish.feeds.subscribed import INDUSTRY, PILOTS, TROMS, Source, call, dated, real, subscribed, with_calls


@pytest.fixture(scope="module")
def source() -> Source:
    """The real schemes."""
    return real()


def read(text: bytes) -> Any:
    """A feed, once it is known that it is well formed and has what the format demands."""
    root = minidom.parseString(text).documentElement
    assert root is not None
    assert (root.tagName, root.getAttribute("xmlns")) == ("feed", "http://www.w3.org/2005/Atom")
    for part in (root, *root.getElementsByTagName("entry")):
        own = [child.tagName for child in part.childNodes if child.nodeType == child.ELEMENT_NODE]
        assert [own.count(name) for name in ("id", "title", "updated", "author")] == [1, 1, 1, 1]
    found = feedparser.parse(text)
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def times(found: Any) -> Iterator[datetime]:
    return (datetime.fromisoformat(entry.updated) for entry in found.entries)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_call_is_news_once_in_the_words_of_its_page(source: Source, tmp_path: Path, language: Language) -> None:
    found = read(subscribed(source, tmp_path, AT)[language].news("all"))
    expected = {
        f"{getattr(loaded.scheme.title, language)} – {getattr(each.name, language)}": loaded
        for loaded in source.collection.schemes
        for each in loaded.scheme.calls
    }
    assert found.feed.language == language
    assert {entry.title for entry in found.entries} == expected.keys()
    organisations = source.collection.organisations.organisations
    for entry in found.entries:
        loaded = expected[entry.title]
        assert entry.summary == getattr(loaded.scheme.summary, language)
        assert entry.author == getattr(organisations[loaded.scheme.funder].name, language)
        assert [link.href for link in entry.links if link.rel == "alternate"] == [f"../{loaded.id}/"]
        terms = {tag.term for tag in entry.tags}
        assert terms == {*loaded.scheme.themes, loaded.place}
        assert entry.content[0].type == "text/html"
        assert getattr(loaded.scheme.who, language) in entry.content[0].value


def test_every_feed_is_valid_and_no_two_share_an_id(source: Source, tmp_path: Path) -> None:
    subscribed(source, tmp_path, datetime(2020, 9, 15, tzinfo=UTC))
    paths = sorted(tmp_path.rglob("*.atom"))
    found = [read(path.read_bytes()) for path in paths]
    assert len(paths) > 4 * 10
    assert len({each.feed.id for each in found}) == len(paths)
    entries = {entry.id: entry.title for each in found for entry in each.entries}
    assert all(name.startswith("urn:uuid:") for name in entries)
    titles = [entry.title for each in found for entry in each.entries if entries[entry.id] != entry.title]
    assert titles == []


def test_ids_do_not_change_with_the_address_of_the_site(source: Source, tmp_path: Path) -> None:
    here = read(subscribed(source, tmp_path / "a", AT)["nb"].news("all"))
    there = read(subscribed(source, tmp_path / "b", AT, url="https://example.org/x/")["nb"].news("all"))
    assert (here.feed.id, [entry.id for entry in here.entries]) == (there.feed.id, [e.id for e in there.entries])
    assert {link.rel: link.href for link in there.feed.links} == {
        "self": "https://example.org/x/nb/subscribe/all.atom",
        "alternate": "https://example.org/x/nb/",
    }
    assert all(entry.link.startswith("https://example.org/x/nb/") for entry in there.entries)


def test_the_latest_change_comes_first_and_is_when_the_file_last_changed(source: Source, tmp_path: Path) -> None:
    then = dated("2018-09-30", "end-of-day", "Europe/Oslo")
    collection = with_calls(source.collection, {INDUSTRY: (call("a"),)}, updated=date(2026, 12, 3))
    collection = with_calls(
        collection, {TROMS: tuple(call(name, deadline=then) for name in "bc")}, updated=date(2026, 12, 1)
    )
    found = read(subscribed(source, tmp_path, AT, collection)["nb"].news("all"))
    assert found.entries[0].title.endswith("Utlysning a")
    assert {found.entries[1].title[-1], found.entries[2].title[-1]} == {"b", "c"}
    moments = list(times(found))
    assert moments == sorted(moments, reverse=True)
    assert moments[0] == datetime(2026, 12, 3, tzinfo=UTC)
    assert datetime.fromisoformat(found.feed.updated) == moments[0]


def test_a_feed_says_nothing_of_when_it_was_built(source: Source, tmp_path: Path) -> None:
    early = subscribed(source, tmp_path / "a", datetime(2019, 2, 1, tzinfo=UTC))
    late = subscribed(source, tmp_path / "b", AT)
    for language in LANGUAGES:
        for name in ("all", "place-troms", "applicant-municipality"):
            assert early[language].news(name) == late[language].news(name)


def test_that_a_call_closes_soon_is_news_from_the_day_it_did(source: Source, tmp_path: Path) -> None:
    closes = datetime(2026, 12, 10, 16, tzinfo=UTC)
    found = call("x", deadline=dated("2026-12-10", "17:00", "Europe/Oslo"))
    collection = with_calls(source.collection, {INDUSTRY: (found,)}, updated=date(2026, 1, 1))
    outcome = subscribed(source, tmp_path / "a", AT, collection)["nb"]
    soon, everything = read(outcome.news("closing")), read(outcome.news("all"))
    assert list(times(soon)) == [closes - timedelta(days=30)]
    # News of its own: a program that has shown the call still shows that it closes.
    assert soon.entries[0].id not in {entry.id for entry in everything.entries}
    empty = read(subscribed(source, tmp_path / "b", closes, collection)["nb"].news("closing"))
    assert (empty.entries, bool(empty.feed.updated)) == ([], True)


def test_a_kind_of_applicant_is_told_of_the_calls_that_no_rule_closes_to_it(source: Source, tmp_path: Path) -> None:
    outcome = subscribed(source, tmp_path, AT)["nb"]
    found = all_facets(source.collection, source.compiled, AT)
    options = [option.code for option in source.collection.facts.facts["applicant_kind"].options]
    titles = {loaded.id: loaded.scheme.title.nb for loaded in source.collection.schemes}
    seen = set()
    for code in options:
        told = {entry.title.split(" – Utlysning")[0] for entry in read(outcome.news(f"applicant-{code}")).entries}
        assert told == {titles[name] for name, each in found.items() if code in each.applicants}
        seen |= told
    assert titles[PILOTS] in seen
    # No rule says who may apply, so nobody is promised it; it is among all calls.
    assert titles["norge/regional-naeringskompetanse"] not in seen


def test_a_place_is_told_of_its_own_calls(source: Source, tmp_path: Path) -> None:
    for language, found in subscribed(source, tmp_path, AT).items():
        for place in source.collection.places.places:
            here = [loaded for loaded in source.collection.schemes if loaded.place == place]
            told = read(found.news(f"place-{place}")).entries
            assert len(told) == sum(len(loaded.scheme.calls) for loaded in here), (language, place)


def test_hostile_text_stays_text(source: Source, tmp_path: Path) -> None:
    hostile = "</title><script>alert(1)</script>]]>&lt;b&gt; <img src=x onerror=alert(1)> &amp;"
    scheme = source.collection.schemes[0].scheme
    words = type(scheme.title).model_construct(nb=hostile, nn=None, sv=None, en=None)
    collection = with_calls(source.collection, {INDUSTRY: (call("x"),)}, title=words, summary=words, who=words)
    text = subscribed(source, tmp_path, AT, collection)["sv"].news("all")
    entry = next(entry for entry in read(text).entries if "alert" in entry.content[0].value)
    # The parser has turned one layer of escaping back; as HTML the text is still text.
    inside = minidom.parseString(text).getElementsByTagName("content")
    html = "".join(child.data for each in inside for child in each.childNodes if hasattr(child, "data"))
    assert "<script>" not in html
    assert "<img" not in html
    assert entry.title_detail.language == "nb"


def test_a_long_feed_keeps_the_latest(source: Source, tmp_path: Path) -> None:
    many = tuple(call(f"c{number:03}") for number in range(230))
    found = read(subscribed(source, tmp_path, AT, with_calls(source.collection, {INDUSTRY: many}))["nb"].news("all"))
    assert len(found.entries) == 200


def test_of_calls_that_changed_on_one_day_the_last_to_close_comes_first(source: Source, tmp_path: Path) -> None:
    found = read(subscribed(source, tmp_path, AT)["nb"].news("all"))
    assert len(set(times(found))) == 1
    assert [entry.link for entry in found.entries] == [
        "../norge/industriklynger/",
        "../norge/kompetansepiloter/",
        "../norrbotten/rorlighet-och-matchning/",
        "../troms/kommunesamarbeid/",
        "../norge/regional-naeringskompetanse/",
    ]
