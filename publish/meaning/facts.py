"""Whether facts make sense: options and fields where their type has them, and parents asked before their children."""

from collections.abc import Iterator, Mapping

from publish.compiling.asked import AskedFact, every_fact, shared_facts
from publish.compiling.rules import compiled, facts_in
from publish.meaning.rules import calls_of, in_rule, judged_later
from publish.model.load import Collection, Loaded
from publish.model.scheme import Fact
from publish.reading.document import Document
from publish.telling.problems import Loc, Problem

type Facts = Mapping[str, AskedFact]


def fact_problems(loaded: Loaded, collection: Collection) -> Iterator[Problem]:
    """Every problem in the facts of a scheme, and in when its declarations and documents are asked for."""
    document, scheme, groups = loaded.document, loaded.scheme, _groups(collection)
    for call in calls_of(loaded):
        facts = every_fact(loaded, call, collection)
        yield from _in_facts(document, scheme.facts, facts, groups)
        for number, criterion in enumerate(scheme.criteria):
            if criterion.question is not None and criterion.when is not None:
                yield from _parents(document, ("criteria", number, "when"), criterion.id, facts, groups)
        for number, each in enumerate(scheme.documents):
            if each.when is not None:
                yield from _parents(document, ("documents", number, "when"), f"document_{each.id}", facts, groups)
    for number, criterion in enumerate(scheme.criteria):
        if criterion.question is not None and criterion.id in {**scheme.facts, **collection.facts.facts}:
            yield document.problem("criterion.fact", ("criteria", number, "id"))


def shared_fact_problems(collection: Collection) -> Iterator[Problem]:
    """Every problem in the facts that schemes share."""
    facts = shared_facts(collection, None)
    yield from _in_facts(collection.shared["facts"], collection.facts.facts, facts, _groups(collection))


def _groups(collection: Collection) -> list[str]:
    return [group.id for group in collection.facts.groups]


def _in_facts(document: Document, written: Mapping[str, Fact], facts: Facts, groups: list[str]) -> Iterator[Problem]:
    for name, fact in written.items():
        yield from _form(document, ("facts", name), fact)
        if fact.when is not None:
            loc: Loc = ("facts", name, "when")
            yield from in_rule(document, loc, compiled(fact.when), facts)
            yield from judged_later(document, loc, compiled(fact.when))
            yield from _parents(document, loc, name, facts, groups)


def _form(document: Document, loc: Loc, fact: Fact) -> Iterator[Problem]:
    """Options, fields and bounds as the type has them."""
    chosen, given = fact.type in ("option", "options"), bool(fact.options or fact.register_of)
    if chosen != given:
        yield document.problem("fact.options" if chosen else "fact.no_options", (*loc, "type"), type=fact.type)
    if (fact.type == "items") != bool(fact.fields):
        yield document.problem("fact.no_fields" if fact.fields else "fact.fields", (*loc, "type"), type=fact.type)
    if fact.least is not None and fact.most is not None and fact.least > fact.most:
        yield document.problem("fact.bounds", (*loc, "least"))
    seen: dict[str, int] = {}
    for number, option in enumerate(fact.options):
        if option.code in seen:
            also = (*loc, "options", seen[option.code], "code")
            yield document.problem("option.twice", (*loc, "options", number, "code"), also=also)
        seen.setdefault(option.code, number)
    for name, field in fact.fields.items():
        yield from _form(document, (*loc, "fields", name), field)


def _parents(document: Document, loc: Loc, name: str, facts: Facts, groups: list[str]) -> Iterator[Problem]:
    """No fact waits, over others, for itself, and none for one that a later step of the form asks."""
    seen, waiting = set[str](), [name]
    while waiting:
        when = facts[waiting.pop()].when
        for parent in facts_in(when) if when is not None else ():
            if parent == name:
                yield document.problem("fact.circle", loc, got=name)
                return
            if parent in facts and parent not in seen:
                seen.add(parent)
                waiting.append(parent)
    here = groups.index(facts[name].group) if facts[name].group in groups else len(groups)
    for parent in sorted(seen):
        group = facts[parent].group
        if group in groups[here + 1 :]:
            yield document.problem("fact.order", loc, got=name, parent=parent, group=group)
