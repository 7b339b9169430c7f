"""The one door: any text in, one JSON text out."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import bridge
from checker.bridge import DEEPEST, canonical, read_json, respond
from tests.checker.requests import (
    BAD_REQUESTS,
    BOOK,
    BUDGET,
    ON,
    TERMS,
    WITH_TERMS,
    nested,
    plan_request,
    request,
    with_budget,
)
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
                {
                    "document": "list",
                    "kind": "attachment",
                    "need": "required",
                    "needed": True,
                    "present": None,
                    "proves": ["firms"],
                }
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
        ({**BOOK, "format": 3}, "newer_rulebook"),
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


def test_a_plan_names_its_call_and_has_these_parts() -> None:
    found = response(plan_request())
    assert found.keys() == {"ok", "plan"}
    plan = found["plan"]
    assert plan.keys() >= PLAN
    assert (plan["scheme"], plan["call"], plan["rulebook"]) == ("test/test", "test", "0" * 64)
    assert {name: plan["whole"][name] for name in ("costs", "grant", "own", "gap")} == {
        "costs": "1000.5",
        "grant": "700",
        "own": "250",
        "gap": "50.5",
    }
    assert plan["balanced"] is False
    assert [limit["limit"] for limit in plan["binding"]] == ["rate"]


PLAN = {
    *("scheme", "call", "currency", "rulebook", "several_projects", "years", "whole", "by_year", "by_project"),
    *("by_part", "balanced", "binding", "next", "limits", "floors", "steps", "warnings", "answers", "wishes"),
}


def test_wishes_are_answered_in_the_plan() -> None:
    found = response(plan_request(wishes={"grant": "70", "contribution": "30", "partner": "10"}))["plan"]["wishes"]
    assert (found["grant"]["cost"], found["contribution"]["cost"], found["partner"]["gap"]) == ("100", "100", "40.5")
    assert (found["partner"]["own_needed"], found["partner"]["before"]["own_needed"]) == ("290.5", "300.5")


@pytest.mark.parametrize("budget", [[], False, "", 0, {"costs": 1}, {"costs": [{"id": "c1", "amount": "x"}]}], ids=repr)
@pytest.mark.parametrize("ask", [plan_request, lambda budget: with_budget(budget=budget)], ids=["plan", "judge"])
def test_a_budget_that_cannot_be_read_gives_neither_plan_nor_verdict(ask: Any, budget: object) -> None:
    found = response(ask(budget))
    assert found.keys() == {"ok", "error", "problems"}
    assert (found["ok"], found["error"]) == (False, "bad_budget")
    assert all(problem.keys() == {"line", "field", "problem", "got", "expected"} for problem in found["problems"])
    assert found["problems"]


def test_no_budget_gives_no_plan() -> None:
    assert error(canonical({"op": "plan", "rulebook": WITH_TERMS, "on": ON})) == "bad_budget"
    assert response(request(rulebook=WITH_TERMS)).keys() == {"ok", "verdict"}
    assert response(request(rulebook=WITH_TERMS, budget=None)).keys() == {"ok", "verdict"}


def test_a_wish_that_cannot_be_read_is_a_bad_budget() -> None:
    assert error(plan_request(wishes={"grant": "much"})) == "bad_budget"


@pytest.mark.parametrize("book", [BOOK, BOOK | {"terms": None}], ids=["left out", "null"])
def test_a_call_without_terms_has_no_plan(book: Data) -> None:
    assert error(plan_request(rulebook=book)) == "no_terms"
    assert error(with_budget(rulebook=book)) == "no_terms"


@pytest.mark.parametrize(
    "change",
    [
        {"currency": None, "step": "0"},
        {"step": "-1"},
        {"step": "x"},
        {"in_kind": "sometimes"},
        {"other_costs": "perhaps"},
        {"years": [2020, 2020]},
        {"years": None},
        {"limits": [{}]},
        {"limits": [TERMS["limits"][0] | {"amount": "1"}]},
        {"limits": [TERMS["limits"][0] | {"share": None}]},
        {"limits": [TERMS["limits"][0] | {"of": None}]},
        {"limits": [TERMS["limits"][0] | {"share": "100.01"}]},
        {"limits": [TERMS["limits"][0] | {"share": "-1"}]},
        {"limits": [TERMS["limits"][0] | {"caps": "all"}]},
        {"limits": [TERMS["limits"][0] | {"per": "person"}]},
        {"limits": [TERMS["limits"][0] | {"id": "left"}]},
        {"limits": [TERMS["limits"][0] | {"id": "sum"}]},
        # A limit for a project over all years lies across the years.
        {"limits": [TERMS["limits"][0]], "years": [2020, 2021], "several_projects": True},
        {"limits": [TERMS["limits"][0] | {"caps": "category", "category": "equipment"}], "years": [2020]},
        # What others must put in over all years does not follow from a rate that leaves less.
        {
            "limits": [
                TERMS["limits"][0] | {"each_year": True},
                TERMS["limits"][0] | {"id": "own", "caps": "own_contribution", "bound": "at_least", "share": "30.01"},
            ],
            "years": [2020, 2021],
            "several_projects": True,
        },
        # Nor from a rate of one year.
        {
            "limits": [
                TERMS["limits"][0] | {"year": 2020, "each_year": True},
                TERMS["limits"][0] | {"id": "own", "caps": "own_contribution", "bound": "at_least", "share": "30"},
            ],
            "years": [2020, 2021],
            "several_projects": True,
        },
    ],
    ids=str,
)
def test_terms_that_do_not_fit_together_are_no_rulebook(change: Data) -> None:
    assert error(plan_request(rulebook=BOOK | {"terms": TERMS | change})) == "not_a_rulebook"


@pytest.mark.parametrize(
    ("answers", "budget", "feed", "firms"),
    [
        # Until the budget is whole, its answers stand in where nothing was answered by hand.
        (None, BUDGET, True, {"at_least": "1000.5"}),
        ({"firms": 2}, BUDGET, True, "2"),
        (None, BUDGET, False, None),
        ({"firms": 2}, BUDGET, False, "2"),
        # Once it is whole they stand over the others.
        ({"firms": 2}, BUDGET | {"complete": True}, True, "1001"),
        ({"firms": 2}, BUDGET | {"complete": True}, False, "2"),
        (None, BUDGET | {"complete": True}, False, None),
        # A budget of nothing answers nothing.
        ({"firms": 2}, {"complete": True}, True, "2"),
    ],
)
def test_a_budget_answers_questions_of_the_verdict(answers: Data | None, budget: Data, feed: bool, firms: Any) -> None:
    whole = {**budget, "costs": [{"id": "c1", "amount": "1001" if budget.get("complete") else "1000.50"}]}
    asked = whole if budget.get("costs") else budget
    found = response(with_budget(answers, asked, feed=feed, rulebook=AMOUNTS))
    assert found.keys() == {"ok", "verdict", "plan"}
    assert found["verdict"]["reasons"][0]["answers"] == {"firms": firms}
    assert found["plan"] == response(plan_request(asked, rulebook=AMOUNTS))["plan"]


# The small rulebook with an amount where it has a number.
AMOUNTS: Data = WITH_TERMS | {"facts": [fact("firms", "money", least=0), fact("rooted", "yes_no")]}


def test_an_answer_of_the_plan_that_does_not_fit_its_question_is_left_out() -> None:
    # The question is for whole numbers.
    found = response(with_budget({"firms": 2}, BUDGET | {"complete": True}))
    assert found["verdict"]["reasons"][0]["answers"] == {"firms": "2"}


def test_a_line_of_a_kind_answers_the_verdict() -> None:
    lines = [{"id": "c1", "amount": "10", "category": "equipment", "applied": True}]
    found = response(with_budget(budget={"costs": lines}))
    assert found["verdict"]["priorities"][0]["answers"] == {"rooted": True}


def test_bad_answers_are_named_before_a_bad_budget() -> None:
    assert error(with_budget({"firms": "x"}, [])) == "bad_answers"


def test_a_plan_is_canonical_and_the_order_of_keys_changes_no_byte() -> None:
    text = plan_request()
    assert respond(text) == canonical(json.loads(respond(text)))
    backwards = dict(reversed(json.loads(text).items()))
    assert respond(json.dumps(backwards, indent=1)) == respond(text)


def test_a_fault_in_the_plan_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(bridge, "plan", broken)
    assert error(plan_request()) == "check_failed"
    assert error(with_budget()) == "check_failed"
