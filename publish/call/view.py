"""What a call's page shows, and in which order."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from publish.addresses.naming import call_anchor
from publish.call.answer import Answer, answer, called
from publish.call.form import FormView, Group
from publish.call.glance import Glance, glances, limit_value, pool_value, total
from publish.call.money_picture import Drawing, drawings
from publish.call.page_data import PageData
from publish.call.parts import PARTS, Part
from publish.call.picture import Entry, Picture, entries, pictures
from publish.call.sorts import sort_of
from publish.compiling.compile import Compiled
from publish.compiling.current import ahead, current
from publish.financing.data import plan_data
from publish.financing.form import columns
from publish.financing.view import PlanView, example_view
from publish.model.ledger import Gone
from publish.model.load import Collection, Loaded
from publish.model.scheme import Call, Criterion, Document, Limit, Role, Scheme, Section, Words
from publish.saying.conditions import conditions, sayer_of, says_when
from publish.saying.rules import Said, Sayer
from publish.saying.standing import Standing, Window, standing
from publish.saying.voice import Voice
from publish.saying.words import Wording


@dataclass(frozen=True)
class CallPage:
    """One scheme, one call, one language."""

    loaded: Loaded
    call: Call | None
    ahead: tuple[Call, ...]
    compiled: Compiled | None
    windows: Mapping[str, Window]
    collection: Collection
    voice: Voice
    at: datetime

    @property
    def scheme(self) -> Scheme:
        """The scheme."""
        return self.loaded.scheme

    @property
    def shown(self) -> tuple[Call, ...]:
        """The calls that the head of the page tells of: those that have not ended, else the last one."""
        return self.ahead or (() if self.call is None else (self.call,))

    @cached_property
    def standing(self) -> Standing:
        """The status."""
        return standing([(call, self.windows[call.id]) for call in self.shown], self.at, self.voice)

    @cached_property
    def glances(self) -> tuple[Glance, ...]:
        """The key facts."""
        funder = self.collection.organisations.organisations[self.scheme.funder]
        return glances(self.scheme, self.shown, funder, self.voice, self.conditions)

    @cached_property
    def conditions(self) -> dict[str, str]:
        """For whom each limit holds that does not hold for all."""
        return conditions(self.scheme.money.limits, self.loaded, self.call, self.collection, self.voice)

    says_when = staticmethod(says_when)

    @cached_property
    def needed_when(self) -> dict[str, str]:
        """Of whom each document is needed that is not needed of all."""
        return conditions(self.scheme.documents, self.loaded, self.call, self.collection, self.voice)

    @cached_property
    def answer(self) -> Answer:
        """The first screen."""
        return answer(self.glances, {part.id for part in self.parts}, self.standing.status, self.voice)

    @property
    def title(self) -> tuple[str, str]:
        """What the call is called, and in a translation, the name that it goes by."""
        title = self.voice.plain(self.scheme.title)
        return called(title) if self.voice.quoted_in() and not self.voice.lang(self.scheme.title) else (title, "")

    @cached_property
    def drawings(self) -> tuple[Drawing, ...]:
        """The pictures of the money."""
        return drawings(self.scheme, self.voice, self.conditions)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The parts that this scheme has something for."""
        return tuple(Part(name, self.voice.say(f"part.{name}")) for name, there in PARTS if there(self))

    @cached_property
    def timeline(self) -> tuple[Entry, ...]:
        """The timeline's list."""
        return () if self.call is None else self.entries(self.call)

    def entries(self, call: Call) -> tuple[Entry, ...]:
        """The dates of a call."""
        return entries(call, self.voice)

    @property
    def others(self) -> tuple[Call, ...]:
        """The other calls of the scheme: those to come, then those before, the latest first."""
        past = [call for call in reversed(self.scheme.calls) if call not in self.shown]
        return (*self.ahead[1:], *past)

    @property
    def gone(self) -> tuple[Gone, ...]:
        """Calls that stood here once."""
        return self.collection.ledger.gone_from(f"/{self.loaded.id}/")

    @cached_property
    def pictures(self) -> tuple[Picture, ...]:
        """The timeline's drawings."""
        return pictures(self.timeline, self.voice)

    @cached_property
    def sayer(self) -> Sayer:
        """Says the rules of this call."""
        return sayer_of(self.loaded, () if self.compiled is None else self.compiled.asked, self.voice)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The steps of the form."""
        if self.compiled is None or not self.scheme.criteria:
            return ()
        criteria = {criterion.id: criterion for criterion in self.scheme.criteria}
        compiled, facts = self.compiled, self.collection.facts
        return FormView(compiled.asked, compiled.rulebook, criteria, facts, self.sayer, self.voice).groups()

    @cached_property
    def data(self) -> PageData | None:
        """What the checker's scripts need."""
        if self.compiled is None:
            return None
        return PageData(self.scheme, self.compiled, self.sayer, self.voice, self.plan)

    @cached_property
    def plan(self) -> dict[str, Any] | None:
        """What there is to count with, and its texts."""
        return None if self.compiled is None else plan_data(self.loaded, self.compiled, self.voice)

    @cached_property
    def plan_example(self) -> PlanView | None:
        """The budget that is worked through."""
        if self.compiled is None or self.plan is None:
            return None
        return example_view(self.loaded, self.compiled, self.plan, self.voice)

    @property
    def budget_columns(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The columns of each table of the budget."""
        return () if self.plan is None else columns(self.plan["terms"])

    @property
    def budget_unit(self) -> str:
        """What is written after an amount of the budget."""
        return self.voice.formats.money_pattern(self.scheme.currency).replace("{n}", "").strip()

    def sections(self, place: str) -> tuple[Section, ...]:
        """The passages that belong to a part of the page."""
        return tuple(section for section in self.scheme.sections if section.place == place)

    def criteria(self, sort: str) -> tuple[Criterion, ...]:
        """The criteria of one sort; what is judged stands apart from what can be checked."""
        return tuple(criterion for criterion in self.scheme.criteria if sort_of(criterion) == sort)

    def rule(self, criterion: Criterion) -> Said | None:
        """The rule of a checked criterion in words."""
        return self._said(criterion, "rule") if criterion.kind == "checked" else None

    def when(self, criterion: Criterion) -> Said | None:
        """When the criterion applies."""
        return None if criterion.when is None else self._said(criterion, "when")

    def documents(self, kind: str) -> tuple[Document, ...]:
        """The documents of one kind."""
        return tuple(document for document in self.scheme.documents if document.kind == kind)

    def document(self, name: str) -> Document:
        """A document by its id."""
        return next(document for document in self.scheme.documents if document.id == name)

    def organisation(self, name: str) -> Words:
        """What a body is called."""
        return self.collection.organisations.organisations[name].name

    @property
    def roles(self) -> tuple[tuple[Words, tuple[Role, ...]], ...]:
        """Each body once, with all it does."""
        found: dict[str, list[Role]] = {}
        for role in self.scheme.roles:
            found.setdefault(role.organisation, []).append(role)
        return tuple((self.organisation(name), tuple(roles)) for name, roles in found.items())

    @property
    def place(self) -> Words:
        """Where the scheme belongs."""
        return self.collection.places.places[self.loaded.place].name

    def limit_value(self, limit: Limit, voice: Voice) -> str:
        """A limit as the table of money has it; of one kind of cost with its name, of aid over years what it is."""
        value = limit_value(limit, voice)
        cost = next((cost for cost in self.scheme.money.costs if cost.id == limit.category), None)
        if cost is not None:
            return voice.say("money.of_cost", value=value, cost=voice.plain(cost.text))
        if limit.rolling_years is not None:
            return voice.say("money.rolling", value=value, n=limit.rolling_years)
        return value

    def _said(self, criterion: Criterion, field: str) -> Said | None:
        if self.compiled is None:
            return None
        rules = {part["id"]: part for part in self.compiled.rulebook["criteria"]}
        return self.sayer.tree(rules[criterion.id][field])

    # For the templates, which import nothing.
    anchor = staticmethod(call_anchor)
    pool_value = staticmethod(pool_value)
    total = staticmethod(total)


def call_page(
    loaded: Loaded, collection: Collection, compiled: Mapping[str, Compiled], wording: Wording, at: datetime
) -> CallPage:
    """The page of a scheme: the call that counts at the instant, and what comes after it."""
    scheme = loaded.scheme
    call = current(loaded, compiled, at)
    books = {each.id: compiled[f"{loaded.id}#{each.id}"] for each in scheme.calls}
    return CallPage(
        loaded,
        call,
        ahead(loaded, compiled, at),
        None if call is None else books[call.id],
        {name: book.rulebook["window"] for name, book in books.items()},
        collection,
        Voice(wording, scheme.original, scheme.currency),
        at,
    )
