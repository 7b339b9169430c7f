"""Calls to try: of one scheme file among the shared ones, or with rules that were drawn at random."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from publish.cases.tried import Tried, tried_calls
from publish.check import check
from publish.compiling.compile import Compiled
from publish.telling.problems import show
from tests.publish.lint.told import DATA, room_of


def tried(scheme: Path, room: Path) -> Tried:
    """The one call of a scheme file."""
    checked, problems = check(room_of(scheme, room))
    assert checked is not None, show(problems)
    return next(iter(tried_calls(checked)))


def drawn(data: dict[str, Any]) -> Tried:
    """A call of these rules, without examples."""
    call = _any_call()
    criteria = call.loaded.scheme.criteria[:1] * len(data["criteria"])
    loaded = replace(call.loaded, scheme=call.loaded.scheme.model_copy(update={"criteria": criteria}))
    return Tried(loaded, Compiled({"terms": None, **data}, (), "2026-01-01T12:00:00Z"))


def real(scheme: str) -> Tried:
    """The last call of a real scheme."""
    return _real_calls()[scheme]


@cache
def _real_calls() -> dict[str, Tried]:
    checked, problems = check(Path(__file__).resolve().parents[3])
    assert checked is not None, show(problems)
    return {call.loaded.id: call for call in tried_calls(checked)}


@cache
def _any_call() -> Tried:
    with TemporaryDirectory() as room:
        return tried(DATA / "told" / "no_examples.yml", Path(room))
