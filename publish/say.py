"""A compiled rule in words, so that what the page says and what the checker decides can't differ."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from publish.asked import AskedFact
from publish.formats import Formats
from publish.scheme import Words
from publish.words import Wording

type Rule = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Said:
    """A rule in words: a sentence, or the head of a list."""

    text: str
    of: tuple["Said", ...] = ()


@dataclass(frozen=True)
class Sayer:
    """Says the rules of one call in one language."""

    wording: Wording
    facts: Mapping[str, AskedFact] = field(repr=False)
    documents: Mapping[str, Words] = field(repr=False)
    currency: str
    plain: Callable[[Words], str]

    @property
    def formats(self) -> Formats:
        """How the language writes numbers and dates."""
        return self.wording.formats

    def tree(self, rule: Rule) -> Said:
        """The rule as a list of lists, as the page shows it."""
        kind = rule["kind"]
        if kind in ("all", "any", "at_least_n"):
            parts = tuple(self.tree(part) for part in rule["of"])
            return parts[0] if len(parts) == 1 else Said(self._head(rule), parts)
        if kind == "not":
            return Said(self._head(rule), (self.tree(rule["of"]),))
        if kind in ("each", "some"):
            return Said(self._head(rule), (self.inside(rule["fact"]).tree(rule["rule"]),))
        return Said(self.leaf(rule))

    def line(self, rule: Rule) -> str:
        """The rule as one line, for use inside a sentence."""
        kind = rule["kind"]
        if kind in ("all", "any"):
            lines = [self._bracketed(part, kind) for part in rule["of"]]
            return self._chain("and" if kind == "all" else "or", lines)
        if kind == "at_least_n":
            return self._say("n_line", n=rule["n"], rules="; ".join(self.line(part) for part in rule["of"]))
        if kind == "not":
            return self._say("not_line", rule=self.line(rule["of"]))
        if kind in ("each", "some"):
            inside = self.inside(rule["fact"]).line(rule["rule"])
            return self._say("list_line", head=self._head(rule), rule=inside)
        return self.leaf(rule)

    def leaves(self, rule: Rule) -> dict[str, str]:
        """The words of each condition by its path: indices joined with dots, 0 for the only child."""
        return dict(_leaves(self, rule, ()))

    def leaf(self, rule: Rule) -> str:
        """One condition in words."""
        return LEAVES[rule["kind"]](self, rule)

    def value(self, fact: AskedFact, text: str) -> str:
        """A threshold as the language writes it, typed by the fact it is compared with."""
        if fact.type == "money":
            return self.formats.money(Decimal(text), self.currency)
        if fact.type == "percent":
            return self.formats.percent(Decimal(text))
        if fact.type == "date":
            return self.formats.day(date.fromisoformat(text))
        if fact.unit is not None:
            return self.wording.say(f"unit.{fact.unit}", n=Decimal(text))
        return self.formats.number(Decimal(text))

    def label(self, fact: str) -> str:
        """The short name of a fact."""
        return self.plain(self.facts[fact].label)

    def named(self, fact: str) -> str:
        """The short name of a fact in quotation marks, inside a sentence."""
        return self._say("quoted", text=self.label(fact))

    def question(self, fact: AskedFact) -> str:
        """The question; a document has none of its own, the site asks whether it is there."""
        if fact.question is not None:
            return self.plain(fact.question)
        return self.wording.say("checker.document_question", document=self.plain(fact.label))

    def answer(self, fact: str, code: str) -> str:
        """An answer to choose, in quotation marks."""
        return self._say("quoted", text=self.plain(dict(self.facts[fact].options)[code]))

    def bound(self, low: str | None, high: str | None) -> str:
        """At least, at most, from and to, or exactly."""
        if low is None:
            return self.wording.say("bound.most", high=high)
        if high is None:
            return self.wording.say("bound.least", low=low)
        return self.wording.say("bound.exact" if low == high else "bound.both", low=low, high=high)

    def limits(self, rule: Rule, written: Callable[[str], str]) -> str:
        """The bounds that a rule gives."""
        low, high = rule.get("at_least"), rule.get("at_most")
        return self.bound(None if low is None else written(str(low)), None if high is None else written(str(high)))

    def _say(self, key: str, **params: object) -> str:
        return self.wording.say(f"rule.{key}", **params)

    def inside(self, fact: str) -> "Sayer":
        """Says the rules of each item of a list."""
        return replace(self, facts={**self.facts, **{part.id: part for part in self.facts[fact].fields}})

    def _head(self, rule: Rule) -> str:
        if rule["kind"] in ("each", "some"):
            return self._say(rule["kind"], list=self.named(rule["fact"]), n=rule.get("n", 1))
        return self._say(rule["kind"], n=rule.get("n", 1))

    def _bracketed(self, rule: Rule, around: str) -> str:
        mixed = rule["kind"] in ("all", "any") and rule["kind"] != around and len(rule["of"]) > 1
        return f"({self.line(rule)})" if mixed else self.line(rule)

    def _chain(self, key: str, lines: list[str]) -> str:
        if len(lines) == 1:
            return lines[0]
        return self._say(key, rules=", ".join(lines[:-1]), last=lines[-1])


def _leaves(sayer: Sayer, rule: Rule, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    kind = rule["kind"]
    if kind in ("all", "any", "at_least_n"):
        for index, part in enumerate(rule["of"]):
            yield from _leaves(sayer, part, (*path, str(index)))
    elif kind == "not":
        yield from _leaves(sayer, rule["of"], (*path, "0"))
    elif kind in ("each", "some"):
        yield from _leaves(sayer.inside(rule["fact"]), rule["rule"], (*path, "0"))
    else:
        yield ".".join(path), sayer.leaf(rule)


def _is(sayer: Sayer, rule: Rule) -> str:
    fact = sayer.facts[rule["fact"]]
    if fact.type == "yes_no":
        return sayer.wording.say(f"rule.{'yes' if rule['value'] == 'true' else 'no'}", question=sayer.question(fact))
    value = sayer.answer(fact.id, rule["value"]) if fact.options else sayer.value(fact, rule["value"])
    return sayer.wording.say("rule.is", label=sayer.label(fact.id), value=value)


def _options(sayer: Sayer, rule: Rule) -> str:
    key = rule["kind"] if rule["kind"] != "includes" else f"includes_{rule['mode']}"
    join = sayer.formats.every if key == "includes_all" else sayer.formats.either
    values = join(sayer.answer(rule["fact"], code) for code in rule["values"])
    return sayer.wording.say(f"rule.{key}", label=sayer.label(rule["fact"]), values=values)


def _at_least(sayer: Sayer, rule: Rule) -> str:
    return _bounded(sayer, rule["fact"], rule["value"], None)


def _at_most(sayer: Sayer, rule: Rule) -> str:
    return _bounded(sayer, rule["fact"], None, rule["value"])


def _between(sayer: Sayer, rule: Rule) -> str:
    return _bounded(sayer, rule["fact"], rule["low"], rule["high"])


def _bounded(sayer: Sayer, fact: str, low: str | None, high: str | None) -> str:
    ends = (None if end is None else sayer.value(sayer.facts[fact], end) for end in (low, high))
    return sayer.wording.say("rule.bound", label=sayer.label(fact), bound=sayer.bound(*ends))


def _day(sayer: Sayer, rule: Rule) -> str:
    day = sayer.formats.day(date.fromisoformat(rule["date"]))
    return sayer.wording.say(f"rule.{rule['kind']}", label=sayer.label(rule["fact"]), date=day)


def _within(sayer: Sayer, rule: Rule) -> str:
    start, end = (sayer.formats.day(date.fromisoformat(rule[end])) for end in ("start", "end"))
    return sayer.wording.say("rule.within", label=sayer.label(rule["fact"]), start=start, end=end)


def _duration(sayer: Sayer, rule: Rule) -> str:
    bound = sayer.limits(rule, lambda count: sayer.wording.say(f"unit.{rule['unit']}", n=Decimal(count)))
    start, end = sayer.named(rule["start"]), sayer.named(rule["end"])
    return sayer.wording.say("rule.duration", start=start, end=end, bound=bound)


def _count(sayer: Sayer, rule: Rule) -> str:
    bound = sayer.limits(rule, lambda count: sayer.formats.number(Decimal(count)))
    key = "rule.count" if sayer.facts[rule["fact"]].type == "items" else "rule.count_options"
    return sayer.wording.say(key, list=sayer.named(rule["fact"]), bound=bound)


def _share(sayer: Sayer, rule: Rule) -> str:
    bound = sayer.limits(rule, lambda percent: sayer.formats.percent(Decimal(percent)))
    part, whole = _added(sayer, rule["part"]), _added(sayer, rule["whole"])
    return sayer.wording.say("rule.share", part=part, bound=bound, whole=whole)


def _sum(sayer: Sayer, rule: Rule) -> str:
    if rule["over"] is None:
        inside, key, over = sayer, "rule.sum", ""
    else:
        inside, key, over = sayer.inside(rule["over"]), "rule.sum_over", sayer.named(rule["over"])
    fact = inside.facts[rule["facts"][0]]
    bound = sayer.limits(rule, lambda text: sayer.value(fact, text))
    return sayer.wording.say(key, facts=_added(inside, rule["facts"]), list=over, bound=bound)


def _balance(sayer: Sayer, rule: Rule) -> str:
    return sayer.wording.say("rule.balance", left=_added(sayer, rule["left"]), right=_added(sayer, rule["right"]))


def _declared(sayer: Sayer, rule: Rule) -> str:
    return sayer.wording.say("rule.declared")


def _judged(sayer: Sayer, rule: Rule) -> str:
    return sayer.wording.say("rule.judged")


def _document(sayer: Sayer, rule: Rule) -> str:
    return sayer.wording.say("rule.document", document=sayer.plain(sayer.documents[rule["document"]]))


def _added(sayer: Sayer, facts: Sequence[str]) -> str:
    return " + ".join(sayer.named(fact) for fact in facts)


LEAVES: Final[Mapping[str, Callable[[Sayer, Rule], str]]] = {
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
