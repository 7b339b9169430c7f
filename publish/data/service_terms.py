"""What several public services name: bodies, places, themes, kinds of applicant, and the kinds of their parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from publish.addresses.naming import API
from publish.compiling.facets import APPLICANT
from publish.data.linked import Node, node, ref, said
from publish.data.records import Records, in_every_language
from publish.languages import Language
from publish.model.authorities import authorities
from publish.model.load import Loaded
from publish.model.scheme import FactOption, Words

ALL: Final = "services.ttl"
# What the application must hold; templates help, reports come afterwards.
INPUT: Final = ("description", "attachment", "form")
AUTHORITY: Final = "http://publications.europa.eu/resource/authority/"
SPEECH: Final[dict[Language, str]] = {"nb": "NOB", "nn": "NNO", "sv": "SWE", "en": "ENG"}
# The class that CPSV-AP gives the area of a public organisation.
UNIT: Final = "http://data.europa.eu/88u/dataset/atu-type"


@dataclass(frozen=True)
class Terms:
    """The nodes that schemes share."""

    records: Records

    def name(self, kind: str, name: str) -> str:
        """What a shared thing is called."""
        return self.records.naming.name(f"{API}{ALL}", f"{kind}-{name}")

    def of_core(self, loaded: Loaded) -> Iterator[Node]:
        """What the list of services names of a scheme."""
        organisations = self.records.site.collection.organisations.organisations
        bodies = authorities(loaded.scheme)
        yield from (self._body(name, public=True) for name in bodies)
        yield from (self._place(name) for name in sorted({loaded.place, *(organisations[b].place for b in bodies)}))
        themes = self.records.site.collection.themes.themes
        yield from (self._concept("theme", name, themes[name]) for name in loaded.scheme.themes)
        yield from (self._concept("applicant", code, self._kinds()[code].label) for code in self.applicants(loaded))
        for language, page in self.records.pages(f"{loaded.id}/").items():
            yield from in_language(page, language)

    def of_details(self, loaded: Loaded) -> Iterator[Node]:
        """What only its own file names."""
        scheme, bodies = loaded.scheme, authorities(loaded.scheme)
        organisations = self.records.site.collection.organisations.organisations
        others = [name for name in dict.fromkeys(role.organisation for role in scheme.roles) if name not in bodies]
        yield from (self._body(name, public=False) for name in others)
        yield from (self._place(name) for name in sorted({organisations[other].place for other in others}))
        yield from (self._kind("role", kind, f"data.role.{kind}") for kind in sorted({r.role for r in scheme.roles}))
        strengths = sorted({criterion.strength for criterion in scheme.criteria})
        yield from (self._kind("strength", kind, f"criteria.{kind}") for kind in strengths)
        documents = sorted({document.kind for document in scheme.documents if document.kind in INPUT})
        yield from (self._kind("document", kind, f"documents.kind.{kind}") for kind in documents)

    def applicants(self, loaded: Loaded) -> tuple[str, ...]:
        """The kinds of applicant that a scheme is for, as far as its rules tell."""
        found = self.records.found_by[loaded.id].applicants
        return tuple(code for code in found if code in self._kinds())

    def _kinds(self) -> dict[str, FactOption]:
        fact = self.records.site.collection.facts.facts.get(APPLICANT)
        return {} if fact is None else {option.code: option for option in fact.options}

    def _body(self, name: str, *, public: bool) -> Node:
        """An organisation; public where a scheme is in its hands."""
        found = self.records.site.collection.organisations.organisations[name]
        return node(
            self.name("organisation", name),
            ("foaf:Agent", "cv:PublicOrganisation", "org:Organization") if public else ("foaf:Agent",),
            dct__identifier=[name],
            dct__title=said(found.name),
            skos__prefLabel=said(found.name),
            skos__altLabel=[] if found.short is None else [found.short],
            dct__spatial=[ref(self.name("place", found.place))],
        )

    def _place(self, name: str) -> Node:
        words = self.records.site.collection.places.places[name].name
        kinds = ("dct:Location", UNIT)
        return node(self.name("place", name), kinds, dct__identifier=[name], skos__prefLabel=said(words))

    def _kind(self, kind: str, name: str, key: str) -> Node:
        return self._concept(kind, name, in_every_language(self.records.site, key))

    def _concept(self, kind: str, name: str, words: Words) -> Node:
        return node(self.name(kind, name), ("skos:Concept",), skos__notation=[name], skos__prefLabel=said(words))


def in_language(page: str, language: Language) -> Iterator[Node]:
    """A page and the language it is in."""
    speech = f"{AUTHORITY}language/{SPEECH[language]}"
    yield node(page, ("foaf:Document",), dct__language=[ref(speech)])
    yield node(speech, ("dct:LinguisticSystem",), dct__identifier=[language])
