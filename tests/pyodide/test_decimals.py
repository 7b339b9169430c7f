"""The decimals of the applicant's browser count as the General Decimal Arithmetic specification says.

The vectors are those that CPython is tested with; Pyodide's own tests leave them out.
"""

import ast
import json
import subprocess
import sys
import sysconfig
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from publish.frame.bundle import bundle
from tests.pyodide import decimal_vectors

Told = dict[str, Any]
ROOT = Path(__file__).resolve().parents[2]
VECTORS = Path(sysconfig.get_path("stdlib")) / "test" / "decimaltestdata"
DRIVER = Path(decimal_vectors.__file__)
SECONDS = 120
ENGINES = ("CPython", "Pyodide")

# Far more run today; a reader that loses whole files or operations must not pass.
FEWEST = 20_000
FEWEST_OF_AN_OPERATION = 100

# What the engine calls on decimals, and the operation whose vectors stand for it.
METHODS = {
    "copy_abs": "copyabs",
    "is_finite": "isfinite",
    "quantize": "quantize",
    "scaleb": "scaleb",
}

# A file of vectors as the specification writes them, right but for what `WRONG` names.
PLANTED = """\
-- a comment -> with an arrow
precision: 3
rounding:  half_up
maxExponent: 9
minexponent: -9
clamp: 0
one    add 1 1                -> 2            -- the sum
two    add 1 1                -> 3
three  divide 1 '3'           -> 0.333 Inexact Rounded
four   divide 1 3             -> 0.333 Inexact
five   quantize 1.25 "0.1"    -> 1.3 Inexact Rounded
rounding:  floor
six    quantize 1.25 0.1      -> 1.3 Inexact Rounded
seven  toSci '--1'            -> NaN Conversion_syntax
eight  toSci 'a''b'           -> NaN Conversion_syntax
nine   add #  1               -> 3
ten    multiply 9E+9 9        -> 8.10E+10
eleven squareroot 4           -> 3
"""
WRONG = ["two", "four", "six", "ten"]


@pytest.fixture(scope="module")
def vectors() -> str:
    """Every file of vectors by its name, as one text."""
    files = {path.name: path.read_text(encoding="utf-8") for path in sorted(VECTORS.glob("*.decTest"))}
    if not files:
        pytest.skip("this Python came without its own tests: no decimaltestdata beside its standard library")
    return json.dumps(files)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the applicant's browser gets: Pyodide, the cut standard library and the checker."""
    out = tmp_path_factory.mktemp("bundle")
    bundle(ROOT / "checker", ROOT / "node_modules" / "pyodide", out)
    (manifest,) = out.glob("checker-*/manifest.json")
    return manifest.parent


@pytest.fixture(scope="module")
def told(vectors: str, folder: Path) -> dict[str, Told]:
    """What each engine makes of the vectors, Pyodide in one process."""
    return {"CPython": json.loads(decimal_vectors.run(vectors)), "Pyodide": json.loads(in_pyodide(vectors, folder))}


def in_pyodide(text: str, folder: Path) -> str:
    """The same file with the same text, under Node."""
    node = Path(sys.executable).with_name("node")
    return subprocess.run(
        [node, Path(__file__).with_name("run_driver.mjs"), folder, DRIVER],
        input=text,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=SECONDS,
        check=True,
    ).stdout


def ran(told: Told) -> Counter[str]:
    """How many vectors of each operation."""
    total: Counter[str] = Counter()
    for file in told["files"].values():
        total.update(file["ran"])
    return total


@pytest.mark.parametrize("engine", ENGINES)
def test_every_vector_has_its_result_and_its_conditions(engine: str, told: dict[str, Told]) -> None:
    files = told[engine]["files"]
    failed = [f"{name} {fault}" for name, file in files.items() for fault in file["failed"]]
    # Every one of them, where pytest would shorten the list.
    assert not failed, "\n".join(failed)


@pytest.mark.parametrize("engine", ENGINES)
def test_enough_vectors_ran_of_every_operation(engine: str, told: dict[str, Told]) -> None:
    each = ran(told[engine])
    # Shown by `pytest -rP`.
    sys.stdout.write(f"{engine}: {each.total()} vectors, {dict(each)}\n")
    assert each.total() > FEWEST
    assert {operation for operation in decimal_vectors.WORK if each[operation] < FEWEST_OF_AN_OPERATION} == set()


def test_both_engines_run_and_leave_out_the_same_vectors(told: dict[str, Told]) -> None:
    here, there = told["CPython"]["files"], told["Pyodide"]["files"]
    assert {name: (file["ran"], file["left_out"]) for name, file in here.items()} == {
        name: (file["ran"], file["left_out"]) for name, file in there.items()
    }
    reasons = {reason for file in here.values() for reason in file["left_out"].values()}
    assert reasons == {decimal_vectors.NO_OPERAND, *decimal_vectors.LEFT_OUT.values()}


def test_both_engines_count_with_the_decimals_written_in_c(told: dict[str, Told]) -> None:
    assert all(told[engine]["engine"]["libmpdec"] for engine in ENGINES)
    assert told["Pyodide"]["engine"]["narrow"]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_wrong_result_a_wrong_condition_and_a_wrong_rounding_are_told(engine: str, folder: Path) -> None:
    text = json.dumps({"planted": PLANTED})
    found = json.loads(decimal_vectors.run(text) if engine == "CPython" else in_pyodide(text, folder))
    file = found["files"]["planted"]
    assert list(dict.fromkeys(fault.partition(":")[0] for fault in file["failed"])) == WRONG
    assert (sum(file["ran"].values()), list(file["left_out"])) == (9, ["nine"])


def test_what_the_engine_calls_on_decimals_has_vectors() -> None:
    # Days have `min` and `max` too, and whole numbers a few; none of those rounds.
    own = {name for name in dir(Decimal) if not name.startswith("_")} - {*dir(int), *dir(date)}
    called = {
        node.attr
        for path in (ROOT / "checker").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Attribute) and node.attr in own
    }
    assert called <= set(METHODS)
    assert set(METHODS.values()) <= set(decimal_vectors.WORK)
