"""Links to other sites: found wherever they stand, asked about once, and told of when they no longer lead anywhere."""

from pathlib import Path

import pytest

from publish.telling.problems import message
from publish.watch import links
from publish.watch.asking import answers
from publish.watch.links import asked, places
from tests.publish.watch.site import a_site_that_says_nothing, another_site

ROOT = Path(__file__).resolve().parents[3]
KINDS = {
    "/there": "there",
    "/gone": "gone",
    "/gone-for-good": "gone",
    "/moved": "moved",
    "/moved-twice": "moved",
    "/moved-to-nothing": "gone",
    "/elsewhere-today": "there",
    "/round": "silent",
    "/no-heads": "there",
    "/for-people-only": "closed",
    "/broken": "silent",
    "/hangs-up": "silent",
    "/åpen side": "there",
}


def test_each_way_a_site_can_answer_is_told_apart() -> None:
    with another_site() as (site, _):
        found = answers((f"{site}{path}" for path in KINDS), pause=0)
        assert {path: found[f"{site}{path}"].kind for path in KINDS} == KINDS
        assert found[f"{site}/moved-twice"].to == f"{site}/there"


def test_a_site_is_asked_for_the_head_alone_where_that_settles_it() -> None:
    with another_site() as (site, heard):
        answers([f"{site}/there", f"{site}/there", f"{site}/no-heads"], pause=0)
        assert heard == [("HEAD", "/no-heads"), ("GET", "/no-heads"), ("HEAD", "/there")]


def test_a_site_that_does_not_answer_does_not_hold_up_the_rest() -> None:
    with a_site_that_says_nothing() as silent, another_site() as (site, _):
        found = answers([f"{silent}/x", f"{site}/there"], pause=0, patience=0.2)
        assert (found[f"{silent}/x"].kind, found[f"{silent}/x"].why) == ("silent", "time")
        assert found[f"{site}/there"].kind == "there"


def test_a_site_that_is_not_there_is_told_of_by_its_reason() -> None:
    with a_site_that_says_nothing() as address:
        pass
    found = answers([f"{address}/", "http://no-such-site.invalid/"], pause=0)
    assert found[f"{address}/"].why == "refused"
    assert found["http://no-such-site.invalid/"].why == "name"


def test_every_place_that_leads_to_a_dead_page_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = answers
    monkeypatch.setattr(links, "answers", lambda found: real(found, pause=0))
    with another_site() as (site, _):
        scheme, page = tmp_path / "schemes/norge/x.yml", tmp_path / "content/nb/about.md"
        for path in (scheme, page):
            path.parent.mkdir(parents=True)
        scheme.write_text(f"# {site}/gone\nlinks:\n  - url: {site}/gone\n  - url: {site}/there\n", encoding="utf-8")
        page.write_text(f"Les [mer]({site}/gone#her), og {site}/moved.\n", encoding="utf-8")
        found = [(problem.place.path, problem.place.line, problem.code, problem.write) for problem in asked(tmp_path)]
    assert found == [
        ("content/nb/about.md", 1, "watch.link_gone", None),
        ("content/nb/about.md", 1, "watch.link_moved", f"{site}/there"),
        ("schemes/norge/x.yml", 3, "watch.link_gone", None),
    ]


def test_what_is_said_of_a_link_names_the_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "answers", lambda found: answers(found, pause=0))
    with another_site() as (site, _):
        (tmp_path / "schemes").mkdir()
        (tmp_path / "schemes/places.yml").write_text(f"a: {site}/broken\n", encoding="utf-8")
        (problem,) = asked(tmp_path)
    assert message(problem) == f"{site}/broken gives no answer (the site failed): try it yourself."
    assert problem.place.source[problem.place.column - 1 : problem.place.end - 1] == f"{site}/broken"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("se https://a.no/b.", ["https://a.no/b"]),
        ("«https://a.no/b»", ["https://a.no/b"]),
        ("[a](https://a.no/b_(c)).", ["https://a.no/b_(c)"]),
        ("https://a.no/b?c=d&e=f#g", ["https://a.no/b?c=d&e=f"]),
        ("https://example.org/x and http://localhost:8000/", []),
    ],
)
def test_an_address_ends_where_its_sentence_goes_on(tmp_path: Path, text: str, found: list[str]) -> None:
    (tmp_path / "content/nb").mkdir(parents=True)
    (tmp_path / "content/nb/a.md").write_text(text, encoding="utf-8")
    assert [address for address, _ in places(tmp_path)] == found


def test_the_links_of_the_real_schemes_are_found() -> None:
    assert {"https://www.regionalforvaltning.no"} <= {address for address, _ in places(ROOT)}
