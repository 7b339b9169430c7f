"""What a scheme can be found by: every value worked out from its data and its rules, none of it typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from checker.calls import Status, status
from checker.eligibility import fences, judge
from checker.known import Chosen
from checker.rulebook import Rulebook, read_rulebook
from checker.together import Answered
from publish.compiling.compile import Compiled
from publish.compiling.current import current
from publish.model.load import Collection, Loaded
from publish.model.money import Limit

APPLICANT: Final = "applicant_kind"
# A call in one of these can be applied to, or will be.
AHEAD: Final[frozenset[Status]] = frozenset({"forecast", "open", "closing_soon", "paused"})


@dataclass(frozen=True, slots=True)
class Facets:
    """One scheme by the call that counts."""

    id: str
    call: str | None
    status: Status | None
    opens: str | None
    closes: str | None
    year: int | None
    place: str
    funder: str
    themes: tuple[str, ...]
    # The kinds of applicant that no rule refuses for being one; empty where no rule says who may apply.
    applicants: tuple[str, ...]
    currency: str
    # The highest grant to one project, and the largest share of its costs, where the notice sets one.
    ceiling: Decimal | None
    rate: Decimal | None

    @property
    def ahead(self) -> bool:
        """Whether it can be applied to, or will be."""
        return self.status in AHEAD


def facets(loaded: Loaded, compiled: Mapping[str, Compiled], at: datetime) -> Facets:
    """What one scheme can be found by, as of an instant."""
    scheme = loaded.scheme
    call = current(loaded, compiled, at)
    rulebook = None if call is None else read_rulebook(compiled[f"{loaded.id}#{call.id}"].rulebook)
    window = None if call is None else compiled[f"{loaded.id}#{call.id}"].rulebook["window"]
    most = [limit for limit in scheme.money.limits if limit.caps == "grant" and limit.bound == "at_most"]
    # What one may have had from everybody over some years is no grant to look for.
    grants = [limit for limit in most if limit.rolling_years is None]
    moment = None if call is None else call.deadline or call.opens
    return Facets(
        id=loaded.id,
        call=None if call is None else call.id,
        status=None if rulebook is None else status(rulebook.window, at),
        opens=None if window is None else window["opens"],
        closes=None if window is None else window["closes"],
        year=None if moment is None else moment.date.year,
        place=loaded.place,
        funder=scheme.funder,
        themes=scheme.themes,
        applicants=() if rulebook is None else _applicants(rulebook),
        currency=scheme.currency,
        ceiling=_highest("amount", grants, rulebook),
        rate=_highest("share", grants, rulebook),
    )


def _highest(field: str, limits: list[Limit], rulebook: Rulebook | None) -> Decimal | None:
    """The highest of some limits; none where there are applicants for whom none of them holds."""
    sizes = {limit.id: getattr(limit, field) for limit in limits if getattr(limit, field) is not None}
    terms = None if rulebook is None else rulebook.terms
    if rulebook is not None and terms is not None:
        anyone = Answered(rulebook.facts, fences=fences(rulebook))
        ways = [{limit.id for limit in way.limits} for way in terms.ways(anyone)]
        if not all(way & set(sizes) for way in ways):
            return None
        sizes = {name: size for name, size in sizes.items() if any(name in way for way in ways)}
    return max(sizes.values(), default=None)


def all_facets(collection: Collection, compiled: Mapping[str, Compiled], at: datetime) -> dict[str, Facets]:
    """Every scheme, by its address."""
    return {loaded.id: facets(loaded, compiled, at) for loaded in collection.schemes}


def _applicants(rulebook: Rulebook) -> tuple[str, ...]:
    fact = next((fact for fact in rulebook.facts if fact.id == APPLICANT), None)
    if fact is None:
        return ()
    fitting = (
        option
        for option in fact.options
        if judge(rulebook, {APPLICANT: Chosen(frozenset({option}))}).outcome != "does_not_fit"
    )
    return tuple(fitting)
