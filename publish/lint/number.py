"""A number in the prose that neither the data nor the notice has."""

import re
from collections.abc import Iterator

from publish.compiling.checked import Checked
from publish.lint.told import told
from publish.messages import Said, listed, said
from publish.model.load import Loaded
from publish.model.passages import Passage, passages
from publish.telling.problems import Problem
from publish.texts.numerals import Numeral, numerals
from publish.texts.said_figures import Figure, beside, figure, had

# What is named as an example claims nothing.
EXAMPLE = re.compile(
    r"(?:for eksempel|til dømes|f\.? ?eks\.?|t\.?d\.|till exempel|t\.? ?ex\.?|for example|e\.g\.)[^.!?]{0,20}\Z",
    re.IGNORECASE,
)
THRESHOLDS = frozenset({"at_least", "at_most", "between", "amount", "share", "date", "before", "after", "by"})


def number(checked: Checked) -> Iterator[Problem]:
    """Each text in the language of the notice that says a number which nothing else has, with what the rule has."""
    for loaded in checked.collection.schemes:
        known = had(loaded)
        for passage in passages(loaded.scheme):
            yield from _told(loaded, passage, known)


def _told(loaded: Loaded, passage: Passage, known: set[Figure]) -> Iterator[Problem]:
    language = loaded.scheme.original
    text = passage.texts.get(language, "")
    strange = [
        each
        for each in numerals(text, language)
        if figure(each) not in known and not EXAMPLE.search(text[: each.start])
    ]
    if strange:
        yield told(
            loaded.document,
            "lint.number",
            (*passage.loc, language),
            at=_said(text, strange[0]),
            number=listed(dict.fromkeys(_said(text, each) for each in strange), "and"),
            rule=_rule(loaded, passage, strange),
        )


def _rule(loaded: Loaded, passage: Passage, strange: list[Numeral]) -> Said:
    """What the rule beside the text has of the same kind."""
    kinds = {each.kind for each in strange}
    own = sorted(
        (kind, value)
        for kind, value in beside(loaded, passage.loc[:-1], THRESHOLDS)
        if kind in kinds and kind in WRITTEN
    )
    if not own or len(passage.loc) < 3:
        return Said("lint.no_rule")
    shown = (WRITTEN[kind].format(value=value) for kind, value in own)
    return said("lint.rule_has", rule=listed(shown, "and"))


def _said(text: str, numeral: Numeral) -> str:
    return text[numeral.start : numeral.end]


WRITTEN = {"percent": "{value:f} %", "number": "{value:f}"}
