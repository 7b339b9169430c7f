"""Whom to ask: an address that is none, a number of another country, and what the notice does not have."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from publish.compiling.checked import Checked
from publish.lint.told import told
from publish.meaning.quotations import squeezed
from publish.model.load import Loaded
from publish.model.scheme import Contact
from publish.telling.problems import Loc, Problem

UNREAL: Final = re.compile(
    r"(?:.*[@.])?(?:example\.(?:com|org|net)|example|test|invalid|localhost|local)", re.IGNORECASE
)
# What a telephone dials first where amounts are in this currency.
CODES: Final[Mapping[str, str]] = {"NOK": "+47", "SEK": "+46", "DKK": "+45", "ISK": "+354"}


def contacts(checked: Checked) -> Iterator[Problem]:
    """What a colleague would say of each contact."""
    for loaded in checked.collection.schemes:
        notice = squeezed(loaded.notice).casefold()
        for number, contact in enumerate(loaded.scheme.contacts):
            yield from _told(loaded, ("contacts", number), contact, notice)


def _told(loaded: Loaded, loc: Loc, contact: Contact, notice: str) -> Iterator[Problem]:
    document = loaded.document
    if "@" in contact.name or not re.search(r"[^\W\d_]", contact.name):
        yield told(document, "lint.contact_name", (*loc, "name"))
    elif squeezed(contact.name).casefold() not in notice:
        yield told(document, "lint.contact_source", (*loc, "name"))
    if contact.email and UNREAL.fullmatch(contact.email):
        yield told(document, "lint.contact_unreal", (*loc, "email"))
    elif contact.email and squeezed(contact.email).casefold() not in notice:
        yield told(document, "lint.contact_source", (*loc, "email"))
    yield from _phone(loaded, loc, contact)


def _phone(loaded: Loaded, loc: Loc, contact: Contact) -> Iterator[Problem]:
    if contact.phone and _digits(contact.phone) not in _digits(loaded.notice):
        yield told(loaded.document, "lint.contact_source", (*loc, "phone"))
    code = CODES.get(loaded.scheme.currency)
    # A number that the notice itself writes with its country is meant so.
    abroad = contact.phone is not None and contact.phone.startswith(("+", "00"))
    if code and contact.tel and not contact.tel.startswith(code) and not abroad:
        yield told(loaded.document, "lint.contact_country", (*loc, "tel"), dial=code)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
