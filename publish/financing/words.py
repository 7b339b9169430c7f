"""Why a budget cannot be read: the words for each key of the calculator."""

import re
from collections.abc import Mapping
from typing import Any, Final

from publish.messages import Said, Value, said
from publish.reading.readings import amounts

WHY: Final = frozenset(
    {
        "not_an_object",
        "unknown_field",
        "not_a_list",
        "too_many_lines",
        "no_id",
        "id_twice",
        "unknown_category",
        "unknown_part",
        "unknown_year",
        "unknown_kind",
        "unknown_source",
        "unknown_project",
        "unknown_limit",
        "not_an_amount",
        "not_a_rate",
        "negative",
        "too_many_decimals",
        "out_of_bounds",
        "wrong_order",
        "amount_and_hours",
        "hours_without_rate",
        "not_yes_no",
        "not_a_text",
        "not_a_date",
        "text_too_long",
    }
)


# Of these what is expected is how such a value looks, and no correction.
SHAPES: Final = frozenset({"not_an_amount", "not_a_date", "not_a_text"})


def reason(problem: Mapping[str, Any]) -> Said:
    """What is wrong, what was read, and what to write."""
    key, got = problem["problem"], problem.get("got")
    if problem.get("field") == "exchange" and key == "not_an_amount":
        key = "not_a_rate"
    return said(
        "budget.said",
        reason=Said(f"budget.{key}") if key in WHY else said("budget.other", problem=str(key)),
        read="" if got in (None, "") else said("budget.read", got=_one_line(got)),
        write=_expected(problem),
    )


def _expected(problem: Mapping[str, Any]) -> Value:
    """What to write: the same as a file writes it where it can be read, what there is to choose, or how it looks."""
    key, got, expected = problem["problem"], problem.get("got"), problem.get("expected")
    if near := meant(problem.get("field"), key, got):
        return said("budget.write", expected=near)
    if expected in (None, "", []):
        return ""
    return said("budget.like" if key in SHAPES else "budget.write", expected=_one_line(expected))


def meant(field: object, key: str, got: object) -> str:
    """What an amount or a rate of exchange was meant as; nothing where that cannot be told."""
    if key != "not_an_amount" or not isinstance(got, str):
        return ""
    if field == "exchange":
        text = "".join(got.split()).replace(",", ".")
        return text if re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,6})?", text) else ""
    found = amounts(got)
    return found[0] if len(found) == 1 else ""


def _one_line(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(_one_line(part) for part in value)
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return " ".join(text.encode(errors="backslashreplace").decode().split())
