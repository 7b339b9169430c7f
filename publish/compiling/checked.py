"""What a check gives: schemes without a problem, and their rulebooks."""

from dataclasses import dataclass

from publish.compiling.compile import Compiled
from publish.model.load import Collection


@dataclass(frozen=True, slots=True)
class Checked:
    """Schemes without a problem, and their rulebooks."""

    collection: Collection
    compiled: dict[str, Compiled]
