"""Words that stand for numbers, months and times in the four languages, as far as a text is read for its numbers."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from publish.languages import Language

MONTHS: Final[Mapping[str, int]] = {
    name: number
    for names in (
        "januar februar mars april mai juni juli august september oktober november desember",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "January February March April May June July August September October November December",
    )
    for number, name in enumerate(names.casefold().split(), 1)
}

# How much of it a number before the word counts.
SCALES: Final[Mapping[str, int]] = {
    "tusen": 10**3,
    "thousand": 10**3,
    "mill": 10**6,
    "mnok": 10**6,
    "mkr": 10**6,
    "mnkr": 10**6,
    "million": 10**6,
    "millioner": 10**6,
    "millionar": 10**6,
    "millions": 10**6,
    "miljon": 10**6,
    "miljoner": 10**6,
    "mrd": 10**9,
    "milliard": 10**9,
    "milliarder": 10**9,
    "milliardar": 10**9,
    "miljard": 10**9,
    "miljarder": 10**9,
    "billion": 10**9,
    "billions": 10**9,
}

PERCENT: Final = ("prosentpoeng", "procentenheter", "prosent", "procent", "per cent", "percent", "pst", "%")

_SMALL: Final[Mapping[Language, str]] = {
    "nb": "null en to tre fire fem seks sju åtte ni ti elleve tolv",
    "nn": "null ein to tre fire fem seks sju åtte ni ti elleve tolv",
    "sv": "noll en två tre fyra fem sex sju åtta nio tio elva tolv",
    "en": "zero one two three four five six seven eight nine ten eleven twelve",
}
_MORE: Final[Mapping[Language, Mapping[str, str]]] = {
    "nb": {"én": "1", "ett": "1", "syv": "7", "femten": "15", "tjue": "20", "halv": "0.5", "halvt": "0.5"},
    "nn": {"éin": "1", "eitt": "1", "ei": "1", "femten": "15", "tjue": "20", "halv": "0.5", "halvt": "0.5"},
    "sv": {"ett": "1", "femton": "15", "tjugo": "20", "halv": "0.5", "halvt": "0.5"},
    "en": {"fifteen": "15", "twenty": "20", "half": "0.5", "once": "1", "twice": "2"},
}
# What a small number can be written as. It counts as said, and is never asked for.
SPELLED: Final[Mapping[Language, Mapping[str, Decimal]]] = {
    language: {
        **{word: Decimal(number) for number, word in enumerate(names.split())},
        **{word: Decimal(number) for word, number in _MORE[language].items()},
    }
    for language, names in _SMALL.items()
}
