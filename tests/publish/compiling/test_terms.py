"""What a notice says about money becomes plain data, the same for every program that reads it."""

from typing import Any

import pytest

from publish.compiling.compile import Compiled, compile_call, digest
from publish.model.load import Loaded
from publish.model.money import Money
from tests.publish.conftest import Made

TERMS = {
    "currency",
    "step",
    "in_kind",
    "several_projects",
    "years",
    "parts",
    "other_costs",
    "categories",
    "limits",
    "answers",
}
LIMIT = {
    "id",
    "caps",
    "bound",
    "amount",
    "share",
    "of",
    "per",
    "year",
    "each_year",
    "category",
    "currency",
    "rolling_years",
    "firmness",
    "approximate",
}
PILOTS, CLUSTERS = "norge/kompetansepiloter", "norge/industriklynger"


def of(made: Made, scheme: str) -> Any:
    return next(compiled.rulebook["terms"] for name, compiled in made.compiled.items() if name.startswith(scheme))


def with_money(made: Made, scheme: str, **money: Any) -> Compiled:
    """A scheme's first call, as if its notice said something else about money."""
    loaded = next(loaded for loaded in made.collection.schemes if loaded.id == scheme)
    said = loaded.scheme.model_copy(update={"money": Money.model_validate(money)})
    changed = Loaded(loaded.id, loaded.place, said, loaded.notice, loaded.document)
    return compile_call(changed, said.calls[0], made.collection)


@pytest.mark.parametrize("scheme", [PILOTS, CLUSTERS, "norrbotten/rorlighet-och-matchning", "troms/kommunesamarbeid"])
def test_terms_have_exactly_these_keys(made: Made, scheme: str) -> None:
    found = of(made, scheme)
    assert set(found) == TERMS
    assert all(set(limit) == LIMIT for limit in found["limits"])
    assert all(set(category) == {"id", "covered", "asks"} for category in found["categories"])


def test_a_notice_of_awards_has_no_terms(made: Made) -> None:
    assert of(made, "norge/regional-naeringskompetanse") is None


def test_amounts_and_shares_are_plain_texts(made: Made) -> None:
    limits = {limit["id"]: limit for limit in of(made, PILOTS)["limits"]}
    assert (limits["rate"]["share"], limits["rate"]["each_year"]) == ("70", True)
    assert (limits["ceiling_2020"]["amount"], limits["ceiling_2020"]["year"]) == ("1400000", 2020)
    assert limits["ceiling_2021"]["firmness"] == "planned"
    assert limits["own_share"]["caps"] == "contribution"


def test_the_pool_is_the_first_limit_and_holds_for_the_call(made: Made) -> None:
    pool = of(made, CLUSTERS)["limits"][0]
    assert (pool["id"], pool["caps"], pool["per"], pool["amount"]) == ("pool", "grant", "call", "20000000")
    assert not pool["each_year"]
    text = {"nb": "x"}
    yearly = {"pool": {"amount": "5", "per_year": "true", "text": text}}
    assert not with_money(made, CLUSTERS, **yearly).rulebook["terms"]["limits"][0]["each_year"]
    years = with_money(made, CLUSTERS, **yearly, budget_years=["2020"])
    assert years.rulebook["terms"]["limits"][0]["each_year"]


def test_costs_that_are_not_listed_are_covered_unless_some_are_listed_as_covered(made: Made) -> None:
    def others(*covered: str, **more: Any) -> str:
        costs = [{"id": f"c{n}", "covered": one, "text": {"nb": "x"}} for n, one in enumerate(covered)]
        found: str = with_money(made, CLUSTERS, costs=costs, **more).rulebook["terms"]["other_costs"]
        return found

    assert others() == others("no", "if_justified") == "covered"
    assert others("no", "yes") == "not_covered"
    for written, meant in (("yes", "covered"), ("no", "not_covered"), ("judged", "judged")):
        assert others("yes", other_costs={"covered": written, "text": {"nb": "x"}}) == meant
    assert of(made, "troms/kommunesamarbeid")["other_costs"] == "judged"


def test_the_step_is_a_whole_krone_unless_the_notice_says_another(made: Made) -> None:
    assert of(made, PILOTS)["step"] == "1"
    assert with_money(made, PILOTS, step="1 000").rulebook["terms"]["step"] == "1000"


def test_questions_are_answered_by_figures_as_far_as_the_call_asks_them(made: Made) -> None:
    assert of(made, "troms/kommunesamarbeid")["answers"] == {
        "total_cost": {"figure": "total_cost", "year": None, "part": None},
        "grant_sought": {"figure": "grant", "year": None, "part": None},
    }
    assert of(made, CLUSTERS)["answers"]["development_cost"] == {
        "figure": "total_cost",
        "year": None,
        "part": "development",
    }


def test_a_list_of_projects_is_answered_project_by_project(made: Made) -> None:
    (projects,) = of(made, PILOTS)["answers"].values()
    assert projects["each"] == "project"
    assert set(projects["fields"]) == {"cost", "grant_2020", "grant_2021", "grant_2022", "own", "others"}
    assert projects["fields"]["grant_2021"] == {"figure": "grant", "year": 2021, "part": None}
    assert projects["fields"]["others"]["figure"] == "other"


def test_the_digest_covers_the_terms(made: Made) -> None:
    book = with_money(made, PILOTS).rulebook
    plain = {key: value for key, value in book.items() if key != "digest"}
    assert book["digest"] == digest(plain)
    assert book["digest"] != with_money(made, PILOTS, step="1 000").rulebook["digest"]
