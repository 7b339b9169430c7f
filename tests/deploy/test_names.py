"""What a file may be called: odd names are refused by name, ordinary ones are not."""

import pytest

from deploy.kinds import kind_refusals, size_refusals
from deploy.names import name_refusals
from deploy.repository import EXECUTABLE, FILE, LINK, SUBMODULE, Entry, Repository


def refused(*names: str | bytes, mode: str = FILE) -> list[str]:
    paths = [name.encode() if isinstance(name, str) else name for name in names]
    return [code.removeprefix("deploy.") for code, _ in name_refusals(Entry(mode, "0" * 40, 1, path) for path in paths)]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("content/_headers", "name_server"),
        ("content/_redirects", "name_server"),
        ("content/nb/.htaccess", "name_server"),
        ("content/CNAME", "name_server"),
        ("content/cname", "name_server"),
        ("content/sw.js", "name_server"),
        ("schemes/.gitattributes", "name_hidden"),
        ("schemes/.git/config", "name_hidden"),
        ("schemes/../build.py", "name_hidden"),
        ("schemes//a.md", "name_hidden"),
        ("content/a\\b.md", "name_character"),
        ("content/a:b.md", "name_character"),
        ("content/a\nb.md", "name_character"),
        ("content/a\x1bb.md", "name_character"),
        ("content/a\u202eb.md", "name_character"),
        ("content/a\u200bb.md", "name_character"),
        ("content/a\u00a0b.md", "name_character"),
        ("content/nb./a.md", "name_end"),
        ("content/a.md.", "name_end"),
        ("content/nb /a.md", "name_end"),
        ("content/ a.md", "name_end"),
        ("content/con", "name_windows"),
        ("content/AUX.md", "name_windows"),
        ("content/com1.txt", "name_windows"),
        ("content/nul.tar.md", "name_windows"),
        ("content/a\u030a.md", "name_form"),
        ("content/a/b/c/d/e/f/g.md", "name_deep"),
        (f"content/{'a' * 121}", "name_long"),
        (b"content/\xe5.md", "name_utf8"),
    ],
)
def test_an_odd_name_is_refused(name: str | bytes, code: str) -> None:
    assert code in refused(name)


@pytest.mark.parametrize(
    "name", ["content/å og ø.md", "schemes/norge/a-b_c.yml", "content/nb/contact.md", "content/a.b.md"]
)
def test_an_ordinary_name_is_taken(name: str) -> None:
    assert refused(name) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("content/a.md", "content/A.md"), ("content/nb/x.md", "content/NB/y.md"), ("content/ﬁ.md", "content/fi.md")],
)
def test_two_names_that_are_one_on_another_system_are_refused(one: str, other: str) -> None:
    assert refused(one, other) == ["name_case"]


@pytest.mark.parametrize(
    ("mode", "code"), [(LINK, "link"), (SUBMODULE, "submodule"), (EXECUTABLE, "executable"), ("100664", "mode")]
)
def test_what_is_no_plain_file_is_refused(mode: str, code: str) -> None:
    assert refused("content/a.md", mode=mode) == [code]


def test_too_much_is_refused_before_it_is_read() -> None:
    large = [Entry(FILE, "0" * 40, 4_999_999, f"content/{number}.md".encode()) for number in range(21)]
    assert [code for code, _ in size_refusals(large)] == ["deploy.large_tree"]
    assert [code for code, _ in size_refusals([Entry(FILE, "0" * 40, 5_000_001, b"content/a.md")])] == [
        "deploy.large_file"
    ]


@pytest.mark.parametrize(
    ("name", "content", "taken"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n", True),
        ("a.png", b"<script>", False),
        ("a.jpg", b"\xff\xd8\xff\xe0", True),
        ("a.jpg", b"GIF89a", False),
        ("a.webp", b"RIFF\0\0\0\0WEBPVP8 ", True),
        ("a.webp", b"RIFF\0\0\0\0WAVEfmt ", False),
        ("a.pdf", b"%PDF-1.7", True),
        ("a.pdf", b"<html>", False),
        ("a.md", "Søknad\n".encode(), True),
        ("a.md", b"S\xf8knad", False),
        ("a.txt", b"a\0b", False),
        ("a.html", b"a", False),
        ("a.svg", b"<svg/>", False),
        ("a.PNG", b"\x89PNG\r\n\x1a\n", False),
        ("a", b"a", False),
    ],
)
def test_an_attachment_is_what_its_name_says(
    name: str, content: bytes, taken: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setattr(Repository, "blobs", lambda self, oids: iter([content for _ in oids]))
    from pathlib import Path

    entry = Entry(FILE, "0" * 40, len(content), f"content/{name}".encode())
    assert (not list(kind_refusals(Repository(Path(str(tmp_path))), [entry]))) is taken
