"""The page about the open data names every file, and each example on it runs as it is written."""

import re
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from publish.addresses.naming import API
from publish.data.page import HERE, coded, size
from publish.languages import LANGUAGES, Language
from publish.saying.words import Wording
from publish.site.serve import served
from tests.publish.conftest import Made
from tests.publish.opened import BASE, opened

NODE = Path(sys.executable).with_name("node")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The open data with the real checker beside them."""
    out = tmp_path_factory.mktemp("whole")
    opened(out, whole=True)
    return out


@pytest.fixture(scope="module")
def address(whole: Path) -> Iterator[str]:
    """Where they are served."""
    with served(whole) as address:
        yield address


def page(out: Path, language: str) -> str:
    """The page in one language."""
    return (out / language / "data" / "index.html").read_text(encoding="utf-8")


def example(out: Path, language: str, name: str, address: str) -> str:
    """An example as a reader copies it, with the address of this site."""
    (code,) = re.findall(rf'<code id="{name}-code"[^>]*>(.*?)</code>', page(out, language), re.DOTALL)
    assert "<" not in code
    assert HERE in unescape(code)
    return unescape(code).replace(HERE, address)


def run(command: list[str], text: str, room: Path) -> subprocess.CompletedProcess[str]:
    """An example in a folder of its own."""
    file = room / "example.mjs"
    file.write_text(text, encoding="utf-8")
    return subprocess.run(
        [*command, str(file)], cwd=room, capture_output=True, encoding="utf-8", check=False, timeout=60
    )


def ran(command: list[str], text: str, room: Path) -> str:
    """What an example prints; anything on the error stream is a failure."""
    done = run(command, text, room)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_python_example_lists_the_schemes(whole: Path, address: str, language: Language, tmp_path: Path) -> None:
    said = ran([sys.executable, "-I", "-X", "utf8"], example(whole, language, "example-python", address), tmp_path)
    assert len(said.splitlines()) == 5
    assert "2020-10-01T22:00:00Z 1500000 NOK" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_javascript_example_lists_the_calls(whole: Path, address: str, language: Language, tmp_path: Path) -> None:
    said = ran([str(NODE), "--no-warnings"], example(whole, language, "example-javascript", address), tmp_path)
    assert len(said.splitlines()) == 5
    assert "closed 2020-10-01T22:00:00Z" in said


def test_the_check_runs_outside_the_browser_as_the_example_says(whole: Path, address: str, tmp_path: Path) -> None:
    said = ran([sys.executable, "-I", "-X", "utf8"], example(whole, "nb", "check", address), tmp_path)
    outcome, *reasons = said.splitlines()
    assert outcome in {"fits", "fits_if_judged", "open", "does_not_fit"}
    assert {line.split()[1] for line in reasons} <= {"met", "unmet", "unknown", "judged", "not_applicable"}


def test_another_checker_than_the_index_names_is_not_run(whole: Path, address: str, tmp_path: Path) -> None:
    text = example(whole, "nb", "check", address)
    changed = text.replace("checker = fetched(", "checker = b'x' + fetched(", 1)
    done = run([sys.executable, "-I"], changed, tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "is not the file that index.json names" in done.stderr
    assert not (tmp_path / "checker.zip").exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_line_example_asks_for_files_that_are_there(whole: Path, address: str, language: str) -> None:
    addresses = re.findall(r"http\S+", example(whole, language, "example-curl", address))
    assert len(addresses) == 3
    for each in addresses:
        assert (whole / urlsplit(each).path[1:]).is_file()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_leads_to_every_list_and_counts_what_comes_once_for_each(made: Made, language: Language) -> None:
    text = page(made.out, language)
    api = made.out / API
    for path in (path for path in api.rglob("*") if path.is_file()):
        name = path.relative_to(api).as_posix()
        if name.startswith(("schemes/", "rulebooks/")) or name.endswith("-metadata.json"):
            assert f"*{path.suffix}</code>" in text or "*.csv-metadata.json</code>" in text
        else:
            assert f'<a href="../../{API}{name}">' in text, name
    assert all(f">{pattern}<" in text for pattern in ("schemes/*/*.json", "rulebooks/*/*/*.json", "schemes/*/*.ttl"))


def test_a_site_that_knows_its_address_uses_it_in_the_examples(tmp_path: Path) -> None:
    opened(tmp_path, BASE)
    text = page(tmp_path, "en")
    assert HERE not in text
    assert f"curl {BASE}{API}index.json" in text


def test_a_size_has_two_figures_or_more_and_no_fraction_of_a_byte(words: dict[Language, Wording]) -> None:
    english = words["en"]
    sizes = {1: "1 byte", 999: "999 bytes", 1500: "1.5 kB", 98_871: "99 kB", 2_345_678: "2.3 MB"}
    assert {count: size(count, english).replace("\u00a0", " ") for count in sizes} == sizes
    assert size(1500, words["nb"]) == "1,5 kB"


def headers(address: str, path: str) -> dict[str, str]:
    """What the server says of a file."""
    place = urlsplit(address)
    connection = HTTPConnection(str(place.hostname), place.port, timeout=10)
    connection.request("HEAD", path)
    found = {name.lower(): value for name, value in connection.getresponse().getheaders()}
    connection.close()
    return found


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("index.json", "application/json"),
        ("services.ttl", "text/turtle; charset=utf-8"),
        ("services.jsonld", "application/ld+json"),
        ("awards-nb.csv", "text/csv; charset=utf-8"),
    ],
)
def test_the_data_are_served_as_what_they_are_and_to_any_page(address: str, path: str, kind: str) -> None:
    found = headers(address, f"/{API}{path}")
    assert found["content-type"] == kind
    assert found["access-control-allow-origin"] == "*"


@pytest.mark.parametrize("path", ["/nb/data/", "/api/../nb/data/", "/api/%2e%2e/nb/data/", "/apis/", "/"])
def test_nothing_else_may_be_read_by_other_pages(address: str, path: str) -> None:
    assert "access-control-allow-origin" not in headers(address, path)


def test_names_between_grave_accents_are_code_and_nothing_is_html() -> None:
    assert coded("a `b<` c & `d`") == 'a <code translate="no">b&lt;</code> c &amp; <code translate="no">d</code>'


def test_a_call_s_page_leads_to_its_data(made: Made) -> None:
    for language in LANGUAGES:
        text = made.page(language, "troms/kommunesamarbeid")
        assert '<a href="../../../api/v1/schemes/troms/kommunesamarbeid.json">JSON</a>' in text
