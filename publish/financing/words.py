"""Why a budget cannot be read: the words for each key of the calculator."""

from collections.abc import Mapping
from typing import Any, Final

from publish.messages import Said, said

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


def reason(problem: Mapping[str, Any]) -> Said:
    """What is wrong, what was read, and what to write."""
    key, got, expected = problem["problem"], problem.get("got"), problem.get("expected")
    return said(
        "budget.said",
        reason=Said(f"budget.{key}") if key in WHY else said("budget.other", problem=str(key)),
        read="" if got in (None, "") else said("budget.read", got=_one_line(got)),
        write="" if expected in (None, "", []) else said("budget.write", expected=_one_line(expected)),
    )


def _one_line(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(_one_line(part) for part in value)
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return " ".join(text.encode(errors="backslashreplace").decode().split())
