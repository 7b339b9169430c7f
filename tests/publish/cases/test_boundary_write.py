"""What is approved stands in the file afterwards, all else stays as it was, and no fault loses anything."""

import os
from pathlib import Path

import pytest

from publish.cases.boundary import as_example, cases_of
from publish.cases.boundary_command import chosen
from publish.cases.boundary_write import problems_with, with_examples, write_examples
from publish.cases.example_yaml import example_lines
from publish.cases.tried import Tried, tried_calls
from publish.check import check
from publish.compiling.checked import Checked
from publish.reading.read import parse
from publish.reading.source import decode
from publish.telling.problems import show
from publish.telling.refused import Refused
from tests.publish.lint.told import DATA, room_of

MANY = DATA / "told" / "one_side_of_each_kind_of_limit.yml"
NONE = DATA / "told" / "no_examples.yml"
ITEM = ["- id: new", "  answers: {months: 1}"]


def started(scheme: Path, room: Path) -> tuple[Path, Path, Checked, Tried]:
    """The root, the file, and the call in it."""
    root = room_of(scheme, room)
    checked, problems = check(root)
    assert checked is not None, show(problems)
    return root, root / "schemes" / "place" / "scheme.yml", checked, next(iter(tried_calls(checked)))


def items_of(call: Tried, approve: str = "all") -> list[list[str]]:
    """The approved cases as they are written."""
    facts = {fact.id: fact for fact in call.rulebook.facts}
    return [example_lines(as_example(case), facts) for case in chosen(cases_of(call), call, approve)]


def added(text: str) -> str:
    """A file with one example more."""
    return with_examples(text, parse(decode(text.encode(), "scheme.yml")), [ITEM])


@pytest.mark.parametrize("scheme", [MANY, NONE], ids=lambda path: path.stem)
def test_all_that_is_offered_can_be_approved_and_then_nothing_is_left(scheme: Path, tmp_path: Path) -> None:
    root, file, checked, call = started(scheme, tmp_path)
    before = file.read_bytes()
    assert write_examples(root, checked, call.loaded, items_of(call)) == []
    after = file.read_bytes()
    assert after.startswith(before.rstrip())
    again, problems = check(root)
    assert again is not None, show(problems)
    call = next(iter(tried_calls(again)))
    assert {case.covered is None for case in cases_of(call)} == {False}
    assert items_of(call) == []
    assert sorted(path.name for path in file.parent.iterdir()) == ["scheme.txt", "scheme.yml"]


def test_a_case_takes_along_the_one_it_starts_from(tmp_path: Path) -> None:
    _, _, _, call = started(NONE, tmp_path)
    assert [case.id for case in chosen(cases_of(call), call, "months_above_12")] == [
        "a_case_that_fits",
        "months_above_12",
    ]


def test_what_is_an_example_already_is_nothing_to_approve(tmp_path: Path) -> None:
    _, _, _, call = started(MANY, tmp_path)
    assert chosen(cases_of(call), call, "within_all_limits") == []


def test_a_name_that_there_is_not_is_refused_with_the_one_that_was_meant(tmp_path: Path) -> None:
    _, _, _, call = started(MANY, tmp_path)
    with pytest.raises(Refused, match='Did you mean "months_below_3"'):
        chosen(cases_of(call), call, "months_below_4")


def test_examples_come_before_what_follows_them_and_its_comments() -> None:
    text = "examples:\n  - id: a  # the first\n    quote: x\n\n# about plans\nplans:\n  - id: b\n"
    assert added(text) == (
        "examples:\n  - id: a  # the first\n    quote: x\n  - id: new\n    answers: {months: 1}\n"
        "\n# about plans\nplans:\n  - id: b\n"
    )


def test_the_items_stand_where_the_others_stand() -> None:
    assert added("examples:\n- id: a\n  quote: x\n") == (
        "examples:\n- id: a\n  quote: x\n- id: new\n  answers: {months: 1}\n"
    )


def test_lines_end_as_the_others_end() -> None:
    assert added("examples:\r\n  - id: a\r\n    quote: x").endswith(
        "quote: x\r\n  - id: new\r\n    answers: {months: 1}\r\n"
    )


def test_the_mark_at_the_start_of_a_file_stays() -> None:
    assert added("\ufeffexamples:\n  - id: a\n").startswith("\ufeffexamples:\n  - id: a\n  - id: new\n")


def test_a_file_without_examples_gets_them_before_its_plans() -> None:
    assert added("title: x\n\n# about plans\nplans:\n  - id: b\n") == (
        "title: x\nexamples:\n  - id: new\n    answers: {months: 1}\n\n\n# about plans\nplans:\n  - id: b\n"
    )


def test_a_file_that_ends_without_examples_gets_them_at_its_end() -> None:
    assert added("title: x") == "title: x\n\nexamples:\n  - id: new\n    answers: {months: 1}\n"


def test_an_empty_list_is_opened() -> None:
    assert added("examples: []  # none yet\ntitle: x\n") == (
        "examples:  # none yet\n  - id: new\n    answers: {months: 1}\ntitle: x\n"
    )


def test_examples_between_brackets_are_left_to_the_editor() -> None:
    with pytest.raises(Refused, match="between brackets"):
        added("examples: [{id: a}]\n")


def test_a_text_that_looks_like_a_field_is_not_taken_for_one() -> None:
    text = "examples:\n  - id: a\n    quote: |\n      plans:\n      x\nplans:\n  - id: b\n"
    assert added(text) == text.replace("plans:\n  - id: b", "  - id: new\n    answers: {months: 1}\nplans:\n  - id: b")


def test_what_would_leave_a_problem_is_told_and_not_written(tmp_path: Path) -> None:
    root, file, checked, call = started(MANY, tmp_path)
    before = file.read_bytes()
    wrong = ["- id: wrong", "  like: within_all_limits", "  expect: does_not_fit", "  quote: Kommuner kan søke."]
    assert [problem.code for problem in write_examples(root, checked, call.loaded, [wrong])] == ["example.outcome"]
    assert file.read_bytes() == before


def test_a_file_that_was_changed_meanwhile_is_not_written(tmp_path: Path) -> None:
    root, file, checked, call = started(MANY, tmp_path)
    items = items_of(call)
    changed = file.read_bytes().replace(b"months: 3, grant", b"months: 4, grant")
    file.write_bytes(changed)
    with pytest.raises(Refused, match="changed in the meantime"):
        write_examples(root, checked, call.loaded, items)
    assert file.read_bytes() == changed


@pytest.mark.parametrize(("owner", "fault"), [(os, "fsync"), (Path, "replace")])
def test_a_fault_while_writing_leaves_the_file_as_it_was(
    owner: object, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, file, checked, call = started(MANY, tmp_path)
    before, items = file.read_bytes(), items_of(call)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(owner, fault, full)
    with pytest.raises(OSError, match="No space"):
        write_examples(root, checked, call.loaded, items)
    assert file.read_bytes() == before
    assert sorted(path.name for path in file.parent.iterdir()) == ["scheme.txt", "scheme.yml"]


def test_a_change_that_comes_while_writing_is_not_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, file, checked, call = started(MANY, tmp_path)
    items, fsync = items_of(call), os.fsync

    def slow(number: int) -> None:
        fsync(number)
        file.write_text("someone else was here", encoding="utf-8")

    monkeypatch.setattr(os, "fsync", slow)
    with pytest.raises(Refused, match="changed in the meantime"):
        write_examples(root, checked, call.loaded, items)
    assert file.read_text(encoding="utf-8") == "someone else was here"


def test_the_check_before_writing_sees_all_that_a_check_sees(tmp_path: Path) -> None:
    _, file, checked, call = started(MANY, tmp_path)
    broken = file.read_bytes().replace(b"funder: funder", b"funder: nobody")
    assert [problem.code for problem in problems_with(broken, checked, call.loaded)] == ["name.unknown"]
