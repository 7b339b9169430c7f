"""Amounts are exact from the file to the verdict: what could round them on the way is not in the sources."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CHECKER = sorted((ROOT / "checker").rglob("*.py"))
PUBLISH = sorted((ROOT / "publish").rglob("*.py"))

# Files of the engine that divide, how often, and why no amount is rounded out of sight by it.
DIVIDES: dict[str, tuple[int, str]] = {
    "checker/conditions/bounds.py": (1, "decimals, and the quotient is at once rounded to a step of the fact"),
}

# Files of the build that may hold floats, and why none of them is an amount.
DRAWS_OR_WAITS: dict[str, str] = {
    "publish/live/state.py": "how long a page is listened to, in seconds",
    "publish/live/workshop.py": "how long a newer edit waits, in seconds",
    "publish/call/picture.py": "where a line of the timeline stands in its drawing",
    "publish/watch/asking.py": "how long a site is waited for, in seconds",
    "publish/browsing/year.py": "where a day stands in the calendar's drawing",
    "publish/identity/colours.py": "lightness, strength and hue of a colour",
    "publish/identity/contrasts.py": "the contrast of two colours",
    "publish/identity/mark.py": "where a line of the mark stands in its drawing",
    "publish/identity/shades.py": "lightness and strength of a colour",
    "publish/live/command.py": "how long an edit settles, in seconds",
    "publish/meaning/nearest_words.py": "how alike two texts are",
    "publish/texts/lix.py": "how hard a text is to read",
}

# Files of the build that divide numbers without a float, and why that is exact.
DIVIDES_IN_PUBLISH: dict[str, str] = {
    "publish/cases/boundary_moves.py": "an amount in two, the half rounded down and the rest left",
    "publish/call/money_picture.py": "how much of a bar's length an amount takes; nothing reads an amount from it",
    "publish/texts/said_figures.py": "months as years, to find them in a text and nothing more",
    "publish/financing/picture.py": "how much of a bar's length an amount takes; nothing reads an amount from it",
    "publish/saying/formats.py": "a decimal by a hundred, for Babel writes a share of one as a percentage",
}

# What gives a float, or rounds half to even and says nothing of it.
ROUNDING = {"complex", "divide", "float", "from_float", "fsum", "round", "timestamp", "total_seconds", "truediv"}
# Of `math`, what takes whole numbers and gives whole numbers.
WHOLE = {"comb", "gcd", "isqrt", "lcm", "perm", "prod"}
MODULES = {"cmath", "fractions", "random", "statistics"}

Search = Callable[[ast.AST], bool]

# Sources that must be found out, and what they hold.
FOUND = {
    "share = 0.7": "float",
    "share = 7e1": "float",
    "share = 1j": "float",
    "share: float": "float",
    "list(map(float, amounts))": "float",
    "moment.timestamp()": "float",
    "json.loads(text)": "json",
    "json.loads(text, parse_int=int)": "json",
    "from json import load": "json",
    "round(amount)": "float",
    "import math": "float",
    "from math import floor": "float",
    "from math import *": "float",
    "from statistics import mean": "float",
    "amount / 3": "division",
    "amount /= parts": "division",
    "amount ** -1": "division",
    "10 ** -places": "division",
}
NOT_FOUND = [
    "amount // 3",
    "10 ** 15",
    "json.loads(text, parse_float=exact)",
    "from math import prod",
    "'0.7'",
    "x % 3",
]


def short(path: Path) -> str:
    """A file as the lists name it."""
    return path.relative_to(ROOT).as_posix()


def lines(text: bytes | str, *searches: Search) -> Iterator[int]:
    """The lines of a source in which one of the searches finds something."""
    for node in ast.walk(ast.parse(text)):
        if any(search(node) for search in searches):
            yield getattr(node, "lineno", 0)


def is_float(node: ast.AST) -> bool:
    """A float as it stands, a name that gives one, or an import of such names."""
    match node:
        case ast.Constant(value=float() | complex()):
            return True
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name in ROUNDING
        case ast.Import(names=found):
            return any(alias.name in {*MODULES, "math"} for alias in found)
        case ast.ImportFrom(module="math", names=found):
            return any(alias.name not in WHOLE for alias in found)
        case ast.ImportFrom(module=module):
            return module in MODULES
    return False


def is_read_as_float(node: ast.AST) -> bool:
    """JSON whose numbers become floats, or a name that would hide how it is read."""
    match node:
        case ast.ImportFrom(module="json", names=found):
            return any(alias.name in {"load", "loads"} for alias in found)
        case ast.Call(func=ast.Attribute(attr="load" | "loads", value=ast.Name(id="json")), keywords=given):
            return "parse_float" not in {keyword.arg for keyword in given}
    return False


def is_division(node: ast.AST) -> bool:
    """A true division, or a power that is one."""
    match node:
        case ast.BinOp(op=ast.Div()) | ast.AugAssign(op=ast.Div()):
            return True
        case ast.BinOp(op=ast.Pow(), right=ast.UnaryOp(op=ast.USub())):
            return True
    return False


def is_division_of_numbers(node: ast.AST) -> bool:
    """A division in which one side is surely a number: between paths the same sign joins them."""
    match node:
        case ast.BinOp(op=ast.Div(), left=left, right=right):
            return any(
                isinstance(side, ast.Constant | ast.BinOp)
                and not isinstance(getattr(side, "value", 0), str)
                # A chain of joins is a BinOp too.
                and not (isinstance(side, ast.BinOp) and isinstance(side.op, ast.Div))
                for side in (left, right)
            )
        case ast.AugAssign(op=ast.Div()):
            return True
    return False


SEARCHES = {"float": is_float, "json": is_read_as_float, "division": is_division}


@pytest.mark.parametrize("path", CHECKER, ids=short)
def test_the_engine_holds_no_float_and_nothing_that_gives_one(path: Path) -> None:
    assert list(lines(path.read_bytes(), is_float, is_read_as_float)) == []


@pytest.mark.parametrize("path", CHECKER, ids=short)
def test_the_engine_divides_only_where_the_list_says_why(path: Path) -> None:
    found = list(lines(path.read_bytes(), is_division))
    most, _ = DIVIDES.get(short(path), (0, ""))
    assert len(found) == most, f"a division in line {found}: // of whole numbers is exact"


@pytest.mark.parametrize("path", PUBLISH, ids=short)
def test_the_build_holds_floats_only_where_it_draws_or_waits(path: Path) -> None:
    floats = list(lines(path.read_bytes(), is_float))
    divisions = list(lines(path.read_bytes(), is_division_of_numbers))
    assert bool(floats) == (short(path) in DRAWS_OR_WAITS), floats
    assert not divisions or short(path) in {*DRAWS_OR_WAITS, *DIVIDES_IN_PUBLISH}, divisions
    assert divisions or short(path) not in DIVIDES_IN_PUBLISH


def test_every_file_in_the_lists_is_there() -> None:
    assert {*DIVIDES, *DRAWS_OR_WAITS, *DIVIDES_IN_PUBLISH} <= {short(path) for path in (*CHECKER, *PUBLISH)}


@pytest.mark.parametrize("source", FOUND)
def test_what_could_round_is_found(source: str) -> None:
    assert list(lines(source, SEARCHES[FOUND[source]])) == [1]


@pytest.mark.parametrize("source", NOT_FOUND)
def test_what_is_exact_is_let_through(source: str) -> None:
    assert list(lines(source, *SEARCHES.values())) == []
