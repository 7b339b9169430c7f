"""Why a budget cannot be read, in words: one sentence for each key of the calculator."""

from collections.abc import Mapping
from typing import Any, Final

WHY: Final[Mapping[str, str]] = {
    "not_an_object": "expected an object with the fields of a budget",
    "unknown_field": "there is no such field",
    "not_a_list": "expected a list",
    "too_many_lines": "there are too many lines",
    "no_id": "every line needs an id",
    "id_twice": "the id is given twice",
    "unknown_category": "there is no such kind of cost",
    "unknown_part": "there is no such part of the costs",
    "unknown_year": "this is no budget year",
    "unknown_kind": "a line is money (cash) or in kind (in_kind)",
    "unknown_source": "it does not say who pays: own, public or private",
    "unknown_project": "there is no such project",
    "unknown_limit": "there is no such limit",
    "not_an_amount": "expected digits, with a point before two decimals at most",
    "negative": "an amount is never below zero",
    "too_many_decimals": "expected two decimals at most",
    "out_of_bounds": "the amount is out of bounds",
    "wrong_order": "the lower amount is above the upper one",
    "amount_and_hours": "a line has an amount, or hours at a rate, and not both",
    "hours_without_rate": "hours and rate go together",
    "not_yes_no": "expected true or false",
    "not_a_text": "expected a text",
    "not_a_date": "expected a date like 2025-03-01",
    "text_too_long": "the text is too long",
}


def reason(problem: Mapping[str, Any]) -> str:
    """What is wrong, what was read, and what to write."""
    key, got, expected = problem["problem"], problem.get("got"), problem.get("expected")
    said = WHY.get(key, str(key).replace("_", " "))
    read = f', got "{_one_line(got)}"' if got not in (None, "") else ""
    write = f"; write {_one_line(expected)}" if expected not in (None, "", []) else ""
    return f"{said}{read}{write}"


def _one_line(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(_one_line(part) for part in value)
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return " ".join(text.encode(errors="backslashreplace").decode().split())
