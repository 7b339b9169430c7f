"""Shares of amounts, and amounts shared out: exact, and rounded where it is said."""

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from checker.money import CENT, HUNDRED, LARGEST

PER_CENT = Decimal("0.01")
NOTHING = Decimal(0)


def share_of(base: Decimal, per_cent: Decimal) -> Decimal:
    """So many per cent of an amount, down to the cent."""
    return (base * per_cent * PER_CENT).quantize(CENT, ROUND_FLOOR)


def share_up(base: Decimal, per_cent: Decimal) -> Decimal:
    """So many per cent of an amount, up to the cent: what is required at least."""
    return (base * per_cent * PER_CENT).quantize(CENT, ROUND_CEILING)


def worth_of(hours: Decimal, rate: Decimal) -> Decimal:
    """Hours at so much, to the nearest cent; halves go up."""
    return (hours * rate).quantize(CENT, ROUND_HALF_UP)


def down_to(amount: Decimal, step: Decimal) -> Decimal:
    """The greatest multiple of the step that is no greater, and never below nothing."""
    return max(NOTHING, amount - amount % step)


def shared_out(amount: Decimal, weights: Sequence[Decimal], step: Decimal) -> list[Decimal]:
    """The amount in proportion to the weights, in whole steps that add up to it; the greatest remainders round up.

    None gets more than its weight where the amount is no greater than all weights together and all are whole steps.
    """
    units = [int(weight // CENT) for weight in weights]
    every = sum(units)
    steps = int(amount // step)
    if not every:
        return [NOTHING for _ in weights]
    parts = [steps * unit // every for unit in units]
    remainders = [steps * unit % every for unit in units]
    # Of equal remainders the first: the order is the calendar's.
    for index in sorted(range(len(units)), key=lambda one: -remainders[one])[: steps - sum(parts)]:
        parts[index] += 1
    return [part * step for part in parts]


def part_of(rest: Decimal, per_cent: Decimal) -> Decimal:
    """What is so many per cent of itself and the rest together, down to the cent."""
    if per_cent >= HUNDRED:
        return LARGEST * 10
    cents, share = int(rest // CENT), int(per_cent // CENT)
    return (cents * share // (100 * 100 - share)) * CENT
