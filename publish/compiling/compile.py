"""From schemes to rulebooks: plain, versioned, canonical data with a digest, one for each call."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

from checker.bridge import canonical
from checker.rulebook import CONDITIONAL, FORMAT
from publish.compiling.asked import AskedFact, asked_facts, rule_of
from publish.compiling.instants import instant, written
from publish.compiling.rules import compiled
from publish.compiling.terms import terms
from publish.model.load import Collection, Loaded
from publish.model.scheme import Call, Criterion, Document, Scheme

Data = dict[str, Any]

# What an applicant must have ready; templates help, reports come afterwards.
CHECKLIST = ("description", "attachment", "form")


@dataclass(frozen=True, slots=True)
class Compiled:
    """The rules of one call, the questions they ask with their texts, and the instant its examples are tried at."""

    rulebook: Data
    asked: tuple[AskedFact, ...]
    tried_at: str


def compile_all(collection: Collection) -> dict[str, Compiled]:
    """Every call of every scheme, by `<scheme>#<call>`."""
    return {
        f"{loaded.id}#{call.id}": compile_call(loaded, call, collection)
        for loaded in collection.schemes
        for call in loaded.scheme.calls
    }


def compile_call(loaded: Loaded, call: Call, collection: Collection) -> Compiled:
    """The rulebook of one call."""
    asked = asked_facts(loaded, call, collection)
    scheme = loaded.scheme
    rulebook: Data = {
        "format": CONDITIONAL if _conditional(scheme) else FORMAT,
        "scheme": loaded.id,
        "call": call.id,
        "currency": scheme.currency,
        "window": _window(loaded, call),
        "groups": list(dict.fromkeys(fact.group for fact in asked)),
        "facts": [fact_data(fact) for fact in asked],
        "criteria": [_criterion(criterion) for criterion in scheme.criteria],
        "documents": [_document(document) for document in scheme.documents if document.kind in CHECKLIST],
        "terms": terms(loaded, collection, asked),
    }
    return Compiled({**rulebook, "digest": digest(rulebook)}, asked, _tried_at(loaded, call))


def digest(data: Data) -> str:
    """SHA-256 in hex over the canonical text."""
    return hashlib.sha256(canonical(data).encode()).hexdigest()


def _tried_at(loaded: Loaded, call: Call) -> str:
    """The end of the call; where none is named, the end of the day on which its file was right."""
    if call.deadline is not None:
        return instant(call.deadline).isoformat()
    day = max(loaded.scheme.updated, call.opens.date) if call.opens else loaded.scheme.updated
    return datetime.combine(day + timedelta(days=1), time(), UTC).isoformat()


def _window(loaded: Loaded, call: Call) -> Data:
    end = call.deadline or call.ongoing
    return {
        "kind": None if end is None else end.kind,
        "opens": written(instant(call.opens)) if call.opens else None,
        "closes": written(instant(call.deadline)) if call.deadline else None,
        "spent": written(instant(call.spent)) if call.spent else None,
        "awarded": written(instant(call.awarded)) if call.awarded else None,
        "has_awards": loaded.scheme.awarded_call == call.id,
        "paused": [[written(instant(start)), written(instant(end))] for start, end in call.paused],
    }


def fact_data(fact: AskedFact) -> Data:
    """A fact as the rulebook writes it."""
    return {
        "id": fact.id,
        "type": fact.type,
        "group": fact.group,
        "changeable": fact.changeable,
        "options": [code for code, _ in fact.options],
        "unit": fact.unit,
        "least": fact.least,
        "most": fact.most,
        "decimals": fact.decimals,
        "fields": [fact_data(field) for field in fact.fields],
        "when": fact.when,
    }


def _conditional(scheme: Scheme) -> bool:
    """Whether some limit or document is not everybody's."""
    return any(limit.when for limit in scheme.money.limits) or any(each.when for each in scheme.documents)


def _document(document: Document) -> Data:
    only = {} if document.when is None else {"when": compiled(document.when)}
    return {"id": document.id, "kind": document.kind, "need": document.need, **only}


def _criterion(criterion: Criterion) -> Data:
    return {
        "id": criterion.id,
        "kind": criterion.kind,
        "strength": criterion.strength,
        "when": None if criterion.when is None else compiled(criterion.when),
        "rule": rule_of(criterion),
        "source": criterion.quote,
        "evidence": list(criterion.evidence),
    }
