"""What the linter says of the rules of a call: exactly this, and nothing of rules that are right."""

from pathlib import Path

import pytest

from publish.cases.tried import tried_calls
from publish.check import check, examine
from publish.lint import OF_A_CALL
from publish.telling.problems import show
from tests.publish.lint.told import DATA, findings

ROOT = Path(__file__).resolve().parents[3]
TOLD = sorted((DATA / "told").glob("*.yml"))
SILENT = sorted((DATA / "silent").glob("*.yml"))


def test_there_are_schemes_to_tell_about_and_others() -> None:
    assert len(TOLD) >= 20
    assert len(SILENT) >= 8


@pytest.mark.parametrize("scheme", TOLD, ids=lambda path: path.stem)
def test_of_a_strange_rule_exactly_this_is_told(scheme: Path, tmp_path: Path) -> None:
    told = show(findings(scheme, tmp_path))
    assert told.strip() == scheme.with_suffix(".txt").read_text(encoding="utf-8").strip()


@pytest.mark.parametrize("scheme", SILENT, ids=lambda path: path.stem)
def test_of_rules_that_are_right_nothing_is_told(scheme: Path, tmp_path: Path) -> None:
    assert [problem.code for problem in findings(scheme, tmp_path)] == []


def test_every_lint_of_rules_has_something_to_tell() -> None:
    told = "".join(scheme.with_suffix(".txt").read_text(encoding="utf-8") for scheme in TOLD)
    codes = {
        "nobody",
        "everybody",
        "excludes_everybody",
        "excludes_nobody",
        "contradicts",
        "never_applies",
        "implied",
        "unused_option",
        "unused_fact",
        "band_gap",
        "band_overlap",
        "no_example_fits",
        "no_examples",
        "untested",
        "untested_limit",
    }
    assert {code for code in codes if f"help: lint.{code}\n" in told} == codes


def test_the_rules_of_the_real_schemes_give_no_reason_to_say_anything() -> None:
    checked, _ = check(ROOT)
    assert checked is not None
    found = [problem for tried in tried_calls(checked) for each in OF_A_CALL for problem in each(tried)]
    assert show(found) == show([])


def test_a_finding_is_a_warning_and_refuses_nothing(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert findings(TOLD[0], tmp_path)
    checked, problems = examine(tmp_path)
    assert checked is not None
    assert {problem.severity for problem in problems} == {"warning"}


def test_a_scheme_with_an_error_is_not_linted(tmp_path: Path) -> None:
    findings(DATA / "told" / "two_contradict.yml", tmp_path)
    file = tmp_path / "schemes" / "place" / "scheme.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("funder: funder", "funder: nobody"), encoding="utf-8")
    checked, problems = examine(tmp_path)
    assert checked is None
    assert {problem.severity for problem in problems} == {"error"}
