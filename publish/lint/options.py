"""Options and questions of a scheme's own that no rule tells apart."""

from collections.abc import Iterator
from typing import Any, Final

from publish.cases.tried import Tried
from publish.compiling.rules import Data
from publish.telling.problems import Problem

GROUPS: Final = ("all", "any", "at_least_n")


def options(tried: Tried) -> Iterator[Problem]:
    """Of one answer two or more that are named in no rule, of several each such; a question that no rule reads."""
    rules = list(_rules(tried))
    asked = {fact.id for fact in tried.rulebook.facts}
    for name, fact in tried.loaded.scheme.facts.items():
        if name not in asked:
            if name not in {cost.asks for cost in tried.loaded.scheme.money.costs}:
                yield tried.warning("lint.unused_fact", ("facts", name), at_key=True, fact=name)
            continue
        if any(rule["kind"] == "count" and rule["fact"] == name for rule in rules):
            continue
        named = {code for rule in rules if rule.get("fact") == name for code in _named(rule)}
        unnamed = [number for number, option in enumerate(fact.options) if option.code not in named]
        if len(unnamed) > (fact.type == "option"):
            codes = ", ".join(fact.options[number].code for number in unnamed)
            loc = ("facts", name, "options", unnamed[0], "code")
            yield tried.warning("lint.unused_option", loc, fact=name, options=codes)


def _rules(tried: Tried) -> Iterator[Data]:
    """Every condition that is not made of others."""
    book = tried.compiled.rulebook
    wholes = [
        *(part[field] for part in book["criteria"] for field in ("when", "rule")),
        *(f["when"] for f in book["facts"]),
        *(limit.get("when") for limit in (book["terms"] or {"limits": ()})["limits"]),
    ]
    for whole in wholes:
        if whole is not None:
            yield from _leaves(whole)


def _leaves(rule: Data) -> Iterator[Data]:
    if rule["kind"] in GROUPS:
        for part in rule["of"]:
            yield from _leaves(part)
    elif rule["kind"] == "not":
        yield from _leaves(rule["of"])
    elif rule["kind"] in ("each", "some"):
        yield from _leaves(rule["rule"])
    else:
        yield rule


def _named(rule: Data) -> list[Any]:
    return [*rule.get("values", ()), *([rule["value"]] if "value" in rule else [])]
