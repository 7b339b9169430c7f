"""The JSON Schemas of the files that editors write, for completion and hover texts in their editors."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from publish.messages import TONGUES, Tongue
from publish.model.hover import with_hover
from publish.model.ledger import Ledger
from publish.model.scheme import Facts, Model, Organisations, Places, Register, Scheme, Themes

# Each by its model; the files they are for are named in .vscode/settings.json.
SCHEMAS: Final[Mapping[str, type[Model]]] = {
    "scheme": Scheme,
    "facts": Facts,
    "organisations": Organisations,
    "places": Places,
    "themes": Themes,
    "addresses": Ledger,
    "register": Register,
}
FOLDER: Final = "schemes/schemas"
SETTINGS: Final = ".vscode/settings.json"
CHOSEN: Final = re.compile(rf"{FOLDER}/(?:{'|'.join(TONGUES)})/")


def place_of(name: str, tongue: Tongue) -> str:
    """Where a schema lies, in the language of its hover texts."""
    return f"{FOLDER}/{tongue}/{name}.json"


def written(name: str, tongue: Tongue = "en") -> str:
    """A schema as its file holds it."""
    model = SCHEMAS[name]
    head: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema = head | with_hover(model.model_json_schema(), model.__name__, tongue)
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def write(root: Path) -> list[Path]:
    """Bring the files up to date with the model."""
    found = []
    for tongue in TONGUES:
        for name in SCHEMAS:
            path = root / place_of(name, tongue)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(written(name, tongue), encoding="utf-8")
            found.append(path)
    return found


def choose(root: Path, tongue: Tongue) -> Path:
    """Let VS Code complete and explain in a language."""
    path = root / SETTINGS
    text = path.read_text(encoding="utf-8")
    path.write_text(CHOSEN.sub(f"{FOLDER}/{tongue}/", text), encoding="utf-8")
    return path
