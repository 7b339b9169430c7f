"""A call's page as schema.org tells it: the page, the service it is about, the grant, and the grants given."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from publish.addresses.naming import API, Naming
from publish.call.view import CallPage
from publish.languages import LANGUAGES
from publish.model.authorities import authorities
from publish.model.scheme import Limit, Scheme

type Thing = dict[str, Any]

CONTEXT: Final = "https://schema.org"


def structured(page: CallPage, naming: Naming) -> Thing:
    """All that the page says, as far as schema.org has words for it."""
    found = [_page(page, naming), _service(page, naming), _grant(page, naming)]
    return {"@context": CONTEXT, "@graph": [*found, *_awards(page, naming)]}


def award_list(pages: Iterable[CallPage], naming: Naming) -> Thing:
    """The grants of several schemes as one list."""
    items = [item for page in pages for item in grants_given(page, naming)]
    return {"@context": CONTEXT, **_list(items)}


def grants_given(page: CallPage, naming: Naming) -> Iterator[Thing]:
    """Each grant: who got it, for what, how much."""
    scheme, voice = page.scheme, page.voice
    for given in () if scheme.awards is None else scheme.awards.recipients:
        yield {
            "@type": "MonetaryGrant",
            "@id": _own(page, naming, f"award-{given.id}"),
            "name": given.project,
            **({} if given.detail is None else {"description": voice.plain(given.detail)}),
            "amount": {"@type": "MonetaryAmount", "currency": scheme.currency, "value": format(given.amount, "f")},
            "funder": _body(page, scheme.funder),
            "fundedItem": {"@type": "Organization", "name": given.recipient},
        }


def _page(page: CallPage, naming: Naming) -> Thing:
    """The page in its language, and the one in the language of the notice."""
    voice, scheme = page.voice, page.scheme
    others = [language for language in LANGUAGES if language != scheme.original]
    first = voice.language == scheme.original
    return {
        "@type": "WebPage",
        **_address(page, naming, voice.language),
        "name": voice.plain(scheme.title),
        "description": voice.plain(scheme.summary),
        "inLanguage": voice.language,
        "dateModified": scheme.updated.isoformat(),
        "mainEntity": {"@id": _own(page, naming, "service")},
        ("workTranslation" if first else "translationOfWork"): (
            [_version(page, naming, language) for language in others]
            if first
            else _version(page, naming, scheme.original)
        ),
    }


def _version(page: CallPage, naming: Naming, language: str) -> Thing:
    return {"@type": "WebPage", **_address(page, naming, language), "inLanguage": language}


def _address(page: CallPage, naming: Naming, language: str) -> Thing:
    path = f"{language}/{page.loaded.id}/"
    address = naming.name(path)
    return {"@id": address, "url": address} if naming.base else {"@id": address}


def _service(page: CallPage, naming: Naming) -> Thing:
    voice, scheme = page.voice, page.scheme
    return {
        "@type": "GovernmentService",
        "@id": _own(page, naming, "service"),
        "identifier": page.loaded.id,
        "name": voice.plain(scheme.title),
        "description": voice.plain(scheme.summary),
        "provider": [_body(page, name) for name in authorities(scheme)],
        "areaServed": {"@type": "AdministrativeArea", "name": voice.plain(page.place)},
        "audience": {"@type": "Audience", "audienceType": voice.plain(scheme.who)},
        "serviceOutput": {"@id": _own(page, naming, "grant")},
        **_applying(page),
    }


def _applying(page: CallPage) -> Thing:
    """How to apply, and between which instants, as far as the notice says."""
    scheme, voice = page.scheme, page.voice
    if scheme.apply is None:
        return {}
    window: Mapping[str, str | None] = {} if page.compiled is None else page.compiled.rulebook["window"]
    times = {"startTime": window.get("opens"), "endTime": window.get("closes")}
    action: Thing = {"@type": "ApplyAction", "name": voice.say("part.applying")}
    if scheme.apply.url is not None:
        action["target"] = {"@type": "EntryPoint", "urlTemplate": scheme.apply.url}
    return {"potentialAction": action | {name: moment for name, moment in times.items() if moment is not None}}


def _grant(page: CallPage, naming: Naming) -> Thing:
    voice, scheme = page.voice, page.scheme
    found: Thing = {
        "@type": "MonetaryGrant",
        "@id": _own(page, naming, "grant"),
        "name": voice.plain(scheme.title),
        "funder": _body(page, scheme.funder),
    }
    ceiling = _ceiling(scheme)
    return found if ceiling is None else found | {"amount": ceiling}


def _ceiling(scheme: Scheme) -> Thing | None:
    """The most that one grant can be; none where any limit is only planned or about so much."""
    of_grants = [each for each in scheme.money.limits if each.caps == "grant" and each.rolling_years is None]
    limits = [each for each in of_grants if each.amount is not None]
    sure = [each for each in limits if each.bound == "at_most" and _sure(each)]
    amounts = {each.amount: each.currency or scheme.currency for each in sure if each.amount is not None}
    if not amounts or len(sure) < len([each for each in limits if each.bound == "at_most"]):
        return None
    if len(set(amounts.values())) > 1 or len({(each.per, each.each_year) for each in sure}) > 1:
        return None
    most = max(amounts)
    return {"@type": "MonetaryAmount", "currency": amounts[most], "maxValue": format(most, "f")}


def _sure(limit: Limit) -> bool:
    """Whether a limit is what it says, and for everybody."""
    return limit.firmness == "fixed" and not limit.approximate and limit.when is None


def _awards(page: CallPage, naming: Naming) -> list[Thing]:
    items = list(grants_given(page, naming))
    return [{"@id": _own(page, naming, "awards"), **_list(items)}] if items else []


def _list(items: list[Thing]) -> Thing:
    numbered = [{"@type": "ListItem", "position": number, "item": item} for number, item in enumerate(items, 1)]
    return {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": numbered}


def _body(page: CallPage, name: str) -> Thing:
    return {"@type": "GovernmentOrganization", "name": page.voice.plain(page.organisation(name))}


def _own(page: CallPage, naming: Naming, part: str) -> str:
    """The name that the linked data has for the same thing."""
    return naming.name(f"{API}schemes/{page.loaded.id}.ttl", part)
