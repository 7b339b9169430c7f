"""Terms that cannot be kept together are refused before anyone is told a figure."""

from typing import Any

import pytest

from checker.financing.terms import read_terms
from tests.checker.financing.budgets import CATEGORIES, Data, limit, terms

SEVERAL: dict[str, Any] = {"several_projects": True, "years": [2020, 2021]}
RATE = limit("rate", share="70", each_year=True)

CROSSING: dict[str, Data] = {
    "a project's whole beside years over projects": terms(limit("most", amount="100"), **SEVERAL),
    "a share for a project's whole": terms(limit("rate", share="70"), **SEVERAL),
    "more is asked of others than the rate leaves": terms(
        RATE, limit("own", "contribution", bound="at_least", share="30.01"), **SEVERAL
    ),
    "the rate holds in one year alone": terms(
        limit("rate", share="30", year=2020), limit("own", "contribution", bound="at_least", share="30"), **SEVERAL
    ),
    "costs capped over years": terms(limit("most", "eligible_cost", amount="100"), years=[2020]),
    "a kind of cost capped over projects": terms(
        limit("most", "category", amount="100", category="travel", per="applicant"),
        several_projects=True,
        categories=CATEGORIES,
    ),
    "a smallest grant in each year": terms(limit("least", bound="at_least", amount="1", each_year=True), years=[2020]),
    "a smallest grant to each project": terms(limit("least", bound="at_least", amount="1"), several_projects=True),
    "earlier aid counted in each year": terms(
        limit("aid", amount="1", currency="EUR", rolling_years=3, each_year=True), years=[2020]
    ),
    "in kind as a share of what is eligible": terms(limit("most", "in_kind", share="20", of="eligible_cost")),
    "two limits of one name": terms(limit("most", amount="1"), limit("most", amount="2")),
    "a limit named like arithmetic": terms(limit("left", amount="1")),
    "an amount and a share": terms(limit("most", amount="1", share="5")),
    "more than everything": terms(limit("most", share="100.01")),
    "public money from below": terms(limit("most", "public_money", bound="at_least", amount="1")),
    "costs in another currency": terms(limit("most", "eligible_cost", amount="1", currency="EUR")),
    "no step": terms(step="0"),
    "a year twice": terms(years=[2020, 2020]),
    "an unknown cap": terms(limit("most", "profit", amount="1")),
    "a ceiling in cash": terms(limit("most", amount="1", kinds=["cash"])),
    "what must be put in in kind": terms(
        limit("own", "own_contribution", bound="at_least", share="10", kinds=["in_kind"])
    ),
    "cash for a project's whole that a rate in each year does not bring": terms(
        RATE, limit("own", "contribution", bound="at_least", share="30", kinds=["cash"]), **SEVERAL
    ),
}
FITTING: dict[str, Data] = {
    "seventy in each year and thirty over all": terms(
        RATE, limit("own", "contribution", bound="at_least", share="30"), **SEVERAL
    ),
    "cash for a project's whole where in kind does not count": terms(
        RATE, limit("own", "contribution", bound="at_least", share="30", kinds=["cash"]), in_kind=None, **SEVERAL
    ),
    "a year over projects": terms(RATE, limit("most", amount="1", year=2020, per="county"), **SEVERAL),
    "a whole over everything": terms(RATE, limit("most", amount="1", per="call"), **SEVERAL),
    "a smallest grant over all": terms(limit("least", bound="at_least", amount="1"), years=[2020]),
    "one project over years": terms(limit("most", amount="1"), RATE, years=[2020]),
}


@pytest.mark.parametrize("name", CROSSING)
def test_terms_that_do_not_fit_together_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_terms(CROSSING[name])


@pytest.mark.parametrize("name", FITTING)
def test_terms_that_lie_inside_one_another_are_read(name: str) -> None:
    assert read_terms(FITTING[name]).limits
