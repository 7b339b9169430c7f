"""The JSON Schemas of the open data: the models' own, told for what is written instead of what may be typed."""

from collections.abc import Mapping
from typing import Any, Final

from publish.data.models import (
    AwardsFile,
    CallsFile,
    FactsFile,
    IndexFile,
    OrganisationsFile,
    PlacesFile,
    SchemeFile,
    SchemesFile,
    ThemesFile,
)
from publish.model.scalars import AMOUNT, PERCENT, WHOLE
from publish.model.scheme import Model

type Schema = dict[str, Any]

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
MODELS: Final[Mapping[str, type[Model]]] = {
    "awards": AwardsFile,
    "calls": CallsFile,
    "facts": FactsFile,
    "index": IndexFile,
    "organisations": OrganisationsFile,
    "places": PlacesFile,
    "scheme": SchemeFile,
    "schemes": SchemesFile,
    "themes": ThemesFile,
}
DECIMAL: Final = r"^(0|[1-9][0-9]*)(\.[0-9]{1,2})?$"
# Editors write 70 %, 1 400 000 and "12"; programs read 70, 1400000 and 12.
WRITTEN: Final[Mapping[str, Schema]] = {
    f"^({AMOUNT})$": {"type": "string", "pattern": DECIMAL, "description": "An amount.", "examples": ["1400000"]},
    f"^({PERCENT})$": {"type": "string", "pattern": DECIMAL, "description": "A percentage.", "examples": ["70"]},
    f"^({WHOLE})$": {"type": "integer", "minimum": 0, "description": "A whole number.", "examples": [12]},
    "^(true|false)$": {"type": "boolean"},
}
# Which links to its schema, as every file does.
SELF: Final = "$schema"
TEXT: Final[Schema] = {"type": "string"}
RULE: Final[Schema] = {"type": "object", "required": ["kind"], "properties": {"kind": TEXT}}
# What a rulebook holds is settled by the engine that reads it; this is what any reader may count on.
RULEBOOK: Final[Schema] = {
    "title": "Rulebook",
    "description": "The rules of one call, as the checker reads them. The digest is the SHA-256 of the rest.",
    "type": "object",
    "required": [
        "format",
        "scheme",
        "call",
        "currency",
        "window",
        "groups",
        "facts",
        "criteria",
        "documents",
        "digest",
    ],
    "properties": {
        # The second has limits on money with a condition.
        "format": {"enum": [1, 2]},
        "scheme": TEXT,
        "call": TEXT,
        "currency": TEXT,
        "digest": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "groups": {"type": "array", "items": TEXT},
        "window": {
            "type": "object",
            "required": ["kind", "opens", "closes", "spent", "awarded", "paused", "has_awards"],
        },
        "facts": {
            "type": "array",
            "items": {"type": "object", "required": ["id", "type", "group", "options", "changeable"]},
        },
        "criteria": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "kind", "strength", "rule", "source", "evidence"],
                "properties": {
                    "kind": {"enum": ["checked", "declared", "judged"]},
                    "strength": {"enum": ["required", "exclusion", "priority", "recommended"]},
                    "rule": RULE,
                    "when": {"anyOf": [RULE, {"type": "null"}]},
                },
            },
        },
        "documents": {
            "type": "array",
            "items": {"type": "object", "required": ["id", "kind", "need"], "properties": {"when": RULE}},
        },
        "terms": {
            "type": ["object", "null"],
            "properties": {"limits": {"type": "array", "items": {"type": "object", "properties": {"when": RULE}}}},
        },
    },
}


def schemas() -> dict[str, Schema]:
    """Every schema, by the name of its file."""
    found = {name: _of(model) for name, model in MODELS.items()}
    return {**found, "rulebook": {SELF: DRAFT, **RULEBOOK}}


def _of(model: type[Model]) -> Schema:
    schema: Schema = _as_written(model.model_json_schema(mode="validation", by_alias=True))
    schema["properties"] = {SELF: TEXT, **schema["properties"]}
    return {SELF: DRAFT, **schema}


def _as_written(part: Any) -> Any:
    """A part of a schema, without the leniency that editors are given."""
    if isinstance(part, list):
        return [_as_written(each) for each in part]
    if not isinstance(part, dict):
        return part
    written = WRITTEN.get(part.get("pattern", "")) if isinstance(part.get("pattern"), str) else None
    if written is not None:
        return {**{name: value for name, value in part.items() if name == "title"}, **written}
    found = {name: _as_written(value) for name, value in part.items()}
    if isinstance(part.get("type"), list) and "string" in part["type"] and "examples" in part:
        found["type"] = "string"
    return found
