"""Days typed in three fields. A new case is a line in dates.json: day, month, year, and how they must be read."""

from datetime import date, timedelta

from tests.checker.browser.node import called, cases


def test_every_case_is_read_as_the_file_says() -> None:
    every = cases("dates.json")
    read = called("dates.js", "parseDate", [case["typed"] for case in every])
    wanted = [{key: case[key] for key in ("value", "empty", "error", "parts") if key in case} for case in every]
    wrong = [(case["typed"], got, want) for case, got, want in zip(every, read, wanted, strict=True) if got != want]
    assert wrong == []


def test_every_day_of_eighty_years_is_a_day_and_comes_back_as_typed() -> None:
    days = [date(1960, 1, 1) + timedelta(days=number) for number in range(80 * 366)]
    read = called("dates.js", "parseDate", [[str(day.day), str(day.month), str(day.year)] for day in days])
    assert read == [{"value": day.isoformat()} for day in days]
    parts = called("dates.js", "dateParts", [[day.isoformat()] for day in days])
    assert parts == [{"day": str(day.day), "month": str(day.month), "year": str(day.year)} for day in days]


def test_a_text_that_is_no_day_has_no_parts() -> None:
    texts = ["", "2021-02-30", "2021-9-15", "15.09.2021", "2021-09-15T12:00", "0021-09-15", "<b>", "2021-13-01"]
    assert called("dates.js", "dateParts", [[text] for text in texts]) == [None] * len(texts)
