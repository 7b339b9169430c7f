"""The report at a forge and for a program: harmless, bounded, and found again."""

import json
from pathlib import Path

from publish.diff.lines import Chapter, Line, Report
from publish.diff.written import LONGEST, MARK, written
from tests.publish.diff.repositories import WORDS, edit, repository, told


def of(*lines: Line) -> Report:
    return Report("main", "x|y`z", (), (Chapter("A [title](http://a.no) @bob", "norge/x", lines),))


def markdown(*lines: Line) -> str:
    return written(of(*lines), "markdown", WORDS["en"], 80)


def test_a_comment_begins_with_its_mark() -> None:
    assert markdown(Line("page", "x")).startswith(f"{MARK}\n## What has changed?\n")


def test_what_stands_in_a_file_calls_nobody_and_is_no_markup() -> None:
    text = markdown(Line("page", "‘@bob’ | #12 <img src=x> [a](b)\n\n# c <!-- d -->", "", ("@eve </details>",)))
    assert "‘@\u2060bob’ \\| #\u206012 \\<img src=x\\> \\[a\\](b)  # c \\<!-- d --\\>" in text
    assert "@\u2060eve \\</details\\>" in text
    assert "### A \\[title\\](<http://a.no>) @\u2060bob `norge/x`" in text
    assert "`x|y´z`" in text


def test_long_parts_are_folded() -> None:
    text = markdown(*(Line("page", f"line {number}") for number in range(20)))
    assert "<details><summary>Show 14 changes</summary>" in text
    assert text.count("<details>") == text.count("</details>") == 1
    assert "line 19" in text


def test_a_comment_stays_within_what_a_forge_takes() -> None:
    text = markdown(*(Line("page", f"{number} {'x' * 500}") for number in range(500)))
    assert len(text.encode()) < LONGEST + 200
    assert text.count("<details>") == text.count("</details>")
    assert text.rstrip().endswith("more")


def test_a_program_gets_the_same_as_data(tmp_path: Path) -> None:
    root = repository(tmp_path)
    edit(root, "amount: 800 000", "amount: 900 000")
    found = json.loads(told(root, form="json"))
    assert (found["before"], found["noticed"], found["unread"]) == ("HEAD", True, [])
    (chapter,) = found["chapters"]
    assert chapter["name"] == "norge/grant"
    assert [(each["part"], each["field"]) for each in chapter["changes"]] == [
        ("money", "money.limits[ceiling]"),
        ("applicants", "money"),
    ]


def test_a_character_that_hides_is_named() -> None:
    assert "<U+202E>" in written(of(Line("page", "a\u202eb")), "text", WORDS["en"], 80)
