"""The questions of a call as the page's form asks them, each beside the criteria that it helps decide."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from publish.compiling.asked import AskedFact
from publish.compiling.rules import facts_in
from publish.model.scheme import Criterion, Facts
from publish.saying.rules import Sayer
from publish.saying.voice import Voice

# More options than this, and a list to open is easier than a row of buttons.
MOST_BUTTONS: Final = 7


@dataclass(frozen=True, slots=True)
class Note:
    """A criterion beside a question: what sort it is, and its text."""

    criterion: str
    sort: str
    text: Markup


@dataclass(frozen=True, slots=True)
class Question:
    """One question and how it is answered."""

    id: str
    widget: str
    text: Markup
    hint: Markup | None
    options: tuple[tuple[str, Markup], ...]
    unit: str | None
    notes: tuple[Note, ...]
    only_if: str | None
    fields: tuple["Question", ...]
    item: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """A step of the form."""

    id: str
    heading: Markup
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class FormView:
    """What the form of one call is made from."""

    asked: tuple[AskedFact, ...]
    rulebook: Mapping[str, Any]
    criteria: Mapping[str, Criterion]
    facts: Facts
    sayer: Sayer
    voice: Voice

    def groups(self) -> tuple[Group, ...]:
        """The steps in the order of schemes/facts.yml, those with a question."""
        found = (
            Group(
                group.id,
                self.voice.tr(group.label),
                tuple(self.question(fact) for fact in self.asked if fact.group == group.id),
            )
            for group in self.facts.groups
        )
        return tuple(group for group in found if group.questions)

    def question(self, fact: AskedFact) -> Question:
        """One question."""
        return Question(
            id=fact.id,
            widget=_widget(fact),
            text=self.voice.tr(fact.question) if fact.question else Markup.escape(self.sayer.question(fact)),
            hint=None if fact.hint is None else self.voice.tr(fact.hint),
            options=tuple((code, self.voice.tr(label)) for code, label in fact.options),
            unit=unit_word(fact, self.voice),
            notes=tuple(self.notes(fact.id)),
            only_if=None if fact.when is None else self.sayer.line(fact.when),
            fields=tuple(self.question(field) for field in fact.fields),
            item=None if fact.item is None else self.voice.plain(fact.item),
        )

    def notes(self, fact: str) -> Iterator[Note]:
        """The criteria that read this fact."""
        for compiled in self.rulebook["criteria"]:
            if fact in _reads(compiled):
                criterion = self.criteria[compiled["id"]]
                yield Note(criterion.id, _sort(criterion), self.voice.tr(criterion.text))


def unit_word(fact: AskedFact, voice: Voice) -> str | None:
    """What is written after the number."""
    if fact.type == "money":
        return voice.formats.money_pattern(voice.currency).replace("{n}", "").strip()
    unit = "percent" if fact.type == "percent" else fact.unit
    return None if unit is None else voice.say(f"unit_word.{unit}")


def _widget(fact: AskedFact) -> str:
    if fact.type == "option":
        return "buttons" if len(fact.options) <= MOST_BUTTONS else "list"
    return fact.type


def _reads(compiled: Mapping[str, Any]) -> set[str]:
    rules: Iterable[Any] = (compiled["rule"], compiled["when"])
    return {fact for rule in rules if rule is not None for fact in facts_in(rule)}


def _sort(criterion: Criterion) -> str:
    return {"required": "rule"}.get(criterion.strength, criterion.strength)
