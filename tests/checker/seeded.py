"""Rulebooks and answers drawn by a seed: the same on every machine, for comparing two engines."""

from random import Random
from typing import Any

from tests.checker.rulebooks import criterion, fact, rulebook

Data = dict[str, Any]

WHEN = {"kind": "is", "fact": "kind", "value": "a"}
FACTS = [
    fact("kind", "option", options=["a", "b", "c"], changeable=False),
    fact("rooted", "yes_no"),
    fact("firms", "number", least=0, most=9),
    fact("areas", "options", options=["x", "y", "z"]),
    fact("start", "date"),
    fact("end", "date"),
    fact("grant", "money", least=0),
    fact("own", "money", least=0),
    fact("cost", "money", least=0),
    fact("child", "option", options=["p", "q"], when=WHEN),
    fact("courses", "items", fields=[fact("credits", "number", least=0, decimals=1), fact("price", "money", least=0)]),
]
STRENGTHS = ("required", "required", "required", "exclusion", "priority", "recommended")


def drawn(seed: int) -> tuple[Data, Data]:
    """A rulebook of one to four criteria, and answers to some of its facts."""
    random = Random(seed)
    criteria = [
        criterion(
            f"c{number}",
            _condition(random, depth=2),
            strength=random.choice(STRENGTHS),
            when=_leaf(random) if random.random() < 0.2 else None,
        )
        for number in range(random.randint(1, 4))
    ]
    answers = {part["id"]: _answer(random, part["id"]) for part in FACTS if random.random() < 0.7}
    return rulebook(FACTS, criteria), answers


def _condition(random: Random, depth: int) -> Data:
    if not depth or random.random() < 0.4:
        return _leaf(random) if random.random() < 0.9 else {"kind": "judged", "what": "quality"}
    parts = [_condition(random, depth - 1) for _ in range(random.randint(1, 3))]
    kind = random.choice(("all", "any", "not", "at_least_n"))
    if kind == "not":
        return {"kind": kind, "of": parts[0]}
    return {"kind": kind, "of": parts} | ({"n": random.randint(1, 2)} if kind == "at_least_n" else {})


def _leaf(random: Random) -> Data:
    leaves: list[Data] = [
        {"kind": "is", "fact": "kind", "value": random.choice("abc")},
        {"kind": random.choice(("one_of", "none_of")), "fact": "kind", "values": random.sample("abc", 2)},
        {"kind": "is", "fact": "child", "value": random.choice("pq")},
        {"kind": "declared", "fact": "rooted"},
        {"kind": random.choice(("at_least", "at_most")), "fact": "firms", "value": str(random.randint(0, 9))},
        {"kind": "between", "fact": "firms", "low": "2", "high": str(random.randint(2, 9))},
        {
            "kind": "includes",
            "fact": "areas",
            "mode": random.choice(("any", "all", "none")),
            "values": random.sample("xyz", 2),
        },
        {"kind": random.choice(("before", "after", "by")), "fact": "start", "date": _day(random)},
        {"kind": "within", "fact": "end", "start": "2020-06-01", "end": "2021-02-28"},
        {
            "kind": "duration",
            "start": "start",
            "end": "end",
            "unit": random.choice(("months", "days")),
            **_limits(random, 12),
        },
        {"kind": "count", "fact": random.choice(("areas", "courses")), **_limits(random, 3)},
        {"kind": "share", "part": ["grant"], "whole": ["cost"], **_limits(random, 100, text=True)},
        {"kind": "share", "part": ["own"], "whole": ["own", "grant"], "at_least": "33.33", "at_most": None},
        {"kind": "sum", "facts": ["grant", "own"], "over": None, **_limits(random, 500, text=True)},
        {"kind": "sum", "facts": ["price"], "over": "courses", **_limits(random, 500, text=True)},
        {"kind": "balance", "left": ["cost"], "right": ["grant", "own"]},
        {"kind": "each", "fact": "courses", "rule": {"kind": "at_most", "fact": "credits", "value": "7.5"}},
        {"kind": "some", "fact": "courses", "n": 1, "rule": {"kind": "at_least", "fact": "price", "value": "0.01"}},
    ]
    return random.choice(leaves)


def _limits(random: Random, most: int, *, text: bool = False) -> Data:
    low, high = sorted((random.randint(0, most), random.randint(0, most)))
    at_least, at_most = random.choice(((low, None), (None, high), (low, high)))
    return {key: str(n) if text and n is not None else n for key, n in (("at_least", at_least), ("at_most", at_most))}


def _day(random: Random) -> str:
    return f"{random.choice((2020, 2021))}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"


def _amount(random: Random) -> str:
    return f"{random.randint(0, 300)}.{random.randint(0, 99):02}"


def _span(random: Random, values: list[str]) -> Any:
    low, high = sorted(values, key=lambda text: text.zfill(12))
    forms: list[Any] = [low, high, {"at_least": low}, {"at_most": high}, {"at_least": low, "at_most": high}, None]
    return random.choice(forms)


def _answer(random: Random, name: str) -> Any:
    if name in ("grant", "own", "cost"):
        return _span(random, [_amount(random), _amount(random)])
    if name in ("start", "end"):
        return _span(random, [_day(random), _day(random)])
    items = [{"credits": f"{random.randint(0, 9)}.5", "price": _amount(random)} for _ in range(random.randint(0, 3))]
    forms: dict[str, list[Any]] = {
        "kind": ["a", "b", {"one_of": ["a", "c"]}, {"none_of": ["a"]}, None],
        "child": ["p", "q", None],
        "rooted": [True, False, None],
        "firms": [random.randint(0, 9), {"at_least": random.randint(0, 9)}, {"at_most": random.randint(0, 9)}],
        "areas": [random.sample("xyz", random.randint(0, 3)), {"includes": ["x"]}, {"excludes": ["y", "z"]}],
        "courses": [items, {"items": items, "complete": False}, [{}], None],
    }
    return random.choice(forms[name])
