"""The schema that editors complete from is the model's own."""

import json

from publish.model.schema import written


def test_every_form_of_rule_can_be_completed() -> None:
    schema = json.loads(written("scheme"))
    keys = {key for part in schema["$defs"].values() for key in part.get("properties", {})}
    assert {"all", "any", "not", "is", "one_of", "at_most", "share", "each", "judged", "document"} <= keys
