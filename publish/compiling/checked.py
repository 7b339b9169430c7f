"""What a check gives: schemes without a problem, and their rulebooks."""

from dataclasses import dataclass
from datetime import date

from publish.compiling.around import Around
from publish.compiling.compile import Compiled
from publish.model.load import Collection


@dataclass(frozen=True, slots=True)
class Checked:
    """Schemes without a problem, and their rulebooks; where they are not all, what there is around them.

    On which day they were checked is left out where it is the reader's own.
    """

    collection: Collection
    compiled: dict[str, Compiled]
    around: Around | None = None
    on: date | None = None
