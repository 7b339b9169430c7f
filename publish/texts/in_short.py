"""How hard the pages are to read, in one line."""

from collections.abc import Mapping

from publish.messages import Said, said

# Of each page the figure of each language that has one.
type Figures = Mapping[str, Mapping[str, int]]


def in_short(figures: Figures) -> Said | None:
    """From the easiest to the hardest in one line, and which that is; nothing where there is nothing to read."""
    every = [(value, name, language) for name, counted in figures.items() for language, value in counted.items()]
    if not every:
        return None
    high = max(value for value, _, _ in every)
    name, language = next((name, language) for value, name, language in every if value == high)
    return said("reading.short", low=min(every)[0], high=high, page=name, language=language)
