"""Every field of the model can be edited in the browser, or is named with the reason why not."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel

from publish.cms import nb, sv
from publish.cms.fields import KEPT, widgets
from publish.languages import LANGUAGES
from publish.messages import TONGUES, Tongue
from publish.model.scalars import YesNo
from publish.model.scheme import Scheme, Words
from publish.model.validate import validate
from publish.reading.document import Tree
from publish.reading.read import read

ROOT = Path(__file__).resolve().parents[3]
DATA = Path(__file__).resolve().parent / "data"
FIELDS = widgets("en", {}).fields("Scheme")
SCHEMES = sorted(path for path in (ROOT / "schemes").glob("*/*.yml") if path.parent.name != "registers")

type Fields = list[dict[str, Any]]


def inside(field: dict[str, Any]) -> Fields:
    """The fields of an object, or of each item of a list."""
    found: Fields = field.get("fields") or field.get("field", {}).get("fields", [])
    return found


def every(fields: Fields) -> Iterator[dict[str, Any]]:
    """Each widget at every depth."""
    for field in fields:
        yield field
        yield from every(inside(field))


def models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The parts of the model that may stand in a field."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models(part)


def literals(annotation: Any) -> Iterator[str]:
    """The words that may stand in a field."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif annotation is not YesNo:
        for part in get_args(annotation):
            yield from literals(part)


def together(model: type[BaseModel], fields: Fields, deep: int = 0) -> Iterator[tuple[str, Any, dict[str, Any] | None]]:
    """Each field of the model with its widget; rules within rules end somewhere."""
    widget = {field["name"]: field for field in fields}
    for name, field in model.model_fields.items():
        path = f"{model.__name__}.{field.alias or name}"
        found = None if path in KEPT else widget.get(field.alias or name)
        yield path, field.annotation, found
        for part in models(field.annotation):
            if found is not None and inside(found) and deep < 8:
                yield from together(part, inside(found), deep + 1)


FOUND = list(together(Scheme, FIELDS))


def test_every_field_of_the_model_has_a_widget_or_a_reason() -> None:
    without = {path for path, _, widget in FOUND if widget is None}
    # Rules within rules: the innermost are kept as they stand.
    assert without - {"All.all", "Any_.any", "Not.not", "Each.rule", "Some.rule"} == set(KEPT)


def test_the_fields_are_those_of_many_parts() -> None:
    assert len({path.split(".")[0] for path, _, widget in FOUND if widget}) > 50


def test_every_word_of_a_choice_can_be_chosen() -> None:
    chosen = 0
    for path, annotation, widget in FOUND:
        if widget is not None and "fields" not in widget and (words := list(literals(annotation))):
            if widget["widget"] != "select":
                # A clock time is a text as well.
                assert words == ["end-of-day", "start-of-day"], path
                continue
            assert widget["options"] == words, path
            chosen += 1
    assert chosen > 20


def test_yes_and_no_are_words_so_that_what_is_left_out_stays_left_out() -> None:
    limit = next(field for field in every(FIELDS) if field["name"] == "approximate")
    assert [option["value"] for option in limit["options"]] == ["true", "false"]
    assert not [field for field in every(FIELDS) if field["widget"] == "boolean"]


def test_a_text_has_the_languages_in_their_order() -> None:
    texts = [widget for path, annotation, widget in FOUND if widget is not None and Words in models(annotation)]
    assert len(texts) > 30
    assert {tuple(field["name"] for field in inside(widget)) for widget in texts} == {LANGUAGES}


def test_amounts_shares_and_days_are_written_as_the_house_writes_them() -> None:
    by_path = {path: widget for path, _, widget in FOUND}
    amount, share, day = by_path["Limit.amount"], by_path["Limit.share"], by_path["Deadline.date"]
    assert amount is not None
    assert share is not None
    assert day is not None
    assert "1 400 000" in amount["pattern"][1]
    assert "70 %" in share["pattern"][1]
    assert (day["widget"], day["type"], day["format"]) == ("datetime", "date", "YYYY-MM-DD")


@pytest.mark.parametrize(("tongue", "labels"), [("nb", nb.LABELS), ("sv", sv.LABELS)])
def test_every_field_has_a_name_in_the_editors_language_and_no_name_is_left_over(
    tongue: Literal["nb", "sv"], labels: dict[str, str]
) -> None:
    assert {field["name"] for field in every(widgets(tongue, {}).fields("Scheme"))} == set(labels)


def test_a_hint_in_another_language_is_never_the_english_one() -> None:
    english = {field["hint"] for field in every(FIELDS) if "hint" in field}
    for tongue in TONGUES[:2]:
        said = {field["hint"] for field in every(widgets(tongue, {}).fields("Scheme")) if "hint" in field}
        assert len(said) > 30
        assert not said & english


def unknown(tree: Tree, fields: Fields, loc: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Keys of a file that no widget shows."""
    if isinstance(tree, list):
        for item in tree:
            yield from unknown(item, fields, loc)
    elif isinstance(tree, dict):
        named = {field["name"]: field for field in fields}
        for name, value in tree.items():
            if name not in named:
                yield (*loc, name)
            elif isinstance(value, dict | list):
                yield from unknown(value, inside(named[name]), (*loc, name))


@pytest.mark.parametrize("path", SCHEMES, ids=lambda path: path.stem)
def test_what_the_real_schemes_hold_is_shown_but_for_what_is_kept(path: Path) -> None:
    kept = {name.split(".")[1] for name in KEPT} | {"all", "any", "not"}
    assert {loc[-1] for loc in unknown(read(path, ROOT).tree, FIELDS)} <= kept


def wrong(tree: Tree, fields: Fields, loc: str) -> Iterator[tuple[str, Tree]]:
    """Values that the form would refuse."""
    if isinstance(tree, list):
        for number, item in enumerate(tree):
            yield from wrong(item, fields, f"{loc}[{number}]")
    elif isinstance(tree, dict):
        for field in fields:
            path, value = f"{loc}.{field['name']}", tree.get(field["name"])
            if isinstance(value, dict | list) and inside(field):
                yield from wrong(value, inside(field), path)
            elif (value is None and field["required"]) or (value is not None and not fits(value, field)):
                yield path, value


def fits(value: Tree, field: dict[str, Any]) -> bool:
    """Whether the form takes the value, or each of the values."""
    if isinstance(value, list):
        return all(fits(each, field.get("field", field)) for each in value)
    options = [option["value"] if isinstance(option, dict) else option for option in field.get("options", [value])]
    return value in options and ("pattern" not in field or re.search(field["pattern"][0], str(value)) is not None)


@pytest.mark.parametrize("path", SCHEMES, ids=lambda path: path.stem)
def test_what_the_real_schemes_hold_is_taken_by_the_form(path: Path) -> None:
    assert list(wrong(read(path, ROOT).tree, FIELDS, "")) == []


def test_a_list_that_may_hold_rules_is_not_read_as_texts() -> None:
    assert all("field" not in field for field in every(FIELDS) if field["name"] == "of" and field["widget"] == "list")


def test_a_file_as_the_browser_writes_it_means_the_same() -> None:
    # Opened and saved by the code of Sveltia CMS 0.221.1, with this configuration.
    by_hand, in_browser = (read(DATA / f"written-{name}.yml", DATA) for name in ("by-hand", "in-the-browser"))
    meant, wrong = validate(by_hand, Scheme)
    saved, refused = validate(in_browser, Scheme)
    assert (by_hand.problems, wrong, in_browser.problems, refused) == ((), [], (), [])
    assert meant is not None
    assert meant == saved


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_widget_has_all_that_it_needs(tongue: Tongue) -> None:
    known = {"object", "list", "select", "string", "text", "markdown", "datetime"}
    for field in every(widgets(tongue, {}).fields("Scheme")):
        assert field["widget"] in known
        assert field["widget"] != "object" or field["fields"]
        assert field["widget"] != "select" or field["options"]


def test_the_configuration_can_be_written_as_json() -> None:
    assert json.loads(json.dumps(FIELDS)) == FIELDS
