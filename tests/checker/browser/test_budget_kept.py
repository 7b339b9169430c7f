"""A budget in a link: it comes back as it was, and what a stranger writes there is bounded, checked and left out."""

import random
from typing import Any

from tests.checker.browser.budget_page import TERMS
from tests.checker.browser.node import called
from tests.checker.browser.test_fragment import ANSWERS, DIGEST, FACTS, anything, of

DRAFT: dict[str, Any] = {
    "budget": {
        "costs": [
            {
                "id": "c1",
                "text": "Leder",
                "kind": "cash",
                "category": "travel",
                "project": "2",
                "year": 2020,
                "amount": "1000.50",
            },
            {"id": "c2", "text": "", "kind": "in_kind", "project": "1", "hours": "10", "rate": "750.25"},
            {
                "id": "c3",
                "text": "Ukjent",
                "kind": "cash",
                "category": "licences",
                "justified": False,
                "project": "1",
                "amount": None,
            },
        ],
        "financing": [{"id": "f1", "text": "Oss", "kind": "cash", "from": "own", "project": "1", "amount": "5"}],
        "sought": [{"project": "1", "year": 2020, "amount": "1400000"}],
        "used": {"ceiling_2020": "400000"},
        "aid": [{"date": "2025-03-01", "amount": "10000"}, {"date": "2025-04-01", "amount": None}],
        "exchange": "11.5",
        "public_applicant": False,
        "complete": True,
    },
    "wishes": {"grant": "1200000", "partner": "5"},
    "feed": False,
}


def read(drafts: list[Any]) -> list[Any]:
    return called("budget_kept.js", "readDraft", [[draft, TERMS] for draft in drafts])


def cost(**line: Any) -> Any:
    (draft,) = read([{"budget": {"costs": [line]}}])
    return draft["budget"]["costs"][0]


def test_a_budget_comes_back_as_it_was() -> None:
    kept = {"digest": DIGEST, "outcome": "open", "unmet": [], "answers": ANSWERS, "budget": DRAFT}
    (fragment,) = called("fragment.js", "written", [[kept]])
    (found,) = called("fragment.js", "read", [[f"#{fragment}", FACTS, TERMS]])
    assert (found["answers"], found["budget"]) == (ANSWERS, DRAFT)


def test_that_there_was_no_earlier_aid_comes_back_too() -> None:
    draft = {**DRAFT, "budget": {**DRAFT["budget"], "aid": []}}
    (kept,) = called("budget_kept.js", "keptDraft", [[draft]])
    assert read([kept])[0]["budget"]["aid"] == []
    assert "aid" not in read([{"budget": {"aid": [{"date": "soon"}], "complete": True}}])[0]["budget"]


def test_a_link_from_before_there_were_budgets_has_none() -> None:
    (found,) = called("fragment.js", "read", [[of(ANSWERS), FACTS, TERMS]])
    assert (found["answers"], found["budget"]) == (ANSWERS, None)


def test_a_page_without_a_budget_takes_none() -> None:
    (found,) = called("fragment.js", "read", [[of(ANSWERS, b={"budget": DRAFT["budget"]}), FACTS, None]])
    assert (found["answers"], found["budget"]) == (ANSWERS, None)


def test_a_whole_table_fits_into_a_link() -> None:
    lines = [
        {"id": f"c{n}", "text": "Prosjektleder, halv stilling", "amount": "1234567.50", "year": 2020}
        for n in range(500)
    ]
    kept = {
        "digest": DIGEST,
        "outcome": "open",
        "unmet": [],
        "answers": {},
        "budget": {**DRAFT, "budget": {"costs": lines}},
    }
    (fragment,) = called("fragment.js", "written", [[kept]])
    (found,) = called("fragment.js", "read", [[fragment, FACTS, TERMS]])
    assert len(found["budget"]["budget"]["costs"]) == 500


def test_an_empty_budget_is_none() -> None:
    empty: list[Any] = [
        None,
        [],
        "x",
        {},
        {"budget": {}},
        {"budget": {"costs": [], "financing": "x"}},
        {"wishes": {"grant": "x"}},
    ]
    assert read(empty) == [None] * len(empty)


def test_what_does_not_fit_is_left_out() -> None:
    assert cost(text="A", amount="5", secret="x", __proto__={"amount": "7"}, id="<b>") == {
        "id": "c1",
        "text": "A",
        "kind": "cash",
        "project": "1",
        "amount": "5",
    }
    strange: dict[str, list[Any]] = {
        "category": ["gold", "toString", 3, ["travel"]],
        "year": ["2020", 1999, 2020.5, [2020], True],
        "part": ["development"],
        "justified": ["true", 1],
        "from": ["own"],
    }
    for field, values in strange.items():
        assert [field in cost(text="A", **{field: value}) for value in values] == [False] * len(values), field
    assert [
        cost(amount=value)["amount"] for value in (5, "-5", "1.234", "1,5", "1" * 16, {"at_least": "1"}, "1e3")
    ] == [None] * 7
    assert [cost(project=value)["project"] for value in ("0", "10", 2, "2")] == ["1", "1", "1", "2"]
    assert cost(kind="gold")["kind"] == "cash"


def test_texts_and_lists_are_bounded() -> None:
    assert len(cost(text="x" * 5000)["text"]) == 400
    assert cost(text="a\u0000\n\tb")["text"] == "a b"
    (many,) = read([{"budget": {"costs": [{"amount": "1"}] * 700, "sought": [{"amount": "1"}] * 700}}])
    assert (len(many["budget"]["costs"]), len(many["budget"]["sought"])) == (500, 1)


def test_hours_need_a_rate_and_a_line_in_kind() -> None:
    lines = [
        cost(kind="in_kind", hours="5", rate="7"),
        cost(kind="cash", hours="5", rate="7"),
        cost(kind="in_kind", hours="5"),
    ]
    assert [("hours" in line, "amount" in line) for line in lines] == [(True, False), (False, True), (False, True)]


def test_what_was_used_is_of_a_limit_there_is() -> None:
    budget = {
        "used": {"ceiling_2020": "5", "toString": "6", "x": "7"},
        "aid": [{"date": "2025-02-30", "amount": "1"}, {}, "x"],
    }
    (draft,) = read([{"budget": {**budget, "exchange": "0.0", "public_applicant": "no"}}])
    assert draft["budget"] == {"costs": [], "financing": [], "used": {"ceiling_2020": "5"}, "complete": False}


def test_whatever_a_stranger_writes_gives_a_budget_that_is_read_as_itself() -> None:
    chance = random.Random(47)
    keys = ["costs", "financing", "sought", "used", "aid", "exchange", "public_applicant", "complete"]
    budgets = [{"budget": {key: anything(chance) for key in keys}, "wishes": anything(chance)} for _ in range(1500)]
    kept = [draft for draft in read(budgets) if draft is not None]
    assert len(kept) > 100
    assert read(kept) == kept
