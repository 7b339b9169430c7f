"""What a scheme means, beyond the form of its parts: names that exist, quotations that are there, dates in order."""

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import Any, Final

from publish.compiling.budgets import SIDES
from publish.compiling.instants import former, in_gap_or_overlap, instant
from publish.meaning.choices import only
from publish.meaning.facts import fact_problems, shared_fact_problems
from publish.meaning.figures import figures, shared_figures
from publish.meaning.money import money
from publish.meaning.quoted import quotations
from publish.meaning.rules import rule_problems
from publish.messages import Said, listed
from publish.model.load import Collection, Loaded
from publish.model.scheme import Criterion, Fact, Instant, Section, Sourced, Words
from publish.model.walk import parts
from publish.reading.document import Document
from publish.reading.nearest import perhaps
from publish.telling.problems import Loc, Problem

# Lists whose members are told apart by their id.
LISTS: Final[tuple[tuple[str, ...], ...]] = (
    ("calls",),
    ("sections",),
    ("criteria",),
    ("documents",),
    ("links",),
    ("examples",),
    ("plans",),
    ("money", "limits"),
    ("money", "contributions"),
    ("money", "costs"),
    ("money", "parts"),
    ("money", "rules"),
)


def meaning(collection: Collection) -> list[Problem]:
    """Every problem of meaning in every scheme."""
    schemes = [problem for loaded in collection.schemes for problem in meaning_of(loaded, collection)]
    return shared_meaning(collection) + schemes


def shared_meaning(collection: Collection) -> list[Problem]:
    """Every problem of meaning in what schemes share."""
    return [problem for check in SHARED for problem in check(collection)]


def meaning_of(loaded: Loaded, collection: Collection) -> list[Problem]:
    """Every problem of meaning in one scheme."""
    return [problem for check in CHECKS for problem in check(loaded, collection)]


def names(loaded: Loaded, collection: Collection) -> Iterator[Problem]:
    """Organisations, places, groups, registers and documents that are named must exist."""
    document, scheme = loaded.document, loaded.scheme
    organisations = collection.organisations.organisations
    yield from _known(document, ("funder",), scheme.funder, organisations, "organisation")
    for number, role in enumerate(scheme.roles):
        yield from _known(document, ("roles", number, "organisation"), role.organisation, organisations, "organisation")
    if loaded.place not in collection.places.places:
        near = perhaps(loaded.place, collection.places.places)
        yield document.problem("place.unknown", (), got=loaded.place, write=near)
    for number, theme in enumerate(scheme.themes):
        yield from _known(document, ("themes", number), theme, collection.themes.themes, "theme")
    documents = {entry.id for entry in scheme.documents}
    for number, criterion in enumerate(scheme.criteria):
        for index, name in enumerate(criterion.evidence):
            yield from _known(document, ("criteria", number, "evidence", index), name, documents, "document")
    for name, fact in scheme.facts.items():
        yield from _fact_names(document, ("facts", name), fact, collection)
        if name in collection.facts.facts:
            yield document.problem("fact.shared", ("facts", name), at_key=True, got=name)


def shared_facts(collection: Collection) -> Iterator[Problem]:
    """The shared facts name groups and registers that exist."""
    document = collection.shared["facts"]
    for name, fact in collection.facts.facts.items():
        yield from _fact_names(document, ("facts", name), fact, collection)


def twice(loaded: Loaded, collection: Collection) -> Iterator[Problem]:
    """No two members of a list share an id."""
    lists: list[tuple[Loc, Any]] = [(path, attrgetter(".".join(path))(loaded.scheme)) for path in LISTS]
    for number, plan in enumerate(loaded.scheme.plans):
        lists += [(("plans", number, "budget", side), getattr(plan.budget, side)) for side in SIDES]
    for path, members in lists:
        seen: dict[str, int] = {}
        for number, member in enumerate(members):
            if member.id in seen:
                also = (*path, seen[member.id], "id")
                yield loaded.document.problem("id.twice", (*path, number, "id"), also=also)
            seen.setdefault(member.id, number)


def originals(loaded: Loaded, collection: Collection) -> Iterator[Problem]:
    """Every text exists in the language of the notice; a reading of ours in some language of the site."""
    for loc, part in parts(loaded.scheme):
        if isinstance(part, Words) and getattr(part, loaded.scheme.original) is None:
            yield loaded.document.problem("words.original", loc, language=loaded.scheme.original)


def criteria(loaded: Loaded, collection: Collection) -> Iterator[Problem]:
    """A checked criterion has a rule, a declared one a question, a judged one neither."""
    for number, criterion in enumerate(loaded.scheme.criteria):
        loc: Loc = ("criteria", number)
        yield from _form_of(loaded.document, loc, criterion)
    yield from rule_problems(loaded, collection)


def dates(loaded: Loaded, collection: Collection) -> Iterator[Problem]:
    """A call opens before it closes, has one end or none, and no instant falls where the clock is turned."""
    for loc, part in parts(loaded.scheme):
        if isinstance(part, Instant) and in_gap_or_overlap(part):
            yield loaded.document.problem("instant.turned", (*loc, "time"))
    for number, call in enumerate(loaded.scheme.calls):
        if call.opens is not None and call.deadline is not None and instant(call.opens) >= instant(call.deadline):
            yield loaded.document.problem("call.order", ("calls", number, "deadline", "date"))
        if call.deadline is not None and call.ongoing is not None:
            here = ("calls", number)
            yield loaded.document.problem("call.two_ends", (*here, "ongoing"), at_key=True, also=(*here, "deadline"))
        for index, milestone in enumerate(call.milestones):
            if milestone.start is not None and milestone.end is not None and milestone.start > milestone.end:
                yield loaded.document.problem("milestone.order", ("calls", number, "milestones", index, "end"))


def moves(loaded: Loaded, collection: Collection) -> Iterator[Problem]:
    """A deadline moves forward in time, to another instant, and the file says that it changed."""
    document, scheme = loaded.document, loaded.scheme
    for number, call in enumerate(scheme.calls):
        if call.deadline is None:
            continue
        path: Loc = ("calls", number, "deadline", "moved")
        deadline, before = call.deadline, former(call.deadline)
        for index, (move, old, new) in enumerate(zip(deadline.moved, before, (*before, deadline)[1:], strict=True)):
            loc: Loc = (*path, index)
            if in_gap_or_overlap(old):
                yield document.problem("instant.turned", (*loc, "time"))
            elif instant(old) == instant(new):
                yield document.problem("move.same", (*loc, "date"))
            if index and move.on <= deadline.moved[index - 1].on:
                yield document.problem("move.order", (*loc, "on"), also=(*path, index - 1, "on"))
            if move.on > scheme.updated:
                yield document.problem("move.updated", (*loc, "on"), updated=scheme.updated, also=("updated",))


def awards(loaded: Loaded, collection: Collection) -> Iterator[Problem]:
    """Awards are of one call, which they name where there are several."""
    scheme = loaded.scheme
    if scheme.awards is None:
        return
    calls = [call.id for call in scheme.calls]
    if scheme.awards.call is not None:
        yield from _known(loaded.document, ("awards", "call"), scheme.awards.call, calls, "call")
    elif len(calls) > 1:
        write = f'call: "{calls[0]}"'
        yield loaded.document.problem("call.awards", ("awards",), at_key=True, calls=listed(calls), write=write)


def contacts(loaded: Loaded, collection: Collection) -> Iterator[Problem]:
    """The number that a telephone dials is the one that the notice writes."""
    for number, contact in enumerate(loaded.scheme.contacts):
        digits = "".join(filter(str.isdigit, contact.phone or "")).lstrip("0")
        if contact.phone and contact.tel and not contact.tel.endswith(digits):
            yield loaded.document.problem("contact.tel", ("contacts", number, "tel"), phone=contact.phone)


def readings(loaded: Loaded, collection: Collection) -> Iterator[Problem]:
    """A reading of ours stands beside the words it reads."""
    for loc, part in parts(loaded.scheme):
        # The body of a section is the notice's own text.
        if (
            isinstance(part, Sourced)
            and not isinstance(part, Section)
            and part.reading is not None
            and part.quote is None
        ):
            yield loaded.document.problem("reading.alone", (*loc, "reading"), at_key=True)


def _form_of(document: Document, loc: Loc, criterion: Criterion) -> Iterator[Problem]:
    if criterion.kind == "checked" and criterion.rule is None:
        yield document.problem("criterion.rule", loc)
    if criterion.kind == "declared" and criterion.question is None:
        yield document.problem("criterion.question", loc)
    if criterion.kind != "checked" and criterion.rule is not None:
        yield document.problem("criterion.ruled", (*loc, "rule"), at_key=True, got=criterion.kind)
    if criterion.kind != "declared" and criterion.question is not None:
        yield document.problem("criterion.asked", (*loc, "question"), at_key=True, got=criterion.kind)


def _fact_names(document: Document, loc: Loc, fact: Fact, collection: Collection) -> Iterator[Problem]:
    groups = {group.id for group in collection.facts.groups}
    yield from _known(document, (*loc, "group"), fact.group, groups, "group")
    if fact.register_of is not None:
        yield from _known(document, (*loc, "register_of"), fact.register_of, collection.registers, "register")
    for name, field in fact.fields.items():
        yield from _fact_names(document, (*loc, "fields", name), field, collection)


def _known(document: Document, loc: Loc, name: str, allowed: Iterable[str], kind: str) -> Iterator[Problem]:
    choices = sorted(allowed)
    if name not in choices:
        what, near = Said(f"no.{kind}"), perhaps(name, choices)
        yield document.problem("name.unknown", loc, what=what, only=only(kind, choices), write=near)


SHARED: tuple[Callable[[Collection], Iterator[Problem]], ...] = (
    shared_facts,
    shared_fact_problems,
    shared_figures,
)
CHECKS: tuple[Callable[[Loaded, Collection], Iterator[Problem]], ...] = (
    names,
    twice,
    quotations,
    originals,
    criteria,
    fact_problems,
    money,
    figures,
    dates,
    moves,
    awards,
    contacts,
    readings,
)
