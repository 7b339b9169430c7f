"""The open data hold everything, say what they are, and can be read without this program."""

import hashlib
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker.bridge import canonical, respond
from publish.addresses.naming import API
from publish.model.scheme import Facts, Model, Organisations, Places, Register, Scheme, Themes
from tests.publish.conftest import AT, Made
from tests.publish.opened import BASE, links, opened, read, revived

LISTS: dict[str, type[Model]] = {"organisations": Organisations, "places": Places, "themes": Themes}


@pytest.fixture(scope="module")
def absolute(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same data of a site that knows its address."""
    return opened(tmp_path_factory.mktemp("absolute"), BASE)


def documents(made: Made) -> dict[str, Any]:
    """Every file of JSON that names its schema."""
    files = sorted((made.out / API).rglob("*.json"))
    found = {path.relative_to(made.out / API).as_posix(): read(path) for path in files}
    return {name: data for name, data in found.items() if not name.startswith("schema/") and "$schema" in data}


def test_every_file_follows_the_schema_that_it_names(made: Made) -> None:
    found = documents(made)
    assert {"index.json", "schemes.json", "calls.json", "awards.json", "facts.json"} <= found.keys()
    for name, data in found.items():
        path = (made.out / API / name).parent / data["$schema"]
        schema = json.loads(path.resolve().read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        assert [error.message for error in Draft202012Validator(schema).iter_errors(data)] == [], name


def test_a_schema_refuses_what_is_not_of_its_kind(made: Made) -> None:
    schema = read(made.out / API / "schema" / "calls.json")
    data = read(made.out / API / "calls.json")
    for field, wrong in (("closes", "1 October 2020"), ("status", "shut"), ("digest", "0"), ("funder", None)):
        bad = {**data, "calls": [{**data["calls"][0], field: wrong}]}
        assert not Draft202012Validator(schema).is_valid(bad), field


def test_every_scheme_can_be_rebuilt_from_the_list_alone(made: Made) -> None:
    records = read(made.out / API / "schemes.json")["schemes"]
    rebuilt = {record["id"]: Scheme.model_validate(revived(record["scheme"])) for record in records}
    assert rebuilt == {loaded.id: loaded.scheme for loaded in made.collection.schemes}


def test_a_scheme_s_own_file_holds_the_same_but_for_where_its_links_start(made: Made) -> None:
    for record in read(made.out / API / "schemes.json")["schemes"]:
        own = read(made.out / API / "schemes" / f"{record['id']}.json")["record"]
        assert own["scheme"] == record["scheme"]
        assert own["found_by"] == record["found_by"]
        assert own["pages"]["nb"] == f"../../{record['pages']['nb']}"


def test_what_schemes_share_can_be_rebuilt_too(made: Made) -> None:
    api, shared = made.out / API, made.collection
    facts = read(api / "facts.json")
    assert Facts.model_validate({"groups": facts["groups"], "facts": facts["facts"]}) == shared.facts
    assert facts["order"] == list(shared.facts.facts)
    assert {name: Register.model_validate(each) for name, each in facts["registers"].items()} == shared.registers
    for name, model in LISTS.items():
        assert model.model_validate({name: read(api / f"{name}.json")[name]}) == getattr(shared, name)


def test_a_rulebook_is_to_the_byte_the_one_that_the_page_s_checker_loads(made: Made) -> None:
    loaded = {path.read_bytes() for path in (made.out / "assets").glob("rulebook-*.json")}
    offered = {path.read_bytes() for path in (made.out / API / "rulebooks").rglob("*.json")}
    assert offered == loaded


def test_the_digest_of_a_rulebook_is_that_of_the_rest_of_it(made: Made) -> None:
    for call in read(made.out / API / "calls.json")["calls"]:
        rulebook = read(made.out / API / call["rulebook"])
        digest = rulebook.pop("digest")
        assert digest == call["digest"] == hashlib.sha256(canonical(rulebook).encode()).hexdigest()


def test_anyone_can_run_the_same_check(made: Made) -> None:
    rulebook = read(made.out / API / "rulebooks/norge/kompetansepiloter/2020.json")
    request = {
        "op": "judge",
        "rulebook": rulebook,
        "answers": {"applicant_kind": "company"},
        "on": "2020-06-01T12:00:00Z",
    }
    verdict = json.loads(respond(json.dumps(request)))["verdict"]
    assert (verdict["outcome"], verdict["call_status"]) == ("does_not_fit", "open")


def test_the_index_names_every_other_file_with_its_size_and_checksum(made: Made) -> None:
    api = made.out / API
    index = read(api / "index.json")
    listed = {file["path"]: (file["bytes"], file["sha256"]) for file in index["files"]}
    there = {path.relative_to(api).as_posix(): path.read_bytes() for path in api.rglob("*") if path.is_file()}
    del there["index.json"]
    assert listed == {name: (len(text), hashlib.sha256(text).hexdigest()) for name, text in there.items()}
    assert {file["dataset"] for file in index["files"]} == {dataset["id"] for dataset in index["datasets"]}


def test_every_link_leads_to_a_file_or_a_page(made: Made) -> None:
    for name, data in documents(made).items():
        for link in links(data):
            target = (made.out / API / name).parent / link
            assert (target / "index.html" if link.endswith("/") else target).resolve().is_file(), (name, link)


def test_a_site_that_knows_its_address_gives_whole_addresses(absolute: Path) -> None:
    for path in absolute.rglob("*.json"):
        found = list(links(read(path))) if path.parent.name != "schema" else []
        assert [link for link in found if not link.startswith(BASE)] == []
    call = read(absolute / "calls.json")["calls"][0]
    assert call["pages"]["sv"] == f"{BASE}sv/norge/industriklynger/"


def test_the_instants_of_a_call_are_in_utc_and_the_end_of_a_day_is_the_next_one(made: Made) -> None:
    calls = {call["scheme"]: call for call in read(made.out / API / "calls.json")["calls"]}
    assert calls["norge/kompetansepiloter"]["closes"] == "2020-10-01T22:00:00Z"
    assert calls["norge/industriklynger"]["closes"] == "2021-09-15T15:00:00Z"
    assert "closes" not in calls["norge/regional-naeringskompetanse"]


def test_amounts_are_texts_and_nothing_is_a_fraction_in_floating_point(made: Made) -> None:
    found = {record["id"]: record for record in read(made.out / API / "schemes.json")["schemes"]}
    pilots = found["norge/kompetansepiloter"]
    assert pilots["found_by"]["ceiling"] == "1500000"
    assert pilots["found_by"]["rate"] == "70"
    limits = {limit["id"]: limit for limit in pilots["scheme"]["money"]["limits"]}
    assert limits["ceiling_2020"]["amount"] == "1400000"
    assert "amount" not in limits["rate"]
    for path in (made.out / API).rglob("*.json"):
        read(path)


def test_the_only_clock_is_the_instant_of_the_build(made: Made) -> None:
    for name, data in documents(made).items():
        assert data["generated"] == AT.strftime("%Y-%m-%dT%H:%M:%SZ"), name


def test_the_awards_are_those_of_the_notice_and_have_no_date_that_it_does_not_give(made: Made) -> None:
    data = read(made.out / API / "awards.json")
    (one,) = data["rounds"]
    assert (one["awards"], one["applicants"], one["total"]) == (10, 28, "16800000")
    assert sum(Decimal(award["amount"]) for award in data["awards"]) == Decimal(one["total"])
    assert not any("awarded" in award for award in data["awards"])


def test_the_shape_of_360giving_says_what_it_lacks(made: Made) -> None:
    data = read(made.out / API / "awards-360giving.json")
    organisation = {"type": "array", "minItems": 1, "items": {"required": ["id", "name"]}}
    schema = {
        "required": ["id", "title", "description", "currency", "amountAwarded", "awardDate"],
        "properties": {
            "title": {"type": "string"},
            "currency": {"enum": ["NOK", "SEK", "DKK", "EUR", "ISK"]},
            "amountAwarded": {"type": "number"},
            "recipientOrganization": organisation,
            "fundingOrganization": organisation,
        },
    }
    assert len(data["grants"]) == 10
    assert {e.message for grant in data["grants"] for e in Draft202012Validator(schema).iter_errors(grant)} == {
        "'awardDate' is a required property"
    }
    assert data["dataset"]["conforms"] is False
    assert "awardDate" in data["dataset"]["missing"]
    assert data["dataset"]["notes"].keys() == {"nb", "nn", "sv", "en"}
    assert len({grant["id"] for grant in data["grants"]}) == 10
    assert sum(grant["amountAwarded"] for grant in data["grants"]) == 16_800_000


def test_the_same_schemes_make_the_same_data(made: Made, tmp_path: Path) -> None:
    again = opened(tmp_path)
    first = {path.relative_to(made.out / API): path.read_bytes() for path in (made.out / API).rglob("*.*")}
    assert {path.relative_to(again): path.read_bytes() for path in again.rglob("*.*")} == first


def test_a_site_without_schemes_has_empty_lists_that_follow_their_schemas(tmp_path: Path) -> None:
    api = opened(tmp_path, schemes=())
    for name, field in (("schemes", "schemes"), ("calls", "calls"), ("awards", "awards")):
        data = read(api / f"{name}.json")
        assert data[field] == []
        assert Draft202012Validator(read(api / "schema" / f"{name}.json")).is_valid(data)
    assert "updated" not in read(api / "index.json")
