"""The real generator: what an editor pushes over the network is what readers see, with the headers they should get."""

import re
import socket
import subprocess
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest

from publish.site.serve import served
from tests import nginx
from tests.deploy.places import Clone, Server, must, run, whole

pytestmark = pytest.mark.skipif(nginx.installed() is None, reason=nginx.MISSING)

SCHEME = "schemes/norrbotten/rorlighet-och-matchning.yml"
PAGE = "norrbotten/rorlighet-och-matchning/"
# What the two servers must say alike.
SAME = (
    "Content-Type",
    "Cache-Control",
    "Content-Security-Policy",
    "Referrer-Policy",
    "X-Content-Type-Options",
    "Permissions-Policy",
    "Access-Control-Allow-Origin",
)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("whole")


@pytest.fixture(scope="module")
def server(room: Path) -> Server:
    return whole(room)


@pytest.fixture(scope="module")
def daemon(server: Server) -> Iterator[str]:
    """The repository as git's own server offers it on loopback."""
    port = nginx.free_port()
    command = ["git", "daemon", "--listen=127.0.0.1", f"--port={port}", "--export-all", "--enable=receive-pack"]
    with subprocess.Popen([*command, f"--base-path={server.home}", str(server.home)]) as process:
        try:
            for _ in range(200):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            yield f"git://127.0.0.1:{port}/repo.git"
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def editor(daemon: str, room: Path) -> Clone:
    """An editor who has published over the network."""
    must("git", "clone", "--quiet", daemon, room / "clone")
    clone = Clone(room / "clone")
    about = clone.path / "content" / "nb" / "about.md"
    clone.write("content/nb/about.md", f"{about.read_text(encoding='utf-8')}\nSkrevet av en redaktør.\n")
    clone.commit()
    said = clone.push()
    assert said.status == 0, said.text
    assert "Live: " in said.text, said.text
    return clone


@pytest.fixture(scope="module")
def site(server: Server, editor: Clone, room: Path) -> Iterator[str]:
    with nginx.running(server.home / "nginx.conf", room / "nginx", nginx.free_port()) as address:
        yield address


def test_what_was_pushed_over_the_network_is_read_through_nginx(site: str) -> None:
    with urlopen(f"{site}nb/about/") as page:
        assert "Skrevet av en redaktør." in page.read().decode()


def test_nginx_says_what_the_server_of_this_machine_says(server: Server, site: str) -> None:
    kinds: dict[str, str] = {}
    for path in sorted(server.live.rglob("*")):
        name = path.relative_to(server.live).as_posix()
        if path.is_file() and path.suffix not in (".br", ".gz") and not name.startswith("."):
            kinds.setdefault(f"{name.partition('/')[0]} {path.suffix}", name)
    assert {Path(name).suffix for name in kinds.values()} >= {".html", ".js", ".css", ".json", ".wasm", ".ics", ".atom"}
    with served(server.live) as ours:
        for name in [*kinds.values(), "nb/", f"sv/{PAGE}", ""]:
            with urlopen(site + name) as theirs, urlopen(ours + name) as own:
                assert {key: theirs.headers[key] for key in SAME} == {key: own.headers[key] for key in SAME}, name
                assert theirs.read() == own.read(), name
        for name in ("nb/nothing/", "sv/nothing", "nothing", "assets/nothing.js"):
            found = []
            for address in (site, ours):
                with pytest.raises(HTTPError) as refused:
                    urlopen(address + name)
                headers = {key: refused.value.headers[key] for key in SAME}
                found.append((refused.value.code, headers, refused.value.read()))
                refused.value.close()
            assert found[0] == found[1], name


@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_what_is_sent_was_compressed_before(coding: str, site: str, server: Server) -> None:
    if coding == "br" and not nginx.MODULE.exists():
        pytest.skip("this nginx has no module for brotli")
    for name in ("nb/index.html", "api/v1/calls.json"):
        with urlopen(Request(site + name, headers={"Accept-Encoding": coding})) as answer:
            assert answer.headers["Content-Encoding"] == coding, name
            assert answer.headers["Vary"] == "Accept-Encoding"
            kept = server.live / f"{name}.{'br' if coding == 'br' else 'gz'}"
            assert answer.read() == kept.read_bytes()


def test_a_page_that_has_not_changed_is_not_sent_again(site: str) -> None:
    with urlopen(f"{site}nb/about/") as page:
        tag = page.headers["ETag"]
    with pytest.raises(HTTPError) as unchanged:
        urlopen(Request(f"{site}nb/about/", headers={"If-None-Match": tag}))
    assert unchanged.value.code == 304
    unchanged.value.close()


@pytest.mark.parametrize(
    "path", [".release.json", "nb/.hidden", "assets/", "api/", "preview/", "../lock", "%2e%2e/lock"]
)
def test_nothing_is_listed_and_nothing_hidden_is_handed_out(path: str, site: str) -> None:
    with pytest.raises(HTTPError) as refused:
        urlopen(site + path)
    assert refused.value.code in (400, 404)
    refused.value.close()


def test_a_folder_without_its_slash_leads_on_below_any_address(site: str) -> None:
    asked = HTTPConnection(urlsplit(site).netloc)
    asked.request("HEAD", "/nb/about")
    answer = asked.getresponse()
    assert (answer.status, answer.headers["Location"]) == (301, "/nb/about/")
    asked.close()


def test_a_mistake_is_refused_with_the_words_of_the_editors_own_check(server: Server, editor: Clone) -> None:
    before = server.state()
    text = (editor.path / SCHEME).read_text(encoding="utf-8")
    editor.write(SCHEME, text.replace("currency: SEK", "currency: KRONOR", 1).replace("funder: ", "fundr: ", 1))
    editor.commit()
    own = run(server.tools / ".venv" / "bin" / "python", server.tools / "build.py", "check", cwd=editor.path)
    said = editor.push()
    editor.back()
    assert said.status != 0
    assert server.state() == before
    assert own.status == 0, "the check of the tools' own folder"
    assert f"{SCHEME}:" in said.lines
    assert "fundr" in said.lines
    assert "KRONOR" in said.lines
    assert str(server.home / "work") not in said.text


def test_a_branch_is_a_draft_under_its_own_address(server: Server, editor: Clone, site: str) -> None:
    said = editor.push("origin", "HEAD:refs/heads/utkast")
    assert said.status == 0
    assert "Preview of utkast: /preview/utkast/" in said.lines, said.text
    for language, words in (("nb", "Forhåndsvisning av «utkast»"), ("sv", "Förhandsvisning av ”utkast”")):
        with urlopen(f"{site}preview/utkast/{language}/{PAGE}") as page:
            html = page.read().decode()
            assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert words in html
        assert '<meta name="robots" content="noindex, nofollow">' in html
        style = re.search(r'<link rel="stylesheet" href="([^"]+)"', html)
        assert style is not None
        with urlopen(f"{site}preview/utkast/{language}/{PAGE}{style[1]}") as css:
            assert css.headers["Content-Type"] == "text/css; charset=utf-8"
    with urlopen(f"{site}preview/utkast/robots.txt") as robots:
        assert robots.read() == b"User-agent: *\nDisallow: /\n"
    assert not list((server.home / "previews" / "utkast").glob("sitemap*"))
    with urlopen(f"{site}nb/about/") as page:
        assert b"preview-banner" not in page.read()
