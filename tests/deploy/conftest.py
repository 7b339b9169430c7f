"""Homes that several tests share."""

from pathlib import Path

import pytest

from tests.deploy.places import Clone, Server, miniature


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Server:
    """A home with the generator in miniature."""
    return miniature(tmp_path_factory.mktemp("server"))


@pytest.fixture(scope="module")
def editor(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Clone:
    """An editor who has published once."""
    clone = server.clone(tmp_path_factory.mktemp("editor") / "clone")
    clone.write("content/nb/number.txt", "1\n")
    for number in range(6):
        clone.write(f"content/nb/page-{number}.md", "text\n")
    clone.write("schemes/addresses.yml", "addresses:\n  - /one/\n  - /two/\n")
    clone.commit()
    said = clone.push()
    assert said.status == 0, said.text
    assert (server.live / "nb" / "index.html").is_file()
    return clone


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """A folder of the test's own."""
    return tmp_path
