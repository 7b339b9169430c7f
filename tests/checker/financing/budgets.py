"""Terms and budgets for tests: by hand, or drawn at random so that every kind of limit meets every kind of line."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from checker.financing.corners import Corners
from checker.financing.outcome import Outcome, work_out
from checker.financing.plan import plan
from checker.financing.read_budget import read_budget, read_wishes
from checker.financing.terms import Terms, read_terms
from checker.money import LARGEST

Data = dict[str, Any]
ON = date(2026, 11, 22)
YEARS = (2020, 2021, 2022)
CATEGORIES = [
    {"id": "staff", "covered": "yes", "asks": None},
    {"id": "travel", "covered": "yes", "asks": None},
    {"id": "equipment", "covered": "no", "asks": "equipment"},
    {"id": "licences", "covered": "if_justified", "asks": "licences"},
]
COUNTED = ("counts_as_contribution", "counts_as_cost")
# What is counted before any share is taken.
OF_COSTS = ("eligible_cost", "category", "in_kind", "hourly_rate")


def limit(name: str, caps: str = "grant", **more: Any) -> Data:
    """A limit at most, for a project, with what is not given left out."""
    default = {"amount": None, "share": None, "per": "project", "year": None, "each_year": False, "category": None}
    found: Data = {"id": name, "caps": caps, "bound": "at_most", **default, "currency": None, "rolling_years": None}
    found |= {"firmness": "fixed", "approximate": False, **more}
    return {"of": None if found["share"] is None else "total_cost", **found}


def terms(*limits: Data, **more: Any) -> Data:
    """Terms with these limits; in kind counts as a contribution, and every cost is covered."""
    default: Data = {"currency": "NOK", "step": "1", "in_kind": "counts_as_contribution", "several_projects": False}
    default |= {"years": [], "parts": [], "other_costs": "covered", "categories": [], "answers": {}}
    return {**default, "limits": list(limits), **more}


def cost(name: str, amount: Any = None, **more: Any) -> Data:
    """A line of cost in cash."""
    return {"id": name, "amount": amount, **more}


def pays(name: str, amount: Any = None, source: str = "own", **more: Any) -> Data:
    """A line of financing in cash."""
    return {"id": name, "from": source, "amount": amount, **more}


def budget(*costs: Data, financing: Sequence[Data] = (), **more: Any) -> Data:
    """A budget of these lines."""
    return {"costs": list(costs), "financing": list(financing), **more}


def planned(rules: Data, written: Data, on: date = ON, **wished: str) -> Data:
    """The plan of a budget that can be read."""
    read = read_terms(rules)
    found, problems = read_budget(read, written)
    wishes, more = read_wishes(wished)
    assert not problems + more, (problems, more)
    return plan(read, found, on, wishes)


def outcomes(rules: Data, written: Data, on: date = ON) -> list[Outcome]:
    """Every extreme of a budget, worked out."""
    read = read_terms(rules)
    found, problems = read_budget(read, written)
    assert not problems, problems
    return [work_out(read, case) for case in Corners(read, found, on, LARGEST).cases()]


def outcome(rules: Data, written: Data, on: date = ON) -> Outcome:
    """A budget in which all is known, worked out."""
    (found,) = outcomes(rules, written, on)
    return found


def readable(rules: Data) -> Terms | None:
    """The terms, where they fit together."""
    try:
        return read_terms(rules)
    except ValueError:
        return None


def cents(number: int) -> str:
    """An amount as it is written."""
    return f"{number // 100}.{number % 100:02d}"


LARGE = st.integers(0, 10**14)
USUAL = st.integers(0, 300_000)
MONEY = st.one_of(st.sampled_from([0, 1, 99, 100, 10_000, 10**14]), USUAL, USUAL, LARGE).map(cents)
SHARES = st.sampled_from(["0", "0.01", "15", "33.33", "50", "70", "75", "99.99", "100"])
# Limits and lines of one size meet: else one limit would decide nearly always.
SIZES = (USUAL.map(cents), MONEY)


@st.composite
def limits(draw: st.DrawFn, name: str, years: Sequence[int], *, several: bool, money: st.SearchStrategy[str]) -> Data:
    """One limit that lies inside the others."""
    kinds = ["grant", "grant", "grant", "contribution", "own_contribution", "public_money", *OF_COSTS]
    caps = draw(st.sampled_from(kinds))
    costs = caps in OF_COSTS
    bound = "at_least" if caps.endswith("contribution") else "at_most"
    more: Data = {"bound": bound}
    if caps != "hourly_rate" and draw(st.booleans()):
        more["share"] = draw(SHARES)
        more["of"] = draw(st.sampled_from(["total_cost", "eligible_cost"])) if not costs else "total_cost"
    else:
        more["amount"] = draw(money)
    if bound == "at_least" and draw(st.booleans()):
        more["kinds"] = ["cash"]
    if years and (costs or draw(st.booleans())):
        whole_year = draw(st.sampled_from([None, *years]))
        more |= {"year": whole_year, "each_year": whole_year is None}
    nests = not years or more.get("each_year") or more.get("year")
    pers = ["project", "applicant", "county", "call"]
    if several:
        pers = ["project"] if costs else pers if nests else pers[1:]
    more["per"] = draw(st.sampled_from(pers))
    if caps == "category":
        more["category"] = draw(st.sampled_from(["staff", "travel", "licences"]))
    return limit(name, caps, **more)


@st.composite
def any_terms(
    draw: st.DrawFn, money: st.SearchStrategy[str] = MONEY, most: int = 5, *, one_place: bool = False
) -> Data:
    """Terms that nest; all that an officer decides is decided. One place: without budget years and projects."""
    years = YEARS[: 0 if one_place else draw(st.integers(0, 3))]
    several = not one_place and draw(st.booleans())
    drawn = [draw(limits(f"l{n}", years, several=several, money=money)) for n in range(draw(st.integers(0, most)))]
    return terms(
        *drawn,
        step=draw(st.sampled_from(["1", "1", "0.01", "10", "100", "1000"])),
        in_kind=draw(st.sampled_from([*COUNTED, *COUNTED, "excluded", None])),
        several_projects=several,
        years=list(years),
        parts=draw(st.sampled_from([[], ["development", "delivery"]])),
        other_costs=draw(st.sampled_from(["covered", "not_covered"])),
        categories=CATEGORIES,
    )


@st.composite
def lines(draw: st.DrawFn, name: str, rules: Data, money: st.SearchStrategy[Any]) -> Data:
    """What both sides have: where, what kind, and how much."""
    found: Data = {"id": name, "kind": draw(st.sampled_from(["cash", "cash", "in_kind"]))}
    if rules["years"]:
        found["year"] = draw(st.sampled_from(rules["years"]))
    if rules["several_projects"]:
        found["project"] = draw(st.sampled_from(["1", "2"]))
    if found["kind"] == "in_kind" and draw(st.integers(0, 3)) == 0:
        return {**found, "hours": draw(USUAL.map(cents)), "rate": draw(USUAL.map(cents))}
    return {**found, "amount": draw(money)}


@st.composite
def any_budget(draw: st.DrawFn, rules: Data, money: st.SearchStrategy[Any] = MONEY) -> Data:
    """A budget under these terms, with what may be sought and used."""
    costs = [draw(lines(f"c{number}", rules, money)) for number in range(draw(st.integers(0, 5)))]
    for line in costs:
        line["category"] = draw(st.sampled_from([None, *(entry["id"] for entry in rules["categories"])]))
        line["part"] = draw(st.sampled_from([None, *rules["parts"]]))
        line["justified"] = False if line["category"] == "licences" else draw(st.none() | st.booleans())
    financing = [
        {**draw(lines(f"f{number}", rules, money)), "from": draw(st.sampled_from(["own", "public", "private"]))}
        for number in range(draw(st.integers(0, 3)))
    ]
    places = [
        (project, year)
        for project in (("1", "2") if rules["several_projects"] else ("1",))
        for year in (*rules["years"], None)
        # Sought for a project's whole beside limits of a year is refused.
        if year is not None or not (rules["several_projects"] and rules["years"])
    ]
    asked = draw(st.lists(st.sampled_from(places), unique=True, max_size=2)) if draw(st.integers(0, 2)) == 0 else []
    read = read_terms(rules)
    grants = [one.id for one in read.limits if read.is_shared(one)]
    used = draw(st.lists(st.sampled_from(grants), unique=True, max_size=2)) if grants else []
    return budget(
        *costs,
        financing=financing,
        sought=[{"project": project, "year": year, "amount": draw(money)} for project, year in asked],
        used={name: draw(money) for name in used},
        public_applicant=draw(st.booleans()),
    )


@st.composite
def known_plans(draw: st.DrawFn, most: int = 5) -> tuple[Data, Data]:
    """Terms and a budget in which all is known."""
    money = draw(st.sampled_from(SIZES))
    rules = draw(any_terms(money, most))
    return rules, draw(any_budget(rules, money))


TINY = st.integers(0, 6).map(str)


@st.composite
def tiny_plans(draw: st.DrawFn) -> tuple[Data, Data]:
    """Two years, two projects, amounts up to six: few enough to try every grant there is."""
    several = draw(st.booleans())
    years = YEARS[: draw(st.integers(0 if several else 1, 2))]
    drawn = [draw(limits(f"l{n}", years, several=several, money=TINY)) for n in range(draw(st.integers(0, 4)))]
    if draw(st.booleans()):
        # Over all: a smallest grant inside a ceiling leaves the question which part to give up.
        drawn.append(limit("floor", bound="at_least", amount=draw(st.integers(0, 12).map(str)), per="call"))
    rules = terms(*drawn, step=draw(st.sampled_from(["1", "2"])), years=list(years), several_projects=several)
    rules |= {"in_kind": draw(st.sampled_from(COUNTED)), "categories": CATEGORIES}
    return rules, draw(any_budget(rules, TINY))


@st.composite
def _partly(draw: st.DrawFn) -> Any:
    low, more = draw(st.integers(0, 60)), draw(st.integers(0, 60))
    return draw(st.sampled_from([str(low), str(low), {"at_least": str(low), "at_most": str(low + more)}]))


PARTLY = _partly()


def number(text: Any) -> Decimal:
    """An amount that a plan shows."""
    assert isinstance(text, str), text
    return Decimal(text)


def ends(amount: Any) -> tuple[Decimal, Decimal | None]:
    """The two ends of an amount that a plan shows."""
    if isinstance(amount, str):
        return Decimal(amount), Decimal(amount)
    assert set(amount) == {"at_least", "at_most"}
    return Decimal(amount["at_least"]), None if amount["at_most"] is None else Decimal(amount["at_most"])
