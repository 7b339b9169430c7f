"""The same requests under CPython and in Pyodide give the same bytes."""

import json
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest

from checker.bridge import canonical, read_json, respond
from publish.check import check
from publish.compiling.examples import answers_of
from publish.frame.bundle import bundle
from publish.matching.index import in_order, match_index
from tests.checker.collections_of_calls import collection, drawn_answers, index_of
from tests.checker.condition_examples import examples, with_defaults
from tests.checker.requests import BAD_REQUESTS, ON, many_plans, request
from tests.checker.rulebooks import rulebook
from tests.checker.seeded import drawn
from tests.pyodide.pyodide_node import run_in_pyodide

Data = dict[str, Any]
ROOT = Path(__file__).resolve().parents[2]
INSTANTS = ("2018-05-01T12:00:00Z", "2020-09-30T21:59:59+02:00", "2026-11-22T12:00:00Z")
SEEDS = range(400)
MARK = "exactly "

ODD_TEXTS = {
    "half a surrogate": request({"\ud800": 1}),
    "letters beyond the first plane": request({"\U0001f600": 1, "rooted": "\U0001f600"}),
    "combining marks": request({"firms": "3" + "\u0301" * 5}),
    "line separators": request({"firms": "\u2028\u2029\u0000"}),
    "escapes that need not be": request({"firms": 3}).replace("firms", "\\u0066irms"),
    "a fact twice": request().replace('"answers":{}', '"answers":{"firms":1,"firms":3}'),
}


def judged(book: Data, answers: Any, on: str = ON) -> str:
    """A request for a verdict; exact numbers are written as they are."""
    marked = json.dumps({"op": "judge", "rulebook": book, "answers": answers, "on": on}, default=lambda n: f"{MARK}{n}")
    return re.sub(rf'"{MARK}([^"]*)"', r"\1", marked)


def of_conditions() -> dict[str, str]:
    """Every example of every kind of condition."""
    return {f"{number} {one.name}": judged(one.rulebook, one.answers) for number, one in enumerate(examples())}


def of_answers() -> dict[str, str]:
    """Every answer that is read and every one that is refused."""
    groups = read_json((ROOT / "tests" / "checker" / "answers.json").read_text(encoding="utf-8"))
    return {
        f"{group['fact']['id']} {answer!r}": judged(
            rulebook([with_defaults(group["fact"])], []), {group["fact"]["id"]: answer}
        )
        for group in groups
        for answer, _ in (*group["read"], *group["refused"])
    }


def of_schemes() -> dict[str, str]:
    """Every example of every scheme, before, during and after its call."""
    checked, _ = check(ROOT)
    assert checked is not None
    return {
        f"{loaded.id}/{example.id} on {on}": judged(
            compiled.rulebook, answers_of(loaded, example.id, compiled.asked), on
        )
        for loaded in checked.collection.schemes
        for call in loaded.scheme.calls
        for compiled in (checked.compiled[f"{loaded.id}#{call.id}"],)
        for example in loaded.scheme.examples
        for on in INSTANTS
    }


def of_seeds() -> dict[str, str]:
    """Rulebooks and answers drawn at random."""
    return {f"seed {seed}": judged(*drawn(seed)) for seed in SEEDS}


def of_matches() -> dict[str, str]:
    """Collections of calls, each index sent once and named from then on, and the real one."""
    collections = [(index_of(collection(Random(seed), 9)), Random(seed)) for seed in range(60)]
    found = {}
    for number, (made, random) in enumerate(collections):
        index = {**made, "digest": f"{number:064}"}
        for step in range(4):
            asked = {"op": "match", "index": {"digest": index["digest"]} if step else index, "on": INSTANTS[step % 3]}
            found[f"collection {number}, step {step}"] = canonical({**asked, "answers": drawn_answers(random)})
    checked, _ = check(ROOT)
    assert checked is not None
    real = match_index(checked.compiled, in_order(checked.collection, date(2026, 11, 22)))
    for kind in ("municipality", "county_authority", "university"):
        answers = {"applicant_kind": kind, "grant_sought": "500000"}
        found[f"as a {kind}"] = canonical(
            {"op": "match", "index": real, "answers": answers, "on": ON, "among": ["closed"]}
        )
    found["an index never sent"] = canonical({"op": "match", "index": {"digest": "f" * 64}, "answers": {}, "on": ON})
    return found


GROUPS: dict[str, Callable[[], dict[str, str]]] = {
    "conditions": of_conditions,
    "answers": of_answers,
    "schemes": of_schemes,
    "seeds": of_seeds,
    "plans": many_plans,
    "matches": of_matches,
    "bad requests": lambda: BAD_REQUESTS,
    "odd texts": lambda: ODD_TEXTS,
}


@pytest.fixture(scope="module")
def asked() -> dict[str, dict[str, str]]:
    """Every request, by group and name."""
    return {group: requests() for group, requests in GROUPS.items()}


@pytest.fixture(scope="module")
def told(asked: dict[str, dict[str, str]], tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """The responses of Pyodide, all from one process."""
    out = tmp_path_factory.mktemp("bundle")
    bundle(ROOT / "checker", ROOT / "node_modules" / "pyodide", out)
    responses = iter(run_in_pyodide([text for requests in asked.values() for text in requests.values()], out))
    return {group: {name: next(responses) for name in requests} for group, requests in asked.items()}


@pytest.mark.parametrize("group", GROUPS)
def test_both_engines_give_the_same_bytes(
    group: str, asked: dict[str, dict[str, str]], told: dict[str, dict[str, str]]
) -> None:
    here = {name: respond(text) for name, text in asked[group].items()}
    assert [name for name in here if here[name] != told[group][name]] == []


def test_what_is_compared_is_a_verdict_of_every_kind(told: dict[str, dict[str, str]]) -> None:
    responses = [json.loads(text) for responses in told.values() for text in responses.values()]
    outcomes = {response["verdict"]["outcome"] for response in responses if "verdict" in response}
    assert outcomes == {"fits", "fits_if_judged", "open", "does_not_fit"}
    assert {response["error"] for response in responses if not response["ok"]} == {
        *("bad_request", "bad_answers", "bad_budget", "no_index", "no_terms")
    }
    verdicts = [response["verdict"] for response in responses if "verdict" in response]
    assert any(verdict["changes"] for verdict in verdicts)
    assert any(verdict["next"] for verdict in verdicts)
    matches = [response["match"] for response in responses if "match" in response]
    assert all(any(match["counts"][outcome] for match in matches) for outcome in matches[0]["counts"])
    assert any(match["next"] for match in matches)


def test_what_is_compared_is_a_plan_of_every_kind(told: dict[str, dict[str, str]]) -> None:
    plans = [found["plan"] for text in told["plans"].values() if "plan" in (found := json.loads(text))]
    assert {plan["balanced"] for plan in plans} == {True, False, None}
    assert {len(plan["by_year"]) for plan in plans} == {0, 2}
    assert any(step["step"] == "shared_out" for plan in plans for step in plan["steps"])
    assert any(plan["wishes"].get("partner") for plan in plans)


@pytest.mark.parametrize("number", [Decimal("7.5"), Decimal("1E+400"), Decimal("-0.01")])
def test_a_request_carries_exact_numbers(number: Decimal) -> None:
    assert read_json(judged({}, {"n": number}))["answers"] == {"n": number}
    assert canonical(json.loads(judged({}, {"n": "1"})))
