"""The site's own words are the same in every language, and say what they are told and nothing else."""

from pathlib import Path

import pytest

from publish.languages import LANGUAGES, Language
from publish.saying.words import CATEGORIES, NEEDED, Wording, params_of, word_problems, wordings


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_keys(words: dict[Language, Wording], language: Language) -> None:
    assert words[language].entries.keys() == words["nb"].entries.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_takes_the_same_params_in_every_language(words: dict[Language, Wording], language: Language) -> None:
    theirs = {key: params_of(entry) for key, entry in words[language].entries.items()}
    assert theirs == {key: params_of(entry) for key, entry in words["nb"].entries.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_have_the_categories_of_their_language(words: dict[Language, Wording], language: Language) -> None:
    for key, entry in words[language].entries.items():
        assert isinstance(entry, str) or entry.keys() == {"one", "other"}, key


def test_categories_are_never_keys_of_their_own(words: dict[Language, Wording]) -> None:
    assert not {key for key in words["nb"].entries if key.rsplit(".", 1)[-1] in CATEGORIES}


def test_a_count_chooses_the_plural_and_is_written_as_a_number(words: dict[Language, Wording]) -> None:
    assert words["nb"].say("status.left", n=1) == "1 dag igjen"
    assert words["nb"].say("unit.months", n=1200) == "1\u00a0200 måneder"
    assert words["en"].say("unit.firms", n=1) == "1 firm"


def test_a_missing_param_is_an_error_and_not_a_gap() -> None:
    with pytest.raises(KeyError):
        Wording("nb", {"a": "til {date}"}).say("a")


def test_a_text_cannot_reach_into_what_it_is_given() -> None:
    assert Wording("nb", {"a": "{date.__class__} {0} {}"}).say("a", date="x") == "{date.__class__} {0} {}"


def test_a_value_with_braces_is_not_filled_in_again() -> None:
    assert Wording("nb", {"a": "{x} og {y}"}).say("a", x="{y}", y="z") == "{y} og z"


def test_a_broken_file_is_a_problem_with_a_place(tmp_path: Path) -> None:
    (tmp_path / "content" / "nb").mkdir(parents=True)
    (tmp_path / "content" / "nb" / "strings.yml").write_text("a: b\na: c\n", encoding="utf-8")
    _, problems = wordings(tmp_path / "content", ("nb",))
    assert [problem.place.line for problem in problems] == [2]


@pytest.mark.parametrize(
    ("nn", "told"),
    [
        ("a: {b: til {date}}\n".replace("til {date}", '"til {date}"'), ["words.missing count"]),
        ('a: {b: "til"}\ncount: {one: en, other: "{n}"}\n', ["words.blanks a.b"]),
        ('a: {b: "til {date}"}\ncount: "{n}"\n', ["words.plural count"]),
        ('a: {b: "til {date}"}\ncount: {one: ein, other: "{n}"}\nmore: x\n', ["words.missing more"] * 3),
    ],
)
def test_what_one_language_says_otherwise_is_told_by_the_check(nn: str, told: list[str], tmp_path: Path) -> None:
    same = 'a: {b: "to {date}"}\ncount: {one: one, other: "{n}"}\n'
    for language in LANGUAGES:
        (tmp_path / "content" / language).mkdir(parents=True)
        text = nn if language == "nn" else same
        (tmp_path / "content" / language / "strings.yml").write_text(text, encoding="utf-8")
    found = word_problems(tmp_path / "content", ())
    assert [f"{problem.code} {problem.got}" for problem in found] == told


def test_the_texts_that_pages_need_are_those_there_are(words: dict[Language, Wording]) -> None:
    found = "".join(f"{key}\n" for key in sorted(words["nb"].entries))
    assert NEEDED.read_text(encoding="utf-8") == found, f"{NEEDED.name} is every key of strings.yml, sorted"


def test_a_text_that_is_away_in_every_language_is_told_by_the_check(tmp_path: Path) -> None:
    for language in LANGUAGES:
        (tmp_path / "content" / language).mkdir(parents=True)
        (tmp_path / "content" / language / "strings.yml").write_text("a: {b: x}\n", encoding="utf-8")
    found = word_problems(tmp_path / "content", ("a.b", "a.c"))
    assert [f"{problem.code} {problem.got} {problem.place.path}" for problem in found] == [
        f"words.needed a.c content/{language}/strings.yml" for language in LANGUAGES
    ]
