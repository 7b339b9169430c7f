"""How one state of a scheme is told: its names, values and rules in the language of whoever asks."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from functools import cached_property
from typing import Any, Final

from publish.call.glance import limit_value
from publish.compiling.asked import AskedFact, every_fact, shared_facts
from publish.compiling.rules import compiled
from publish.diff.sides import Side
from publish.model.conditions import Form
from publish.model.load import Loaded
from publish.model.scheme import Instant, Limit, Section, Words
from publish.model.sourced import Model
from publish.saying.rules import Sayer
from publish.saying.voice import Voice

LONGEST: Final = 90
# The first of these that a part has is what it is called.
NAMES: Final = ("title", "recipient", "name", "text", "heading", "label", "question", "address", "date", "id", "code")
# A field by another name than its own, since the same word is another thing elsewhere.
LABELS: Final[Mapping[str, str]] = {
    "Scheme.notice": "notice_file",
    "Criterion.kind": "criterion_kind",
    "Contact.role": "contact_role",
    "Organisation.place": "organisation_place",
    "Gone.on": "gone_on",
    "Ledger.moved": "moved_pages",
}
# Where the words for a choice stand, by part and field; all others stand below diff.choice.
CHOICES: Final[Mapping[str, str]] = {
    "Scheme.original": "language",
    "Criterion.strength": "criteria",
    "Limit.caps": "money.caps",
    "Limit.of": "money.of",
    "Limit.per": "money.per",
    "Cost.covered": "money.covered",
    "OtherCosts.covered": "money.covered",
    "Document.kind": "documents.kind",
    "Milestone.kind": "timeline.kind",
    "Role.role": "data.role",
    "Section.place": "part",
    "Contribution.kinds": "budget.kind",
    "Limit.kinds": "budget.kind",
    "Fact.unit": "unit_word",
    "Deadline.kind": "diff.choice.deadline_kind",
    "Ongoing.kind": "diff.choice.deadline_kind",
    "Criterion.kind": "diff.choice.criterion_kind",
    "Example.expect": "cases",
}
# The name of a value would be a plural category of its own.
RENAMED: Final = {"diff.choice.figure.other": "diff.choice.figure.from_others"}
# Numbers that are names.
YEARS: Final = frozenset({"year", "budget_years"})
# Words that stand as the notice or the file has them.
NOT_QUOTED: Final = frozenset({"currency", "decimals", "url", "email", "phone", "tel", "zone", "code", "notice_file"})


@dataclass(frozen=True)
class Teller:
    """One state; without a scheme, of what schemes share."""

    side: Side
    loaded: Loaded | None
    voice: Voice

    def say(self, key: str, **params: object) -> str:
        """The words of a key below `diff`."""
        return self.voice.say(f"diff.{key}", **params)

    def quoted(self, text: str) -> str:
        """A text in quotation marks, cut short."""
        return self.voice.say("rule.quoted", text=short(text))

    def every(self, texts: Iterable[str]) -> str:
        """A, B and C; of none it says so."""
        found = list(texts)
        return self.voice.formats.every(found) if found else self.say("none")

    def label(self, owner: str, field: str) -> str:
        """What a field is called."""
        key = f"field.{LABELS.get(f'{owner}.{field}', field)}"
        return self.say(key) if self.voice.has(f"diff.{key}") else field

    def thing(self, part: Model, key: str | None = None) -> str:
        """What a part is and how it is called: condition ‘The applicant is a company’."""
        # Of the texts that stand alone in a list, all are themes.
        kind = "theme" if isinstance(part, Words) else type(part).__name__.lower()
        name = self.voice.plain(part) if isinstance(part, Words) else self.name(part, key)
        if isinstance(part, Limit):
            caps = self.voice.say(f"money.caps.{part.caps}").lower()
            return self.say("thing.limit", caps=caps, name=self.quoted(name))
        told = name if kind in ("call", "recipient", "move") else self.quoted(name)
        return self.say(f"thing.{kind}", name=told) if self.voice.has(f"diff.thing.{kind}") else f"{kind} {told}"

    def name(self, part: Model, key: str | None = None) -> str:
        """How a part is called: a body and a kind by their names, all else by its own words."""
        if hasattr(part, "organisation"):
            return self.organisation(part.organisation)
        if isinstance(part, Section) and part.heading is None and self.voice.has(f"section.{part.id}"):
            return self.voice.say(f"section.{part.id}")
        found = (getattr(part, name, None) for name in NAMES)
        value = next((each for each in found if each is not None), key or "")
        if isinstance(value, Words):
            return self.voice.plain(value)
        return self.voice.day(value) if isinstance(value, date) else str(value)

    def organisation(self, name: str) -> str:
        """What a body is called."""
        body = self.side.collection.organisations.organisations.get(name)
        return name if body is None else self.voice.plain(body.name)

    def value(self, owner: str, field: str, value: Any) -> str:
        """A value of a field, told by what it is."""
        if isinstance(value, tuple):
            return self.every(self.value(owner, field, each) for each in value)
        if isinstance(value, bool):
            return self.voice.say("js.yes" if value else "js.no")
        if isinstance(value, Decimal):
            return self.voice.percent(value) if field == "share" else self.voice.money(value)
        if isinstance(value, int):
            return str(value) if field in YEARS else self.voice.formats.number(value)
        if isinstance(value, date):
            return self.voice.day(value)
        if isinstance(value, time):
            return self.voice.formats.clock(value)
        if isinstance(value, Words):
            return self.quoted(self.voice.plain(value))
        if isinstance(value, Instant):
            return self.voice.instant(value)
        if isinstance(value, Form):
            return self.voice.say("rule.quoted", text=self.rule(value))
        if isinstance(value, str):
            return self._text(owner, field, value)
        return json.dumps(value, ensure_ascii=False, default=str)

    def limit(self, limit: Limit) -> str:
        """At most 70 % of the costs, and for what."""
        value = limit_value(limit, self.voice)
        # Of an hour, whoever's it is.
        return value if limit.caps == "hourly_rate" else f"{value} {self.voice.say(f'money.per.{limit.per}')}"

    def rule(self, rule: Form) -> str:
        """A rule in the words of the page; as it is written where it names what is not there."""
        try:
            return self._sayer.line(compiled(rule))
        except (KeyError, ValueError, ArithmeticError):
            return raw(rule)

    @cached_property
    def _sayer(self) -> Sayer:
        scheme = None if self.loaded is None else self.loaded.scheme
        documents = {} if scheme is None else {each.id: each.text for each in scheme.documents}
        return Sayer(self.voice.wording, self.facts, documents, self.voice.currency, self.voice.plain)

    @cached_property
    def facts(self) -> Mapping[str, AskedFact]:
        """Every fact that a rule may name."""
        if self.loaded is None or not self.loaded.scheme.calls:
            return shared_facts(self.side.collection, None)
        return every_fact(self.loaded, self.loaded.scheme.calls[-1], self.side.collection)

    def _text(self, owner: str, field: str, value: str) -> str:
        key = f"{CHOICES.get(f'{owner}.{field}', f'diff.choice.{field}')}.{value.replace('-', '_')}"
        key = RENAMED.get(key, key)
        if self.voice.has(key):
            return self.voice.say(key)
        if field in ("funder", "organisation"):
            return self.organisation(value)
        named = self._named(field, value)
        if named is not None:
            return self.quoted(self.voice.plain(named))
        return value if field in NOT_QUOTED else self.quoted(value)

    def _named(self, field: str, value: str) -> Words | None:
        """The words of what a field names by its id."""
        collection = self.side.collection
        if field == "themes":
            return collection.themes.themes.get(value)
        if field == "group":
            return next((group.label for group in collection.facts.groups if group.id == value), None)
        if field == "evidence" and self.loaded is not None:
            return next((each.text for each in self.loaded.scheme.documents if each.id == value), None)
        if field == "category" and self.loaded is not None:
            return next((each.text for each in self.loaded.scheme.money.costs if each.id == value), None)
        if field == "asks":
            fact = self.facts.get(value)
            return None if fact is None else fact.label
        place = collection.places.places.get(value) if field == "place" else None
        return None if place is None else place.name


def short(text: str) -> str:
    """A text on one line, cut short."""
    line = " ".join(text.split(" ")).replace("\n", " ")
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def raw(value: Any) -> str:
    """A value as the file has it, where words would not show the difference."""
    data = value.model_dump(mode="json", by_alias=True, exclude_none=True) if isinstance(value, Model | Form) else value
    return json.dumps(data, ensure_ascii=False, default=str)
