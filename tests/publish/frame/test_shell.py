"""The chrome of a page: every slot filled, every language reachable, nothing of Material's own left in it."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from publish.addresses import nav
from publish.frame.assets import assets
from publish.frame.shell import SLOTS, Shell, shells
from publish.languages import LANGUAGES, Language
from publish.saying.words import Wording, wordings
from tests.publish.conftest import ROOT, Made

AT = datetime(2026, 11, 22, tzinfo=UTC)
PAGES = ("about", "checker", "privacy", "accessibility")


def copy(room: Path) -> Path:
    """The parts of the tree that a shell is made from."""
    for part in ("content", "theme"):
        shutil.copytree(ROOT / part, room / part)
    shutil.copyfile(ROOT / "mkdocs.yml", room / "mkdocs.yml")
    return room


def framed(root: Path, words: dict[Language, Wording], out: Path) -> dict[Language, Shell]:
    return shells(root, words, assets(root / "theme", out), out, AT, "0123456789abcdef")


@pytest.fixture
def nb(words: dict[Language, Wording]) -> dict[Language, Wording]:
    return {"nb": words["nb"]}


def test_a_page_is_the_shell_with_its_slots_filled(nb: dict[Language, Wording], tmp_path: Path) -> None:
    shell = framed(ROOT, nb, tmp_path)["nb"]
    page = shell.fill({slot: f"<{slot}>" for slot in SLOTS})
    assert set(re.findall(r"<([a-z]+)>", page)) >= SLOTS - {"path", "here"}
    assert "[[slot:" not in page


def test_a_slot_left_open_is_an_error(nb: dict[Language, Wording], tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="title"):
        framed(ROOT, nb, tmp_path)["nb"].fill(dict.fromkeys(SLOTS - {"title"}, ""))


def test_only_the_editorial_pages_are_kept(made: Made) -> None:
    ours = {path.strip("/") for path in nav.addresses()} | {loaded.place for loaded in made.collection.schemes}
    for language in LANGUAGES:
        kept = {path.name for path in (made.out / language).iterdir() if path.is_dir()}
        assert kept - ours == {*PAGES, "editors"}


def test_nothing_of_materials_own_reaches_a_reader(made: Made) -> None:
    """Its navigation, its search and its colours stay behind, and their faults with them."""
    own = re.compile(r"""class="[^"]*\bmd-|\bid="__|data-md-|assets/(?:javascripts|stylesheets)/""")
    pages = list(made.out.rglob("*.html"))
    assert len(pages) > 100
    assert [path for path in pages if own.search(path.read_text(encoding="utf-8"))] == []
    assert [path for path in made.out.rglob("*") if path.name in ("javascripts", "stylesheets")] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_an_editorial_page_is_in_its_language_and_leads_to_the_others(
    made: Made, language: Language, name: str
) -> None:
    page = made.page(language, name)
    assert f'<html lang="{language}">' in page
    assert re.search(r"<h1[^>]*>\w", page)
    for other in LANGUAGES:
        assert f'<link rel="alternate" hreflang="{other}" href="../../{other}/{name}/">' in page
        assert f'href="../../{other}/{name}/" lang="{other}"' in page


def test_a_public_address_makes_canonical_links_and_alternates_absolute(
    nb: dict[Language, Wording], tmp_path: Path
) -> None:
    root = copy(tmp_path / "root")
    config = root / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace('site_url: ""', "site_url: https://example.org/x/"))
    framed(root, nb, tmp_path / "out")
    page = (tmp_path / "out" / "nb" / "about" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://example.org/x/nb/about/">' in page
    assert '<link rel="alternate" hreflang="sv" href="https://example.org/x/sv/about/">' in page


def test_what_an_editor_writes_on_a_page_is_sanitised(words: dict[Language, Wording], tmp_path: Path) -> None:
    root = copy(tmp_path / "root")
    about = '# A <b onclick="x">t</b>\n\n<script>alert(1)</script>\n\n[a](javascript:alert(1)) {{ config }}\n'
    (root / "content" / "nb" / "about.md").write_text(about, encoding="utf-8")
    hostile = {**words["nb"].entries, "chrome.skip": '"><script>alert(2)</script>'}
    framed(root, {"nb": Wording("nb", hostile)}, tmp_path / "out")
    page = (tmp_path / "out" / "nb" / "about" / "index.html").read_text(encoding="utf-8")
    assert "alert(1)" not in page
    assert "<script>alert" not in page
    assert "onclick" not in page
    assert "{{ config }}" in page


def test_a_link_in_the_content_is_not_followed(nb: dict[Language, Wording], tmp_path: Path) -> None:
    root = copy(tmp_path / "root")
    secret = tmp_path / "secret.md"
    secret.write_text("# Secret", encoding="utf-8")
    (root / "content" / "nb" / "leak.md").symlink_to(secret)
    framed(root, nb, tmp_path / "out")
    assert not (tmp_path / "out" / "nb" / "leak").exists()


def test_a_county_has_its_own_name_and_mark_on_every_page(tmp_path: Path) -> None:
    root = copy(tmp_path / "tree")
    own = "name: Tilskudd i Finnmark\nmark: |\n  <svg viewBox='0 0 48 48'><path d='M4 44 24 8l20 36z'/></svg>\n"
    (root / "content" / "identity.yml").write_text(own, encoding="utf-8")
    found, problems = wordings(root / "content", ("nb",))
    assert problems == []
    page = framed(root, found, tmp_path / "site")["nb"].fill(dict.fromkeys(SLOTS, ""))
    assert "– Tilskudd i Finnmark</title>" in page
    assert '<svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><path d="M4 44' in page
    assert "Utlysning<" not in page
