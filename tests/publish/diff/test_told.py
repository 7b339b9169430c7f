"""What is said of an edit, word for word: an edit of the small tree, and the text that a reader gets."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.publish.diff.repositories import SCHEME, commit, edit, repository, told

CASES = sorted(Path(__file__).with_name("data").joinpath("cases").glob("*.yml"))


def case_of(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def spoken() -> list[Any]:
    """Each case in each language it has a text for."""
    return [
        pytest.param(path, language, id=f"{path.stem}-{language}")
        for path in CASES
        for language in case_of(path)
        if language in ("nb", "nn", "sv", "en")
    ]


@pytest.mark.parametrize(("path", "language"), spoken())
def test_an_edit_is_told_as_it_should_be(path: Path, language: Any, tmp_path: Path) -> None:
    root, case = repository(tmp_path), case_of(path)
    for before, after in case["edits"]:
        edit(root, before, after, case.get("file", SCHEME))
    assert told(root, language=language).split("\n\n", 1)[1].rstrip() == case[language].rstrip()


def test_a_commit_is_compared_like_the_files(tmp_path: Path) -> None:
    root = repository(tmp_path)
    edit(root, "amount: 800 000", "amount: 900 000")
    working = told(root)
    commit(root)
    assert told(root).endswith("Nothing has changed.")
    assert (
        told(root, "HEAD~1..HEAD").split("\n", 1)[1]
        == working.split("\n", 1)[1]
        == told(root, "HEAD^").split("\n", 1)[1]
    )
    assert "lowered from" in told(root, "HEAD..HEAD~1")


def test_a_new_scheme_is_told_with_its_key_facts(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / "schemes/norge/second.yml").write_text((root / SCHEME).read_text(encoding="utf-8"), encoding="utf-8")
    text = told(root)
    assert "Project grants (norge/second)" in text
    assert "New scheme." in text
    assert "Deadline: Tuesday 31 March 2026 at 15:00 (Norwegian time)" in text


def test_a_scheme_that_goes_is_told_with_the_reason(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / SCHEME).unlink()
    assert "The scheme has been removed." in told(root)
    because = "{nb: den er slutt., nn: den er slutt., sv: det är slut., en: it has ended.}"
    ledger = f"gone:\n  - address: /norge/grant/\n    because: {because}\naddresses: [/norge/grant/]\n"
    (root / "schemes/addresses.yml").write_text(ledger, encoding="utf-8")
    assert "The scheme has been removed because it has ended." in told(root)


def test_a_scheme_that_moved_is_compared_with_what_it_was(tmp_path: Path) -> None:
    root = repository(tmp_path)
    edit(root, "amount: 800 000", "amount: 900 000")
    (root / SCHEME).rename(root / "schemes/norge/newer.yml")
    ledger = "moved:\n  - {address: /norge/grant/, to: /norge/newer/}\naddresses: [/norge/grant/, /norge/newer/]\n"
    (root / "schemes/addresses.yml").write_text(ledger, encoding="utf-8")
    text = told(root)
    assert "it moved from /norge/grant/ to /norge/newer/" in text
    assert "raised from" in text
    assert "New scheme" not in text


def test_a_page_and_a_fixed_text_are_told(tmp_path: Path) -> None:
    root = repository(tmp_path)
    edit(root, "En side om fondet.", "En side om hele fondet.", "content/nb/about.md")
    edit(root, "name: Siden", "name: Nettstedet", "content/nb/strings.yml")
    (root / "content/nb/more.md").write_text("# Mer\n", encoding="utf-8")
    text = told(root)
    assert "Page about.md (Norwegian Bokmål): changed." in text
    assert "hele fondet" in text
    assert "New: page more.md" in text
    assert "site.name: ‘Siden’ → ‘Nettstedet’" in text


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_compared(tmp_path: Path) -> None:
    root = repository(tmp_path)
    good = (root / SCHEME).read_text(encoding="utf-8")
    (root / "schemes/norge/broken.yml").write_text("original: [\n", encoding="utf-8")
    commit(root)
    (root / "schemes/norge/broken.yml").write_text(good, encoding="utf-8")
    edit(root, "amount: 800 000", "amount: 900 000")
    text = " ".join(told(root).split())
    assert "schemes/norge/broken.yml:1 cannot be read in HEAD: " in text
    assert "New scheme" not in text
    assert "raised from" in text


def test_a_shared_file_that_cannot_be_read_does_not_stop_the_rest(tmp_path: Path) -> None:
    root = repository(tmp_path)
    good = (root / "schemes/facts.yml").read_text(encoding="utf-8")
    (root / "schemes/facts.yml").write_text("groups: [\n", encoding="utf-8")
    commit(root)
    (root / "schemes/facts.yml").write_text(good, encoding="utf-8")
    edit(root, "amount: 800 000", "amount: 900 000")
    text = " ".join(told(root).split())
    assert "schemes/facts.yml:1 cannot be read in HEAD" in text
    assert "raised from" in text


def test_an_example_that_starts_from_nothing_is_told_without_outcomes(tmp_path: Path) -> None:
    root = repository(tmp_path)
    edit(root, "like: a_year", "like: a_day")
    edit(root, "at_most: 12}", "at_most: 18}")
    text = " ".join(told(root).split())
    assert "Its texts are compared, its outcomes are not: examples[1].like" in text
    assert "at most 18 months" in text


def test_a_rule_that_names_nothing_is_told_without_outcomes(tmp_path: Path) -> None:
    root = repository(tmp_path)
    edit(root, "rule: {fact: months, at_most: 12}", "rule: {fact: monhts, at_most: 18}")
    text = " ".join(told(root).split())
    assert "Its texts are compared, its outcomes are not" in text
    assert "monhts" in text
    assert "Who gets another result" not in text
