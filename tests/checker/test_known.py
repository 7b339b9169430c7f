"""What is known of a fact, divided into pieces: nothing is lost, nothing is counted twice."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from checker.known import MOST_DIVIDED, Absent, Chosen, Cut, Items, Known, Span, Subset, pieces

OPTIONS = frozenset("abcde")
STEPS = st.sampled_from([Decimal(1), Decimal("0.1"), Decimal("0.01")])
# Cuts between two values too: a limit of 2.5 on a number of people.
CUTS = st.integers(-300, 300).map(lambda number: Decimal(number) / 100)
SETS = st.frozensets(st.sampled_from(sorted(OPTIONS)))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """A span of a few steps, either end of it open now and then."""
    step = draw(STEPS)
    low, high = sorted(draw(st.tuples(st.integers(-20, 20), st.integers(-20, 20))))
    return Span(
        None if draw(st.integers(0, 4)) == 0 else low * step,
        None if draw(st.integers(0, 4)) == 0 else high * step,
        step,
    )


def holds(span: Span, number: Decimal) -> bool:
    """Whether a number lies in the span."""
    return (span.low is None or span.low <= number) and (span.high is None or number <= span.high)


@given(spans(), st.lists(CUTS, max_size=5))
def test_every_value_of_a_span_is_in_exactly_one_piece(span: Span, cuts: list[Cut]) -> None:
    parts = pieces(span, cuts)
    for number in range(-500, 501):
        value = number * span.step
        assert sum(isinstance(part, Span) and holds(part, value) for part in parts) == holds(span, value)


@given(spans(), st.lists(CUTS, max_size=5))
def test_no_piece_lies_on_both_sides_of_a_cut(span: Span, cuts: list[Cut]) -> None:
    for part in pieces(span, cuts):
        for cut in cuts:
            assert isinstance(part, Span)
            assert isinstance(cut, Decimal)
            below = part.high is not None and part.high <= cut
            above = part.low is not None and part.low > cut
            assert below or above


def test_a_cut_between_two_values_loses_neither() -> None:
    whole = Span(Decimal(0), Decimal(5), Decimal(1))
    assert whole.split(Decimal("2.99")) == [
        Span(Decimal(0), Decimal(2), Decimal(1)),
        Span(Decimal(3), Decimal(5), Decimal(1)),
    ]


@given(SETS.filter(bool), st.lists(SETS, max_size=4))
def test_every_option_is_in_exactly_one_piece(options: frozenset[str], cuts: list[Cut]) -> None:
    parts = [part.possible for part in pieces(Chosen(options), cuts) if isinstance(part, Chosen)]
    assert sorted(option for part in parts for option in part) == sorted(options)
    assert all(parts)


def choices(subset: Subset) -> set[frozenset[str]]:
    """Every complete choice that is left."""
    found = {subset.surely}
    for option in subset.possibly - subset.surely:
        found |= {choice | {option} for choice in found}
    return found


@given(SETS, SETS, st.lists(SETS, max_size=3))
def test_every_choice_is_in_exactly_one_piece(surely: frozenset[str], more: frozenset[str], cuts: list[Cut]) -> None:
    whole = Subset(surely, surely | more)
    parts = [choices(part) for part in pieces(whole, cuts) if isinstance(part, Subset)]
    assert set().union(*parts) == choices(whole)
    assert sum(map(len, parts)) == len(choices(whole))


def test_a_choice_of_very_many_options_stays_whole() -> None:
    many = frozenset(f"option_{number}" for number in range(MOST_DIVIDED + 1))
    assert Subset(frozenset(), many).split(many) == [Subset(frozenset(), many)]
    assert len(Subset(frozenset({"option_0"}), many).split(many)) == 2**MOST_DIVIDED


def test_what_a_cut_does_not_fit_stays_whole() -> None:
    values: list[Known] = [Items((), complete=False), Absent(surely=False), Chosen(OPTIONS)]
    for value in values:
        assert pieces(value, [Decimal(1)]) == [value]
    assert pieces(Span(None, None, Decimal(1)), [OPTIONS]) == [Span(None, None, Decimal(1))]


def test_one_value_left_is_settled_and_two_are_not() -> None:
    one, two = Decimal(1), Decimal(2)
    settled: list[Known] = [
        Chosen(frozenset("a")),
        Subset(frozenset("a"), frozenset("a")),
        Span(one, one, one),
        Items(({"n": Span(one, one, one)},), complete=True),
        Items((), complete=True),
        Absent(surely=True),
    ]
    unsettled: list[Known] = [
        Chosen(frozenset("ab")),
        Subset(frozenset(), frozenset("a")),
        Span(one, two, one),
        Span(None, None, one),
        Span(one, None, one),
        Items(({"n": Span(one, two, one)},), complete=True),
        Items((), complete=False),
        Absent(surely=False),
    ]
    assert all(value.settled for value in settled)
    assert not any(value.settled for value in unsettled)
