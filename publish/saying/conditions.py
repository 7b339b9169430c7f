"""For whom each limit on money holds, in words, where it does not hold for all."""

from collections.abc import Iterable, Mapping
from typing import Final

from publish.compiling.asked import AskedFact, every_fact
from publish.compiling.rules import compiled
from publish.model.load import Collection, Loaded
from publish.model.scheme import Call, Words
from publish.saying.rules import Sayer
from publish.saying.voice import Voice

# What a scheme without calls asks with: the registers of all times.
UNDATED: Final = Call(id="none", name=Words())


def conditions(loaded: Loaded, call: Call | None, collection: Collection, voice: Voice) -> dict[str, str]:
    """The rule of each limit that has one, by the limit's id, as the questions of a call have it."""
    scheme = loaded.scheme
    rules = {limit.id: limit.when for limit in scheme.money.limits if limit.when is not None}
    if not rules:
        return {}
    sayer = sayer_of(loaded, every_fact(loaded, call or UNDATED, collection).values(), voice)
    return {name: sayer.line(compiled(rule)) for name, rule in rules.items()}


def sayer_of(loaded: Loaded, asked: Iterable[AskedFact], voice: Voice) -> Sayer:
    """Says the rules of a scheme with some facts."""
    facts: Mapping[str, AskedFact] = {fact.id: fact for fact in asked}
    documents = {document.id: document.text for document in loaded.scheme.documents}
    return Sayer(voice.wording, facts, documents, loaded.scheme.currency, voice.plain)
