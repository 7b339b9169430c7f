"""The index of all calls, as plain data: every condition that a shared fact can decide, once, and who has it where."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from checker.eligibility import result_of
from checker.facts import applicable
from checker.matching.carried import same_question
from checker.matching.trees import Tables, Trees, unjudged
from checker.rulebook import DECIDING, Criterion, read_rulebook

Data = dict[str, Any]

FORMAT = 1
# How often a call's decided criteria are counted in one byte.
MOST_CRITERIA = 255


def compile_index(rulebooks: Iterable[Data], shared: Sequence[Data]) -> Data:
    """The index without its digest.

    `shared` are facts as rulebooks write them, parents first, each with its `offered` options; those that no call reads
    are left out.
    """
    asked = {fact["id"]: fact for fact in shared}
    tables = Tables()
    calls: dict[str, list[Any]] = {"call": [], "window": [], "criteria": [], "decided": [], "live": []}
    open_calls, judged_calls = list[int](), list[int]()
    options: dict[str, dict[str, None]] = {}
    for number, book in enumerate(rulebooks):
        found = _call(book, asked, tables)
        for key, values in calls.items():
            values.append(found[key])
        open_calls += [number] if found["open"] else []
        judged_calls += [number] if found["judged"] else []
        for fact in book["facts"]:
            options.setdefault(fact["id"], {}).update(dict.fromkeys(fact["options"]))
    return {
        "format": FORMAT,
        "asked": [_asked(fact, options[fact["id"]]) for fact in shared if fact["id"] in options],
        **{table.name: getattr(tables, table.name).things for table in fields(tables)},
        "calls": {**calls, "open": open_calls, "judged": judged_calls},
    }


def _asked(fact: Data, options: Mapping[str, None]) -> Data:
    """A shared fact with the options of every register that a call has, today's first."""
    offered = list(fact["offered"])
    return {**fact, "offered": offered, "options": list(dict.fromkeys([*offered, *options]))}


def _call(book: Data, asked: Mapping[str, Data], tables: Tables) -> Data:
    """One call: its criteria that a shared fact can decide, and how many of the others are decided as they are."""
    rulebook = read_rulebook(book)
    facts = {fact["id"]: fact for fact in book["facts"]}
    alike = frozenset(name for name in facts if name in asked and _alike(asked[name], facts[name]))
    unasked = applicable(rulebook.facts, {})
    trees = Trees(rulebook, facts, alike, tables, unasked)
    pairs = [(c, data) for c, data in zip(rulebook.criteria, book["criteria"], strict=True) if c.strength in DECIDING]
    live, settled = list[int](), list[str]()
    for criterion, data in pairs:
        result = None if _live(criterion, trees) else result_of(criterion, unasked)
        if result is None or result == "unmet":
            live += [tables.names.number(criterion.id), _criterion(criterion, data, trees, tables)]
        else:
            settled.append(result)
    if len(pairs) > MOST_CRITERIA:
        raise ValueError(f"{book['scheme']}: more than {MOST_CRITERIA} criteria")
    window = {key: value for key, value in book["window"].items() if value}
    if "closes" in window:
        # How it ends decides a status only where no day does.
        window.pop("kind", None)
    return {
        "call": f"{book['scheme']}#{book['call']}",
        "window": tables.windows.number(window),
        "criteria": len(pairs),
        "decided": len(settled) - settled.count("unknown"),
        "live": live,
        "open": "unknown" in settled,
        "judged": "judged" in settled,
    }


def _alike(shared: Data, own: Data) -> bool:
    return same_question({**shared, "offered": None}, {**own, "offered": None})


def _live(criterion: Criterion, trees: Trees) -> bool:
    return trees.live(criterion.rule) or (criterion.when is not None and trees.live(criterion.when))


def _criterion(criterion: Criterion, data: Data, trees: Trees, tables: Tables) -> int:
    when = None if criterion.when is None else unjudged(trees.tree(criterion.when, data["when"]))
    found = [when, trees.tree(criterion.rule, data["rule"]), int(criterion.strength == "exclusion")]
    return tables.criteria.number(found)
