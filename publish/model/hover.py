"""What an editor's editor shows over a field: what it is for, and an example that holds."""

from collections.abc import Mapping
from typing import Any, Final

from publish.messages import Tongue
from publish.model import hover_nb, hover_sv

type Schema = dict[str, Any]

# Where the model's own words are about the part and not about its place. Named by part and field.
FIELDS: Final[Mapping[str, str]] = {
    "Scheme.title": "The name of the scheme, as the notice writes it.",
    "Scheme.calls": "Each round of the scheme. Whether it is open is never written: it follows from the dates.",
    "Scheme.currency": "The currency of every amount in this file that names no other.",
    "Scheme.money": "What the notice says about money. The calculator counts with it.",
    "Scheme.roles": "Which body funds, administers, assesses or advises.",
    "Scheme.sections": "Passages of the page that no rule decides. Markdown.",
    "Scheme.criteria": "What decides: each criterion with its text, question, rule and source.",
    "Scheme.documents": "What the application must hold, and what is reported afterwards.",
    "Scheme.apply": "How and where to apply.",
    "Scheme.contacts": "Whom to ask.",
    "Scheme.links": "Further reading that the notice points to.",
    "Scheme.awards": "Who was granted what, once it is decided.",
    "Scheme.examples": "Answers and the outcome they must give, on both sides of each limit. They run at every check.",
    "Call.name": "What the round is called, like: Utlysning 2027.",
    "Call.opens": "When it opens. Left out: the notice does not say.",
    "Call.deadline": "The last instant an application is received.",
    "Call.milestones": "What happens on the way, as far as the notice tells.",
    "Call.paused": "From when to when nothing is received: two instants each.",
    "Call.spent": "When the money was spent.",
    "Call.awarded": "When the awards were made known.",
    "Call.ongoing": "In place of a deadline, where applications are received all the time and no last day is named.",
    "Ongoing.kind": "rolling: all the time. until_spent: until the money is spent.",
    "Deadline.kind": "fixed: one day. rolling: assessed as they come. until_spent: until the money is spent.",
    "Milestone.kind": "What kind of point on the way it is; start, period and end are those of the project.",
    "Criterion.kind": "checked: a rule decides. declared: the applicant answers yes or no. judged: an officer decides.",
    "Criterion.strength": "required: must hold. exclusion: must not hold. priority: counts in its favour. "
    "recommended: should hold.",
    "Criterion.says": "Words of its own for the verdict. Left out: the site's own.",
    "Section.place": "Under which heading of the page it stands.",
    "Document.kind": "description: a passage of the application. attachment, form, template. report: afterwards.",
    "Document.need": "required, or if_applicable where it depends on the project.",
    "Document.when": "A rule, as criteria have: it is needed only from those of whom it is true. Left out: from all.",
    "Role.role": "What the body does in the scheme.",
    "Contact.role": "What to ask about.",
    "Example.expect": "The outcome that the rules must give: fits, fits_if_judged, open or does_not_fit.",
    "Limit.bound": "at_most: a ceiling. at_least: what others must put in.",
    "Limit.per": "Where it holds: for each project, for the applicant, or for each county.",
    "Limit.when": "A rule, as criteria have: the limit holds only for those of whom it is true. Left out: for all.",
    "Limit.firmness": "planned: the notice says that it may change.",
    "Cost.covered": "yes, no, or if_justified: where the application gives a reason.",
    "OtherCosts.covered": "yes, no, or judged: an officer decides.",
    "InKind.counts": "excluded, counts_as_contribution or counts_as_cost.",
    "Money.pool": "The money of the whole call.",
    "Money.limits": "Every limit the notice sets, each by itself.",
    "Money.in_kind": "Whether time and premises count.",
    "Money.costs": "Kinds of cost, and whether they are covered.",
    "Money.budget_years": "The years that a budget is split on.",
    "Fact.type": "option: one answer. options: several. items: a list, as of courses or projects.",
    "Fact.options": "The answers to choose from.",
    "Fact.unit": "What a number counts.",
    "Facts.groups": "The steps of the form, in order.",
    "Facts.facts": "Each question by its id.",
    "FinancingLine.from": "own: the applicant. public, private: others.",
    "Question.hint": "A line of help under the question.",
    "Fact.hint": "A line of help under the question.",
    "FactOption.hint": "A line of help under the answer.",
    "PlanExample.budget": "The budget of the example.",
    "PlanExample.expect": "What the plan must come to.",
}
# What is said in English of a field or a part, in the other languages.
SPOKEN: Final[Mapping[Tongue, Mapping[str, str]]] = {"en": {}, "nb": hover_nb.WORDS, "sv": hover_sv.WORDS}
WORDS: Final = {"nb": "Kommuner", "nn": "Kommunar", "sv": "Kommuner", "en": "Municipalities"}
# Rules hold rules, so one is written down.
RULE: Final = {"fact": "project_months", "at_most": 12}
MOST_DEEP: Final = 6


def with_hover(schema: Schema, name: str, tongue: Tongue = "en") -> Schema:
    """A JSON Schema in which every field says what it is for, in a language, with an example."""
    parts = schema.get("$defs", {})
    for part_name, part in {name: schema, **parts}.items():
        for field, value in part.get("properties", {}).items():
            _count_digits(value)
            own = FIELDS.get(f"{part_name}.{field}") or value.get("description")
            value["description"] = own or _described(value, parts) or part["description"]
            if "examples" not in value:
                value["examples"] = [_example(value, parts)]
    _translate(schema, SPOKEN[tongue])
    return schema


def _translate(part: Any, spoken: Mapping[str, str]) -> None:
    """Every description in a language; one that it has no words for stays as it is."""
    if isinstance(part, list):
        for each in part:
            _translate(each, spoken)
    elif isinstance(part, dict):
        if isinstance(part.get("description"), str):
            part["description"] = spoken.get(part["description"], part["description"])
        for name, each in part.items():
            # A field may be called so too.
            if name != "examples" or isinstance(each, dict):
                _translate(each, spoken)


def _count_digits(value: Schema) -> None:
    """An editor's YAML reads a digit as a number, and it is meant all the same."""
    digits = [text for text in value.get("enum", ()) if isinstance(text, str) and text.isdecimal()]
    if digits:
        value["enum"], value["type"] = [*value["enum"], *map(int, digits)], ["string", "integer"]


def _described(value: Schema, parts: Mapping[str, Schema]) -> str | None:
    """What the part that stands there says of itself."""
    if "$ref" in value:
        found: str | None = _part(value, parts).get("description")
        return found
    inside = [*value.get("anyOf", ()), *([value["items"]] if isinstance(value.get("items"), dict) else [])]
    own = (each.get("description") or _described(each, parts) for each in inside)
    return next((text for text in own if text), None)


def _example(value: Schema, parts: Mapping[str, Schema], depth: int = 0) -> Any:
    """The shortest thing that may stand there."""
    for known in ("examples", "enum", "prefixItems"):
        if known in value:
            return value[known][0] if known != "prefixItems" else [_example(e, parts, depth) for e in value[known]]
    if "const" in value:
        return value["const"]
    if "$ref" in value:
        words = value["$ref"].endswith("/Words")
        return dict(WORDS) if words else _example(_part(value, parts), parts, depth + 1)
    forms = value.get("anyOf") or value.get("oneOf")
    if forms:
        if any(form.get("$ref", "").endswith("/Is") for form in forms):
            return dict(RULE)
        return _example(next(form for form in forms if form.get("type") != "null"), parts, depth)
    if value.get("type") == "array":
        few = depth > MOST_DEEP and not value.get("minItems")
        return [] if few else [_example(value["items"], parts, depth)] * max(1, value.get("minItems", 1))
    if value.get("type") == "object":
        needed = value.get("required", ())
        inside = value.get("properties", {})
        return {field: _example(inside[field], parts, depth + 1) for field in needed} or _named(value, parts, depth)
    return {"string": "Words", "integer": 1, "boolean": True}.get(value.get("type", "string"), "Words")


def _named(value: Schema, parts: Mapping[str, Schema], depth: int) -> Schema:
    """Fields that the editor names: one of them."""
    more = value.get("additionalProperties") or next(iter(value.get("patternProperties", {}).values()), None)
    return {} if not isinstance(more, dict) or depth > MOST_DEEP else {"example": _example(more, parts, depth + 1)}


def _part(value: Schema, parts: Mapping[str, Schema]) -> Schema:
    part: Schema = parts[value["$ref"].rsplit("/", 1)[-1]]
    return part
