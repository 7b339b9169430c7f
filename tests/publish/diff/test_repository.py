"""Which revisions are meant: branches, commits, two of them; and a clear sentence where there are none."""

from pathlib import Path

import pytest

from publish.diff.repository import Repository
from publish.telling.refused import Refused
from tests.publish.diff.repositories import commit, edit, git, repository, told


def why(root: Path, asked: str | None) -> str:
    with pytest.raises(Refused) as refused:
        Repository(root).revisions(asked)
    return str(refused.value)


def test_nothing_named_is_the_last_commit_and_the_files(tmp_path: Path) -> None:
    before, after = Repository(repository(tmp_path)).revisions(None)
    assert (before.name, after.name, after.commit) == ("HEAD", "", None)
    assert len(before.commit or "") == 40


@pytest.mark.parametrize("asked", ["main", "HEAD", "HEAD^0", "v1", "main..v1", "main..", "..main"])
def test_branches_tags_and_commits_are_revisions(tmp_path: Path, asked: str) -> None:
    root = repository(tmp_path)
    git(root, "tag", "v1")
    before, after = Repository(root).revisions(asked)
    assert before.commit == git(root, "rev-parse", "HEAD")
    assert (after.commit is None) == (".." not in asked)


@pytest.mark.parametrize(
    "asked", ["nowhere", "main..nowhere", "HEAD:schemes", "", " ", "$(touch x)", "main; touch x", "a\nb"]
)
def test_what_is_no_revision_is_refused(tmp_path: Path, asked: str) -> None:
    root = repository(tmp_path)
    if asked:
        assert "There is no revision" in why(root, asked)
    assert not (root / "x").exists()


@pytest.mark.parametrize("asked", ["--help", "-p", "--output=x", "main..--output=x", "--exec=touch x"])
def test_an_option_is_never_a_revision(tmp_path: Path, asked: str) -> None:
    root = repository(tmp_path)
    assert "There is no revision" in why(root, asked)
    assert not (root / "x").exists()


def test_three_dots_are_explained(tmp_path: Path) -> None:
    assert "Write main..v1" in why(repository(tmp_path), "main...v1")


def test_a_folder_that_is_no_repository_is_told(tmp_path: Path) -> None:
    assert "is no Git repository" in why(tmp_path, None)


def test_a_shallow_copy_is_told_how_to_get_the_rest(tmp_path: Path) -> None:
    root = repository(tmp_path)
    commit(root)
    git(tmp_path, "clone", "--quiet", "--depth", "1", root.as_uri(), "shallow")
    assert "git fetch --unshallow" in why(tmp_path / "shallow", "HEAD~1")


def test_a_revision_without_schemes_is_told(tmp_path: Path) -> None:
    root = repository(tmp_path)
    empty = git(root, "commit-tree", "4b825dc642cb6eb9a060e54bf8d69288fbee4904", "-m", "empty")
    with pytest.raises(Refused, match="has no folder schemes/"):
        told(root, empty)


def test_a_project_may_lie_in_a_folder_of_its_repository(tmp_path: Path) -> None:
    outer = tmp_path / "outer"
    outer.mkdir()
    root = repository(outer)
    (root / ".git").rename(tmp_path / "away")
    git(outer, "init", "--quiet")
    commit(outer)
    edit(root, "amount: 800 000", "amount: 900 000")
    assert "raised from" in told(root)


def test_a_link_in_an_earlier_commit_leads_nowhere(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / "schemes/norge/link.yml").symlink_to("/etc/passwd")
    commit(root)
    (root / "schemes/norge/link.yml").unlink()
    assert told(root).endswith("Nothing has changed.")
