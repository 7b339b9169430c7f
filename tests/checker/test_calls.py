"""Where a call stands, to the second."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.calls import Status, instant, read_window, status
from checker.rulebook import Unreadable, read_rulebook
from tests.checker.rulebooks import rulebook

Data = dict[str, Any]
OPENS, CLOSES, SPENT, AWARDED = (
    "2021-01-01T00:00:00Z",
    "2021-09-15T15:00:00Z",
    "2021-06-01T10:00:00Z",
    "2021-11-01T00:00:00Z",
)
PAUSED = [["2021-03-01T00:00:00Z", "2021-04-01T00:00:00Z"], ["2021-09-10T00:00:00Z", "2021-10-01T00:00:00Z"]]
NOTHING: Data = {
    "kind": None,
    "opens": None,
    "closes": None,
    "spent": None,
    "awarded": None,
    "has_awards": False,
    "paused": [],
}
DATED = {"opens": OPENS, "closes": CLOSES}

# A window, an instant, and the status then.
CASES: list[tuple[Data, str, Status]] = [
    # nothing is dated
    ({}, "2021-01-01T00:00:00Z", "undated"),
    ({"has_awards": True}, "1999-01-01T00:00:00Z", "awarded"),
    # applications are received all the time, and nothing else is dated
    ({"kind": "rolling"}, "1999-01-01T00:00:00Z", "open"),
    ({"kind": "until_spent"}, "2031-01-01T00:00:00Z", "open"),
    ({"kind": "until_spent", "spent": SPENT}, "2021-06-01T09:59:59Z", "open"),
    ({"kind": "until_spent", "spent": SPENT}, "2021-06-01T10:00:00Z", "budget_spent"),
    ({"kind": "rolling", "opens": OPENS}, "2020-12-31T23:59:59Z", "forecast"),
    ({"kind": "rolling", "opens": OPENS}, "2021-01-01T00:00:00Z", "open"),
    ({"kind": "rolling", "paused": PAUSED}, "2021-03-01T00:00:00Z", "paused"),
    ({"kind": "rolling", "paused": PAUSED}, "2021-04-01T00:00:00Z", "open"),
    # from opening to deadline
    (DATED, "2020-12-31T23:59:59Z", "forecast"),
    (DATED, "2021-01-01T00:00:00Z", "open"),
    (DATED, "2021-08-16T14:59:59Z", "open"),
    (DATED, "2021-08-16T15:00:00Z", "closing_soon"),
    (DATED, "2021-09-15T14:59:59Z", "closing_soon"),
    (DATED, "2021-09-15T15:00:00Z", "closed"),
    (DATED, "2021-09-15T15:00:01Z", "closed"),
    # the same instants, told in other zones
    (DATED, "2021-09-15T16:59:59+02:00", "closing_soon"),
    (DATED, "2021-09-15T17:00:00+02:00", "closed"),
    (DATED, "2021-01-01T05:29:59+05:30", "forecast"),
    (DATED, "2021-01-01T05:30:00+05:30", "open"),
    # without an opening, or without an end
    ({"closes": CLOSES}, "1999-01-01T00:00:00Z", "open"),
    ({"closes": CLOSES}, "2021-09-15T15:00:00Z", "closed"),
    ({"opens": OPENS}, "2020-12-31T23:59:59Z", "forecast"),
    ({"opens": OPENS}, "2021-01-01T00:00:00Z", "open"),
    ({"opens": OPENS}, "2999-01-01T00:00:00Z", "open"),
    # a window shorter than the last thirty days
    ({"opens": "2021-09-01T00:00:00Z", "closes": CLOSES}, "2021-09-01T00:00:00Z", "closing_soon"),
    # paused
    ({**DATED, "paused": PAUSED}, "2021-02-28T23:59:59Z", "open"),
    ({**DATED, "paused": PAUSED}, "2021-03-01T00:00:00Z", "paused"),
    ({**DATED, "paused": PAUSED}, "2021-03-31T23:59:59Z", "paused"),
    ({**DATED, "paused": PAUSED}, "2021-04-01T00:00:00Z", "open"),
    ({**DATED, "paused": PAUSED}, "2021-09-12T00:00:00Z", "paused"),
    ({**DATED, "paused": PAUSED}, "2021-09-20T00:00:00Z", "closed"),
    ({"paused": PAUSED}, "2021-03-15T00:00:00Z", "paused"),
    ({"paused": PAUSED}, "2021-05-15T00:00:00Z", "undated"),
    # spent
    ({**DATED, "spent": SPENT}, "2021-06-01T09:59:59Z", "open"),
    ({**DATED, "spent": SPENT}, "2021-06-01T10:00:00Z", "budget_spent"),
    ({**DATED, "spent": SPENT, "paused": PAUSED}, "2021-09-12T00:00:00Z", "budget_spent"),
    ({**DATED, "spent": SPENT}, "2021-09-15T15:00:00Z", "closed"),
    ({"spent": SPENT}, "2021-06-01T10:00:00Z", "budget_spent"),
    # awarded, with a date
    ({**DATED, "awarded": AWARDED, "has_awards": True}, "2021-10-31T23:59:59Z", "closed"),
    ({**DATED, "awarded": AWARDED, "has_awards": True}, "2021-11-01T00:00:00Z", "awarded"),
    ({**DATED, "awarded": AWARDED}, "2021-11-01T00:00:00Z", "awarded"),
    ({**DATED, "awarded": AWARDED}, "2021-05-01T00:00:00Z", "open"),
    # awarded, without one: made by the time they are published, but not before the deadline
    ({**DATED, "has_awards": True}, "2021-09-15T14:59:59Z", "closing_soon"),
    ({**DATED, "has_awards": True}, "2021-09-15T15:00:00Z", "awarded"),
    ({"opens": OPENS, "has_awards": True}, "2021-05-01T00:00:00Z", "awarded"),
]


@pytest.mark.parametrize(("window", "on", "expected"), CASES, ids=str)
def test_the_status_at_an_instant(window: Data, on: str, expected: Status) -> None:
    assert status(read_window(NOTHING | window), instant(on)) == expected


def test_every_status_is_shown() -> None:
    assert {expected for _, _, expected in CASES} == set(get_args(Status))


@given(st.datetimes(datetime(2020, 1, 1), datetime(2023, 1, 1)), st.integers(-14, 14))  # noqa: DTZ001 - the zone is drawn
def test_the_zone_of_the_instant_changes_nothing(naive: datetime, hours: int) -> None:
    on = naive.replace(tzinfo=UTC)
    elsewhere = on.astimezone(timezone(timedelta(hours=hours)))
    for window, _, _ in CASES:
        read = read_window(NOTHING | window)
        assert status(read, on) == status(read, elsewhere)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2023, 1, 1)), st.timedeltas(timedelta(0), timedelta(days=900)))  # noqa: DTZ001
def test_what_is_closed_never_opens_again(naive: datetime, later: timedelta) -> None:
    for window, _, _ in CASES:
        read, on = read_window(NOTHING | window), naive.replace(tzinfo=UTC)
        if status(read, on) in ("closed", "awarded"):
            assert status(read, on + later) in ("closed", "awarded")


@pytest.mark.parametrize(
    "text", ["2021-01-01T12:00:00", "2021-01-01", "2021-01-01T25:00:00Z", "noon", "", "0001-01-01T00:00:00+14:00"]
)
def test_an_instant_without_an_offset_or_outside_the_calendar_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"offset|calendar|isoformat|hour"):
        instant(text)


@pytest.mark.parametrize("field", ["opens", "closes", "spent", "awarded", "paused"])
def test_a_window_that_leaves_the_zone_to_the_machine_is_no_window(field: str) -> None:
    naive = "2021-01-01T12:00:00"
    value = [[OPENS, naive]] if field == "paused" else naive
    with pytest.raises(Unreadable, match="not_a_rulebook"):
        read_rulebook(rulebook([], [], window=NOTHING | {field: value}))
