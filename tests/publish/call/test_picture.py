"""The timeline shows every date in order and in place, and names what the notice does not date."""

from datetime import date
from itertools import pairwise

import pytest

from publish.call.picture import WIDTHS, entries, pictures
from publish.languages import Language
from publish.model.scheme import Call
from publish.saying.voice import Voice
from publish.saying.words import Wording

DEADLINE = {"kind": "fixed", "date": "2021-09-15", "time": "17:00", "zone": "Europe/Oslo"}
CALL = Call.model_validate(
    {
        "id": "2021",
        "name": {"nb": "Utlysning"},
        "deadline": DEADLINE,
        "milestones": [
            {"id": "award", "kind": "award", "text": {"nb": "Tildeling"}},
            {"id": "period", "kind": "period", "start": "2021-01-01", "end": "2022-12-31", "text": {"nb": "Periode"}},
            {"id": "end", "kind": "end", "end": "2022-12-15", "text": {"nb": "Slutt"}},
        ],
    }
)


@pytest.fixture
def voice(words: dict[Language, Wording]) -> Voice:
    return Voice(words["nb"], "nb", "NOK")


def test_entries_stand_in_the_order_of_their_dates_and_the_undated_last(voice: Voice) -> None:
    found = entries(CALL, voice)
    assert [entry.kind for entry in found] == ["period", "deadline", "end", "award"]
    assert [entry.number for entry in found] == [1, 2, 3, 4]


def test_a_date_is_said_as_the_notice_gives_it(voice: Voice) -> None:
    assert [entry.when for entry in entries(CALL, voice)] == [
        "2021–2022",
        "onsdag 15.\u00a0september\u00a02021 kl. 17:00 (norsk tid)",
        "Senest 15.\u00a0desember\u00a02022",
        "",
    ]


def test_the_undated_are_not_drawn(voice: Voice) -> None:
    for picture in pictures(entries(CALL, voice), voice):
        assert [mark.entry.kind for mark in picture.marks] == ["period", "deadline", "end"]


def test_marks_lie_inside_the_picture_and_in_proportion(voice: Voice) -> None:
    for picture in pictures(entries(CALL, voice), voice):
        assert picture.width == WIDTHS[picture.name]
        period, deadline, _ = picture.marks
        assert (period.left, period.right) == (picture.left, picture.right)
        share = (date(2021, 9, 15) - date(2021, 1, 1)) / (date(2022, 12, 31) - date(2021, 1, 1))
        assert deadline.left == pytest.approx(picture.left + share * (picture.right - picture.left), abs=0.1)
        assert all(mark.y < picture.height for mark in picture.marks)


def test_names_on_the_axis_do_not_run_into_each_other(voice: Voice) -> None:
    for picture in pictures(entries(CALL, voice), voice):
        places = [x for x, _ in picture.ticks]
        assert all(later - earlier >= 54 for earlier, later in pairwise(places))


def test_one_date_alone_makes_no_picture(voice: Voice) -> None:
    call = Call.model_validate({"id": "x", "name": {"nb": "Utlysning"}, "deadline": DEADLINE})
    assert pictures(entries(call, voice), voice) == ()


def test_a_century_and_a_single_day_can_be_drawn(voice: Voice) -> None:
    for start, end in (("1920-01-01", "2020-01-01"), ("2020-01-01", "2020-01-01")):
        stones = [{"id": f"m{n}", "kind": "event", "start": start, "end": end, "text": {"nb": "x"}} for n in range(2)]
        call = Call.model_validate({"id": "x", "name": {"nb": "Utlysning"}, "milestones": stones})
        assert len(pictures(entries(call, voice), voice)) == 2
