"""An amount, a share or a threshold beside a quotation that says another of the same kind."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from publish.compiling.checked import Checked
from publish.languages import Language
from publish.lint.told import told
from publish.messages import listed
from publish.model.load import Loaded
from publish.model.money import Limit, Pool
from publish.model.scheme import Awards, Criterion, Recipient
from publish.model.walk import parts
from publish.reading.document import Tree
from publish.telling.problems import Loc, Problem
from publish.texts.number_words import SCALES
from publish.texts.numerals import Numeral, numerals, spelled
from publish.texts.said_figures import times_twelve

# An amount has at least so many kroner; a smaller number in its quotation is of something else.
LEAST_MONEY: Final = 1000
_MONEY: Final = re.compile(r"\s?(?:kr\b|kron|NOK\b|SEK\b|DKK\b|EUR\b|ISK\b|euro)", re.IGNORECASE)
# En million, halvannan miljon: the number before it is a word.
_IN_WORDS: Final = re.compile(rf"[^\W\d_]\s+(?:{'|'.join(sorted(SCALES, key=len, reverse=True))})\b", re.IGNORECASE)
# Next to these a notice may name the number beside the limit.
_BESIDE: Final = re.compile(
    r"\b(?:mer enn|meir enn|mer än|over|över|under|færre enn|færre|mindre enn|mindre än|fler\w*|färre|yngre|eldre|äldre"
    r"|more than|less than|fewer than|above|below|exceed\w*)\b",
    re.IGNORECASE,
)
LIMITS: Final = frozenset({"at_least", "at_most", "between"})


def quoted_figures(checked: Checked) -> Iterator[Problem]:
    """Each limit, pool, award and rule with a number, whose own quotation says another."""
    for loaded in checked.collection.schemes:
        for loc, part in parts(loaded.scheme):
            if isinstance(part, Limit | Pool | Recipient):
                yield from _part(loaded, loc, part)
            elif isinstance(part, Awards) and part.applicants is not None and part.applicants_quote:
                quote = (*loc, "applicants_quote")
                yield from _one(loaded, (*loc, "applicants"), Decimal(part.applicants), part.applicants_quote, quote)
            elif isinstance(part, Criterion):
                for at, text in _limits((*loc, "rule"), loaded.document.value_at((*loc, "rule"))):
                    yield from _threshold(loaded, at, text, part.quote, (*loc, "quote"))


def _part(loaded: Loaded, loc: Loc, part: Limit | Pool | Recipient) -> Iterator[Problem]:
    quote, at = part.quote or "", (*loc, "quote")
    if part.amount is not None:
        yield from _one(loaded, (*loc, "amount"), part.amount, quote, at)
    if isinstance(part, Limit) and part.share is not None:
        yield from _share(loaded, (*loc, "share"), part.share, quote, at)


def _one(loaded: Loaded, loc: Loc, amount: Decimal, quote: str, at: Loc) -> Iterator[Problem]:
    """An amount beside the amounts of its quotation; a smaller number beside all its numbers."""
    found = [each for each in numerals(quote, loaded.scheme.original) if each.kind in ("number", "year")]
    says = [each for each in found if _is_money(quote, each)] if amount >= LEAST_MONEY else found
    words = spelled(quote, loaded.scheme.original)
    if amount in {each.value for each in found} | words or _IN_WORDS.search(quote):
        return
    if says:
        yield _told(loaded, loc, quote, says, at)


def _share(loaded: Loaded, loc: Loc, share: Decimal, quote: str, at: Loc) -> Iterator[Problem]:
    """A share beside the percentages of its quotation; 30 of own money is 70 of the grant."""
    says = [each for each in numerals(quote, loaded.scheme.original) if each.kind == "percent"]
    if says and not any(each.value in (share, 100 - share) for each in says):
        yield _told(loaded, loc, quote, says, at)


def _threshold(loaded: Loaded, loc: Loc, text: str, quote: str, at: Loc) -> Iterator[Problem]:
    if text.endswith("%"):
        yield from _share(loaded, loc, Decimal(text.rstrip(" %")), quote, at)
    elif re.fullmatch(r"[0-9]+(?: [0-9]{3})*(?:\.[0-9]+)?", text):
        limit = Decimal(text.replace(" ", ""))
        language: Language = loaded.scheme.original
        found = [each for each in numerals(quote, language) if each.kind in ("number", "year")]
        says = [each for each in found if _is_money(quote, each) == (limit >= LEAST_MONEY)]
        words = spelled(quote, language)
        near = 1 if _BESIDE.search(quote) else 0
        numbers = {each.value for each in found if isinstance(each.value, Decimal)} | words
        # Ten, of ten millions: the question itself may count in millions.
        if any(abs(each - limit) <= near or limit in times_twelve(each) | _scaled(each) for each in numbers):
            return
        # A year alone, and a number in words, is of something else than the limit.
        if [each for each in says if each.kind == "number"] and not _IN_WORDS.search(quote):
            yield _told(loaded, loc, quote, says, at)


def _limits(loc: Loc, rule: Tree) -> Iterator[tuple[Loc, str]]:
    """The numbers that a rule sets as limits, however deep they stand."""
    for key, part in rule.items() if isinstance(rule, dict) else enumerate(rule) if isinstance(rule, list) else ():
        at = (*loc, key)
        if isinstance(part, str):
            if key in LIMITS or (isinstance(key, int) and loc[-1] == "between"):
                yield at, part
        else:
            yield from _limits(at, part)


def _scaled(number: Decimal) -> set[Decimal]:
    return {(number / scale).normalize() for scale in set(SCALES.values())}


def _is_money(quote: str, each: Numeral) -> bool:
    """Whether a number is an amount: a large one, or one with the name of its money."""
    if isinstance(each.value, Decimal) and each.kind == "number" and each.value >= LEAST_MONEY:
        return True
    return (
        _MONEY.match(quote, each.end) is not None
        or _MONEY.search(quote[max(0, each.start - 5) : each.start]) is not None
    )


def _told(loaded: Loaded, loc: Loc, quote: str, says: list[Numeral], at: Loc) -> Problem:
    words = dict.fromkeys(quote[each.start : each.end] for each in says)
    return told(loaded.document, "lint.quote_figure", loc, also=at, says=listed(words, "and"))
