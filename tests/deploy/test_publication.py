"""Publishing with real git and real nginx: what readers see is always one whole release."""

import json
import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from deploy.home import Home
from deploy.nginx import configuration
from deploy.releases import all_releases, prune
from deploy.steps import STEPS
from tests import nginx
from tests.deploy.places import Clone, Server, miniature, must, run

pytestmark = pytest.mark.skipif(nginx.installed() is None, reason=nginx.MISSING)


@pytest.fixture(scope="module")
def site(server: Server, editor: Clone, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address that nginx serves the home at."""
    with nginx.running(server.home / "nginx.conf", tmp_path_factory.mktemp("nginx"), nginx.free_port()) as address:
        yield address


def get(address: str, **headers: str) -> str:
    with urlopen(Request(address, headers={name.replace("_", "-"): value for name, value in headers.items()})) as found:
        content: bytes = found.read()
        return content.decode()


def shown(site: str) -> str:
    """The number of the release that readers see."""
    found = re.search(r"release (\d+)", get(f"{site}nb/"))
    assert found is not None
    return found[1]


def published(editor: Clone, number: int | str, *push: str, **environment: str) -> tuple[int, str]:
    editor.write("content/nb/number.txt", f"{number}\n")
    editor.commit()
    said = editor.push(*push, **environment)
    return said.status, said.lines


@contextmanager
def readers(site: str) -> Iterator[list[str]]:
    """Readers who come again and again; what they found that was not whole."""
    broken: list[str] = []
    done = threading.Event()

    def read() -> None:
        while not done.wait(0.02):
            try:
                page = get(f"{site}nb/")
                found = re.search(r"release (\d+)<script src=\"\.\./assets/app-(\d+)\.js", page)
                if found is None or found[1] != found[2]:
                    broken.append(page)
                    continue
                if not get(f"{site}assets/app-{found[1]}.js").startswith(f"// {found[1]}\n"):
                    broken.append(f"app-{found[1]}.js")
                if json.loads(get(f"{site}assets/rulebook-{found[1]}.json"))[0] != found[1]:
                    broken.append(f"rulebook-{found[1]}.json")
            except (OSError, ValueError) as error:
                broken.append(repr(error))

    threads = [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    try:
        yield broken
    finally:
        done.set()
        for thread in threads:
            thread.join()


def test_a_good_push_is_live_when_it_ends(server: Server, editor: Clone, site: str) -> None:
    status, said = published(editor, 10)
    assert status == 0
    assert re.search(r"Live: / \(\d{8}T\d{6}Z-[0-9a-f]{8}\)", said)
    assert shown(site) == "10"


def test_a_publication_killed_at_any_step_leaves_a_whole_site_and_the_next_one_works(
    server: Server, editor: Clone, site: str
) -> None:
    assert published(editor, 20)[0] == 0
    known = {"20"}
    with readers(site) as broken:
        for number, step in enumerate(STEPS, 21):
            # What an earlier one left unfinished.
            (server.home / "releases" / "19990101T000000Z-aaaaaaaa" / "nb").mkdir(parents=True, exist_ok=True)
            _, said = published(editor, number, UTLYSNING_STOP_AT=step)
            known.add(str(number))
            assert "Live: " not in said, step
            late = STEPS.index(step) >= STEPS.index("switched")
            before = max(known - {str(number)}, key=int)
            assert shown(site) == (str(number) if late else before) or step == "locked", step
            known = {shown(site)}
        status, said = published(editor, 40)
    assert (status, shown(site)) == (0, "40"), said
    assert broken == []
    assert list((server.home / "work").glob("*")) == []
    assert all((path / ".release.json").is_file() for path in (server.home / "releases").iterdir())


def test_a_stop_is_heeded_only_where_the_tests_asked_for_it(server: Server, editor: Clone, site: str) -> None:
    server.config("testing", "false")
    status, said = published(editor, 41, UTLYSNING_STOP_AT="built")
    server.config("testing", "true")
    assert (status, shown(site)) == (0, "41"), said


def test_of_two_pushes_at_once_the_last_commit_wins(server: Server, editor: Clone, site: str, room: Path) -> None:
    other = server.clone(room / "other")
    with readers(site) as broken:
        editor.write("content/nb/number.txt", "50 build-slow\n")
        editor.commit()
        first = subprocess.Popen(
            ["git", "push", "--quiet", "origin", "HEAD:main"], cwd=editor.path, stderr=subprocess.DEVNULL
        )
        while must("git", f"--git-dir={server.repo}", "rev-parse", "main") != must(
            "git", "rev-parse", "HEAD", cwd=editor.path
        ):
            pass
        must("git", "pull", "--quiet", cwd=other.path)
        second = published(other, 51)
        first.wait()
    editor.back()
    assert second[0] == 0
    assert "Another publication is under way; waiting for it" in second[1]
    assert shown(site) == "51", second
    assert broken == []


def test_of_two_pushes_of_the_same_start_one_is_asked_to_pull(
    server: Server, editor: Clone, site: str, room: Path
) -> None:
    other = server.clone(room / "other")
    assert published(editor, 52)[0] == 0
    status, said = published(other, 53)
    assert status != 0
    assert "fetch first" in said or "non-fast-forward" in said
    assert shown(site) == "52"


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("build-refused", "content/nb/number.txt:1:1: this is refused."),
        ("build-fault", "the program failed on this"),
        ("build-link", "the site is not whole, or has a link in it: passwords.txt"),
    ],
)
def test_a_build_that_fails_leaves_the_site_and_says_so(
    fault: str, words: str, server: Server, editor: Clone, site: str
) -> None:
    before = server.shown
    status, said = published(editor, f"60 {fault}")
    assert status == 0
    assert words in said
    assert "The site could not be built. Your commit is in the repository, but the site is as it was." in said
    assert "Traceback" not in said
    assert server.shown == before


def test_when_main_cannot_be_built_the_clock_goes_on_for_what_is_shown(
    server: Server, editor: Clone, site: str
) -> None:
    published(editor, 61)
    before = server.shown
    published(editor, "62 build-refused")
    said = server.command("rebuild", str(server.home))
    assert said.status == 1
    assert shown(site) == "61"
    assert server.shown != before
    assert published(editor, 63)[0] == 0


def test_a_rollback_is_one_command_and_holds_until_the_next_push(server: Server, editor: Clone, site: str) -> None:
    published(editor, 70)
    published(editor, 71)
    names = [line.split()[-4] for line in server.command("releases", str(server.home)).text.splitlines()]
    said = server.command("rollback", str(server.home))
    assert said.status == 0, said.text
    assert f"The site shows {names[1]} again (before: {names[0]})" in said.text
    assert shown(site) == "70"
    # The clock builds what is shown, not what was taken back.
    assert server.command("rebuild", str(server.home)).status == 0
    assert shown(site) == "70"
    assert f"rolled back from {names[0]} to {names[1]}" in (server.home / "log").read_text(encoding="utf-8")
    published(editor, 72)
    assert shown(site) == "72"
    assert server.command("rollback", str(server.home), names[0]).status == 0
    assert shown(site) == "71"
    wrong = server.command("rollback", str(server.home), "nothing")
    assert wrong.status == 1
    assert f"  {names[0]}" in wrong.text
    published(editor, 73)


def test_the_last_ten_releases_are_kept_and_hashed_files_for_thirty_days(
    server: Server, editor: Clone, site: str, tmp_path: Path
) -> None:
    home = Home(tmp_path / "home")
    for folder in (home.releases, home.assets):
        folder.mkdir(parents=True)
    for number in range(14):
        path = home.releases / f"20260101T0000{number:02}Z-aaaaaaaa"
        (path / "assets").mkdir(parents=True)
        (path / "assets" / f"app-{number}.js").write_text("x", encoding="utf-8")
        shutil.copytree(path / "assets", home.assets, dirs_exist_ok=True)
        mark = {
            "number": number,
            "commit": f"{max(number, 1)}",
            "tools": "t",
            "at": "2026-01-01T00:00:00Z",
            "turns": [],
        }
        (path / ".release.json").write_text(json.dumps(mark), encoding="utf-8")
    # Live is the oldest, after a rollback.
    home.live.symlink_to("releases/20260101T000000Z-aaaaaaaa")
    now = datetime(2026, 2, 1, tzinfo=UTC)
    prune(home, now)
    assert [int(release.name[13:15]) for release in all_releases(home)] == [*range(13, 3, -1), 0]
    assert len(list(home.assets.iterdir())) == 14
    prune(home, now + timedelta(days=30))
    assert len(list(home.assets.iterdir())) == 14
    prune(home, now + timedelta(days=31))
    assert sorted(path.name for path in home.assets.iterdir()) == sorted(f"app-{n}.js" for n in (0, *range(4, 14)))


def test_a_page_that_is_open_still_finds_its_files(server: Server, editor: Clone, site: str) -> None:
    published(editor, 80)
    published(editor, 81)
    assert get(f"{site}assets/app-80.js").startswith("// 80")


def test_what_was_published_twice_is_on_the_disk_once(server: Server, editor: Clone, site: str) -> None:
    published(editor, 82)
    published(editor, 83)
    runtime = server.live / "assets" / "runtime.js"
    assert runtime.stat().st_ino == (server.home / "assets" / "runtime.js").stat().st_ino
    assert runtime.stat().st_nlink > 2
    assert runtime.with_name("runtime.js.br").is_file()


def test_a_site_is_built_again_when_a_call_has_closed(server: Server, editor: Clone, site: str) -> None:
    published(editor, 84)
    before = server.shown
    assert server.command("rebuild", "--if-due", str(server.home)).text == ""
    assert server.shown == before
    mark = server.live / ".release.json"
    found = json.loads(mark.read_text(encoding="utf-8"))
    assert found["turns"] == ["2001-01-01T00:00:00Z", "2099-01-01T00:00:00Z"]
    mark.write_text(json.dumps({**found, "at": "2000-12-31T23:59:59Z"}), encoding="utf-8")
    assert "Live: " in server.command("rebuild", "--if-due", str(server.home)).text
    assert server.shown != before


def test_a_branch_is_a_preview_until_it_is_deleted(server: Server, editor: Clone, site: str) -> None:
    before = server.shown
    status, said = published(editor, 90, "origin", "HEAD:refs/heads/ny/Frist")
    assert status == 0
    found = re.search(r"Preview of ny/Frist: /(preview/ny-frist-[0-9a-f]{8}/)", said)
    assert found is not None, said
    other = editor.push("origin", "HEAD:refs/heads/ny-frist")
    assert "/preview/ny-frist/" in other.text
    assert server.shown == before
    with urlopen(f"{site}{found[1]}nb/") as page:
        assert b"release 90" in page.read()
        assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert (server.home / "previews" / "ny-frist" / "nb").is_dir()
    gone = editor.push("origin", ":ny/Frist")
    assert "The preview of ny/Frist is removed." in gone.lines
    with pytest.raises(HTTPError):
        urlopen(f"{site}{found[1]}nb/")
    assert get(f"{site}preview/ny-frist/nb/")
    editor.back()


def test_only_the_newest_previews_are_kept(server: Server, editor: Clone, site: str) -> None:
    server.config("previews", "2")
    for branch in ("first", "second", "first"):
        assert published(editor, f"91 {branch}", "origin", f"HEAD:refs/heads/{branch}")[0] == 0
    status, said = published(editor, 92, "origin", "HEAD:refs/heads/third")
    assert status == 0
    assert "At most 2 previews are kept: the one at second is taken down." in said
    assert {path.name for path in (server.home / "previews").glob("[!.]*")} == {"first", "third"}
    assert len(list((server.home / "previews" / ".made").iterdir())) == 2
    with pytest.raises(HTTPError):
        urlopen(f"{site}preview/second/nb/")
    server.config("previews", "20")
    assert "/preview/second/" in published(editor, 93, "origin", "HEAD:refs/heads/second")[1]
    editor.back()


def test_the_clock_renews_a_preview_and_takes_down_one_whose_branch_is_gone(
    server: Server, editor: Clone, site: str
) -> None:
    for branch in ("due", "not-due", "gone", "broken"):
        assert published(editor, f"94 {branch}", "origin", f"HEAD:refs/heads/{branch}")[0] == 0
    previews = server.home / "previews"
    before = {branch: (previews / branch).resolve() for branch in ("due", "not-due", "broken")}
    for branch in ("due", "broken"):
        mark = previews / branch / ".release.json"
        found = json.loads(mark.read_text(encoding="utf-8"))
        mark.write_text(json.dumps({**found, "at": "2000-12-31T23:59:59Z"}), encoding="utf-8")
    must("git", f"--git-dir={server.repo}", "branch", "-D", "gone")
    editor.write("content/nb/number.txt", "95 build-refused\n")
    commit = editor.commit()
    must("git", "fetch", "--quiet", editor.path, commit, cwd=server.repo)
    must("git", "update-ref", "refs/heads/broken", commit, cwd=server.repo)
    live = server.shown
    for time in range(2):
        said = server.command("rebuild", "--if-due", str(server.home))
        assert (said.status, server.shown) == (0, live)
        assert ("The preview of broken could not be built" in said.text) == (time == 0), "tried once"
    assert (previews / "due").resolve() != before["due"]
    assert {branch: (previews / branch).resolve() for branch in ("not-due", "broken")} == {
        branch: before[branch] for branch in ("not-due", "broken")
    }
    assert not (previews / "gone").exists()
    server.command("rebuild", str(server.home))
    assert (previews / "not-due").resolve() != before["not-due"]
    editor.back()


def test_a_site_lies_below_the_path_of_its_address(server: Server, editor: Clone, room: Path) -> None:
    published(editor, 95)
    server.config("address", "https://example.org/tilskudd")
    config = room / "below.conf"
    config.write_text(configuration(Home(server.home)), encoding="utf-8")
    said = published(editor, 96)[1]
    server.config("address", "")
    assert "Live: https://example.org/tilskudd/ (" in said
    with nginx.running(config, room / "nginx", nginx.free_port()) as address:
        assert "release 96" in get(f"{address}tilskudd/nb/")
        assert get(f"{address}tilskudd/assets/app-96.js").startswith("// 96")
        for path in ("nb/", "assets/app-96.js", "tilskudd/.release.json"):
            with pytest.raises(HTTPError) as refused:
                urlopen(address + path)
            assert refused.value.code == 404
            refused.value.close()


def test_setting_up_again_changes_nothing(server: Server, editor: Clone, site: str) -> None:
    before, config = server.state(), (server.home / "nginx.conf").read_bytes()
    said = server.command("setup", str(server.home), "--tools", str(server.tools))
    assert said.status == 0, said.text
    assert "Live already" in said.text
    assert server.state() == before
    assert (server.home / "nginx.conf").read_bytes() == config


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["{home} with a space", "--tools", "{tools}"], "choose a folder whose path has letters"),
        (["{home}", "--tools", "{room}"], "is no checkout in which `make setup` was run"),
    ],
)
def test_a_setup_that_cannot_be_says_why(arguments: list[str], words: str, server: Server, room: Path) -> None:
    known = {"home": room / "home", "tools": server.tools, "room": room}
    said = server.command("setup", *(each.format(**known) for each in arguments))
    assert said.status == 1
    assert words in said.text
    assert "Traceback" not in said.text


def test_a_new_generator_that_refuses_what_is_there_is_not_installed(room: Path) -> None:
    server = miniature(room)
    before = server.state()
    tool = Clone(server.tools)
    code = (server.tools / "build.py").read_text(encoding="utf-8")
    tool.write("build.py", code.replace("def main() -> int:", "def main() -> int:\n    return 1\n", 1))
    tool.commit()
    said = server.command("setup", str(server.home), "--tools", str(server.tools))
    assert said.status == 1
    assert "The new version refuses what is in main. Nothing was changed." in said.text
    after = [line for line in server.state()[1].splitlines() if "utlysning/next" not in line]
    assert after == [line for line in before[1].splitlines() if "utlysning/next" not in line]


def test_a_new_generator_that_editors_have_changed_too_names_the_files(room: Path) -> None:
    server = miniature(room)
    editor = server.clone(room / "clone")
    assert "Live: " in published(editor, 1)[1]
    tool = Clone(server.tools)
    tool.write("content/nb/number.txt", "2\n")
    commit = tool.commit()
    said = server.command("setup", str(server.home), "--tools", str(server.tools))
    assert said.status == 1
    assert "  content/nb/number.txt\n" in said.text
    # An editor lays the two together, and what they push has the new version's changes in it.
    tool.write("theme.css", "new\n")
    commit = tool.commit()
    server.command("setup", str(server.home), "--tools", str(server.tools))
    must("git", "fetch", "--quiet", server.tools, "main", cwd=editor.path)
    run("git", "merge", "--no-edit", "--strategy-option=ours", commit, cwd=editor.path)
    assert editor.push().status == 0
    again = server.command("setup", str(server.home), "--tools", str(server.tools))
    assert again.status == 0, again.text
    assert "Live: " in again.text


def test_a_new_generator_is_merged_into_main_and_published(room: Path) -> None:
    server = miniature(room)
    editor = server.clone(room / "clone")
    published(editor, 1)
    tool = Clone(server.tools)
    tool.write("theme.css", "new\n")
    tool.commit()
    # What the operator installs may be pushed too: it is the same.
    must("git", "pull", "--quiet", "--no-rebase", "--no-edit", server.tools, "main", cwd=editor.path)
    refused = editor.push()
    assert "theme.css: only files under schemes/ and content/" in refused.lines
    said = server.command("setup", str(server.home), "--tools", str(server.tools))
    assert said.status == 0, said.text
    assert "Live: " in said.text
    editor.back()
    assert (editor.path / "theme.css").is_file()
    assert (editor.path / "content/nb/number.txt").read_text(encoding="utf-8") == "1\n"
    assert published(editor, 2)[0] == 0


@contextmanager
def small(disk: Path, room: str) -> Iterator[Server]:
    """A home on a disk of its own, with this much room."""
    disk.mkdir()
    if os.geteuid() or run("mount", "-t", "tmpfs", "-o", room, "tmpfs", disk).status:
        pytest.skip("only root can mount a small disk")
    try:
        yield miniature(disk)
    finally:
        must("umount", "--lazy", disk)


@pytest.mark.parametrize(
    ("room", "fault"),
    [("size=24m", "build-huge"), ("size=64m,nr_inodes=2000", "build-many")],
    ids=["no room for a byte", "no room for a file"],
)
def test_a_full_disk_leaves_the_site_and_says_so(room: str, fault: str, tmp_path: Path) -> None:
    with small(tmp_path / "disk", room) as server:
        editor = server.clone(tmp_path / "clone")
        assert "Live: " in published(editor, 1)[1]
        before = server.shown
        _, said = published(editor, f"2 {fault}")
        assert "there is no room left on the server" in said, said
        assert f"df -i {server.home}" in said
        assert "Traceback" not in said
        assert server.shown == before
        assert "Live: " in published(editor, 3)[1]
        assert (server.live / "nb" / "index.html").read_text(encoding="utf-8").count("release 3") == 1


def test_a_disk_that_takes_no_file_more_has_neither_the_push_nor_half_a_release(tmp_path: Path) -> None:
    with small(tmp_path / "disk", "size=64m,nr_inodes=2000") as server:
        editor = server.clone(tmp_path / "clone")
        assert "Live: " in published(editor, 1)[1]
        shown, releases = server.shown, sorted((server.home / "releases").iterdir())
        # git has no room for what is pushed, the check has none, then the site at one step or another.
        for left in (0, 15, 30, 50):
            filled, before = _filled(tmp_path / "disk" / "filled", left), server.state()
            status, said = published(editor, f"2 {left}")
            assert status == 0 or server.state() == before, left
            assert (server.shown, sorted((server.home / "releases").iterdir())) == (shown, releases), left
            assert ("unpack failed" in said) != ("there is no room left on the server" in said), said
            assert "Traceback" not in said, said
            shutil.rmtree(filled)
            editor.back()
        assert "Live: " in published(editor, 3)[1]


def _filled(folder: Path, left: int) -> Path:
    """Files until no more can be made, but for a few that are left."""
    folder.mkdir()
    with suppress(OSError):
        for number in count():
            (folder / str(number)).touch()
    for number in range(left):
        (folder / str(number)).unlink()
    return folder
