"""The JSON Schema of a scheme file, for completion in editors."""

import json
from pathlib import Path
from typing import Final

from publish.scheme import Scheme

SCHEMA: Final = "schemes/scheme.schema.json"


def written() -> str:
    """The schema as the file holds it."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | Scheme.model_json_schema()
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def write(root: Path) -> Path:
    """Bring the file up to date with the model."""
    path = root / SCHEMA
    path.write_text(written(), encoding="utf-8")
    return path
