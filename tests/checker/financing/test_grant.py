"""The grant is the largest that no limit forbids: against an oracle, and by trying every grant."""

from fractions import Fraction

from hypothesis import given, settings

from tests.checker.financing.budgets import Data, known_plans, outcome, tiny_plans
from tests.checker.financing.oracle import Oracle


@settings(max_examples=500)
@given(known_plans())
def test_the_grant_and_the_sums_are_those_of_the_oracle(asked: tuple[Data, Data]) -> None:
    found, oracle = outcome(*asked), Oracle(*asked)
    for cell in found.cells:
        sums = oracle.sums[cell.project, cell.year]
        assert Fraction(cell.cash) == sums.cash
        assert Fraction(cell.in_kind) == sums.in_kind
        assert Fraction(cell.total_cost) == sums.total_cost
        assert Fraction(cell.eligible_cost) == sums.eligible_cost
        assert sum(map(Fraction, cell.in_kind_from.values())) == sums.counted_in_kind
    assert Fraction(found.grant) == oracle.lowest()


@settings(max_examples=500)
@given(tiny_plans())
def test_no_grant_that_every_limit_allows_is_larger(asked: tuple[Data, Data]) -> None:
    assert Fraction(outcome(*asked).grant) == Oracle(*asked).enumerated()
