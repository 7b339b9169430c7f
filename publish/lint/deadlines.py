"""A deadline on a day or at a time that an applicant would be caught by, or that was over before the call was here."""

import re
from collections.abc import Iterator
from datetime import time
from typing import Final

from publish.compiling.checked import Checked
from publish.compiling.workdays import holiday
from publish.lint.told import told
from publish.messages import Said, said
from publish.model.load import Collection, Loaded
from publish.model.scheme import Call, Deadline
from publish.telling.problems import Loc, Problem

SATURDAY: Final = 5
EARLIEST: Final = time(1)
# 00:00, 24.00: the reader cannot see which of two nights is meant.
MIDNIGHT: Final = re.compile(
    r"(?<![0-9.,:])(?:00|24)[.:]00(?![0-9.,:])|\b(?:kl\.?|klokken|klokka|klockan) 24\b(?![.:])"
)


def deadlines(checked: Checked) -> Iterator[Problem]:
    """What a colleague would say of each deadline; a deadline that was over when the file was written is history."""
    for loaded in checked.collection.schemes:
        for number, call in enumerate(loaded.scheme.calls):
            if call.deadline is None:
                continue
            loc: Loc = ("calls", number, "deadline")
            yield from _midnight(loaded, loc, call.deadline)
            if call.deadline.date >= loaded.scheme.updated:
                yield from _closed_day(loaded, loc, call.deadline)
            elif _is_new(checked.collection, loaded, call):
                day, updated = str(call.deadline.date), str(loaded.scheme.updated)
                yield told(loaded.document, "lint.deadline_past", (*loc, "date"), day=day, updated=updated)


def _midnight(loaded: Loaded, loc: Loc, deadline: Deadline) -> Iterator[Problem]:
    if deadline.time == "start-of-day" or (isinstance(deadline.time, time) and deadline.time < EARLIEST):
        yield told(loaded.document, "lint.deadline_midnight", (*loc, "time"), day=str(deadline.date))
        return
    for language, text in deadline.text.model_dump(exclude_none=True).items() if deadline.text else ():
        if match := MIDNIGHT.search(text):
            at = (*loc, "text", language)
            yield told(loaded.document, "lint.deadline_midnight", at, at=match[0], day=str(deadline.date))


def _closed_day(loaded: Loaded, loc: Loc, deadline: Deadline) -> Iterator[Problem]:
    name = holiday(deadline.date, deadline.zone)
    at = (*loc, "date")
    if name is not None:
        yield told(loaded.document, "lint.deadline_holiday", at, holiday=said("quoted", text=name))
    elif deadline.date.weekday() >= SATURDAY:
        yield told(loaded.document, "lint.deadline_weekend", at, weekday=Said(f"weekday.{deadline.date.isoweekday()}"))


def _is_new(collection: Collection, loaded: Loaded, call: Call) -> bool:
    """Whether a call has not been on the site before, and nothing tells that it is history."""
    if loaded.scheme.awards or call.awarded or call.spent or call is not loaded.scheme.calls[-1]:
        return False
    known = collection.ledger.addresses
    return bool(known) and f"/{loaded.id}/#call-{call.id}" not in known
