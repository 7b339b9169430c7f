"""The laws of the four truth values."""

from hypothesis import given
from hypothesis import strategies as st

from checker.logic import FALSE, NOT_APPLICABLE, TRUE, UNKNOWN, Truth, all_of, any_of, at_least, negation

truths = st.sampled_from(Truth)
many = st.lists(truths, max_size=5)


def test_one_false_makes_all_false_whatever_is_unknown() -> None:
    assert all_of([TRUE, UNKNOWN, FALSE]) is FALSE


def test_one_true_makes_any_true_whatever_is_unknown() -> None:
    assert any_of([FALSE, UNKNOWN, TRUE]) is TRUE


def test_unknown_stays_unknown_where_nothing_else_decides() -> None:
    assert all_of([TRUE, UNKNOWN]) is any_of([FALSE, UNKNOWN]) is negation(UNKNOWN) is UNKNOWN


def test_nothing_at_all_does_not_apply() -> None:
    assert all_of([]) is any_of([]) is at_least(1, []) is NOT_APPLICABLE


@given(many)
def test_what_does_not_apply_drops_out_of_all_and_any(values: list[Truth]) -> None:
    assert all_of([*values, NOT_APPLICABLE]) is all_of(values)
    assert any_of([*values, NOT_APPLICABLE]) is any_of(values)


@given(truths)
def test_the_opposite_of_the_opposite_is_the_same(value: Truth) -> None:
    assert negation(negation(value)) is value


@given(many)
def test_de_morgan(values: list[Truth]) -> None:
    assert negation(all_of(values)) is any_of([negation(value) for value in values])


@given(many)
def test_order_and_repetition_change_nothing_for_all_and_any(values: list[Truth]) -> None:
    shuffled = [*reversed(values), *values]
    assert all_of(shuffled) is all_of(values)
    assert any_of(shuffled) is any_of(values)


@given(many)
def test_at_least_one_is_any_and_at_least_all_is_all(values: list[Truth]) -> None:
    applicable = [value for value in values if value is not NOT_APPLICABLE]
    assert at_least(1, values) is any_of(values)
    assert at_least(len(applicable) or 1, values) is all_of(values)


@given(many, st.integers(0, 4), st.sampled_from([TRUE, FALSE]), st.integers(1, 4))
def test_learning_more_never_changes_what_was_decided(values: list[Truth], at: int, learnt: Truth, n: int) -> None:
    if at >= len(values) or values[at] is not UNKNOWN:
        return
    later = [*values[:at], learnt, *values[at + 1 :]]
    for combine in (all_of, any_of, lambda truths: at_least(n, truths)):
        if combine(values) is not UNKNOWN:
            assert combine(later) is combine(values)
