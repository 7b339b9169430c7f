"""The checker on the command line: facts of a scheme, and a verdict on answers in a file."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from checker.bridge import canonical, read_json, respond
from publish.asked import AskedFact
from publish.compile import Compiled
from publish.load import Collection, Loaded
from publish.readings import nearest
from publish.scheme import Words


class Refused(Exception):
    """What was asked cannot be answered; the text says why and what to do."""


def compiled_call(collection: Collection, rulebooks: dict[str, Compiled], scheme: str, call: str | None) -> Compiled:
    """The rules of a scheme's call; the last one where none is named."""
    if not named(collection, scheme).scheme.criteria:
        raise Refused(
            f"{scheme} has no criteria: its notice tells of awards, not of conditions, so there is nothing to check."
        )
    return rulebooks[f"{scheme}#{call_of(collection, scheme, call)}"]


def call_of(collection: Collection, scheme: str, call: str | None) -> str | None:
    """The id of a scheme's call; the last one where none is named, and none where there is none."""
    calls = [entry.id for entry in named(collection, scheme).scheme.calls]
    if call is not None and call not in calls:
        raise Refused(f'{scheme} has no call "{call}", only {", ".join(calls) or "none"}.')
    return call or next(reversed(calls), None)


def named(collection: Collection, scheme: str) -> Loaded:
    """A scheme by its id."""
    found = {loaded.id: loaded for loaded in collection.schemes}
    if scheme not in found:
        near = nearest(scheme, found)
        hint = f' Did you mean "{near}"?' if near else f" There are {', '.join(found)}."
        raise Refused(f'There is no scheme "{scheme}".{hint}')
    return found[scheme]


def facts_as_data(compiled: Compiled) -> list[dict[str, Any]]:
    """The facts of a call, for a program: type, options, unit and labels in every language."""
    return [_fact(fact) for fact in compiled.asked]


def json_in(path: Path) -> Any:
    """Answers or a budget from a JSON file, numbers exact."""
    try:
        return read_json(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise Refused(f"{path} is not JSON: {error}.") from error


def instant_of(text: str | None) -> datetime:
    """An instant like 2020-06-01T12:00+02:00; now where none is given."""
    if text is None:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise Refused(f'"{text}" is not an instant; write it like 2020-06-01T12:00+02:00.') from error
    if moment.tzinfo is None:
        raise Refused(f'"{text}" has no offset from UTC; write it like {moment.isoformat(timespec="minutes")}+02:00.')
    return moment


def verdict_on(compiled: Compiled, answers: Any, on: datetime) -> dict[str, Any]:
    """The verdict, through the same door as the browser's."""
    response: dict[str, Any] = read_json(respond(request_of("judge", compiled, on, answers=answers)))
    if response["ok"]:
        verdict: dict[str, Any] = response["verdict"]
        return verdict
    lines = [_problem(problem) for problem in response["problems"]] or [f"The checker refused: {response['error']}."]
    raise Refused("\n".join(lines))


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


def _problem(problem: dict[str, str]) -> str:
    fact, got, expected = problem["fact"] or "answers", problem["got"], problem["expected"]
    if problem["problem"] == "unknown_fact":
        return f"{fact}: this call asks no such fact{f'; did you mean {expected}?' if expected else '.'}"
    reason = problem["problem"].replace("_", " ")
    return f'{fact}: {reason}, got "{got}"{f"; expected {expected}" if expected else ""}.'


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
