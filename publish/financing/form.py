"""The budget's form: which columns its tables have."""

from collections.abc import Mapping
from typing import Any, Final

SIDES: Final = ("costs", "financing")


def columns(terms: Mapping[str, Any]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The columns of each table, from left to right: only those that the scheme needs."""
    where = [("project", terms["several_projects"]), ("year", terms["years"])]
    what = [("category", terms["categories"]), ("part", terms["parts"])]
    sides = {
        "costs": [("text", True), *what, *where, ("kind", True), ("amount", True)],
        "financing": [("text", True), ("from", True), ("kind", True), *where, ("amount", True)],
    }
    return tuple((side, tuple(key for key, needed in sides[side] if needed)) for side in SIDES)
