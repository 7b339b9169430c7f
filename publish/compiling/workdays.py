"""Public holidays of the countries whose clocks deadlines go by. Nothing else knows holidays."""

from collections.abc import Mapping
from datetime import date
from typing import Final

# The country and the language of its days by the zone of a deadline.
COUNTRIES: Final[Mapping[str, tuple[str, str]]] = {
    "Europe/Oslo": ("NO", "nb"),
    "Arctic/Longyearbyen": ("NO", "nb"),
    "Europe/Stockholm": ("SE", "sv"),
}


def holiday(day: date, zone: str) -> str | None:
    """What a public holiday is called in its own country; nothing on any other day."""
    if zone not in COUNTRIES:
        return None
    # It takes its time to load, and of most deadlines nobody asks any more.
    from holidays import country_holidays  # noqa: PLC0415

    country, language = COUNTRIES[zone]
    name: str | None = country_holidays(country, years=day.year, language=language).get(day)
    return name
