"""A document against its model: every error of pydantic as a problem with a place and what to write."""

import re
from collections.abc import Iterator
from typing import Any, Final

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from publish.messages import CODES, EXPLAINED, Said, Value, listed, said
from publish.model.commas import cut_text
from publish.model.schemas import fields_at, fields_meant, schemas_at
from publish.reading.document import Document, Tree, kind_of
from publish.reading.nearest import nearest, perhaps
from publish.telling.problems import Loc, Problem

# More are no slips, and each takes a look into the model.
MOST_ERRORS: Final = 200
# Examples of texts that tell only those something who read English.
IN_ENGLISH: Final = ("Words", "The notice says so itself.")
# What is said of a part that is in none of the forms it could have.
ANY_FORM: Final = "rule.form"
EXPECTED: Final = {
    "list_type": Said("expected.list"),
    "tuple_type": Said("expected.list"),
    "dict_type": Said("expected.fields"),
    "string_type": Said("expected.value"),
}


def validate[T: BaseModel](document: Document, model: type[T]) -> tuple[T | None, list[Problem]]:
    """The document as its model, and all that is wrong with it so far, what its reading found included."""
    if document.tree is None:
        further = [] if document.rest is None else validate(document.rest, model)[1]
        return None, list(dict.fromkeys([*document.problems, *further]))
    try:
        found = model.model_validate(document.tree)
    except ValidationError as error:
        # What reading has refused is not refused again for what is left of it.
        known = {problem.field for problem in document.problems if problem.code != "yaml.duplicate"} - {""}
        errors = [each for each in error.errors(include_url=False)[:MOST_ERRORS] if not _an_echo(each)]
        told = set(_told_already(document, model, errors))
        problems = [_problem(document, model, each) for each in errors if not _among(told, document, each)]
        return None, [*document.problems, *dict.fromkeys(each for each in problems if each.field not in known)]
    return found, list(document.problems)


def _told_already(document: Document, model: type[BaseModel], errors: list[ErrorDetails]) -> Iterator[Loc]:
    """What is not refused for being away: it was lost with what cannot be read, or its name is misspelt."""
    for loc in document.lost:
        yield from fields_meant(model, loc, document.tree)
    for each in errors:
        if each["type"] == "extra_forbidden":
            loc = path_of(document.tree, each)
            near = list(fields_meant(model, loc, document.value_at(loc[:-1])))
            yield from near if len(near) == 1 else []


def _among(told: set[Loc], document: Document, error: ErrorDetails) -> bool:
    loc = path_of(document.tree, error)
    away = error["type"] == "missing" and loc in told
    return away or any(loc[: len(lost)] == lost for lost in document.lost if len(lost) > 1)


def _an_echo(error: ErrorDetails) -> bool:
    """A list that is too short only because its items were refused, each for its own reason."""
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def _problem(document: Document, model: type[BaseModel], error: ErrorDetails) -> Problem:
    kind, value, context = error["type"], error["input"], dict(error.get("ctx", {}))
    loc = path_of(document.tree, error)
    if error["loc"][-1:] == ("[key]",):
        return _taken_over(document, loc, error, context | {"got": loc[-1]}, at_key=True)
    if kind == "missing":
        return _missing(document, model, loc)
    if kind == "extra_forbidden":
        return cut_text(document, loc) or _unknown(document, model, loc)
    if kind in ("union_tag_not_found", "union_tag_invalid"):
        return _tag(document, model, (*loc, context["discriminator"].strip("'")), context)
    if kind in CODES and kind not in ("value.missing", ANY_FORM):
        return _taken_over(document, loc, error, context)
    if value is None or kind == "value.missing":
        return _like(document, model, "value.missing", loc)
    if kind in ("literal_error", "enum"):
        return _choice(document, loc, re.findall("'([^']*)'", context["expected"]))
    if kind in EXPECTED or kind in ("model_type", "model_attributes_type", "dataclass_type"):
        named = said("expected.named_fields", names=listed(fields_at(model, loc, {})))
        expected = EXPECTED.get(kind, named)
        return document.problem("value.kind", loc, expected=expected, found=kind_of(value))
    of_many_forms = isinstance(value, dict) and (kind == ANY_FORM or kind not in CODES)
    if of_many_forms and (slip := _slip(document, model, loc, value)):
        return slip
    if kind in ("too_short", "too_long"):
        bounds = {
            "least": context.get("min_length"),
            "most": context.get("max_length"),
            "actual": context["actual_length"],
        }
        return document.problem("list.short" if kind == "too_short" else "list.long", loc, **bounds)
    return _taken_over(document, loc, error, context)


def _missing(document: Document, model: type[BaseModel], loc: Loc) -> Problem:
    """A field that must be there, shown where the part it belongs to is named."""
    if isinstance(loc[-1], int):
        return document.problem("item.missing", loc)
    return _like(document, model, "field.missing", loc)


def _unknown(document: Document, model: type[BaseModel], loc: Loc) -> Problem:
    """A field that the model does not have."""
    name, siblings = str(loc[-1]), document.value_at(loc[:-1])
    allowed = list(fields_at(model, loc[:-1], siblings if isinstance(siblings, dict) else {}))
    free = [each for each in allowed if not isinstance(siblings, dict) or each not in siblings]
    near = nearest(name, free)
    code = "field.misspelt" if near else "field.unknown"
    write = perhaps(name, free)
    return document.problem(code, loc, at_key=True, got=name, write=write, near=near or "", allowed=listed(allowed))


def _slip(document: Document, model: type[BaseModel], loc: Loc, fields: dict[str, Tree]) -> Problem | None:
    """The misspelt field that keeps a part from being any of the forms it could have."""
    known = fields_at(model, loc, {})
    unknown = (_unknown(document, model, (*loc, name)) for name in fields if name not in known)
    return next((problem for problem in unknown if problem.write), None)


def _choice(document: Document, loc: Loc, allowed: list[str]) -> Problem:
    """A value that is none of those there are."""
    value = document.value_at(loc)
    if not isinstance(value, str):
        expected = said("one_of", values=listed(allowed))
        return document.problem("value.kind", loc, expected=expected, found=kind_of(value))
    return document.problem("value.choice", loc, allowed=_choices(loc, allowed), write=perhaps(value, allowed))


def _choices(loc: Loc, allowed: list[str]) -> Value:
    """The values there are, each with what it means where its name alone does not say."""
    keys = ((value, f"choice.{loc[-1]}.{value}") for value in allowed)
    return listed(said(key, value=value) if key in EXPLAINED else value for value, key in keys)


def _tag(document: Document, model: type[BaseModel], loc: Loc, context: dict[str, Any]) -> Problem:
    """The field that tells the forms of a part apart is missing or has a value no form has."""
    if "expected_tags" not in context:
        return _missing(document, model, loc)
    return _choice(document, loc, re.findall("'([^']*)'", context["expected_tags"]))


def _taken_over(
    document: Document, loc: Loc, error: ErrorDetails, context: dict[str, Any], *, at_key: bool = False
) -> Problem:
    """An error that brings its own words: a code of the table, or a sentence; at is a path from where it was raised."""
    kind, at = error["type"], tuple(context.pop("at", ()))
    write: Value | None = context.pop("write", None)
    if kind not in CODES:
        reason = str(context.get("error") or error["msg"]).rstrip(".")
        kind, context = "value.refused", {"reason": reason}
    return document.problem(kind, (*loc, *at), write=write, at_key=at_key, **context)


def path_of(tree: Tree, error: ErrorDetails) -> Loc:
    """The path of an error in the file: its loc without the tags that pydantic puts in for the forms of a union."""
    steps = tuple(step for step in error["loc"] if step != "[key]")
    ends = () if error["type"] != "missing" else steps[-1:]
    steps = steps[: len(steps) - len(ends)]
    failed: set[tuple[int, int]] = set()

    def search(part: Tree, index: int) -> Loc | None:
        if (id(part), index) in failed:
            return None
        if index == len(steps):
            if part is error["input"] or "[key]" in error["loc"]:
                return ()
        else:
            step = steps[index]
            if (inside := _inside(part, step)) and (rest := search(inside[0], index + 1)) is not None:
                return step, *rest
            if isinstance(step, str) and (rest := search(part, index + 1)) is not None:
                return rest
        failed.add((id(part), index))
        return None

    found = search(tree, 0)
    return (steps if found is None else found) + ends


def _inside(part: Tree, step: str | int) -> tuple[Tree] | None:
    """The part one step further in, boxed, since a part may be None."""
    if isinstance(part, dict) and isinstance(step, str) and step in part:
        return (part[step],)
    if isinstance(part, list) and isinstance(step, int) and step < len(part):
        return (part[step],)
    return None


def _like(document: Document, model: type[BaseModel], code: str, loc: Loc) -> Problem:
    """Something that is missing, with an example where the model has one: not one to copy, so not what to write."""
    examples = (example for schema in schemas_at(model, loc) for example in schema.get("examples", ()))
    example = next((each for each in examples if each not in IN_ENGLISH), None)
    if allowed := [value for schema in schemas_at(model, loc) for value in schema.get("enum", ())]:
        return document.problem(f"{code}_choice", loc, key=loc[-1], allowed=_choices(loc, allowed))
    if example is None or not isinstance(loc[-1], str):
        return document.problem(code, loc, key=loc[-1])
    return document.problem(f"{code}_like", loc, key=loc[-1], example=f"{loc[-1]}: {example}")
