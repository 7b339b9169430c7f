"""What is said in the language of the page."""

from datetime import date, time

import pytest

from publish.languages import Language
from publish.model.scheme import Instant
from publish.saying.voice import Voice
from publish.saying.words import wordings
from tests.publish.conftest import ROOT


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", "1.\u00a0mars\u00a02027 kl. 15:00 (tid i Tallinn)"),
        ("nn", "1.\u00a0mars\u00a02027 kl. 15:00 (tid i Tallinn)"),
        ("sv", "1\u00a0mars\u00a02027 kl. 15:00 (tid i Tallinn)"),
        ("en", "1\u00a0March\u00a02027 at 15:00 (time in Tallinn)"),
    ],
)
def test_a_zone_without_words_of_its_own_is_named_after_its_city(language: Language, said: str) -> None:
    words, _ = wordings(ROOT / "content")
    moment = Instant(date=date(2027, 3, 1), time=time(15), zone="Europe/Tallinn")
    assert Voice(words[language], "nb", "EUR").instant(moment) == said
