"""Whether a quotation stands in a notice, however the notice breaks its lines."""

import re
import unicodedata

LEFT_OUT = "[…]"
# What a notice's layout adds and a quotation leaves out: white space, line-end hyphens and bullets.
LAYOUT = re.compile(r"[\s\u00ad\-–•·]+")


def squeezed(text: str) -> str:
    """The text without its layout."""
    return LAYOUT.sub("", unicodedata.normalize("NFC", text))


def missing_words(quote: str, notice: str) -> str:
    """The first part of a quotation that is not in a squeezed notice, in its order; nothing when all of it is."""
    start = 0
    for part in quote.split(LEFT_OUT):
        words = squeezed(part)
        found = notice.find(words, start) if words else start
        if found < 0:
            return part.strip()
        start = found + len(words)
    return ""
