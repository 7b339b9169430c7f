"""The checker on the command line: facts of a scheme, and a verdict on answers in a file."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from checker.bridge import canonical, read_json, respond
from publish.compiling.asked import AskedFact
from publish.compiling.compile import Compiled
from publish.compiling.examples import why
from publish.messages import Said, Tongue, Value, listed, said, words
from publish.model.load import Collection, Loaded
from publish.model.scheme import Words
from publish.reading.nearest import nearest
from publish.reading.source import reason_of
from publish.telling.console import Rows
from publish.telling.refused import Refused

# Problems of an answer whose words do not yet say what is expected.
LISTED: Final = ("unknown_option", "nothing_left", "out_of_bounds")


def compiled_call(collection: Collection, rulebooks: dict[str, Compiled], scheme: str, call: str | None) -> Compiled:
    """The rules of a scheme's call; the last one where none is named."""
    if not named(collection, scheme).scheme.criteria:
        raise Refused(said("refused.no_criteria", scheme=scheme))
    return rulebooks[f"{scheme}#{call_of(collection, scheme, call)}"]


def call_of(collection: Collection, scheme: str, call: str | None) -> str | None:
    """The id of a scheme's call; the last one where none is named, and none where there is none."""
    calls = [entry.id for entry in named(collection, scheme).scheme.calls]
    if call is not None and call not in calls:
        raise Refused(said("refused.no_call", scheme=scheme, call=call, calls=listed(calls)))
    return call or next(reversed(calls), None)


def named(collection: Collection, scheme: str) -> Loaded:
    """A scheme by its id."""
    found = {loaded.id: loaded for loaded in collection.schemes}
    if scheme not in found:
        near = nearest(scheme, found)
        if near:
            raise Refused(said("refused.no_scheme_near", scheme=scheme, near=near))
        raise Refused(said("refused.no_scheme", scheme=scheme, schemes=listed(found)))
    return found[scheme]


def facts_as_data(compiled: Compiled) -> list[dict[str, Any]]:
    """The facts of a call, for a program: type, options, unit and labels in every language."""
    return [_fact(fact) for fact in compiled.asked]


def json_in(path: Path) -> Any:
    """Answers or a budget from a JSON file, numbers exact."""
    try:
        return read_json(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise Refused(said("refused.unreadable", path=str(path), reason=reason_of(error))) from error
    except (ValueError, RecursionError) as error:
        raise Refused(said("refused.not_json", path=str(path), reason=str(error))) from error


def verdict_on(compiled: Compiled, answers: Any, on: datetime) -> dict[str, Any]:
    """The verdict, through the same door as the browser's."""
    response: dict[str, Any] = read_json(respond(request_of("judge", compiled, on, answers=answers)))
    if response["ok"]:
        verdict: dict[str, Any] = response["verdict"]
        return verdict
    lines = [answer_problem(problem) for problem in response["problems"]]
    raise Refused(*lines or [said("refused.checker", error=response["error"])])


def verdict_in_words(verdict: Mapping[str, Any], tongue: Tongue) -> tuple[str, Rows]:
    """The outcome in a sentence, and the result of each criterion as a table."""

    def word(group: str, name: str) -> str:
        return words(Said(f"{group}.{name}"), tongue)

    outcome, status = Said(f"outcome.{verdict['outcome']}"), Said(f"status.{verdict['call_status']}")
    heads = tuple(word("judge", name) for name in ("result", "strength", "criterion"))
    rows: list[tuple[str, ...]] = [
        (word("result", each["result"]), word("strength", each["strength"]), each["criterion"])
        for each in verdict["reasons"]
    ]
    return words(said("judge.said", outcome=outcome, status=status), tongue), (heads, rows)


def request_of(op: str, compiled: Compiled, on: datetime, **given: Any) -> str:
    """What the engine is asked."""
    return canonical(_texts({"op": op, "rulebook": compiled.rulebook, "on": on.isoformat(), **given}))


def _texts(value: Any) -> Any:
    """Exact numbers as texts, since JSON has none."""
    if isinstance(value, dict):
        return {key: _texts(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_texts(part) for part in value]
    return value if value is None or isinstance(value, bool | int | str) else str(value)


def answer_problem(problem: dict[str, str]) -> Value:
    """Why an answer cannot be used."""
    kind, fact, got, expected = (problem[key] for key in ("problem", "fact", "got", "expected"))
    if not fact:
        return said("refused.answers", got=got)
    if kind == "unknown_fact":
        key = "refused.unknown_fact_near" if expected else "refused.unknown_fact"
        return said(key, fact=fact, near=expected)
    allowed = said("refused.allowed", allowed=expected) if expected and kind in LISTED else ""
    return said("refused.answer", fact=fact, reason=why(kind), got=got, allowed=allowed)


def _fact(fact: AskedFact) -> dict[str, Any]:
    return {
        "id": fact.id,
        "type": fact.type,
        "group": fact.group,
        "changeable": fact.changeable,
        "label": _words(fact.label),
        "question": _words(fact.question),
        "hint": _words(fact.hint),
        "options": [{"value": code, "label": _words(label)} for code, label in fact.options],
        "unit": fact.unit,
        "least": fact.least,
        "most": fact.most,
        "decimals": fact.decimals,
        "fields": [_fact(field) for field in fact.fields],
        "when": fact.when,
    }


def _words(words: Words | None) -> dict[str, str] | None:
    return None if words is None else words.model_dump(exclude_none=True)
