"""What an editor can be told is the same in every language: the same codes, filled with the same, each explained."""

import ast
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

import pytest

from publish.browsing.messages import PARTS, part_of
from publish.messages import CODES, TONGUES, Listed, Said, Tongue, counted, en, listed, said, sentence, words

SOURCES = sorted((Path(__file__).parents[3] / "publish").rglob("*.py"))
TRANSLATIONS = [tongue for tongue in TONGUES if tongue != "en"]
PARAM = re.compile(r"\{(\w+)\}")
# What a language puts around a word, and never what another does.
FOREIGN = {"nb": '"”“', "sv": '"«»“', "en": "«»”"}
# Names of programs and forms, words that are the same in two languages, and sentences that are all param.
SHARED = {
    "address.alive",
    "example.answers",
    "plan.answers",
    "plan.budget",
    "plan.budget_line",
}


def table(tongue: Tongue, name: str) -> Mapping[str, str]:
    module = f"help_{tongue}" if name == "HELP" else tongue
    found: Mapping[str, str] = getattr(import_module(f"publish.messages.{module}"), name)
    return found


@pytest.mark.parametrize("name", ["MESSAGES", "WORDS"])
@pytest.mark.parametrize("tongue", TRANSLATIONS)
def test_every_language_has_the_same_entries_filled_with_the_same(tongue: Tongue, name: str) -> None:
    theirs = {key: set(PARAM.findall(text)) for key, text in table(tongue, name).items()}
    assert theirs == {key: set(PARAM.findall(text)) for key, text in table("en", name).items()}


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_code_is_explained(tongue: Tongue) -> None:
    assert set(table(tongue, "HELP")) == CODES
    assert all(text.endswith((".", "?")) for text in table(tongue, "HELP").values())


@pytest.mark.parametrize("tongue", TRANSLATIONS)
def test_no_sentence_and_no_explanation_is_left_in_english(tongue: Tongue) -> None:
    for name in ("MESSAGES", "HELP"):
        same = {key for key, text in table(tongue, name).items() if text == table("en", name)[key]}
        assert same <= SHARED, name


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("name", ["MESSAGES", "WORDS", "HELP"])
def test_quotes_are_those_of_the_language(tongue: Tongue, name: str) -> None:
    for key, text in table(tongue, name).items():
        assert not set(FOREIGN[tongue]) & set(text), key


def test_every_code_stands_in_a_part_of_the_help_page() -> None:
    assert {part_of(code) for code in CODES} <= set(PARTS)


@pytest.mark.parametrize("tongue", TONGUES)
def test_words_are_said_in_the_language_of_the_reader(tongue: Tongue) -> None:
    day = said("day", day=3, month=Said("month.5"), year=2026)
    expected = {"nb": "3. mai 2026", "sv": "3 maj 2026", "en": "3 May 2026"}
    assert words(day, tongue) == expected[tongue]
    none = {"nb": "ingen", "sv": "inga", "en": "none"}
    assert words(listed([]), tongue) == none[tongue]
    either = {"nb": "1 eller 2", "sv": "1 eller 2", "en": "1 or 2"}
    assert words(listed([1, 2], "or"), tongue) == either[tongue]


def test_a_count_of_one_has_words_of_its_own() -> None:
    assert words(counted("addresses", 1), "en") == "1 address"
    assert words(counted("addresses", 2), "sv") == "2 adresser"


def test_what_fills_a_sentence_is_never_filled_in_again_and_reaches_nothing() -> None:
    told = sentence("fact.unknown", {"got": "{got.__class__} {0} {x}"}, "en")
    assert "{got.__class__} {0} {x}" in told
    assert words(Listed(("{a}", "b")), "en") == "{a}, b"


def test_the_english_table_is_the_one_the_codes_come_from() -> None:
    assert list(CODES) == list(en.MESSAGES)


def asked_for(path: Path) -> Iterator[tuple[str, str]]:
    """The function and the key of every word that a file names in full."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield node.func.id, first.value


def test_every_word_that_is_asked_for_is_in_the_table() -> None:
    found = {pair for path in SOURCES for pair in asked_for(path)}
    keys = {key for name, key in found if name in ("Said", "said")}
    keys |= {f"{key}.{end}" for name, key in found if name == "counted" for end in ("one", "other")}
    assert len(keys) > 50
    assert keys <= set(en.WORDS)
