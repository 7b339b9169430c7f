"""The words over and under a field in the browser, in the editor's language."""

from collections.abc import Mapping
from typing import Any, Final

from publish.cms import en, nb, sv
from publish.messages import Tongue
from publish.new import nb as new_nb
from publish.new import sv as new_sv

LABELS: Final[Mapping[Tongue, Mapping[str, str]]] = {"en": en.LABELS, "nb": nb.LABELS, "sv": sv.LABELS}
WORDS: Final[Mapping[Tongue, Mapping[str, str]]] = {"en": en.WORDS, "nb": nb.WORDS, "sv": sv.WORDS}
# The comments of a new file say in these languages what the model says in English.
COMMENTS: Final[Mapping[Tongue, Mapping[str, str]]] = {"nb": new_nb.WORDS, "sv": new_sv.WORDS}
# Words of one's own have no example.
SENTENCE: Final = "^(.{10,})$"
COMMENTED: Final[Mapping[str, str]] = {
    "Scheme.original": "c.original",
    "Scheme.title": "c.words",
    "Scheme.summary": "c.summary",
    "Scheme.funder": "c.funder",
    "Scheme.notice": "c.notice",
    "Scheme.updated": "c.updated",
    "Scheme.who": "c.who",
    "Scheme.where": "c.where",
    "Scheme.themes": "c.themes",
    "Scheme.calls": "c.calls",
    "Scheme.money": "c.money",
    "Scheme.roles": "c.roles",
    "Scheme.sections": "c.sections",
    "Scheme.criteria": "c.criteria",
    "Scheme.documents": "c.documents",
    "Scheme.apply": "c.apply",
    "Scheme.contacts": "c.contacts",
    "Scheme.links": "c.links",
    "Scheme.awards": "c.awards",
    "Scheme.examples": "c.examples",
    "Call.id": "c.call",
    "Call.opens": "c.opening",
    "Call.milestones": "c.milestones",
    "Deadline.kind": "c.kind",
    "Deadline.moved": "c.moved",
    "Contact.phone": "c.tel",
}


def label(name: str, tongue: Tongue) -> str:
    """What a field is called."""
    return LABELS[tongue].get(name) or name.replace("_", " ").capitalize()


def hint(part: str, name: str, value: Mapping[str, Any], tongue: Tongue) -> str:
    """What is said under a field: what it is for, or how it is written; empty where neither is known."""
    if tongue == "en":
        return str(value["description"])
    if f"{part}.{name}" in COMMENTED:
        return COMMENTS[tongue][COMMENTED[f"{part}.{name}"]]
    if name == "quote":
        return COMMENTS[tongue]["c.quote"]
    return like(value, tongue)


def like(value: Mapping[str, Any], tongue: Tongue) -> str:
    """How a value of one written form is written."""
    forms = [value, *value.get("anyOf", ())]
    written = (form for form in forms if form.get("pattern", SENTENCE) != SENTENCE and "examples" in form)
    example = next((form["examples"][0] for form in written), None)
    return "" if example is None else say("like", tongue, example=example)


def say(key: str, tongue: Tongue, **params: str) -> str:
    """A phrase of the configuration."""
    return WORDS[tongue][key].format(**params)
