"""The index of the real calls: written under its digest, asked as a page would."""

import json
from datetime import date
from typing import Any

from checker.bridge import canonical, respond
from publish.compiling.compile import digest
from publish.frame.render import Site
from publish.matching.index import in_order, match_index, write_match_index
from tests.publish.conftest import AT, BUNDLE, Made

Data = dict[str, Any]
TODAY = date(2026, 11, 22)


def site(made: Made) -> Site:
    return Site(made.collection, made.compiled, BUNDLE, {}, {}, None, made.out, AT)  # type: ignore[arg-type]


def match(index: Data, answers: Data) -> dict[str, Data]:
    """The calls by their names."""
    text = respond(canonical({"op": "match", "index": index, "answers": answers, "on": "2026-11-22T12:00:00Z"}))
    return {call["call"]: call for call in json.loads(text)["match"]["calls"]}


def test_the_index_is_written_under_its_digest_and_is_the_same_every_time(made: Made) -> None:
    written = write_match_index(site(made))
    text = (made.out / written.address).read_text(encoding="utf-8")
    data = json.loads(text)
    assert written.address == f"assets/match-{written.digest[:16]}.json"
    assert digest({key: value for key, value in data.items() if key != "digest"}) == data["digest"] == written.digest
    assert write_match_index(site(made)) == written
    assert text == canonical(data)


def test_the_page_asks_the_shared_facts_that_a_call_reads_parents_first(made: Made) -> None:
    written = write_match_index(site(made))
    names = [fact.id for fact in written.asked]
    read = {fact["id"] for compiled in made.compiled.values() for fact in compiled.rulebook["facts"]}
    assert set(names) == read & set(made.collection.facts.facts)
    assert names.index("applicant_kind") < names.index("county")
    groups = [group.id for group in made.collection.facts.groups]
    assert [groups.index(fact.group) for fact in written.asked] == sorted(groups.index(f.group) for f in written.asked)


def test_todays_counties_are_offered_and_those_of_older_calls_understood(made: Made) -> None:
    index = match_index(made.compiled, in_order(made.collection, TODAY))
    county = next(fact for fact in index["asked"] if fact["id"] == "county")
    assert "31" in county["offered"]
    assert "30" not in county["offered"]
    assert {"30", "31"} <= set(county["options"])


def test_every_call_is_there_and_a_wrong_applicant_is_told_why(made: Made) -> None:
    index = match_index(made.compiled, in_order(made.collection, TODAY))
    calls = match(index, {"applicant_kind": "company"})
    assert set(calls) == set(made.compiled)
    assert calls["norge/kompetansepiloter#2020"]["outcome"] == "does_not_fit"
    assert calls["norge/kompetansepiloter#2020"]["first"] == "county_authority"
    assert calls["norge/regional-naeringskompetanse#tildeling"]["outcome"] == "nothing_to_check"


def test_a_county_of_today_is_no_answer_to_a_call_of_2020_but_oslo_is(made: Made) -> None:
    index = match_index(made.compiled, in_order(made.collection, TODAY))
    call = "norge/kompetansepiloter#2020"
    outcomes = [
        match(index, {"applicant_kind": "county_authority", "county": code})[call]["outcome"] for code in ("31", "03")
    ]
    assert outcomes == ["open", "does_not_fit"]


def test_amounts_are_asked_in_one_currency_and_leave_calls_in_another_open(made: Made) -> None:
    written = write_match_index(site(made))
    assert written.currency == "NOK"
    index = match_index(made.compiled, in_order(made.collection, TODAY))
    answers = {"applicant_kind": "company", "grant_sought": "1", "total_cost": "999999999"}
    swedish = "norrbotten/rorlighet-och-matchning#2019"
    less = match(index, {"applicant_kind": "company"})[swedish]
    assert match(index, answers)[swedish] == less
    # The same amounts in the currency of the call would have decided.
    alone = match_index({swedish: made.compiled[swedish]}, in_order(made.collection, TODAY))
    assert match(alone, answers)[swedish]["decided"] > less["decided"]


def test_the_criteria_that_an_answer_can_decide_are_named(made: Made) -> None:
    named = write_match_index(site(made)).named
    assert set(named) == set(made.compiled)
    assert "county_authority" in named["norge/kompetansepiloter#2020"]
    assert named["norge/regional-naeringskompetanse#tildeling"] == ()
