"""The key facts say how much, for whom, where and until when, and only what the notice gives."""

from dataclasses import replace
from decimal import Decimal

import pytest

from publish.call.glance import limit_value, pool_value, total
from publish.call.picture import entries
from publish.call.view import CallPage, call_page
from publish.compiling.compile import compile_call
from publish.languages import Language
from publish.model.load import Loaded
from publish.model.scheme import Awards, Limit, Ongoing, Pool
from publish.saying.voice import Voice
from publish.saying.words import Wording
from tests.publish.conftest import AT, Made

TEXT = {"nb": "x"}


@pytest.fixture
def voice(words: dict[Language, Wording]) -> Voice:
    return Voice(words["nb"], "nb", "NOK")


def limit(**given: object) -> Limit:
    return Limit.model_validate({"id": "x", "caps": "grant", "bound": "at_most", "text": TEXT, **given})


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_limit_says_its_side_its_measure_and_whether_it_is_exact(voice: Voice) -> None:
    assert plain(limit_value(limit(amount="1 400 000"), voice)) == "høyst 1 400 000 kr"
    assert plain(limit_value(limit(amount="1500000", approximate="true"), voice)) == "om lag 1 500 000 kr"
    assert plain(limit_value(limit(share="70 %", of="total_cost"), voice)) == "høyst 70 % av prosjektkostnadene"
    assert plain(limit_value(limit(share="30 %", bound="at_least"), voice)) == "minst 30 %"
    assert plain(limit_value(limit(amount="300000", currency="EUR"), voice)) == "høyst 300 000 euro"


def test_a_rate_of_an_hour_is_of_an_hour(voice: Voice) -> None:
    rate = limit(caps="hourly_rate", amount="350")
    assert plain(limit_value(rate, voice)) == "høyst 350 kr per time"


def with_limits(made: Made, *limits: Limit) -> CallPage:
    """The page of a real scheme with other limits."""
    loaded = scheme(made, "norge/industriklynger")
    cost = loaded.scheme.money.costs[0]
    money = loaded.scheme.money.model_copy(update={"limits": limits, "costs": (cost,)})
    changed = replace(loaded, scheme=loaded.scheme.model_copy(update={"money": money, "plans": ()}))
    return call_page(changed, made.collection, made.compiled, made.words["nb"], AT)


def test_the_most_stands_before_the_least_and_aid_over_years_is_no_grant(made: Made) -> None:
    floor, ceiling = limit(bound="at_least", amount="50000"), limit(amount="400000")
    aid = limit(amount="300000", currency="EUR", rolling_years="3", per="applicant")
    page = with_limits(made, floor, ceiling, aid)
    (amount,) = [glance for glance in page.glances if glance.id == "amount"]
    assert [plain(str(line)) for line in amount.lines] == [
        "Høyst 400 000 kr per prosjekt",
        "Minst 50 000 kr per prosjekt",
    ]
    said = [plain(page.limit_value(each, page.voice)) for each in (ceiling, aid)]
    assert said == ["høyst 400 000 kr", "høyst 300 000 euro i bagatellmessig støtte på 3 år"]


def test_a_limit_of_one_kind_of_cost_says_which(made: Made) -> None:
    cost = scheme(made, "norge/industriklynger").scheme.money.costs[0]
    page = with_limits(made, limit(caps="category", category=cost.id, amount="25000"))
    told = plain(page.limit_value(page.scheme.money.limits[0], page.voice))
    assert told == f"høyst 25 000 kr til «{cost.text.nb}»"


def test_a_pool_says_that_it_is_yearly_and_a_most(voice: Voice) -> None:
    pool = Pool.model_validate({"amount": "20000000", "per_year": "true", "up_to": "true", "text": TEXT})
    assert plain(pool_value(pool, voice)) == "inntil 20 000 000 kr per år"


def test_a_total_is_exact() -> None:
    award = {"recipient": "A", "project": "P", "quote": "q"}
    recipients = [award | {"id": f"a{n}", "amount": amount} for n, amount in enumerate(("0.10", "0.20"))]
    assert total(Awards.model_validate({"text": TEXT, "recipients": recipients})) == Decimal("0.30")


def scheme(made: Made, name: str) -> Loaded:
    return next(each for each in made.collection.schemes if each.id == name)


def test_years_with_the_same_amount_share_a_line(made: Made) -> None:
    page = call_page(scheme(made, "norge/kompetansepiloter"), made.collection, made.compiled, made.words["nb"], AT)
    lines = {glance.id: [plain(str(line)) for line in glance.lines] for glance in page.glances}
    assert lines["amount"] == [
        "Høyst 1 400 000 kr per fylke (2020)",
        "Om lag 1 500 000 kr per fylke (2021 og 2022, planlagt)",
    ]
    assert lines["rate"] == ["Høyst 70 % av prosjektkostnadene"]
    assert lines["own"] == ["Minst 30 % av prosjektkostnadene"]
    assert "pool" not in lines


@pytest.mark.parametrize(
    ("kind", "said"), [("rolling", "Løpende, ingen siste frist"), ("until_spent", "Løpende, til midlene er brukt opp")]
)
def test_a_call_without_a_last_day_says_how_it_ends_where_a_deadline_would_stand(
    made: Made, kind: str, said: str
) -> None:
    loaded = scheme(made, "norge/kompetansepiloter")
    ongoing = Ongoing.model_validate({"kind": kind, "quote": "Løpende."})
    call = loaded.scheme.calls[-1].model_copy(update={"opens": None, "deadline": None, "ongoing": ongoing})
    changed = replace(loaded, scheme=loaded.scheme.model_copy(update={"calls": (call,)}))
    name = f"{loaded.id}#{call.id}"
    compiled = {**made.compiled, name: compile_call(changed, call, made.collection)}
    page = call_page(changed, made.collection, compiled, made.words["nb"], AT)
    deadline = next(glance for glance in page.glances if glance.id == "deadline")
    assert (deadline.heading, [str(line) for line in deadline.lines]) == ("Søknadsfrist", [said])
    assert [entry.when for entry in entries(call, page.voice) if entry.kind == "deadline"] == ["Søk når som helst"]
    assert (page.standing.status, page.standing.pill) == ("open", "Søk når som helst")
