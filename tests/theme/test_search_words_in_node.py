"""A question is spelled as the index spells it, whichever way its letters were typed."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from publish.searching.index import folded

SCRIPT = Path(__file__).resolve().parents[2] / "theme" / "assets" / "search_words.js"
RUN = """
const script = await import(process.argv[1]);
const [name, ...given] = JSON.parse(process.argv[2]);
process.stdout.write(JSON.stringify(script[name](...given)));
"""
NODE = Path(sys.executable).with_name("node")


def asked(name: str, *given: Any) -> Any:
    """What a function of the script answers."""
    command = [str(NODE), "--no-warnings", "--input-type=module", "-e", RUN, str(SCRIPT), json.dumps([name, *given])]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=60)
    return json.loads(done.stdout)


def test_the_script_writes_letters_as_the_build_does_and_back() -> None:
    text = "Ærlig søknad, Øst-næring, åtgärd och ö"
    stroked = asked("folded", text)
    assert stroked == folded(text)
    assert asked("unfolded", stroked) == text


@pytest.mark.parametrize(
    ("typed", "among"),
    [
        ("søknad", "so\u0338knad"),
        ("SØKNAD", "so\u0338knad"),
        ("soeknad", "soknad"),
        ("naering", "naring"),
        ("næring", "na\u0338ring"),
        ("Håkon", "haakon"),
        ("haakon", "hakon"),
        ("Jörgen", "joergen"),
        ("aerial soeknad", "aerial soknad"),
    ],
)
def test_a_word_is_asked_for_in_every_spelling(typed: str, among: str) -> None:
    found = asked("spellings", typed)
    assert among in found
    assert found[0] == folded(typed.lower())
    assert len(found) == len(set(found))


def test_a_long_question_does_not_become_too_many() -> None:
    assert len(asked("spellings", "næring søknad åpen " * 9)) <= 8


@pytest.mark.parametrize("typed", ["", "   "])
def test_nothing_is_asked_as_nothing(typed: str) -> None:
    assert asked("spellings", typed) == []


def test_a_phrase_between_quotation_marks_is_asked_as_it_stands() -> None:
    assert asked("spellings", '"regional naering"') == ['"regional naering"']


@pytest.mark.parametrize(
    ("question", "marked", "near"),
    [
        ("xyzzy", ["x"], 0),
        ("naering", ["na", "nær"], 0),
        ("so\u0338knadsskjema", ["søknad"], 0.5),
        ("kompetanseloeft", ["kompetanse"], 0.6),
        ("kompetanseloft", ["kompetanseløft"], 1),
        ("rettet", ["nærings-rettet"], 1),
        ("pilot unntak", ["pilot"], 0),
        ("eu", ["EU."], 1),
        ("anything", [], 1),
    ],
)
def test_a_stray_letter_is_no_answer_and_a_whole_word_the_nearest(
    question: str, marked: list[str], near: float
) -> None:
    assert asked("nearness", question, [folded(word) for word in marked]) == pytest.approx(near, abs=0.1)


def test_an_excerpt_becomes_text_and_marks_and_never_markup() -> None:
    html = "a &lt;b onclick=x&gt; <mark>so\u0338knaden</mark> & &lt;mark&gt; til"
    assert asked("parts", html) == [
        {"text": "a <b onclick=x> ", "found": False},
        {"text": "søknaden", "found": True},
        {"text": " & <mark> til", "found": False},
    ]


@pytest.mark.parametrize(
    ("excerpt", "said"),
    [
        ("The first <mark>words</mark>", "The first words …"),
        ("<mark>words</mark> of a page", "… words of a page"),
        ("first <mark>words</mark> of", "… first words of …"),
        ("The first <mark>words</mark> of a page", "The first words of a page"),
    ],
)
def test_an_excerpt_has_dots_where_the_page_says_more(excerpt: str, said: str) -> None:
    assert "".join(part["text"] for part in asked("parts", excerpt, "The first\n words of a page ")) == said
