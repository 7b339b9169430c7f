"""A widget for each field of the model, made from the same schema that editors complete from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from publish.cms.wording import label, like, say
from publish.languages import LANGUAGES
from publish.messages import Tongue
from publish.model.hover import with_hover
from publish.model.scalars import DATE
from publish.model.scheme import Scheme

type Schema = dict[str, Any]
type Field = dict[str, Any]
type Choices = Mapping[str, Mapping[str, str]]

# What no widget can hold: it stays in the file as it was, and is edited there.
KEPT: Final[Mapping[str, str]] = {
    "Scheme.facts": "fields that the editor names, with more fields in them",
    "Call.paused": "a list of pairs of instants",
    "Example.answers": "an answer can be a text, a list or a list of items",
    "Scheme.plans": "an empty list says something else than none, and names may be numbers",
    "AtLeastN.at_least_n": "its rules stand under the name under which other forms have codes",
    "AtLeastN.of": "rules, and in other forms codes",
}
# Rules hold rules without end, and a form in the browser ends: what lies deeper stays as it was.
RULES_DEEP: Final = 2
# Where it stands in the notice is told last.
SOURCE: Final = frozenset({"quote", "reading"})
SHORT: Final = frozenset({"title", "name", "label", "role", "heading"})
# More than a line; every other text is one line, as an Enter in it would be refused.
LONG: Final = frozenset({"quote", "applicants_quote", "because"})
# Taken as plain items by the content manager, which leaves alone what is no plain item.
OPEN: Final = "of"


@dataclass(frozen=True, slots=True)
class Widgets:
    """The widgets in one language; some fields choose among what the site has."""

    parts: Mapping[str, Schema]
    tongue: Tongue
    choices: Choices

    def fields(self, part: str, deep: int = RULES_DEEP) -> list[Field]:
        """The widgets of a part of the file, in the order of the model."""
        schema = self.parts[part]
        needed = schema.get("required", ())
        return [
            self.field(part, name, value, deep, required=name in needed)
            for name, value in sorted(schema["properties"].items(), key=lambda field: field[0] in SOURCE)
            if f"{part}.{name}" not in KEPT
        ]

    def field(self, part: str, name: str, value: Schema, deep: int, *, required: bool) -> Field:
        """One field with its name and words."""
        head: Field = {"name": name, "label": label(name, self.tongue), "required": required}
        choices = self.choices.get(f"{part}.{name}")
        body = self._choosing(value, choices) if choices else self.widget(name, present(value), deep)
        return head | {"hint": value["description"]} | body

    def widget(self, name: str, value: Schema, deep: int) -> Field:
        """What a value is written with."""
        if "oneOf" in value:
            return {"widget": "object", "collapsed": "auto", "fields": list(self._rule(value, deep - 1))}
        if "$ref" in value:
            part = value["$ref"].rsplit("/", 1)[-1]
            if part == "Words":
                return self._words(name)
            return {"widget": "object", "collapsed": "auto", "fields": self.fields(part, deep)}
        if value.get("type") == "array":
            return self._list(name, value, deep)
        if value.get("type") == "object":
            raise TypeError(f"{name}: no widget holds fields that the editor names; tell in KEPT why it stays as it is")
        return self._scalar(name, value)

    def _words(self, name: str) -> Field:
        """A text in each language."""
        shown = {"widget": "markdown", "modes": ["raw"]} if name == "body" else {"widget": "text"}
        shown = {"widget": "string"} if name in SHORT else shown
        each = [{"name": key, "label": label(key, self.tongue), "required": False} | shown for key in LANGUAGES]
        return {"widget": "object", "collapsed": "auto", "fields": each}

    def _scalar(self, name: str, value: Schema) -> Field:
        """A text in one written form, or one of a few."""
        options = [text for text in value.get("enum", [value.get("const")]) if isinstance(text, str)]
        if options:
            return {"widget": "select", "options": options}
        pattern = value.get("pattern", "")
        if pattern == "^(true|false)$":
            words = {"true": say("yes", self.tongue), "false": say("no", self.tongue)}
            return {"widget": "select", "options": [{"label": words[key], "value": key} for key in words]}
        if pattern == f"^({DATE})$":
            return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
        if wrong := like(value, self.tongue):
            return {"widget": "string", "pattern": [pattern, wrong]}
        return {"widget": "text" if name in LONG else "string"}

    def _list(self, name: str, value: Schema, deep: int) -> Field:
        """Several of a kind."""
        items = value.get("items", {})
        if "prefixItems" in value:
            count = len(value["prefixItems"])
            return {"widget": "list", "min": count, "max": count, "field": {"name": "item", "widget": "string"}}
        if "enum" in items or "const" in items:
            return self._scalar(name, items) | {"multiple": True}
        if name == OPEN:
            return {"widget": "list"}
        one = self.widget(name, items, deep)
        if one["widget"] != "object":
            return {"widget": "list", "field": {"name": "item", "label": label(name, self.tongue)} | one}
        named = any(each["name"] == "id" for each in one["fields"])
        return {"widget": "list", "collapsed": True, "fields": one["fields"]} | (
            {"summary": "{{fields.id}}"} if named else {}
        )

    def _rule(self, value: Schema, deep: int) -> Iterator[Field]:
        """Every form in one: the field that is filled in tells which it is."""
        found: dict[str, list[Field]] = {}
        for form in (each["$ref"].rsplit("/", 1)[-1] for each in value["oneOf"]):
            for name, inside in self.parts[form]["properties"].items():
                if f"{form}.{name}" not in KEPT and not (deep == 0 and _of_rules(inside)):
                    found.setdefault(name, []).append(self.field(form, name, inside, deep, required=False))
        for fields in found.values():
            yield _common(fields)

    def _choosing(self, value: Schema, choices: Mapping[str, str]) -> Field:
        options = [{"label": words, "value": key} for key, words in choices.items()]
        return {"widget": "select", "options": options} | ({"multiple": True} if value.get("type") == "array" else {})


def widgets(tongue: Tongue, choices: Choices) -> Widgets:
    """The widgets of the model as it is."""
    schema = with_hover(Scheme.model_json_schema(), "Scheme", tongue)
    return Widgets({**schema["$defs"], "Scheme": schema}, tongue, choices)


def present(value: Schema) -> Schema:
    """What stands there where anything stands there."""
    forms: list[Schema] = [form for form in value.get("anyOf", ()) if form.get("type") != "null"]
    return forms[0] if forms else value


def _common(fields: list[Field]) -> Field:
    """What holds in every form that has the field: a limit is an amount in one and a share in another."""
    first = fields[0]
    said = {key: value for key, value in first.items() if key not in ("hint", "pattern")}
    same = {key: first[key] for key in first.keys() - said if all(each.get(key) == first[key] for each in fields)}
    return said | same | ({} if all(each["widget"] == first["widget"] for each in fields) else {"widget": "string"})


def _of_rules(value: Schema) -> bool:
    return "oneOf" in value or "oneOf" in value.get("items", {})
