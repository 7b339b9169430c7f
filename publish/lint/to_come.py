"""A file that says it was changed on a day that has not come."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from publish.compiling.checked import Checked
from publish.lint.told import told
from publish.telling.problems import Problem


def updated_to_come(checked: Checked) -> Iterator[Problem]:
    """Each scheme whose last change lies ahead; somewhere on earth it may be tomorrow already."""
    day = checked.on or today()
    last = day + timedelta(days=1)
    for loaded in checked.collection.schemes:
        if loaded.scheme.updated > last:
            yield told(loaded.document, "lint.updated_future", ("updated",), today=str(day))


def today() -> date:
    """The day it is."""
    return datetime.now(UTC).date()
