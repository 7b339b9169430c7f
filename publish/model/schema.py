"""The JSON Schemas of the files that editors write, for completion and hover texts in their editors."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from publish.model.hover import with_hover
from publish.model.ledger import Ledger
from publish.model.scheme import Facts, Model, Organisations, Places, Register, Scheme, Themes

SCHEMA: Final = "schemes/scheme.schema.json"
# Each by its model; the files they are for are named in .vscode/settings.json.
SCHEMAS: Final[Mapping[str, type[Model]]] = {
    SCHEMA: Scheme,
    "schemes/schemas/facts.json": Facts,
    "schemes/schemas/organisations.json": Organisations,
    "schemes/schemas/places.json": Places,
    "schemes/schemas/themes.json": Themes,
    "schemes/schemas/addresses.json": Ledger,
    "schemes/schemas/register.json": Register,
}


def written(name: str = SCHEMA) -> str:
    """A schema as its file holds it."""
    model = SCHEMAS[name]
    head: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema = head | with_hover(model.model_json_schema(), model.__name__)
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def write(root: Path) -> list[Path]:
    """Bring the files up to date with the model."""
    paths = [root / name for name in SCHEMAS]
    for name, path in zip(SCHEMAS, paths, strict=True):
        path.parent.mkdir(exist_ok=True)
        path.write_text(written(name), encoding="utf-8")
    return paths
