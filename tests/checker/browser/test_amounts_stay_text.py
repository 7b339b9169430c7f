"""Amounts stay text in the browser: no script makes a number of one, for a number there is a float."""

import re
from pathlib import Path

import pytest

from tests.checker.browser.node import MODULES

SCRIPTS = sorted(MODULES.glob("*.js"))

# What scripts may count: the code as it stands there, and why it is no amount that is worked with.
COUNTS: dict[str, dict[str, str]] = {
    "answers.js": {
        "Number(value) < fact.least": "an early word on a bound of the question; the checker compares exactly",
        "Number(value) > fact.most": "the same",
    },
    "budget_lines.js": {"Number(row.year)": "a year"},
    "dates.js": {
        "Number(typed.month)": "a month",
        "Number(typed.day)": "a day",
        "Number(typed.year)": "a year",
        "Number(day)": "a day",
        "Number(month)": "a month",
    },
    "formats.js": {'value.split("-").map(Number)': "year, month and day of a date"},
    "runtime.js": {
        "Math.floor((100 * loaded) / total)": "bytes that have been loaded",
        "(bytes / MEGABYTE).toFixed(1)": "the same",
    },
    "steps.js": {"Number(way.dataset.step)": "which part of the form"},
}
# Scripts that draw, and what they need numbers for; listed before they are there.
DRAWS: dict[str, str] = {
    "plan_picture.js": "where a bar stands in its drawing",
}

# Comments and quoted texts; a text may hold what looks like a comment, an address for one.
QUIET = re.compile(r"""/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|//[^\n]*""", re.DOTALL)
NUMBER = re.compile(
    r"""\bNumber\b|\bparse(?:Float|Int)\b|\bvalueAsNumber\b|\bMath\s*\.|\bIntl\b
    |\.to(?:Fixed|Precision|Exponential|LocaleString)\b
    |(?:[=(\[,:?&|>]|\breturn)\s*\+\s*[A-Za-z_(]  # a plus before a name makes a number of it
    |(?<![\w.\\])[0-9]*\.[0-9]+  # a number with decimals
    """,
    re.VERBOSE,
)

FOUND = [
    "const amount = parseFloat(text);",
    "const amount = Number(text);",
    "const amounts = texts.map(Number);",
    "const amount = +text;",
    "return +text;",
    "total.toFixed(2)",
    "Math.round(amount)",
    "input.valueAsNumber",
    "const share = total * 0.7;",
    "new Intl.NumberFormat('nb')",
    "Number.parseInt(text, 10)",
    "const half = .5;",
    'const SVG = "http://www.w3.org"; Number(text)',
]
NOT_FOUND = [
    "// Number the rows",
    "/** parseFloat is not for\n * amounts: 0.7 */",
    'const TICK = "M6.5 12.5l4 4l7-8.5";',
    "count += 1;",
    "text + other",
    'const SVG = "http://www.w3.org/2000/svg";',
    "parseNumber(text)",
    "index + 1",
    'text.replace(/=+$/, "")',
    r"/^1(\.0+)?$/.test(text)",
]


def found(script: str) -> list[str]:
    """What makes a number of a text, or is one with decimals."""
    return NUMBER.findall(QUIET.sub("", script))


@pytest.mark.parametrize("path", [path for path in SCRIPTS if path.name not in DRAWS], ids=lambda path: path.name)
def test_no_script_makes_a_number_of_an_amount(path: Path) -> None:
    script = path.read_text(encoding="utf-8")
    for counted in COUNTS.get(path.name, {}):
        script = script.replace(counted, "")
    assert found(script) == []


def test_all_that_the_list_lets_through_is_there() -> None:
    scripts = {path.name: path.read_text(encoding="utf-8") for path in SCRIPTS}
    assert [code for name, listed in COUNTS.items() for code in listed if code not in scripts[name]] == []


@pytest.mark.parametrize("line", FOUND)
def test_what_makes_a_number_is_found(line: str) -> None:
    assert found(line) != []


@pytest.mark.parametrize("line", NOT_FOUND)
def test_what_makes_none_is_let_through(line: str) -> None:
    assert found(line) == []
