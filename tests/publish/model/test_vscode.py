"""VS Code as it comes out of the box: what it completes from, hovers with, expands and marks is right."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from publish.messages import TONGUES, Tongue
from publish.model import hover_nb, hover_sv
from publish.model.schema import FOLDER as SCHEMA_FOLDER
from publish.model.schema import SCHEMAS, choose, place_of, written
from publish.model.scheme import Scheme
from publish.model.validate import validate
from publish.reading.read import parse
from publish.reading.source import decode

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / ".vscode"
# A scheme with a place for whatever a snippet gives.
SCHEME = """\
original: nb
title: {nb: Tilskudd}
summary: {nb: Tilskudd}
who: {nb: Alle}
funder: siva
notice: notice.txt
currency: NOK
updated: 2026-11-22
"""
PLACES = {
    "criterion checked": "criteria:",
    "criterion declared": "criteria:",
    "criterion judged": "criteria:",
    "limit amount": "money:\n  limits:",
    "limit share": "money:\n  limits:",
    "example": "examples:",
    "plan": "plans:",
    "deadline": 'calls:\n  - id: "2027"\n    name: {nb: Utlysning}',
    "deadline moved": 'calls:\n  - id: "2027"\n    name: {nb: Utlysning}\n    deadline:\n      kind: fixed\n'
    "      date: 2027-03-01\n      time: end-of-day\n      zone: Europe/Oslo",
    "award": "awards:\n  text: {nb: Tildelt}\n  recipients:",
    "contact": "contacts:",
}
SNIPPETS: dict[str, Any] = json.loads((FOLDER / "utlysning.code-snippets").read_text(encoding="utf-8"))


def expanded(body: list[str]) -> str:
    """What is inserted when nothing is typed over: each choice its first."""
    text = "\n".join(body)
    for name, value in (("YEAR", "2026"), ("MONTH", "11"), ("DATE", "22")):
        text = text.replace(f"$CURRENT_{name}", value)
    text = re.sub(r"\$\{\d+\|([^,|}]*)[^|]*\|\}", r"\1", text)
    text = re.sub(r"\$\{\d+:([^{}]*)\}", r"\1", text)
    return text.replace("$0", "")


def fields(schema: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Every field of every part."""
    parts = {"": schema, **schema.get("$defs", {})}
    return [(f"{part}.{name}", field) for part in parts for name, field in parts[part].get("properties", {}).items()]


def descriptions(schema: Any) -> set[str]:
    """All that is said of fields and parts."""
    if isinstance(schema, list):
        return {text for each in schema for text in descriptions(each)}
    if not isinstance(schema, dict):
        return set()
    own = {schema["description"]} if isinstance(schema.get("description"), str) else set()
    inside = [each for name, each in schema.items() if name != "examples" or isinstance(each, dict)]
    return own | {text for each in inside for text in descriptions(each)}


SAID = {tongue: {name: descriptions(json.loads(written(name, tongue))) for name in SCHEMAS} for tongue in TONGUES}


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_in_the_repository_is_current(name: str, tongue: Tongue) -> None:
    kept = (ROOT / place_of(name, tongue)).read_text(encoding="utf-8")
    assert kept == written(name, tongue), "run `.venv/bin/python build.py schema`"


def test_there_are_no_other_schemas() -> None:
    expected = {ROOT / place_of(name, tongue) for name in SCHEMAS for tongue in TONGUES}
    assert set((ROOT / SCHEMA_FOLDER).rglob("*.json")) == expected


@pytest.mark.parametrize(("tongue", "words"), [("nb", hover_nb.WORDS), ("sv", hover_sv.WORDS)])
def test_every_field_is_explained_in_the_language_and_no_words_are_left_over(
    tongue: Tongue, words: dict[str, str]
) -> None:
    english = set().union(*SAID["en"].values())
    assert set(words) == english
    assert all(words.values())
    for name in SCHEMAS:
        assert not SAID[tongue][name] & english, name
    foreign = '"”“' if tongue == "nb" else '"«»“'
    assert not {text for text in words.values() if set(text) & set(foreign)}


def test_one_word_lets_vs_code_explain_in_another_language(tmp_path: Path) -> None:
    (tmp_path / ".vscode").mkdir()
    before = (FOLDER / "settings.json").read_text(encoding="utf-8")
    (tmp_path / ".vscode" / "settings.json").write_text(before, encoding="utf-8")
    after = choose(tmp_path, "sv").read_text(encoding="utf-8")
    assert set(json.loads(after)["yaml.schemas"]) == {place_of(name, "sv") for name in SCHEMAS}
    choose(tmp_path, "nb")
    assert (tmp_path / ".vscode" / "settings.json").read_text(encoding="utf-8") == before


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_says_what_it_is_for_with_an_example_that_holds(name: str) -> None:
    schema = json.loads(written(name))
    for field, told in fields(schema):
        assert told.get("description"), field
        assert told.get("examples"), field
        inside = {**told, "$defs": schema.get("$defs", {})}
        for example in told["examples"]:
            assert not list(Draft202012Validator(inside).iter_errors(example)), (field, example)


def test_every_file_of_the_schemes_has_its_schema_and_holds_by_it() -> None:
    settings = json.loads((FOLDER / "settings.json").read_text(encoding="utf-8"))
    # In the language that comes first on the site.
    assert set(settings["yaml.schemas"]) == {place_of(name, "nb") for name in SCHEMAS}
    for place, patterns in settings["yaml.schemas"].items():
        name = Path(place).stem
        given = [patterns] if isinstance(patterns, str) else patterns
        refused = {path for each in given if each.startswith("!") for path in ROOT.glob(each[1:])}
        found = {path for each in given if not each.startswith("!") for path in ROOT.glob(each)} - refused
        assert found, name
        validator = Draft202012Validator(json.loads(written(name)))
        for path in found:
            tree = parse(decode(path.read_bytes(), path.name)).tree
            assert not list(validator.iter_errors(tree)), path


def test_a_digit_that_yaml_reads_as_a_number_is_no_mistake() -> None:
    schema = json.loads(written("facts"))
    decimals = schema["$defs"]["Fact"]["properties"]["decimals"]
    assert [Draft202012Validator(decimals).is_valid(value) for value in ("2", 2, 3)] == [True, True, False]


def test_there_is_a_snippet_for_what_is_written_most() -> None:
    assert {snippet["prefix"] for snippet in SNIPPETS.values()} == set(PLACES)


@pytest.mark.parametrize("name", SNIPPETS)
def test_a_snippet_gives_valid_fields(name: str) -> None:
    snippet = SNIPPETS[name]
    place, body = PLACES[snippet["prefix"]], expanded(snippet["body"])
    depth = {"deadline": 4, "deadline moved": 6, "limit amount": 4, "limit share": 4, "award": 4}
    indented = "\n".join(" " * depth.get(snippet["prefix"], 2) + line for line in body.splitlines())
    document = parse(decode(f"{SCHEME}{place}\n{indented}\n".encode(), "scheme.yml"))
    scheme, problems = validate(document, Scheme)
    assert not problems, problems
    assert scheme is not None


def test_the_task_finds_the_file_line_and_column_of_a_message() -> None:
    tasks = json.loads((FOLDER / "tasks.json").read_text(encoding="utf-8"))["tasks"]
    pattern = next(task for task in tasks if task["label"] == "check")["problemMatcher"]["pattern"]["regexp"]
    said = 'schemes/norge/x.yml:34:28: criteria[0].rule.is: the fact "kind" has no option "municipality".'
    found = re.fullmatch(pattern, said)
    assert found is not None
    assert found.group(1, 2, 3, 4) == ("schemes/norge/x.yml", "34", "28", None)
    warned = re.fullmatch(pattern, "schemes/addresses.yml:10:1: warning: addresses: 1 address not in the ledger yet.")
    assert warned is not None
    assert warned[4] == "warning"
