"""What a call's page tells search engines is true, in the page's language, and read without this program."""

import json
import re
from decimal import Decimal
from typing import Any

import pytest
from rdflib import Graph, Namespace, URIRef

from publish.addresses.naming import Naming
from publish.call.structured import award_list, structured
from publish.call.view import CallPage, call_page
from publish.languages import LANGUAGES, Language
from tests.publish.conftest import AT, Made
from tests.publish.opened import BASE

# RDFLib's own parser of JSON-LD uses what RDFLib has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

SCHEMA = Namespace("https://schema.org/")


def data_of(made: Made, language: str, name: str) -> dict[str, Any]:
    """The things in a page, by their type; the first of each."""
    page = made.page(language, name)
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    found: dict[str, Any] = {}
    for thing in json.loads(text)["@graph"]:
        found.setdefault(thing["@type"], thing)
    return found


def page_of(made: Made, name: str, language: Language = "en") -> CallPage:
    """One page."""
    loaded = next(each for each in made.collection.schemes if each.id == name)
    return call_page(loaded, made.collection, made.compiled, made.words[language], AT)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_tells_of_itself_its_service_and_its_grant(made: Made, language: Language) -> None:
    for loaded in made.collection.schemes:
        things = data_of(made, language, loaded.id)
        title = getattr(loaded.scheme.title, language)
        assert things["WebPage"]["inLanguage"] == language
        assert things["WebPage"]["mainEntity"]["@id"] == things["GovernmentService"]["@id"]
        assert things["GovernmentService"]["serviceOutput"]["@id"] == things["MonetaryGrant"]["@id"]
        assert {things[kind]["name"] for kind in ("WebPage", "GovernmentService", "MonetaryGrant")} == {title}
        assert things["MonetaryGrant"]["funder"]["@type"] == "GovernmentOrganization"


def test_a_translated_page_says_of_what_it_is_a_translation(made: Made) -> None:
    name = "norrbotten/rorlighet-och-matchning"
    original = data_of(made, "sv", name)["WebPage"]
    assert [page["inLanguage"] for page in original["workTranslation"]] == ["nb", "nn", "en"]
    for language in ("nb", "nn", "en"):
        page = data_of(made, language, name)["WebPage"]
        assert page["translationOfWork"]["@id"] == original["@id"]
        assert page["@id"] in [version["@id"] for version in original["workTranslation"]]


def test_applying_ends_when_the_rules_say_and_begins_only_where_the_notice_does(made: Made) -> None:
    service = data_of(made, "nb", "troms/kommunesamarbeid")["GovernmentService"]
    action = service["potentialAction"]
    assert action["endTime"] == "2018-09-30T22:00:00Z"
    assert "startTime" not in action
    assert action["target"]["urlTemplate"] == "https://www.regionalforvaltning.no"


def test_a_ceiling_is_told_only_where_it_is_sure(made: Made) -> None:
    sure = data_of(made, "sv", "norrbotten/rorlighet-och-matchning")["MonetaryGrant"]["amount"]
    assert (sure["maxValue"], sure["currency"]) == ("800000", "SEK")
    # Two of its three years are planned, and about so much.
    assert "amount" not in data_of(made, "sv", "norge/kompetansepiloter")["MonetaryGrant"]


def test_grants_given_are_listed_with_recipient_and_amount(made: Made) -> None:
    items = data_of(made, "en", "norge/regional-naeringskompetanse")["ItemList"]["itemListElement"]
    assert [item["position"] for item in items] == list(range(1, 11))
    assert sum(Decimal(item["item"]["amount"]["value"]) for item in items) == 16_800_000
    assert {item["item"]["@type"] for item in items} == {"MonetaryGrant"}
    assert "ItemList" not in data_of(made, "en", "norge/kompetansepiloter")
    pages = [page_of(made, loaded.id) for loaded in made.collection.schemes]
    assert award_list(pages, Naming(""))["numberOfItems"] == 10


def test_a_site_that_knows_its_address_gives_addresses(made: Made) -> None:
    page = structured(page_of(made, "norge/kompetansepiloter"), Naming(BASE))["@graph"][0]
    assert page["url"] == f"{BASE}en/norge/kompetansepiloter/"
    assert "url" not in data_of(made, "en", "norge/kompetansepiloter")["WebPage"]


def test_a_reader_of_json_ld_finds_the_service(made: Made) -> None:
    data = structured(page_of(made, "norge/kompetansepiloter"), Naming(BASE))
    # Nothing is fetched: the context is what schema.org's says of every name here.
    found = Graph().parse(data=json.dumps(data | {"@context": {"@vocab": str(SCHEMA)}}), format="json-ld")
    (service,) = found.subjects(predicate=SCHEMA.serviceOutput)
    assert service == URIRef(f"{BASE}api/v1/schemes/norge/kompetansepiloter.ttl#service")
