"""The open data described as a catalogue: DCAT-AP, as nodes; and the list of services that CPSV-AP wants."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from publish.addresses.naming import API
from publish.data.linked import Node, node, ref, refs, said, typed
from publish.data.records import in_every_language
from publish.data.service_terms import AUTHORITY, SPEECH, in_language
from publish.data.services import Services
from publish.data.shelf import Kept, schema_path
from publish.languages import LANGUAGES
from publish.model.scheme import Words

CATALOG: Final = "catalog.ttl"
PAGE: Final = "data/"
LICENCE: Final = "https://creativecommons.org/licenses/by/4.0/"
MEDIA: Final = "https://www.iana.org/assignments/media-types/"
# The EU's names for the kinds of file.
FORMATS: Final = {
    "application/json": "JSON",
    "application/ld+json": "JSON_LD",
    "text/csv": "CSV",
    "text/turtle": "RDF_TURTLE",
}
DATASETS: Final = ("schemes", "calls", "awards", "rulebooks", "lists", "services")


@dataclass(frozen=True)
class Catalogue:
    """The nodes of the catalogue; links are read from the folder of the API."""

    services: Services

    def name(self, part: str) -> str:
        """What the catalogue tells of."""
        return self.services.records.naming.name(f"{API}{CATALOG}", part)

    def nodes(self, files: Iterable[Kept]) -> Iterator[Node]:
        """Everything: the catalogue, its datasets, and the files of each."""
        listed = [kept for kept in files if kept.each is None and kept.dataset in DATASETS]
        yield node(
            self.name("catalogue"),
            ("dcat:Catalog",),
            dct__title=said(self._words("data.set.all.title", site=self._words("site.name").nb)),
            dct__description=said(self._words("data.set.all.text")),
            dct__license=[ref(LICENCE)],
            dcat__dataset=refs(self.name(f"dataset-{name}") for name in DATASETS),
            **self._common(),
        )
        yield from (self._dataset(name, [kept for kept in listed if kept.dataset == name]) for name in DATASETS)
        yield from (self._distribution(kept) for kept in listed)
        yield from self._around(listed)

    def list_of_services(self) -> Iterator[Node]:
        """The list of services as a dataset, and whose list it is."""
        schemes = self.services.records.site.collection.schemes
        yield node(
            self.services.shared("catalogue", "services"),
            ("dcat:Dataset",),
            dct__identifier=["services"],
            dct__title=said(self._words("data.set.services.title")),
            dct__description=said(self._words("data.set.services.text")),
            dct__license=[ref(LICENCE)],
            dct__hasPart=refs(self.services.own(loaded, "service") for loaded in schemes),
            **self._common(),
        )
        yield from self._whose()

    def _dataset(self, name: str, files: list[Kept]) -> Node:
        modified = max((each.scheme.updated for each in self.services.records.site.collection.schemes), default=None)
        return node(
            self.name(f"dataset-{name}"),
            ("dcat:Dataset",),
            dct__identifier=[name],
            dct__title=said(self._words(f"data.set.{name}.title")),
            dct__description=said(self._words(f"data.set.{name}.text")),
            dct__modified=typed(None if modified is None else modified.isoformat(), "date"),
            dcat__distribution=refs(self._file(kept) for kept in files),
            **self._common(),
        )

    def _distribution(self, kept: Kept) -> Node:
        link = self.services.records.link(kept.path)
        schema = [] if kept.schema is None else [ref(self.services.records.link(schema_path(kept.schema)))]
        return node(
            self._file(kept),
            ("dcat:Distribution",),
            dct__title=[kept.path],
            dcat__accessURL=[ref(link)],
            dcat__downloadURL=[ref(link)],
            dcat__mediaType=[ref(f"{MEDIA}{kept.type}")],
            dct__format=[ref(f"{AUTHORITY}file-type/{FORMATS[kept.type]}")],
            dcat__byteSize=typed(str(kept.size), "nonNegativeInteger"),
            dct__conformsTo=schema,
            dct__language=[] if kept.language is None else [ref(f"{AUTHORITY}language/{SPEECH[kept.language]}")],
            dct__license=[ref(LICENCE)],
            dct__rights=[ref(self.name("rights"))],
        )

    def _file(self, kept: Kept) -> str:
        return self.name(f"file-{kept.path.replace('/', '-')}")

    def _common(self) -> dict[str, list[Node]]:
        """What the catalogue and each dataset say alike."""
        return {
            "dct:publisher": [ref(self.name("publisher"))],
            "dcat:landingPage": refs(self._pages()),
            "dct:language": refs(f"{AUTHORITY}language/{speech}" for speech in SPEECH.values()),
        }

    def _pages(self) -> list[str]:
        pages = self.services.records.pages(PAGE)
        return [pages[language] for language in LANGUAGES]

    def _around(self, listed: list[Kept]) -> Iterator[Node]:
        """What the nodes lean on, typed so that the catalogue stands by itself."""
        yield from self._whose()
        yield node(LICENCE, ("dct:LicenseDocument",), dct__title=["Creative Commons Attribution 4.0 International"])
        yield node(self.name("rights"), ("dct:RightsStatement",), rdfs__label=said(self._words("data.rights")))
        for kind in sorted({kept.type for kept in listed}):
            yield node(f"{MEDIA}{kind}", ("dct:MediaType",), rdfs__label=[kind])
            yield node(f"{AUTHORITY}file-type/{FORMATS[kind]}", ("dct:MediaTypeOrExtent",), rdfs__label=[kind])
        for name in sorted({kept.schema for kept in listed if kept.schema is not None}):
            yield node(self.services.records.link(schema_path(name)), ("dct:Standard",), dct__title=[schema_path(name)])

    def _whose(self) -> Iterator[Node]:
        """The publisher, the pages and the languages."""
        words = self._words("site.name")
        yield node(
            self.name("publisher"),
            ("foaf:Agent",),
            dct__identifier=["publisher"],
            foaf__name=said(words),
            dct__title=said(words),
        )
        for language, page in zip(LANGUAGES, self._pages(), strict=True):
            yield from in_language(page, language)

    def _words(self, key: str, **params: object) -> Words:
        return in_every_language(self.services.records.site, key, **params)
