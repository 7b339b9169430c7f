"""A rulebook: the rules of one call as plain data, read into typed objects."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Literal, get_args

from checker.calls import Window, read_window
from checker.conditions import KINDS, Condition
from checker.conditions.base import NUMBERS, among
from checker.facts import NO, YES, Fact, Type, day
from checker.financing.terms import Terms, read_terms
from checker.money import exact

# The second has limits on money that hold for some applicants alone; what has none stays the first.
FORMAT, CONDITIONAL = 1, 2

Kind = Literal["checked", "declared", "judged"]
Strength = Literal["required", "exclusion", "priority", "recommended"]
# Only these can change whether an application fits.
DECIDING: frozenset[Strength] = frozenset({"required", "exclusion"})


class Unreadable(ValueError):
    """The rulebook is not one this engine understands; no verdict is given from it."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion; an exclusion's rule says what must not hold."""

    id: str
    kind: Kind
    strength: Strength
    when: Condition | None
    rule: Condition
    source: str
    evidence: tuple[str, ...]

    def facts(self) -> tuple[str, ...]:
        """The facts it reads, each as often as it is read."""
        return (*(() if self.when is None else self.when.facts()), *self.rule.facts())


@dataclass(frozen=True, slots=True)
class Document:
    """An entry of the checklist; `when`: of whom it is needed, None where of all."""

    id: str
    kind: str
    need: str
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of one call."""

    scheme: str
    call: str
    window: Window
    facts: tuple[Fact, ...]
    criteria: tuple[Criterion, ...]
    documents: tuple[Document, ...]
    terms: Terms | None
    digest: str

    def fact(self, name: str) -> Fact:
        """A fact by its id."""
        return next(fact for fact in self.facts if fact.id == name)


@dataclass(frozen=True, slots=True)
class FactReader:
    """Reads conditions: values are typed by the fact they are compared with."""

    facts: dict[str, Fact]

    def condition(self, data: dict[str, Any]) -> Condition:
        """A condition of any kind."""
        return KINDS[data["kind"]].read(data, self)

    def fact(self, name: str, *types: str) -> str:
        """A fact of one of these types; another is a fault of the rulebook, and so is one there is not."""
        among(self.facts[name].type, types)
        return name

    def amounts(self, names: list[str]) -> tuple[str, ...]:
        """One or more facts that can be added."""
        if not names:
            raise ValueError("there is nothing to add")
        return tuple(self.fact(name, *NUMBERS) for name in names)

    def all_options(self, fact: str) -> frozenset[str]:
        """Every option of a fact."""
        return frozenset({YES, NO} if self.facts[fact].type == "yes_no" else self.facts[fact].options)

    def options(self, fact: str, codes: list[str]) -> frozenset[str]:
        """Some options of a fact; one it does not have is a fault of the rulebook."""
        if unknown := set(codes) - self.all_options(fact):
            raise KeyError(f"{fact}: {sorted(unknown)}")
        return frozenset(codes)

    def value(self, fact: str, text: str) -> Decimal:
        """A number, amount, percentage or day (as its ordinal)."""
        if self.facts[fact].type == "date":
            return day(text)
        return exact(text)

    def step(self, fact: str) -> Decimal:
        """The smallest difference between two values of a fact."""
        return self.facts[fact].step

    def fields(self, fact: str) -> frozenset[str]:
        """The facts of an item of a list."""
        return frozenset(field.id for field in self.facts[fact].fields)

    def inside(self, fact: str) -> "FactReader":
        """A reader that knows the facts of an item too."""
        return FactReader({**self.facts, **{field.id: field for field in self.facts[fact].fields}})


def read_rulebook(data: dict[str, Any]) -> Rulebook:
    """The rulebook that plain data describes; raises Unreadable, never answers from half of one."""
    if not isinstance(data, dict) or data.get("format") not in (FORMAT, CONDITIONAL):
        raise Unreadable("newer_rulebook" if isinstance(data, dict) and "format" in data else "not_a_rulebook")
    try:
        facts = read_facts(data["facts"])
        reader = FactReader({fact.id: fact for fact in facts})
        return Rulebook(
            scheme=data["scheme"],
            call=data["call"],
            window=read_window(data["window"]),
            facts=facts,
            criteria=tuple(_criterion(part, reader) for part in data["criteria"]),
            documents=tuple(_document(part, reader) for part in data["documents"]),
            terms=None if data.get("terms") is None else read_terms(data["terms"], facts, reader.condition),
            digest=data["digest"],
        )
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise Unreadable("not_a_rulebook") from error


def _document(data: dict[str, Any], reader: FactReader) -> Document:
    when = reader.condition(data["when"]) if "when" in data else None
    return Document(data["id"], data["kind"], data["need"], when)


def read_facts(data: list[dict[str, Any]]) -> tuple[Fact, ...]:
    """Facts in order; what decides whether one applies stands before it."""
    facts: dict[str, Fact] = {}
    for part in data:
        fact = _fact(part)
        if part["when"] is not None:
            fact = replace(fact, when=FactReader(facts).condition(part["when"]))
        facts[fact.id] = fact
    return tuple(facts.values())


def _fact(data: dict[str, Any]) -> Fact:
    return Fact(
        id=data["id"],
        type=among(data["type"], get_args(Type)),
        group=data["group"],
        changeable=data["changeable"],
        options=tuple(data["options"]),
        least=None if data["least"] is None else exact(data["least"]),
        most=None if data["most"] is None else exact(data["most"]),
        decimals=among(data.get("decimals", 0), (0, 1, 2)),
        fields=tuple(_fact(field) for field in data["fields"]),
        when=None,
    )


def _criterion(data: dict[str, Any], reader: FactReader) -> Criterion:
    return Criterion(
        id=data["id"],
        kind=among(data["kind"], get_args(Kind)),
        strength=among(data["strength"], get_args(Strength)),
        when=None if data["when"] is None else reader.condition(data["when"]),
        rule=reader.condition(data["rule"]),
        source=data["source"],
        evidence=tuple(data["evidence"]),
    )
