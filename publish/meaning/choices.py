"""What there is in place of a name that is not there, and where more of its kind are added."""

from collections.abc import Iterable

from publish.messages import Said, Value, listed, said


def only(kind: str, names: Iterable[str]) -> Value:
    """The names there are, or that there are none."""
    there, where = sorted(names), Said(f"add.{kind}")
    return said("only.some", allowed=listed(there), where=where) if there else said("only.none", where=where)
