"""The questions that one call asks: shared facts, its own, its declarations and its documents, in the form's order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from publish.compiling.rules import compiled, facts_in
from publish.model.load import Collection, Loaded
from publish.model.scheme import Call, Criterion, Document, Fact, Register, Words

DECLARED_GROUP, DOCUMENT_GROUP = "conditions", "documents"


@dataclass(frozen=True, slots=True)
class AskedFact:
    """A question as the form asks it: options are those valid at the call's date."""

    id: str
    type: str
    group: str
    changeable: bool
    question: Words | None
    hint: Words | None
    label: Words
    options: tuple[tuple[str, Words], ...]
    unit: str | None
    least: int | None
    most: int | None
    decimals: int
    fields: tuple["AskedFact", ...]
    item: Words | None
    when: dict[str, Any] | None


def asked_facts(loaded: Loaded, call: Call, collection: Collection) -> tuple[AskedFact, ...]:
    """The facts that rules and limits of a call read, parents included, grouped as schemes/facts.yml groups them."""
    every = every_fact(loaded, call, collection)
    wanted: set[str] = set()

    def want(names: Iterable[str]) -> None:
        for name in names:
            if name in every and name not in wanted:
                wanted.add(name)
                when = every[name].when
                want(facts_in(when) if when is not None else ())

    for criterion in loaded.scheme.criteria:
        want(facts_in(rule_of(criterion)))
        want(facts_in(compiled(criterion.when)) if criterion.when is not None else ())
    for limit in loaded.scheme.money.limits:
        want(facts_in(compiled(limit.when)) if limit.when is not None else ())
    for document in loaded.scheme.documents:
        want(facts_in(compiled(document.when)) if document.when is not None else ())
    order = [group.id for group in collection.facts.groups]
    chosen = {fact.id: fact for group in order for fact in every.values() if fact.group == group and fact.id in wanted}
    placed: dict[str, AskedFact] = {}

    def place(name: str) -> None:
        if name in placed or name not in chosen:
            return
        when = chosen[name].when
        for parent in facts_in(when) if when is not None else ():
            place(parent)
        placed[name] = chosen[name]

    for name in chosen:
        place(name)
    return tuple(placed.values())


def every_fact(loaded: Loaded, call: Call, collection: Collection) -> dict[str, AskedFact]:
    """All facts that a rule of this call may name."""
    on = register_day(loaded, call)
    own = {name: _asked(name, fact, collection, on) for name, fact in loaded.scheme.facts.items()}
    found = {**shared_facts(collection, on), **own}
    for criterion in loaded.scheme.criteria:
        if criterion.question is not None:
            found[criterion.id] = _declared(criterion)
    for document in loaded.scheme.documents:
        found[f"document_{document.id}"] = _document(document)
    return found


def shared_facts(collection: Collection, on: date | None) -> dict[str, AskedFact]:
    """The facts that schemes share, with the registers of a day."""
    return {name: _asked(name, fact, collection, on) for name, fact in collection.facts.facts.items()}


def rule_of(criterion: Criterion) -> dict[str, Any]:
    """The rule of a criterion; a declaration and a judgement have theirs by kind."""
    if criterion.rule is not None:
        return compiled(criterion.rule)
    if criterion.kind == "declared":
        return {"kind": "declared", "fact": criterion.id}
    return {"kind": "judged", "what": criterion.id}


def register_day(loaded: Loaded, call: Call) -> date | None:
    """The day whose registers count for a call; none for a call without dates."""
    if call.registers_on is not None:
        return call.registers_on
    if call.ongoing is not None:
        return loaded.scheme.updated
    moment = call.deadline or call.opens
    return None if moment is None else moment.date


def _asked(name: str, fact: Fact, collection: Collection, on: date | None) -> AskedFact:
    options = [(option.code, option.label) for option in fact.options]
    if fact.register_of is not None:
        options = [*_entries(collection.registers.get(fact.register_of), on), *options]
    return AskedFact(
        id=name,
        type=fact.type,
        group=fact.group,
        changeable=fact.changeable,
        question=fact.question,
        hint=fact.hint,
        label=fact.label,
        options=tuple(options),
        unit=fact.unit,
        # An amount, a number of something and a percentage are never below zero.
        least=fact.least if fact.least is not None else 0 if fact.type in ("number", "money", "percent") else None,
        most=fact.most if fact.most is not None else 100 if fact.type == "percent" else None,
        decimals=int(fact.decimals),
        fields=tuple(_asked(field, part, collection, on) for field, part in fact.fields.items()),
        item=fact.item,
        when=None if fact.when is None else compiled(fact.when),
    )


def _entries(register: Register | None, on: date | None) -> list[tuple[str, Words]]:
    """The entries of a register in force on a day; all that are still in force where no day is known."""
    entries = () if register is None else register.entries
    day = on or date.max
    return [
        (entry.code, Words(nb=entry.name, nn=entry.name, sv=entry.name, en=entry.name))
        for entry in entries
        if (entry.valid_from or date.min) <= day <= (entry.valid_to or date.max)
    ]


def _declared(criterion: Criterion) -> AskedFact:
    question = criterion.question
    return AskedFact(
        id=criterion.id,
        type="yes_no",
        group=DECLARED_GROUP,
        changeable=criterion.changeable is not False,
        question=None if question is None else question.text,
        hint=None if question is None else question.hint,
        label=criterion.text,
        options=(),
        unit=None,
        least=None,
        most=None,
        decimals=0,
        fields=(),
        item=None,
        when=None if criterion.when is None else compiled(criterion.when),
    )


def _document(document: Document) -> AskedFact:
    """Whether a document is there. Its question is the site's own: question is None, label names the document."""
    return AskedFact(
        id=f"document_{document.id}",
        type="yes_no",
        group=DOCUMENT_GROUP,
        changeable=True,
        question=None,
        hint=None,
        label=document.text,
        options=(),
        unit=None,
        least=None,
        most=None,
        decimals=0,
        fields=(),
        item=None,
        when=None if document.when is None else compiled(document.when),
    )
