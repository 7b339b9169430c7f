"""Problems as plain data and back, with nothing lost."""

from typing import Any

from publish.messages import Listed, Said, Value
from publish.telling.problems import Place, Problem

type Data = list[Any]


def written(problem: Problem) -> Data:
    """A problem as plain data."""
    return [
        problem.code,
        _place(problem.place),
        problem.field,
        [[name, _value(value)] for name, value in problem.filling],
        problem.got,
        None if problem.write is None else _value(problem.write),
        problem.severity,
        None if problem.also is None else _place(problem.also),
    ]


def read(data: Data) -> Problem:
    """The problem again."""
    code, place, field, params, got, write, severity, also = data
    return Problem(
        code,
        Place(*place),
        field,
        tuple((name, _read(value)) for name, value in params),
        got,
        None if write is None else _read(write),
        severity,
        None if also is None else Place(*also),
    )


def _place(place: Place) -> Data:
    return [place.path, place.line, place.column, place.end, place.source]


def _value(value: Value) -> Any:
    if isinstance(value, Said):
        return {"key": value.key, "params": [[name, _value(each)] for name, each in value.params]}
    if isinstance(value, Listed):
        return {"parts": [_value(each) for each in value.parts], "joined": value.joined}
    return value


def _read(data: Any) -> Value:
    if isinstance(data, dict) and "key" in data:
        return Said(data["key"], tuple((name, _read(each)) for name, each in data["params"]))
    if isinstance(data, dict):
        return Listed(tuple(map(_read, data["parts"])), data["joined"])
    value: Value = data
    return value
