"""Sets of calls, or of their criteria, as whole numbers: one bit each."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

# A prefix is kept after so many members; what comes after it is added when asked for.
BETWEEN_PREFIXES = 128


class Truths(NamedTuple):
    """Where a statement is surely true, where surely false, and where it applies or may apply."""

    true: int
    false: int
    there: int

    @property
    def unknown(self) -> int:
        """Where nothing is decided."""
        return self.there & ~(self.true | self.false)


def bitset(members: Iterable[int], size: int) -> int:
    """The set of some numbers below a size."""
    found = bytearray(size // 8 + 1)
    for member in members:
        found[member >> 3] |= 1 << (member & 7)
    return int.from_bytes(found, "little")


def members(bits: int) -> Iterator[int]:
    """The numbers in a set, in order."""
    text = format(bits, "b")[::-1]
    at = text.find("1")
    while at >= 0:
        yield at
        at = text.find("1", at + 1)


def lanes(bits: int, width: int) -> int:
    """The set with a byte in the place of each bit: such numbers can be added."""
    return int.from_bytes(format(bits, f"0{width}b").encode().translate(DIGITS), "big")


def per_lane(total: int, width: int) -> bytes:
    """What stands in each byte."""
    return total.to_bytes(width, "little")


DIGITS = bytes(digit - ord("0") if digit in b"01" else 0 for digit in range(256))


@dataclass(frozen=True, slots=True)
class Prefixes:
    """Members in the order of a limit each: those whose limit is at most some number, without a walk over all."""

    always: int
    limits: tuple[Decimal, ...]
    members: tuple[tuple[int, ...], ...]
    # After so many limits, all their members.
    kept: tuple[tuple[int, int], ...]
    every: int
    size: int

    def up_to(self, number: Decimal) -> int:
        """Those whose limit is at most the number, and those without one."""
        last = bisect_right(self.limits, number)
        if last == len(self.limits):
            return self.every
        known = bisect_right(self.kept, last, key=lambda prefix: prefix[0]) - 1
        start, found = self.kept[known] if known >= 0 else (0, self.always)
        rest = [member for group in self.members[start:last] for member in group]
        return found | bitset(rest, self.size) if rest else found


def prefixes(limits: Mapping[Decimal | None, list[int]], size: int) -> Prefixes:
    """The order of some limits; None is met by any number."""
    always = bitset(limits.get(None, ()), size)
    order = sorted(limit for limit in limits if limit is not None)
    kept, found, waiting = [], always, list[int]()
    for number, limit in enumerate(order, start=1):
        waiting += limits[limit]
        if len(waiting) >= BETWEEN_PREFIXES:
            found |= bitset(waiting, size)
            kept.append((number, found))
            waiting = []
    every = found | bitset(waiting, size)
    return Prefixes(always, tuple(order), tuple(tuple(limits[limit]) for limit in order), tuple(kept), every, size)
