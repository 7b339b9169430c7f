"""What a page says of a call without a clock stays true however old the page becomes."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from publish.compiling.instants import instant, written
from publish.languages import LANGUAGES, Language
from publish.model.scheme import Call
from publish.saying.standing import LASTING, STATUSES, Standing, standing
from publish.saying.voice import Voice
from publish.saying.words import Wording

CALL = Call.model_validate(
    {
        "id": "2021",
        "name": {"nb": "Utlysning"},
        "opens": {"date": "2021-06-01", "time": "start-of-day", "zone": "Europe/Oslo"},
        "deadline": {"kind": "fixed", "date": "2021-09-15", "time": "17:00", "zone": "Europe/Oslo"},
    }
)
CLOSES = datetime(2021, 9, 15, 15, tzinfo=UTC)


def window(call: Call) -> dict[str, object]:
    end = call.deadline or call.ongoing
    return {
        "kind": None if end is None else end.kind,
        "opens": written(instant(call.opens)) if call.opens else None,
        "closes": written(instant(call.deadline)) if call.deadline else None,
        "spent": None,
        "awarded": None,
        "has_awards": False,
        "paused": [],
    }


def at(moment: datetime, words: dict[Language, Wording], language: Language = "nb", call: Call = CALL) -> Standing:
    return standing([(call, window(call))], moment, Voice(words[language], "nb", "NOK"))


def test_an_open_call_is_said_to_be_open_until_a_day(words: dict[Language, Wording]) -> None:
    found = at(CLOSES - timedelta(days=60), words)
    assert found.status == "open"
    assert found.pill == "Åpen til 15.\u00a0september\u00a02021 kl. 17:00 (norsk tid)"
    assert "15.\u00a0september\u00a02021 kl. 17:00" in found.sentence


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("days", [-200, -60, -10])
def test_before_the_deadline_no_language_claims_more_than_dates(
    words: dict[Language, Wording], language: Language, days: int
) -> None:
    found = at(CLOSES + timedelta(days=days), words, language)
    assert found.status not in LASTING
    assert "2021" in found.pill
    assert "2021" in found.sentence


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["rolling", "until_spent"])
def test_what_can_be_applied_to_all_the_time_says_so_and_how_it_ends(
    words: dict[Language, Wording], language: Language, kind: str
) -> None:
    always = Call.model_validate(
        {"id": "always", "name": {"nb": "Løpende"}, "ongoing": {"kind": kind, "quote": "Løpende."}}
    )
    found = at(CLOSES, words, language, always)
    assert (found.status, found.takes_applications) == ("open", True)
    assert (found.pill, found.sentence) == (
        words[language].say("status.dated.ongoing"),
        words[language].say(f"status.now.{kind}"),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_last_day_before_which_the_money_may_be_spent_promises_no_more(
    words: dict[Language, Wording], language: Language
) -> None:
    assert CALL.deadline is not None
    spends = CALL.model_copy(update={"deadline": CALL.deadline.model_copy(update={"kind": "until_spent"})})
    said, before = words[language].say("status.may_close"), CLOSES - timedelta(days=60)
    for_script = json.loads(at(before, words, language, spends).data)["calls"][0]["words"]
    assert at(before, words, language, spends).sentence.endswith(f" {said}")
    assert for_script["open"]["now"].endswith(f" {said}")
    assert said not in at(before, words, language).sentence + for_script["closed"]["now"]


def test_the_last_minute_counts_and_the_deadline_itself_does_not(words: dict[Language, Wording]) -> None:
    assert at(CLOSES - timedelta(seconds=1), words).status == "closing_soon"
    assert at(CLOSES, words).status == "closed"
    assert at(CLOSES, words).pill == "Stengt"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_script_is_given_words_for_every_status(words: dict[Language, Wording], language: Language) -> None:
    (data,) = json.loads(at(CLOSES - timedelta(days=60), words, language).data)["calls"]
    assert set(data["words"]) == set(STATUSES)
    assert all(entry["pill"] for entry in data["words"].values())
    assert data["words"]["closed"]["now"]


def test_the_end_of_a_day_is_its_last_minute_on_the_readers_clock(words: dict[Language, Wording]) -> None:
    deadline = {"kind": "rolling", "date": "2020-10-01", "time": "end-of-day", "zone": "Europe/Oslo"}
    call = Call.model_validate({"id": "2020", "name": {"nb": "Utlysning"}, "deadline": deadline})
    found = at(datetime(2020, 9, 1, tzinfo=UTC), words, call=call)
    clock = json.loads(found.data)["calls"][0]["clock"]
    assert clock["instant"] == "2020-10-01T21:59:00Z"
    assert clock["local"] == "2020-10-01T23:59"


def test_a_call_without_dates_says_that_none_are_given(words: dict[Language, Wording]) -> None:
    call = Call.model_validate({"id": "x", "name": {"nb": "Utlysning"}})
    assert at(CLOSES, words, call=call).status == "undated"


def test_a_scheme_without_a_call_has_no_data_for_the_script(words: dict[Language, Wording]) -> None:
    assert standing([], CLOSES, Voice(words["nb"], "nb", "NOK")).data == ""
