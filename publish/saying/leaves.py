"""Each kind of condition in words: one function a kind."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from publish.saying.terms import Rule, Terms


def _is(terms: Terms, rule: Rule) -> str:
    fact = terms.facts[rule["fact"]]
    if fact.type == "yes_no":
        return terms.say("yes" if rule["value"] == "true" else "no", question=terms.question(fact))
    value = terms.answer(fact.id, rule["value"]) if fact.options else terms.value(fact, rule["value"])
    return terms.say("is", label=terms.label(fact.id), value=value)


def _options(terms: Terms, rule: Rule) -> str:
    key = rule["kind"] if rule["kind"] != "includes" else f"includes_{rule['mode']}"
    join = terms.formats.every if key == "includes_all" else terms.formats.either
    values = join(terms.answer(rule["fact"], code) for code in rule["values"])
    return terms.say(key, label=terms.label(rule["fact"]), values=values)


def _at_least(terms: Terms, rule: Rule) -> str:
    return _bounded(terms, rule["fact"], rule["value"], None)


def _at_most(terms: Terms, rule: Rule) -> str:
    return _bounded(terms, rule["fact"], None, rule["value"])


def _between(terms: Terms, rule: Rule) -> str:
    return _bounded(terms, rule["fact"], rule["low"], rule["high"])


def _bounded(terms: Terms, fact: str, low: str | None, high: str | None) -> str:
    ends = (None if end is None else terms.value(terms.facts[fact], end) for end in (low, high))
    return terms.say("bound", label=terms.label(fact), bound=terms.bound(*ends))


def _day(terms: Terms, rule: Rule) -> str:
    day = terms.formats.day(date.fromisoformat(rule["date"]))
    return terms.say(rule["kind"], label=terms.label(rule["fact"]), date=day)


def _within(terms: Terms, rule: Rule) -> str:
    start, end = (terms.formats.day(date.fromisoformat(rule[end])) for end in ("start", "end"))
    return terms.say("within", label=terms.label(rule["fact"]), start=start, end=end)


def _duration(terms: Terms, rule: Rule) -> str:
    bound = terms.limits(rule, lambda count: terms.wording.say(f"unit.{rule['unit']}", n=Decimal(count)))
    start, end = terms.named(rule["start"]), terms.named(rule["end"])
    return terms.say("duration", start=start, end=end, bound=bound)


def _count(terms: Terms, rule: Rule) -> str:
    bound = terms.limits(rule, lambda count: terms.formats.number(Decimal(count)))
    key = "count" if terms.facts[rule["fact"]].type == "items" else "count_options"
    return terms.say(key, list=terms.named(rule["fact"]), bound=bound)


def _share(terms: Terms, rule: Rule) -> str:
    bound = terms.limits(rule, lambda percent: terms.formats.percent(Decimal(percent)))
    part, whole = _added(terms, rule["part"]), _added(terms, rule["whole"])
    return terms.say("share", part=part, bound=bound, whole=whole)


def _sum(terms: Terms, rule: Rule) -> str:
    if rule["over"] is None:
        inside, key, over = terms, "sum", ""
    else:
        inside, key, over = terms.inside(rule["over"]), "sum_over", terms.named(rule["over"])
    fact = inside.facts[rule["facts"][0]]
    bound = terms.limits(rule, lambda text: terms.value(fact, text))
    return terms.say(key, facts=_added(inside, rule["facts"]), list=over, bound=bound)


def _balance(terms: Terms, rule: Rule) -> str:
    return terms.say("balance", left=_added(terms, rule["left"]), right=_added(terms, rule["right"]))


def _declared(terms: Terms, rule: Rule) -> str:
    return terms.say("declared")


def _judged(terms: Terms, rule: Rule) -> str:
    return terms.say("judged")


def _document(terms: Terms, rule: Rule) -> str:
    return terms.say("document", document=terms.plain(terms.documents[rule["document"]]))


def _added(terms: Terms, facts: Sequence[str]) -> str:
    return " + ".join(terms.named(fact) for fact in facts)


LEAVES: Final[Mapping[str, Callable[[Terms, Rule], str]]] = {
    "is": _is,
    "one_of": _options,
    "none_of": _options,
    "includes": _options,
    "at_least": _at_least,
    "at_most": _at_most,
    "between": _between,
    "before": _day,
    "after": _day,
    "by": _day,
    "within": _within,
    "duration": _duration,
    "count": _count,
    "share": _share,
    "sum": _sum,
    "balance": _balance,
    "declared": _declared,
    "judged": _judged,
    "document": _document,
}
