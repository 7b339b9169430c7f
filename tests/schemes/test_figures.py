"""Every figure of the five notices stands in the data: figures.json holds the words, where they went, and as what."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.schemes.collection import SCHEMES

FIGURES: dict[str, list[list[str]]] = json.loads((Path(__file__).parent / "figures.json").read_text(encoding="utf-8"))
TABLE = [(scheme, *figure) for scheme, figures in FIGURES.items() for figure in figures]
NAMES = [f"{scheme} {path} {words}" for scheme, words, path, _ in TABLE]
# Where the notice numbers its own lists.
NUMBERING = re.compile(r"(?m)^\s*[1-3]\. ")
# What a list's members are called by.
KEYS = ("id", "code")


def plain(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def found_at(data: Any, path: str) -> Any:
    """What stands at a path: the members of a list go by id or code, else by number."""
    for step in path.split("."):
        data = dict(_members(data))[step] if isinstance(data, list) else data[step]
    return data


def _members(data: list[Any]) -> Iterator[tuple[str, Any]]:
    for number, member in enumerate(data):
        names = [member[key] for key in KEYS if isinstance(member, dict) and key in member]
        yield (names[0] if names else str(number)), member


@pytest.mark.parametrize(("scheme", "words", "path", "value"), TABLE, ids=NAMES)
def test_a_figure_of_the_notice_is_in_the_data(scheme: str, words: str, path: str, value: str) -> None:
    assert plain(words) in plain(SCHEMES[scheme].notice)
    found = found_at(json.loads(SCHEMES[scheme].scheme.model_dump_json()), path)
    text = json.dumps(found) if isinstance(found, bool) else str(found)
    # A passage holds it, anything else is it.
    assert value in text if " " in text else value == text


@pytest.mark.parametrize("scheme", FIGURES)
def test_no_number_of_the_notice_is_left_out(scheme: str) -> None:
    left = plain(NUMBERING.sub("", SCHEMES[scheme].notice))
    for words in sorted({words for words, _, _ in FIGURES[scheme]}, key=len, reverse=True):
        left = left.replace(plain(words), "")
    assert re.findall(r".{0,30}[0-9]+.{0,10}", left) == []


@pytest.mark.parametrize("scheme", FIGURES)
def test_no_address_of_the_notice_is_left_out(scheme: str) -> None:
    told = " ".join(value for _, _, value in FIGURES[scheme])
    assert [address for address in re.findall(r"[\w.]+@[\w.]+\w", SCHEMES[scheme].notice) if address not in told] == []


def test_every_scheme_has_its_figures() -> None:
    assert set(FIGURES) == set(SCHEMES)
