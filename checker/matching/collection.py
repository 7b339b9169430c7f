"""A collection of calls as the door asks for it: the index that was sent last, and its answer as plain data."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, get_args

from checker.eligibility import Outcome
from checker.known import Known
from checker.matching.bits import bitset
from checker.matching.index import read_index
from checker.matching.match import NOTHING, Matcher, found_by, rows, statuses
from checker.matching.worth import worth_asking
from checker.rulebook import Unreadable

# One index is held, under its digest: it is sent once and then named.
HELD: dict[str, Matcher] = {}


def matcher_of(index: Any) -> Matcher:
    """The matcher of an index, sent or named; raises Unreadable where it is neither."""
    digest = index.get("digest") if isinstance(index, dict) else None
    if isinstance(digest, str) and digest in HELD:
        return HELD[digest]
    if isinstance(digest, str) and set(index) == {"digest"}:
        raise Unreadable("no_index")
    matcher = Matcher(read_index(index))
    HELD.clear()
    HELD[matcher.index.digest] = matcher
    return matcher


def matched(matcher: Matcher, answers: Mapping[str, Known], on: datetime, among: Any = None) -> dict[str, Any]:
    """Every call with its outcome, how many have which, and what is still worth asking.

    With statuses in `among`, a question is worth what it decides of the calls that stand so.
    """
    current = found_by(matcher, answers)
    places: Iterable[int] = range(len(matcher.index.calls))
    if among is not None:
        if not isinstance(among, list):
            raise ValueError("among is a list of statuses")
        places = [place for place, at in enumerate(statuses(matcher, on)) if at in among]
    counted = bitset(places, len(matcher.index.calls))
    calls = rows(matcher, current, on)
    return {
        "calls": calls,
        "counts": dict.fromkeys((*get_args(Outcome), NOTHING), 0) | Counter(call["outcome"] for call in calls),
        "next": [
            {"fact": worth.fact, "decides": [worth.at_least, worth.at_most], "reads": worth.reads}
            for worth in worth_asking(matcher, answers, current, counted)
        ],
        "index": matcher.index.digest,
    }
