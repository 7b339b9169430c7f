"""What is said on a terminal is what was to be said."""

import pytest

from publish.telling.console import refuse, say, stage, tell

PLACE = "schemes/norge/scheme.yml:100:14: [bold] :warning: :100:"


def test_a_line_number_between_colons_is_no_picture(capsys: pytest.CaptureFixture[str]) -> None:
    say(PLACE)
    refuse(PLACE)
    tell([PLACE])
    out, err = capsys.readouterr()
    assert out == f"{PLACE}\n{PLACE}\n"
    assert err == f"{PLACE}\n"


def test_a_cell_and_a_stage_have_no_pictures_either(capsys: pytest.CaptureFixture[str]) -> None:
    tell([(("place",), [("a.yml:100:1",)])])
    with stage("a:100:b"):
        pass
    drawn = capsys.readouterr().out
    assert "a.yml:100:1" in drawn
    assert "a:100:b" in drawn


def test_a_name_that_is_to_be_copied_is_never_broken(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    name = "sole_proprietorship_sole_proprietor"
    tell([(("outcome", "case"), [("not met, since the applicant is an association", name)])])
    assert name in capsys.readouterr().out
