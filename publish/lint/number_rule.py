"""A text that says another limit than the rule it stands with, though the notice has both numbers somewhere."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from publish.compiling.checked import Checked
from publish.lint.told import told
from publish.messages import listed
from publish.model.load import Loaded
from publish.model.passages import Passage, passages
from publish.telling.problems import Problem
from publish.texts.numerals import Kind, Numeral, Value, numerals
from publish.texts.said_figures import beside, figure, had, times_twelve

LIMITS: Final = frozenset({"at_least", "at_most", "between", "amount", "share"})
WRITTEN: Final[Mapping[Kind, str]] = {"percent": "{value:f} %", "number": "{value:f}"}
# Next to these a text may well name the number beside the limit.
BESIDE: Final = ("mer enn", "meir enn", "over ", "under ", "færre enn", "mindre enn", "fler", "mer än")
BESIDE_ALSO: Final = ("mindre än", "färre än", "över ", "yngre enn", "yngre än", "eldre enn", "äldre än")
BESIDE_TOO: Final = ("more than", "less than", "fewer than", "above", "below", "exceed")


def number_rule(checked: Checked) -> Iterator[Problem]:
    """Each criterion and each limit whose own number its text does not say, but another of the same kind."""
    for loaded in checked.collection.schemes:
        known = had(loaded)
        for passage in passages(loaded.scheme):
            at = passage.loc
            of_criterion = at[0] == "criteria" and at[2:] in (("text",), ("question", "text"))
            of_limit = at[:2] == ("money", "limits") and at[3:] == ("text",)
            if of_criterion or of_limit or at[:2] == ("money", "pool"):
                for problem in _told(loaded, passage, 2 if of_criterion else 3):
                    found = numerals(passage.texts.get(loaded.scheme.original, ""), loaded.scheme.original)
                    # What nothing has is told as that.
                    if all(figure(each) in known for each in found):
                        yield problem


def _told(loaded: Loaded, passage: Passage, depth: int) -> Iterator[Problem]:
    language = loaded.scheme.original
    text = passage.texts.get(language, "")
    own = beside(loaded, passage.loc[: depth if passage.loc[1] != "pool" else 2], LIMITS)
    for kind, form in WRITTEN.items():
        has = {value for each, value in own if each == kind and isinstance(value, Decimal)}
        says = [each for each in numerals(text, language) if each.kind == kind]
        if has and says and not any(_meets(each.value, limit, kind, text) for each in says for limit in has):
            yield told(
                loaded.document,
                "lint.number_rule",
                (*passage.loc, language),
                at=_said(text, says[0]),
                number=listed((_said(text, each) for each in says), "and"),
                rule=listed((form.format(value=value) for value in sorted(has)), "and"),
            )


def _meets(value: Value, limit: Decimal, kind: Kind, text: str) -> bool:
    """Whether a number is another way to say a limit."""
    if not isinstance(value, Decimal):
        return True
    if value == limit or (kind == "percent" and value + limit == 100):
        return True
    if kind == "number" and value in times_twelve(limit):
        return True
    near = any(word in text.casefold() for word in (*BESIDE, *BESIDE_ALSO, *BESIDE_TOO))
    return near and abs(value - limit) <= 1


def _said(text: str, numeral: Numeral) -> str:
    return text[numeral.start : numeral.end]
