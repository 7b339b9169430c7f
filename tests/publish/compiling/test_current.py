"""Which call of a scheme its page is about: the next deadline, in whatever order the file has its calls."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import permutations
from typing import Any

import pytest

from publish.call.view import CallPage, call_page
from publish.compiling.compile import compile_all
from publish.compiling.current import ahead, current
from publish.languages import LANGUAGES, Language
from publish.model.load import Collection, Loaded
from publish.model.scheme import Call
from publish.saying.words import Wording
from tests.publish.feeds.subscribed import Source, real

OSLO = "Europe/Oslo"
MARCH, SEPTEMBER = (2027, 3, 1), (2027, 9, 15)


@pytest.fixture(scope="module")
def source() -> Source:
    """The real schemes."""
    return real()


def closing(name: str, day: tuple[int, int, int], opens: tuple[int, int, int] | None = None) -> Call:
    """A call that closes at noon, and opens at noon where that is told."""
    moments: dict[str, Any] = {"deadline": {"kind": "fixed", **at_noon(day)}}
    if opens is not None:
        moments["opens"] = at_noon(opens)
    return Call.model_validate({"id": name, "name": {"nb": f"Frist {name}"}, **moments})


def at_noon(day: tuple[int, int, int]) -> dict[str, str]:
    return {"date": "{:04}-{:02}-{:02}".format(*day), "time": "12:00", "zone": OSLO}


FIRST, SECOND = closing("spring", MARCH), closing("autumn", SEPTEMBER)
LATER = closing("later", (2028, 3, 1), opens=(2027, 12, 1))
OPEN_ENDED = Call.model_validate({"id": "always", "name": {"nb": "Løpende"}, "opens": at_noon((2027, 1, 1))})
UNDATED = Call.model_validate({"id": "some-day", "name": {"nb": "Uten dato"}})

# The day, and what counts then, first things first; nothing where all have ended.
DAYS = [
    (datetime(2027, 1, 2, tzinfo=UTC), [FIRST, SECOND, OPEN_ENDED, LATER, UNDATED]),
    (datetime(2027, 3, 1, 10, 59, 59, tzinfo=UTC), [FIRST, SECOND, OPEN_ENDED, LATER, UNDATED]),
    (datetime(2027, 3, 1, 11, tzinfo=UTC), [SECOND, OPEN_ENDED, LATER, UNDATED]),
    (datetime(2027, 10, 1, tzinfo=UTC), [OPEN_ENDED, LATER, UNDATED]),
]


def with_calls(source: Source, *calls: Call) -> tuple[Loaded, Collection]:
    """A real scheme with other calls."""
    loaded = source.collection.schemes[0]
    scheme = loaded.scheme.model_copy(update={"calls": calls, "awards": None})
    changed = replace(loaded, scheme=scheme)
    return changed, replace(source.collection, schemes=(changed,))


def page(source: Source, at: datetime, language: Language, *calls: Call) -> CallPage:
    loaded, collection = with_calls(source, *calls)
    words: Mapping[Language, Wording] = source.words
    return call_page(loaded, collection, compile_all(collection), words[language], at)


@pytest.mark.parametrize(("at", "expected"), DAYS)
def test_the_next_deadline_counts_in_whatever_order_the_file_has_them(
    source: Source, at: datetime, expected: list[Call]
) -> None:
    for calls in permutations((FIRST, SECOND, OPEN_ENDED, LATER, UNDATED)):
        loaded, collection = with_calls(source, *calls)
        compiled = compile_all(collection)
        assert list(ahead(loaded, compiled, at)) == expected
        assert current(loaded, compiled, at) == expected[0]


def test_when_all_have_ended_the_one_that_closed_last_counts(source: Source) -> None:
    for calls in ((FIRST, SECOND), (SECOND, FIRST)):
        loaded, collection = with_calls(source, *calls)
        compiled = compile_all(collection)
        assert ahead(loaded, compiled, datetime(2028, 1, 1, tzinfo=UTC)) == ()
        assert current(loaded, compiled, datetime(2028, 1, 1, tzinfo=UTC)) == SECOND


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_head_of_the_page_names_every_deadline_to_come_and_which_round_it_is_of(
    source: Source, language: Language
) -> None:
    found = page(source, datetime(2027, 1, 2, tzinfo=UTC), language, SECOND, FIRST)
    deadline = next(glance for glance in found.glances if glance.id == "deadline")
    months = [found.voice.formats.day(call.deadline.date) for call in (FIRST, SECOND) if call.deadline]
    assert [month in line for month, line in zip(months, deadline.lines, strict=True)] == [True, True]
    assert ["Frist spring" in deadline.lines[0], "Frist autumn" in deadline.lines[1]] == [True, True]
    assert months[0] in found.standing.pill


def test_a_round_that_is_over_does_not_close_a_scheme_with_another_to_come(source: Source) -> None:
    found = page(source, datetime(2027, 3, 2, tzinfo=UTC), "nb", FIRST, SECOND)
    assert found.standing.takes_applications
    assert found.others == (FIRST,)
    assert [len(found.entries(call)) for call in found.scheme.calls] == [1, 1]
