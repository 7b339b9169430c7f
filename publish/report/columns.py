"""Columns as the forges count them: code units of UTF-16, where a sign outside the first 65,536 takes two."""

from publish.telling.problems import Place


def units(place: Place) -> tuple[int, int]:
    """The first column of a stretch and the one after its last, counted from 1."""
    if not place.source:
        return place.column, max(place.column, place.end)
    first = 1 + _length(place.source[: place.column - 1])
    return first, first + _length(place.source[place.column - 1 : max(place.end, place.column) - 1])


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
