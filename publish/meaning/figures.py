"""Whether the questions that a budget answers name a figure that it has."""

from collections.abc import Iterator, Mapping

from publish.meaning.choices import only
from publish.messages import Said, listed
from publish.model.load import Collection, Loaded
from publish.model.money import Money
from publish.model.scheme import Fact
from publish.reading.document import Document
from publish.telling.problems import Loc, Problem

NOTHING = Money()


def figures(loaded: Loaded, collection: Collection) -> Iterator[Problem]:
    """Every problem in the figures of a scheme's own facts."""
    yield from _in_facts(loaded.document, loaded.scheme.facts, loaded.scheme.money)


def shared_figures(collection: Collection) -> Iterator[Problem]:
    """Every problem in the figures of shared facts, which know no scheme's years and parts."""
    yield from _in_facts(collection.shared["facts"], collection.facts.facts, NOTHING)


def _in_facts(document: Document, facts: Mapping[str, Fact], said: Money) -> Iterator[Problem]:
    for name, fact in facts.items():
        loc: Loc = ("facts", name)
        yield from _figure(document, loc, fact, said)
        if fact.figure == "projects" and said.several_projects is None:
            yield document.problem("figure.projects", (*loc, "figure"))
        for field, part in fact.fields.items():
            inside: Loc = (*loc, "fields", field)
            yield from _figure(document, inside, part, said)
            if part.figure is not None and fact.figure != "projects":
                yield document.problem("figure.outside", (*inside, "figure"), list=name)


def _figure(document: Document, loc: Loc, fact: Fact, said: Money) -> Iterator[Problem]:
    """A figure fits its fact, and its year and its part are among the scheme's."""
    wanted = "items" if fact.figure == "projects" else "money"
    if fact.figure is not None and fact.type != wanted:
        yield document.problem("figure.type", (*loc, "figure"), wanted=wanted, type=fact.type)
    for field in ("year", "part"):
        if getattr(fact, field) is not None and fact.figure in (None, "projects"):
            yield document.problem("figure.missing", (*loc, field), at_key=True, field=field)
            return
    if fact.year is not None and fact.year not in said.budget_years:
        yield document.problem("figure.year", (*loc, "year"), allowed=listed(said.budget_years))
    parts = [part.id for part in said.parts]
    if fact.part is not None and fact.part not in parts:
        yield document.problem("name.unknown", (*loc, "part"), what=Said("no.part"), only=only("part", parts))
    elif fact.part is not None and fact.figure != "total_cost":
        yield document.problem("figure.part", (*loc, "figure"))
