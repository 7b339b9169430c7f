"""Which numbers a scheme's data, its quotations and its notice have, to hold its prose against."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from publish.languages import LANGUAGES, Language
from publish.model.load import Loaded
from publish.reading.document import Tree
from publish.telling.problems import Loc
from publish.texts.numerals import Kind, Numeral, Value, numerals, spelled

# A number as it is compared: a year is a number like others.
type Figure = tuple[Kind, Value]


def figure(numeral: Numeral) -> Figure:
    """A number without its place."""
    return ("number" if numeral.kind == "year" else numeral.kind), numeral.value


def figures(texts: Iterable[str], language: Language) -> set[Figure]:
    """The numbers that texts say."""
    return {figure(numeral) for text in texts for numeral in numerals(text, language)}


def had(loaded: Loaded) -> set[Figure]:
    """Every number that the scheme has outside its prose, and those of its notice."""
    language = loaded.scheme.original
    in_words: set[Figure] = {("number", value) for value in spelled(loaded.notice, language)}
    return in_words | figures([loaded.notice, *leaves(loaded.document.tree)], language)


def beside(loaded: Loaded, loc: Loc, keys: frozenset[str]) -> set[Figure]:
    """The numbers in the fields of these names in one part of the scheme, and in the rule within it."""
    return figures(leaves(loaded.document.value_at(loc), keys), "en")


def leaves(tree: Tree, keys: frozenset[str] | None = None, key: str = "") -> Iterator[str]:
    """Every text in a tree that is no prose; of a choice of fields those in them alone."""
    if isinstance(tree, dict):
        for name, part in tree.items():
            if name not in LANGUAGES:
                yield from leaves(part, keys, name)
    elif isinstance(tree, list):
        for part in tree:
            yield from leaves(part, keys, key)
    elif tree is not None and (keys is None or key in keys):
        yield tree


def times_twelve(value: Decimal) -> set[Decimal]:
    """Years as months, and months as years."""
    return {(value * 12).normalize(), (value / 12).normalize()}
