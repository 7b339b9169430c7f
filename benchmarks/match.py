"""Which of many calls fit: the index against judging every call by itself, in one run.

    .venv/bin/python -m benchmarks.match [calls ...]

The calls are drawn from the real shared questions and registers. What is timed is one answer changed, from a
request's text to its response's; the loop has its rulebooks read beforehand, ranks no questions and writes nothing.
The ratio is what to compare between machines.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

from checker.answers import read_answers
from checker.bridge import canonical, respond
from checker.eligibility import outcome_of, result_of
from checker.facts import applicable
from checker.known import Known
from checker.matching.carried import Shared, carried
from checker.matching.compiling import compile_index
from checker.rulebook import DECIDING, Rulebook, read_facts, read_rulebook
from publish.compiling.asked import AskedFact, shared_facts
from publish.compiling.compile import digest, fact_data
from publish.matching.index import in_order
from publish.model.load import Collection, load
from publish.telling.console import say
from tests.checker.rulebooks import criterion, fact, rulebook

Data = dict[str, Any]
ROOT = Path(__file__).resolve().parents[1]
SIZES = (100, 1_000, 10_000)
ROUNDS = 7
ON = "2026-11-22T12:00:00Z"
# One after the other, as an applicant answers.
STEPS: list[Data] = [
    {"applicant_kind": "municipality"},
    {"county": "03"},
    {"municipalities": 3},
    {"total_cost": "1500000"},
    {"grant_sought": "700000"},
    {"project_months": 18},
    {"project_start": "2021-03-01"},
    {"firms": 4},
]


def calls(count: int, collection: Collection) -> list[Data]:
    """So many calls of eight years."""
    random = Random(7)  # noqa: S311 - the same calls in every run
    years = {year: shared_facts(collection, date(year, 6, 1)) for year in range(2018, 2027)}
    return [_call(random, number, years[year := random.choice(sorted(years))], year) for number in range(count)]


def _call(random: Random, number: int, asked: dict[str, AskedFact], year: int) -> Data:
    rules = [_applicant(random, asked), *(_shared(random, asked, year) for _ in range(random.randint(2, 5)))]
    if random.random() < 0.3:
        kind = random.choice(("any", "all", "at_least_n"))
        parts = [_shared(random, asked, year) for _ in range(random.randint(2, 4))]
        rules.append({"kind": kind, "of": parts} | ({"n": 2} if kind == "at_least_n" else {}))
    own = [fact(f"own_{number}_{n}", "yes_no") for n in range(random.randint(2, 6))]
    if random.random() < 0.3:
        own[0]["when"] = _applicant(random, asked)
    rules += [{"kind": "declared", "fact": part["id"]} for part in own]
    rules += [{"kind": "judged", "what": f"point_{n}"} for n in range(random.randint(1, 4))]
    random.shuffle(rules)
    criteria = [criterion(f"criterion_{n}", rule, strength=_strength(random)) for n, rule in enumerate(rules)]
    for part in criteria:
        part["when"] = _applicant(random, asked) if random.random() < 0.1 else None
    closes = f"{year}-{random.randint(1, 12):02}-{random.randint(1, 28):02}T10:00:00+00:00"
    window = {"kind": "fixed", "opens": None, "closes": closes, "spent": None, "awarded": None, "has_awards": False}
    facts = [*(fact_data(part) for part in asked.values()), *own]
    return rulebook(facts, criteria, scheme=f"place-{number % 90}/scheme-{number}", window={**window, "paused": []})


def _strength(random: Random) -> str:
    return random.choice(("required", "required", "required", "exclusion", "priority"))


def _applicant(random: Random, asked: dict[str, AskedFact]) -> Data:
    options = [code for code, _ in asked["applicant_kind"].options]
    return {"kind": "one_of", "fact": "applicant_kind", "values": random.sample(options, random.randint(1, 8))}


def _shared(random: Random, asked: dict[str, AskedFact], year: int) -> Data:
    amount = str(random.randint(1, 200) * 50_000)
    counties = random.sample([code for code, _ in asked["county"].options], 3)
    return random.choice(
        [
            {"kind": random.choice(("one_of", "none_of")), "fact": "county", "values": counties},
            {
                "kind": "at_least",
                "fact": random.choice(("firms", "municipalities")),
                "value": str(random.randint(1, 6)),
            },
            {"kind": "at_most", "fact": "project_months", "value": str(random.randint(1, 12) * 3)},
            {"kind": random.choice(("at_least", "at_most")), "fact": "total_cost", "value": amount},
            {"kind": "at_most", "fact": "grant_sought", "value": amount},
            {"kind": "by", "fact": "project_end", "date": f"{year + 1}-{random.randint(1, 12):02}-15"},
            {"kind": "after", "fact": "project_start", "date": f"{year}-{random.randint(1, 12):02}-15"},
            {
                "kind": "share",
                "part": ["grant_sought"],
                "whole": ["total_cost"],
                "at_least": None,
                "at_most": str(random.randint(4, 18) * 5),
            },
        ]
    )


def looped(index: Data, books: list[Rulebook], answers: Data) -> list[str]:
    """The outcome of every call, one after the other."""
    facts = read_facts(index["asked"])
    known, _ = read_answers(facts, answers)
    shared = {f.id: Shared(f, frozenset(data["offered"])) for f, data in zip(facts, index["asked"], strict=True)}
    return [_one(book, known, shared) for book in books]


def _one(book: Rulebook, known: dict[str, Known], shared: dict[str, Shared]) -> str:
    taken = {part.id: carried(shared[part.id], part, known[part.id]) for part in book.facts if part.id in known}
    knowledge = applicable(book.facts, taken)
    deciding = [each for each in book.criteria if each.strength in DECIDING]
    return outcome_of(result_of(each, knowledge) for each in deciding) if deciding else "nothing_to_check"


def seconds[T](work: Callable[[], T]) -> tuple[float, T]:
    """How long it takes, and what it gives."""
    started = time.process_time()
    found = work()
    return time.process_time() - started, found


def measured(count: int, collection: Collection) -> list[str]:
    """One line of the table."""
    data = calls(count, collection)
    shared = [
        {**fact_data(part), "offered": [code for code, _ in part.options]}
        for part in in_order(collection, date(2026, 11, 22))
    ]
    compiling, index = seconds(lambda: compile_index(data, shared))
    index["digest"] = digest(index)
    books = [read_rulebook(book) for book in data]
    sent = canonical({"op": "match", "index": index, "answers": {}, "on": ON})
    first, _ = seconds(lambda: respond(sent))
    answers: Data = {}
    with_index, with_loop = [], []
    for step in STEPS[: ROUNDS + 1]:
        answers = {**answers, **step}
        text = canonical({"op": "match", "index": {"digest": index["digest"]}, "answers": answers, "on": ON})
        taken, response = seconds(partial(respond, text))
        with_index.append(taken)
        taken, outcomes = seconds(partial(looped, index, books, answers))
        with_loop.append(taken)
        if [call["outcome"] for call in json.loads(response)["match"]["calls"]] != outcomes:
            raise AssertionError("the index and the loop differ")
    figures = (compiling, first, median(with_index), max(with_index), median(with_loop))
    ratio = median(with_loop) / median(with_index)
    return [f"{count:,}", f"{len(sent) / 1e6:.2f}", *(f"{figure * 1000:.1f}" for figure in figures), f"{ratio:.1f}"]


def main(sizes: tuple[int, ...]) -> None:
    """Measure each size and print a table; times in milliseconds."""
    collection, _ = load(ROOT)
    if collection is None:
        raise SystemExit("schemes/ has a problem: run make check")
    heads = ["calls", "index MB", "compile", "first", "one answer", "slowest", "loop", "loop/index"]
    say("  ".join(f"{head:>10}" for head in heads))
    for size in sizes:
        say("  ".join(f"{cell:>10}" for cell in measured(size, collection)))


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
