"""Whether rules make sense: facts and options that exist, kinds that fit a fact's type, no circles."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from checker.money import exact
from publish.asked import AskedFact, every_fact
from publish.conditions import Form
from publish.load import Collection, Loaded
from publish.problems import Loc, Problem
from publish.readings import days, nearest
from publish.rules import compiled, facts_in
from publish.scheme import Call, Criterion, Words

OPTION, SPAN = ("option", "yes_no"), ("number", "money", "percent")
TYPES: Final[Mapping[str, tuple[str, ...]]] = {
    "is": OPTION,
    "one_of": OPTION,
    "none_of": OPTION,
    "includes": ("options",),
    "at_least": SPAN,
    "at_most": SPAN,
    "between": SPAN,
    "before": ("date",),
    "after": ("date",),
    "by": ("date",),
    "within": ("date",),
    "duration": ("date",),
    "count": ("options", "items"),
    "each": ("items",),
    "some": ("items",),
    "share": ("money", "number"),
    "sum": ("money", "number"),
    "balance": ("money", "number"),
    "declared": ("yes_no",),
}

type Facts = Mapping[str, AskedFact]


def rule_problems(loaded: Loaded, collection: Collection) -> Iterator[Problem]:
    """Every problem in a rule of a scheme, or in the condition on which one of its facts is asked."""
    # Without a call the registers of all times count; with several, each call asks with its own.
    calls = loaded.scheme.calls or (Call(id="none", name=Words()),)
    for call in calls[:1]:
        facts = every_fact(loaded, call, collection)
        for number, criterion in enumerate(loaded.scheme.criteria):
            for field, rule in _rules(criterion):
                yield from _in_rule(loaded, ("criteria", number, field), compiled(rule), facts)
        for name, fact in loaded.scheme.facts.items():
            if fact.when is not None:
                yield from _in_rule(loaded, ("facts", name, "when"), compiled(fact.when), facts)
                yield from _parents_first(loaded, name, facts)


def _rules(criterion: Criterion) -> Iterator[tuple[str, Form]]:
    if criterion.when is not None:
        yield "when", criterion.when
    if criterion.rule is not None:
        yield "rule", criterion.rule


def _in_rule(loaded: Loaded, loc: Loc, rule: dict[str, Any], facts: Facts) -> Iterator[Problem]:
    kind = rule["kind"]
    if kind in ("all", "any", "at_least_n"):
        field = "of" if kind == "at_least_n" else kind
        for number, part in enumerate(rule["of"]):
            yield from _in_rule(loaded, (*loc, field, number), part, facts)
        if kind == "at_least_n" and rule["n"] > len(rule["of"]):
            yield loaded.document.problem("rule.too_many", (*loc, "at_least_n"))
        return
    if kind == "not":
        yield from _in_rule(loaded, (*loc, "not"), rule["of"], facts)
        return
    scope = _scope(rule, facts)
    unknown = [name for name in _names(rule) if name not in scope]
    for name in unknown:
        at = (*loc, "fact") if "fact" in rule else loc
        yield loaded.document.problem("fact.unknown", at, got=name, write=nearest(name, scope))
    if unknown:
        return
    for name in _names(rule):
        if name in scope and scope[name].type not in TYPES.get(kind, (scope[name].type,)) and not _outer(rule, name):
            yield loaded.document.problem("rule.type", loc, rule=kind, got=name, type=scope[name].type)
            return
    yield from _values(loaded, loc, rule, scope)
    if kind in ("each", "some"):
        yield from _in_rule(loaded, (*loc, "rule"), rule["rule"], scope)


def _names(rule: dict[str, Any]) -> list[str]:
    """The facts a rule names itself, fields of items included."""
    if rule["kind"] == "sum":
        return [*rule["facts"], *([rule["over"]] if rule["over"] else [])]
    return facts_in(rule)


def _outer(rule: dict[str, Any], name: str) -> bool:
    return bool(rule["kind"] == "sum" and name == rule["over"])


def _scope(rule: dict[str, Any], facts: Facts) -> Facts:
    """The facts a rule may name: over the items of a list, those of an item too."""
    outer = str(rule.get("over") or (rule["fact"] if rule["kind"] in ("each", "some") else ""))
    if outer not in facts:
        return facts
    return {**facts, **{field.id: field for field in facts[outer].fields}}


def _values(loaded: Loaded, loc: Loc, rule: dict[str, Any], facts: Facts) -> Iterator[Problem]:
    """Options that the fact has, numbers that it can take."""
    codes = rule.get("values") or ([rule["value"]] if rule["kind"] == "is" else [])
    if codes:
        fact = facts[rule["fact"]]
        allowed = ["true", "false"] if fact.type == "yes_no" else [code for code, _ in fact.options]
        for code in codes:
            if code not in allowed:
                near = nearest(code, allowed)
                at = (*loc, "of" if rule["kind"] == "includes" else rule["kind"])
                yield loaded.document.problem("option.unknown", at, fact=fact.id, got=code, write=near)
        return
    if rule["kind"] not in ("at_least", "at_most", "between", "sum"):
        return
    name = rule["facts"][0] if rule["kind"] == "sum" else rule["fact"]
    for field in ("value", "low", "high", "at_least", "at_most"):
        if rule.get(field) is not None and not _fits(rule[field], facts[name]):
            at = (*loc, field if rule["kind"] == "sum" else rule["kind"])
            yield loaded.document.problem("rule.value", at, fact=name, got=rule[field], type=facts[name].type)


def _fits(text: str, fact: AskedFact) -> bool:
    if fact.type == "date":
        return bool(days(text))
    decimals = fact.decimals if fact.type == "number" else 2
    try:
        return not exact(text) % Decimal(1).scaleb(-decimals)
    except ValueError:
        return False


def _parents_first(loaded: Loaded, name: str, facts: Facts) -> Iterator[Problem]:
    """No fact waits, over others, for itself."""
    seen, waiting = set[str](), [name]
    while waiting:
        when = facts[waiting.pop()].when
        for parent in facts_in(when) if when is not None else ():
            if parent == name:
                yield loaded.document.problem("fact.circle", ("facts", name, "when"), got=name)
                return
            if parent in facts and parent not in seen:
                seen.add(parent)
                waiting.append(parent)
