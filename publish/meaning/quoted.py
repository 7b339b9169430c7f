"""Whether every quotation stands in the notice, and what is nearest where one does not."""

from collections.abc import Iterator

from publish.meaning.nearest_words import in_order, mended, nearest_words
from publish.meaning.quotations import LEFT_OUT, missing_words, squeezed
from publish.messages import Said, Value, listed, said
from publish.model.load import Collection, Loaded
from publish.model.walk import parts
from publish.telling.problems import Loc, Problem


def quotations(loaded: Loaded, collection: Collection) -> Iterator[Problem]:
    """Every quotation stands in the notice, word for word."""
    notice = squeezed(loaded.notice)
    for loc, part in parts(loaded.scheme):
        for field in ("quote", "applicants_quote"):
            text = getattr(part, field, None)
            if text is not None and (words := missing_words(text, notice)):
                yield _not_there(loaded, (*loc, field), text, words)


def _not_there(loaded: Loaded, loc: Loc, quote: str, words: str) -> Problem:
    """A quotation that is not in the notice, with what is nearest there and how it differs."""
    notice = loaded.scheme.notice
    if (ordered := in_order(quote, loaded.notice)) is not None:
        return loaded.document.problem("quote.order", loc, write=ordered, notice=notice)
    # A part that is only out of its order is none of those that are not there.
    whole = squeezed(loaded.notice)
    words = next((part.strip() for part in quote.split(LEFT_OUT) if squeezed(part) not in whole), words)
    near = nearest_words(words, loaded.notice)
    nearby: Value = Said("near.none")
    if near is not None and near.differs:
        what = listed((Said(f"near.{each}") for each in near.differs), "and")
        nearby = said("near.differs", line=near.line, what=what)
    elif near is not None:
        nearby = said("near.line", line=near.line, text=near.text)
    write = mended(quote, words, near)
    return loaded.document.problem("quote.missing", loc, write=write, words=words, notice=notice, near=nearby)
