"""From the schemes to the records of the open data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final, Self

from checker.calls import read_window, status
from publish.addresses.naming import API, Naming
from publish.compiling.compile import Compiled
from publish.compiling.facets import Facets
from publish.compiling.instants import instant, written
from publish.data.models import Award, CallRecord, Finding, Round, SchemeRecord
from publish.frame.render import Site
from publish.languages import LANGUAGES, Language
from publish.model.load import Loaded
from publish.model.scheme import Call, Model, Scheme, Words

# The one version whose bytecode the checker's bundle holds; publish/frame/bundle.py refuses any other.
PYTHON: Final = "3.13"
# A clock time as an editor writes it, not as a program does.
SECONDS: Final = ":00"


@dataclass(frozen=True)
class Records:
    """The records of one site, their links as seen from one folder below the API's."""

    site: Site
    naming: Naming
    found_by: Mapping[str, Facets]
    folder: str = ""

    def within(self, folder: str) -> Self:
        """The same, as seen from another folder."""
        return replace(self, folder=folder)

    def link(self, path: str) -> str:
        """A file of the API."""
        return self.naming.link(f"{API}{path}", f"{API}{self.folder}")

    def pages(self, path: str) -> dict[Language, str]:
        """A page in each language."""
        return {language: self.naming.link(f"{language}/{path}", f"{API}{self.folder}") for language in LANGUAGES}

    def scheme(self, loaded: Loaded) -> SchemeRecord:
        """All of one scheme."""
        return SchemeRecord(
            id=loaded.id,
            place=loaded.place,
            found_by=_finding(self.found_by[loaded.id]),
            calls=tuple(self.calls(loaded)),
            linked=self.link(f"schemes/{loaded.id}.ttl"),
            pages=self.pages(f"{loaded.id}/"),
            scheme=loaded.scheme,
        )

    def calls(self, loaded: Loaded) -> Iterator[CallRecord]:
        """The calls of a scheme, as its file lists them."""
        return (self._call(loaded, call) for call in loaded.scheme.calls)

    def _call(self, loaded: Loaded, call: Call) -> CallRecord:
        compiled = compiled_call(self.site.compiled, loaded, call)
        window = compiled.rulebook["window"]
        return CallRecord(
            scheme=loaded.id,
            call=call.id,
            name=call.name,
            title=loaded.scheme.title,
            place=loaded.place,
            funder=loaded.scheme.funder,
            currency=loaded.scheme.currency,
            kind=window["kind"],
            opens=window["opens"],
            closes=window["closes"],
            spent=window["spent"],
            awarded=window["awarded"],
            paused=tuple((start, end) for start, end in window["paused"]),
            status=status(read_window(window), self.site.at),
            checkable=bool(compiled.rulebook["criteria"]),
            rulebook=self.link(f"rulebooks/{loaded.id}/{call.id}.json"),
            digest=compiled.rulebook["digest"],
            pages=self.pages(f"{loaded.id}/"),
        )

    def awards(self, loaded: Loaded) -> Iterator[Award]:
        """The grants of a scheme, as its file lists them."""
        scheme = loaded.scheme
        for given in () if scheme.awards is None else scheme.awards.recipients:
            yield Award(
                scheme=loaded.id,
                award=given.id,
                recipient=given.recipient,
                project=given.project,
                detail=given.detail,
                amount=given.amount,
                currency=scheme.currency,
                funder=scheme.funder,
                awarded=awarded(loaded),
                original=scheme.original,
                quote=given.quote,
                pages=self.pages(f"{loaded.id}/"),
            )


def records(site: Site) -> Records:
    """The records of a site, as seen from the API's folder."""
    return Records(site, naming(site), site.found_by)


def naming(site: Site) -> Naming:
    """Names and links; the public address is the same in every language."""
    return Naming(next(iter(site.shells.values())).site_url)


def round_of(loaded: Loaded) -> Round | None:
    """The awards of a scheme together; none where its notice tells of none."""
    awards = loaded.scheme.awards
    if awards is None:
        return None
    return Round(
        scheme=loaded.id,
        applicants=awards.applicants,
        awards=len(awards.recipients),
        total=sum((given.amount for given in awards.recipients), Decimal()),
        currency=loaded.scheme.currency,
        text=awards.text,
        quote=awards.quote,
        reading=awards.reading,
    )


def awarded(loaded: Loaded) -> str | None:
    """When the grants were given."""
    scheme = loaded.scheme
    moment = next((call.awarded for call in scheme.calls if call.id == scheme.awarded_call), None)
    return None if moment is None else written(instant(moment))


def compiled_call(compiled: Mapping[str, Compiled], loaded: Loaded, call: Call) -> Compiled:
    """The rules of a call."""
    return compiled[f"{loaded.id}#{call.id}"]


def plain(model: Model, *without: str) -> dict[str, Any]:
    """A record as JSON has it: decimals as texts, what the notice does not say left out."""
    found: dict[str, Any] = model.model_dump(mode="json", by_alias=True, exclude_none=True, exclude=set(without))
    return found


def plain_scheme(scheme: Scheme) -> dict[str, Any]:
    """A scheme file as JSON has it."""
    # What the editors' own check was answered is of no use to others.
    found = plain(scheme, "accepted")
    _clocks(found["calls"])
    return found


def in_every_language(site: Site, key: str, /, **params: object) -> Words:
    """The site's own words for a key, in all its languages."""
    return Words(**{language: wording.say(key, **params) for language, wording in site.wordings.items()})


def _clocks(part: Any) -> None:
    """Clock times without their seconds, wherever an instant stands."""
    for inside in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        _clocks(inside)
    if isinstance(part, dict) and part.get("time", "").count(":") == 2:
        part["time"] = part["time"].removesuffix(SECONDS)


def _finding(facets: Facets) -> Finding:
    return Finding(
        call=facets.call,
        status=facets.status,
        opens=facets.opens,
        closes=facets.closes,
        year=facets.year,
        applicants=facets.applicants,
        ceiling=facets.ceiling,
        rate=facets.rate,
        ahead=facets.ahead,
    )
