"""What a notice lets be read of itself: what it is called, its first sentences, and in which currency its sums are."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

LONGEST_SUMMARY: Final = 300
# A letterhead, or what a web page begins with, stands in the first lines: a body or a case, and no grant.
HEAD_LINES: Final = 6
BODY: Final = re.compile(
    r"(?i)(fylkeskommun|fylkesting|\bkommune\b|\bkommun\b|\bregion|\bland?sting|länsstyrels|departement|direktorat|"
    r"verket\b|myndighet|forvaltning|förvaltning|forskningsråd|\bcouncil\b|\bministry\b|\bagency\b|\bdepartment\b|"
    r"\bauthority\b|\b(dnr|diarienummer|saksnr|saksnummer|arkivref)\b|"
    r"hopp til|hoppa till|skip to|pålogget|logg inn|logga in)"
)
GRANT: Final = re.compile(r"(?i)(tilsku|tilskot|støtte|stønad|stöd|bidrag|utlys|midler|medel|grant|fund|call|support)")
# A full stop after a figure is most likely part of a date.
SENTENCE_END: Final = re.compile(r"(?:(?<![0-9])[.!?]|(?<=[0-9]{4})\.)(?=\s|$)")
# After these, and after a single letter, a full stop ends no sentence.
SHORTENED: Final = re.compile(
    r"(?:^|[\s(])(?:(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}|[^\W\d_]|"
    r"kl|ca|jf|jfr|nr|pkt|osv|mv|dvs|mill|mrd|tlf|inkl|ekskl|evt|eks|hhv|resp|etc|vs|approx)\.",
    re.IGNORECASE,
)
# What stands at a sum, by currency; kroner and kr are of the country whose language it is.
AT_SUMS: Final[Mapping[str, re.Pattern[str]]] = {
    "NOK": re.compile(r"\bNOK\b|(?i:norske kroner|norska kronor|norwegian kroner)"),
    "SEK": re.compile(r"\bSEK\b|(?i:svenske kroner|svenska kronor|swedish kronor)"),
    "DKK": re.compile(r"\bDKK\b|(?i:danske kroner|danska kronor|danish kroner)"),
    "EUR": re.compile(r"\bEUR\b|€|(?i:\beuros?\b)"),
    "ISK": re.compile(r"\bISK\b"),
}
CROWNS: Final = re.compile(
    r"(?<!norske )(?<!svenske )(?<!danske )\bkroner\b|(?<=[0-9])\s?kr\b|\bkr\.?\s?(?=[0-9])|\bkronor\b"
)
OF_LANGUAGE: Final[Mapping[str, str]] = {"nb": "NOK", "nn": "NOK", "sv": "SEK"}


def title_of(lines: Sequence[str]) -> str:
    """The first line that is no letterhead."""
    head = lines[:HEAD_LINES]
    return next((line for line in head if GRANT.search(line) or not BODY.search(line)), next(iter(lines), ""))


def summary_of(text: str, title: str) -> str:
    """The first whole sentences after the title, as many as are a summary; the first one however long it is."""
    lines = text.split("\n")
    after = next((number for number, line in enumerate(lines, 1) if " ".join(line.split()) == title), 0)
    for paragraph in re.split(r"\n\s*\n", "\n".join(lines[after:])):
        words = " ".join(paragraph.split())
        shortened = {found.end() for found in SHORTENED.finditer(words)}
        ends = [end.end() for end in SENTENCE_END.finditer(words) if end.end() not in shortened]
        if ends and any(map(str.isalpha, words[: ends[0]])):
            return words[: max([end for end in ends if end <= LONGEST_SUMMARY] or ends[:1])]
    return ""


def currency_of(text: str, language: str) -> str:
    """The currency of most of its sums; nothing where it has none, or as many of two."""
    found = Counter({currency: len(at.findall(text)) for currency, at in AT_SUMS.items()})
    found[OF_LANGUAGE.get(language, "")] += len(CROWNS.findall(text))
    most = [(currency, times) for currency, times in found.most_common(2) if currency and times]
    return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else ""
