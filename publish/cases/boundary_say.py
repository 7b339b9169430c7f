"""Boundary cases in words, in the language of the notice, for whoever knows the scheme to say yes or no to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from checker.conditions.count import Count
from checker.conditions.sum_ import Sum
from publish.cases.boundary import START, Base, Case, difference
from publish.cases.example_yaml import Answer
from publish.cases.tried import Tried
from publish.compiling.asked import AskedFact
from publish.model.scheme import Criterion
from publish.saying.terms import Terms
from publish.saying.voice import Voice

NOT_KNOWN: Final = "checker.unknown"
# A question, and what is answered.
type Said = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """A case as one line of the table."""

    id: str
    covered: bool
    answers: tuple[str, ...]
    result: str
    outcome: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The cases of one criterion that ask the same; no question where they ask several things."""

    criterion: str
    quote: str
    question: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class CaseWords:
    """Says the cases of one call."""

    tried: Tried
    voice: Voice

    @cached_property
    def terms(self) -> Terms:
        """How the facts and their answers are called."""
        scheme = self.tried.loaded.scheme
        documents = {document.id: document.text for document in scheme.documents}
        facts = {fact.id: fact for fact in self.tried.compiled.asked}
        return Terms(self.voice.wording, facts, documents, scheme.currency, self.voice.plain)

    def groups(self, cases: Sequence[Case], first: Base | None) -> Iterator[Group]:
        """The cases by their criteria, in the order of the file."""
        for criterion in self.tried.loaded.scheme.criteria:
            mine = [case for case in cases if case.criterion.id == criterion.id and case.id != START]
            said = {id(case): self._answers(case) for case in mine}
            asked = {question for each in said.values() for question, _ in each}
            # One question stands above the lines, each of which then is its answer.
            question = next(iter(asked)) if len(asked) == 1 else ""
            lines = tuple(self._line(case, said[id(case)], first, with_question=not question) for case in mine)
            if mine:
                yield Group(self.voice.plain(criterion.text), criterion.quote, question, lines)

    def given(self, base: Base) -> list[Said]:
        """Each question that a case starts from, and its answer."""
        known = difference(self.tried.rulebook, {}, base.known)
        return [said for name, answer in known.items() for said in self._said(name, answer, None, None)]

    def _line(self, case: Case, said: Sequence[Said], first: Base | None, *, with_question: bool) -> Line:
        answers = tuple(f"{question} {answer}" if with_question else answer for question, answer in said)
        others = [change for change in case.changes if change.criterion.id != case.criterion.id]
        notes = [
            self.voice.say("cases.change", result=self._result(change.after), criterion=self._text(change.criterion.id))
            for change in others
        ]
        if case.base is not None and first is not None and case.base.id != first.id:
            notes.append(self.voice.say("cases.from", id=case.base.id))
        outcome = self.voice.say(f"cases.{case.outcome}")
        return Line(case.id, case.covered is not None, answers, self._result(case.result), outcome, tuple(notes))

    def _answers(self, case: Case) -> list[Said]:
        before = {} if case.base is None else difference(self.tried.rulebook, {}, case.base.known)
        fields = self._fields(case) if case.covered else None
        return [
            said for name, answer in case.answers.items() for said in self._said(name, answer, before.get(name), fields)
        ]

    def _fields(self, case: Case) -> frozenset[str] | None:
        """The fields of items that the threshold is about; none at all where it counts them."""
        condition = None if case.side is None else case.side.leaf.condition
        if condition is None or isinstance(condition, Count):
            return None if condition is None else frozenset()
        return frozenset(condition.of if isinstance(condition, Sum) else condition.facts())

    def _said(self, name: str, answer: Answer, before: Answer, fields: frozenset[str] | None) -> list[Said]:
        """A question and its answer; of a list each item, with what is another answer than before."""
        fact = self.terms.facts[name]
        question = self.terms.question(fact)
        if fact.type != "items":
            return [(question, self.value(fact, answer))]
        items: Any = answer.get("items") if isinstance(answer, dict) else answer
        if not isinstance(items, list):
            return [(question, self.voice.say(NOT_KNOWN))]
        then: Any = before if isinstance(before, list) else items
        old: Any = before if isinstance(before, list) and len(before) == len(items) else [{}] * len(items)
        lines = [
            text
            for number, (now, was) in enumerate(zip(items, old, strict=True), 1)
            for text in self._item(fact, number, (now, was), fields)
        ]
        how_many = self.voice.formats.number(len(items)) if items else self.voice.say("cases.no_items")
        number = [how_many] if not lines or len(then) != len(items) else []
        return [(question, text) for text in (*number, *lines)]

    def _item(
        self, fact: AskedFact, number: int, item: tuple[Any, Any], fields: frozenset[str] | None
    ) -> Iterator[str]:
        now, before = item
        inside = {field.id: field for field in fact.fields if fields is None or field.id in fields}
        called = self.terms.label(fact.id) if fact.item is None else self.voice.plain(fact.item)
        for key, value in now.items():
            if key in inside and before.get(key) != value:
                yield f"{called} {number} · {self.voice.plain(inside[key].label)}: {self.value(inside[key], value)}"

    def value(self, fact: AskedFact, answer: Any) -> str:
        """An answer."""
        if answer is None:
            return self.voice.say(NOT_KNOWN)
        if isinstance(answer, bool):
            return self.voice.say("checker.yes" if answer else "checker.no")
        labels = {code: self.voice.plain(words) for code, words in fact.options}
        if isinstance(answer, list):
            chosen = [labels[code] for code in answer]
            return self.voice.formats.every(chosen) if chosen else self.voice.say("checker.none_of")
        if isinstance(answer, dict):
            return self._partly(fact, answer, labels)
        return labels[answer] if labels else self.terms.value(fact, str(answer))

    def _partly(self, fact: AskedFact, answer: Mapping[str, Any], labels: Mapping[str, str]) -> str:
        """An answer that leaves several values."""
        if "one_of" in answer:
            return self.voice.formats.either(labels[code] for code in answer["one_of"])
        if "includes" in answer:
            return self.voice.formats.every(labels[code] for code in answer["includes"])
        low, high = answer.get("at_least"), answer.get("at_most")
        return self.terms.bound(*(None if end is None else self.terms.value(fact, str(end)) for end in (low, high)))

    def _result(self, result: str) -> str:
        return self.voice.say(f"js.result.{result}")

    def _text(self, criterion: str) -> str:
        return self.voice.plain(self._criteria[criterion].text)

    @cached_property
    def _criteria(self) -> Mapping[str, Criterion]:
        return {criterion.id: criterion for criterion in self.tried.loaded.scheme.criteria}
