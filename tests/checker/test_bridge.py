"""The one door: any text in, one JSON text out."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import bridge
from checker.bridge import DEEPEST, canonical, read_json, respond
from tests.checker.requests import BAD_REQUESTS, BOOK, ON, nested, request
from tests.checker.rulebooks import criterion, fact, rulebook, small_answers, small_rulebooks

Data = dict[str, Any]


def response(text: str) -> Data:
    """The response, read."""
    found: Data = json.loads(respond(text))
    return found


def error(text: str) -> str:
    """The key of a refusal."""
    found = response(text)
    assert found.keys() == {"ok", "error", "problems"}
    assert found["ok"] is False
    key: str = found["error"]
    return key


def test_a_verdict_is_plain_data_with_these_keys() -> None:
    assert response(request({"firms": 2})) == {
        "ok": True,
        "verdict": {
            "scheme": "test/test",
            "call": "test",
            "call_status": "undated",
            "outcome": "does_not_fit",
            "reasons": [
                {
                    "criterion": "firms",
                    "result": "unmet",
                    "kind": "checked",
                    "strength": "required",
                    "source": "minst tre",
                    "answers": {"firms": "2"},
                    "tests": [{"at": "", "truth": "false", "facts": ["firms"]}],
                }
            ],
            "priorities": [
                {
                    "criterion": "rooted",
                    "result": "unknown",
                    "kind": "declared",
                    "strength": "priority",
                    "source": "",
                    "answers": {"rooted": None},
                    "tests": [{"at": "", "truth": "unknown", "facts": ["rooted"]}],
                }
            ],
            "next": [],
            "changes": [["firms"]],
            "changes_to": [{"firms": [{"at_least": "3"}]}],
            "evidence": [
                {"document": "list", "kind": "attachment", "need": "required", "present": None, "proves": ["firms"]}
            ],
            "rulebook": "0" * 64,
        },
    }


def test_a_question_tells_its_group_and_what_it_settles() -> None:
    assert response(request())["verdict"]["next"] == [
        {"fact": "firms", "group": "applicant", "settles": [1, 1], "can_end": True}
    ]


def test_refused_answers_are_told_all_at_once_and_give_no_verdict() -> None:
    assert response(request({"firms": "three", "rotted": True})) == {
        "ok": False,
        "error": "bad_answers",
        "problems": [
            {
                "fact": "firms",
                "problem": "not_a_number",
                "got": "three",
                "expected": "digits, with a point before the decimals",
            },
            {"fact": "rotted", "problem": "unknown_fact", "got": "rotted", "expected": "rooted"},
        ],
    }


@pytest.mark.parametrize("text", BAD_REQUESTS.values(), ids=BAD_REQUESTS)
def test_what_is_no_request_is_refused_as_such(text: str) -> None:
    assert error(text) == "bad_request"


@pytest.mark.parametrize(
    ("book", "key"),
    [
        (None, "not_a_rulebook"),
        ([], "not_a_rulebook"),
        ("", "not_a_rulebook"),
        ([1], "not_a_rulebook"),
        ("rules", "not_a_rulebook"),
        ({**BOOK, "format": 2}, "newer_rulebook"),
        ({**BOOK, "facts": None}, "not_a_rulebook"),
        ({**BOOK, "criteria": [{"id": "c"}]}, "not_a_rulebook"),
    ],
    ids=str,
)
def test_a_rulebook_that_is_not_understood_gives_no_verdict(book: object, key: str) -> None:
    assert error(request(rulebook=book)) == key


@pytest.mark.parametrize("answers", [[], "x", 1, True, [{"firms": 3}]], ids=repr)
def test_answers_that_are_no_object_are_refused(answers: object) -> None:
    assert error(request(answers)) == "bad_answers"


@pytest.mark.parametrize("number", ["1e400", "1e1000000", "-1e1000000", "1e-1000000", "0.001", "1e15000"])
def test_a_number_beyond_all_budgets_is_a_bad_answer(number: str) -> None:
    assert error(request().replace('"answers":{}', f'"answers":{{"firms":{number}}}')) == "bad_answers"


def test_brackets_inside_texts_nest_nothing() -> None:
    assert error(request({"firms": nested(DEEPEST * 2)})) == "bad_answers"
    assert error(request({"firms": '\\"' + nested(DEEPEST * 2)})) == "bad_answers"
    assert error(request({nested(DEEPEST * 2): 1})) == "bad_answers"


def test_brackets_beside_each_other_nest_nothing() -> None:
    assert error(request({"firms": [[]] * (DEEPEST * 2)})) == "bad_answers"


def test_a_rule_may_be_nested_as_deep_as_the_limit_allows() -> None:
    def book(depth: int) -> Data:
        rule: Data = {"kind": "at_least", "fact": "firms", "value": "3"}
        for _ in range(depth):
            rule = {"kind": "not", "of": rule}
        return rulebook([fact("firms", "number", least=0)], [criterion("c", rule)])

    # The rule itself stands five deep in the request.
    assert (
        response(request({"firms": 3}, rulebook=book(DEEPEST - 5 - (DEEPEST - 5) % 2)))["verdict"]["outcome"] == "fits"
    )
    assert error(request({"firms": 3}, rulebook=book(DEEPEST))) == "bad_request"


def test_a_fault_of_our_own_is_said_and_gives_no_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(bridge, "verdict", broken)
    assert error(request()) == "check_failed"


@given(st.text())
def test_any_text_gets_a_response(text: str) -> None:
    assert response(text)["ok"] is False


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)


@settings(max_examples=300, deadline=None)
@given(
    st.fixed_dictionaries(
        {"op": st.just("judge"), "rulebook": st.just(BOOK) | JSON, "answers": JSON, "on": st.just(ON) | JSON}
    )
)
def test_any_request_gets_a_verdict_or_a_key_that_is_known(asked: Data) -> None:
    found = response(canonical(asked))
    assert found["ok"] or found["error"] in ("bad_request", "bad_answers", "not_a_rulebook", "newer_rulebook")


@settings(max_examples=200, deadline=None)
@given(small_rulebooks(), small_answers())
def test_a_rulebook_that_is_understood_always_gives_a_verdict(data: Data, answers: Data) -> None:
    text = respond(canonical({"op": "judge", "rulebook": data, "answers": answers, "on": ON}))
    assert json.loads(text)["ok"] is True
    # The same text whatever ran it: keys sorted, nothing between them, letters as they are.
    assert text == canonical(json.loads(text))


@settings(max_examples=200, deadline=None)
@given(small_rulebooks(), small_answers(), st.randoms())
def test_the_order_of_keys_and_answers_changes_no_byte(data: Data, answers: Data, random: Any) -> None:
    asked = {"op": "judge", "rulebook": data, "answers": answers, "on": ON}
    shuffled = {key: shuffle(asked[key], random) for key in random.sample(sorted(asked), len(asked))}
    assert respond(json.dumps(shuffled, indent=1)) == respond(canonical(asked))


def shuffle(value: Any, random: Any) -> Any:
    """The same data with the keys of its objects in another order."""
    if isinstance(value, dict):
        return {key: shuffle(value[key], random) for key in random.sample(sorted(value), len(value))}
    return [shuffle(part, random) for part in value] if isinstance(value, list) else value


def test_letters_are_written_as_they_are_and_keys_in_order() -> None:
    assert canonical({"ø": "æ", "a": [1, True, None]}) == '{"a":[1,true,null],"ø":"æ"}'


def test_numbers_are_read_exactly() -> None:
    assert (
        str(read_json("[0.1, 1.10, 12345678901234567.01]"))
        == "[Decimal('0.1'), Decimal('1.10'), Decimal('12345678901234567.01')]"
    )
