"""The conditions of all calls laid over each other as one tree: at each place, who has what there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from checker.conditions import Condition
from checker.matching.bits import Truths, bitset
from checker.matching.leaves import Given, Test, tests
from checker.matching.trees import JUDGED, Tree


@dataclass(frozen=True, slots=True)
class Leaf:
    """A condition on the facts of a form."""

    form: int
    condition: Condition


@dataclass(frozen=True, slots=True)
class Group:
    """Who joins the places below in one way; `more` is the number of `at_least_n`, the letter of `given`."""

    kind: str
    more: Any
    mask: int


@dataclass(frozen=True, slots=True)
class Place:
    """One place in the tree: what is asked there of each form, how the places below are joined, what is fixed."""

    number: int
    tests: Mapping[int, tuple[Test, ...]]
    groups: tuple[Group, ...]
    parts: tuple["Place", ...]
    fixed: Truths
    # The forms that are read here and below.
    forms: frozenset[int]
    below: frozenset[int]


@dataclass(slots=True)
class Growing:
    """A place while conditions are laid there: who has what."""

    leaves: dict[int, list[int]] = field(default_factory=dict)
    letters: dict[str, list[int]] = field(default_factory=dict)
    groups: dict[tuple[str, Any], list[int]] = field(default_factory=dict)
    parts: list["Growing"] = field(default_factory=list)

    def lay(self, tree: Tree, members: Sequence[int], judged: str) -> None:
        """Lay a condition of some calls here; a judgement is taken as the letter given."""
        if isinstance(tree, int):
            self.leaves.setdefault(tree, []).extend(members)
        elif isinstance(tree, str):
            self.letters.setdefault(judged if tree == JUDGED else tree, []).extend(members)
        else:
            further = tree[0] in ("at_least_n", "given")
            self.groups.setdefault((tree[0], tree[1] if further else None), []).extend(members)
            parts = tree[1 + further :]
            self.parts.extend(Growing() for _ in range(len(parts) - len(self.parts)))
            for place, part in zip(self.parts, parts, strict=False):
                place.lay(part, members, judged)


def grown(root: Growing, leaves: Sequence[Leaf], size: int, numbers: Iterator[int]) -> Place:
    """The tree as it is asked; each place has a number of its own."""

    def place(growing: Growing) -> Place:
        by_form: dict[int, dict[int, list[int]]] = {}
        for leaf, members in growing.leaves.items():
            by_form.setdefault(leaves[leaf].form, {})[leaf] = members
        conditions = {leaf: leaves[leaf].condition for leaf in growing.leaves}
        parts = tuple(place(part) for part in growing.parts)
        fixed = {letter: bitset(members, size) for letter, members in growing.letters.items()}
        true, false, unknown = (fixed.get(letter, 0) for letter in "tfu")
        below = frozenset[int]().union(*(part.forms for part in parts))
        return Place(
            number=next(numbers),
            tests={form: tests(asked, conditions, size) for form, asked in by_form.items()},
            groups=tuple(Group(*key, bitset(members, size)) for key, members in growing.groups.items()),
            parts=parts,
            fixed=Truths(true, false, true | false | unknown),
            forms=below | by_form.keys(),
            below=below,
        )

    return place(root)


@dataclass(frozen=True, slots=True)
class Asking:
    """What is known of every form, which of them are new since the truths that were kept, and where to keep these."""

    known: Sequence[Given]
    fresh: frozenset[int]
    kept: Mapping[int, Truths]
    keep: dict[int, Truths] | None


def truths(place: Place, asking: Asking) -> Truths:
    """Where the conditions laid here hold; only what reads a new form is worked out anew."""
    before = asking.kept.get(place.number)
    if before is not None and asking.fresh.isdisjoint(place.forms):
        return before
    forms = place.tests.keys() if before is None else place.tests.keys() & asking.fresh
    found = [(test.mask, test.truths(asking.known[form])) for form in forms for test in place.tests[form]]
    if place.groups and (before is None or not asking.fresh.isdisjoint(place.below)):
        parts = [truths(part, asking) for part in place.parts]
        found += [(group.mask, _joined(group, parts)) for group in place.groups]
    current = _replaced(before or place.fixed, found)
    if asking.keep is not None:
        asking.keep[place.number] = current
    return current


def _replaced(before: Truths, found: Iterable[tuple[int, Truths]]) -> Truths:
    """What was known, with what is new in its place."""
    anew = true = false = there = 0
    for mask, current in found:
        anew |= mask
        true |= current.true
        false |= current.false
        there |= current.there
    kept = ((part | anew) ^ anew for part in before)
    return Truths(next(kept) | true, next(kept) | false, next(kept) | there)


def _joined(group: Group, parts: Sequence[Truths]) -> Truths:
    """What the places below say together, for those who join them so; what does not apply drops out."""
    mask = group.mask
    if group.kind == "not":
        return Truths(parts[0].false & mask, parts[0].true & mask, parts[0].there & mask)
    if group.kind == "given":
        return _given(group, parts[0])
    if group.kind == "at_least_n":
        return _at_least(group, parts)
    there = one = other = 0
    if group.kind == "all":
        for part in parts:
            there |= part.there
            one |= part.false
            other |= part.there ^ part.true
        there &= mask
        return Truths((there | other) ^ other, one & mask, there)
    for part in parts:
        there |= part.there
        one |= part.true
        other |= part.there ^ part.false
    there &= mask
    return Truths(one & mask, (there | other) ^ other, there)


def _given(group: Group, condition: Truths) -> Truths:
    """The truth that holds where a condition does; nothing where it does not."""
    unknown, true = condition.unknown & group.mask, condition.true & group.mask
    return Truths(
        true if group.more == "t" else 0,
        true if group.more == "f" else 0,
        unknown if group.more == "n" else unknown | true,
    )


def _at_least(group: Group, parts: Sequence[Truths]) -> Truths:
    there = 0
    for part in parts:
        there |= part.there & group.mask
    true = _reached(group.more, there, [part.true for part in parts])
    possible = _reached(group.more, there, [part.there ^ part.false for part in parts])
    return Truths(true, there ^ possible, there)


def _reached(count: int, among: int, sets: Sequence[int]) -> int:
    """Who is in at least so many of some sets."""
    reached = [among] + [0] * count
    for each in sets:
        for step in range(count, 0, -1):
            reached[step] |= reached[step - 1] & each
    return reached[count]
