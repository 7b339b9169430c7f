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


TERMS: Data = {
    "currency": "NOK",
    "step": "1",
    "in_kind": "counts_as_contribution",
    "several_projects": False,
    "years": [],
    "parts": [],
    "other_costs": "covered",
    "categories": [{"id": "equipment", "covered": "no", "asks": "rooted"}],
    "limits": [
        {
            "id": "rate",
            "caps": "grant",
            "bound": "at_most",
            "amount": None,
            "share": "70",
            "of": "total_cost",
            "per": "project",
            "year": None,
            "each_year": False,
            "category": None,
            "currency": None,
            "rolling_years": None,
            "firmness": "fixed",
            "approximate": False,
        }
    ],
    "answers": {"firms": {"figure": "total_cost", "year": None, "part": None}},
}
WITH_TERMS: Data = BOOK | {"terms": TERMS}
BUDGET: Data = {
    "costs": [{"id": "c1", "amount": "1000.50"}],
    "financing": [{"id": "f1", "from": "own", "amount": "250"}],
}


def plan_request(budget: object = None, **more: object) -> str:
    """A request for the plan of a budget."""
    asked = {"op": "plan", "rulebook": WITH_TERMS, "budget": BUDGET if budget is None else budget, "on": ON}
    return canonical(asked | more)


def with_budget(answers: object = None, budget: object = None, **more: object) -> str:
    """A request for the verdict with a budget beside the answers."""
    return request(answers, **{"rulebook": WITH_TERMS, "budget": BUDGET if budget is None else budget} | more)


def many_plans() -> dict[str, str]:
    """Budgets of every kind: known and not, whole and not, in years and projects, with wishes, and refused ones."""
    years = {"years": [2020, 2021], "several_projects": True}
    yearly = [TERMS["limits"][0] | {"each_year": True, "share": "33.33"}, _ceiling(per="county", each_year=True)]
    euros = [_ceiling(currency="EUR", rolling_years=3, amount="300000"), TERMS["limits"][0]]
    lines = {"costs": [_line("c1", "1000.01", 2020, "1"), _line("c2", "3000", 2020, "2"), _line("c3", None, 2021, "1")]}
    terms = {"plain": TERMS, "years": TERMS | years | {"limits": yearly}, "euros": TERMS | {"limits": euros}}
    terms |= {"øre": TERMS | {"step": "0.01"}, "thousands": TERMS | {"step": "1000", "in_kind": None}}
    budgets: dict[str, object] = {
        "known": BUDGET,
        "whole": BUDGET | {"complete": True, "sought": [{"amount": "500"}]},
        "unknown": {"costs": [{"id": "c1"}, {"id": "c2", "amount": {"at_least": "1", "at_most": "7.77"}}]},
        "hours": {"costs": [{"id": "c1", "kind": "in_kind", "hours": "37.5", "rate": "499.99"}]},
        "large": {"costs": [{"id": "c1", "amount": "1000000000000000"}]},
        "years and projects": lines,
        "euros": {
            "costs": [{"id": "c1", "amount": "9000000"}],
            "exchange": "11.523456",
            "aid": [{"date": "2024-02-29"}],
        },
        "nothing": {},
        "a text that is odd": {"costs": [{"id": "\u2028ø\U0001f600", "text": "\ud800"}]},
        "no budget": [1],
        "bad lines": {"costs": [{"id": "c1", "amount": "x", "ø": 1}, {"id": "c1"}, {}], "aid": [{}], "used": {"x": 1}},
    }
    wishes = {
        "none": None,
        "all": {"grant": "12345.67", "contribution": "333.33", "partner": "99.99"},
        "bad": {"grant": "x"},
    }
    found = {
        f"{rules}, {name}, wishes {wish}": plan_request(
            budget, rulebook=BOOK | {"terms": terms[rules]}, **({"wishes": wishes[wish]} if wishes[wish] else {})
        )
        for rules in terms
        for name, budget in budgets.items()
        for wish in wishes
    }
    judged = {f"judged with {name}": with_budget({"firms": 2}, budget) for name, budget in budgets.items()}
    return found | judged | {"no terms": plan_request(rulebook=BOOK), "not fed": with_budget(feed=False)}


def _ceiling(**more: object) -> Data:
    limit: Data = TERMS["limits"][0]
    return limit | {"id": "ceiling", "share": None, "of": None, "amount": "1400", "per": "applicant"} | more


def _line(name: str, amount: str | None, year: int, project: str) -> Data:
    return {"id": name, "amount": amount, "year": year, "project": project}
