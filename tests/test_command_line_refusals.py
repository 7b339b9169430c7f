"""What the command line cannot answer it refuses in a sentence, with exit status 2 and never a traceback."""

from pathlib import Path

import pytest

from tests.command_line import ANSWERS, CHECKABLE, SWEDISH, WITHOUT_CRITERIA, refusal, refused, run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file for answers."""
    return tmp_path / "answers.json"


def test_an_unknown_fact_is_named_with_the_one_that_may_be_meant(file: Path) -> None:
    said = refusal(file, ANSWERS | {"project_month": 12})
    assert "project_month: this call asks no such fact; did you mean project_months?" in said


def test_every_bad_answer_is_named_at_once(file: Path) -> None:
    said = refusal(
        file, {"project_months": "tolv", "applicant_kind": "compani", "total_cost": "1.000.000", "nonsense": 1}
    )
    for name, got in (
        ("project_months", "tolv"),
        ("applicant_kind", "compani"),
        ("total_cost", "1.000.000"),
        ("nonsense", ""),
    ):
        (line,) = (line for line in said.splitlines() if line.startswith(f"{name}: "))
        assert got in line


@pytest.mark.parametrize("answers", [[], "company", 12, None], ids=repr)
def test_answers_that_are_no_object_are_refused(file: Path, answers: object) -> None:
    assert "an object" in refusal(file, answers)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"applicant_kind: company",
        b'{"a": NaN}',
        b'{"a": 1e99999999999999999999}',
        b"\xff\xfe{}",
        b"[" * 100_000,
    ],
    ids=lambda content: repr(content[:30]),
)
def test_a_file_that_is_not_json_is_refused_by_its_name(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    said = refused("judge", SWEDISH, "--answers", str(file))
    assert f"{file.name} is not JSON" in "".join(said.splitlines())


def test_a_file_with_a_byte_order_mark_is_read(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf{}")
    assert run("judge", SWEDISH, "--answers", str(file), "--json").returncode == 0


def test_letters_that_no_terminal_has_are_refused_as_well(file: Path) -> None:
    assert "this call asks no such fact" in refusal(file, {"\ud800": 1})
    assert "no such option" in refusal(file, {"applicant_kind": "\ud800"})


def test_a_missing_file_and_a_folder_are_refused_by_their_name(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.json", tmp_path):
        said = refused("judge", SWEDISH, "--answers", str(path))
        assert "cannot be read" in said
        assert path.name in "".join(said.splitlines())


def test_a_scheme_without_criteria_says_so(file: Path) -> None:
    file.write_text("{}", encoding="utf-8")
    for arguments in (("judge", WITHOUT_CRITERIA, "--answers", str(file)), ("facts", WITHOUT_CRITERIA)):
        said = refused(*arguments)
        assert said.strip() == (
            f"{WITHOUT_CRITERIA} has no criteria: its notice tells of awards, not of conditions, "
            "so there is nothing to check."
        )


def test_an_unknown_scheme_or_call_is_refused_with_those_there_are() -> None:
    assert 'Did you mean "troms/kommunesamarbeid"?' in refused("facts", "troms/kommunesamarbeit")
    said = refused("facts", "nothing-like-it")
    assert all(name in said for name in CHECKABLE)
    assert "only 2019" in refused("facts", SWEDISH, "--call", "2020")


@pytest.mark.parametrize(
    "on", ["today", "2020-06-1", "2020-02-30", "2020-06-01T12:00", "2020-02-30T12:00Z", "9999-12-31T23:59:59-14:00"]
)
def test_an_instant_must_be_one_everywhere(file: Path, on: str) -> None:
    file.write_text("{}", encoding="utf-8")
    assert refused("judge", SWEDISH, "--answers", str(file), "--on", on)


def test_what_is_left_out_is_asked_for() -> None:
    assert "--answers … is missing" in refused("judge", SWEDISH)
    assert "<scheme> is missing" in refused("facts")
