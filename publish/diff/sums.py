"""Limits and the whole budget of a call: their fields make one statement, so a change in them is one sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from publish.call.glance import pool_value
from publish.diff.teller import Teller
from publish.model.money import Limit, Pool
from publish.model.sourced import Model

TOLD_TOGETHER: Final[Mapping[type[Model], frozenset[str]]] = {
    Limit: frozenset({"amount", "share", "of", "bound", "per", "approximate", "currency", "kinds"}),
    Pool: frozenset({"amount", "per_year", "up_to"}),
}


# Of these only the size may differ where one is said to be higher or lower than the other.
SIZES: Final = frozenset({"amount", "share"})


@dataclass(frozen=True, slots=True)
class Together:
    """What it was and what it is, whether more or less, and which fields that tells of."""

    teller: Teller
    key: str
    before: str
    after: str
    fields: frozenset[str]

    def sentence(self, what: str) -> str:
        """All of it about a thing."""
        return self.teller.say(self.key, what=what, before=self.before, after=self.after)


def together(old: Teller, new: Teller, before: Model, after: Model) -> Together | None:
    """What a limit or a whole budget comes to, where that is another than it was."""
    fields = TOLD_TOGETHER.get(type(after), frozenset())
    differ = {name for name in fields if getattr(before, name) != getattr(after, name)}
    told = _value(old, before), _value(new, after)
    if not differ or told[0] == told[1]:
        return None
    key = _key(before, after) if differ <= SIZES else "changed"
    return Together(new, key, *told, frozenset(name for name in differ if _shows(new, before, after, name)))


def _value(teller: Teller, part: Model) -> str:
    if isinstance(part, Limit):
        return teller.limit(part)
    return pool_value(part, teller.voice) if isinstance(part, Pool) else ""


def _shows(teller: Teller, before: Model, after: Model, name: str) -> bool:
    """Whether what is said shows this field, from either state."""
    pairs = (before, getattr(after, name)), (after, getattr(before, name))
    return any(_value(teller, part.model_copy(update={name: value})) != _value(teller, part) for part, value in pairs)


def _key(before: Model, after: Model) -> str:
    """Raised or lowered where both are amounts, or both are shares."""
    for name in SIZES:
        then, now = getattr(before, name, None), getattr(after, name, None)
        if then is not None and now is not None and then != now:
            return "raised" if now > then else "lowered"
    return "changed"
