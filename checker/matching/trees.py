"""The conditions of one call for the index: what the shared facts can say, and what stays as it is.

A tree is a leaf's number, the letter of a truth that no shared fact changes, `j` for an officer's judgement, or a list
of a kind and its parts: `["all", ...]`, `["any", ...]`, `["not", tree]`, `["at_least_n", n, ...]`, and
`["given", letter, tree]` for a fact of the call's own that nobody asks here but that only applies under a condition.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from checker.cases import parents
from checker.conditions import Condition
from checker.conditions.judged import Judged
from checker.facts import Fact, everything
from checker.known import Knowledge
from checker.logic import FALSE, NOT_APPLICABLE, TRUE, UNKNOWN, Truth
from checker.rulebook import Rulebook

Data = dict[str, Any]
Tree = int | str | list[Any]

LETTERS: dict[Truth, str] = {TRUE: "t", FALSE: "f", UNKNOWN: "u", NOT_APPLICABLE: "n"}
JUDGED = "j"
# The parts of a fact that say nothing of its values.
SILENT = {"group": "", "changeable": False, "unit": None}


@dataclass(frozen=True, slots=True)
class Numbered:
    """Things in the order they came, each once."""

    things: list[Any] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)

    def number(self, thing: Any) -> int:
        """The number of a thing, new or known."""
        key = json.dumps(thing, sort_keys=True)
        if key not in self.numbers:
            self.numbers[key] = len(self.things)
            self.things.append(thing)
        return self.numbers[key]


@dataclass(frozen=True, slots=True)
class Tables:
    """What the calls of an index have in common, each thing once."""

    facts: Numbered = field(default_factory=Numbered)
    forms: Numbered = field(default_factory=Numbered)
    codes: Numbered = field(default_factory=Numbered)
    leaves: Numbered = field(default_factory=Numbered)
    criteria: Numbered = field(default_factory=Numbered)
    windows: Numbered = field(default_factory=Numbered)
    names: Numbered = field(default_factory=Numbered)


@dataclass(frozen=True, slots=True)
class Trees:
    """The conditions of one call, and the tables of all calls that they are written to."""

    rulebook: Rulebook
    # The facts as the rulebook writes them.
    data: Mapping[str, Data]
    asked: frozenset[str]
    tables: Tables
    # What is known of every fact when nothing is answered.
    unasked: Knowledge

    def tree(self, condition: Condition, data: Data) -> Tree:
        """A condition; its parts stand in the order of what they read, which changes no truth."""
        parts = condition.children()
        if not parts:
            return self._leaf(condition, data)
        written = data["of"] if isinstance(data["of"], list) else [data["of"]]
        pairs = sorted(zip(parts, written, strict=True), key=lambda pair: (bool(pair[0].children()), pair[0].facts()))
        more = [data["n"]] if data["kind"] == "at_least_n" else []
        return [data["kind"], *more, *(self.tree(part, inner) for part, inner in pairs)]

    def live(self, condition: Condition) -> bool:
        """Whether a shared fact can change its truth."""
        return bool(self.asked.intersection(parents(self.rulebook.facts, condition.facts())))

    def _leaf(self, condition: Condition, data: Data) -> Tree:
        if isinstance(condition, Judged):
            return JUDGED
        if not self.live(condition):
            return LETTERS[condition.truth(self.unasked)]
        read = tuple(dict.fromkeys(condition.facts()))
        if len(read) == 1 and read[0] not in self.asked:
            return self._own(condition, self.rulebook.fact(read[0]))
        needed = set(parents(self.rulebook.facts, read))
        names = [fact.id for fact in self.rulebook.facts if fact.id in needed]
        facts = [self.tables.facts.number(self.data[name] | SILENT) for name in names]
        form = self.tables.forms.number({"facts": facts, "asked": sorted(self.asked.intersection(names))})
        if "values" in data:
            data = {**data, "values": [self.tables.codes.number(code) for code in data["values"]]}
        return self.tables.leaves.number([form, data])

    def _own(self, condition: Condition, fact: Fact) -> Tree:
        """A fact that nobody asks here, where a shared one decides whether it applies: the same is known wherever."""
        if fact.when is None:
            raise ValueError(f"{fact.id} hangs on no shared fact")
        truth = LETTERS[condition.truth(Knowledge({fact.id: everything(fact)}))]
        return ["given", truth, unjudged(self.tree(fact.when, self.data[fact.id]["when"]))]


def unjudged(tree: Tree) -> Tree:
    """The tree of what decides whether something applies: no judgement is taken one way or the other there."""
    if isinstance(tree, list):
        return [tree[0], *(unjudged(part) for part in tree[1:])]
    return LETTERS[UNKNOWN] if tree == JUDGED else tree
