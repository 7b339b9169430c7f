"""A call is tried at its end; where no end is named, when its file was right."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from publish.compiling.compile import compile_call
from publish.model.load import load
from publish.model.scheme import Call

ROOT = Path(__file__).resolve().parents[3]
OSLO = {"time": "start-of-day", "zone": "Europe/Oslo"}
# What a call says of its dates in a file updated on 22 November 2026, and when its examples and budgets are tried.
TRIED: list[tuple[dict[str, Any], str]] = [
    ({"deadline": {"kind": "fixed", "date": "2027-03-01", "time": "17:00", "zone": "Europe/Oslo"}}, "2027-03-01T16:00"),
    ({"ongoing": {"kind": "until_spent"}}, "2026-11-23T00:00"),
    ({"ongoing": {"kind": "rolling"}, "opens": {"date": "2027-01-15", **OSLO}}, "2027-01-16T00:00"),
    ({"opens": {"date": "2020-01-15", **OSLO}}, "2026-11-23T00:00"),
    ({}, "2026-11-23T00:00"),
]


@pytest.mark.parametrize(("dates", "at"), TRIED)
def test_examples_and_budgets_are_tried_at_an_instant_that_aid_and_registers_can_be_counted_to(
    dates: dict[str, Any], at: str
) -> None:
    collection, _ = load(ROOT)
    assert collection is not None
    loaded = collection.schemes[0]
    call = Call.model_validate({"id": "one", "name": {"nb": "En"}, **dates})
    given = {"calls": (call,), "updated": date(2026, 11, 22), "awards": None}
    changed = replace(loaded, scheme=loaded.scheme.model_copy(update=given))
    assert compile_call(changed, call, collection).tried_at == f"{at}:00+00:00"
