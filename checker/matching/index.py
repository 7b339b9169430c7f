"""The index as the engine holds it: the trees of all calls laid over each other, one bit a criterion of a call.

The calls stand in the order of how many criteria they have here, most first. The first criteria of all calls are one
stretch of bits, the second criteria of those that have one are the next: no bit is idle, and a set of criteria is
folded onto the calls stretch by stretch.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from checker.calls import Window, read_window
from checker.facts import Fact
from checker.matching.bits import bitset
from checker.matching.carried import Shared
from checker.matching.overlay import Growing, Leaf, Place, grown
from checker.matching.trees import JUDGED, Tree
from checker.rulebook import FactReader, Unreadable, read_facts

Data = dict[str, Any]

FORMAT = 1
NO_WINDOW: Data = {**dict.fromkeys(("kind", "opens", "closes", "spent", "awarded")), "has_awards": False, "paused": ()}


@dataclass(frozen=True, slots=True)
class Form:
    """The facts that some conditions read, and which of them are shared."""

    facts: tuple[Fact, ...]
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Criteria:
    """The criteria that a shared fact can decide: what each says, in four trees, and the bits of those that matter."""

    when: Place
    rule: Place
    # The rules in which an officer judges a part, with that part taken one way and the other.
    granted: Place
    refused: Place
    every: int
    conditional: int
    exclusions: int
    judged: int


@dataclass(frozen=True, slots=True)
class Index:
    """All calls."""

    digest: str
    shared: Mapping[str, Shared]
    forms: tuple[Form, ...]
    criteria: Criteria
    # Where the first criteria, the second criteria … of the calls begin, and how many there are.
    stretches: tuple[tuple[int, int], ...]
    # The calls as they were sent, and from here on as they stand here; `order` is the number each was sent under.
    order: tuple[int, ...]
    calls: tuple[str, ...]
    windows: tuple[Window, ...]
    # The window of each call.
    window: tuple[int, ...]
    names: tuple[tuple[str, ...], ...]
    counts: tuple[int, ...]
    # What no shared fact changes: how many criteria are decided, and the calls with one that is open or judged.
    decided: tuple[int, ...]
    unsettled: int
    judged: int

    @property
    def questions(self) -> tuple[Fact, ...]:
        """The shared facts, parents first."""
        return tuple(shared.fact for shared in self.shared.values())


def read_index(data: Any) -> Index:
    """The index that plain data describes; raises Unreadable, never answers from half of one."""
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise Unreadable("newer_index" if isinstance(data, dict) and "format" in data else "not_an_index")
    try:
        return _index(data)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise Unreadable("not_an_index") from error


def _index(data: Data) -> Index:
    calls = data["calls"]
    forms = tuple(
        Form(read_facts([data["facts"][number] for number in form["facts"]]), tuple(form["asked"]))
        for form in data["forms"]
    )
    readers = [FactReader({fact.id: fact for fact in form.facts}) for form in forms]
    rules = [(form, _with_codes(rule, data["codes"])) for form, rule in data["leaves"]]
    leaves = tuple(Leaf(form, readers[form].condition(rule)) for form, rule in rules)
    order = sorted(range(len(calls["call"])), key=lambda call: -len(calls["live"][call]))
    rank = {call: place for place, call in enumerate(order)}
    live = [calls["live"][call] for call in order]
    stretches = _stretches(live)
    return Index(
        digest=data["digest"],
        shared={
            fact.id: Shared(fact, frozenset(part["offered"]))
            for fact, part in zip(read_facts(data["asked"]), data["asked"], strict=True)
        },
        forms=forms,
        criteria=_criteria(data["criteria"], _who(live, len(data["criteria"]), stretches), leaves),
        stretches=stretches,
        order=tuple(order),
        calls=tuple(calls["call"][call] for call in order),
        windows=tuple(read_window({**NO_WINDOW, **window}) for window in data["windows"]),
        window=tuple(calls["window"][call] for call in order),
        names=tuple(tuple(data["names"][name] for name in pairs[::2]) for pairs in live),
        counts=tuple(calls["criteria"][call] for call in order),
        decided=tuple(calls["decided"][call] for call in order),
        unsettled=bitset((rank[call] for call in calls["open"]), len(order)),
        judged=bitset((rank[call] for call in calls["judged"]), len(order)),
    )


def _with_codes(rule: Data, codes: Sequence[str]) -> Data:
    """A condition with the options that it names."""
    return {**rule, "values": [codes[number] for number in rule["values"]]} if "values" in rule else rule


def _criteria(criteria: Sequence[Any], who: Sequence[Sequence[int]], leaves: Sequence[Leaf]) -> Criteria:
    size = sum(len(members) for members in who)
    trees = {name: Growing() for name in ("when", "rule", "granted", "refused")}
    sets: Mapping[str, list[int]] = {name: [] for name in ("every", "conditional", "exclusions", "judged")}
    for (when, rule, exclusion), members in zip(criteria, who, strict=True):
        sets["every"].extend(members)
        trees["rule"].lay(rule, members, "u")
        if when is not None:
            sets["conditional"].extend(members)
            trees["when"].lay(when, members, "u")
        if exclusion:
            sets["exclusions"].extend(members)
        if has_judgement(rule):
            sets["judged"].extend(members)
            trees["granted"].lay(rule, members, "t")
            trees["refused"].lay(rule, members, "f")
    numbers = count()
    places = {name: grown(tree, leaves, size, numbers) for name, tree in trees.items()}
    bits = {name: bitset(members, size) for name, members in sets.items()}
    return Criteria(
        when=places["when"],
        rule=places["rule"],
        granted=places["granted"],
        refused=places["refused"],
        every=bits["every"],
        conditional=bits["conditional"],
        exclusions=bits["exclusions"],
        judged=bits["judged"],
    )


def _stretches(live: Sequence[Sequence[int]]) -> tuple[tuple[int, int], ...]:
    """Where each stretch begins and how long it is."""
    found, start = [], 0
    for place in range(len(live[0]) // 2 if live else 0):
        length = sum(len(pairs) > 2 * place for pairs in live)
        found.append((start, length))
        start += length
    return tuple(found)


def _who(live: Sequence[Sequence[int]], criteria: int, stretches: Sequence[tuple[int, int]]) -> list[list[int]]:
    """For each criterion, the bits of those who have it."""
    found: list[list[int]] = [[] for _ in range(criteria)]
    for call, pairs in enumerate(live):
        for (start, _), criterion in zip(stretches, pairs[1::2], strict=False):
            found[criterion].append(start + call)
    return found


def has_judgement(tree: Tree) -> bool:
    """Whether an officer decides a part of it."""
    return any(has_judgement(part) for part in tree[1:]) if isinstance(tree, list) else tree == JUDGED
