"""Every example of the folder beside this: terms and a budget in brief, and what the plan says of it."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.checker.financing.budgets import Data, budget, limit, planned, terms

FOLDER = Path(__file__).parent / "examples"
EXAMPLES = [
    (f"{path.stem}: {example['name']}", example)
    for path in sorted(FOLDER.glob("*.json"))
    for example in json.loads(path.read_text(encoding="utf-8"))
]
TERMS = ("step", "in_kind", "several_projects", "years", "parts", "other_costs")
BUDGET = ("sought", "used", "aid", "exchange", "public_applicant", "complete")


def rules(example: Data) -> Data:
    """The terms of an example."""
    more = {key: example[key] for key in TERMS if key in example}
    kinds = [{"id": name, "covered": how, "asks": None} for name, how in example.get("categories", {}).items()]
    return terms(*map(_limit, example["limits"]), categories=kinds, **more)


def _limit(one: Data) -> Data:
    rest = {key: value for key, value in one.items() if key != "id"}
    return limit(one["id"], **rest)


def written(example: Data) -> Data:
    """The budget of an example."""
    more = {key: example[key] for key in BUDGET if key in example}
    return budget(*example["costs"], financing=example.get("financing", []), **more)


def said(found: Data, path: str) -> Any:
    """What a plan says at a path of an example."""
    name, _, inside = path.partition(".")
    if path in ("binding", "warnings"):
        key = {"binding": "limit", "warnings": "warning"}[path]
        return [entry[key] for entry in found[path]]
    if path == "next":
        return found["next"] and found["next"]["limit"]
    if path == "floors":
        return [f"{floor['required']} {floor['present']} {floor['short']}" for floor in found["floors"]]
    if name == "steps":
        return [step["amount"] for step in found["steps"] if step["step"] == inside]
    if not inside:
        return found[name]
    return [entry[inside] for entry in found[name]] if isinstance(found[name], list) else found[name][inside]


@pytest.mark.parametrize("example", [example for _, example in EXAMPLES], ids=[name for name, _ in EXAMPLES])
def test_an_example_says_what_it_says(example: Data) -> None:
    on = date.fromisoformat(example.get("on", "2026-11-22"))
    found = planned(rules(example), written(example), on)
    assert {path: said(found, path) for path in example["plan"]} == example["plan"]


def test_the_examples_name_every_key_that_is_read() -> None:
    known = {"name", "limits", "categories", "costs", "financing", "on", "plan", *TERMS, *BUDGET}
    assert {key for _, example in EXAMPLES for key in example} - known == set()
