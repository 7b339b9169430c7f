"""The schema that editors complete from is the model's own."""

import json
from pathlib import Path

from publish.model.schema import SCHEMA, written

ROOT = Path(__file__).resolve().parents[3]


def test_the_schema_in_the_repository_is_current() -> None:
    assert (ROOT / SCHEMA).read_text(encoding="utf-8") == written(), "run `.venv/bin/python build.py schema`"


def test_every_form_of_rule_can_be_completed() -> None:
    schema = json.loads(written())
    keys = {key for part in schema["$defs"].values() for key in part.get("properties", {})}
    assert {"all", "any", "not", "is", "one_of", "at_most", "share", "each", "judged", "document"} <= keys
