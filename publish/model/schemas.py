"""What a model says of a path into its file: the fields there are, in every form that a part can have."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from pydantic import BaseModel

from publish.reading.document import Tree
from publish.reading.nearest import alike
from publish.telling.problems import Loc

type Schema = dict[str, Any]

# What a name stands for that nobody can tell: it may be mended to any.
ANY: Final = "?"


@cache
def schema_of(model: type[BaseModel]) -> Schema:
    """The JSON Schema of a model."""
    return model.model_json_schema()


def fields_at(model: type[BaseModel], loc: Loc, present: dict[str, Tree]) -> dict[str, Schema]:
    """The fields there are at a path; of several forms, those of the forms that fit the fields present best."""
    forms = [schema["properties"] for schema in schemas_at(model, loc) if "properties" in schema]
    best = max((len(form.keys() & present.keys()) for form in forms), default=0)
    return {
        name: schema for form in forms if len(form.keys() & present.keys()) == best for name, schema in form.items()
    }


def schemas_at(model: type[BaseModel], loc: Loc) -> Iterator[Schema]:
    """The parts of a model's JSON Schema that describe a path."""
    yield from _schemas(schema_of(model), model, loc)


def _schemas(schema: Schema, model: type[BaseModel], loc: Loc) -> Iterator[Schema]:
    """The parts of the JSON Schema that describe a path."""
    if "$ref" in schema:
        yield from _schemas(schema_of(model)["$defs"][schema["$ref"].rsplit("/", 1)[-1]], model, loc)
    for form in (*schema.get("anyOf", ()), *schema.get("oneOf", ()), *schema.get("allOf", ())):
        yield from _schemas(form, model, loc)
    if not loc:
        yield schema
        return
    if isinstance(loc[0], int):
        inside = [*schema.get("prefixItems", ())][loc[0] : loc[0] + 1] or [schema.get("items")]
    elif loc[0] in schema.get("properties", ()):
        inside = [schema["properties"][loc[0]]]
    else:
        inside = [*schema.get("patternProperties", {}).values(), schema.get("additionalProperties")]
    for each in inside:
        if isinstance(each, dict):
            yield from _schemas(each, model, loc[1:])


def fields_meant(model: type[BaseModel], loc: Loc, around: Tree) -> Iterator[Loc]:
    """The fields that a name may stand for: itself, the nearest, or else any that is not there."""
    inside, fields = loc[:-1], around if isinstance(around, dict) else {}
    if isinstance(loc[-1], int):
        yield loc
        return
    known = fields_at(model, inside, fields)
    free = [each for each in known if each not in fields]
    near = [loc[-1]] if loc[-1] in known else alike(loc[-1], free)
    yield from ((*inside, each) for each in near or [*free, ANY])
