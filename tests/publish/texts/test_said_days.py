"""Whether a text can mean a day: the days it names with their years, and what only says so roughly."""

from datetime import date

import pytest

from publish.languages import Language
from publish.texts.said_days import another_day, said_days

# Text, its language, a day, and the words that name another day than it.
SAID: list[tuple[str, Language, str, list[str]]] = [
    ("Det er to søknadsfrister: 1. mars 2027 kl. 12.00", "nb", "2028-03-01", ["1. mars 2027"]),
    ("Det er to søknadsfrister: 1. mars og 1. september 2027.", "nb", "2027-03-01", []),
    ("Det er to søknadsfrister: 1. mars og 1. september 2027.", "nb", "2028-03-01", ["1. mars", "1. september 2027"]),
    ("Öppen 15 november till 31 mars 2019", "sv", "2018-11-15", []),
    ("Öppen 15 januari till 31 mars 2019.", "sv", "2019-01-16", ["15 januari", "31 mars 2019"]),
    ("Fristen er 30.9.2018.", "nb", "2018-09-30", []),
    ("Fristen er 30.9.2018.", "nb", "2019-09-30", ["30.9.2018"]),
    ("Søknadsfrist 15. september kl 17:00.", "nb", "2021-09-15", []),
    ("Søknadsfrist 15. september kl 17:00. Prosjektet varer ut 2024.", "nb", "2021-09-15", []),
    # A year, a month or a rule to work it out with names no other day.
    ("Igangsatt i løpet av 2021 og ferdig innen 15. desember 2022.", "nb", "2021-12-31", []),
    ("Behandles i april, med svar 1. juni.", "nb", "2027-04-15", []),
    ("Svar fire uker etter fristen 1. mars 2027.", "nb", "2027-03-29", []),
    ("Rapport innen tre månader efter 1 juni 2027.", "sv", "2027-09-01", []),
    ("Fristen er til våren.", "nb", "2027-03-29", []),
    ("Applications close on 1 March 2027.", "en", "2027-03-02", ["1 March 2027"]),
]


@pytest.mark.parametrize(("text", "language", "day", "told"), SAID)
def test_a_text_names_another_day_or_may_mean_this(text: str, language: Language, day: str, told: list[str]) -> None:
    assert [each.words for each in another_day(text, language, date.fromisoformat(day))] == told


def test_a_day_beside_the_one_that_is_said_will_do_where_it_is_asked_for() -> None:
    assert another_day("innen 15. desember 2022", "nb", date(2022, 12, 16))
    assert not another_day("innen 15. desember 2022", "nb", date(2022, 12, 16), beside=1)


def test_the_year_is_said_once_for_all_days_of_a_row() -> None:
    assert [each.year for each in said_days("1. mars, 1. juni og 1. september 2027", "nb")] == [2027, 2027, 2027]
    assert [each.year for each in said_days("1. mars. Rapport: 1. september 2027", "nb")] == [None, 2027]
