"""For whom a limit on money holds, or of whom a document is needed, in words, where that is not all."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from publish.compiling.asked import AskedFact, every_fact
from publish.compiling.rules import compiled
from publish.model.load import Collection, Loaded
from publish.model.scheme import Call, Document, Limit, Words
from publish.saying.rules import Sayer
from publish.saying.voice import Voice

# A clause that begins with if or where, first in a text or after a comma. First, om is more often about than if.
OWN_CONDITION: Final = re.compile(r"(?i)(?:^|, )(?:dersom|hvis|viss|når|när|if|when|where) |, om ")
# What a scheme without calls asks with: the registers of all times.
UNDATED: Final = Call(id="none", name=Words())


def conditions(
    parts: Iterable[Limit | Document], loaded: Loaded, call: Call | None, collection: Collection, voice: Voice
) -> dict[str, str]:
    """The rule of each part that has one, by the part's id, as the questions of a call have it."""
    rules = {part.id: part.when for part in parts if part.when is not None}
    if not rules:
        return {}
    asked = every_fact(loaded, call or UNDATED, collection).values()
    # Beside an amount there is room for what is asked about, and not for the question.
    sayer = sayer_of(loaded, (replace(fact, question=fact.question and fact.label) for fact in asked), voice)
    return {name: sayer.line(compiled(rule)) for name, rule in rules.items()}


def sayer_of(loaded: Loaded, asked: Iterable[AskedFact], voice: Voice) -> Sayer:
    """Says the rules of a scheme with some facts."""
    facts: Mapping[str, AskedFact] = {fact.id: fact for fact in asked}
    documents = {document.id: document.text for document in loaded.scheme.documents}
    return Sayer(voice.wording, facts, documents, loaded.scheme.currency, voice.plain)


def says_when(text: str) -> bool:
    """Whether a text says itself on what it depends, so that nothing more need be said of that."""
    return OWN_CONDITION.search(text) is not None
