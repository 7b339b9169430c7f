"""The words over and under a field in the browser, in the editor's language."""

from collections.abc import Mapping
from typing import Any, Final

from publish.cms import en, nb, sv
from publish.messages import Tongue

LABELS: Final[Mapping[Tongue, Mapping[str, str]]] = {"en": en.LABELS, "nb": nb.LABELS, "sv": sv.LABELS}
WORDS: Final[Mapping[Tongue, Mapping[str, str]]] = {"en": en.WORDS, "nb": nb.WORDS, "sv": sv.WORDS}
# Words of one's own have no example.
SENTENCE: Final = "^(.{10,})$"


def label(name: str, tongue: Tongue) -> str:
    """What a field is called."""
    return LABELS[tongue].get(name) or name.replace("_", " ").capitalize()


def like(value: Mapping[str, Any], tongue: Tongue) -> str:
    """How a value of one written form is written."""
    forms = [value, *value.get("anyOf", ())]
    written = (form for form in forms if form.get("pattern", SENTENCE) != SENTENCE and "examples" in form)
    example = next((form["examples"][0] for form in written), None)
    return "" if example is None else say("like", tongue, example=example)


def say(key: str, tongue: Tongue, **params: str) -> str:
    """A phrase of the configuration."""
    return WORDS[tongue][key].format(**params)
