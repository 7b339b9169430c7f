"""The sorts of criteria, and where each criterion stands."""

from typing import Final

from publish.model.scheme import Criterion

SORTS: Final = ("required", "exclusion", "judged", "priority", "recommended")


def sort_of(criterion: Criterion) -> str:
    """Where a criterion stands on the page: a judged one with the judged, whatever it would require."""
    if criterion.kind == "judged" and criterion.strength in ("required", "exclusion"):
        return "judged"
    return criterion.strength
