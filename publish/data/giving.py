"""The awards in the shape of the 360Giving Data Standard, and what of it no notice here can fill."""

import re
from collections.abc import Iterable
from typing import Any, Final

from checker.bridge import canonical
from publish.data.models import Award
from publish.data.records import Records, in_every_language
from publish.data.records import plain as record
from publish.model.load import Loaded
from publish.model.scheme import Scheme

# The standard has numbers where everything else here has texts: digits alone, between the quotation marks of JSON.
AMOUNT: Final = re.compile(r'"amountAwarded":"([0-9]+(?:\.[0-9]{1,2})?)"')
# Required by the standard, and given by no notice unless it dates its awards.
DATE: Final = "awardDate"
# These are ids of our own: the standard wants a registered prefix, and identifiers from public registers.
IDENTIFIERS: Final = ("id", "fundingOrganization/id", "recipientOrganization/id")


def giving(awards: Iterable[tuple[Loaded, Award]], records: Records) -> str:
    """The grants, with a note on what is missing."""
    grants = [_grant(loaded.scheme, award, records) for loaded, award in awards]
    undated = any(DATE not in grant for grant in grants)
    dataset: dict[str, Any] = {
        "conforms": False,
        "missing": [*([DATE] if undated else []), *IDENTIFIERS],
        "notes": record(in_every_language(records.site, "data.giving")),
    }
    return AMOUNT.sub(r'"amountAwarded":\1', canonical({"dataset": dataset, "grants": grants}))


def _grant(scheme: Scheme, award: Award, records: Records) -> dict[str, Any]:
    """One grant; its texts in the language of the notice, which is the recipients' own."""
    funder = records.site.collection.organisations.organisations[award.funder]
    dated = {} if award.awarded is None else {DATE: award.awarded}
    linked = {"url": award.pages[award.original]} if records.naming.base else {}
    return {
        "id": f"{award.scheme}/{award.award}",
        "title": award.project,
        "description": award.quote,
        "currency": award.currency,
        "amountAwarded": format(award.amount, "f"),
        "recipientOrganization": [{"id": f"{award.scheme}/{award.award}/recipient", "name": award.recipient}],
        "fundingOrganization": [{"id": award.funder, "name": getattr(funder.name, award.original) or award.funder}],
        "grantProgramme": [{"code": award.scheme, "title": getattr(scheme.title, award.original) or award.scheme}],
        **dated,
        **linked,
    }
