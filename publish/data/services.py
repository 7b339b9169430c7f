"""Schemes as public services: CPSV-AP 3.2, with the requirements and evidence of CCCEV, as nodes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from publish.addresses.naming import API
from publish.data.linked import Node, node, quoted, ref, refs, said, typed
from publish.data.records import Records, in_every_language
from publish.data.service_terms import INPUT, Terms
from publish.languages import LANGUAGES
from publish.model.authorities import authorities
from publish.model.load import Loaded
from publish.model.scheme import Call, Contact, Criterion, Document, Role


@dataclass(frozen=True)
class Services:
    """The nodes of every scheme."""

    records: Records

    @property
    def terms(self) -> Terms:
        """What several schemes name."""
        return Terms(self.records)

    def whole(self, loaded: Loaded) -> Iterator[Node]:
        """One scheme and all that it names, so that its file stands by itself."""
        yield self.service(loaded)
        yield from self.details(loaded)
        yield from self.terms.of_core(loaded)
        yield from self.terms.of_details(loaded)

    def listed(self) -> Iterator[Node]:
        """Every scheme in short, and what they name, each once."""
        found: dict[str, Node] = {}
        for loaded in self.records.site.collection.schemes:
            link = self.records.link(f"schemes/{loaded.id}.ttl")
            yield node(
                self.own(loaded, "service"), ("cpsv:PublicService",), **self._core(loaded), rdfs__seeAlso=[ref(link)]
            )
            found |= {each["@id"]: each for each in self.terms.of_core(loaded)}
        yield from found.values()

    def shared(self, kind: str, name: str) -> str:
        """What several schemes name: a body, a place, a theme, a kind of applicant."""
        return self.terms.name(kind, name)

    def own(self, loaded: Loaded, part: str) -> str:
        """What one scheme alone names."""
        return self.records.naming.name(f"{API}schemes/{loaded.id}.ttl", part)

    def service(self, loaded: Loaded) -> Node:
        """The scheme itself, with all that it names."""
        scheme = loaded.scheme
        inputs = [document.id for document in scheme.documents if document.kind in INPUT]
        return node(
            self.own(loaded, "service"),
            ("cpsv:PublicService",),
            **self._core(loaded),
            cv__hasParticipation=refs(self.own(loaded, f"role-{n}") for n, _ in enumerate(scheme.roles, 1)),
            cv__contactPoint=refs(self.own(loaded, f"contact-{n}") for n, _ in enumerate(scheme.contacts, 1)),
            cv__hasChannel=[] if scheme.apply is None else [ref(self.own(loaded, "channel"))],
            cv__holdsRequirement=refs(self.own(loaded, f"criterion-{each.id}") for each in scheme.criteria),
            cpsv__hasInput=refs(self.own(loaded, f"document-{name}") for name in inputs),
            cpsv__produces=[ref(self.own(loaded, "grant"))],
            dct__temporal=refs(self.own(loaded, f"call-{call.id}") for call in scheme.calls),
        )

    def _core(self, loaded: Loaded) -> dict[str, Any]:
        """What the list of services says too."""
        scheme = loaded.scheme
        pages = (self.records.pages(f"{loaded.id}/")[language] for language in LANGUAGES)
        return {
            "dct__identifier": [loaded.id],
            "dct__title": said(scheme.title),
            "dct__description": said(scheme.summary),
            "cv__hasCompetentAuthority": refs(self.shared("organisation", name) for name in authorities(scheme)),
            "dct__spatial": [ref(self.shared("place", loaded.place))],
            "cv__thematicArea": refs(self.shared("theme", name) for name in scheme.themes),
            "dct__audience": refs(self.shared("applicant", code) for code in self.terms.applicants(loaded)),
            "dct__modified": typed(scheme.updated.isoformat(), "date"),
            "dct__isPartOf": [ref(self.shared("catalogue", "services"))],
            "foaf__page": refs(pages),
        }

    def details(self, loaded: Loaded) -> Iterator[Node]:
        """What one scheme alone names."""
        scheme = loaded.scheme
        yield self._grant(loaded)
        yield from (self._call(loaded, call) for call in scheme.calls)
        yield from (self._criterion(loaded, each) for each in scheme.criteria)
        yield from (self._document(loaded, each) for each in scheme.documents if each.kind in INPUT)
        yield from (self._role(loaded, role, n) for n, role in enumerate(scheme.roles, 1))
        yield from (self._contact(loaded, contact, n) for n, contact in enumerate(scheme.contacts, 1))
        if scheme.apply is not None:
            page = [] if scheme.apply.url is None else [ref(scheme.apply.url)]
            yield node(
                self.own(loaded, "channel"),
                ("cv:Channel",),
                dct__identifier=[f"{loaded.id}/channel"],
                dct__description=said(scheme.apply.text),
                foaf__page=page,
            )

    def _grant(self, loaded: Loaded) -> Node:
        limits = [limit for limit in loaded.scheme.money.limits if limit.caps == "grant"]
        return node(
            self.own(loaded, "grant"),
            ("cv:Output",),
            dct__identifier=[f"{loaded.id}/grant"],
            dct__title=said(in_every_language(self.records.site, "money.caps.grant")),
            dct__description=[text for limit in limits for text in said(limit.text)],
        )

    def _call(self, loaded: Loaded, call: Call) -> Node:
        window = self.records.site.compiled[f"{loaded.id}#{call.id}"].rulebook["window"]
        return node(
            self.own(loaded, f"call-{call.id}"),
            ("dct:PeriodOfTime",),
            dct__identifier=[f"{loaded.id}/{call.id}"],
            dct__title=said(call.name),
            dcat__startDate=typed(window["opens"], "dateTime"),
            dcat__endDate=typed(window["closes"], "dateTime"),
        )

    def _criterion(self, loaded: Loaded, criterion: Criterion) -> Node:
        inputs = {document.id for document in loaded.scheme.documents if document.kind in INPUT}
        proofs = [name for name in criterion.evidence if name in inputs]
        return node(
            self.own(loaded, f"criterion-{criterion.id}"),
            ("cv:Requirement", "cv:Criterion"),
            dct__identifier=[f"{loaded.id}/{criterion.id}"],
            dct__title=said(criterion.text),
            dct__description=quoted(criterion.quote, loaded.scheme.original),
            dct__type=[ref(self.shared("strength", criterion.strength))],
            cv__hasSupportingEvidence=refs(self.own(loaded, f"document-{name}") for name in proofs),
        )

    def _document(self, loaded: Loaded, document: Document) -> Node:
        proven = [each.id for each in loaded.scheme.criteria if document.id in each.evidence]
        return node(
            self.own(loaded, f"document-{document.id}"),
            ("cv:Evidence",),
            dct__identifier=[f"{loaded.id}/{document.id}"],
            dct__title=said(document.text),
            dct__description=quoted(document.quote, loaded.scheme.original),
            dct__type=[ref(self.shared("document", document.kind))],
            cv__supportsRequirement=refs(self.own(loaded, f"criterion-{name}") for name in proven),
        )

    def _role(self, loaded: Loaded, role: Role, number: int) -> Node:
        return node(
            self.own(loaded, f"role-{number}"),
            ("cv:Participation",),
            dct__identifier=[f"{loaded.id}/role-{number}"],
            dct__description=said(role.text),
            cv__role=[ref(self.shared("role", role.role))],
            cv__hasParticipant=[ref(self.shared("organisation", role.organisation))],
        )

    def _contact(self, loaded: Loaded, contact: Contact, number: int) -> Node:
        telephone = contact.tel or contact.phone
        return node(
            self.own(loaded, f"contact-{number}"),
            ("cv:ContactPoint",),
            rdfs__label=[contact.name],
            dct__description=said(contact.role),
            cv__email=[] if contact.email is None else [contact.email],
            cv__telephone=[] if telephone is None else [telephone],
        )
