"""The linked data are what CPSV-AP and DCAT-AP ask for, by a validator that knows nothing of this program."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urldefrag, urljoin
from uuid import UUID

import pytest
from pyshacl import validate
from rdflib import DCAT, DCTERMS, FOAF, RDF, BNode, Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic

from publish.addresses.naming import API, Naming
from publish.data.linked import json_ld, node, said, turtle
from publish.model.scheme import Money, Words
from tests.publish.conftest import Made
from tests.publish.opened import BASE, opened

# RDFLib's own parser of JSON-LD uses what RDFLib has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

CPSV = Namespace("http://purl.org/vocab/cpsv#")
CV = Namespace("http://data.europa.eu/m8g/")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
SHAPES = Path(__file__).parents[1] / "data" / "shapes.ttl"
# Where a reader without the public address would have found the files.
SERVED = "http://127.0.0.1:8000/"
ONE = "schemes/norge/kompetansepiloter.ttl"


@pytest.fixture(scope="module")
def shapes() -> Graph:
    """What the standards ask for."""
    return Graph().parse(SHAPES)


@pytest.fixture(scope="module")
def absolute(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of a site that knows its address."""
    return opened(tmp_path_factory.mktemp("absolute"), BASE)


def graph(path: Path, api: Path, base: str = SERVED) -> Graph:
    """A file as read from where it is served."""
    kind = {".ttl": "turtle", ".jsonld": "json-ld"}[path.suffix]
    address = urljoin(base, f"{API}{path.relative_to(api).as_posix()}")
    return Graph().parse(data=path.read_text(encoding="utf-8"), format=kind, publicID=address)


def turtles(api: Path) -> list[Path]:
    """Every file of Turtle."""
    return sorted(api.rglob("*.ttl"))


def test_every_file_conforms_to_the_shapes(made: Made, absolute: Path, shapes: Graph) -> None:
    for api in (made.out / API, absolute):
        assert len(turtles(api)) == 7
        for path in turtles(api):
            conforms, _, report = validate(graph(path, api), shacl_graph=shapes)
            assert conforms, f"{path.name}: {report}"


@pytest.mark.parametrize(
    ("kind", "predicate"),
    [
        (CPSV.PublicService, DCTERMS.title),
        (CPSV.PublicService, CV.hasCompetentAuthority),
        (CV.PublicOrganisation, SKOS.prefLabel),
        (CV.PublicOrganisation, DCTERMS.spatial),
        (CV.Requirement, DCTERMS.identifier),
        (CV.Evidence, DCTERMS.title),
        (CV.Output, DCTERMS.identifier),
        (CV.Participation, CV.role),
    ],
)
def test_the_shapes_miss_nothing_that_is_taken_away(made: Made, shapes: Graph, kind: URIRef, predicate: URIRef) -> None:
    found = graph(made.out / API / ONE, made.out / API)
    subject = next(found.subjects(RDF.type, kind))
    found.remove((subject, predicate, None))
    assert not validate(found, shacl_graph=shapes)[0]


def test_turtle_and_json_ld_say_the_same(made: Made, absolute: Path) -> None:
    for api, base in ((made.out / API, SERVED), (absolute, BASE)):
        for path in turtles(api):
            assert isomorphic(graph(path, api, base), graph(path.with_suffix(".jsonld"), api, base)), path


def test_nothing_is_without_a_name(made: Made) -> None:
    for path in turtles(made.out / API):
        assert not [part for triple in graph(path, made.out / API) for part in triple if isinstance(part, BNode)]


def test_without_an_address_things_have_names_that_need_none(made: Made) -> None:
    services = graph(made.out / API / "services.ttl", made.out / API)
    names = [str(name) for name in services.subjects(RDF.type, CPSV.PublicService)]
    assert len(names) == 5
    for name in names:
        assert UUID(urldefrag(name).url.removeprefix("urn:uuid:")).version == 5


def test_with_an_address_a_name_leads_to_the_file_that_tells_of_it(absolute: Path) -> None:
    services = graph(absolute / "services.ttl", absolute, BASE)
    for name in services.subjects(RDF.type, CPSV.PublicService):
        path, part = urldefrag(str(name))
        assert part == "service"
        own = graph(absolute / path.removeprefix(f"{BASE}{API}"), absolute, BASE)
        assert (name, RDF.type, CPSV.PublicService) in own


def test_a_scheme_has_every_criterion_document_contact_and_body_of_its_file(made: Made) -> None:
    for loaded in made.collection.schemes:
        scheme, found = loaded.scheme, graph(made.out / API / "schemes" / f"{loaded.id}.ttl", made.out / API)
        (service,) = found.subjects(RDF.type, CPSV.PublicService)
        inputs = [each for each in scheme.documents if each.kind in ("description", "attachment", "form")]
        assert len(list(found.objects(service, CV.holdsRequirement))) == len(scheme.criteria)
        assert len(list(found.objects(service, CPSV.hasInput))) == len(inputs)
        assert len(list(found.objects(service, CV.contactPoint))) == len(scheme.contacts)
        assert len(list(found.objects(service, CV.hasParticipation))) == len(scheme.roles)
        assert set(found.objects(service, DCTERMS.title)) == {
            Literal(getattr(scheme.title, language), lang=language) for language in ("nb", "nn", "sv", "en")
        }


def test_the_words_of_the_notice_are_in_its_own_language(made: Made) -> None:
    api = made.out / API
    found = graph(api / "schemes/norrbotten/rorlighet-och-matchning.ttl", api)
    said_of = [
        text for each in found.subjects(RDF.type, CV.Requirement) for text in found.objects(each, DCTERMS.description)
    ]
    assert said_of
    assert {text.language for text in said_of if isinstance(text, Literal)} == {"sv"}


def test_a_call_is_a_period_with_the_instants_that_the_notice_gives(made: Made) -> None:
    found = graph(made.out / API / ONE, made.out / API)
    (call,) = found.subjects(RDF.type, DCTERMS.PeriodOfTime)
    assert [moment.toPython() for moment in found.objects(call, DCAT.endDate) if isinstance(moment, Literal)] == [
        datetime(2020, 10, 1, 22, tzinfo=UTC)
    ]
    assert '"2020-10-01T22:00:00Z"^^xsd:dateTime' in (made.out / API / ONE).read_text(encoding="utf-8")
    assert not list(found.objects(call, DCAT.startDate))


def test_the_catalogue_names_every_list_with_its_size_and_licence(made: Made) -> None:
    api = made.out / API
    found = graph(api / "catalog.ttl", api)
    files = {str(each).removeprefix(f"{SERVED}{API}") for each in found.objects(None, DCAT.downloadURL)}
    assert {"schemes.json", "calls.json", "awards.json", "services.ttl", "awards-nb.csv", "facts.json"} <= files
    for each in found.subjects(RDF.type, DCAT.Distribution):
        (link,), (size,) = found.objects(each, DCAT.downloadURL), found.objects(each, DCAT.byteSize)
        assert (api / str(link).removeprefix(f"{SERVED}{API}")).stat().st_size == int(str(size))
        assert list(found.objects(each, DCTERMS.license)) == [URIRef("https://creativecommons.org/licenses/by/4.0/")]


def test_pages_are_named_in_their_languages(made: Made) -> None:
    api = made.out / API
    found = graph(api / ONE, api)
    pages = {str(page) for page in found.subjects(RDF.type, FOAF.Document)}
    assert pages == {f"{SERVED}{language}/norge/kompetansepiloter/" for language in ("nb", "nn", "sv", "en")}


def test_a_scheme_of_which_little_is_known_conforms_too(made: Made, shapes: Graph, tmp_path: Path) -> None:
    loaded = made.collection.schemes[1]
    silent: dict[str, object] = dict.fromkeys(
        ("calls", "themes", "roles", "sections", "criteria", "documents", "contacts", "links", "examples", "plans"), ()
    )
    scheme = loaded.scheme.model_copy(update={**silent, "facts": {}, "apply": None, "money": Money()})
    api = opened(tmp_path, schemes=(replace(loaded, scheme=scheme),))
    for path in turtles(api):
        conforms, _, report = validate(graph(path, api), shacl_graph=shapes)
        assert conforms, f"{path.name}: {report}"


def test_no_text_breaks_out_of_its_quotation_marks() -> None:
    hostile = 'a"""b\\" . <urn:x> <urn:y> "z" ;\n\r\t\\u0041 \U0001f600'
    nodes = [node("urn:a", ("skos:Concept",), skos__prefLabel=said(Words.model_construct(nb=hostile)))]
    for text, kind in ((turtle(nodes), "turtle"), (json_ld(nodes), "json-ld")):
        found = Graph().parse(data=text, format=kind)
        assert len(found) == 2
        assert list(found.objects(URIRef("urn:a"), SKOS.prefLabel)) == [Literal(hostile, lang="nb")]


def test_a_name_is_the_same_wherever_and_whenever_it_is_made() -> None:
    assert Naming("").name("api/v1/x.ttl", "a") == "urn:uuid:4ffe4d06-a3f5-5897-bd43-a4b8fb74716b#a"
    assert Naming("https://a.example/").name("api/v1/x.ttl") == "https://a.example/api/v1/x.ttl"
    assert Naming("").link("nb/a/", "api/v1/schemes/b") == "../../../../nb/a/"
    assert Naming("https://a.example/").link("nb/a/", "api/v1") == "https://a.example/nb/a/"
