"""The instant that a command is asked about."""

import re
from datetime import UTC, date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from publish.messages import said
from publish.telling.refused import Refused

DAY: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
NOON: Final = time(12)
# Whose noon it is where a day is named alone.
HERE: Final = "Europe/Oslo"


def instant_of(text: str | None) -> datetime:
    """An instant like 2020-06-01T12:00+02:00; of a day alone its noon; now where none is given."""
    if text is None:
        return datetime.now(UTC)
    if DAY.fullmatch(text) and (day := _day(text)) is not None:
        return datetime.combine(day, NOON, ZoneInfo(HERE))
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise Refused(said("refused.no_instant", text=text)) from error
    if moment.tzinfo is None:
        like = f"{moment.isoformat(timespec='minutes')}+02:00"
        raise Refused(said("refused.no_offset", text=text, like=like))
    return moment


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
