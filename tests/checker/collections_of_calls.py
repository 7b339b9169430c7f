"""Collections of calls drawn by a seed, with registers of their own, and the loop that the index replaces."""

from collections.abc import Iterator
from random import Random
from typing import Any

from checker.answers import read_answers
from checker.eligibility import outcome_of, result_of
from checker.facts import applicable
from checker.known import Known
from checker.matching.carried import Shared, carried, same_question
from checker.matching.compiling import compile_index
from checker.rulebook import DECIDING, Rulebook, read_facts, read_rulebook
from tests.checker.rulebooks import criterion, fact, rulebook

Data = dict[str, Any]

WHEN = {"kind": "is", "fact": "kind", "value": "a"}
# Today's register; calls have older ones.
COUNTIES = ["30", "31", "03", "none"]
REGISTERS = [COUNTIES, ["18", "19", "03", "none"], ["30", "18", "03", "none"], ["03", "none"]]
SHARED = [
    fact("kind", "option", options=["a", "b", "c"]),
    fact("county", "option", options=COUNTIES, when=WHEN),
    fact("near", "yes_no", when={"kind": "one_of", "fact": "county", "values": ["03", "none"]}),
    fact("firms", "number", least=0, most=9),
    fact("areas", "options", options=["x", "y", "z"]),
    fact("start", "date"),
    fact("end", "date"),
    fact("grant", "money", least=0),
    fact("cost", "money", least=0, when={"kind": "at_least", "fact": "firms", "value": "2"}),
    fact("courses", "items", fields=[fact("credits", "number", least=0, decimals=1)]),
]
OWN = [
    fact("own_yes", "yes_no"),
    fact("own_kind", "yes_no", when={"kind": "one_of", "fact": "kind", "values": ["a", "b"]}),
    fact("own_deep", "number", least=0, most=3, when={"kind": "declared", "fact": "own_kind"}),
    fact("own_money", "money", least=0, when={"kind": "at_most", "fact": "firms", "value": "5"}),
    fact("own_judged", "money", least=0, when={"kind": "any", "of": [WHEN, {"kind": "judged", "what": "point"}]}),
    fact("own_list", "items", fields=[fact("price", "money", least=0)], when=WHEN),
]
KINDS = ("all", "any", "not", "at_least_n")
STRENGTHS = ("required", "required", "required", "exclusion", "priority")


def shared() -> list[Data]:
    """The shared facts as the index wants them."""
    return [{**part, "offered": part["options"]} for part in SHARED]


def collection(random: Random, most_calls: int = 6, kinds: tuple[str, ...] = KINDS) -> list[Data]:
    """Some calls, their conditions joined in some ways."""
    return [_call(random, number, kinds) for number in range(random.randint(1, most_calls))]


def _call(random: Random, number: int, kinds: tuple[str, ...]) -> Data:
    register = random.choice(REGISTERS)
    facts = [{**part, "options": register} if part["id"] == "county" else part for part in SHARED] + OWN
    areas = random.choice((["x", "y", "z"], ["x", "y", "z", "w"]))
    facts = [{**part, "options": areas} if part["id"] == "areas" else part for part in facts]
    if random.random() < 0.1:
        # A fact of the same name that asks something else is not the shared one.
        facts = [{**part, "most": 7} if part["id"] == "firms" else part for part in facts]
    criteria = [
        criterion(
            f"c{place}",
            _condition(random, 2, register, kinds),
            strength=random.choice(STRENGTHS),
            when=_condition(random, 1, register, kinds) if random.random() < 0.3 else None,
        )
        for place in range(random.randint(0, 4))
    ]
    dates = [None, "2020-01-01T00:00:00Z", "2026-12-01T00:00:00Z", "2028-01-01T00:00:00Z"]
    kind = random.choice((None, "rolling", "until_spent"))
    window = {"kind": kind, "opens": random.choice(dates), "closes": random.choice(dates), "spent": None}
    return rulebook(
        facts,
        criteria,
        scheme=f"test/s{number}",
        window={**window, "awarded": None, "has_awards": random.random() < 0.1, "paused": []},
    )


def _condition(random: Random, depth: int, register: list[str], kinds: tuple[str, ...]) -> Data:
    if not depth or random.random() < 0.4:
        return _leaf(random, register) if random.random() < 0.85 else {"kind": "judged", "what": "quality"}
    parts = [_condition(random, depth - 1, register, kinds) for _ in range(random.randint(1, 3))]
    kind = random.choice(kinds)
    if kind == "not":
        return {"kind": kind, "of": parts[0]}
    return {"kind": kind, "of": parts} | ({"n": random.randint(0, 3)} if kind == "at_least_n" else {})


def _leaf(random: Random, register: list[str]) -> Data:
    low, high = sorted((random.randint(0, 9), random.randint(0, 9)))
    return random.choice(
        [
            {"kind": random.choice(("one_of", "none_of")), "fact": "kind", "values": random.sample("abc", 2)},
            {"kind": "is", "fact": "kind", "value": random.choice("abc")},
            {"kind": random.choice(("one_of", "none_of")), "fact": "county", "values": random.sample(register, 2)},
            {"kind": "declared", "fact": random.choice(("near", "own_yes", "own_kind"))},
            {"kind": random.choice(("at_least", "at_most")), "fact": "firms", "value": str(low)},
            {"kind": "between", "fact": "firms", "low": str(low), "high": str(high)},
            {
                "kind": "includes",
                "fact": "areas",
                "mode": random.choice(("any", "all", "none")),
                "values": random.sample("xyz", 2),
            },
            {"kind": "count", "fact": "areas", "at_least": 1, "at_most": random.choice((None, 2))},
            {"kind": random.choice(("before", "after", "by")), "fact": "start", "date": f"2021-0{low % 9 + 1}-01"},
            {"kind": "duration", "start": "start", "end": "end", "unit": "months", "at_least": None, "at_most": 6},
            {"kind": "at_most", "fact": random.choice(("grant", "cost")), "value": str(high * 100)},
            {"kind": "share", "part": ["grant"], "whole": ["cost"], "at_least": None, "at_most": "50"},
            {"kind": "share", "part": ["own_money"], "whole": ["cost"], "at_least": "0", "at_most": None},
            {"kind": "sum", "facts": ["own_money"], "over": None, "at_least": "0", "at_most": None},
            {"kind": "at_least", "fact": random.choice(("own_money", "own_judged")), "value": "0"},
            {"kind": "at_most", "fact": random.choice(("own_money", "own_judged")), "value": "-1"},
            {"kind": "at_least", "fact": "own_deep", "value": str(random.randint(0, 4))},
            {
                "kind": "count",
                "fact": random.choice(("own_list", "courses")),
                "at_least": random.choice((0, 2)),
                "at_most": None,
            },
            {"kind": "each", "fact": "courses", "rule": {"kind": "at_most", "fact": "credits", "value": "7.5"}},
            {"kind": "some", "fact": "courses", "n": 1, "rule": {"kind": "declared", "fact": "near"}},
        ]
    )


def drawn_answers(random: Random) -> Data:
    """Answers to some of the shared facts, some of them partial, some from an older register."""
    number = random.randint(0, 9)
    forms: dict[str, list[Any]] = {
        "kind": ["a", "b", {"one_of": ["a", "c"]}, None],
        "county": ["30", "31", "03", {"one_of": ["03", "none"]}, {"none_of": ["03"]}, None],
        "near": [True, False],
        "firms": [number, {"at_least": number}, {"at_most": number}],
        "areas": [random.sample("xyz", random.randint(0, 3)), {"includes": ["x"]}, {"excludes": ["y"]}],
        "start": [f"2021-0{number % 9 + 1}-01", {"at_least": "2021-03-01"}],
        "end": [f"2021-0{number % 9 + 1}-28", {"at_most": "2021-06-01"}],
        "grant": [str(number * 50), {"at_most": str(number * 100)}],
        "cost": [str(number * 100), {"at_least": str(number * 100)}],
        "courses": [[], [{"credits": "5"}], {"items": [{"credits": "9.5"}], "complete": False}],
    }
    asked = random.random()
    return {name: random.choice(values) for name, values in forms.items() if random.random() < asked}


def index_of(books: list[Data]) -> Data:
    """The index of some calls."""
    return {**compile_index(books, shared()), "digest": "0" * 64}


def for_call(index: Data, book: Data, answers: Data) -> dict[str, Known]:
    """What the shared answers say of one call's facts."""
    asked = {part["id"]: part for part in index["asked"]}
    facts = {part.id: part for part in read_facts(index["asked"])}
    known, problems = read_answers(tuple(facts.values()), answers)
    assert not problems
    own = read_rulebook(book)
    alike = {
        part["id"]
        for part in book["facts"]
        if part["id"] in known and same_question({**asked[part["id"]], "offered": 0}, {**part, "offered": 0})
    }
    return {
        name: carried(Shared(facts[name], frozenset(asked[name]["offered"])), own.fact(name), known[name])
        for name in alike
    }


def looped(index: Data, books: list[Data], answers: Data) -> Iterator[Data]:
    """Every call by itself, one after the other."""
    for book in books:
        yield one_call(read_rulebook(book), for_call(index, book, answers))


def one_call(book: Rulebook, known: dict[str, Known]) -> Data:
    """One call, criterion by criterion."""
    knowledge = applicable(book.facts, known)
    results = {c.id: result_of(c, knowledge) for c in book.criteria if c.strength in DECIDING}
    return {
        "call": f"{book.scheme}#{book.call}",
        "outcome": outcome_of(results.values()) if results else "nothing_to_check",
        "first": next((name for name, result in results.items() if result == "unmet"), None),
        "decided": sum(result != "unknown" for result in results.values()),
        "criteria": len(results),
    }
