"""The language of messages: as asked, else as the machine is set up, else English."""

import pytest

from publish.telling.spoken import ASKED, speak, spoken

CASES = [
    ({}, "en"),
    ({"LANG": "C.UTF-8"}, "en"),
    ({"LANG": "nb_NO.UTF-8"}, "nb"),
    ({"LANG": "nn_NO.UTF-8"}, "nb"),
    ({"LANG": "no_NO"}, "nb"),
    ({"LANG": "sv_SE@euro"}, "sv"),
    ({"LANG": "de_DE.UTF-8"}, "en"),
    ({"LC_MESSAGES": "sv_SE.UTF-8", "LANG": "nb_NO.UTF-8"}, "sv"),
    ({"LC_ALL": "C", "LC_MESSAGES": "sv_SE.UTF-8"}, "en"),
    ({"LC_ALL": "", "LANG": "sv_FI.UTF-8"}, "sv"),
    ({"UTLYSNING_LANGUAGE": "nn", "LC_ALL": "sv_SE.UTF-8"}, "nb"),
    ({"UTLYSNING_LANGUAGE": "SV", "LANG": "nb_NO"}, "sv"),
]


@pytest.mark.parametrize(("environment", "language"), CASES)
def test_the_strongest_word_on_the_language_counts(environment: dict[str, str], language: str) -> None:
    assert spoken(environment) == language


def test_a_language_that_was_asked_for_holds_from_here_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ASKED, "en")
    assert speak(None) is None
    assert spoken() == "en"
    assert speak("sv") == "sv"
    assert spoken() == "sv"
