"""The real schemes, read and compiled once for all tests of them."""

from pathlib import Path

from publish.check import check
from publish.compile import Compiled
from publish.load import Loaded

ROOT = Path(__file__).resolve().parents[2]
CHECKED, PROBLEMS = check(ROOT)
SCHEMES: dict[str, Loaded] = {} if CHECKED is None else {loaded.id: loaded for loaded in CHECKED.collection.schemes}
COMPILED: dict[str, Compiled] = {} if CHECKED is None else CHECKED.compiled
