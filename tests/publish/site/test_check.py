"""The finished site is read once more: what leads nowhere, loads from elsewhere or leaves its path is a fault."""

from pathlib import Path

import pytest

from publish.site.check import faults

HOST = "https://example.org"
PUBLIC = f"{HOST}/a/"
# What stands on the page nb/x/ of a site that has nb/, nb/x/ and style.css, and what is said of it.
WELL = [
    '<a href="../">x</a>',
    '<a href="../x/#here">x</a>',
    '<a href="/a/nb/">x</a>',
    f'<a href="{PUBLIC}nb/x/#here">x</a>',
    f'<link rel="canonical" href="{PUBLIC}nb/x/">',
    f'<link rel="stylesheet" href="{PUBLIC}style.css">',
    '<meta http-equiv="refresh" content="0; url=../">',
    f'<a href="{HOST}/b/">another site of the same host</a>',
    f'<a href="{HOST}/">the host</a>',
    '<a href="https://elsewhere.example/x">x</a>',
    '<a href="mailto:a@b.no">x</a>',
]
ILL = {
    '<a href="../y/">x</a>': "leads nowhere",
    '<a href="/nb/">x</a>': "leads nowhere",
    '<a href="/ab/nb/">x</a>': "leads nowhere",
    '<a href="../../../nb/">x</a>': "leads nowhere",
    f'<a href="{PUBLIC}nb/y/">x</a>': "leads nowhere",
    f'<a href="{PUBLIC}nb/x/#there">x</a>': "names no place on its page",
    f'<link rel="alternate" href="{PUBLIC}nb/feed.atom">': "leads nowhere",
    '<meta http-equiv="refresh" content="0; url=../y/">': "leads nowhere",
    f'<script src="{HOST}/b/x.js"></script>': "from elsewhere",
    '<script src="//example.net/a/style.css"></script>': "from elsewhere",
}


def said(room: Path, content: str, address: str) -> list[str]:
    """What is said of a site with a page."""
    (room / "nb/x").mkdir(parents=True)
    (room / "style.css").touch()
    (room / "nb/index.html").write_text("<p>x</p>", encoding="utf-8")
    (room / "nb/x/index.html").write_text(f'<h1 id="here">x</h1>{content}', encoding="utf-8")
    return faults(room, address)


@pytest.mark.parametrize("content", WELL)
def test_what_leads_somewhere_is_no_fault(tmp_path: Path, content: str) -> None:
    assert said(tmp_path, content, PUBLIC) == []


@pytest.mark.parametrize("content", ILL)
def test_what_leads_nowhere_or_loads_from_elsewhere_is_named_with_its_page(tmp_path: Path, content: str) -> None:
    (fault,) = said(tmp_path, content, PUBLIC)
    assert fault.startswith("nb/x/index.html: ")
    assert fault.endswith(ILL[content])


def test_without_an_address_the_root_is_that_of_the_host(tmp_path: Path) -> None:
    assert said(tmp_path, '<a href="/nb/">x</a>', "") == []
