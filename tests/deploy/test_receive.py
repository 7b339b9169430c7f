"""A push that could not be published as it is becomes no part of anything, and says why."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from deploy.sentences import TABLES
from tests.deploy.places import Clone, Server, must, run

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


def written(name: str, text: str | bytes) -> Callable[[Clone], object]:
    return lambda clone: clone.write(name, text)


def linked(name: str) -> Callable[[Clone], object]:
    return lambda clone: (clone.path / name).symlink_to("/etc/passwd")


def many(clone: Clone) -> None:
    for number in range(5001):
        clone.write(f"content/nb/many/{number}.md", "x")


def staged(mode: str, name: str) -> Callable[[Clone], object]:
    """A path that no file system here need hold."""

    def stage(clone: Clone) -> None:
        if mode == "160000":
            oid = must("git", "rev-parse", "HEAD", cwd=clone.path)
        else:
            (clone.path / "blob").write_text("text\n", encoding="utf-8")
            oid = must("git", "hash-object", "-w", "blob", cwd=clone.path)
            (clone.path / "blob").unlink()
        must("git", "update-index", "--add", "--cacheinfo", f"{mode},{oid},{name}", cwd=clone.path)
        must("git", "commit", "--quiet", "--message", "staged", cwd=clone.path)

    return stage


# A change, and all that must be said of it.
REFUSED: dict[str, tuple[Callable[[Clone], object], list[str]]] = {
    "code": (
        written("build.py", "print('mine')\n"),
        ["build.py: only files under schemes/ and content/ are taken", "git checkout origin/main -- build.py"],
    ),
    "a file that was not there": (written("notice.txt", "x"), ["notice.txt: only files", "git rm -- notice.txt"]),
    "a workflow": (written(".github/workflows/x.yml", "x"), [".github/workflows/x.yml: only files under"]),
    "a link": (linked("content/nb/link.md"), ["content/nb/link.md: this is a symbolic link"]),
    "a submodule": (staged("160000", "content/nb/other"), ["content/nb/other: this is a submodule"]),
    "a program": (staged("100755", "content/nb/run.md"), ["content/nb/run.md: the file is marked as a program"]),
    "hidden": (
        written("schemes/.gitattributes", "*.yml export-ignore\n"),
        ['".gitattributes" begins with a full stop'],
    ),
    "a control character": (staged("100644", "content/a\x1b[31m.md"), ["U+001B", "content/a<U+001B>[31m.md"]),
    "another case of a name": (staged("100644", "content/nb/Number.txt"), ["and content/nb/Number.txt are the same"]),
    "many": (many, ["schemes/ and content/ have more than 5000 files"]),
    "large": (written("content/large.md", b"x" * 5_000_001), ["content/large.md: the file has 5000001 bytes"]),
    "a script": (written("content/nb/x.js", "x"), ["content/nb/x.js: files of this kind are not taken, only .csv"]),
    "no picture": (
        written("content/nb/x.png", "<script>"),
        ["content/nb/x.png: the content is not what the name says"],
    ),
    "a lost address": (
        written("schemes/addresses.yml", "addresses:\n  - /two/\n"),
        ["schemes/addresses.yml: the address /one/ was taken out"],
    ),
    "a lost ledger": (
        lambda clone: (clone.path / "schemes" / "addresses.yml").unlink(),
        ["the address /one/ was taken out", "the address /two/ was taken out"],
    ),
    "what the check refuses": (
        written("content/nb/number.txt", "2 check-refused\n"),
        ["content/nb/number.txt:1:1: this is refused."],
    ),
    "a fault of the program": (
        written("content/nb/number.txt", "2 check-fault\n"),
        ["the program failed on this", "ask the operator to read"],
    ),
    "too much memory": (written("content/nb/number.txt", "2 check-large\n"), ["a file asks for too much memory"]),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_published_is_refused_with_the_reason_and_nothing_changes(
    name: str, server: Server, editor: Clone
) -> None:
    change, sentences = REFUSED[name]
    before = server.state()
    change(editor)
    editor.commit() if name not in STAGED else None
    said = editor.push()
    assert said.status != 0, said.text
    assert "Refused. Nothing was changed" in said.text
    assert server.state() == before
    for sentence in sentences:
        assert sentence in said.lines, said.text
    assert "Traceback" not in said.text
    editor.back()


STAGED = {name for name, (change, _) in REFUSED.items() if change.__name__ == "stage"}


def test_everything_that_is_wrong_is_said_at_once(server: Server, editor: Clone) -> None:
    editor.write("Makefile", "x")
    editor.write("content/nb/x.js", "x")
    editor.write("content/nb/number.txt", "3 check-refused\n")
    (editor.path / "schemes" / "addresses.yml").unlink()
    editor.commit()
    said = editor.push()
    editor.back()
    for part in ("Makefile:", "content/nb/x.js:", "the address /one/", "content/nb/number.txt:1:1"):
        assert part in said.lines, said.text


def test_main_is_not_rewritten_and_not_deleted(server: Server, editor: Clone) -> None:
    before = server.state()
    must("git", "reset", "--quiet", "--hard", "HEAD~1", cwd=editor.path)
    editor.write("content/nb/page-0.md", "another\n")
    editor.commit()
    forced = editor.push("--force", "origin", "HEAD:main")
    deleted = editor.push("origin", ":main")
    editor.back()
    assert forced.status != 0
    assert "main is never rewritten" in forced.text
    assert deleted.status != 0
    assert "cannot be deleted" in deleted.text
    assert server.state() == before


def test_a_tag_and_any_other_name_are_refused(server: Server, editor: Clone) -> None:
    before = server.state()
    tag = editor.push("origin", "HEAD:refs/tags/v1")
    other = editor.push("origin", "HEAD:refs/notes/x")
    hidden = editor.push("--force", "origin", "HEAD~1:refs/utlysning/tools")
    assert "the tag refs/tags/v1 is not taken: push a branch" in tag.text
    assert "only branches are taken, not refs/notes/x" in other.text
    assert {tag.status, other.status, hidden.status} == {1}
    assert server.state() == before


def test_pages_are_not_taken_away_by_the_way(server: Server, editor: Clone) -> None:
    before = server.state()
    for number in range(2):
        (editor.path / "content" / "nb" / f"page-{number}.md").unlink()
    editor.commit()
    said = editor.push()
    assert said.status != 0
    assert "this push takes away 2 of 6 pages. If that is meant: git push -o confirm-removal" in said.lines
    assert server.state() == before
    confirmed = editor.push("-o", "confirm-removal", "origin", "HEAD:main")
    assert confirmed.status == 0, confirmed.text
    assert "Live: " in confirmed.text


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ("language=nb", "bare filer under schemes/ og content/ blir tatt imot"),
        ("language=sv", "bara filer under schemes/ och content/ tas emot"),
        ("langauge=sv", 'there is no push option "langauge=sv"'),
    ],
)
def test_the_editor_chooses_the_language(option: str, sentence: str, server: Server, editor: Clone) -> None:
    editor.write("Makefile", "x")
    editor.commit()
    said = editor.push("-o", option, "origin", "HEAD:main")
    editor.back()
    assert said.status != 0
    assert sentence in said.lines


def test_the_operator_chooses_the_language_of_all_others(server: Server, editor: Clone) -> None:
    server.config("language", "sv")
    editor.write("Makefile", "x")
    editor.commit()
    said = editor.push()
    editor.back()
    server.config("language", "en")
    assert "Avvisat. Ingenting har ändrats" in said.lines


def test_a_check_that_takes_too_long_is_stopped_and_so_is_all_that_it_started(server: Server, editor: Clone) -> None:
    before = server.state()
    server.config("checkSeconds", "1")
    editor.write("content/nb/number.txt", "4 check-late\n")
    editor.commit()
    said = editor.push()
    editor.back()
    server.config("checkSeconds", "60")
    assert said.status != 0
    assert "the work was stopped after 1 seconds" in said.lines
    assert server.state() == before
    assert str(server.home / "work") not in running()


def running() -> str:
    """What runs on this machine, by its arguments."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            found.append(path.read_text(errors="replace"))
    return "\n".join(found)


def test_what_was_refused_leaves_nothing_behind(server: Server, editor: Clone) -> None:
    editor.write("content/nb/secret.md", f"{os.urandom(8).hex()}\n")
    editor.write("content/nb/x.js", "x")
    editor.commit()
    oid = must("git", "rev-parse", "HEAD", cwd=editor.path)
    assert editor.push().status != 0
    editor.back()
    assert run("git", f"--git-dir={server.repo}", "cat-file", "-e", oid).status != 0
    assert list((server.home / "work").iterdir()) == []


def test_a_picture_and_a_text_are_taken(server: Server, editor: Clone) -> None:
    editor.write("content/nb/x.png", PNG)
    editor.write("schemes/norge/notice.txt", "Søknadsfrist 1. mars\n")
    editor.commit()
    said = editor.push()
    assert said.status == 0, said.text


def test_the_sentences_are_the_same_in_every_language() -> None:
    import re

    def blanks(text: str) -> set[str]:
        return set(re.findall(r"\{(\w+)\}", text))

    first = TABLES["en"]
    for table in TABLES.values():
        assert list(table) == list(first)
        assert {code: blanks(text) for code, text in table.items()} == {c: blanks(t) for c, t in first.items()}


def test_the_sentences_that_are_said_are_those_there_are() -> None:
    import re

    folder = Path(__file__).resolve().parents[2] / "deploy"
    code = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    said = set(re.findall(r'"(deploy\.[a-z0-9_]+)"', code)) | {
        f"deploy.{end}" for end in ("time", "memory", "full", "fault")
    }
    assert said == set(TABLES["en"])
