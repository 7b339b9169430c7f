"""Conditions that are not made of others, drawn at random over one small form, and answers that leave much open."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations
from typing import Any

from hypothesis import strategies as st

from checker.facts import everything
from checker.known import Chosen, Items, Known, Span, Subset
from checker.rulebook import Rulebook, read_rulebook
from tests.checker.rulebooks import criterion, fact, rulebook

Data = dict[str, Any]
Answers = st.SearchStrategy[Any]

FACTS = [
    fact("whole", "number", least=0, most=6),
    fact("other", "number", least=0),
    fact("tenths", "number", least=0, most=3, decimals=1),
    fact("percent", "percent", least=0, most=100),
    *(fact(name, "money", least=0) for name in ("cost", "grant", "own")),
    *(fact(name, "date") for name in ("start", "end")),
    fact("one", "option", options=["a", "b", "c"]),
    fact("several", "options", options=["x", "y", "z"]),
    fact("yes", "yes_no"),
    fact("items", "items", fields=[fact("credits", "number", least=0, most=4), fact("price", "money", least=0)]),
]
FIRST_DAY = date(2020, 1, 27)
MOST_DAYS = 430


def _written(scale: int) -> Answers:
    return st.integers(0, 4 * scale).map(lambda number: str(Decimal(number) / scale))


DAYS = st.integers(0, MOST_DAYS).map(lambda days: (FIRST_DAY + timedelta(days=days)).isoformat())
VALUES: dict[str, Answers] = {
    "whole": st.integers(0, 6).map(str),
    "other": st.integers(0, 6).map(str),
    "tenths": st.integers(0, 30).map(lambda number: str(Decimal(number) / 10)),
    "percent": _written(4),
    "cost": _written(100),
    "grant": _written(100),
    "own": _written(4),
    "start": DAYS,
    "end": DAYS,
}
AMOUNTS, NUMBERS = ("cost", "grant", "own"), ("whole", "other", "tenths")


def _order(text: str) -> Decimal:
    """Days by the calendar, numbers by size."""
    return Decimal(date.fromisoformat(text).toordinal()) if "-" in text else Decimal(text)


def _span(values: Answers) -> Answers:
    def ends(pair: tuple[str, str]) -> Data:
        low, high = sorted(pair, key=_order)
        return {"at_least": low, "at_most": high}

    one_end = st.builds(lambda end, value: {end: value}, st.sampled_from(["at_least", "at_most"]), values)
    return values | st.tuples(values, values).map(ends) | one_end


def _items() -> Answers:
    item = st.fixed_dictionaries(
        {}, optional={"credits": _span(st.integers(0, 4).map(str)), "price": _span(_written(4))}
    )
    items = st.lists(item, max_size=3)
    return items | items.map(lambda found: {"items": found, "complete": False})


def answers() -> st.SearchStrategy[Data]:
    """Answers to some of the facts, many of them partial."""
    codes = st.lists(st.sampled_from("abc"), min_size=1, unique=True)
    picked = st.lists(st.sampled_from("xyz"), unique=True)
    optional = {name: _span(values) for name, values in VALUES.items()} | {
        "one": st.sampled_from("abc") | codes.map(lambda found: {"one_of": found}),
        "several": picked
        | picked.map(lambda found: {"includes": found})
        | picked.map(lambda found: {"excludes": found}),
        "yes": st.booleans(),
        "items": _items(),
    }
    return st.fixed_dictionaries({}, optional=optional)


def _limits(values: Answers) -> st.SearchStrategy[Data]:
    def in_order(limits: Data) -> bool:
        given = [Decimal(limit) for limit in (limits["at_least"], limits["at_most"]) if limit is not None]
        return bool(given) and given == sorted(given)

    return st.fixed_dictionaries({"at_least": values | st.none(), "at_most": values | st.none()}).filter(in_order)


def _some(names: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True)


def _sides(first: str, second: str) -> st.SearchStrategy[Data]:
    pools = st.sampled_from([AMOUNTS, NUMBERS])
    return pools.flatmap(lambda pool: st.fixed_dictionaries({first: _some(pool), second: _some(pool)}))


@st.composite
def leaves(draw: st.DrawFn) -> Data:
    """One condition of any kind that reads facts."""
    kind = draw(st.sampled_from(sorted(LEAVES)))
    return {"kind": kind, **draw(LEAVES[kind])}


def _about(names: tuple[str, ...], **keys: str) -> st.SearchStrategy[Data]:
    """A fact and thresholds that it can take."""
    return st.sampled_from(names).flatmap(
        lambda name: st.fixed_dictionaries(
            {"fact": st.just(name), **{key: VALUES[values or name] for key, values in keys.items()}}
        )
    )


def _in_order(low: str, high: str, about: st.SearchStrategy[Data]) -> st.SearchStrategy[Data]:
    def ordered(data: Data) -> Data:
        first, last = sorted((data[low], data[high]), key=_order)
        return {**data, low: first, high: last}

    return about.map(ordered)


def _inside() -> st.SearchStrategy[Data]:
    credit = st.integers(0, 4).map(lambda number: {"kind": "at_most", "fact": "credits", "value": str(number)})
    price = _written(4).map(lambda text: {"kind": "at_least", "fact": "price", "value": text})
    outside = st.just({"kind": "declared", "fact": "yes"})
    return credit | price | st.builds(lambda *of: {"kind": "any", "of": list(of)}, credit, outside)


CODES = st.lists(st.sampled_from("abc"), min_size=1, unique=True)
PICKED = st.lists(st.sampled_from("xyz"), min_size=1, unique=True)
SPANS = ("whole", "tenths", "percent", "cost")
COUNTS = st.integers(0, 3)
SUMS: st.SearchStrategy[Data] = st.one_of(
    st.builds(lambda facts, limits: {"facts": facts, "over": None, **limits}, _some(AMOUNTS), _limits(_written(4))),
    st.builds(
        lambda facts, limits: {"facts": facts, "over": None, **limits},
        _some(("whole", "other")),
        _limits(COUNTS.map(str)),
    ),
    st.builds(lambda limits: {"facts": ["price"], "over": "items", **limits}, _limits(_written(4))),
)
LEAVES: dict[str, st.SearchStrategy[Data]] = {
    "is": st.builds(lambda value: {"fact": "one", "value": value}, st.sampled_from("abc")),
    "one_of": st.builds(lambda values: {"fact": "one", "values": values}, CODES),
    "none_of": st.builds(lambda values: {"fact": "one", "values": values}, CODES),
    "declared": st.just({"fact": "yes"}),
    "includes": st.builds(
        lambda mode, values: {"fact": "several", "mode": mode, "values": values},
        st.sampled_from(["any", "all", "none"]),
        PICKED,
    ),
    "at_least": _about(SPANS, value=""),
    "at_most": _about(SPANS, value=""),
    "between": _in_order("low", "high", _about(SPANS, low="", high="")),
    "before": _about(("start",), date=""),
    "after": _about(("start",), date=""),
    "by": _about(("start",), date=""),
    "within": _in_order("start", "end", _about(("start",), start="", end="")),
    "duration": st.builds(
        lambda unit, limits: {"start": "start", "end": "end", "unit": unit, **limits},
        st.sampled_from(["months", "days"]),
        _limits(st.integers(0, 14)),
    ),
    "count": st.builds(
        lambda name, limits: {"fact": name, **limits}, st.sampled_from(["several", "items"]), _limits(COUNTS)
    ),
    "each": st.builds(lambda rule: {"fact": "items", "rule": rule}, _inside()),
    "some": st.builds(lambda n, rule: {"fact": "items", "n": n, "rule": rule}, st.integers(1, 3), _inside()),
    "share": st.builds(
        lambda sides, limits: {**sides, **limits}, _sides("part", "whole"), _limits(_written(1).map(lambda t: f"{t}0"))
    ),
    "sum": SUMS,
    "balance": _sides("left", "right"),
}


def book_of(rule: Data) -> Rulebook:
    """The small form with one rule."""
    return read_rulebook(rulebook(FACTS, [criterion("only", rule)]))


def points(value: Known) -> Iterator[Known]:
    """Single values inside of what is known: all of a few, of a span its ends, their neighbours and the middle."""
    if isinstance(value, Chosen):
        yield from (Chosen(frozenset({option})) for option in sorted(value.possible))
    elif isinstance(value, Subset):
        open_options = sorted(value.possibly - value.surely)
        for size in range(len(open_options) + 1):
            for more in combinations(open_options, size):
                chosen = value.surely | set(more)
                yield Subset(chosen, chosen)
    elif isinstance(value, Span):
        yield from (Span(number, number, value.step) for number in sorted(_numbers(value)))


def _numbers(span: Span) -> set[Decimal]:
    # Only days have no lowest value.
    low = span.low if span.low is not None else (span.high or Decimal(FIRST_DAY.toordinal())) - 1000
    high = span.high if span.high is not None else low + 1000 * span.step
    steps = int((high - low) / span.step)
    near = {0, 1, 2, steps // 3, steps // 2, steps - 2, steps - 1, steps}
    return {low + span.step * number for number in near if 0 <= number <= steps}


@st.composite
def narrowed(draw: st.DrawFn, book: Rulebook, answers: dict[str, Known]) -> dict[str, Known]:
    """The same answers and more: each fact with a part of the values it had."""
    names = draw(st.sets(st.sampled_from([part.id for part in book.facts])))
    return {**answers, **{name: _part(draw, book, name, answers) for name in sorted(names)}}


def _part(draw: st.DrawFn, book: Rulebook, name: str, answers: dict[str, Known]) -> Known:
    asked = book.fact(name)
    value = answers.get(name, everything(asked))
    if not isinstance(value, Items):
        return _less(draw, value)
    fields = {field.id: everything(field) for field in asked.fields}
    further = () if value.complete else (fields,) * draw(st.integers(0, 2))
    items = tuple({key: _less(draw, part) for key, part in item.items()} for item in (*value.items, *further))
    return Items(items, value.complete or draw(st.booleans()))


def _less(draw: st.DrawFn, value: Known) -> Known:
    """A part of a value: one point, or for a span what lies between two."""
    found = list(points(value))
    one = draw(st.sampled_from(found))
    two = draw(st.sampled_from(found))
    if isinstance(one, Span) and isinstance(two, Span) and one.low is not None and two.low is not None:
        return Span(min(one.low, two.low), max(one.low, two.low), one.step)
    return one
