"""Fields of plain data, taken one by one; what cannot be used is kept as a problem."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from checker.financing.budget import Problem
from checker.financing.values import Refused, said

MOST_LINES: Final = 500


class Fields:
    """Takes fields and gathers every problem."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def mapping(self, data: object, line: str | None, field: str, fields: Iterable[str]) -> Mapping[str, Any]:
        """An object with these fields and no other."""
        if not isinstance(data, Mapping):
            self.problems.append(Problem(line, field, "not_an_object", said(data), "{…}"))
            return {}
        for name in data:
            if name not in fields:
                self.problems.append(Problem(line, str(name)[:40], "unknown_field", said(name), ", ".join(fields)))
        return data

    def rows(self, whole: Mapping[str, Any], field: str) -> list[Any]:
        """A list that is not too long; nothing where nothing is written."""
        data = whole.get(field)
        if data is None:
            return []
        if not isinstance(data, list):
            self.problems.append(Problem(None, field, "not_a_list", said(data), "[…]"))
            return []
        if len(data) > MOST_LINES:
            self.problems.append(Problem(None, field, "too_many_lines", str(len(data)), str(MOST_LINES)))
            return []
        return data

    def take[T](self, row: Mapping[str, Any], line: str | None, field: str, read: Callable[[Any], T]) -> T | None:
        """A field that may be left out."""
        if row.get(field) is None:
            return None
        try:
            return read(row[field])
        except Refused as refused:
            self.problems.append(Problem(line, field, refused.problem, refused.got, refused.expected))
            return None
