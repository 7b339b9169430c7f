"""A case officer reads the cases in the language of the notice, and can say yes or no to each."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from publish.cases.boundary import Case, bases_of, cases_of
from publish.cases.boundary_command import offer_cases
from publish.cases.boundary_say import CaseWords
from publish.cases.boundary_table import json_of, markdown_of, table_of, yaml_of
from publish.cases.tried import Tried
from publish.check import check
from publish.languages import Language
from publish.saying.voice import Voice
from publish.saying.words import Wording
from tests.command_line import SWEDISH, refused, run
from tests.publish.cases.tried_calls import real, tried
from tests.publish.lint.told import DATA, room_of

ROOT = Path(__file__).resolve().parents[3]
MANY = DATA / "told" / "one_side_of_each_kind_of_limit.yml"
NONE = DATA / "told" / "no_examples.yml"


def words_of(call: Tried, words: dict[Language, Wording]) -> CaseWords:
    """The words for the cases of a call."""
    scheme = call.loaded.scheme
    return CaseWords(call, Voice(words[scheme.original], scheme.original, scheme.currency))


def told(call: Tried, words: dict[Language, Wording]) -> str:
    """The table as one text, a row a line."""
    lines = []
    for part in table_of(words_of(call, words), cases_of(call), bases_of(call)):
        lines += [part] if isinstance(part, str) else [" | ".join(row) for row in part[1]]
    return "\n".join(lines).replace("\u00a0", " ")


def test_each_criterion_has_its_sentence_of_the_notice_and_a_line_for_each_side(
    words: dict[Language, Wording], tmp_path: Path
) -> None:
    text = told(tried(NONE, tmp_path), words)
    assert "Tilskudd, Utlysning 2020: 1 grensetilfelle å godkjenne, 0 har et eksempel" in text
    assert "Et vilkår.\n  «Kommuner kan søke.»\n  Hvor lenge?\n" in text
    assert " | 13 måneder | ikke oppfylt | passer ikke | months_above_12" in text


def test_a_swedish_notice_is_read_in_swedish(words: dict[Language, Wording]) -> None:
    text = told(real(SWEDISH), words)
    assert "Hur många månader pågår projektet?" in text
    assert " | 13 månader | inte uppfyllt | passar inte | ✓ one_month_too_long" in text
    assert text.endswith("Alla gränsfall har ett exempel.")


def test_yes_no_options_dates_and_items_are_words(words: dict[Language, Wording], tmp_path: Path) -> None:
    text = told(tried(MANY, tmp_path), words)
    for line in (
        " | 1. juli 2021 | ikke oppfylt | passer ikke | start_above_2021_06_30",
        " | Kurs 1 · Poeng: 10,1 | ikke oppfylt",
        " | Gammelt | vurderes | passer, så langt det kan sjekkes | sort_old",
        " | Nord | ikke oppfylt | passer ikke | areas_below_2",
        "Hvor mye? 500 001 kr\nHvor stort? 1 000 002 kr",
    ):
        assert line in text, line
    assert "Norge" not in text
    assert "--approve months_below_3,ceiling_above_500000," in text


def test_a_list_of_another_length_says_how_many_there_are(words: dict[Language, Wording], tmp_path: Path) -> None:
    text = told(tried(MANY, tmp_path), words)
    assert "3\nKurs 1 · Poeng: 10\nKurs 1 · Pris: 600 kr\nKurs 2" in text


def test_another_criterion_that_changes_is_named(words: dict[Language, Wording], tmp_path: Path) -> None:
    call = real("troms/kommunesamarbeid")
    scheme = call.loaded.scheme.model_copy(update={"examples": call.loaded.scheme.examples[:1]})
    text = told(Tried(replace(call.loaded, scheme=scheme), call.compiled), words)
    assert "og gjelder ikke: Minst to kommuner er med i samarbeidet." in text


def test_markdown_has_the_same_lines(words: dict[Language, Wording], tmp_path: Path) -> None:
    call = tried(NONE, tmp_path)
    text = markdown_of(words_of(call, words), cases_of(call), bases_of(call)).replace("\u00a0", " ")
    assert "| 13 måneder | ikke oppfylt | passer ikke | months_above_12 |" in text
    assert text.startswith("# Tilskudd, Utlysning 2020")


def test_yaml_is_what_approving_would_add(tmp_path: Path) -> None:
    call = tried(NONE, tmp_path)
    assert yaml_of(call, cases_of(call)).splitlines()[-5:] == [
        "    like: a_case_that_fits",
        "    answers: {months: 13}",
        "    expect: does_not_fit",
        "    because: [months]",
        "    quote: Kommuner kan søke.",
    ]


def test_json_tells_a_program_what_changes(tmp_path: Path) -> None:
    call = tried(NONE, tmp_path)
    found = json.loads(json_of(call, cases_of(call)))
    assert [case["id"] for case in found] == ["a_case_that_fits", "months_above_12"]
    assert found[1]["changes"] == [{"criterion": "months", "before": "met", "after": "unmet"}]
    assert (found[1]["call"], found[1]["side"], found[1]["like"]) == ("2020", "above_12", "a_case_that_fits")


@pytest.mark.parametrize("form", ["text", "markdown", "json", "yaml"])
def test_every_form_is_given(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checked, _ = check(room_of(NONE, tmp_path))
    assert checked is not None
    (tmp_path / "content").symlink_to(ROOT / "content")
    assert offer_cases(tmp_path, checked, "place/scheme", None, form=form, approve=None, language="en")
    assert "months_above_12" in capsys.readouterr().out


def test_approving_twice_changes_nothing_the_second_time(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = room_of(NONE, tmp_path)
    file = root / "schemes" / "place" / "scheme.yml"
    states = []
    for _ in range(2):
        checked, _ = check(root)
        assert checked is not None
        assert offer_cases(root, checked, "place/scheme", None, form="text", approve="all", language="en")
        states.append(file.read_bytes())
    assert states[0] == states[1]
    assert capsys.readouterr().out.replace("\n", " ").strip() == (
        "2 examples added to schemes/place/scheme.yml. "
        "schemes/place/scheme.yml: these cases have an example already. Nothing was changed."
    )


def test_the_command_shows_the_cases_of_a_scheme() -> None:
    done = run("cases", SWEDISH, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    found: list[Case] = json.loads(done.stdout)
    assert len(found) == 11


def test_a_scheme_that_there_is_not_is_refused() -> None:
    assert "There is no scheme" in refused("cases", "norge/nothing")


def test_sides_on_which_no_case_was_found_are_counted(words: dict[Language, Wording], tmp_path: Path) -> None:
    call = tried(DATA / "told" / "two_contradict.yml", tmp_path)
    bare = call.loaded.scheme.model_copy(update={"examples": ()})
    call = Tried(replace(call.loaded, scheme=bare), call.compiled)
    assert cases_of(call) == []
    assert told(call, words).endswith("På 4 sider av grenser er det ikke funnet noe tilfelle.")
