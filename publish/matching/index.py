"""The index of all calls, for the page that asks which of them fit: what is asked, and every rule that it decides."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.bridge import canonical
from checker.matching.compiling import compile_index
from publish.compiling.asked import AskedFact, shared_facts
from publish.compiling.compile import Compiled, digest, fact_data
from publish.compiling.rules import facts_in
from publish.frame.assets import FOLDER
from publish.frame.render import Site
from publish.model.load import Collection

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class MatchIndex:
    """Where the index is, and what the page asks: the shared facts that any call reads, parents first."""

    address: str
    digest: str
    asked: tuple[AskedFact, ...]
    # In which amounts are asked.
    currency: str
    # The criteria of each call that an answer can decide.
    named: Mapping[str, tuple[str, ...]]


def write_match_index(site: Site) -> MatchIndex:
    """Write the index under a name that changes with it."""
    questions = in_order(site.collection, site.at.date())
    index = match_index(site.compiled, questions)
    address = f"{FOLDER}/match-{index['digest'][:16]}.json"
    (site.out / FOLDER).mkdir(parents=True, exist_ok=True)
    (site.out / address).write_text(canonical(index), encoding="utf-8")
    read = {fact["id"] for fact in index["asked"]}
    asked = tuple(fact for fact in questions if fact.id in read)
    return MatchIndex(address, index["digest"], asked, main_currency(site.compiled, questions), dict(_named(index)))


def match_index(compiled: Mapping[str, Compiled], questions: Iterable[AskedFact]) -> Data:
    """The index of every call, in the order of their addresses, with its digest."""
    listed = tuple(questions)
    currency = main_currency(compiled, listed)
    shared = [{**fact_data(fact), "offered": [code for code, _ in fact.options]} for fact in listed]
    books = ({**book, "facts": _in(book["currency"], book["facts"])} for book in _rulebooks(compiled))
    index = compile_index(books, _in(currency, shared))
    return {**index, "digest": digest(index)}


def main_currency(compiled: Mapping[str, Compiled], questions: Iterable[AskedFact]) -> str:
    """The currency in which most calls ask the shared amounts; an amount is asked once, in one currency."""
    amounts = {fact.id for fact in questions if fact.type == "money"}
    found = Counter[str](
        book["currency"] for book in _rulebooks(compiled) if amounts & {fact["id"] for fact in book["facts"]}
    )
    return min(found, key=lambda currency: (-found[currency], currency), default="NOK")


def _rulebooks(compiled: Mapping[str, Compiled]) -> Iterator[Data]:
    return (compiled[key].rulebook for key in sorted(compiled))


def _in(currency: str, facts: Iterable[Data]) -> list[Data]:
    """Facts whose amounts name their currency: amounts in another one are not the same question."""
    return [{**fact, "currency": currency} if fact["type"] == "money" else fact for fact in facts]


def _named(index: Data) -> Iterator[tuple[str, tuple[str, ...]]]:
    for call, pairs in zip(index["calls"]["call"], index["calls"]["live"], strict=True):
        yield call, tuple(index["names"][name] for name in pairs[::2])


def in_order(collection: Collection, on: date) -> tuple[AskedFact, ...]:
    """The shared facts with the registers of a day, in the order of the groups, parents first."""
    every = shared_facts(collection, on)
    groups = [group.id for group in collection.facts.groups]
    placed: dict[str, AskedFact] = {}

    def place(fact: AskedFact) -> None:
        for parent in () if fact.when is None else facts_in(fact.when):
            place(every[parent])
        placed.setdefault(fact.id, fact)

    for fact in sorted(every.values(), key=lambda fact: groups.index(fact.group)):
        place(fact)
    return tuple(placed.values())
