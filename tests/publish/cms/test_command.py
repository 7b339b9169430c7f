"""The folder for editing in the browser, as the command writes it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from publish.cms.config import backend, configuration
from publish.languages import LANGUAGES
from publish.messages import TONGUES, Tongue
from publish.model.load import load
from tests.command_line import refused, run

ROOT = Path(__file__).resolve().parents[3]
COLLECTION = load(ROOT)[0]


def made(tongue: Tongue) -> dict[str, Any]:
    """The configuration of the real schemes."""
    assert COLLECTION is not None
    return configuration(COLLECTION, tongue, backend("github", "owner/name", "main", None, None))


def test_the_command_writes_a_page_a_script_and_the_configuration(tmp_path: Path) -> None:
    done = run("cms", "--repo", "owner/name", "--out", str(tmp_path / "admin"), "--language", "sv")
    assert (done.returncode, done.stderr) == (0, "")
    assert {path.name for path in (tmp_path / "admin").iterdir()} == {"config.json", "index.html", "start.js"}
    config = json.loads((tmp_path / "admin" / "config.json").read_text(encoding="utf-8"))
    assert config == made("sv")
    assert "norge/kompetansepiloter" in done.stdout


def test_the_page_holds_no_script_of_its_own_and_names_no_other_host(tmp_path: Path) -> None:
    run("cms", "--repo", "owner/name", "--out", str(tmp_path))
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "//" not in page
    assert re.findall(r"<script[^>]*>([^<]*)</script>", page) == [""]
    assert "//" not in (tmp_path / "start.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("repo", ["owner", "https://example.org/a/b", "a b/c"])
def test_what_is_no_repository_is_refused(repo: str, tmp_path: Path) -> None:
    assert "owner/name" in refused("cms", "--repo", repo, "--out", str(tmp_path / "a"), "--language", "en")
    assert not (tmp_path / "a").exists()


def test_editors_sign_in_with_a_token_unless_there_is_something_to_sign_in_with() -> None:
    assert backend("github", "a/b", "main", None, None)["auth_methods"] == ["token"]
    assert backend("github", "a/b", "main", None, "https://sign-in.example.org")["base_url"] == (
        "https://sign-in.example.org"
    )
    own = backend("gitlab", "a/b", "main", "https://git.example.org/", "123")
    assert own == {
        "name": "gitlab",
        "repo": "a/b",
        "branch": "main",
        "api_root": "https://git.example.org/api/v4",
        "base_url": "https://git.example.org",
        "app_id": "123",
        "auth_type": "pkce",
    }
    assert "auth_type" not in backend("gitea", "a/b", "main", "https://git.example.org", "123")


@pytest.mark.parametrize("tongue", TONGUES)
def test_there_is_a_list_for_each_place_and_language(tongue: Tongue) -> None:
    collections = made(tongue)["collections"]
    assert [each["folder"] for each in collections] == [
        *("schemes/norge", "schemes/norrbotten", "schemes/troms"),
        *(f"content/{language}" for language in LANGUAGES),
    ]
    assert not [each["name"] for each in collections if each["create"] or each["delete"]]


def test_a_scheme_that_the_browser_would_spoil_is_not_in_the_list() -> None:
    norway = made("en")["collections"][0]
    kept_out = re.compile(norway["filter"]["pattern"])
    assert not kept_out.search("kompetansepiloter.txt")
    assert kept_out.search("industriklynger.txt")


def test_funders_and_themes_are_chosen_among_those_there_are() -> None:
    assert COLLECTION is not None
    fields = {field["name"]: field for field in made("nb")["collections"][0]["fields"]}
    assert {option["value"] for option in fields["funder"]["options"]} == set(COLLECTION.organisations.organisations)
    assert {option["value"] for option in fields["themes"]["options"]} == set(COLLECTION.themes.themes)
    assert fields["themes"]["multiple"]


def test_the_pages_hold_nothing_above_their_text_but_what_can_be_edited() -> None:
    pages = made("nb")["collections"][-1]
    named = {field["name"] for field in pages["fields"]} - {"body"}
    for path in (ROOT / "content").glob("*/*.md"):
        head = path.read_text(encoding="utf-8").split("---\n")[1]
        assert set(re.findall(r"^(\w+):", head, re.MULTILINE)) <= named, path


def test_no_build_knows_of_it() -> None:
    sources = {path for path in (ROOT / "publish").rglob("*.py") if "publish.cms" in path.read_text(encoding="utf-8")}
    assert {path.parent.name for path in sources} == {"cms"}
