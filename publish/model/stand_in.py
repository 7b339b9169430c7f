"""A file that is wrong in places as its model, with something in the place of what is wrong."""

from collections.abc import Iterator
from copy import deepcopy
from itertools import count
from typing import Final

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from publish.model.scalars import CODE, NAME, SLUG
from publish.model.schemas import ANY, Schema, fields_at, fields_meant, schema_of, schemas_at
from publish.model.validate import path_of
from publish.reading.document import Document, Tree, part_at
from publish.telling.problems import Loc, Problem, dotted

# Mending one part can show that what is around it does not hold either; that ends soon or never.
MOST_ROUNDS: Final = 8
MOST_DEEP: Final = 12


class Unsure(dict[str, frozenset[Loc]]):
    """By file the places where it does not hold, or may not mean what it says."""

    def filled[T: BaseModel](self, document: Document, model: type[T], value: T | None) -> T | None:
        """The model of a file; where it has none, one with stand-ins."""
        if value is None:
            value, self[document.path] = with_stand_ins(document, model)
        else:
            self[document.path] = frozenset(loc for each in document.problems for loc in _of_reading(document, each))
        return value


def with_stand_ins[T: BaseModel](document: Document, model: type[T]) -> tuple[T | None, frozenset[Loc]]:
    """The file as its model as far as it holds, and the places where it does not; no model when nothing holds."""
    readable = document.rest or document
    if readable.tree is None:
        return _least(model), frozenset({()})
    places = {loc for problem in readable.problems for loc in _of_reading(readable, problem)}
    places |= {place for loc in readable.lost for place in _of_lost(readable, model, loc)}
    maker = _Maker(model, deepcopy(readable.tree))
    for loc in readable.lost:
        if len(loc) > 1:
            maker.stand_in(loc)
            maker.call(loc)
    for _ in range(MOST_ROUNDS):
        try:
            return model.model_validate(maker.tree), frozenset(places)
        except ValidationError as error:
            for each in error.errors(include_url=False):
                places.update(maker.mend(each))
        if () in places:
            break
    return _least(model), frozenset({()})


class _Maker:
    """A tree in which one part after the other gets its stand-in."""

    def __init__(self, model: type[BaseModel], tree: dict[str, Tree]) -> None:
        self.model, self.tree, self.number = model, tree, count(1)
        # What stands beside a misspelt name tells what it is meant for, stand-ins do not.
        self.written = deepcopy(tree)

    def mend(self, error: ErrorDetails) -> Iterator[Loc]:
        """Put something in the place of what an error is about; says where it may make a difference."""
        loc = path_of(self.tree, error)
        if not loc:
            yield ()
            return
        around = part_at(self.tree, loc[:-1])
        if error["loc"][-1:] == ("[key]",):
            yield (*loc[:-1], ANY)
            self.take_out(around, loc[-1])
        elif error["type"] == "extra_forbidden":
            yield from fields_meant(self.model, loc, part_at(self.written, loc[:-1]))
            self.take_out(around, loc[-1])
        else:
            yield loc
            if error["type"] != "missing" and self.can_miss(loc) and isinstance(around, dict):
                self.take_out(around, loc[-1])
            else:
                self.stand_in(loc)

    def stand_in(self, loc: Loc) -> None:
        """Something valid at a path."""
        around = part_at(self.tree, loc[:-1])
        for schema in schemas_at(self.model, loc):
            try:
                value = self.value(schema, 0)
            except RecursionError:
                continue
            if isinstance(around, dict) and isinstance(loc[-1], str):
                around[loc[-1]] = value
            elif isinstance(around, list) and isinstance(loc[-1], int):
                around[loc[-1] : loc[-1] + 1] = [value]
            return

    def call(self, loc: Loc) -> None:
        """Give what stands for an item the id that could be read of it."""
        written, put = part_at(self.written, loc), part_at(self.tree, loc)
        if isinstance(written, dict) and isinstance(put, dict):
            put |= {name: text for name, text in written.items() if name in put}

    def value(self, schema: Schema, depth: int) -> Tree:
        """The least that a schema takes, with ids that nothing else has."""
        if depth > MOST_DEEP:
            raise RecursionError
        if "$ref" in schema:
            return self.value(schema_of(self.model)["$defs"][schema["$ref"].rsplit("/", 1)[-1]], depth + 1)
        for form in (*schema.get("anyOf", ()), *schema.get("oneOf", ()), *schema.get("allOf", ())):
            try:
                return self.value(form, depth + 1)
            except RecursionError:
                continue
        return self.plain(schema, depth)

    def plain(self, schema: Schema, depth: int) -> Tree:
        """The least of a schema that is made of no others."""
        kind = schema.get("type")
        if kind == "object":
            return {name: self.value(schema["properties"][name], depth + 1) for name in schema.get("required", ())}
        if kind == "array":
            items = schema.get("prefixItems") or [schema["items"]] * schema.get("minItems", 0)
            return [self.value(item, depth + 1) for item in items]
        if schema.get("pattern") in {f"^({form})$" for form in (NAME, SLUG, CODE)}:
            return f"unread{next(self.number)}"
        if "const" in schema or "enum" in schema:
            return str(schema.get("const") or schema["enum"][0])
        if "examples" in schema:
            return str(schema["examples"][0])
        raise RecursionError

    def can_miss(self, loc: Loc) -> bool:
        """Whether a field may be left out, whichever form the part around it has."""
        forms = [form for form in schemas_at(self.model, loc[:-1]) if loc[-1] in form.get("properties", ())]
        return bool(forms) and not any(loc[-1] in form.get("required", ()) for form in forms)

    @staticmethod
    def take_out(around: Tree, name: str | int) -> None:
        """Leave a field out."""
        if isinstance(around, dict):
            around.pop(str(name), None)


def _least[T: BaseModel](model: type[T]) -> T | None:
    """The least that a model takes, where nothing of a file is known."""
    try:
        return model.model_validate(_Maker(model, {}).value(schema_of(model), 0))
    except (ValidationError, RecursionError):
        return None


def _of_lost(document: Document, model: type[BaseModel], loc: Loc) -> Iterator[Loc]:
    """What is unsure of a part that cannot be read: all but the id of an item that has one."""
    written = document.value_at(loc)
    if len(loc) > 1 and isinstance(written, dict):
        yield from ((*loc, each) for each in (*fields_at(model, loc, {}), ANY) if each not in written)
    else:
        yield from fields_meant(model, loc, document.tree)


def _of_reading(document: Document, problem: Problem) -> Iterator[Loc]:
    """Where the reading of a file found something: the part that it names, or those on its line."""
    named = [loc for loc in (*document.values, *document.keys) if dotted(loc) == problem.field]
    if problem.field and named:
        yield from named
        return
    line = problem.place.line - 1
    above = [loc for loc, span in document.values.items() if span[0] <= line and loc]
    if problem.field or not above:
        yield ()
        return
    last = max(document.values[loc][0] for loc in above)
    yield from (loc for loc in above if document.values[loc][0] == last)
