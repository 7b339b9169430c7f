"""From the form a rule is written in to plain data: one line a form."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from publish.model import conditions as form
from publish.reading.readings import written_amount

Data = dict[str, Any]


def compiled(rule: form.Form) -> Data:
    """A rule as the rulebook writes it: the kind by name, thresholds as plain text."""
    return COMPILERS[type(rule)](rule)


def facts_in(rule: Data) -> list[str]:
    """The facts that a compiled rule reads, fields of items left out."""
    kind = rule["kind"]
    if kind in ("all", "any", "at_least_n"):
        return [fact for part in rule["of"] for fact in facts_in(part)]
    if kind == "not":
        return facts_in(rule["of"])
    if kind == "judged":
        return []
    if kind == "document":
        return [f"document_{rule['document']}"]
    if kind == "duration":
        return [rule["start"], rule["end"]]
    if kind == "share":
        return [*rule["part"], *rule["whole"]]
    if kind == "balance":
        return [*rule["left"], *rule["right"]]
    if kind == "sum":
        return rule["facts"] if rule["over"] is None else [rule["over"]]
    return [rule["fact"]]


def _plain(number: Decimal | None) -> str | None:
    return None if number is None else written_amount(number).replace(" ", "")


def _value(text: str | None) -> str | None:
    """A threshold without the spaces and the percent sign that make it readable in the file."""
    return None if text is None else text.replace(" ", "").removesuffix("%")


def _all(rules: tuple[form.Form, ...]) -> list[Data]:
    return [compiled(rule) for rule in rules]


COMPILERS: dict[type[form.Form], Callable[[Any], Data]] = {
    form.All: lambda r: {"kind": "all", "of": _all(r.all)},
    form.Any_: lambda r: {"kind": "any", "of": _all(r.any)},
    form.Not: lambda r: {"kind": "not", "of": compiled(r.not_)},
    form.AtLeastN: lambda r: {"kind": "at_least_n", "n": r.at_least_n, "of": _all(r.of)},
    form.Is: lambda r: {"kind": "is", "fact": r.fact, "value": r.is_},
    form.OneOf: lambda r: {"kind": "one_of", "fact": r.fact, "values": list(r.one_of)},
    form.NoneOf: lambda r: {"kind": "none_of", "fact": r.fact, "values": list(r.none_of)},
    form.Includes: lambda r: {"kind": "includes", "fact": r.fact, "mode": r.includes, "values": list(r.of)},
    form.AtLeast: lambda r: {"kind": "at_least", "fact": r.fact, "value": _value(r.at_least)},
    form.AtMost: lambda r: {"kind": "at_most", "fact": r.fact, "value": _value(r.at_most)},
    form.Between: lambda r: {
        "kind": "between",
        "fact": r.fact,
        "low": _value(r.between[0]),
        "high": _value(r.between[1]),
    },
    form.Before: lambda r: {"kind": "before", "fact": r.fact, "date": r.before.isoformat()},
    form.After: lambda r: {"kind": "after", "fact": r.fact, "date": r.after.isoformat()},
    form.By: lambda r: {"kind": "by", "fact": r.fact, "date": r.by.isoformat()},
    form.Within: lambda r: {
        "kind": "within",
        "fact": r.fact,
        "start": r.within.start.isoformat(),
        "end": r.within.end.isoformat(),
    },
    form.Duration: lambda r: {
        "kind": "duration",
        "start": r.duration.start,
        "end": r.duration.end,
        "unit": r.unit,
        "at_least": r.at_least,
        "at_most": r.at_most,
    },
    form.Count: lambda r: {"kind": "count", "fact": r.count, "at_least": r.at_least, "at_most": r.at_most},
    form.Each: lambda r: {"kind": "each", "fact": r.each, "rule": compiled(r.rule)},
    form.Some: lambda r: {"kind": "some", "fact": r.some, "n": r.at_least, "rule": compiled(r.rule)},
    form.Share: lambda r: {
        "kind": "share",
        "part": list(r.share),
        "whole": list(r.of),
        "at_least": _plain(r.at_least),
        "at_most": _plain(r.at_most),
    },
    form.Sum: lambda r: {
        "kind": "sum",
        "facts": list(r.sum),
        "over": r.over,
        "at_least": _value(r.at_least),
        "at_most": _value(r.at_most),
    },
    form.Balance: lambda r: {"kind": "balance", "left": list(r.balance), "right": list(r.against)},
    form.Declared: lambda r: {"kind": "declared", "fact": r.declared},
    form.Judged: lambda r: {"kind": "judged", "what": r.judged},
    form.Present: lambda r: {"kind": "document", "document": r.document},
}
