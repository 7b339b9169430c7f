"""How the facts of one call, their answers and their thresholds are called in one language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any, Self

from publish.compiling.asked import AskedFact
from publish.model.scheme import Words
from publish.saying.formats import Formats
from publish.saying.words import Wording

type Rule = Mapping[str, Any]


@dataclass(frozen=True)
class Terms:
    """The words for what the rules of a call speak of."""

    wording: Wording
    facts: Mapping[str, AskedFact] = field(repr=False)
    documents: Mapping[str, Words] = field(repr=False)
    currency: str
    plain: Callable[[Words], str]

    @property
    def formats(self) -> Formats:
        """How the language writes numbers and dates."""
        return self.wording.formats

    def say(self, key: str, **params: object) -> str:
        """The site's own words for rules."""
        return self.wording.say(f"rule.{key}", **params)

    def inside(self, fact: str) -> Self:
        """The same with the facts of each item of a list."""
        return replace(self, facts={**self.facts, **{part.id: part for part in self.facts[fact].fields}})

    def value(self, fact: AskedFact, text: str) -> str:
        """A threshold as the language writes it, typed by the fact it is compared with."""
        if fact.type == "money":
            return self.formats.money(Decimal(text), self.currency)
        if fact.type == "percent":
            return self.formats.percent(Decimal(text))
        if fact.type == "date":
            return self.formats.day(date.fromisoformat(text))
        if fact.unit is not None:
            return self.wording.say(f"unit.{fact.unit}", n=Decimal(text))
        return self.formats.number(Decimal(text))

    def label(self, fact: str) -> str:
        """The short name of a fact."""
        return self.plain(self.facts[fact].label)

    def named(self, fact: str) -> str:
        """The short name of a fact in quotation marks, inside a sentence."""
        return self.say("quoted", text=self.label(fact))

    def question(self, fact: AskedFact) -> str:
        """The question; a document has none of its own, the site asks whether it is there."""
        if fact.question is not None:
            return self.plain(fact.question)
        return self.wording.say("checker.document_question", document=self.plain(fact.label))

    def answer(self, fact: str, code: str) -> str:
        """An answer to choose, in quotation marks."""
        return self.say("quoted", text=self.plain(dict(self.facts[fact].options)[code]))

    def bound(self, low: str | None, high: str | None) -> str:
        """At least, at most, from and to, or exactly."""
        if low is None:
            return self.wording.say("bound.most", high=high)
        if high is None:
            return self.wording.say("bound.least", low=low)
        return self.wording.say("bound.exact" if low == high else "bound.both", low=low, high=high)

    def limits(self, rule: Rule, written: Callable[[str], str]) -> str:
        """The bounds that a rule gives."""
        low, high = rule.get("at_least"), rule.get("at_most")
        return self.bound(None if low is None else written(str(low)), None if high is None else written(str(high)))
