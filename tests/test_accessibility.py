"""What is said of accessibility leaves no point out and names tests that are there."""

import re
from pathlib import Path

import pytest

from publish.languages import LANGUAGES

ROOT = Path(__file__).resolve().parents[1]
SAID = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
# WCAG 2.2 at A and AA; 4.1.1 is no longer part of it.
GUIDELINES: dict[str, tuple[int, ...]] = {
    "1.1": (1,),
    "1.2": (1, 2, 3, 4, 5),
    "1.3": (1, 2, 3, 4, 5),
    "1.4": (1, 2, 3, 4, 5, 10, 11, 12, 13),
    "2.1": (1, 2, 4),
    "2.2": (1, 2),
    "2.3": (1,),
    "2.4": (1, 2, 3, 4, 5, 6, 7, 11),
    "2.5": (1, 2, 3, 4, 7, 8),
    "3.1": (1, 2),
    "3.2": (1, 2, 3, 4, 6),
    "3.3": (1, 2, 3, 4, 7, 8),
    "4.1": (2, 3),
}


def test_every_point_has_its_row_and_says_how_it_is_seen() -> None:
    rows = [re.split(r"\s*\|\s*", line.strip("|\n ")) for line in SAID.splitlines() if re.match(r"\| \d", line)]
    assert [row[0].split()[0] for row in rows] == [
        f"{each}.{number}" for each, numbers in GUIDELINES.items() for number in numbers
    ]
    assert [row for row in rows if len(row) != 4 or row[1] not in ("A", "AA") or not all(row)] == []


def test_the_tests_that_are_named_are_there() -> None:
    there = {path.stem for path in (ROOT / "tests").rglob("test_*.py")}
    assert set(re.findall(r"`(test_\w+)`", SAID)) - there == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_public_is_told_as_much_in_every_language(language: str) -> None:
    """Line by line: headings, points, and what has not been tried."""
    shapes = [
        [re.match(r"[#-]*", line)[0] for line in page.read_text(encoding="utf-8").splitlines()]  # type: ignore[index]
        for page in (ROOT / "content" / each / "accessibility.md" for each in (language, "en"))
    ]
    assert shapes[0] == shapes[1]
