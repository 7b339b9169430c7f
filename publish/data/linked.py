"""Linked data as JSON-LD and as Turtle, from the same nodes. Nothing else knows RDFLib."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from rdflib import RDF, Graph, Literal, URIRef

from checker.bridge import canonical
from publish.languages import LANGUAGES, Language
from publish.model.scheme import Words

type Node = Mapping[str, Any]

PREFIXES: Final[Mapping[str, str]] = {
    "adms": "http://www.w3.org/ns/adms#",
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "euat": "http://publications.europa.eu/resource/authority/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def ref(identifier: str) -> Node:
    """A link to a node."""
    return {"@id": identifier}


def refs(identifiers: Iterable[str]) -> list[Node]:
    """Links to nodes, each once."""
    return [ref(identifier) for identifier in dict.fromkeys(identifiers)]


def said(words: Words | None) -> list[Node]:
    """A text in every language that it has."""
    texts = ((language, getattr(words, language, None)) for language in LANGUAGES)
    return [{"@language": language, "@value": text} for language, text in texts if text is not None]


def quoted(text: str | None, language: Language) -> list[Node]:
    """The words of a notice in their own language."""
    return [] if text is None else [{"@language": language, "@value": text}]


def typed(value: str | None, kind: str) -> list[Node]:
    """A value of one of XML Schema's kinds."""
    return [] if value is None else [{"@type": f"xsd:{kind}", "@value": value}]


def node(identifier: str, kinds: Iterable[str], **properties: Any) -> Node:
    """A node; `dct__title` is dct:title, and what has no value is left out."""
    given = {name.replace("__", ":"): value for name, value in properties.items() if value}
    return {"@id": identifier, "@type": list(kinds), **given}


def json_ld(nodes: Iterable[Node]) -> str:
    """The nodes as a JSON-LD document that brings its own context."""
    ordered = sorted(nodes, key=lambda each: str(each["@id"]))
    return canonical({"@context": dict(PREFIXES), "@graph": ordered})


def turtle(nodes: Iterable[Node]) -> str:
    """The nodes as Turtle."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    for each in nodes:
        subject = URIRef(each["@id"])
        for kind in each["@type"]:
            graph.add((subject, RDF.type, URIRef(_whole(kind))))
        for name, values in each.items():
            if not name.startswith("@"):
                predicate = URIRef(_whole(name))
                for value in values if isinstance(values, list) else [values]:
                    graph.add((subject, predicate, _term(value)))
    return graph.serialize(format="turtle")


def _term(value: Any) -> URIRef | Literal:
    if isinstance(value, str):
        return Literal(value)
    if "@id" in value:
        return URIRef(value["@id"])
    if "@type" in value:
        # As it is written: a date is not read into a clock and written again.
        return Literal(value["@value"], datatype=URIRef(_whole(value["@type"])), normalize=False)
    return Literal(value["@value"], lang=value["@language"])


def _whole(name: str) -> str:
    prefix, _, rest = name.partition(":")
    return f"{PREFIXES[prefix]}{rest}" if prefix in PREFIXES else name
