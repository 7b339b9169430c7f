"""Every part of a typed file with the path at which it was written."""

from collections.abc import Iterator

from pydantic import BaseModel

from publish.telling.problems import Loc


def parts(value: object, loc: Loc = ()) -> Iterator[tuple[Loc, BaseModel]]:
    """The model itself and every model inside it."""
    if isinstance(value, BaseModel):
        yield loc, value
        for name, field in type(value).model_fields.items():
            yield from parts(getattr(value, name), (*loc, field.alias or name))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from parts(part, (*loc, key))
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from parts(part, (*loc, number))
