"""An address is for ever: none is lost without a word, and what became of it is what readers are told."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from publish.addresses import nav
from publish.addresses.check import address_problems, published, write_ledger
from publish.check import check
from publish.languages import LANGUAGES, Language
from publish.model.ledger import Gone, Ledger, Moved
from publish.model.load import Collection, load
from publish.model.scheme import Words
from publish.site.calls import render
from publish.site.pages import write_pages
from publish.telling.problems import show
from tests.publish.conftest import ROOT, Made, site_of

DATA = Path(__file__).parents[1] / "data"
GOOD = sorted((DATA / "addresses" / "good").glob("*.yml"))
BAD = sorted((DATA / "addresses" / "bad").glob("*.yml"))
BECAUSE = Words(nb="den ble lagt ned.", nn="ho vart lagd ned.", sv="det lades ned.", en="it was closed down.")


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tree with one scheme, and a site with no page of its own but the list."""
    monkeypatch.setattr(nav, "HEADER", (("", "chrome.schemes"),))
    monkeypatch.setattr(nav, "BESIDE", ())
    monkeypatch.setattr(nav, "FOOTER", ())
    monkeypatch.setattr(nav, "QUIET", ())
    shutil.copytree(DATA / "meaning" / "shared", tmp_path / "schemes")
    shutil.copyfile(DATA / "meaning" / "good" / "small.yml", tmp_path / "schemes" / "place" / "scheme.yml")
    return tmp_path


def printed(room: Path, ledger: Path) -> str:
    """What an editor reads after a check with this ledger."""
    shutil.copyfile(ledger, room / "schemes" / "addresses.yml")
    return show(check(room)[1])


@pytest.mark.parametrize("ledger", GOOD, ids=lambda path: path.stem)
def test_a_ledger_that_tells_of_every_address_has_no_problem(room: Path, ledger: Path) -> None:
    assert printed(room, ledger) == show([])


@pytest.mark.parametrize("ledger", BAD, ids=lambda path: path.stem)
def test_a_ledger_that_does_not_gets_exactly_this_message(room: Path, ledger: Path) -> None:
    assert printed(room, ledger).strip() == ledger.with_suffix(".txt").read_text(encoding="utf-8").strip()


def test_a_lost_address_refuses_the_check_and_a_new_one_does_not(room: Path) -> None:
    printed(room, DATA / "addresses" / "bad" / "lost-page.yml")
    assert check(room)[0] is None
    printed(room, DATA / "addresses" / "bad" / "new.yml")
    assert check(room)[0] is not None


def test_a_tree_without_a_ledger_has_promised_nothing(room: Path) -> None:
    assert check(room)[1] == []


def test_a_place_cannot_take_the_address_of_a_page_of_the_site(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nav, "FOOTER", (("place/", "nav.archive"),))
    told = show(check(room)[1])
    assert told.startswith('schemes/places.yml:2:3: places.place: the site has a page of its own at "/place/": ')


def test_the_command_adds_what_is_new_and_takes_nothing_out(room: Path) -> None:
    path = room / "schemes" / "addresses.yml"
    path.write_text(
        "# Ours.\ngone: [{address: /a/b/, because: {nb: x., nn: x., sv: x., en: x.}}]\naddresses:\n  - /a/b/\n",
        encoding="utf-8",
    )
    assert write_ledger(room, loaded(room)) == 5
    text = path.read_text(encoding="utf-8")
    assert text.startswith(
        "# Ours.\ngone: [{address: /a/b/, because: {nb: x., nn: x., sv: x., en: x.}}]\naddresses:\n  - /\n  - /a/b/\n"
    )
    assert check(room)[1] == []
    assert write_ledger(room, loaded(room)) == 0
    assert path.read_text(encoding="utf-8") == text


def test_the_command_starts_a_ledger_that_explains_itself(room: Path) -> None:
    assert write_ledger(room, loaded(room)) == 5
    assert "# moved:" in (room / "schemes" / "addresses.yml").read_text(encoding="utf-8")
    assert check(room)[1] == []


def test_the_ledger_of_the_project_knows_every_address_of_its_site(made: Made) -> None:
    collection, _ = load(ROOT)
    assert collection is not None
    assert address_problems(collection, ROOT / "content") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_that_is_written_is_known_and_every_address_leads_to_one(made: Made, language: Language) -> None:
    folder = made.out / language
    pages = {path.parent.relative_to(folder).as_posix() for path in folder.rglob("index.html")}
    written = {"/" if page == "." else f"/{page}/" for page in pages}
    known = published(made.collection, ROOT / "content")
    assert {address.partition("#")[0] for address in known} == written
    for address in known:
        page, _, anchor = address.partition("#")
        assert not anchor or f'id="{anchor}"' in made.page(language, page[1:])


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_moved_leads_on_without_script(moved: Made, language: Language) -> None:
    page = moved.page(language, "norge/old")
    to = f"../../../{language}/troms/kommunesamarbeid/"
    assert f'<meta http-equiv="refresh" content="0; url={to}">' in page
    assert f'<a href="{to}">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert re.findall("<link rel=.alternate. hreflang=.sv. href=.(.*?).>", page) == [
        "../../../sv/troms/kommunesamarbeid/"
    ]


def test_what_is_gone_says_why_in_the_words_of_each_language(moved: Made) -> None:
    assert "Denne ordningen finnes ikke lenger her, fordi den ble lagt ned." in moved.page("nb", "norge/closed")
    assert "Denne ordninga finst ikkje lenger her, fordi ho vart lagd ned." in moved.page("nn", "norge/closed")
    assert "Det här stödet finns inte längre här, eftersom det lades ned." in moved.page("sv", "norge/closed")
    assert "This scheme is no longer here, because it was closed down." in moved.page("en", "norge/closed")
    assert "This page is no longer here, because it was closed down." in moved.page("en", "themes/skills")


def test_a_call_that_is_gone_says_so_where_it_stood(moved: Made) -> None:
    page = moved.page("en", "troms/kommunesamarbeid")
    assert '<li id="call-2016">This call is no longer here, because it was closed down.</li>' in page


def loaded(room: Path) -> Collection:
    """The tree as it is now."""
    collection, _ = load(room)
    assert collection is not None
    return collection


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A site that has been rearranged."""
    ledger = Ledger(
        moved=(Moved(address="/norge/old/", to="/troms/kommunesamarbeid/"),),
        gone=(
            Gone(address="/norge/closed/", because=BECAUSE),
            Gone(address="/themes/skills/", because=BECAUSE),
            Gone(address="/troms/kommunesamarbeid/#call-2016", because=BECAUSE),
        ),
    )
    site = site_of(tmp_path_factory.mktemp("moved"))
    site = replace(site, collection=replace(site.collection, ledger=ledger))
    render(site)
    write_pages(site)
    return Made(site.out, site.collection, dict(site.compiled), dict(site.wordings))
