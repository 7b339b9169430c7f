"""With a public address the site names itself in full, and maps itself; without, it claims nothing."""

import re
import shutil
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen
from xml.etree import ElementTree as ET

import pytest

from publish.addresses.naming import API, base_path
from publish.addresses.public_address import VARIABLE, normal, public_address
from publish.addresses.sitemap import write_sitemap
from publish.languages import LANGUAGES
from publish.site.check import faults
from publish.site.serve import served
from publish.telling.refused import Refused
from tests.command_line import refused
from tests.publish.conftest import AT, ROOT, Made, make

BASE = "https://example.org/tilskudd/"
# What names addresses.
TEXTS = {".html", ".xml", ".txt", ".json", ".jsonld", ".ttl", ".csv", ".ics", ".atom"}
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The site with an address."""
    root = tmp_path_factory.mktemp("root")
    for part in ("content", "theme"):
        shutil.copytree(ROOT / part, root / part)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace('site_url: ""', f"site_url: {BASE}")
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    return make(tmp_path_factory.mktemp("public"), AT, root)


def pages(made: Made) -> list[str]:
    found = (path.parent.relative_to(made.out).as_posix() for path in made.out.rglob("index.html"))
    return [page for page in found if page != "."]


def test_the_map_names_every_page_in_every_language(public: Made) -> None:
    tree = ET.parse(public.out / "sitemap.xml")
    found = [url.findtext("s:loc", "", NAMES) for url in tree.findall("s:url", NAMES)]
    # A page that asks not to be found, the style guide, is not on the map either.
    shown = (page for page in pages(public) if "noindex" not in (public.out / page / "index.html").read_text("utf-8"))
    assert sorted(found) == sorted(f"{BASE}{page}/" for page in shown)
    for url in tree.findall("s:url", NAMES):
        others = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)}
        assert others.keys() == set(LANGUAGES)
        assert set(others.values()) <= set(found)
        assert url.findtext("s:loc", "", NAMES) in others.values()


def test_a_page_on_the_map_names_itself_as_the_map_does(public: Made) -> None:
    for page in pages(public):
        html = (public.out / page / "index.html").read_text(encoding="utf-8")
        assert f'<link rel="canonical" href="{BASE}{page}/">' in html
        assert f'<meta property="og:url" content="{BASE}{page}/">' in html


def test_what_changed_when_is_on_the_map(public: Made) -> None:
    text = (public.out / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{BASE}nb/troms/kommunesamarbeid/</loc><lastmod>" in text


def test_without_an_address_there_is_no_map_and_no_canonical(made: Made) -> None:
    assert not (made.out / "sitemap.xml").exists()
    assert (made.out / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow:\n"
    assert "canonical" not in made.page("nb")
    assert "og:url" not in made.page("nb")


def test_robots_are_led_to_the_map(public: Made) -> None:
    assert f"Sitemap: {BASE}sitemap.xml\n" in (public.out / "robots.txt").read_text(encoding="utf-8")


def test_a_map_too_long_for_one_file_is_several(tmp_path: Path) -> None:
    for number in range(3):
        page = tmp_path / "nb" / str(number) / "index.html"
        page.parent.mkdir(parents=True)
        page.touch()
    assert write_sitemap(tmp_path, BASE, frozenset({"1/"}), {"0/": "2026-01-02"}, most=5)
    index = ET.parse(tmp_path / "sitemap.xml")
    parts = [each.findtext("s:loc", "", NAMES) for each in index.findall("s:sitemap", NAMES)]
    assert parts == [f"{BASE}sitemap-1.xml", f"{BASE}sitemap-2.xml"]
    trees = [ET.parse(tmp_path / part.rsplit("/", 1)[1]) for part in parts]
    assert [len(tree.findall("s:url", NAMES)) for tree in trees] == [5, 3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_tells_those_who_share_it_what_it_is(made: Made, language: str) -> None:
    for page in ("", "about", "calendar", "norge/kompetansepiloter"):
        html = made.page(language, page)
        found = dict(re.findall(r'<meta property="(og:[a-z_]+)" content="([^"]*)">', html))
        assert found.keys() == {"og:type", "og:site_name", "og:title", "og:description", "og:locale"}
        assert all(found.values())
        assert found["og:title"] in html.split("</title>")[0]
        assert found["og:locale"][:2] == language
        assert len(re.findall("og:locale:alternate", html)) == 3


def test_where_there_is_no_page_the_page_that_says_so_finds_its_styles_at_any_depth(public: Made) -> None:
    for page in ("404.html", "nn/404.html"):
        html = (public.out / page).read_text(encoding="utf-8")
        assert '<link rel="stylesheet" href="/tilskudd/assets/theme-' in html
        assert '<meta name="robots" content="noindex">' in html
    assert 'href="/tilskudd/nn/calendar/"' in (public.out / "nn" / "404.html").read_text(encoding="utf-8")


def test_no_link_is_dead_with_an_address_either(public: Made) -> None:
    assert faults(public.out, BASE) == []
    assert faults(public.out, "/tilskudd/") == []
    # Without the path that the site is served under, its own root is another's.
    assert faults(public.out, "/")


def test_every_address_that_the_site_gives_itself_in_full_leads_to_a_file_of_its_own(public: Made) -> None:
    found, dead = 0, set()
    for path in sorted(each for each in public.out.rglob("*") if each.suffix in TEXTS):
        # A calendar breaks its lines in the middle of an address.
        text = path.read_bytes().decode().replace("\r\n ", "")
        for address in re.findall(r"(?:https|webcal):(//example\.org[^\s\"'<>\\,;)]*)", text):
            found += 1
            page = address.partition("#")[0].removeprefix(BASE.removeprefix("https:"))
            target = public.out / page / "index.html" if page.endswith("/") or not page else public.out / page
            # The page about open data names the folder of it all in an example.
            if not target.is_file() and page != API:
                dead.add((path.relative_to(public.out).as_posix(), address))
    assert found > 1000
    assert dead == set()


@pytest.mark.parametrize(
    ("given", "address", "path"),
    [
        ("https://Example.org", "https://example.org/", "/"),
        ("https://example.org/tilskudd", "https://example.org/tilskudd/", "/tilskudd/"),
        (" http://127.0.0.1:8000//a/b/ ", "http://127.0.0.1:8000/a/b/", "/a/b/"),
        ("https://ørland.example/", "https://xn--rland-uua.example/", "/"),
        ("", "", "/"),
    ],
)
def test_an_address_is_read_as_it_is_typed(given: str, address: str, path: str) -> None:
    assert normal(given, "--site-url") == address
    assert base_path(address) == path


@pytest.mark.parametrize(
    "given",
    [
        "example.org",
        "ftp://example.org/",
        "javascript:alert(1)",
        "https://",
        "https://me@example.org/",
        "https://example.org/?a=b",
        "https://example.org/#a",
        "https://example.org/../x/",
        "https://example.org/søk/",
        'https://example.org/"onload=x/',
        "https://example.org:99999/",
    ],
)
def test_what_is_no_address_for_a_site_is_refused_with_one_that_is(given: str) -> None:
    with pytest.raises(Refused, match=r"--site-url: .* Write it like https://example\.org/"):
        normal(given, "--site-url")


def test_the_command_refuses_before_it_builds() -> None:
    assert "like https://example.org/" in refused("build", "--site-url", "example.org/tilskudd")


def test_the_command_line_goes_before_the_machine_and_the_machine_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "content").mkdir()
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace('site_url: ""', f"site_url: {BASE}")
    (tmp_path / "mkdocs.yml").write_text(config.replace("theme/shell", str(ROOT / "theme/shell")), encoding="utf-8")
    monkeypatch.delenv(VARIABLE, raising=False)
    assert public_address(tmp_path, None) == BASE
    monkeypatch.setenv(VARIABLE, "https://example.net/b")
    assert public_address(tmp_path, None) == "https://example.net/b/"
    assert public_address(tmp_path, "https://example.com/a") == "https://example.com/a/"
    assert public_address(tmp_path, "") == ""


def test_the_server_of_this_machine_answers_in_the_language_that_was_asked_for(made: Made) -> None:
    with served(made.out) as address:
        for path, words in (("sv/a/b/c/", "Vi hittar inte sidan"), ("a/b", "We cannot find this page")):
            with pytest.raises(HTTPError) as refused:
                urlopen(address + path)
            assert refused.value.code == 404
            assert words in refused.value.read().decode()
            assert "default-src 'none'" in refused.value.headers["Content-Security-Policy"]
