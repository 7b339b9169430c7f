"""A day or a clock time beside a quotation that names another: what the page shows is not what the notice says."""

from collections.abc import Iterator
from datetime import date, time
from typing import Final

from publish.compiling.checked import Checked
from publish.compiling.instants import START_OF_DAY
from publish.lint.told import told
from publish.messages import listed
from publish.model.load import Loaded
from publish.model.scheme import Criterion, Instant, Milestone, Move
from publish.model.walk import parts
from publish.reading.document import Tree
from publish.telling.problems import Loc, Problem
from publish.texts.numerals import numerals
from publish.texts.said_days import another_day

MIDNIGHT: Final = {(23, 59), (24, 0), (0, 0)}
# What a rule calls its days; before and after name the day beside the one that is meant.
DAYS: Final = {"by": 0, "start": 0, "end": 0, "before": 1, "after": 1}


def quoted_days(checked: Checked) -> Iterator[Problem]:
    """Each opening, deadline, milestone, decision and rule with a day, whose own quotation says another."""
    for loaded in checked.collection.schemes:
        for loc, part in parts(loaded.scheme):
            if isinstance(part, Instant):
                yield from _instant(loaded, loc, part, _opening(loaded, loc))
            elif isinstance(part, Move):
                yield from _day(loaded, loc, "date", part.date, part.quote)
            elif isinstance(part, Milestone):
                yield from _day(loaded, loc, "start", part.start, part.quote)
                yield from _day(loaded, loc, "end", part.end, part.quote)
            elif isinstance(part, Criterion):
                yield from _rule(loaded, (*loc, "rule"), loaded.document.value_at((*loc, "rule")), part.quote)


def _opening(loaded: Loaded, loc: Loc) -> date | None:
    """The day from which the call of a deadline is open."""
    opens = loaded.scheme.calls[int(loc[1])].opens if loc[-1] == "deadline" else None
    return None if opens is None else opens.date


def _instant(loaded: Loaded, loc: Loc, moment: Instant, opening: date | None) -> Iterator[Problem]:
    yield from _day(loaded, loc, "date", moment.date, moment.quote, opening)
    # Open from 15 January to 31 March at 12: the clock time is of the end alone.
    if moment.time == START_OF_DAY:
        return
    found = numerals(moment.quote or "", loaded.scheme.original)
    says = {each.value: (moment.quote or "")[each.start : each.end] for each in found if each.kind == "time"}
    meant = MIDNIGHT
    if isinstance(moment.time, time) and (clock := (moment.time.hour, moment.time.minute)) not in MIDNIGHT:
        meant = {clock}
    if says and not meant & says.keys():
        yield _told(loaded, loc, "time", list(says.values()))


def _day(  # noqa: PLR0917 - a day and what is beside it
    loaded: Loaded, loc: Loc, field: str, day: date | None, quote: str | None, opening: date | None = None
) -> Iterator[Problem]:
    """A day beside a quotation that names others; that of the opening is as right in the words of a deadline."""
    says = another_day(quote, loaded.scheme.original, day) if quote and day else []
    says = [each for each in says if opening is None or not each.is_day(opening)]
    if says:
        yield _told(loaded, loc, field, [each.words for each in says])


def _rule(loaded: Loaded, loc: Loc, rule: Tree, quote: str) -> Iterator[Problem]:
    """The days of a rule, however deep they stand."""
    for key, part in rule.items() if isinstance(rule, dict) else enumerate(rule) if isinstance(rule, list) else ():
        at = (*loc, key)
        if isinstance(part, str) and key in DAYS and (day := _read(part)) is not None:
            says = another_day(quote, loaded.scheme.original, day, DAYS[str(key)])
            if says:
                yield _told(loaded, at[:-1], str(key), [each.words for each in says], at[:2])
        elif not isinstance(part, str):
            yield from _rule(loaded, at, part, quote)


def _read(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _told(loaded: Loaded, loc: Loc, field: str, says: list[str], quoted: Loc | None = None) -> Problem:
    """Worded after what hangs on it: on a deadline whether someone is too late."""
    code = "lint.quote_deadline" if "deadline" in loc else "lint.quote_day"
    also = (*(quoted or loc), "quote")
    return told(loaded.document, code, (*loc, field), also=also, says=listed(dict.fromkeys(says), "and"))
