"""Requests to the checker: a small rulebook to ask about, and texts that are no request at all."""

from typing import Any

from checker.bridge import DEEPEST, LONGEST, canonical
from tests.checker.rulebooks import criterion, fact, rulebook

Data = dict[str, Any]
ON = "2026-11-22T12:00:00Z"
BOOK = rulebook(
    [fact("firms", "number", least=0), fact("rooted", "yes_no")],
    [
        criterion("firms", {"kind": "at_least", "fact": "firms", "value": "3"}, source="minst tre", evidence=["list"]),
        criterion("rooted", {"kind": "declared", "fact": "rooted"}, kind="declared", strength="priority"),
    ],
    documents=[{"id": "list", "kind": "attachment", "need": "required"}],
)


def request(answers: object = None, **more: object) -> str:
    """A request about the small rulebook."""
    return canonical({"op": "judge", "rulebook": BOOK, "answers": {} if answers is None else answers, "on": ON} | more)


def nested(depth: int, opening: str = "[", closing: str = "]") -> str:
    """So many brackets in each other."""
    return opening * depth + closing * depth


BAD_REQUESTS = {
    "nothing": "",
    "a space": " ",
    "half a request": request()[:-1],
    "a request and more": request() + "}",
    "null": "null",
    "a number": "1",
    "a list": "[]",
    "a text": '"judge"',
    "an empty object": "{}",
    "no operation": canonical({"rulebook": BOOK, "answers": {}, "on": ON}),
    "another operation": request(op="install"),
    "no instant": canonical({"op": "judge", "rulebook": BOOK, "answers": {}}),
    "an instant that is a number": request(on=0),
    "an instant in words": request(on="today"),
    "an instant without an offset": request(on="2026-11-22T12:00:00"),
    "a day": request(on="2026-11-22"),
    "an instant before the calendar": request(on="0001-01-01T00:00:00+14:00"),
    "an instant after the calendar": request(on="9999-12-31T23:59:59-14:00"),
    "not a number": request().replace('"answers":{}', '"answers":{"firms":NaN}'),
    "infinity": request().replace('"answers":{}', '"answers":{"firms":-Infinity}'),
    "a number with an endless exponent": request().replace(
        '"answers":{}', '"answers":{"firms":1e99999999999999999999}'
    ),
    "a number of five thousand digits": request().replace('"answers":{}', f'"answers":{{"firms":{"9" * 5000}}}'),
    "a control character": '{"op": "\x00"}',
    "a byte order mark": "\ufeff" + request(),
    "nested just too deep": nested(DEEPEST + 1),
    "nested deep enough to overturn an engine": nested(100_000),
    "objects nested deep": nested(10_000, '{"a":', "}"),
    "brackets that never close": "[" * 100_000,
    "answers nested deep": request().replace('"answers":{}', f'"answers":{{"firms":{nested(5_000)}}}'),
    "a text that never ends": '"' + '\\"' * 100_000,
    "longer than any answers": " " * (LONGEST + 1),
}
