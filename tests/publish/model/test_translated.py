"""Which original each translation was made from is kept, survives merges, and tells what has changed since."""

import shutil
import subprocess
from pathlib import Path

import pytest

from publish.check import check
from publish.lint.translation_stale import translation_stale
from publish.messages import words
from publish.model.files import record_at
from publish.model.load import SCHEMES
from publish.model.translated import record_of, records
from publish.telling.problems import Problem, message, show
from publish.texts.translated_command import record_translations
from tests.publish.lint.told import DATA, SHARED

WAS = "summary: {nb: Et tilskudd til kommuner., sv: Ett bidrag till kommuner., en: A grant for municipalities.}"
ID = "place/scheme"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(SHARED, tmp_path / SCHEMES)
    for suffix in ("yml", "txt"):
        shutil.copyfile(DATA / "texts" / f"base.{suffix}", tmp_path / SCHEMES / "place" / f"scheme.{suffix}")
    return tmp_path


def edit(root: Path, summary: str) -> None:
    file = root / SCHEMES / "place" / "scheme.yml"
    text = file.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("summary:"))
    file.write_text(text.replace(line, summary), encoding="utf-8")


def record(root: Path) -> list[str]:
    checked, problems = check(root)
    assert checked is not None, show(problems)
    return [words(line, "en") for line in record_translations(root, checked.collection, None)]


def stale(root: Path) -> list[Problem]:
    checked, problems = check(root)
    assert checked is not None, show(problems)
    return list(translation_stale(checked))


def test_without_a_record_nothing_is_told(root: Path) -> None:
    edit(root, WAS.replace("Et tilskudd", "Et nytt tilskudd"))
    assert stale(root) == []


def test_a_translation_older_than_its_original_is_told_with_what_is_new_there(root: Path) -> None:
    record(root)
    changed = (
        "summary: {nb: Et tilskudd til kommuner. Fylker kan også søke., sv: Ett bidrag till kommuner., en: Other.}"
    )
    edit(root, changed)
    # The English one was changed too: whether it is right is not for a program to say.
    (found,) = stale(root)
    assert (found.code, found.field) == ("lint.translation_stale", "summary.sv")
    assert message(found, "en") == (
        'the text in Bokmål has changed since this was translated (new there: "Fylker kan også søke."). '
        "When the translation is right again: .venv/bin/python build.py translated place/scheme."
    )


def test_a_sentence_that_was_taken_out_is_told_as_that(root: Path) -> None:
    edit(root, WAS.replace("kommuner., sv", "kommuner. Og fylker., sv"))
    record(root)
    edit(root, WAS)
    assert [found.field for found in stale(root)] == ["summary.sv", "summary.en"]
    assert "tatt ut" in message(stale(root)[0], "nb")


def test_a_comma_or_a_line_break_changes_nothing(root: Path) -> None:
    record(root)
    edit(root, WAS.replace("nb: Et tilskudd til kommuner.", 'nb: "Et tilskudd, til  kommuner!"'))
    assert stale(root) == []


def test_the_command_says_what_it_did_and_then_all_is_well(root: Path) -> None:
    assert record(root) == ["place/scheme: 7 texts are recorded as translated."]
    edit(root, WAS.replace("Et tilskudd", "Et nytt tilskudd"))
    assert stale(root)
    assert record(root) == ["place/scheme: 7 texts are recorded as translated."]
    assert stale(root) == []
    assert record(root) == ["place/scheme: all was recorded already."]


def test_a_passage_keeps_its_record_when_it_moves(root: Path) -> None:
    record(root)
    file = root / SCHEMES / "place" / "scheme.yml"
    text = file.read_text(encoding="utf-8")
    section = "  - id: first\n    place: about\n    body: {nb: Noe nytt., sv: Något nytt.}\n"
    file.write_text(text.replace("sections:\n", f"sections:\n{section}"), encoding="utf-8")
    assert stale(root) == []


def test_two_editors_records_merge_and_a_line_that_is_none_is_passed_over(root: Path) -> None:
    def git(*arguments: str) -> None:
        identity = ("-c", "user.name=x", "-c", "user.email=x@y.no", "-c", "init.defaultBranch=main")
        subprocess.run(["git", *identity, *arguments], cwd=root, check=True, capture_output=True)

    record(root)
    for step in (["init"], ["add", "."], ["commit", "-m", "a"], ["checkout", "-b", "other"]):
        git(*step)
    edit(root, WAS.replace("Et tilskudd", "Et nytt tilskudd").replace("Ett bidrag", "Ett nytt bidrag"))
    record(root)
    git("commit", "-am", "b")
    git("checkout", "main")
    file = root / SCHEMES / "place" / "scheme.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("Om tilskuddet.", "Mer om det."), encoding="utf-8")
    record(root)
    git("commit", "-am", "c")
    git("merge", "other", "-m", "d")
    assert stale(root) == []
    kept = record_at(root / SCHEMES, ID)
    kept.write_text(f"<<<<<<< main\n{kept.read_text(encoding='utf-8')}>>>>>>> other\n", encoding="utf-8")
    assert len(records(record_of(root / SCHEMES, ID))) == 7
    assert stale(root) == []
