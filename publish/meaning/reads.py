"""What each finding rests on: of a file that is wrong in places only what those places cannot change is told."""

import re
from collections.abc import Collection as Some
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from publish.messages import Said
from publish.model.load import SCHEMES, Loaded
from publish.telling.problems import Loc, Problem

# A path is read from the finding (., ..), from the top of its file (/), or in a shared file (@facts/). A step * is any,
# one in braces is what the finding is filled with. ! at the end: only whether it is there, not what is in it.
STEP: Final = re.compile(r"\[(\d+)\]|\.?([^.\[]+)")

NAMES: Final = (
    *("/facts!", "/facts/?", "/facts/*/fields", "/criteria/*/id", "/criteria/*/question!", "/documents/*/id"),
    *("@facts/facts!", "@facts/facts/?", "@facts/facts/*/fields"),
)
WAITS: Final = ("/facts/?", "/facts/*/when", "/facts/*/group", "/criteria/*/id", "/criteria/*/when", "@facts")
LIMIT_FIELDS: Final = (
    *(
        "caps",
        "bound",
        "amount",
        "share",
        "of",
        "per",
        "category",
        "year",
        "each_year",
        "currency",
        "rolling_years",
        "when",
        "kinds",
    ),
)
LIMIT: Final = (*(f"../{field}" for field in LIMIT_FIELDS),)
OF_LIMITS: Final = (*(f"/money/limits/*/{field}" for field in LIMIT_FIELDS),)
YEARS: Final = ("/money/budget_years",)
NESTED: Final = (*OF_LIMITS, *YEARS, "/money/several_projects!")
CALL_DAY: Final = ("/calls/*/deadline/date", "/calls/*/opens/date", "/calls/*/registers_on", "@registers")
EXAMPLES: Final = (".", "/examples/*/id", "/examples/*/like", "/examples/*/answers")
ALL_EXAMPLES: Final = ("/examples",)
TRANSLATED: Final = ("..", "/original", "/*/*/id", "/money/*/*/id")

RESTS_ON: Final[Mapping[str, tuple[str, ...]]] = {
    "notice.missing": (".",),
    "place.unknown": ("@places/places!", "@places/places/?"),
    "fact.shared": (".!", "/facts/?", "@facts/facts!"),
    "id.twice": (".",),
    **dict.fromkeys(("quote.missing", "quote.order"), (".", "/notice")),
    "words.original": ("./{language}", "/original"),
    "criterion.rule": ("./kind", "./rule!"),
    "criterion.question": ("./kind", "./question!"),
    "criterion.ruled": (".!", "../kind"),
    "criterion.asked": (".!", "../kind"),
    "criterion.fact": (".", "../question!", "/facts/?", "@facts/facts!"),
    "fact.unknown": (".", *NAMES),
    "rule.type": (".", "/facts/{got}/type", "@facts/facts/{got}/type", *NAMES),
    "rule.value": ("..", "/facts/{fact}", "@facts/facts/{fact}", *NAMES),
    "rule.mixed": (".", "/facts/*/type", "/facts/*/unit", "@facts", *NAMES),
    "option.unknown": (
        *("..", "/facts/{fact}/type", "/facts/{fact}/options", "/facts/{fact}/register_of", "/facts/*/fields"),
        *("@facts/facts/{fact}", "@facts/facts/*/fields"),
    ),
    "rule.too_many": (".", "../of!"),
    "rule.too_many_chosen": (".", "/facts/{fact}/type", "/facts/{fact}/options", "@facts/facts/{fact}"),
    "rule.none": (".",),
    "rule.limitless": (".",),
    "rule.reversed": ("..",),
    "when.judged": (".",),
    "fact.options": (".", "../options!", "../register_of!"),
    "fact.no_options": (".", "../options!", "../register_of!"),
    "fact.fields": (".", "../fields!", "../fields/?"),
    "fact.no_fields": (".", "../fields!"),
    "fact.bounds": (".", "../most"),
    "option.twice": (".",),
    "fact.circle": (".", *WAITS),
    "fact.order": (".", *WAITS),
    "limit.form": ("./amount", "./share", "./of"),
    **dict.fromkeys(("limit.hourly_rate", "limit.floor", "limit.ceiling", "limit.of", "limit.aid"), LIMIT),
    **dict.fromkeys(("limit.rolling", "limit.year_twice", "limit.cash"), LIMIT),
    "limit.reserved": (".",),
    "limit.pool": (*LIMIT, "/money/pool/amount"),
    "limit.category_missing": (*LIMIT, "/money/costs/*/id"),
    "limit.category_alone": LIMIT,
    **dict.fromkeys(("limit.no_years", "limit.year"), (*LIMIT, *YEARS)),
    **dict.fromkeys(("limit.smallest", "limit.rolling_apart", "limit.whole_cost", "limit.cost_per"), NESTED),
    **dict.fromkeys(("limit.whole_project", "limit.whole_floor"), NESTED),
    "limit.whole_cash": (*NESTED, "/money/in_kind!", "/money/in_kind/counts"),
    "limit.crossed": (*OF_LIMITS, "/money/limits/*/id", *YEARS, "/money/several_projects!", *NAMES),
    "limit.when_many": ("/money/limits",),
    "money.year_twice": YEARS,
    "money.step": (".",),
    "cost.asks": (".", "/facts/{got}/type", "@facts/facts/{got}/type"),
    "figure.type": (".", "../type"),
    "figure.missing": (".!", "../figure"),
    "figure.year": (".", *YEARS),
    "figure.part": (".", "../part"),
    "figure.projects": (".", "/money/several_projects!"),
    "figure.outside": (".", "/facts/{list}/figure"),
    "instant.turned": ("..", "../../../date", "../../../time", "../../../zone"),
    "call.awards": ("./call", "/calls/*/id"),
    "call.two_ends": ("../deadline",),
    "call.order": ("../date", "../time", "../zone", "../../opens"),
    "move.same": ("../..", "../../../date", "../../../time", "../../../zone"),
    "move.order": ("../../*/on",),
    "move.updated": (".", "/updated"),
    "milestone.order": (".", "../start"),
    "contact.tel": (".", "../phone"),
    "reading.alone": (".!", "../quote!"),
    **dict.fromkeys(("example.answers", "example.outcome", "example.because"), EXAMPLES),
    "example.like": (".", "/examples/*/id"),
    "plan.shown": ("..",),
    "plan.terms": (),
    **dict.fromkeys(("plan.like", "plan.budget", "plan.budget_line", "plan.figure", "plan.answers"), ("/plans",)),
    # what a colleague would say of rules that are known whole
    **dict.fromkeys(("lint.nobody", "lint.everybody", "lint.excludes_everybody", "lint.excludes_nobody"), ()),
    **dict.fromkeys(("lint.contradicts", "lint.never_applies", "lint.implied", "lint.unused_option"), ()),
    **dict.fromkeys(("lint.unused_fact", "lint.band_gap", "lint.band_overlap"), ()),
    **dict.fromkeys(("lint.no_examples", "lint.no_example_fits", "lint.untested"), ALL_EXAMPLES),
    "lint.untested_limit": ("/plans",),
    # what a colleague would say of texts
    **dict.fromkeys(("lint.translation_number", "lint.translation_stale"), TRANSLATED),
    **dict.fromkeys(("lint.contact_name", "lint.contact_unreal", "lint.link_text"), (".",)),
    "lint.contact_source": (".", "/notice"),
    "lint.contact_country": ("..", "/currency"),
}
# Which names there are, by what is missing.
KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "no.organisation": ("@organisations/organisations!", "@organisations/organisations/?"),
    "no.theme": ("@themes/themes!", "@themes/themes/?"),
    "no.call": ("/calls/*/id",),
    "no.document": ("/documents/*/id",),
    "no.group": ("@facts/groups/*/id",),
    "no.register": (),
    "no.part": ("/money/parts/*/id",),
    "no.cost": ("/money/costs/*/id", "../caps"),
    "no.question": (*NAMES, "/facts/*/type", "/criteria/*/kind", "@facts/facts/*/type"),
}
# All that decides a verdict or a grant.
RULEBOOK: Final = (
    *(f"/criteria/*/{field}" for field in ("id", "kind", "strength", "rule", "when", "question!", "changeable")),
    *(f"/facts/*/{field}" for field in ("type", "options", "register_of", "when", "fields", "least", "most")),
    *(f"/facts/*/{field}" for field in ("decimals", "group", "figure", "year", "part")),
    *(f"/documents/*/{field}" for field in ("id", "kind", "need", "when")),
    *(f"/calls/*/{field}" for field in ("id", "opens", "deadline", "ongoing", "spent", "awarded")),
    *(f"/calls/*/{field}" for field in ("paused", "registers_on")),
    *(f"/money/costs/*/{field}" for field in ("id", "covered", "asks")),
    *("/facts/?", "/currency", "/awards!", "/money/limits/*/id", *OF_LIMITS, *YEARS, "/money/several_projects!"),
    *("/money/pool/amount", "/money/pool/per_year", "/money/in_kind/counts", "/money/other_costs/covered"),
    *("/money/parts/*/id", "/money/step", "@facts", "@registers"),
)
# What addresses a scheme has.
ADDRESSES: Final = ("/funder", "/calls/*/id", "@places", "@organisations", "@addresses")


class Doubts:
    """Where the files are not sure, and what that leaves standing."""

    def __init__(self, unsure: Mapping[str, Some[Loc]]) -> None:
        self.unsure = {path: set(places) for path, places in unsure.items()}
        self.shared: set[Loc] = set()
        for path, places in unsure.items():
            name = path.removeprefix(f"{SCHEMES}/").removesuffix(".yml")
            self.shared |= {(f"@{name.partition('/')[0]}", *loc) for loc in places if name in SHARED}
            self.shared |= {("@registers", *loc) for loc in places if name.startswith("registers/")}

    def standing(self, problems: Iterable[Problem], loaded: Loaded | None = None) -> list[Problem]:
        """The findings that no doubt can change."""
        return [each for each in problems if not self.changes(each, loaded)]

    def changes(self, problem: Problem, loaded: Loaded | None = None) -> bool:
        """Whether what is unsure may change a finding."""
        unsure = self.unsure.get(problem.place.path, set()) | self.shared
        if not unsure:
            return False
        filled = dict(problem.filling)
        paths = RESTS_ON.get(problem.code)
        if problem.code == "name.unknown" and isinstance(filled["what"], Said):
            kind = KINDS.get(filled["what"].key)
            paths = None if kind is None else (".", *kind)
        if problem.code == "option.unknown" and paths and (loaded is None or _of_register(loaded, filled["fact"])):
            paths = (*paths, *CALL_DAY)
        if paths is None:
            return True
        here = loc_of(problem.field)
        return any(_meets(place, *_read(path, here, filled)) for path in paths for place in unsure)

    def touch(self, path: str, patterns: Iterable[str]) -> bool:
        """Whether any of these parts of a file is unsure."""
        unsure = self.unsure.get(path, set()) | self.shared
        return any(_meets(place, *_read(pattern, (), {})) for pattern in patterns for place in unsure)

    def with_errors(self, problems: Iterable[Problem]) -> "Doubts":
        """The same, and what is wrong in its meaning will change too."""
        unsure = {path: set(places) for path, places in self.unsure.items()}
        for each in problems:
            if each.severity == "error":
                unsure.setdefault(each.place.path, set()).add(loc_of(each.field))
        return Doubts(unsure)


SHARED: Final = frozenset({"facts", "organisations", "places", "themes", "addresses"})


def loc_of(field: str) -> Loc:
    """A path into a file from the way it is printed."""
    return tuple(int(number) if number else name for number, name in STEP.findall(field))


def _of_register(loaded: Loaded, fact: object) -> bool:
    """Whether the options of a fact may come from a register."""
    own = loaded.scheme.facts.get(str(fact))
    return own is None or own.register_of is not None


def _read(path: str, here: Loc, filled: Mapping[str, object]) -> tuple[Loc, bool]:
    """A path as steps, and whether only its being there counts."""
    shallow, steps = path.endswith("!"), path.removesuffix("!").split("/")
    start: Loc = here
    if steps[0] == "":
        start, steps = (), steps[1:]
    while steps and steps[0] in (".", ".."):
        start = start[:-1] if steps[0] == ".." else start
        steps = steps[1:]
    if steps and steps[0].startswith("@"):
        start = ()
    return (*start, *_filled(steps, filled)), shallow


def _filled(steps: Iterable[str], filled: Mapping[str, object]) -> Iterator[str]:
    for step in steps:
        yield str(filled.get(step[1:-1], "*")) if step.startswith("{") else step


def _meets(place: Loc, read: Loc, shallow: bool) -> bool:
    """Whether what is read at a path has to do with an unsure place: one lies in the other."""
    if shallow and len(place) > len(read):
        return False
    return all(mine in (theirs, "*") for theirs, mine in zip(place, read, strict=False))
