"""A day or an hour that has been moved: by how much, from when to when."""

from publish.compiling.instants import instant
from publish.diff.teller import Teller
from publish.model.scheme import Instant


def moved(old: Teller, new: Teller, what: str, before: Instant, after: Instant) -> str | None:
    """The sentence, or nothing where both are the same instant."""
    then, now = instant(before), instant(after)
    if then == now:
        return None
    told = {"what": what, "before": old.voice.instant(before), "after": new.voice.instant(after)}
    days = (after.date - before.date).days
    if days:
        return new.say("later" if days > 0 else "earlier", n=abs(days), **told)
    return new.say("clock_later" if now > then else "clock_earlier", **told)
