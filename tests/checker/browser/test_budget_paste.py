"""What is pasted from a spreadsheet becomes lines; what can't be read is kept and named."""

from typing import Any

from publish.languages import LANGUAGES
from tests.checker.browser.budget_page import page
from tests.checker.browser.node import called, cases

KEYS = ("text", "category", "kind", "project", "year", "hours", "rate")
NOTHING = {"headed": False, "left": [], "spare": 0, "sums": 0, "tooMany": False}


def pasted(text: str, side: str = "costs", at: str = "text") -> Any:
    (found,) = called("budget_paste.js", "pasted", [[text, {"side": side, "from": at}, page()]])
    return found


def test_every_case_becomes_the_lines_that_the_file_says() -> None:
    every = cases("budget_pastes.json")
    given = [
        [case["text"], {"side": case.get("side", "costs"), "from": case.get("from", "text")}, page()] for case in every
    ]
    for case, found in zip(every, called("budget_paste.js", "pasted", given), strict=True):
        rows = {side: case.get(side, []) for side in ("costs", "financing")}
        assert found == {**NOTHING, **{key: case[key] for key in NOTHING if key in case}, "rows": rows}, case["why"]


def test_the_words_of_every_language_of_the_site_are_understood_on_every_page() -> None:
    for language in LANGUAGES:
        words = page(language)["words"]
        header = [words[f"budget.column.{key}"] for key in KEYS]
        line = ["A", words["budget.other_category"], words["budget.kind.in_kind"], "2", "2021", "7,5", "100"]
        text = "\n".join("\t".join(cells) for cells in (header, line))
        (row,) = pasted(text)["rows"]["costs"]
        assert row == {
            "text": "A",
            "category": "",
            "kind": "in_kind",
            "project": "2",
            "year": "2021",
            "hours": "7,5",
            "rate": "100",
            "timed": True,
            "amount": "",
        }, language
        sources = [words[f"budget.from.{source}"] for source in ("own", "public", "private")]
        rows = pasted("\n".join(sources), "financing", "from")["rows"]["financing"]
        assert [row["from"] for row in rows] == ["own", "public", "private"]


def test_more_lines_than_a_budget_may_have_are_too_many() -> None:
    assert [pasted("A\t1\n" * count)["tooMany"] for count in (500, 501)] == [False, True]


def test_a_column_that_the_scheme_does_not_need_is_left_out_and_named() -> None:
    terms = {**page()["plan"]["terms"], "several_projects": False, "years": []}
    (found,) = called(
        "budget_paste.js",
        "pasted",
        [["Tekst\tÅr\tBeløp\nA\t2020\t5", {"side": "costs", "from": "text"}, page(terms=terms)]],
    )
    assert (found["left"], found["rows"]["costs"]) == (["År"], [{"text": "A", "amount": "5"}])


def test_a_text_is_no_longer_than_a_line_may_be() -> None:
    (line,) = pasted("x" * 1000)["rows"]["costs"]
    assert len(line["text"]) == 400
