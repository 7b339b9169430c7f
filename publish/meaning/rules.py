"""Whether rules make sense: facts and options that exist, kinds that fit a fact's type, no circles."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from checker.money import exact
from publish.compiling.asked import AskedFact, every_fact
from publish.compiling.rules import compiled, facts_in
from publish.messages import Said, Value, listed, said
from publish.model.conditions import Form
from publish.model.load import Collection, Loaded
from publish.model.scheme import Call, Criterion, Words
from publish.reading.document import Document
from publish.reading.nearest import perhaps
from publish.reading.readings import amounts, days, yes_or_no
from publish.telling.problems import Loc, Problem

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

# The lower and the upper limit of those that have both.
LIMITS: Final[Mapping[str, tuple[str, str]]] = {
    "between": ("low", "high"),
    "within": ("start", "end"),
    **dict.fromkeys(("count", "share", "sum", "duration"), ("at_least", "at_most")),
}

type Facts = Mapping[str, AskedFact]


def rule_problems(loaded: Loaded, collection: Collection) -> Iterator[Problem]:
    """Every problem in a rule of a scheme; each call asks with the registers of its own time."""
    for call in calls_of(loaded):
        facts = every_fact(loaded, call, collection)
        for number, criterion in enumerate(loaded.scheme.criteria):
            for field, rule in _rules(criterion):
                yield from in_rule(loaded.document, ("criteria", number, field), compiled(rule), facts)
            if criterion.when is not None:
                yield from judged_later(loaded.document, ("criteria", number, "when"), compiled(criterion.when))
        for number, document in enumerate(loaded.scheme.documents):
            if document.when is not None:
                loc: Loc = ("documents", number, "when")
                yield from in_rule(loaded.document, loc, compiled(document.when), facts)
                yield from judged_later(loaded.document, loc, compiled(document.when))


def calls_of(loaded: Loaded) -> tuple[Call, ...]:
    """The calls of a scheme; for one without any a call without dates, so that the registers of all times count."""
    return loaded.scheme.calls or (Call(id="none", name=Words()),)


def judged_later(document: Document, loc: Loc, rule: dict[str, Any]) -> Iterator[Problem]:
    """What an officer judges decides nothing that is asked before."""
    if rule["kind"] == "judged":
        yield document.problem("when.judged", loc)
    elif rule["kind"] in ("all", "any", "at_least_n", "not", "each", "some"):
        inner = rule.get("rule") or rule["of"]
        for part in inner if isinstance(inner, list) else [inner]:
            yield from judged_later(document, loc, part)


def _rules(criterion: Criterion) -> Iterator[tuple[str, Form]]:
    if criterion.when is not None:
        yield "when", criterion.when
    if criterion.rule is not None:
        yield "rule", criterion.rule


def in_rule(document: Document, loc: Loc, rule: dict[str, Any], facts: Facts) -> Iterator[Problem]:
    """Every problem in a compiled rule that was written at a place."""
    kind = rule["kind"]
    if kind in ("all", "any", "at_least_n"):
        field = "of" if kind == "at_least_n" else kind
        for number, part in enumerate(rule["of"]):
            yield from in_rule(document, (*loc, field, number), part, facts)
        if kind == "at_least_n" and not 1 <= rule["n"] <= len(rule["of"]):
            yield document.problem("rule.too_many" if rule["n"] else "rule.none", (*loc, "at_least_n"))
        return
    if kind == "not":
        yield from in_rule(document, (*loc, "not"), rule["of"], facts)
        return
    scope = _scope(rule, facts)
    unknown = [name for name in _names(rule) if name not in scope]
    for name in unknown:
        at = (*loc, "fact") if "fact" in rule else loc
        yield document.problem("fact.unknown", at, got=name, write=perhaps(name, scope))
    if unknown:
        return
    for name in _names(rule):
        if name in scope and scope[name].type not in TYPES.get(kind, (scope[name].type,)) and not _outer(rule, name):
            yield document.problem("rule.type", loc, rule=kind, got=name, type=scope[name].type)
            return
    if mixed := _mixed(rule, scope):
        counted, paid = mixed
        yield document.problem("rule.mixed", loc, rule=kind, counted=counted, paid=paid)
        return
    yield from _values(document, loc, rule, scope)
    yield from _chosen(document, loc, rule, scope)
    yield from _limits(document, loc, rule)
    if kind in ("each", "some"):
        yield from in_rule(document, (*loc, "rule"), rule["rule"], scope)


def _names(rule: dict[str, Any]) -> list[str]:
    """The facts a rule names itself, fields of items included."""
    if rule["kind"] == "sum":
        return [*rule["facts"], *([rule["over"]] if rule["over"] else [])]
    return facts_in(rule)


def _outer(rule: dict[str, Any], name: str) -> bool:
    return bool(rule["kind"] == "sum" and name == rule["over"])


def _mixed(rule: dict[str, Any], facts: Facts) -> tuple[str, str] | None:
    """A count and an amount that a rule adds up or holds against each other."""
    if rule["kind"] not in ("share", "sum", "balance"):
        return None
    names = [name for name in facts_in({**rule, "over": None}) if name in facts]
    first = {facts[name].type: name for name in reversed(names)}
    return (first["number"], first["money"]) if {"number", "money"} <= first.keys() else None


def _chosen(document: Document, loc: Loc, rule: dict[str, Any], facts: Facts) -> Iterator[Problem]:
    """No more answers are asked for than there are to choose."""
    if rule["kind"] != "count" or facts[rule["fact"]].type != "options":
        return
    there = len(facts[rule["fact"]].options)
    if rule["at_least"] is not None and rule["at_least"] > there > 0:
        yield document.problem("rule.too_many_chosen", (*loc, "at_least"), fact=rule["fact"], number=there)


def _scope(rule: dict[str, Any], facts: Facts) -> Facts:
    """The facts a rule may name: over the items of a list, those of an item too."""
    outer = str(rule.get("over") or (rule["fact"] if rule["kind"] in ("each", "some") else ""))
    if outer not in facts:
        return facts
    return {**facts, **{field.id: field for field in facts[outer].fields}}


def _values(document: Document, loc: Loc, rule: dict[str, Any], facts: Facts) -> Iterator[Problem]:
    """Options that the fact has, numbers that it can take."""
    codes = rule.get("values") or ([rule["value"]] if rule["kind"] == "is" else [])
    if codes:
        fact = facts[rule["fact"]]
        allowed = ["true", "false"] if fact.type == "yes_no" else [code for code, _ in fact.options]
        field = {"includes": "of", "is": "is"}.get(rule["kind"], rule["kind"])
        for number, code in enumerate(codes):
            if code not in allowed:
                # What the list has already was not meant again.
                near = perhaps(code, [each for each in allowed if each not in codes])
                at = (*loc, field) if rule["kind"] == "is" else (*loc, field, number)
                said_yes = next(iter(yes_or_no(code)), None) if fact.type == "yes_no" else None
                there = _there(document, fact, allowed)
                yield document.problem(
                    "option.unknown", at, fact=fact.id, got=code, write=said_yes or near, there=there
                )
        return
    if rule["kind"] not in ("at_least", "at_most", "between", "sum"):
        return
    name = rule["facts"][0] if rule["kind"] == "sum" else rule["fact"]
    for field in ("value", "low", "high", "at_least", "at_most"):
        if rule.get(field) is not None and not _fits(rule[field], facts[name]):
            at = (*loc, field if rule["kind"] == "sum" else rule["kind"])
            fact, written = facts[name], document.value_at(at)
            got = written if isinstance(written, str) else str(rule[field])
            type_ = "whole" if fact.type == "number" and not fact.decimals else fact.type
            filled = {"fact": name, "got": got, "type": Said(f"fact_type.{type_}")}
            yield document.problem("rule.value", at, write=_meant(got, fact), **filled)


def _there(document: Document, fact: AskedFact, allowed: list[str]) -> Value:
    """The options of a fact, and where others are added; of yes and no there are no others."""
    if fact.type == "yes_no":
        return listed(allowed)
    own = document.value_at(("facts",))
    inside = own.values() if isinstance(own, dict) else ()
    here = any(isinstance(each, dict) and fact.id in (each.get("fields") or ()) for each in inside)
    key = "only.options_here" if here or (isinstance(own, dict) and fact.id in own) else "only.options_shared"
    return said(key, fact=fact.id, there=listed(allowed))


def _meant(text: str, fact: AskedFact) -> str | None:
    """The number or the day in a value that has a unit or marks of its own: 80 m2, kr 500 000."""
    if fact.type == "date":
        return None
    found = [each.replace(" ", "") for each in amounts(text)] or re.findall(r"(?<![\w.,])[0-9]+(?:\.[0-9]+)?", text)[:1]
    return found[0] if len(found) == 1 and _fits(found[0], fact) else None


def _fits(text: str, fact: AskedFact) -> bool:
    if fact.type == "date":
        return bool(days(text))
    decimals = fact.decimals if fact.type == "number" else 2
    try:
        return not exact(text) % Decimal(1).scaleb(-decimals)
    except ValueError:
        return False


def _limits(document: Document, loc: Loc, rule: dict[str, Any]) -> Iterator[Problem]:
    """A limit where a rule says nothing without one, and the lower one first."""
    kind = rule["kind"]
    if kind == "some" and not rule["n"]:
        yield document.problem("rule.none", (*loc, "at_least"))
    if kind not in LIMITS:
        return
    first, last = LIMITS[kind]
    if rule[first] is None and rule[last] is None:
        yield document.problem("rule.limitless", loc)
    elif rule[first] is not None and rule[last] is not None and _order(rule[first]) > _order(rule[last]):
        yield document.problem("rule.reversed", (*loc, kind if kind in ("between", "within") else first))


def _order(limit: str | int) -> Decimal:
    """Days by the calendar, numbers by size; what is neither is told elsewhere."""
    text = str(limit).replace("-", "")
    return Decimal(text) if text.replace(".", "").isdecimal() else Decimal(0)
